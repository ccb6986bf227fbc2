"""All keys of the program on one page, and what program this is; needs no network."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app import __version__
from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.help.keys import KeyGroup, all_keys
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

ACROSS = 3


class HelpPage(QWidget):
    """Cards of keys and one about the program; the arrow keys scroll, Esc leaves."""

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
        for groups in _columns(all_keys()):
            column = QVBoxLayout()
            column.setSpacing(theme.scaled(12))
            for group in groups:
                column.addWidget(_keys_card(group))
            column.addStretch(1)
            row.addLayout(column, 1)
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


def _columns(groups: tuple[KeyGroup, ...]) -> list[list[KeyGroup]]:
    """Each group goes under the shortest column so far, so that they end at nearly one height."""
    columns: list[list[KeyGroup]] = [[] for _ in range(ACROSS)]
    for group in groups:
        min(columns, key=lambda column: sum(len(each.rows) + 2 for each in column)).append(group)
    return columns


def _keys_card(group: KeyGroup) -> Card:
    card = Card(group.title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.scaled(12))
    grid.setVerticalSpacing(theme.scaled(6))
    grid.setColumnStretch(1, 1)
    for place, (key, words) in enumerate(group.rows):
        grid.addWidget(KeyCap(key), place, 0)
        label = plain_label(words)
        label.setWordWrap(True)
        grid.addWidget(label, place, 1)
    card.body.addLayout(grid)
    return card
