"""Carries out on a desk what `apply` decided: read the named rows, run the kind, write."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, inspect, select
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.orm import Session

from desk_app.journal.envelope import Event
from desk_app.journal.kinds import KINDS
from desk_app.journal.rows import Change, Key, Put, Row
from desk_app.models.tables import DossierRecord, Stored


def key_columns(table: type[Stored]) -> tuple[str, ...]:
    """The columns by which a row of the table is named."""
    return tuple(column.name for column in inspect(table).primary_key)


def project(session: Session, event: Event, part: bytes | None) -> None:
    """Bring the projection tables one event further, in the caller's transaction.

    `part` is the personal part's bytes, None after an erasure. A kind or version that this program
    does not know changes nothing but makes its dossier read-only.
    """
    kind = KINDS.get(event.kind)
    if kind is None or event.kind_v > kind.version:
        _freeze(session, event)
        return
    known = upcast(event)
    rows = {key: row for key in kind.names(known) if (row := _read(session, key)) is not None}
    personal = None if part is None else json.loads(part)
    write(session, kind.apply(known, personal, rows))


def upcast(event: Event) -> Event:
    """The event with its body in the newest shape that this program knows."""
    kind = KINDS[event.kind]
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
        else:
            table = change.key.table.__table__
            named = zip(key_columns(change.key.table), change.key.values, strict=True)
            session.execute(delete(change.key.table).where(*(table.c[n] == v for n, v in named)))


def _put(session: Session, table: type[Stored], row: Row) -> None:
    session.connection().execute(_upsert(table, tuple(row)), dict(row))


@cache
def _upsert(table: type[Stored], names: tuple[str, ...]) -> Insert:
    """The statement that puts a row of these columns; building it anew took half of an act."""
    statement, keys = insert(table), key_columns(table)
    rest = {name: statement.excluded[name] for name in names if name not in keys}
    if not rest:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def _freeze(session: Session, event: Event) -> None:
    if event.dossier is None:
        return
    key = Key(DossierRecord, (event.site, event.dossier))
    before = _read(session, key)
    if before is not None:
        _put(session, DossierRecord, {**before, "read_only": True})
