"""The register of dossiers: what the search found, newest first when nothing is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.register.table import CODE, DUE, RECEIVED, STATE, WHO, RegisterTable
from desk_app.ui.widgets.rows_view import RowsView

WIDTHS = {STATE: 178, CODE: 206, RECEIVED: 112, DUE: 112}
RECEIVED_FROM = 900  # pixels at 10 pt; in a narrower page names are worth more


class RegisterPage(QWidget):
    """Shows a result; `opened` carries the id of the dossier the clerk chose."""

    opened = Signal(str)
    refreshed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = RegisterTable()
        name = self.tr("Register of dossiers")
        self.view = RowsView(name, self.table, frozenset({STATE, CODE}), WHO)
        self.view.set_widths(WIDTHS)
        self.view.opened.connect(lambda row: self.opened.emit(self.table.id_at(row)))
        self._asked = ""
        self._heading = QLabel(name)
        self._heading.setFont(theme.font("title"))
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._empty = QLabel()
        self._empty.setProperty("tone", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(14))
        head.addWidget(self._heading)
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        card = QFrame()
        card.setProperty("panel", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.scaled(8), 1, theme.scaled(8))
        self._either = QStackedWidget()
        self._either.addWidget(self.view)
        self._either.addWidget(self._empty)
        inside.addWidget(self._either)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (20, 14, 20, 12)))
        column.setSpacing(theme.scaled(10))
        column.addLayout(head)
        column.addWidget(card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where names would be cut, the day of reception gives way."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(RECEIVED_FROM)
        self.view.setColumnHidden(RECEIVED, narrow)

    def title(self) -> str:
        """The name of the screen."""
        return self._heading.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Enter", self.tr("open the dossier")),
            ("F3", self.tr("search")),
            ("F2", self.tr("receive")),
        )

    def shown(self) -> None:
        """The list is read anew whenever the clerk comes back to it."""
        self.refreshed.emit()

    def show_result(self, asked: str, ids: Sequence[str], most: int) -> None:
        """Show what was found for `asked`; `most` is where the search stopped counting."""
        before = self.view.current() if asked == self._asked else None
        chosen = self.table.id_at(before) if before is not None else ""
        self._asked = asked
        self.table.show_result(ids)
        self._count.setText(self._counted(len(ids), most, asked))
        self._empty.setText(self._nothing(asked))
        self._either.setCurrentIndex(0 if ids else 1)
        place = self.table.place_of(chosen) if chosen else None
        if ids:
            self.view.selectRow(place or 0)

    def focus_list(self) -> None:
        """From the search box into the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def select(self, dossier: str) -> None:
        """Put the selection on a dossier, when it is in the list."""
        place = self.table.place_of(dossier)
        if place is not None:
            self.view.selectRow(place)

    def neighbour(self, dossier: str, step: int) -> str | None:
        """The dossier before (-1) or after (+1) in the list, None at its ends."""
        place = self.table.place_of(dossier)
        target = None if place is None else place + step
        if target is None or not 0 <= target < self.table.rowCount():
            return None
        return self.table.id_at(target)

    def _counted(self, count: int, most: int, asked: str) -> str:
        number = f"{count:,}".replace(",", ".")
        if count >= most:
            return self.tr("the first {count} dossiers; type more to narrow").format(count=number)
        if asked:
            return self.tr("{count} dossiers for “{asked}”").format(count=number, asked=asked)
        return self.tr("{count} dossiers, newest first").format(count=number)

    def _nothing(self, asked: str) -> str:
        if asked:
            words = self.tr("Nothing found for “{asked}”. F3 to search for something else.")
            return words.format(asked=asked)
        return self.tr("No dossier yet. F2 receives the first one.")
