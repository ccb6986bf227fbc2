"""Immutable versions of reference data: only ever added, chosen by the day they are in force."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desk_app.models.outcomes import HasProblems, IntegrityBroken
from desk_app.models.tables import ReferenceVersion

FIRST_DAY = date(2000, 1, 1)  # what has no first day of its own governs since then
Said = TypeVar("Said")

# every registration asks twice: the statements are made once
BEGUN = (
    select(ReferenceVersion)
    .where(ReferenceVersion.site == bindparam("site"))
    .where(ReferenceVersion.stream == bindparam("stream"))
    .where(ReferenceVersion.valid_from <= bindparam("day"))
    .order_by(ReferenceVersion.number.desc())
)
BEGUN_OF_KEY = BEGUN.where(ReferenceVersion.key == bindparam("key")).limit(1)


class Stream(StrEnum):
    """What reference data there is."""

    SITE = "site"
    CATALOGUE = "catalogue"
    CALENDAR = "calendar"
    PROCESS = "process"
    FORMS = "forms"
    USERS = "users"


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


def said_by(row: ReferenceVersion, read: Callable[[bytes], Said]) -> Said:
    """What a stored version says, as `read` understands its content.

    IntegrityBroken(`reference_changed`) when the content is not what its name is the hash of.
    """
    try:
        if version_of(row.content) == row.version:
            return read(row.content)
    except (HasProblems, TypeError, ValueError) as error:
        raise IntegrityBroken("reference_changed", stream=row.stream, key=row.key) from error
    raise IntegrityBroken("reference_changed", stream=row.stream, key=row.key)


def add_version(
    session: Session, site: str, new: NewVersion, *, arrived_at: datetime, brought_by: str
) -> str:
    """Keep a version and answer its name; the same content again is a new arrival of its own."""
    name = version_of(new.content)
    session.add(
        ReferenceVersion(
            site=site, stream=new.stream, key=new.key,
            number=last_arrival(session, site, new.stream) + 1, version=name, valid_from=new.valid_from,
            valid_to=new.valid_to, origin=new.origin, arrived_at=arrived_at,
            brought_by=brought_by, content=new.content,
        )
    )  # fmt: skip
    session.flush()
    return name


def last_arrival(session: Session, site: str, stream: Stream) -> int:
    """The number of the last version to arrive, 0 when there is none: it tells what is new."""
    table = ReferenceVersion
    last = select(func.max(table.number)).where(table.site == site, table.stream == stream)
    return session.scalar(last) or 0


def in_force(
    session: Session, site: str, stream: Stream, key: str, day: date
) -> ReferenceVersion | None:
    """The version of `key` that governs `day`: of those begun by then, the last to arrive.

    None when that one has ended before: an older version does not come back to life under it.
    """
    asked = {"site": site, "stream": stream, "key": key, "day": day}
    last = session.scalars(BEGUN_OF_KEY, asked).one_or_none()
    return None if last is None or _ended(last, day) else last


def all_in_force(
    session: Session, site: str, stream: Stream, day: date
) -> Sequence[ReferenceVersion]:
    """Of every key of the stream the version that governs `day`."""
    last: dict[str, ReferenceVersion] = {}
    for row in session.scalars(BEGUN, {"site": site, "stream": stream, "day": day}):
        last.setdefault(row.key, row)
    return tuple(row for row in last.values() if not _ended(row, day))


def _ended(row: ReferenceVersion, day: date) -> bool:
    return row.valid_to is not None and row.valid_to < day


def is_known(session: Session, site: str, stream: Stream, key: str) -> bool:
    """Whether there is any version of `key`, in force or not."""
    table = ReferenceVersion
    where = (table.site == site, table.stream == stream, table.key == key)
    return session.scalar(select(func.count()).where(*where)) != 0
