"""What is to be paid, when and how; an exemption only with its ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desk_app.models.catalogue import Fee
from desk_app.models.draft import FeeTiming
from desk_app.models.money import shown_money
from desk_app.models.views import FeeView
from desk_app.ui.intake.choices import choose, chosen, methods, offer, timings
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.field import Field

translate = QCoreApplication.translate


class FeesBox(Card):
    """The fee lines as counted, the timing and the total. `edited` names the draft's path."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("FeesBox", "Fees and charges"), "Alt+L", parent)
        self.timing, self.method, self.reason = QComboBox(), QComboBox(), QComboBox()
        self._lines = QVBoxLayout()
        self._asked = QWidget()
        self._total_word, self._total = ElidedLabel(role="strong"), QLabel()
        self._free = QLabel()
        self._rule = QFrame()
        self._amount = 0
        self._build()
        self.show_procedure(())
        self.show_fees(())
        self.timing.currentIndexChanged.connect(lambda _row: self._chosen("fees"))
        self.method.currentIndexChanged.connect(lambda _row: self._chosen("collect"))
        self.reason.editTextChanged.connect(lambda _text: self._chosen("exempt_reason"))

    def fields(self) -> dict[str, Field]:
        """Editors by their path in the draft."""
        return {"exempt_reason": self._reason}

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits: the timing where there is something to pay, the ground of an exemption."""
        if self._asked.isHidden():
            return ()
        return (self.timing, self.reason) if self._exempt() else (self.timing,)

    def show_procedure(self, fees: Sequence[Fee]) -> None:
        """Offer the grounds that the fee lines of the case know."""
        known = [ground for fee in fees for ground in fee.exemptions]
        typed = self.reason.currentText()
        with QSignalBlocker(self.reason):
            self.reason.clear()
            self.reason.addItems(list(dict.fromkeys(known)))
            self.reason.setEditText(typed)

    def show_fees(self, fees: Sequence[FeeView]) -> None:
        """Show the counted lines and their sum."""
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for fee in fees:
            self._lines.addWidget(FeeLine(fee))
        self._amount = sum(fee.amount for fee in fees)
        owed = self._amount > 0 or self._exempt()
        free, open_ = self.tr("Nothing to pay."), self.tr("Set by the province, not entered yet.")
        self._free.setText(open_ if any(fee.unset for fee in fees) else free)
        self._free.setVisible(not owed)
        for shown in (self._asked, self._rule, self._total, self._total_word):
            shown.setVisible(owed)
        self._show_total()

    def fill(self, timing: str, method: str, reason: str) -> None:
        """Write the choices as saved."""
        choose(self.timing, timing)
        choose(self.method, method)
        self.reason.setEditText(reason)
        self._show_total()

    def values(self) -> tuple[str, str, str]:
        """Timing, method and ground of exemption."""
        return chosen(self.timing), chosen(self.method), self.reason.currentText()

    def note(self) -> str:
        """What stands there when no sum is asked for."""
        return "" if self._free.isHidden() else self._free.text()

    def counted(self) -> tuple[str, ...]:
        """The lines as shown, each with how it was counted."""
        items = [self._lines.itemAt(place) for place in range(self._lines.count())]
        widgets = [item.widget() for item in items if item is not None]
        return tuple(line.words for line in widgets if isinstance(line, FeeLine))

    def total(self) -> str:
        """The last line as shown."""
        return f"{self._total_word.whole_text()} {self._total.text()}"

    def _exempt(self) -> bool:
        return chosen(self.timing) == FeeTiming.EXEMPT

    def _chosen(self, path: str) -> None:
        self._reason.clear_problem()
        self._show_total()
        self.edited.emit(path)

    def _show_total(self) -> None:
        timing = FeeTiming(chosen(self.timing) or FeeTiming.NOW)
        self.method.setVisible(timing is FeeTiming.NOW)
        self._reason.setVisible(timing is FeeTiming.EXEMPT)
        self._total.setText(shown_money(self._amount))
        method = self.method.currentText().lower()
        words = self.tr("{timing}, {method}").format(
            timing=self.timing.currentText(), method=method
        )
        paid_now = timing is FeeTiming.NOW
        self._total_word.setText(words if paid_now else self.timing.currentText())

    def _build(self) -> None:
        offer(self.timing, timings(), FeeTiming.NOW)
        offer(self.method, methods(), "cash")
        self.timing.setAccessibleName(self.tr("When the fee is paid"))
        self.method.setAccessibleName(self.tr("How the fee is paid"))
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._reason = Field(self.tr("Ground"), self.reason, "exempt_reason")
        self._free.setProperty("tone", "muted")
        self._rule.setProperty("panel", "line")
        self._rule.setFixedHeight(1)
        self._total.setFont(font("strong"))
        choices = QHBoxLayout(self._asked)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(scaled(8))
        choices.addWidget(self.timing, 1)
        choices.addWidget(self.method, 1)
        total = QHBoxLayout()
        total.addWidget(self._total_word, 1)
        total.addWidget(self._total)
        self._lines.setSpacing(scaled(3))
        self.body.addLayout(self._lines)
        self.body.addWidget(self._free)
        self.body.addWidget(self._asked)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._rule)
        self.body.addLayout(total)


class FeeLine(QWidget):
    """One fee: its name, how it was counted, and the sum at the right."""

    def __init__(self, fee: FeeView) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(10))
        self.words = " · ".join(part for part in (self._counted(fee), fee.name) if part)
        name = ElidedLabel(self.words, tone="muted")
        sum_of = QLabel("–" if fee.unset else shown_money(fee.amount))
        sum_of.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1)
        row.addWidget(sum_of)

    def _counted(self, fee: FeeView) -> str:
        if fee.assumed:
            return self.tr("taken for now: %n copy/copies × 1 page", "", fee.copies or 1)
        if fee.pages:
            words = self.tr("copies: {copies}, pages of each: {pages}")
            return words.format(copies=fee.copies or 1, pages=fee.pages)
        if fee.copies > 1:
            return self.tr("{copies} copies").format(copies=fee.copies)
        return ""
