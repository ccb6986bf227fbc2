"""The administration: how the program looks and prints, papers to check, accounts, processes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.admin.accounts_card import AccountsCard
from desk_app.ui.admin.check_card import CheckCard
from desk_app.ui.admin.look_card import LookCard
from desk_app.ui.admin.password_card import PasswordCard
from desk_app.ui.admin.print_card import PrintCard
from desk_app.ui.admin.processes_card import ProcessesCard
from desk_app.ui.admin.rating_card import RatingCard
from desk_app.ui.admin.registers_card import RegistersCard
from desk_app.ui.frame.foot import Hint
from desk_app.ui.icons import IconMark
from desk_app.ui.texts import warning_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.scrolling import Scrolling


class AdminPage(QWidget):
    """Cards of settings; accounts and processes are shown to administrators only.

    `signs`: whoever signs for the counter takes older registers over.
    """

    def __init__(self, *, administrator: bool, signs: bool = False) -> None:
        super().__init__()
        self._heading = plain_label(self.tr("Administration"), "title")
        self.look, self.printing, self.password = LookCard(), PrintCard(), PasswordCard()
        self.check, self.accounts = CheckCard(), AccountsCard()
        self.processes, self.registers = ProcessesCard(), RegistersCard()
        self.rating = RatingCard()
        self._standing = Card(self.tr("This machine"))
        self._standing.hide()
        self._lay_out()
        for card in (self.accounts, self.processes):
            card.setVisible(administrator)
        self.registers.setVisible(signs)

    def _lay_out(self) -> None:
        inside, scroll = QFrame(), Scrolling()
        inside.setProperty("panel", "canvas")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)  # filled afterwards, see `Scrolling`
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(theme.scaled(12))
        for cards in (
            (self.look, self.printing, self.rating, self.password, self.processes),
            (self.check, self.registers, self.accounts, self._standing),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.scaled(12))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            sides.addLayout(column, 1)
        scroll.setAccessibleName(self.tr("Settings"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.scaled(each) for each in (20, 14, 20, 12)))
        whole.setSpacing(theme.scaled(10))
        whole.addWidget(self._heading)
        whole.addWidget(scroll, 1)

    def title(self) -> str:
        """The name of the screen."""
        return self._heading.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Alt+G", self.tr("appearance")),
            ("Alt+I", self.tr("printing")),
            ("Alt+K", self.tr("check a paper")),
        )

    def shown(self) -> None:
        """The keyboard is in the first setting."""
        self.look.language.setFocus()

    def show_warnings(self, codes: tuple[str, ...]) -> None:
        """What to watch on this machine, each in a sentence."""
        while (item := self._standing.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for code in codes:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(IconMark("info", "soon", 16))
            words = plain_label(warning_text(code))
            words.setWordWrap(True)
            row.addWidget(words, 1)
            self._standing.body.addWidget(line)
        self._standing.setVisible(bool(codes))
