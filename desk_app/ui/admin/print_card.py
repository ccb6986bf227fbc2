"""Which printer and which paper take the receipt."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align


class PrintCard(Card):
    """`chosen` carries the preference and its new value."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("PrintCard", "Printing"), "Alt+I")
        self.printer, self.paper = ChoiceBox(), ChoiceBox()
        self.paper.addItem("A5", "A5")
        self.paper.addItem("A4", "A4")
        fields = (
            Field(self.tr("Printer of receipts"), self.printer),
            Field(self.tr("Paper of receipts"), self.paper),
        )
        align(fields)
        for field in fields:
            self.body.addWidget(field)
        self._none = plain_label(
            self.tr("This machine has no printer. Receipts wait in the queue (F10)."),
            "small",
            "soon",
        )
        self._none.setWordWrap(True)
        self._none.hide()
        self.body.addWidget(self._none)
        self.printer.settled.connect(partial(self.chosen.emit, "printer.receipt"))
        self.paper.settled.connect(partial(self.chosen.emit, "receipt_paper"))

    def show_choices(self, names: tuple[str, ...], printer: str, paper: str) -> None:
        """Show the printers of this machine and what is chosen now."""
        self.printer.clear()
        self.printer.addItem(self.tr("The system's printer"), "")
        for name in names if printer in {"", *names} else (*names, printer):
            self.printer.addItem(name, name)
        self.printer.show_value(printer)
        self.paper.show_value(paper)
        self._none.setVisible(not names)
