"""Who may sit at this desk: add, close, hand over a new first password."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desk_app.models.actor import Role
from desk_app.models.views import AccountView
from desk_app.ui import theme
from desk_app.ui.formats import shown_date
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
        Role.POSTAL: lambda: translate("Role", "Postal clerk"),
        Role.SUPERVISOR: lambda: translate("Role", "Supervisor"),
        Role.ADMIN: lambda: translate("Role", "Administrator"),
    }[role]()


class AccountsCard(Card):
    """`added` carries name, full name and role; `closed`, `opened` and `reset` the name.

    Closing is asked in the row itself: the button says so, the second press closes.
    """

    added = Signal(str, str, str)
    closed = Signal(str)
    opened = Signal(str)
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
        self._people, self._pressed = QWidget(), ("", "")
        keys = plain_label(self.tr("Tab goes from button to button, Space presses."), "small")
        keys.setProperty("tone", "muted")
        keys.setWordWrap(True)
        self.body.addWidget(self._people)
        self.body.addWidget(keys)
        for field in fields:
            self.body.addWidget(field)
        add = ActButton(self.tr("Add the account"))
        self.body.addWidget(add)
        self.body.addWidget(self.note)
        self.body.addWidget(self.secret)
        add.clicked.connect(self._add)

    def show_accounts(self, accounts: tuple[AccountView, ...]) -> None:
        """One row a person, each with what can be done; the keyboard stays on its button."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(8))
        grid.setVerticalSpacing(theme.scaled(2))
        grid.setColumnStretch(0, 1)
        shared = not all(each.local for each in accounts)
        for row, account in enumerate(accounts):
            self._add_row(grid, row, account, self._standing(account, shared=shared))
        place = self.body.indexOf(self._people)
        self._people.deleteLater()
        self._people = fresh
        self.body.insertWidget(place, fresh)
        self._return_to(fresh)

    def forget_secret(self) -> None:
        """A first password is shown until the next act, no longer."""
        for widget in (self.note, self.secret):
            widget.clear()
            widget.hide()

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

    def _standing(self, account: AccountView, *, shared: bool) -> str:
        """What somebody is here; where the centre tells of accounts, also which are this desk's own."""
        if account.disabled:
            return self.tr("closed")
        words = [role_word(account.role)]
        if account.ended:
            words = [self.tr("ended by the centre")]
        elif account.begins is not None:
            words.append(self.tr("begins on {day}").format(day=shown_date(account.begins)))
        elif account.waits:
            words.append(self.tr("waits for a first password"))
        if shared and account.local:
            words.append(self.tr("of this desk"))
        if account.taken:
            words.append(self.tr("the centre means somebody else"))
        return " · ".join(words)

    def _add_row(self, grid: QGridLayout, row: int, account: AccountView, standing: str) -> None:
        again = self._button(self.tr("New password"), account.name, "again")
        again.clicked.connect(partial(self._ask, self.reset, account.name, "again"))
        either = self._button(
            self.tr("Open again") if account.disabled else self.tr("Close"), account.name, "either"
        )
        if account.disabled:
            either.clicked.connect(partial(self._ask, self.opened, account.name, "either"))
        else:
            either.clicked.connect(partial(self._ask_twice, either, account.name))
        grid.addWidget(ElidedLabel(account.full_name, "strong", least=110), row, 0)
        grid.addWidget(plain_label(f"{account.name} · {standing}", "small", "muted"), row, 1)
        grid.addWidget(again, row, 2)
        grid.addWidget(either, row, 3)

    def _button(self, word: str, name: str, act: str) -> ActButton:
        made = ActButton(word, kind="plain")
        made.setObjectName(f"{act} {name}")
        made.face.setAccessibleDescription(name)
        return made

    def _ask(self, wanted: SignalInstance, name: str, act: str) -> None:
        self._pressed = (act, name)
        self.forget_secret()
        wanted.emit(name)

    def _ask_twice(self, button: ActButton, name: str) -> None:
        sure = self.tr("Really close?")
        if button.text() == sure:
            self._ask(self.closed, name, "either")
        else:
            button.set_text(sure)

    def _return_to(self, rows: QWidget) -> None:
        """The rows are new: the button that was pressed has the keyboard again."""
        act, name = self._pressed
        self._pressed = ("", "")
        button = rows.findChild(ActButton, f"{act} {name}")
        if isinstance(button, ActButton) and not self.secret.isVisible():
            button.setFocus()

    def _add(self) -> None:
        self.forget_secret()
        for field in self.fields.values():
            field.clear_problem()
        name, full = self.name.text().strip(), self.full_name.text().strip()
        self.added.emit(name, full, str(self.role.currentData()))
