"""A list of dossiers in its card: rows read as they are shown, one or several chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.shown import grouped
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.lists.columns import GIVES_WAY, LOOKS, Column
from desk_app.ui.lists.dossier_table import DossierTable
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.rows_view import RowsView

STRONG = (Column.TERM, Column.LATE, Column.CODE, Column.PAYER)
NAME_FROM = 170  # pixels at 10 pt; below that a column gives way to the names
translate = QCoreApplication.translate


class DossierList(QFrame):
    """`opened` carries the id of the dossier at Enter, `chosen_changed` how many are marked.

    With `several`, Space marks the row or takes the mark away, Shift and the arrow keys mark a
    stretch, Ctrl+A all of them, Esc lets go; the foot of the card says how many. `head`, `column` and
    `foot` take what a screen adds above the rows, below them and beside their number.
    """

    opened = Signal(str)
    chosen_changed = Signal(int)

    def __init__(
        self, desk: Desk, name: str, columns: tuple[Column, ...], *, several: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("panel", "card")
        self.table = DossierTable(columns, self)
        strong = frozenset(columns.index(each) for each in STRONG if each in columns)
        widest = next(place for place, each in enumerate(columns) if not LOOKS[each].width)
        self.view = RowsView(name, self.table, strong, widest)
        self.view.set_widths(
            {place: LOOKS[each].width for place, each in enumerate(columns) if LOOKS[each].width}
        )
        if several:
            self.view.choose_several()
        self._empty = plain_label("", tone="muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._marked = ElidedLabel("", "small", "muted", least=120)
        self._number = plain_label("", "small", "muted")
        self._lay_out(several=several)
        self.table.wanted.connect(self._read)
        self.view.opened.connect(lambda row: self.opened.emit(self.table.id_at(row)))
        self.view.selectionModel().selectionChanged.connect(self._count)
        if Column.PHONE in columns:
            bind("Ctrl+I", self, self._turn_numbers)

    def _lay_out(self, *, several: bool) -> None:
        self._either = QStackedWidget()
        self._either.addWidget(self.view)
        self._either.addWidget(self._empty)
        side = theme.scaled(16)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(side, 0, side, 0)
        self.head.setSpacing(theme.scaled(8))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, theme.scaled(8), 1, theme.scaled(8))
        self.column.setSpacing(theme.scaled(4))
        self.column.addLayout(self.head)
        self.column.addWidget(self._either, 1)
        foot = QWidget(self)
        self.foot = QHBoxLayout(foot)
        self.foot.setContentsMargins(side, theme.scaled(2), side, 0)
        self.foot.setSpacing(theme.scaled(12))
        self.foot.addWidget(self._marked, 1)
        self.foot.addWidget(self._number)
        self.column.addWidget(foot)
        foot.setVisible(several)

    def show_ids(self, ids: Sequence[str], empty: str, *, anew: bool = False) -> None:
        """Show these dossiers, or the sentence that says why there is none and what to do.

        Whatever was marked and is still there stays marked, and the keyboard stays on its dossier,
        or on its line when that one is gone; `anew` begins at the first row without marks.
        """
        marked, stood = (set[str](), None) if anew else (set(self._marks()), self.standing())
        line = None if anew else self.view.current()
        self.table.show_result(ids)
        self._empty.setText(empty)
        self._either.setCurrentIndex(0 if ids else 1)
        if ids:
            place = None if stood is None else self.table.place_of(stood)
            if place is None:
                place = min(line or 0, len(ids) - 1)
            kept = [number for number, each in enumerate(ids) if each in marked]
            single = not self.view.takes_several()
            self.view.choose([place] if single else kept, place)
        self._count()

    def marked(self) -> int:
        """How many rows are marked; the row of the keyboard alone is none."""
        return len(self.view.chosen()) if self.view.takes_several() else 0

    def standing(self) -> str | None:
        """The dossier the keyboard stands on."""
        row = self.view.current()
        return self.table.id_at(row) if row is not None else None

    def stand_on(self, dossier: str) -> None:
        """The keyboard goes to a dossier, when it is in the list."""
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

    def chosen(self) -> tuple[str, ...]:
        """The ids of the marked dossiers in the order of the list; unmarked, the one of the keyboard."""
        here = self.standing()
        return self._marks() or (() if here is None else (here,))

    def chosen_rows(self) -> tuple[DossierRow, ...]:
        """Their rows, as far as they have been read."""
        places = map(self.table.place_of, self.chosen())
        rows = (self.table.row(place) for place in places if place is not None)
        return tuple(row for row in rows if row is not None)

    def take_focus(self) -> None:
        """The keyboard goes into the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where names would be cut, a column gives way."""
        super().resizeEvent(event)
        self._make_room()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the list leaves no telephone number in sight."""
        super().hideEvent(event)
        if self.table.revealed():
            self.table.reveal(whole=False)

    def _turn_numbers(self) -> None:
        self.table.reveal(whole=not self.table.revealed())

    def _make_room(self) -> None:
        columns = self.table.columns
        wide = {each: theme.scaled(LOOKS[each].width) for each in columns if LOOKS[each].width}
        shown = list(columns)
        for each in GIVES_WAY:
            room = self.width() - sum(wide.get(column, 0) for column in shown)
            if room < theme.scaled(NAME_FROM) and each in shown:
                shown.remove(each)
        for place, each in enumerate(columns):
            self.view.setColumnHidden(place, each not in shown)

    def _marks(self) -> tuple[str, ...]:
        if not self.view.takes_several():
            return ()
        return tuple(self.table.id_at(place) for place in self.view.chosen())

    def _count(self) -> None:
        marked, rows = self.marked(), self.table.rowCount()
        if marked:
            words = translate("Lists", "%n dossier(s) chosen · Esc lets go", "", marked)
            self._marked.setText(words)
        else:
            self._marked.setText(translate("Lists", "Space chooses · Ctrl+A all · Enter opens"))
        self._marked.set_tone("accent" if marked else "muted")
        number = grouped(rows)
        self._number.setText(translate("Lists", "{count} in the list").format(count=number))
        self.chosen_changed.emit(marked)

    def _read(self, first: int) -> None:
        ids = self.table.ids_of(first)
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(
            lambda: acts.rows(actor, ids), lambda rows: self.table.fill(first, ids, rows)
        )
