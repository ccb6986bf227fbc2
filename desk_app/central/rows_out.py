"""Writes to PostgreSQL in one round trip a table: new lines and projected rows by COPY."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

import msgspec
from psycopg import Cursor
from psycopg.errors import UniqueViolation
from sqlalchemy import JSON
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from desk_app.central.driver import raw, type_name
from desk_app.central.rows_in import those
from desk_app.journal.envelope import Placed
from desk_app.journal.execute import counters, key_columns
from desk_app.journal.held_rows import PLACES, Alike, Outgoing
from desk_app.journal.rows import Key
from desk_app.models.moments import iso
from desk_app.models.tables import JournalLine, PersonalPart, Stored
from desk_app.models.tables.base import Moment
from desk_app.protocol.messages import refused

FEW = 20
"""So few rows are removed before they are put: to look costs less than to find out that one is there."""
LINE_COLUMNS = ("site", "pos", "desk", "epoch", "seq", "id", "kind", "dossier", "line", "hash")
PART_COLUMNS = ("site", "id", "part", "salt")
Values = Sequence[Any]
Shape = Callable[[Any], str]
_encode = msgspec.json.Encoder().encode


def _document(value: Any) -> str:
    return _encode(value).decode()


def copy_lines(session: Session, site: str, placed: Sequence[Placed], first: int) -> None:
    """Add lines to a site's journal from position `first` on, with their personal parts.

    ExchangeRefused(`bad_chain`) when one bears the id of a line that is held already.
    """
    cursor = raw(session).cursor()
    lines = (
        (
            site, pos, event.desk, event.epoch, event.seq, event.id, event.kind, event.dossier,
            each.line, each.hash,
        )
        for pos, each in enumerate(placed, first)
        for event in (each.event,)
    )  # fmt: skip
    parts = (
        (site, each.event.id, each.part, each.salt) for each in placed if each.part is not None
    )
    try:
        _copy(cursor, JournalLine, LINE_COLUMNS, lines)
        _copy(cursor, PersonalPart, PART_COLUMNS, parts)
    except UniqueViolation as error:
        raise refused("bad_chain", seq=placed[0].event.seq) from error


def write_rows(session: Session, out: Outgoing) -> None:
    """Carry out what the projection is to become.

    A row that stands over an older one takes its place: no row hangs on a projected one here.
    """
    cursor = raw(session).cursor()
    few = (each for each in out.put if len(each[1]) <= FEW)
    _remove(cursor, {*out.gone, *out.over, *_keys(few)})
    cursor.execute("SAVEPOINT put")
    try:
        _copy_all(cursor, out.put)
    except UniqueViolation:  # an older row that no event has asked for
        cursor.execute("ROLLBACK TO put")
        _remove(cursor, _keys(out.put))
        _copy_all(cursor, out.put)
    cursor.execute("RELEASE put")
    for (table, _), rows in out.raised:
        cursor.execute(_raising(table), [_document(rows)], prepare=True)


def _copy_all(cursor: Cursor[Any], put: Iterable[Alike]) -> None:
    for (table, names), rows in put:
        shapes = _shapes(table, names)
        values = [list(row.values()) for row in rows]
        for place, shape in shapes:
            for row in values:
                if row[place] is not None:
                    row[place] = shape(row[place])
        _copy(cursor, table, names, values)


def _copy(
    cursor: Cursor[Any], table: type[Stored], names: tuple[str, ...], rows: Iterable[Values]
) -> None:
    statement, types = _copying(table, names)
    with cursor.copy(statement) as copy:
        copy.set_types(types)
        for row in rows:
            copy.write_row(row)


@cache
def _copying(table: type[Stored], names: tuple[str, ...]) -> tuple[bytes, tuple[str, ...]]:
    columns, told = table.__table__.c, ", ".join(f'"{name}"' for name in names)
    statement = f"COPY {table.__tablename__} ({told}) FROM STDIN (FORMAT BINARY)"
    return statement.encode(), tuple(type_name(columns[name].type) for name in names)


@cache
def _shapes(table: type[Stored], names: tuple[str, ...]) -> tuple[tuple[int, Shape], ...]:
    """The columns whose values are written as another type, and how."""
    columns = table.__table__.c
    found = ((place, _shape(columns[name].type)) for place, name in enumerate(names))
    return tuple((place, shape) for place, shape in found if shape is not None)


def _shape(kind: TypeEngine[Any]) -> Shape | None:
    if isinstance(kind, JSON):
        return _document
    return iso if isinstance(kind, Moment) else None


def _keys(put: Iterable[Alike]) -> Iterable[Key]:
    for (table, _), rows in put:
        names = key_columns(table)
        for row in rows:
            yield Key(table, tuple(row[name] for name in names))


def _remove(cursor: Cursor[Any], keys: Iterable[Key]) -> None:
    """Whatever belongs to a dossier before the dossier itself."""
    found: dict[type[Stored], list[Key]] = defaultdict(list)
    for key in keys:
        found[key.table].append(key)
    for table in sorted(found, key=lambda table: -PLACES[table]):
        where, values = those(table, found[table])
        statement = f"DELETE FROM {table.__tablename__} WHERE {where}"
        cursor.execute(statement.encode(), values, prepare=True)


@cache
def _raising(table: type[Stored]) -> bytes:
    """The statement that raises counters, or begins them, by rows given as one JSON document."""
    own, keys = table.__tablename__, key_columns(table)
    told = ", ".join(f'"{name}"' for name in (*keys, *counters(table)))
    raised = ", ".join(f'"{name}" = {own}."{name}" + excluded."{name}"' for name in counters(table))
    return (
        f"INSERT INTO {own} ({told}) "
        f"SELECT {told} FROM json_populate_recordset(NULL::{own}, %s) "
        f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {raised}"
    ).encode()
