"""All keys of the program on one page, and what program this is; needs no network."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app import __version__
from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
Rows = tuple[tuple[str, str], ...]


def everywhere() -> Rows:
    """Keys that work on every screen."""
    return (
        ("F2", translate("Help", "Receive a dossier")),
        ("F3", translate("Help", "Search")),
        ("F8", translate("Help", "Register of dossiers")),
        ("F10", translate("Help", "Print queue")),
        ("F12", translate("Help", "Administration")),
        ("F1", translate("Help", "This page")),
        ("Ctrl+/", translate("Help", "This page")),
        ("Esc", translate("Help", "Close a message, give up, go back")),
        ("Ctrl+L", translate("Help", "Lock the desk, change the clerk")),
        ("Tab", translate("Help", "To the next field")),
    )


def receiving() -> Rows:
    """Keys of the intake screen and its confirmation."""
    return (
        ("Enter", translate("Help", "To the next field")),
        ("Ctrl+Enter", translate("Help", "Receive and print; once more confirms a warning")),
        ("Alt+T", translate("Help", "Procedure")),
        ("Alt+N", translate("Help", "Applicant")),
        ("Alt+K", translate("Help", "Other details of a person")),
        ("Alt+H", translate("Help", "Owner of the dossier")),
        ("Alt+U", translate("Help", "Who authorised the applicant")),
        ("Ctrl+Shift+U", translate("Help", "Put the capitals of a name right")),
        ("Alt+P", translate("Help", "Components")),
        ("Alt+L", translate("Help", "Fees")),
        ("Alt+Q", translate("Help", "Way of the result")),
        ("Alt+V", translate("Help", "Why this date")),
        ("Alt+M", translate("Help", "Summary, late entry")),
        ("Ctrl+G", translate("Help", "Park the dossier, take one up again")),
        ("Ctrl+M", translate("Help", "Same person, another procedure")),
        ("Ctrl+T", translate("Help", "Same procedure, another person")),
        ("Ctrl+O", translate("Help", "Open the dossier just received")),
    )


def looking() -> Rows:
    """Keys of the register, a dossier and the queue."""
    return (
        ("Enter", translate("Help", "Open the chosen dossier")),
        ("Ctrl+←", translate("Help", "Previous dossier of the list")),
        ("Ctrl+→", translate("Help", "Next dossier of the list")),
        ("Ctrl+P", translate("Help", "Print the receipt again")),
        ("Ctrl+Shift+P", translate("Help", "Preview")),
        ("Ctrl+S", translate("Help", "Save as PDF")),
        ("Ctrl+I", translate("Help", "Show or hide identity numbers")),
        ("Ctrl+D", translate("Help", "Take a print out of the queue")),
    )


class HelpPage(QWidget):
    """Three cards of keys and one about the program; scrolls at large fonts, Esc leaves."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = plain_label(self.tr("Help: all keys"), "title")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Keys"))
        self._scroll.setWidget(self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (20, 14, 20, 12)))
        column.setSpacing(theme.scaled(10))
        column.addWidget(self._heading)
        column.addWidget(self._scroll, 1)
        bind("Esc", self, self.left.emit)

    def _content(self) -> QWidget:
        made = QFrame()
        made.setProperty("panel", "canvas")
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(12))
        row.addWidget(_keys_card(self.tr("Everywhere"), everywhere()), 1)
        row.addWidget(_keys_card(self.tr("Receiving"), receiving()), 1)
        row.addWidget(_keys_card(self.tr("Register and prints"), looking()), 1)
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.scaled(12))
        lines.addLayout(row)
        lines.addWidget(self._scanning())
        lines.addWidget(self._about())
        lines.addStretch(1)
        return made

    def _scanning(self) -> Card:
        card = Card(self.tr("Barcode reader"))
        words = plain_label(
            self.tr(
                "Scan on any screen, without clicking first: a receipt or its code opens the "
                "dossier, a citizen card fills the applicant. The Vietnamese input method may stay on."
            )
        )
        words.setWordWrap(True)
        card.body.addWidget(words)
        return card

    def _about(self) -> Card:
        card = Card(self.tr("About"))
        text = self.tr("One-stop counter, version {version}. Works without a network.")
        card.body.addWidget(plain_label(text.format(version=__version__)))
        free = self.tr("Free software under the GNU Lesser General Public License, version 3.")
        card.body.addWidget(plain_label(free, "small", "muted"))
        return card

    def title(self) -> str:
        """The name of the screen."""
        return self._heading.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (("Esc", self.tr("back")), ("F2", self.tr("receive")), ("F3", self.tr("search")))

    def shown(self) -> None:
        """The arrow keys scroll."""
        self._scroll.setFocus()


def _keys_card(title: str, rows: Rows) -> Card:
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.scaled(12))
    grid.setVerticalSpacing(theme.scaled(6))
    grid.setColumnStretch(1, 1)
    for place, (key, words) in enumerate(rows):
        grid.addWidget(KeyCap(key), place, 0)
        label = plain_label(words)
        label.setWordWrap(True)
        grid.addWidget(label, place, 1)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card
