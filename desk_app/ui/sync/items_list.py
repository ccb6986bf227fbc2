"""Everything that waits or is flagged in its card: three lists one key each, the chosen line whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk_app.sync.state import Choice, ItemState, SyncItem
from desk_app.ui import theme
from desk_app.ui.sync.items_table import STATE, WHAT, WHY, WIDTHS, ItemsTable
from desk_app.ui.sync.words import item_what, item_why, shown_since, translate
from desk_app.ui.texts import person_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.list_card import ListCard
from desk_app.ui.widgets.rows_view import RowsView

LISTS: tuple[ItemState | None, ...] = (None, ItemState.WAITING, ItemState.FLAGGED)


class ItemsList(QWidget):
    """`listed` asks for one of the lists, `opened` for a dossier, `settling` for a decision,
    `renumbering` for a new code.

    `wanted` asks for the rows of a page of the list. `foot` has room beside the chosen line.
    """

    listed = Signal(object)  # ItemState | None
    opened = Signal(str)
    settling = Signal(object)  # SyncItem
    renumbering = Signal(object)  # SyncItem
    wanted = Signal(int)
    refused = Signal(str)

    def __init__(self, *, signs: bool) -> None:
        super().__init__()
        self._signs = signs
        self.table = ItemsTable()
        name = translate("Sync", "What waits or needs a decision")
        self.view = RowsView(name, self.table, frozenset({STATE, WHAT}), WHY)
        self.view.set_widths(WIDTHS)
        self.list = ListCard(self.view, translate("Sync", "Reading…"))
        self.which: ItemState | None = None
        self._buttons = QButtonGroup(self)
        self._number = plain_label("", "small", "muted")
        self.chosen = Card()
        self._what, self._since = ElidedLabel("", "strong"), plain_label("", "small", "muted")
        self._why = plain_label("", "body")
        self.settle = ActButton(translate("Sync", "Settle"), "Ctrl+D")
        self.renumber = ActButton(translate("Sync", "Give a new code"), "Alt+M")
        self._lay_out()
        self.table.wanted.connect(self.wanted)
        self.table.dataChanged.connect(lambda *_: self._show_chosen())
        self.view.moved.connect(lambda _row: self._show_chosen())
        self.view.opened.connect(self._open)
        self.settle.clicked.connect(lambda: self._ask(Choice.SETTLE, self.settling))
        self.renumber.clicked.connect(lambda: self._ask(Choice.NEW_CODE, self.renumbering))
        for button in (self.settle, self.renumber):
            button.refused.connect(self.refused)
        self._show_chosen()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(6))
        words = (
            translate("Sync", "All"),
            translate("Sync", "Waiting"),
            translate("Sync", "Needs a decision"),
        )
        for place, word in enumerate(words):
            button = QPushButton(word)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setProperty("kind", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons.addButton(button, place)
            button.clicked.connect(partial(self.show_list, place))
            head.addWidget(button)
            head.addWidget(KeyCap(f"Alt+{place + 1}"), 0, Qt.AlignmentFlag.AlignVCenter)
            bind(f"Alt+{place + 1}", self, partial(self.show_list, place))
        head.addStretch(1)
        head.addWidget(self._number)
        self._why.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(theme.scaled(12))
        line.addWidget(self._what, 1)
        line.addWidget(self._since)
        self.chosen.body.addLayout(line)
        self.chosen.body.addWidget(self._why)
        acts = QHBoxLayout()
        acts.setSpacing(theme.scaled(12))
        for act in (self.renumber, self.settle):
            acts.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        acts.addStretch(1)
        self.chosen.body.addLayout(acts)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.scaled(12))
        self.foot.addWidget(self.chosen, 1)
        self.foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(self.foot)

    def show_list(self, place: int, _checked: object = None) -> None:
        """One of the three lists: everything, what waits, what needs a decision."""
        self._buttons.button(place).setChecked(True)
        self.which = LISTS[place]
        self.listed.emit(self.which)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_events(self, events: Sequence[str], today: date) -> None:
        """The lines of the list; the keyboard stays on its event, or on its line when that is gone."""
        row = self.view.current()
        stood = None if row is None else self.table.id_at(row)
        self.table.today = today
        self.table.show_result(events)
        empty = {
            None: translate("Sync", "Nothing waits and nothing needs a decision."),
            ItemState.WAITING: translate("Sync", "Nothing waits to be sent."),
            ItemState.FLAGGED: translate("Sync", "Nothing needs a decision."),
        }
        self.list.show_rows(some=bool(events), empty=empty[self.which])
        number = len(events)
        self._number.setText(translate("Sync", "%n line(s)", "", number))
        if events:
            place = None if stood is None else self.table.place_of(stood)
            self.view.selectRow(min(row or 0, len(events) - 1) if place is None else place)
        self._show_chosen()

    def item(self) -> SyncItem | None:
        """The line the keyboard stands on, once it is read."""
        row = self.view.current()
        return None if row is None else self.table.row(row)

    def texts(self) -> tuple[str, str]:
        """What is said of the chosen line: what it is, and why it is here."""
        return self._what.text(), self._why.text()

    def _show_chosen(self) -> None:
        item = self.item()
        self.chosen.setVisible(item is not None)
        if item is None:
            for button in (self.settle, self.renumber):
                button.set_reason(translate("Sync", "Nothing is chosen."))
            return
        self._what.setText(" · ".join(part for part in (item.code, item_what(item)) if part))
        since = translate("Sync", "since {when}").format(
            when=shown_since(item.at, self.table.today)
        )
        self._since.setText(" · ".join(part for part in (since, person_text(item.by)) if part))
        ways = "  ".join(_choice(each) for each in item.choices if each in WAYS)
        self._why.setText(" ".join(part for part in (item_why(item), ways) if part))
        alone = translate("Sync", "A supervisor settles this.")
        single = translate("Sync", "No other dossier has this code.")
        for button, choice in ((self.settle, Choice.SETTLE), (self.renumber, Choice.NEW_CODE)):
            button.setVisible(choice in item.choices)
            button.set_reason("" if self._signs else alone)
        if Choice.NEW_CODE not in item.choices:
            self.renumber.set_reason(single)

    def _open(self, row: int) -> None:
        item = self.table.row(row)
        if item is not None and item.dossier:
            self.opened.emit(item.dossier)
        elif item is not None:
            self.refused.emit(translate("Sync", "This belongs to no single dossier."))

    def _ask(self, choice: Choice, asked: SignalInstance) -> None:
        item = self.item()
        if item is not None and choice in item.choices:
            asked.emit(item)


WAYS = frozenset({Choice.TRY_NOW, Choice.EXPORT, Choice.IMPORT, Choice.ENROL})


def _choice(choice: Choice) -> str:
    return {
        Choice.TRY_NOW: lambda: translate("Sync", "Ctrl+Enter tries it now."),
        Choice.IMPORT: lambda: translate("Sync", "Ctrl+O reads the answer."),
        Choice.EXPORT: lambda: translate("Sync", "Ctrl+S writes it to a USB stick."),
        Choice.ENROL: lambda: translate("Sync", "Alt+K connects the desk."),
    }[choice]()
