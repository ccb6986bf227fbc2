"""A long list as a table: every key is there, only the pages that are shown are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

PAGE = 100
Row = TypeVar("Row")
FIRST_LINE = Qt.ItemDataRole.DisplayRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PagedRows(QAbstractTableModel, Generic[Row]):
    """Holds every key in order; `wanted` asks for the rows of the page that begins there.

    Whoever inherits says what stands in a cell and how a row tells its key.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: Sequence[str] = ()
        self._rows: dict[int, Row] = {}
        self._asked: set[int] = set()

    def key_of(self, row: Row) -> str:
        """The key by which a row stands in the list."""
        raise NotImplementedError

    def show_result(self, keys: Sequence[str]) -> None:
        """Another list: other keys, no rows yet."""
        self.beginResetModel()
        self._keys, self._rows, self._asked = keys, {}, set()
        self.endResetModel()

    def ids_of(self, first: int) -> Sequence[str]:
        """The keys of the page that begins at row `first`."""
        return self._keys[first : first + PAGE]

    def fill(self, first: int, keys: Sequence[str], rows: Sequence[Row]) -> None:
        """Rows of a page have been read; an answer to an older list is dropped."""
        if not rows or list(keys) != list(self.ids_of(first)):
            return
        place = {key: number for number, key in enumerate(keys, first)}
        self._rows |= {place[self.key_of(row)]: row for row in rows if self.key_of(row) in place}
        self.show_anew(first, first + len(keys) - 1)

    def show_anew(self, first: int, last: int) -> None:
        """The words of these rows have changed."""
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def id_at(self, number: int) -> str:
        """The key of a row."""
        return self._keys[number]

    def place_of(self, key: str) -> int | None:
        """The row of a key in this list, None when it is not in it."""
        return next((n for n, each in enumerate(self._keys) if each == key), None)

    def row(self, number: int) -> Row | None:
        """A row, or None while its page is being read."""
        found = self._rows.get(number)
        first = number - number % PAGE
        if found is None and first not in self._asked:
            self._asked.add(first)
            self.wanted.emit(first)
        return found

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Every key of the list."""
        return 0 if parent.isValid() else len(self._keys)
