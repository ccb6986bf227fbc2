"""What can be done with the chosen dossiers of a list: the bar beneath it, the panel beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desk_app.models.moves import Act
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.acting.act_panel import ActPanel
from desk_app.ui.acting.words import KEYS, act_word
from desk_app.ui.desk import Desk
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.printing.bulk_panel import BulkPanel
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate
Rows = tuple[DossierRow, ...]
HAND_OVER_KEY = "Shift+F4"  # F4 alone goes to the screen of hand-overs
PRINT_KEY = "Ctrl+P"


class ChosenActs(QFrame):
    """The panel itself; `asked` says that it has something to ask, `left` that it has not any more.

    Its bar of acts goes into the card of `rows` and is there while some are marked.
    """

    asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, rows: DossierList) -> None:
        super().__init__()
        self._desk, self._rows = desk, rows
        self._acts: tuple[Act, ...] = ()
        self.acting, self.printing = ActPanel(desk), BulkPanel(desk)
        self.bar = QFrame()
        self.buttons: dict[Act, ActButton] = {}
        self.print_them = ActButton(translate("Lists", "Print"), PRINT_KEY)
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(theme.scaled(16), theme.scaled(4), theme.scaled(16), 0)
        self._row.setSpacing(theme.scaled(8))
        self._row.addWidget(self.print_them)
        self._others = ElidedLabel("", "small", "muted")
        self._row.addWidget(self._others, 1)
        rows.column.insertWidget(rows.column.count() - 1, self.bar)
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for panel in (self.acting, self.printing):
            column.addWidget(panel)
            panel.finished.connect(self._leave)
        self.print_them.clicked.connect(lambda: self._with_rows(self._print))
        rows.chosen_changed.connect(self._show_bar)

    def offer(self, acts: tuple[Act, ...]) -> None:
        """Which acts this list offers; whether one is allowed, the rules say when it is done."""
        for button in self.buttons.values():
            button.hide()
        for place, act in enumerate(acts):
            if act not in self.buttons:
                key = HAND_OVER_KEY if act is Act.HAND_OVER else KEYS[act]
                self.buttons[act] = ActButton(act_word(act), key)
                self.buttons[act].clicked.connect(partial(self._ask, act))
            self._row.insertWidget(place, self.buttons[act])
            self.buttons[act].show()
        some = translate("Lists", "Other acts: one by one, Enter opens the dossier")
        none = translate("Lists", "Acts: one by one, Enter opens the dossier")
        self._others.setText(some if acts else none)

    def asks(self) -> bool:
        """Whether the panel has something to ask or to tell now."""
        return not (self.acting.isHidden() and self.printing.isHidden())

    def _show_bar(self, marked: int) -> None:
        self.bar.setVisible(marked > 0)

    def _ask(self, act: Act) -> None:
        self._with_rows(lambda rows: self._act(act, tuple(row.code for row in rows)))

    def _with_rows(self, use: Callable[[Rows], None]) -> None:
        """The rows of everything chosen, also of what was never scrolled to."""
        desk, ids = self._desk, self._rows.chosen()
        if not self.printing.run.running:
            desk.background.run(lambda: desk.acts.rows(desk.actor, ids), use)

    def _act(self, act: Act, codes: tuple[str, ...]) -> None:
        self.printing.hide()
        self.asked.emit()
        self.acting.ask(act, codes)

    def _print(self, rows: Rows) -> None:
        self.acting.leave()
        self.asked.emit()
        self.printing.ask(rows)

    def _leave(self) -> None:
        if not self.asks():
            self.left.emit()
            self._rows.take_focus()
