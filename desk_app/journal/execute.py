"""Carries out on a desk what `apply` decided: read the named rows, run the kind, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from desk_app.journal.canonical import parsed
from desk_app.journal.envelope import Event
from desk_app.journal.kinds import KINDS, Kind
from desk_app.journal.rows import Add, Change, Key, Put, Row, Rows
from desk_app.models.tables import DossierRecord, Stored

Insert = sqlite.Insert | postgresql.Insert
INSERTS: Mapping[str, Callable[[type[Stored]], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
"""A desk keeps its tables in the one, a centre in the other; both can put a row over another."""


def _own_dossier(event: Event) -> Iterable[Key]:
    return () if event.dossier is None else (Key(DossierRecord, (event.site, event.dossier)),)


def _frozen(_event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    for dossier in rows.values():
        yield Put(DossierRecord, {**dossier, "read_only": True})


FREEZING = Kind(0, _own_dossier, _frozen, {})
"""What an event does that only a newer program understands: its dossier can be looked at alone."""


@cache
def key_columns(table: type[Stored]) -> tuple[str, ...]:
    """The columns by which a row of the table is named."""
    return tuple(column.name for column in inspect(table).primary_key)


def project(session: Session, event: Event, part: bytes | None) -> None:
    """Bring the projection tables one event further, in the caller's transaction.

    `part` is the personal part's bytes, None after an erasure. A kind or version that this program
    does not know changes nothing but makes its dossier read-only.
    """
    known, kind = understood(event)
    rows = {key: row for key in kind.names(known) if (row := _read(session, key)) is not None}
    write(session, kind.apply(known, personal_of(part), rows))


def personal_of(part: bytes | None) -> dict[str, Any] | None:
    """The personal part as `apply` takes it."""
    return None if part is None else parsed(part)


def understood(event: Event) -> tuple[Event, Kind]:
    """The event in its newest shape and its kind; one that this program does not know freezes."""
    kind = KINDS.get(event.kind)
    if kind is None or event.kind_v > kind.version:
        return event, FREEZING
    return upcast(event), kind


def upcast(event: Event) -> Event:
    """The event with its body in the newest shape that this program knows."""
    kind = KINDS[event.kind]
    if event.kind_v == kind.version:
        return event
    body, version = event.body, event.kind_v
    while version < kind.version:
        body = kind.upcasts[version](body)
        version += 1
    return replace(event, body=body, kind_v=version)


def _read(session: Session, key: Key) -> Row | None:
    named = dict(zip(key_columns(key.table), key.values, strict=True))
    row = session.connection().execute(_one_row(key.table), named).mappings().one_or_none()
    return None if row is None else dict(row)


@cache
def _one_row(table: type[Stored]) -> Select[Any]:
    columns = table.__table__.c
    keys = (columns[name] == bindparam(name) for name in key_columns(table))
    return select(table.__table__).where(*keys)


def write(session: Session, changes: Iterable[Change]) -> None:
    """Make the changes, in order."""
    for change in changes:
        if isinstance(change, Put):
            _put(session, change.table, change.row)
        elif isinstance(change, Add):
            _add(session, change.key, change.amounts)
        else:
            table = change.key.table.__table__
            named = zip(key_columns(change.key.table), change.key.values, strict=True)
            session.execute(delete(change.key.table).where(*(table.c[n] == v for n, v in named)))


def _put(session: Session, table: type[Stored], row: Row) -> None:
    connection = session.connection()
    connection.execute(replacement(connection, table, tuple(row)), dict(row))


def replacement(connection: Connection, table: type[Stored], names: tuple[str, ...]) -> Insert:
    """The statement that puts a row of these columns."""
    return _replacement(connection.dialect.name, table, names)


@cache
def _replacement(dialect: str, table: type[Stored], names: tuple[str, ...]) -> Insert:
    """Kept, since building it anew took half of an act."""
    statement, keys = INSERTS[dialect](table), key_columns(table)
    rest = {name: statement.excluded[name] for name in names if name not in keys}
    if not rest:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def _add(session: Session, key: Key, amounts: Mapping[str, int]) -> None:
    named = dict(zip(key_columns(key.table), key.values, strict=True))
    connection = session.connection()
    statement = addition(connection, key.table, tuple(sorted(amounts)))
    connection.execute(statement, {**named, **counters(key.table), **amounts})


def addition(connection: Connection, table: type[Stored], names: tuple[str, ...]) -> Insert:
    """The statement that raises these counters of a row, or begins the row with them."""
    return _addition(connection.dialect.name, table, names)


@cache
def _addition(dialect: str, table: type[Stored], names: tuple[str, ...]) -> Insert:
    statement, columns = INSERTS[dialect](table), table.__table__.c
    raised = {name: columns[name] + statement.excluded[name] for name in names}
    return statement.on_conflict_do_update(index_elements=key_columns(table), set_=raised)


@cache
def counters(table: type[Stored]) -> Mapping[str, int]:
    """Every counter of the table at nothing."""
    keys = key_columns(table)
    return {column.name: 0 for column in table.__table__.c if column.name not in keys}
