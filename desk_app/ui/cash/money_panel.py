"""The fee of one dossier: what is owed and how it is paid, or what was paid and how it goes back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.cash_views import MoneyLine
from desk_app.models.draft import PaymentMethod
from desk_app.models.money import in_words, shown_money
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.vietqr import PaymentAccount
from desk_app.models.views import DossierView
from desk_app.sentences.lookup import of_refusal
from desk_app.ui import theme
from desk_app.ui.acting.words import act_word
from desk_app.ui.cash.paid_card import PaidCard, ReverseCard
from desk_app.ui.cash.pay_card import PayCard
from desk_app.ui.cash.receipt_card import ReceiptCard
from desk_app.ui.intake.fees_box import FeeLine
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label

BESIDE_FROM = 560  # pixels at 10 pt


class Stage(Enum):
    """What the panel is about."""

    NOBODY = 0
    DUE = 1
    PAID = 2
    NOTHING = 3


class SumCard(Card):
    """The sum, large and in words; whose it is; the lines it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self._code, self._who = plain_label("", "strong"), ElidedLabel("", least=120)
        self._lines = QVBoxLayout()
        self.word = plain_label("", tone="muted")
        self.sum = plain_label("", "display", "accent")
        self.words = plain_label("", "small")
        self.words.setWordWrap(True)
        self.note = plain_label("")
        self.note.setWordWrap(True)
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column in (left, right, self._lines):
            column.setSpacing(theme.scaled(4))
        for widget in (self._code, self._who):
            left.addWidget(widget)
        left.addLayout(self._lines)
        left.addStretch(1)
        for label in (self.word, self.sum, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            right.addWidget(label)
        right.addStretch(1)
        row.setSpacing(theme.scaled(20))
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.body.addLayout(row)
        self.body.addWidget(self.note)

    def show_view(self, view: DossierView, word: str, amount: int, note: str) -> None:
        """A dossier with the sum that matters now."""
        name = view.applicant.name if view.applicant else ""
        self._code.setText(view.code)
        self._who.setText(" · ".join(each for each in (name, view.procedure_name) if each))
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for fee in view.fees:
            self._lines.addWidget(FeeLine(fee))
        self.show_sum(word, amount)
        if not amount and any(each.unset for each in view.fees):  # not set is not "no fee"
            self.sum.setText("–")
            self.words.clear()
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def show_sum(self, word: str, amount: int) -> None:
        """The one large figure, and what it is."""
        self.word.setText(word)
        self.sum.setText(shown_money(amount))
        spoken = in_words(amount)
        self.words.setText(spoken[:1].upper() + spoken[1:])


class MoneyPanel(QWidget):
    """Shows one dossier's money; who acts on it listens to the cards and to `collect`, `slip`, `note`.

    `missing` is the collection that stands without the reference of a receipt.
    """

    def __init__(self) -> None:
        super().__init__()
        self.view: DossierView | None = None
        self.stage = Stage.NOBODY
        self.missing: MoneyLine | None = None
        self.due = 0
        self.money, self.pay, self.receipt = SumCard(), PayCard(), ReceiptCard()
        self.paid, self.reverse = PaidCard(), ReverseCard()
        self.wants_slip = QCheckBox(self.tr("Print the internal payment slip"))
        self.collect = ActButton("", "Ctrl+Enter", "primary")
        self.slip = ActButton(self.tr("Print the payment slip"), "Ctrl+P")
        self.note = ActButton(act_word(Act.NOTE_RECEIPT), "Ctrl+Enter", "primary")
        self.empty = plain_label(self.tr("Scan a receipt, type a code, or choose from the list."))
        self.empty.setProperty("tone", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._lay_out()
        self.pay.left.connect(self._to_receipt)
        self.receipt.left.connect(self._to_act)
        self.clear()

    def _lay_out(self) -> None:
        inside, column = QWidget(), QVBoxLayout(self)
        inner = QVBoxLayout(inside)
        for layout in (inner, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.scaled(10))
        inner.addWidget(self.money)
        self._pairs = [QHBoxLayout(), QHBoxLayout()]
        for cards, pair in zip(
            self._pairs, ((self.pay, self.receipt), (self.paid, self.reverse)), strict=True
        ):
            cards.setSpacing(theme.scaled(10))
            for card, stretch in zip(pair, (5, 4), strict=True):
                cards.addWidget(card, stretch)
            inner.addLayout(cards)
        inner.addWidget(self.empty, 1)
        inner.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.scaled(14))
        foot.addWidget(self.wants_slip)
        foot.addWidget(self.slip)
        foot.addStretch(1)
        foot.addWidget(self.collect)
        foot.addWidget(self.note)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters put the cards under one another."""
        super().resizeEvent(event)
        side_by_side = event.size().width() >= theme.scaled(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        for cards in self._pairs:
            cards.setDirection(way)

    def clear(self) -> None:
        """Nobody stands here."""
        self.view = self.missing = None
        self._stage(Stage.NOBODY)

    def show_money(
        self, view: DossierView, lines: Sequence[MoneyLine], account: PaymentAccount | None
    ) -> None:
        """The dossier as it stands now; what was typed for the one before is gone."""
        self.view = view
        self.due = view.owed
        kept = [each for each in lines if each.amount > 0 and not each.given_back]
        self.paid.show_lines(lines)
        without = [each for each in kept if each.receipt is None]
        may, may_note = (each.value in view.allowed for each in (Act.COLLECT, Act.NOTE_RECEIPT))
        self.missing = without[-1] if without and may_note and not may else None
        if may:
            self.pay.begin(self.due, view.payment_code, account, view.code)
            self.collect.set_text(self.tr("Collect {amount}").format(amount=shown_money(self.due)))
            self.money.show_view(view, self.tr("To collect"), self.due, self._note(view))
            self._stage(Stage.DUE, back=bool(lines))
            return
        shown = sum(each.amount for each in kept) or self.due
        word = self.tr("Collected") if kept else self.tr("To collect")
        why = "" if kept else self._why(view)
        self.money.show_view(view, word, shown, self._note(view) or why)
        self._stage(Stage.PAID if kept else Stage.NOTHING, back=bool(lines))
        if kept and Act.REVERSE_FEE.value in view.allowed:
            self.reverse.begin(kept[-1].amount)
            self.reverse.show()

    def show_change(self, change: int) -> None:
        """Just collected: what goes back to the citizen is what matters now."""
        self.money.show_sum(self.tr("Collected. Give back"), change)

    def begin(self) -> None:
        """The keyboard goes where the clerk needs it first."""
        if self.stage is Stage.DUE:
            self.pay.cash.handed.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.missing is not None:
            self.receipt.begin_typing(self.note)
        elif self.stage is Stage.PAID:
            self.slip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_act(self) -> None:
        (self.collect if self.missing is None else self.note).setFocus()

    def _to_receipt(self) -> None:
        self.receipt.begin_typing(self.collect)
        if self.pay.method() is PaymentMethod.TRANSFER:  # the citizen is reading it
            self._scroll.ensureWidgetVisible(self.pay.transfer.picture)

    def _note(self, view: DossierView) -> str:
        """What must be known beside the sum: exempt lines, sums that nobody has set."""
        said = []
        reasons = {each.exempt_reason for each in view.fees if each.exempt_reason}
        said += [self.tr("Waived: {reason}").format(reason=each) for each in sorted(reasons)]
        if any(each.unset for each in view.fees):
            said.append(self.tr(
                "The province sets a fee here that has not been entered. Ask the administrator to "
                "enter the sum with the procedures; it counts for dossiers received after that."
            ))  # fmt: skip
        return " ".join(said)

    def _why(self, view: DossierView) -> str:
        if not view.fees:
            return self.tr("This dossier has no fee.")
        for act, code, facts in view.refused:
            if act == Act.COLLECT.value:
                return said_text(of_refusal(NotAllowed(code, **facts)))
        return ""

    def _stage(self, stage: Stage, *, back: bool = False) -> None:
        self.stage = stage
        for widget in (self.pay, self.collect, self.wants_slip):
            widget.setVisible(stage is Stage.DUE)
        noting = self.missing is not None
        self.note.setVisible(noting)
        self.receipt.setVisible(noting or stage is Stage.DUE)
        self.receipt.ask(only=noting)
        self.paid.setVisible(back)
        self.reverse.setVisible(False)
        self.slip.setVisible(stage is Stage.PAID)
        self.money.setVisible(stage is not Stage.NOBODY)
        self.empty.setVisible(stage is Stage.NOBODY)
