"""The proof that stored procedures, calendars, processes and site files are what they were at first."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.outcomes import HasProblems, IntegrityBroken
from desk_app.models.process_file import read_process
from desk_app.models.site import read_site
from desk_app.models.tables import ReferenceVersion
from desk_app.storage.reference import FIRST_DAY, Stream, version_of

Span = tuple[date, date | None]
ALWAYS: Span = (FIRST_DAY, None)


def check_reference(session: Session, site: str) -> None:
    """Every version is named by its content, can be read, and governs the days that it says.

    IntegrityBroken(`reference_changed`: stream, key) names the first that is not so.
    """
    table = ReferenceVersion.__table__
    # as they lie in the file: what is no date any more is a change, not an accident
    raw = [type_coerce(each, NullType()).label(each.name) for each in table.c]
    rows = select(*raw).where(table.c.site == site).order_by(table.c.stream, table.c.number)
    for row in session.execute(rows.execution_options(yield_per=100)).mappings():
        if not _is_itself(row):
            raise IntegrityBroken(
                "reference_changed", stream=str(row["stream"]), key=str(row["key"])
            )


def _is_itself(row: Mapping[Any, Any]) -> bool:
    read = READERS.get(row["stream"])
    try:
        if read is None or version_of(row["content"]) != row["version"]:
            return False
        key, (first, last) = read(json.loads(row["content"]), row["key"])
    except (HasProblems, TypeError, ValueError):
        return False
    said = (key, first.isoformat(), None if last is None else last.isoformat())
    return said == (row["key"], row["valid_from"], row["valid_to"])


def _procedure(document: object, _key: str) -> tuple[str, Span]:
    procedure = read_procedure(document)
    return procedure.code, (procedure.valid_from, procedure.valid_to)


def _calendar(document: object, key: str) -> tuple[str, Span]:
    read_calendar(document, "")
    return key, ALWAYS


def _process(document: object, _key: str) -> tuple[str, Span]:
    process = read_process(document)
    return process.procedure, (process.valid_from, None)


def _site(document: object, key: str) -> tuple[str, Span]:
    read_site(document)
    return key, ALWAYS


READERS: Mapping[str, Callable[[object, str], tuple[str, Span]]] = {
    Stream.CATALOGUE: _procedure,
    Stream.CALENDAR: _calendar,
    Stream.SITE: _site,
    Stream.PROCESS: _process,
}
