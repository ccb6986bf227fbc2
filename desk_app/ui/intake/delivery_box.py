"""How the result is taken, the expected place in the register, and whether a receipt is printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from desk_app.models.views import RegisterEntry
from desk_app.ui.intake.choices import choose, chosen, deliveries, offer
from desk_app.ui.widgets.card import Card

translate = QCoreApplication.translate


class DeliveryBox(Card):
    """The last choices of an intake. `edited` names the draft's path."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("DeliveryBox", "Result taken"), "Alt+Q", parent)
        self.delivery = QComboBox()
        self.want_receipt = QCheckBox(
            self.tr("Print a receipt although the result is given at once")
        )
        self._entry = QLabel()
        offer(self.delivery, deliveries(), "counter")
        self.delivery.setAccessibleName(self.tr("Result taken"))
        self.head.addWidget(self.delivery)
        row = QHBoxLayout()
        word = QLabel(self.tr("Register of dossiers"))
        word.setProperty("tone", "muted")
        row.addWidget(word)
        row.addStretch(1)
        row.addWidget(self._entry)
        self.body.addLayout(row)
        self.body.addWidget(self.want_receipt)
        self.delivery.currentIndexChanged.connect(lambda _row: self.edited.emit("delivery"))
        self.want_receipt.toggled.connect(lambda _on: self.edited.emit("want_receipt"))
        self.show_expected(None, receipt_needed=True)

    def show_expected(self, entry: RegisterEntry | None, *, receipt_needed: bool) -> None:
        """The place in the register as expected; the receipt is a choice only for immediate results."""
        words = self.tr("Volume {volume} · no. {entry} (expected)")
        text = words.format(volume=f"{entry.volume:02d}", entry=entry.entry) if entry else "–"
        self._entry.setText(text)
        self.want_receipt.setVisible(not receipt_needed)

    def fill(self, delivery: str, *, want_receipt: bool) -> None:
        """Write the choices as saved."""
        choose(self.delivery, delivery)
        self.want_receipt.setChecked(want_receipt)

    def values(self) -> tuple[str, bool]:
        """Delivery and whether a receipt was asked for."""
        return chosen(self.delivery), self.want_receipt.isChecked()

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits."""
        return (self.delivery,)
