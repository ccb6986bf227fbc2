"""Whether a change can be written at all: what a desk signed may hold anything, a column may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import JSON, Boolean, Integer, String

from desk_app.journal.execute import key_columns
from desk_app.journal.rows import Add, Change, Key, Put
from desk_app.models.tables import Stored
from desk_app.models.tables.base import Moment

Taking = Callable[[Any], tuple[Any, ...]]
Bounds = tuple[Taking, Taking]
"""What takes the whole numbers of a row, and the texts that are looked for."""
TYPES = ((JSON, (dict, list)), (Boolean, (bool,)), (Integer, (int,)), (String, (str,)))
LARGEST = 2**63 - 1
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


def can_be(key: Key) -> bool:
    """Whether a row of that key can be at all.

    Asked anew each time: 1 and 1.0 are one key to whatever keeps answers, and only one of them can be.
    """
    return _within(key.values, _key_bounds(key.table, tuple(map(type, key.values))))


def _within(values: Any, bounds: Bounds | None) -> bool:
    """As few calls as can be, since this is asked of every row that is ever written."""
    if bounds is None:
        return False
    numbers, texts = bounds[0](values), bounds[1](values)
    if not _are_small(numbers):
        return False
    if not texts or max(map(len, texts)) <= LONGEST:
        return True
    return all(len(text.encode()) <= LONGEST_BYTES for text in texts)


def _are_small(numbers: tuple[int, ...]) -> bool:
    return not numbers or (max(numbers) <= LARGEST and min(numbers) >= -LARGEST)


@cache
def _bounds(table: type[Stored], names: tuple[str, ...], types: tuple[type, ...]) -> Bounds | None:
    """What takes the numbers of a row, and the texts that are looked for; None where a type is wrong.

    Kept by the types that ever came, which are few.
    """
    found = _bounded(table, names, types)
    return None if found is None else (_taking(found[0]), _taking(found[1]))


@cache
def _key_bounds(table: type[Stored], types: tuple[type, ...]) -> Bounds | None:
    """The same for the values of its key, in the key columns' order."""
    names = key_columns(table)
    found = _bounded(table, names, types)
    if found is None:
        return None
    numbers, texts = ([names.index(each) for each in told] for told in found)
    return _taking(tuple(numbers)), _taking(tuple(texts))


def _bounded(
    table: type[Stored], names: tuple[str, ...], types: tuple[type, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The columns of numbers, and of texts that are looked for; None where a type is wrong."""
    if len(names) != len(types):
        return None
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
    return numbers, texts


def _taking(places: tuple[Any, ...]) -> Taking:
    """The values in these columns or places, always as a tuple."""
    match places:
        case ():
            return lambda _values: ()
        case (place,):
            return lambda values: (values[place],)
    return itemgetter(*places)


def _takes(column: Any, kind: type) -> bool:
    if kind is type(None):
        return bool(column.nullable)
    if isinstance(column.type, Moment):
        return issubclass(kind, datetime)
    wanted = next((types for sql, types in TYPES if isinstance(column.type, sql)), ())
    return issubclass(kind, wanted)
