"""One's own password."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.ui.sign_in.page import NewPasswordForm
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card


class PasswordCard(Card):
    """`submitted` carries the present and the new password."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("PasswordCard", "My password"), "Alt+M")
        self.fields = NewPasswordForm(ask_old=True)
        self.button = ActButton(self.tr("Change the password"))
        self.body.addWidget(self.fields)
        self.body.addWidget(self.button)
        self.button.clicked.connect(self.fields.submit)
        self.fields.submitted.connect(self.submitted)
