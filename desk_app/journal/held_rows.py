"""Rows of the projection held in memory while many events change them: read and written in few statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import delete, select, tuple_
from sqlalchemy.orm import Session

from desk_app.journal.execute import addition, counters, key_columns, replacement
from desk_app.journal.rows import Add, Change, Key, Put, Remove, Row
from desk_app.models.tables import PROJECTION, Stored

READ_AT_ONCE = 2_000  # a statement takes some 32,000 values
MOST = 50_000
"""Rows that stay in memory from one writing to the next; beyond it those go that were read first."""
PLACES = {table: place for place, table in enumerate(PROJECTION)}
"""A dossier is written before what belongs to it, and removed after it."""


class HeldRows:
    """What the tables will hold once it is written.

    `rows` are those that were fetched, as they are after the changes; None where there is no row.
    """

    def __init__(self, session: Session) -> None:
        self.rows: dict[Key, Row | None] = {}
        self._session = session
        self._put: dict[Key, Row] = {}
        self._gone: set[Key] = set()
        self._added: dict[Key, dict[str, int]] = {}

    def fetch(self, keys: Iterable[Key]) -> None:
        """Read the rows of these keys that are not held yet."""
        missing = defaultdict(list)
        for key in dict.fromkeys(keys):
            if key not in self.rows:
                missing[key.table].append(key)
        for table, wanted in missing.items():
            self.rows |= dict.fromkeys(wanted)
            for some in _some(wanted):
                self._read(table, some)
            for key in wanted:
                self._carry(key)

    def _read(self, table: type[Stored], wanted: list[Key]) -> None:
        names = key_columns(table)
        columns = [table.__table__.c[name] for name in names]
        query = select(table.__table__).where(tuple_(*columns).in_([key.values for key in wanted]))
        for row in self._session.connection().execute(query).mappings():
            self.rows[Key(table, tuple(row[name] for name in names))] = dict(row)

    def _carry(self, key: Key) -> None:
        """What was changed before it was read, and is not written yet."""
        if key in self._put or key in self._gone:
            self.rows[key] = self._put.get(key)
        if key in self._added:
            self._raise(key, self._added.pop(key))

    def change(self, changes: Iterable[Change]) -> None:
        """Make the changes, in order."""
        for change in changes:
            match change:
                case Put(table, row):
                    self._keep(Key(table, _own_key(table)(row)), row)
                case Add(key, amounts):
                    self._raise(key, amounts)
                case Remove(key):
                    self._forget(key)

    def _keep(self, key: Key, row: Row) -> None:
        self._put[key] = row
        self._added.pop(key, None)
        if key in self.rows:  # who else names it fetches it first, from the table
            self.rows[key] = row

    def _raise(self, key: Key, amounts: Mapping[str, int]) -> None:
        before = self._put.get(key) or self.rows.get(key)
        if before is None and key not in self.rows:
            sums = self._added.setdefault(key, {})
            for name, number in amounts.items():
                sums[name] = sums.get(name, 0) + number
            return
        row = dict(before) if before else {**_named(key), **counters(key.table)}
        self._keep(key, row | {name: row[name] + number for name, number in amounts.items()})

    def _forget(self, key: Key) -> None:
        self._put.pop(key, None)  # put again it stands behind the others, as a new row does
        self._added.pop(key, None)
        self._gone.add(key)
        if key in self.rows:
            self.rows[key] = None

    def write(self) -> None:
        """Bring the tables to what is held."""
        run = self._session.connection().execute
        for key in sorted(self._gone, key=lambda key: -PLACES[key.table]):
            columns = key.table.__table__.c
            own = (columns[name] == value for name, value in _named(key).items())
            run(delete(key.table).where(*own))
        for (table, names), rows in _alike(self._put):
            run(replacement(table, names), rows)
        raised = {key: {**counters(key.table), **sums} for key, sums in self._added.items()}
        for (table, _), rows in _alike({key: _named(key) | raised[key] for key in raised}):
            run(addition(table, tuple(counters(table))), rows)
        for done in (self._put, self._gone, self._added):
            done.clear()
        if len(self.rows) > MOST:
            for key in list(self.rows)[: len(self.rows) - MOST // 2]:
                del self.rows[key]


@cache
def _own_key(table: type[Stored]) -> Callable[[Row], tuple[str | int, ...]]:
    """The values of a row's key: at least two, for the site is in every one."""
    return itemgetter(*key_columns(table))


def _alike(
    rows: Mapping[Key, Row],
) -> Iterable[tuple[tuple[type[Stored], tuple[str, ...]], list[dict[str, Any]]]]:
    """The rows of one table that name the same columns, in their order: one statement each."""
    found: dict[tuple[type[Stored], tuple[str, ...]], list[dict[str, Any]]] = defaultdict(list)
    for key, row in rows.items():
        found[key.table, tuple(row)].append(dict(row))
    return sorted(found.items(), key=lambda each: PLACES[each[0][0]])


def _named(key: Key) -> dict[str, Any]:
    return dict(zip(key_columns(key.table), key.values, strict=True))


def _some(keys: list[Key]) -> Iterator[list[Key]]:
    for first in range(0, len(keys), READ_AT_ONCE):
        yield keys[first : first + READ_AT_ONCE]
