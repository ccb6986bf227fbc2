"""Everything that waits or is flagged, as a table: read a page at a time."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from desk_app.sync.state import SyncItem
from desk_app.ui.sync.words import (
    item_again,
    item_state,
    item_what,
    item_why,
    shown_since,
    translate,
)
from desk_app.ui.texts import person_text
from desk_app.ui.widgets.paged_rows import FIRST_LINE, NOWHERE, Index, PagedRows
from desk_app.ui.widgets.two_lines import MARK, SECOND_LINE

STATE, WHAT, WHY = range(3)
COLUMNS = 3
WIDTHS = {STATE: 168, WHAT: 214}


class ItemsTable(PagedRows[SyncItem]):
    """State and since when, what of which dossier, why and when it is tried again."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min

    def key_of(self, row: SyncItem) -> str:
        """The id of its event."""
        return row.event

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """State, what, why."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = FIRST_LINE) -> Any:
        """The two lines of a cell, the shape of the state, and the whole for a screen reader."""
        if not index.isValid():
            return None
        item = self.row(index.row())
        if item is None:
            return "…" if role == FIRST_LINE and index.column() == WHAT else None
        icon, tone, word = item_state(item)
        if role == MARK:
            return (icon, tone) if index.column() == STATE else None
        first, second = self._lines(item, word)[index.column()]
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{first} {second}".strip()
        return {FIRST_LINE: first, SECOND_LINE: second}.get(role)

    def _lines(self, item: SyncItem, word: str) -> tuple[tuple[str, str], ...]:
        since = translate("Sync", "since {when}").format(when=shown_since(item.at, self.today))
        again = translate("Sync", "next try: {when}")
        waits = again.format(when=item_again(item, self.today))
        when = person_text(item.by) if item.found else waits
        return ((word, since), (item_what(item), item.code), (item_why(item), when))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = FIRST_LINE) -> Any:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        titles = (
            translate("Sync", "State"),
            translate("Sync", "What, dossier"),
            translate("Sync", "Why, the centre's answer"),
        )
        return titles[section] if role == FIRST_LINE else None
