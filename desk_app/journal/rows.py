"""Rows as `apply` sees them: plain dictionaries by key, and the two changes that can be made to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk_app.models.tables import Stored

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Key:
    """One row of a projection table by its primary key, in the key columns' order."""

    table: type[Stored]
    values: tuple[str | int, ...]


Rows = Mapping[Key, Row]
"""The rows an event named before it is applied; a key that is missing has no row."""


@dataclass(frozen=True)
class Put:
    """The row as it is from now on: every column of the table."""

    table: type[Stored]
    row: Row


@dataclass(frozen=True)
class Remove:
    """The row is gone."""

    key: Key


Change = Put | Remove
