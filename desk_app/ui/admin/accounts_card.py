"""Who may sit at this desk: add, close, hand over a new first password."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.models.actor import Role
from desk_app.models.views import AccountView
from desk_app.ui import theme
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align

translate = QCoreApplication.translate


def role_word(role: Role) -> str:
    """What a person is at this site."""
    return {
        Role.CLERK: lambda: translate("Role", "Clerk"),
        Role.SUPERVISOR: lambda: translate("Role", "Supervisor"),
        Role.ADMIN: lambda: translate("Role", "Administrator"),
    }[role]()


class AccountsCard(Card):
    """`added` carries name, full name and role; `closed` and `reset` the name."""

    added = Signal(str, str, str)
    closed = Signal(str)
    reset = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("AccountsCard", "Accounts"), "Alt+U")
        self.name, self.full_name, self.role = QLineEdit(), QLineEdit(), QComboBox()
        for role in Role:
            self.role.addItem(role_word(role), role.value)
        fields = (
            Field(self.tr("User name"), self.name, "name"),
            Field(self.tr("Full name"), self.full_name, "full_name"),
            Field(self.tr("Role"), self.role, "role"),
        )
        self.fields = {field.name: field for field in fields}
        align(fields)
        self.secret = QLineEdit(readOnly=True)
        self.secret.setAccessibleName(self.tr("First password"))
        self.secret.hide()
        self.note = plain_label("", "small", "soon")
        self.note.setWordWrap(True)
        self.note.hide()
        self._people = QWidget()
        self.body.addWidget(self._people)
        for field in fields:
            self.body.addWidget(field)
        add = ActButton(self.tr("Add the account"))
        self.body.addWidget(add)
        self.body.addWidget(self.note)
        self.body.addWidget(self.secret)
        add.clicked.connect(self._add)

    def show_accounts(self, accounts: tuple[AccountView, ...]) -> None:
        """One row a person, each with what can be done."""
        fresh = QWidget()
        rows = QVBoxLayout(fresh)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.scaled(2))
        for account in accounts:
            rows.addLayout(self._row(account))
        place = self.body.indexOf(self._people)
        self._people.deleteLater()
        self._people = fresh
        self.body.insertWidget(place, fresh)

    def show_secret(self, name: str, secret: str) -> None:
        """The first password, to be read out once; forgotten when another one is made."""
        words = self.tr("First password of {name}. Hand it over now; it is not shown again.")
        self.note.setText(words.format(name=name))
        self.secret.setText(secret)
        for widget in (self.note, self.secret):
            widget.show()
        self.secret.setFocus()
        self.secret.selectAll()
        for edit in (self.name, self.full_name):
            edit.clear()

    def show_problem(self, field: str, sentence: str) -> None:
        """What is wrong with a new account."""
        self.fields.get(field, self.fields["name"]).show_problem(sentence)

    def _row(self, account: AccountView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addWidget(ElidedLabel(account.full_name, "strong", least=110), 1)
        closed = self.tr("closed") if account.disabled else role_word(account.role)
        row.addWidget(plain_label(f"{account.name} · {closed}", "small", "muted"))
        again = ActButton(self.tr("New password"), kind="plain")
        again.clicked.connect(lambda name=account.name: self.reset.emit(name))
        again.face.setAccessibleDescription(account.name)
        row.addWidget(again)
        if not account.disabled:
            close = ActButton(self.tr("Close"), kind="plain")
            close.clicked.connect(lambda name=account.name: self.closed.emit(name))
            close.face.setAccessibleDescription(account.name)
            row.addWidget(close)
        return row

    def _add(self) -> None:
        for field in self.fields.values():
            field.clear_problem()
        name, full = self.name.text().strip(), self.full_name.text().strip()
        self.added.emit(name, full, str(self.role.currentData()))
