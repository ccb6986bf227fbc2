"""Rows as `apply` sees them: plain dictionaries by key, and the changes that can be made to them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from desk_app.models.tables import Stored

Row = Mapping[str, Any]
KEPT = 4096


class Key(NamedTuple):
    """One row of a projection table by its primary key, in the key columns' order.

    A tuple, since keys are compared by the million when a journal is replayed.
    """

    table: type[Stored]
    values: tuple[str | int, ...]


@lru_cache(KEPT)
def key_of(table: type[Stored], site: str, dossier: str | None) -> Key:
    """The row that a table has of a dossier; kept, since each event asks for some of them often."""
    return Key(table, (site, str(dossier)))


Rows = Mapping[Key, Row]
"""The rows an event named before it is applied; a key that is missing has no row."""


class Put(NamedTuple):
    """The row as it is from now on: every column of the table."""

    table: type[Stored]
    row: Row


class Remove(NamedTuple):
    """The row is gone."""

    key: Key


class Add(NamedTuple):
    """Counters of the row are raised by so much, lowered by a negative number; a new row began at 0.

    Adding needs no reading and keeps no order, so that many additions can be carried out as one.
    """

    key: Key
    amounts: Mapping[str, int]


Change = Put | Remove | Add
