"""The declarative base of everything stored, and the column type of an instant."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Integer, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

from desk_app.models.moments import iso, read_moment


class Moment(TypeDecorator[datetime]):
    """An aware instant kept as ISO text with +07:00, so that order and equality are those of time."""

    impl = String(25)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy calls it so
        """To text."""
        return None if value is None else iso(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - as above
        """From text."""
        return None if value is None else read_moment(value)


class Stored(DeclarativeBase):
    """Something kept in the counter's own database; `site` is in every key of a tenant's table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it
        datetime: Moment,
        dict: JSON,
        list: JSON,
        int: BigInteger().with_variant(Integer(), "sqlite"),  # a centre's month of fees is long
    }
