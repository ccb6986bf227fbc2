"""The catalogue and the calendar in force, read from their immutable versions.

A version that was changed behind the program is refused: IntegrityBroken(`reference_changed`).
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from functools import lru_cache, partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue import Procedure
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.outcomes import NotAllowed
from desk_app.models.tables import DossierRecord
from desk_app.storage.reference import (
    Stream,
    all_in_force,
    in_force,
    is_known,
    said_by,
)

OFFICE = "office"
RECENT = 2_000


@lru_cache(maxsize=1024)
def parsed_procedure(content: bytes) -> Procedure:
    """The procedure of a stored version; versions never change, so reading once is enough."""
    return read_procedure(json.loads(content))


@lru_cache(maxsize=16)
def parsed_calendar(version: str, content: bytes) -> OfficeCalendar:
    """The calendar of a stored version."""
    return read_calendar(json.loads(content), version)


def procedure_of_day(
    session: Session, site: str, code: str, day: date
) -> tuple[Procedure, str] | None:
    """The version of a procedure in force on `day` with its name, None when there is none."""
    found = in_force(session, site, Stream.CATALOGUE, code, day)
    return None if found is None else (said_by(found, parsed_procedure), found.version)


def procedure_expired(session: Session, site: str, code: str) -> bool:
    """Whether the code is known at all (asked when no version is in force)."""
    return is_known(session, site, Stream.CATALOGUE, code)


def procedures_of_day(session: Session, site: str, day: date) -> tuple[Procedure, ...]:
    """Every procedure in force on `day`."""
    rows = all_in_force(session, site, Stream.CATALOGUE, day)
    return tuple(said_by(row, parsed_procedure) for row in rows)


def recent_use(session: Session, site: str) -> Counter[str]:
    """How often each procedure occurs among the last 2,000 dossiers of this store."""
    table = DossierRecord
    last = select(table.procedure_code).where(table.site == site)
    recent = last.order_by(table.received_at.desc(), table.id.desc()).limit(RECENT).subquery()
    code = recent.c.procedure_code
    counted = select(code, func.count()).group_by(code)
    return Counter(dict(session.execute(counted).all()))


def office_calendar(session: Session, site: str, day: date) -> OfficeCalendar:
    """The calendar in force on `day`. NotAllowed("calendar_missing") when the office has none."""
    found = in_force(session, site, Stream.CALENDAR, OFFICE, day)
    if found is None:
        raise NotAllowed("calendar_missing", day=f"{day:%d/%m/%Y}")
    return said_by(found, partial(parsed_calendar, found.version))


def calendar_if_any(session: Session, site: str, day: date) -> OfficeCalendar | None:
    """The calendar in force on `day`, None when the office has none."""
    try:
        return office_calendar(session, site, day)
    except NotAllowed:
        return None
