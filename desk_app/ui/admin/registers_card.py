"""The way to the import of older registers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label


class RegistersCard(Card):
    """`opened` leads to the import."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RegistersCard", "Older registers"), "Alt+N")
        words = plain_label(
            self.tr(
                "Registers kept as spreadsheets, or by another program, are taken over here: looked "
                "at first, then imported. Their dossiers stay marked."
            ),
            "small",
            "muted",
        )
        words.setWordWrap(True)
        self.button = ActButton(self.tr("Import an older register"))
        self.body.addWidget(words)
        self.body.addWidget(self.button)
        self.button.clicked.connect(self.opened)
        self.called.connect(self.opened)
