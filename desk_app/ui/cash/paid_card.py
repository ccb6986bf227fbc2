"""What was taken for a dossier and what went back, with the receipts; and giving it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk_app.models.cash_views import MoneyLine
from desk_app.models.draft import PaymentMethod, ReceiptReference
from desk_app.models.money import shown_money
from desk_app.models.outcomes import NotAllowed, Problem
from desk_app.sentences.lookup import of_refusal
from desk_app.ui import theme
from desk_app.ui.formats import shown_date, shown_moment
from desk_app.ui.texts import problem_text, said_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align
from desk_app.ui.widgets.state_mark import MarkedWord

translate = QCoreApplication.translate
AT_FIELD = {
    "wrong_password": "password",
    "account_disabled": "name",
    "second_person_needed": "name",
    "role_not_allowed": "name",
}


def method_text(method: PaymentMethod) -> str:
    """Cash or transfer, in words."""
    return {
        PaymentMethod.CASH: translate("CashDesk", "cash"),
        PaymentMethod.TRANSFER: translate("CashDesk", "transfer"),
    }[method]


def receipt_text(receipt: ReceiptReference | None) -> str:
    """The reference as it is read on the receipt; empty without one."""
    if receipt is None:
        return ""
    words = translate("CashDesk", "receipt {form} {series} no. {number} of {day}")
    day = shown_date(date.fromisoformat(receipt.date))
    return words.format(form=receipt.form, series=receipt.series, number=receipt.number, day=day)


class PaidCard(Card):
    """Every movement of the dossier's money, in order."""

    def __init__(self) -> None:
        super().__init__(translate("PaidCard", "Taken and given back"))
        self._rows: list[QWidget] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.scaled(4))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_lines(self, lines: Sequence[MoneyLine]) -> None:
        """Replace what is shown."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in lines]
        for row in self._rows:
            self._lines.addWidget(row)

    def texts(self) -> tuple[str, ...]:
        """What stands there, movement by movement."""
        return tuple(row.accessibleName() for row in self._rows)

    def _row(self, line: MoneyLine) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, theme.scaled(4))
        column.setSpacing(theme.scaled(2))
        shape, tone = ("return", "soon") if line.amount < 0 else ("state-on_time", "ok")
        if line.given_back:
            shape, tone = "cross", "quiet"
        column.addWidget(MarkedWord(shape, tone, self._what(line)))
        parts = [shown_moment(line.at), line.by_name]
        if line.approved_by:
            parts.append(self.tr("approved by {name}").format(name=line.approved_by))
        if line.receipt is not None:
            parts.append(receipt_text(line.receipt))
        words = plain_label(" · ".join(parts), "small", "muted")
        words.setWordWrap(True)
        column.addWidget(words)
        row.setAccessibleName(f"{self._what(line)} {words.text()}")
        return row

    def _what(self, line: MoneyLine) -> str:
        words = self.tr("Taken {amount}, {method}")
        if line.amount < 0:
            words = self.tr("Given back {amount}, {method}")
        elif line.given_back:
            words = self.tr("Taken {amount}, {method}, given back since")
        return words.format(amount=shown_money(abs(line.amount)), method=method_text(line.method))


class ReverseCard(Card):
    """Giving back needs a reason and a second person; `asked` carries reason, name, password.

    Where one person works alone, name and password are not asked for, and empty.
    """

    asked = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__(translate("ReverseCard", "Give the money back"), "Alt+R")
        self.reason, self.name, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields = {
            "reason": Field(self.tr("Reason"), self.reason, "reason"),
            "name": Field(self.tr("Second person"), self.name, "approved_by"),
            "password": Field(self.tr("Password"), self.password, "password"),
        }
        align(self.fields.values())
        words = self.tr(
            "A supervisor or administrator other than you types his user name and password here. "
            "The first entry stays; the money goes back the way it came."
        )
        self._hint = plain_label(words, "small", "muted")
        self._hint.setWordWrap(True)
        self.act = ActButton("", "Ctrl+Shift+Enter")
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self._hint)
        self.body.addWidget(self.act)
        self.body.addStretch(1)
        self.reason.returnPressed.connect(self._after_reason)
        self.name.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.act.click)
        self.act.clicked.connect(self._ask)
        for key, field in self.fields.items():
            edit = getattr(self, key)
            edit.textEdited.connect(lambda _text, field=field: field.clear_problem())

    def approve_alone(self) -> None:
        """One person works here: nobody else is asked."""
        for key in ("name", "password"):
            self.fields[key].hide()
        words = self.tr("The first entry stays; the money goes back the way it came.")
        self._hint.setText(words)

    def begin(self, amount: int) -> None:
        """A sum that could go back; nothing is typed."""
        for edit in (self.reason, self.name, self.password):
            edit.clear()
        self._clear()
        self.act.set_text(self.tr("Give back {amount}").format(amount=shown_money(amount)))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put the faults of the act's body to their fields."""
        self._clear()
        for each in reversed(problems):
            key = "name" if each.field == "approved_by" else each.field
            field = self.fields.get(key, self.fields["reason"])
            field.show_problem(problem_text(each))
            field.setFocus()

    def show_refusal(self, error: NotAllowed) -> bool:
        """Say a no about the second person at his field; False when it is about something else.

        Only the password is typed anew.
        """
        key = AT_FIELD.get(error.code)
        if key is None:
            return False
        self._clear()
        self.password.clear()
        self.fields[key].show_problem(said_text(of_refusal(error)))
        self.fields[key].setFocus()
        return True

    def _after_reason(self) -> None:
        alone = self.fields["name"].isHidden()
        (self.act.click if alone else self.name.setFocus)()

    def _ask(self) -> None:
        self._clear()
        self.asked.emit(self.reason.text(), self.name.text(), self.password.text())

    def _clear(self) -> None:
        for field in self.fields.values():
            field.clear_problem()
