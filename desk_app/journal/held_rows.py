"""Rows of the projection held in memory while many events change them: read and written in few statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import delete, select, tuple_
from sqlalchemy.orm import Session

from desk_app.journal.execute import addition, counters, key_columns, replacement
from desk_app.journal.rows import Add, Change, Key, Put, Row
from desk_app.models.tables import PROJECTION, DossierRecord, Stored

READ_AT_ONCE = 2_000  # a statement takes some 32,000 values
MOST = 50_000
"""Rows that stay in memory from one writing to the next; beyond it those go that were read first."""
PLACES = {table: place for place, table in enumerate(PROJECTION)}
"""A dossier is written before what belongs to it, and removed after it."""

Alike = tuple[tuple[type[Stored], tuple[str, ...]], list[dict[str, Any]]]
"""A table, the columns that are named, and the rows that name just those."""


class Outgoing(NamedTuple):
    """What is to be written: rows that are gone, rows as they are now, counters that rise by so much.

    `over` names those of the rows put that are known to stand over an older one.
    """

    gone: tuple[Key, ...]
    put: tuple[Alike, ...]
    raised: tuple[Alike, ...]
    over: tuple[Key, ...] = ()


class HeldRows:
    """What the tables will hold once it is written.

    `rows` are those that were fetched, as they are after the changes; None where there is no row.
    """

    def __init__(self, session: Session) -> None:
        self.rows: dict[Key, Row | None] = {}
        self._session = session
        self._there: set[Key] = set()
        self._put: dict[Key, Row] = {}
        self._gone: set[Key] = set()
        self._added: dict[Key, dict[str, int]] = {}

    def row(self, key: Key) -> Row | None:
        """The row of a key, fetched if it is not held yet; None where there is none."""
        if key not in self.rows:
            self.fetch((key,))
        return self.rows[key]

    def fetch(self, keys: Iterable[Key], new: Container[str] = frozenset()) -> None:
        """Read the rows of these keys that are not held yet; `new` dossiers have none."""
        missing = defaultdict(list)
        for key in dict.fromkeys(keys):
            if key in self.rows:
                continue
            if key.values[1] in new and _is_of_dossier(key.table):
                self.rows[key] = None
                self._carry(key)
            else:
                missing[key.table].append(key)
        for table, wanted in missing.items():
            self.rows |= dict.fromkeys(wanted)
            for some in _some(wanted):
                for row in self.read(table, some):
                    key = Key(table, _own_key(table)(row))
                    self.rows[key] = row
                    self._there.add(key)
            for key in wanted:
                self._carry(key)

    def read(self, table: type[Stored], wanted: Sequence[Key]) -> Iterable[Row]:
        """The rows of these keys, those that there are."""
        columns = [table.__table__.c[name] for name in key_columns(table)]
        query = select(table.__table__).where(tuple_(*columns).in_([key.values for key in wanted]))
        return map(dict, self._session.connection().execute(query).mappings())

    def _carry(self, key: Key) -> None:
        """What was changed before it was read, and is not written yet."""
        if key in self._put or key in self._gone:
            self.rows[key] = self._put.get(key)
        if key in self._added:
            self._raise(key, self._added.pop(key))

    def change(self, changes: Iterable[Change]) -> None:
        """Make the changes, in order."""
        for change in changes:  # by type: patterns took twice the time of the work itself
            if isinstance(change, Put):
                self._keep(Key(change.table, _own_key(change.table)(change.row)), change.row)
            elif isinstance(change, Add):
                self._raise(change.key, change.amounts)
            else:
                self._forget(change.key)

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
        row = dict(before) if before else {**named(key), **counters(key.table)}
        self._keep(key, row | {name: row[name] + number for name, number in amounts.items()})

    def _forget(self, key: Key) -> None:
        self._put.pop(key, None)  # put again it stands behind the others, as a new row does
        self._added.pop(key, None)
        self._gone.add(key)
        if key in self.rows:
            self.rows[key] = None

    def write(self) -> None:
        """Bring the tables to what is held."""
        write_out(self._session, self.taken())
        if len(self.rows) > MOST:
            for key in list(self.rows)[: len(self.rows) - MOST // 2]:
                del self.rows[key]
            self._there &= self.rows.keys()

    def taken(self) -> Outgoing:
        """What is to be written; from now on it counts as written."""
        raised = {key: {**counters(key.table), **sums} for key, sums in self._added.items()}
        out = Outgoing(
            tuple(sorted(self._gone, key=lambda key: -PLACES[key.table])),
            tuple(alike(self._put)),
            tuple(alike({key: named(key) | raised[key] for key in raised})),
            tuple(self._there & self._put.keys()),
        )
        self._there -= self._gone
        self._there |= self._put.keys() & self.rows.keys()
        for done in (self._put, self._gone, self._added):
            done.clear()
        return out


def write_out(session: Session, out: Outgoing) -> None:
    """Carry it out by statements that every dialect knows."""
    connection = session.connection()
    for key in out.gone:
        columns = key.table.__table__.c
        own = (columns[name] == value for name, value in named(key).items())
        connection.execute(delete(key.table).where(*own))
    for (table, names), rows in out.put:
        connection.execute(replacement(connection, table, names), rows)
    for (table, _), rows in out.raised:
        connection.execute(addition(connection, table, tuple(counters(table))), rows)


@cache
def _is_of_dossier(table: type[Stored]) -> bool:
    """Whether its rows are a dossier's, named behind the site."""
    return key_columns(table)[1] == ("id" if table is DossierRecord else "dossier")


@cache
def _own_key(table: type[Stored]) -> Callable[[Row], tuple[str | int, ...]]:
    """The values of a row's key: at least two, for the site is in every one."""
    return itemgetter(*key_columns(table))


def alike(rows: Mapping[Key, Row]) -> Iterable[Alike]:
    """The rows of one table that name the same columns, in their order: one statement each."""
    found: dict[tuple[type[Stored], tuple[str, ...]], list[dict[str, Any]]] = defaultdict(list)
    for key, row in rows.items():
        found[key.table, tuple(row)].append(dict(row))
    return sorted(found.items(), key=lambda each: PLACES[each[0][0]])


def named(key: Key) -> dict[str, Any]:
    """The columns of a row's key."""
    return dict(zip(key_columns(key.table), key.values, strict=True))


def _some(keys: list[Key]) -> Iterator[list[Key]]:
    for first in range(0, len(keys), READ_AT_ONCE):
        yield keys[first : first + READ_AT_ONCE]
