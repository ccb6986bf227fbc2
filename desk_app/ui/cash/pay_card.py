"""How the fee is paid: cash with its change, or a transfer with the code that a phone reads."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.change import sums_handed
from desk_app.models.draft import PaymentMethod
from desk_app.models.money import read_money, shown_money
from desk_app.models.vietqr import PaymentAccount, payment_note
from desk_app.ui import theme
from desk_app.ui.cash.qr_picture import QrPicture
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
KEYS = ("Alt+3", "Alt+4", "Alt+5", "Alt+6")
METHODS = (PaymentMethod.CASH, PaymentMethod.TRANSFER)


class CashPart(QWidget):
    """What the citizen hands over and what goes back; `left` says that Enter was pressed."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._due = 0
        self.handed = QLineEdit()
        self.field = Field(self.tr("Handed over"), self.handed, "handed")
        self.quick = [ActButton("", key) for key in KEYS]
        self._word = plain_label(self.tr("Give back"), tone="muted")
        self.change = plain_label("", "display", "accent")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self.field)
        grid = QGridLayout()
        grid.setSpacing(theme.scaled(6))
        for place, button in enumerate(self.quick):
            button.clicked.connect(partial(self._take, place))
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)
        row = QHBoxLayout()
        row.addWidget(self._word)
        row.addStretch(1)
        row.addWidget(self.change)
        column.addLayout(row)
        column.addStretch(1)
        self.handed.textChanged.connect(lambda _text: self._show())
        self.handed.returnPressed.connect(self._entered)

    def begin(self, due: int) -> None:
        """A new sum to pay; nobody has handed anything over yet."""
        self._due, self._sums = due, sums_handed(due)
        for place, button in enumerate(self.quick):
            button.setVisible(place < len(self._sums))
            if place < len(self._sums):
                exact = self.tr("Exact") if place == 0 else shown_money(self._sums[place])
                button.set_text(exact)
        self.handed.clear()
        self._show()

    def given(self) -> int | None:
        """The sum handed over; None when the field is empty, it is taken as exact then."""
        return read_money(self.handed.text()) if self.handed.text().strip() else None

    def back(self) -> int:
        """What goes back to the citizen, đồng."""
        given = self.given()
        return max(0, given - self._due) if given is not None else 0

    def problem(self) -> str:
        """Why that cannot be: not a sum, or less than is due; shown at the field too."""
        text, given = self.handed.text().strip(), self.given()
        words = ""
        if text and given is None:
            words = self.tr("Type the sum in đồng, for example 50.000.")
        elif given is not None and given < self._due:
            missing = shown_money(self._due - given)
            words = self.tr("{missing} are missing.").format(missing=missing)
        self.field.show_problem(words)
        return words

    def _take(self, place: int) -> None:
        self.handed.setText(shown_money(self._sums[place]).removesuffix(" đ"))
        self._entered()

    def _entered(self) -> None:
        if not self.problem():
            self.left.emit()

    def _show(self) -> None:
        self.field.clear_problem()
        given = self.given()
        enough = given is not None and given >= self._due
        self.change.setText(shown_money(self.back()) if enough else "–")
        self.change.setAccessibleName(f"{self._word.text()} {self.change.text()}")


class TransferPart(QWidget):
    """The code, and the same in words for who types it."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QrPicture()
        self.words = plain_label("")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)

    def begin(self, text: str, account: PaymentAccount | None, code: str) -> None:
        """The code to pay by; without an account of the office that is said instead."""
        self.picture.show_text(text if account else "")
        if account is None:
            words = self.tr(
                "No account for transfers has been entered for this office. Record the transfer "
                "only when the bank has confirmed it; the administrator enters the account."
            )
        else:
            words = "\n".join((
                account.name,
                self.tr("Account {number}").format(number=account.account),
                self.tr("Bank code {bin}").format(bin=account.bin),
                self.tr("Purpose: {note}").format(note=payment_note(code)),
                self.tr("Collect only when the bank has confirmed the money."),
            ))  # fmt: skip
        self.words.setText(words)
        self.picture.setAccessibleName(self.tr("Code for the transfer"))
        self.picture.setAccessibleDescription(words)


class PayCard(Card):
    """Alt+1 cash, Alt+2 transfer; `left` says that Enter was pressed in the last field."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cash, self.transfer = CashPart(), TransferPart()
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        names = (self.tr("Cash"), self.tr("Transfer"))
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(6))
        for place, word in enumerate(names):
            button, key = QPushButton(word), f"Alt+{place + 1}"
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.choose, METHODS[place]))
            bind(key, self, partial(self.choose, METHODS[place]))
            self._group.addButton(button, place)
            row.addWidget(button)
            row.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._stack.addWidget(self.cash)
        self._stack.addWidget(self.transfer)
        self.body.addLayout(row)
        self.body.addWidget(self._stack)
        self.cash.left.connect(self.left)
        self._group.button(0).setChecked(True)

    def begin(self, due: int, text: str, account: PaymentAccount | None, code: str) -> None:
        """A new sum to pay; most pay in cash."""
        self.cash.begin(due)
        self.transfer.begin(text, account, code)
        self._show(PaymentMethod.CASH)

    def method(self) -> PaymentMethod:
        """What was chosen."""
        return METHODS[self._stack.currentIndex()]

    def choose(self, method: PaymentMethod, _checked: object = None) -> None:
        """The other way; the keyboard goes where something is to be typed."""
        self._show(method)
        if method is PaymentMethod.CASH:
            self.cash.handed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit()

    def change(self) -> int:
        """What goes back, đồng; nothing of a transfer."""
        return self.cash.back() if self.method() is PaymentMethod.CASH else 0

    def ready(self) -> bool:
        """Whether it can be so; the field says why not."""
        if self.method() is PaymentMethod.TRANSFER or not self.cash.problem():
            return True
        self.cash.handed.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _show(self, method: PaymentMethod) -> None:
        place = METHODS.index(method)
        self._stack.setCurrentIndex(place)
        self._group.button(place).setChecked(True)
