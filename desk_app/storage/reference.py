"""Immutable versions of reference data: added by content, chosen by the day they are in force."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from desk_app.models.tables import ReferenceVersion

# every registration asks twice: the statements are made once
GOVERNING = (
    select(ReferenceVersion)
    .where(ReferenceVersion.site == bindparam("site"))
    .where(ReferenceVersion.stream == bindparam("stream"))
    .where(ReferenceVersion.valid_from <= bindparam("day"))
    .where(or_(ReferenceVersion.valid_to.is_(None), ReferenceVersion.valid_to >= bindparam("day")))
    .order_by(ReferenceVersion.number.desc())
)
GOVERNING_KEY = GOVERNING.where(ReferenceVersion.key == bindparam("key")).limit(1)


class Stream(StrEnum):
    """What reference data there is (SYNC 2: one stream each)."""

    SITE = "site"
    CATALOGUE = "catalogue"
    CALENDAR = "calendar"


@dataclass(frozen=True)
class NewVersion:
    """A version about to be kept; `content` is its canonical bytes."""

    stream: Stream
    key: str
    content: bytes
    valid_from: date
    valid_to: date | None = None
    origin: str = ""


def version_of(content: bytes) -> str:
    """The name of a version: the hash of its content, 32 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()[:32]


def add_version(
    session: Session, site: str, new: NewVersion, *, arrived_at: datetime, brought_by: str
) -> str:
    """Keep a version and answer its name; the same content again becomes the newest arrival."""
    name = version_of(new.content)
    last = select(func.max(ReferenceVersion.number)).where(
        ReferenceVersion.site == site, ReferenceVersion.stream == new.stream
    )
    session.merge(
        ReferenceVersion(
            site=site, stream=new.stream, key=new.key, version=name,
            number=(session.scalar(last) or 0) + 1, valid_from=new.valid_from,
            valid_to=new.valid_to, origin=new.origin, arrived_at=arrived_at,
            brought_by=brought_by, content=new.content,
        )
    )  # fmt: skip
    session.flush()
    return name


def in_force(
    session: Session, site: str, stream: Stream, key: str, day: date
) -> ReferenceVersion | None:
    """The version of `key` that governs `day`: of several, the last to arrive."""
    asked = {"site": site, "stream": stream, "key": key, "day": day}
    return session.scalars(GOVERNING_KEY, asked).one_or_none()


def all_in_force(
    session: Session, site: str, stream: Stream, day: date
) -> Sequence[ReferenceVersion]:
    """Of every key of the stream the version that governs `day`."""
    newest: dict[str, ReferenceVersion] = {}
    for row in session.scalars(GOVERNING, {"site": site, "stream": stream, "day": day}):
        newest.setdefault(row.key, row)
    return tuple(newest.values())


def is_known(session: Session, site: str, stream: Stream, key: str) -> bool:
    """Whether there is any version of `key`, in force or not."""
    table = ReferenceVersion
    where = (table.site == site, table.stream == stream, table.key == key)
    return session.scalar(select(func.count()).where(*where)) != 0


def stored_version(
    session: Session, site: str, stream: Stream, key: str, version: str
) -> ReferenceVersion | None:
    """Exactly that version, in force or not."""
    return session.get(ReferenceVersion, (site, stream, key, version))
