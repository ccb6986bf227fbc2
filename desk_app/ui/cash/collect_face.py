"""Collecting: a code scanned or typed, or one of those unpaid; beside it the dossier's money."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.cash.money_panel import MoneyPanel
from desk_app.ui.desk import Desk
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.result_panel import ResultPanel

LIST_WIDTH = 396
COLUMNS = (Column.PAYER, Column.OWED)  # names whole beside the money


class CollectFace(QWidget):
    """`typed` carries what stands in the box at Enter, `picked` a dossier of the list."""

    typed = Signal(str)
    picked = Signal(str)
    called = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.result = ResultPanel(self.tr("Scan a receipt or a code"))
        self.result.hide()
        self.box = QLineEdit()
        self.field = Field(self.tr("Dossier code"), self.box, "code")
        self.unpaid = DossierList(desk, self.tr("Dossiers with a fee to collect"), COLUMNS)
        self.panel = MoneyPanel()
        self._lay_out()
        self.box.returnPressed.connect(self._entered)
        self.box.textEdited.connect(lambda _text: self.field.clear_problem())
        self.unpaid.opened.connect(self.picked)
        self.result.acknowledged.connect(self._seen)

    def shown(self) -> None:
        """The face was called: whoever reads for it reads anew."""
        self.called.emit()

    def show_unpaid(self, ids: Sequence[str]) -> None:
        """Those with something to pay, the earliest appointment first."""
        self._find.title.setText(self.tr("To collect: {count}").format(count=len(ids)))
        self.unpaid.show_ids(ids, self.tr("Nobody has a fee to pay."))

    def refuse(self, said: str, about: str) -> None:
        """What was scanned or typed leads nowhere: large, until somebody presses Enter."""
        self.result.show()
        todo = self.tr("Press Enter, then scan again or type the code.")
        self.result.tell("late", said, about, todo)

    def arrived(self, about: str) -> None:
        """A dossier was found; behind a refusal it waits to be told."""
        if self.result.waits():
            self.result.tell("ok", self.tr("Found meanwhile"), about)

    def to_box(self) -> None:
        """The keyboard goes where a code is typed; what stands there is replaced by typing."""
        if not self.result.waits():
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.box.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the code into the list."""
        if event.key() == Qt.Key.Key_Down and self.box.hasFocus() and self.unpaid.chosen():
            self.unpaid.take_focus()
        else:
            super().keyPressEvent(event)

    def _seen(self) -> None:
        self.result.hide()
        if self.panel.view is None:
            self.to_box()
        else:
            self.panel.begin()

    def _entered(self) -> None:
        if text := self.box.text().strip():
            self.typed.emit(text)

    def _lay_out(self) -> None:
        self._find = Card(self.tr("To collect"), "Alt+D")
        self._find.body.addWidget(self.field)
        left, sides, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for layout in (left, sides, column):
            layout.setSpacing(theme.scaled(10))
        column.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._find)
        left.addWidget(self.unpaid, 1)
        aside = QWidget()
        aside.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        aside.setMaximumWidth(theme.scaled(LIST_WIDTH))
        sides.addWidget(aside, 4)
        sides.addWidget(self.panel, 7)
        column.addWidget(self.result)
        column.addLayout(sides, 1)
