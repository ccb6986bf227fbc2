"""One list of late work: its dossiers, what is foretold of them, what can be done with the chosen ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.models.moves import Act
from desk_app.models.overdue import Concern, Group, OverdueWork
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.acting.words import KEYS, act_word
from desk_app.ui.desk import Desk
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.reports.late_acts import PRINT_KEY, LateActs
from desk_app.ui.reports.overdue_words import emptiness, group_word, heading, told_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

COLUMNS = (Column.LATE, Column.CODE, Column.WHO, Column.DUE, Column.OFFICER)
PANEL, BESIDE_FROM, ANY = 316, 860, 16_777_215
ACTS = (Act.EXPLAIN, Act.APOLOGISE)


class OverdueList(QWidget):
    """`left` at Esc, when nothing is asked, told or marked any more."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._work: OverdueWork | None = None
        self.rows = DossierList(desk, self.tr("Late work"), COLUMNS, several=True)
        self.acts = LateActs(desk)
        self._which = plain_label("", "section")
        self._told = ElidedLabel("", "small", "muted")
        self._bar = QWidget()
        self.rows.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.buttons = {act: ActButton(act_word(act), KEYS[act]) for act in ACTS}
        self.letters = ActButton(self.tr("Letters of apology"), PRINT_KEY)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = self.rows.head
        head.addWidget(self._which, 1)
        head.addWidget(plain_label(self.tr("units and officers"), "small", "muted"))
        head.addWidget(KeyCap("Esc"))
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(theme.scaled(16), theme.scaled(2), theme.scaled(16), 0)
        bar.setSpacing(theme.scaled(8))
        for button in (*self.buttons.values(), self.letters):
            bar.addWidget(button)
        bar.addWidget(self._told, 1)
        self.rows.column.insertWidget(self.rows.column.count() - 1, self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addWidget(self.rows, 1)
        row.addWidget(self.acts)

    def _connect(self) -> None:
        self.rows.opened.connect(self._desk.wanted)
        self.rows.view.moved.connect(lambda _row: self._say_told())
        self.acts.left.connect(self._asked_no_more)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda act=act: self._with_rows(self._ask(act)))
        self.letters.clicked.connect(lambda: self._with_rows(self._print))
        bind("Esc", self.rows, self._esc, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_work(self, work: OverdueWork, concern: Concern, group: Group, *, anew: bool) -> None:
        """The dossiers of a group that have that in common; `anew` when it was another list before."""
        self._work = work
        ids = work.of(concern, group)
        stood_here = self.rows.view.hasFocus() or self.rows.hasFocus()
        self._which.setText(f"{heading(concern)} · {group_word(group)}")
        self.rows.view.setAccessibleName(self._which.text())
        self.rows.show_ids(ids, emptiness(concern), anew=anew)
        self._make_room()
        self._say_told()
        if stood_here:
            self.take_focus()

    def told(self) -> str:
        """What is foretold of the dossier that the keyboard stands on."""
        return self._told.text()

    def take_focus(self) -> None:
        """Into the list, or its empty card, where Esc is heard; not while something is asked."""
        if not self.acts.isHidden():
            return
        if self.rows.table.rowCount():
            self.rows.take_focus()
        else:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside each other, what is asked has the page to itself."""
        super().resizeEvent(event)
        self._make_room()

    def _say_told(self) -> None:
        here = self.rows.standing()
        told = self._work.told(here) if self._work is not None and here is not None else None
        self._told.setText(told_text(told))

    def _ask(self, act: Act) -> Callable[[tuple[DossierRow, ...]], None]:
        return lambda rows: self._show_panel(lambda: self.acts.ask(act, rows))

    def _print(self, rows: tuple[DossierRow, ...]) -> None:
        self._show_panel(lambda: self.acts.print_letters(rows))

    def _show_panel(self, ask: Callable[[], None]) -> None:
        self._make_room(asking=True)  # before it is shown, lest the window grows
        ask()
        self._make_room()

    def _with_rows(self, use: Callable[[tuple[DossierRow, ...]], None]) -> None:
        """The rows of everything chosen, also of what was never scrolled to."""
        desk, ids = self._desk, self.rows.chosen()
        if ids and not self.acts.busy():
            desk.background.run(lambda: desk.acts.rows(desk.actor, ids), use)

    def _asked_no_more(self) -> None:
        self._make_room()
        self.take_focus()

    def _make_room(self, *, asking: bool | None = None) -> None:
        asking = not self.acts.isHidden() if asking is None else asking
        beside = self.width() >= theme.scaled(BESIDE_FROM)
        self.rows.setVisible(beside or not asking)
        self._bar.setVisible(not asking and self.rows.table.rowCount() > 0)
        self.acts.setMinimumWidth(theme.scaled(PANEL) if beside else 0)
        self.acts.setMaximumWidth(theme.scaled(PANEL) if beside else ANY)

    def _esc(self) -> None:
        """Let go of what is marked first."""
        if self.rows.marked():
            self.rows.view.clearSelection()
        else:
            self.left.emit()
