"""Whether a change can be written at all: what a desk signed may hold anything, a column may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Boolean, Integer, String

from desk_app.journal.execute import key_columns
from desk_app.journal.rows import Add, Change, Key, Put, Row
from desk_app.models.tables import Stored
from desk_app.models.tables.base import Moment

Taking = Callable[[Any], tuple[Any, ...]]
Bounds = tuple[Taking, Taking]
"""What takes the whole numbers of a row, and the texts that are looked for."""
TYPES = ((JSON, (dict, list)), (Boolean, (bool,)), (Integer, (int,)), (String, (str,)))
LARGEST = 2**63 - 1
KEPT = 8192  # the keys of some thousand dossiers, each of which is asked for time and again
LONGEST, LONGEST_BYTES = 500, 2_000
"""Of a text that is looked for; an index takes some 2,700 bytes for all its columns (PostgreSQL)."""


def fits(change: Change) -> bool:
    """Whether every value is of its column's type, no number too large and no looked-for text too long."""
    if isinstance(change, Put):
        row = change.row
        return _within(row, _bounds(change.table, tuple(row), tuple(map(type, row.values()))))
    if isinstance(change, Add):
        amounts = change.amounts.values()
        if not set(map(type, amounts)) <= {int} or not _are_small(tuple(amounts)):
            return False
    return can_be(change.key)


@lru_cache(KEPT)
def can_be(key: Key) -> bool:
    """Whether a row of that key can be at all. TypeError for one that holds a list or a document."""
    names = key_columns(key.table)
    row = dict(zip(names, key.values, strict=True))
    return _within(row, _bounds(key.table, names, tuple(map(type, key.values))))


def _within(row: Row, bounds: Bounds | None) -> bool:
    """As few calls as can be, since this is asked of every row that is ever written."""
    if bounds is None:
        return False
    numbers, texts = bounds[0](row), bounds[1](row)
    if not _are_small(numbers):
        return False
    if not texts or max(map(len, texts)) <= LONGEST:
        return True
    return all(len(text.encode()) <= LONGEST_BYTES for text in texts)


def _are_small(numbers: tuple[int, ...]) -> bool:
    return not numbers or (max(numbers) <= LARGEST and min(numbers) >= -LARGEST)


@cache
def _bounds(table: type[Stored], names: tuple[str, ...], types: tuple[type, ...]) -> Bounds | None:
    """What takes the numbers, and the texts that are looked for; None where a type is wrong.

    Kept by the types that ever came, which are few.
    """
    columns = table.__table__.c
    if not all(_takes(columns[name], each) for name, each in zip(names, types, strict=True)):
        return None
    whole = Stored.metadata.tables[table.__tablename__]
    indexed: set[str] = set()
    for index in (*whole.indexes, *whole.constraints):
        indexed |= {column.name for column in getattr(index, "columns", ())}
    told = tuple(zip(names, types, strict=True))
    numbers = tuple(name for name, each in told if each is int)
    texts = tuple(name for name, each in told if issubclass(each, str) and name in indexed)
    return _taking(numbers), _taking(texts)


def _taking(names: tuple[str, ...]) -> Taking:
    """The values of these columns, always as a tuple."""
    match names:
        case ():
            return lambda _row: ()
        case (name,):
            return lambda row: (row[name],)
    return itemgetter(*names)


def _takes(column: Any, kind: type) -> bool:
    if kind is type(None):
        return bool(column.nullable)
    if isinstance(column.type, Moment):
        return issubclass(kind, datetime)
    wanted = next((types for sql, types in TYPES if isinstance(column.type, sql)), ())
    return issubclass(kind, wanted)
