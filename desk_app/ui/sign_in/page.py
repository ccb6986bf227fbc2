"""The door: name, password, Enter; and a new password when the first one was handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.icons import IconMark
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.field import Field, align
from desk_app.ui.widgets.message_bar import MessageBar

WIDTH = 430


class Entrance(QWidget):
    """The calm ground both forms stand on: product, message, one card in the middle."""

    def __init__(self, title: str, subtitle: str) -> None:
        super().__init__()
        self.message = MessageBar()
        self._card = QFrame()
        self._card.setProperty("panel", "card")
        self._card.setFixedWidth(theme.scaled(WIDTH))
        self.form = QVBoxLayout(self._card)
        side = theme.scaled(24)
        self.form.setContentsMargins(side, side, side, side)
        self.form.setSpacing(theme.scaled(10))
        self.heading = QLabel(title)
        self.heading.setFont(theme.font("title"))
        self.beneath = QLabel(subtitle)
        self.beneath.setProperty("tone", "muted")
        self.beneath.setTextFormat(Qt.TextFormat.PlainText)
        self.beneath.setWordWrap(True)
        self.form.addWidget(self.heading)
        self.form.addWidget(self.beneath)
        self.form.addSpacing(theme.scaled(6))
        self._lay_out()

    def _lay_out(self) -> None:
        product = QHBoxLayout()
        product.setSpacing(theme.scaled(12))
        name = QLabel(self.tr("One-stop counter"))
        name.setFont(theme.font("display"))
        name.setProperty("tone", "accent")
        product.addStretch(1)
        product.addWidget(IconMark("logo", "accent", 40))
        product.addWidget(name)
        product.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.addStretch(2)
        column.addLayout(product)
        column.addSpacing(theme.scaled(18))
        self.message.setFixedWidth(theme.scaled(WIDTH))
        middle = QVBoxLayout()
        middle.setSpacing(theme.scaled(10))
        middle.addWidget(self.message)
        middle.addWidget(self._card)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(middle)
        centred.addStretch(1)
        column.addLayout(centred)
        column.addStretch(3)


def password_edit() -> QLineEdit:
    """A field that shows dots."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return made


class SignInPage(Entrance):
    """Asks who is at the desk; the last name is remembered, the password never."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(self.tr("Sign in"), "")
        self.name, self.password = QLineEdit(), password_edit()
        fields = [
            Field(self.tr("User name"), self.name),
            Field(self.tr("Password"), self.password),
        ]
        align(fields)
        for field in fields:
            self.form.addWidget(field)
        self.form.addSpacing(theme.scaled(6))
        self.button = ActButton(self.tr("Sign in"), "Enter", "primary")
        self.form.addWidget(self.button)
        self._demo = QLabel()
        self._demo.setProperty("tone", "soon")
        self._demo.setFont(theme.font("small"))
        self._demo.setWordWrap(True)
        self._demo.hide()
        self.form.addWidget(self._demo)
        self.button.clicked.connect(self._submit)

    def greet(self, name: str, site: str, *, demo: bool) -> None:
        """Show whose desk this is, the last name unless one is typed already, a demo's names."""
        typing = bool(self.name.text() or self.password.text())
        if not typing:
            self.name.setText(name)
        self.beneath.setText(site)
        self.beneath.setVisible(bool(site))
        words = self.tr(
            "Demonstration site. Users: clerk, supervisor, admin. "
            "Each password is the user's own name."
        )
        self._demo.setText(words)
        self._demo.setVisible(demo)
        if not typing:
            (self.password if name else self.name).setFocus()

    def refuse(self, sentence: str, tone: str = "late") -> None:
        """Say why the door stayed shut; the password is typed anew, the name stays."""
        self.message.say(tone, sentence)
        self.password.clear()
        self.password.setFocus()

    def _submit(self) -> None:
        if not self.name.text().strip():
            self.message.say("soon", self.tr("Type the user name, then the password."))
            self.name.setFocus()
        elif not self.password.text():
            if self.password.hasFocus():
                self.message.say("soon", self.tr("Type the password, then press Enter."))
            self.password.setFocus()
        else:
            self.message.clear()
            self.submitted.emit(self.name.text().strip(), self.password.text())


class NewPasswordForm(QWidget):
    """Old and new password, the new one twice; used at the door and in the administration."""

    submitted = Signal(str, str)

    def __init__(self, *, ask_old: bool) -> None:
        super().__init__()
        self.old, self.new, self.again = password_edit(), password_edit(), password_edit()
        self._old = Field(self.tr("Present password"), self.old)
        self._new = Field(self.tr("New password"), self.new, "password")
        self._again = Field(self.tr("Once more"), self.again)
        fields = [self._old, self._new, self._again]
        align(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(7))
        for field in fields:
            column.addWidget(field)
        self._old.setVisible(ask_old)
        self._asks_old = ask_old
        self.old.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.submit)

    def submit(self) -> None:
        """Hand over (old, new) when both new ones agree, else say so at the field."""
        self.clear_problems()
        if self._asks_old and not self.old.text():
            self.old.setFocus()
        elif not self.new.text():
            self.new.setFocus()
        elif not self.again.text():
            self.again.setFocus()
        elif self.new.text() != self.again.text():
            self._again.show_problem(self.tr("The two passwords differ. Type the same one twice."))
            self.again.setFocus()
        else:
            self.submitted.emit(self.old.text(), self.new.text())

    def show_problem(self, sentence: str) -> None:
        """What is wrong with the new password."""
        self._new.show_problem(sentence)
        self.new.setFocus()

    def problem(self) -> str:
        """The sentence shown beneath the new password."""
        return self._new.problem()

    def clear_problems(self) -> None:
        """Take the marks away."""
        for field in (self._new, self._again):
            field.clear_problem()

    def clear(self) -> None:
        """Forget what was typed."""
        for edit in (self.old, self.new, self.again):
            edit.clear()


class NewPasswordPage(Entrance):
    """A first password was handed over by somebody: it must become one's own."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Choose your own password"),
            self.tr("The first password is known to the administrator. Choose one only you know."),
        )
        self.fields = NewPasswordForm(ask_old=False)
        self.form.addWidget(self.fields)
        self.form.addSpacing(theme.scaled(6))
        self.button = ActButton(self.tr("Save and go on"), "Enter", "primary")
        self.form.addWidget(self.button)
        self.button.clicked.connect(self.fields.submit)
        self.fields.submitted.connect(self.submitted)
