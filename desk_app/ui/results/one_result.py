"""One result about to be given away: who may have it, what it is, and the one key that gives it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.collecting import Collectable
from desk_app.models.draft import Person, ReceiptReference
from desk_app.models.money import shown_money
from desk_app.ui import theme
from desk_app.ui.results.fee_box import FeeBox
from desk_app.ui.results.giving_way import GivingWay, decide_in
from desk_app.ui.results.receiver_form import ReceiverForm
from desk_app.ui.results.result_card import ResultCard
from desk_app.ui.results.who_card import WhoCard
from desk_app.ui.widgets.act_button import ActButton

RECEIVER, FEE = 0, 1


class OneResult(QWidget):
    """`given` and `collected` carry the body of the act; `fee_asked` that the fee is taken here."""

    given = Signal(object)
    collected = Signal(object)
    fee_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found: Collectable | None = None
        self.who, self.result = WhoCard(), ResultCard()
        self.receiver, self.fee = ReceiverForm(), FeeBox()
        self.pay = ActButton(self.tr("Collect the fee here"), "Alt+P")
        self.do_it = ActButton(self.tr("Return the result"), "Ctrl+Enter", "primary")
        self.do_it.give_way()
        self._either = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addWidget(self.who, 3)
        row.addWidget(self.result, 3)
        row.addWidget(self._decision(), 3)
        self.pay.clicked.connect(self.fee_asked)
        self.do_it.clicked.connect(self._do)
        self.receiver.changed.connect(self._show_act)

    def _decision(self) -> QWidget:
        for each in (self.receiver, self.fee):
            area = GivingWay()
            area.put(each)
            self._either.addWidget(area)
        made = QFrame()
        decide_in(made)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self._either, 1)
        column.addWidget(self.pay)
        column.addWidget(self.do_it)
        return made

    def show_found(
        self, found: Collectable, card: Person | None = None, *, scanned: bool = True
    ) -> None:
        """Another dossier; found by a `card`, by its receipt, or in a list and so not `scanned`."""
        self.receiver.begin(found, card, scanned=scanned)
        self.show_again(found)

    def show_again(self, found: Collectable) -> None:
        """The same dossier as it stands now; what was said of the receiver stays."""
        self.found = found
        self.who.show_found(found)
        self.result.show_found(found)
        self._either.setCurrentIndex(RECEIVER)
        self.pay.setVisible(bool(found.owed) and not found.ended)
        self._show_act()
        self.take_focus()

    def take_focus(self) -> None:
        """The keyboard goes to the act, or to the question that comes before it."""
        asks = not self.receiver.proved()
        (self.receiver.brought if asks else self.do_it.face).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def ask_fee(self, today: str, proposed: ReceiptReference | None) -> None:
        """The fee is taken here: how, and with which receipt."""
        if self.found is None:
            return
        self._either.setCurrentIndex(FEE)
        self.pay.hide()
        self.fee.begin(self.found.owed, today, proposed)
        self._show_act()

    def collecting(self) -> bool:
        """Whether the fee is being asked for."""
        return self._either.currentIndex() == FEE

    def leave_fee(self) -> bool:
        """Back from the fee; False when it was not asked."""
        asked = self.collecting()
        if asked and self.found is not None:
            self._either.setCurrentIndex(RECEIVER)
            self.pay.show()
            self._show_act()
            self.pay.face.setFocus(Qt.FocusReason.OtherFocusReason)
        return asked

    def wait(self, *, busy: bool) -> None:
        """While the act is being done its key does nothing."""
        self.do_it.setEnabled(not busy)

    def _show_act(self) -> None:
        if self.found is None:
            return
        owed = shown_money(self.found.owed)
        if self.collecting():
            self.do_it.set_text(self.tr("Collect {amount}").format(amount=owed))
            self.do_it.set_reason("")
            return
        unproved = self.tr("Tick whether the receipt is here (Alt+B) or lost (Alt+M).")
        asked = "" if self.receiver.proved() else unproved
        if self.found.ended:  # what is still owed keeps no papers back
            self.do_it.set_text(self.tr("Give the papers back"))
            self.do_it.set_reason(asked)
            return
        lost, other = self.receiver.lost.isChecked(), self.receiver.other.isChecked()
        word = self.tr("Return without the receipt") if lost else self.tr("Return the result")
        self.do_it.set_text(self.tr("Return to another person") if other else word)
        reason = self.tr("{amount} must be paid first.").format(amount=owed)
        self.do_it.set_reason(reason if self.found.owed else asked)

    def _do(self) -> None:
        if self.collecting():
            self.collected.emit(self.fee.document())
        else:
            self.given.emit(self.receiver.document())
