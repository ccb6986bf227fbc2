"""Taking the fee that is still due, without leaving the result that waits for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desk_app.models.draft import PaymentMethod, ReceiptReference
from desk_app.models.money import shown_money
from desk_app.ui import theme
from desk_app.ui.cash.receipt_card import ReceiptCard
from desk_app.ui.intake.choices import chosen, methods, offer
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field


class FeeBox(QWidget):
    """The sum, how it is paid, and the receipt that was issued for it."""

    def __init__(self) -> None:
        super().__init__()
        self._sum = plain_label("", "display")
        self.method = QComboBox()
        offer(self.method, methods(), PaymentMethod.CASH.value)
        self.receipt = ReceiptCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.scaled(4), 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self._sum)
        column.addWidget(Field(self.tr("Paid by"), self.method))
        column.addWidget(self.receipt)
        column.addStretch(1)

    def begin(self, amount: int, today: str, proposed: ReceiptReference | None) -> None:
        """Ask for a sum of đồng; `proposed` is the next receipt of the series used last."""
        self._sum.setText(shown_money(amount))
        self.receipt.begin(today, proposed)
        self.method.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def document(self) -> dict[str, Any]:
        """The body of the act."""
        receipt = self.receipt.document()
        return {"method": chosen(self.method)} | ({"receipt": receipt} if receipt else {})
