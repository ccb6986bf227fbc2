"""F11: how desk and centre stand to each other at the left, everything that waits at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.sync.acts_card import ActsCard
from desk_app.ui.sync.ask_card import AskCard
from desk_app.ui.sync.items_list import ItemsList
from desk_app.ui.sync.standing_card import StandingCard
from desk_app.ui.sync.words import translate
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.scrolling import scrolling

SIDE, BESIDE_FROM, LEAST_LIST, MAIN_ACT, ANY = 324, 860, 300, 208, 16_777_215


class SyncPage(PageFrame):
    """`refreshed` asks for everything anew, `left` that whoever is here wants to go back."""

    refreshed = Signal()
    left = Signal()
    hints_changed = Signal()

    def __init__(self, *, signs: bool) -> None:
        super().__init__(translate("Sync", "Synchronise"))
        self.standing, self.acts = StandingCard(), ActsCard(signs=signs)
        self.asking, self.items = AskCard(), ItemsList(signs=signs)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._side = QFrame()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.asking.left.connect(self._asked_enough)
        bind("Esc", self, self._leave)

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.scaled(12))
        side.addWidget(self.standing)
        side.addWidget(self.acts)
        side.addWidget(self.asking)
        side.addStretch(1)
        self._side.setProperty("panel", "canvas")
        self._sides = scrolling(self._side)
        self._sides.setAccessibleName(translate("Sync", "How it stands"))
        self.items.setMinimumHeight(theme.scaled(LEAST_LIST))
        self.items.foot.addWidget(self.acts.now, 0, Qt.AlignmentFlag.AlignBottom)
        self.acts.now.setFixedWidth(theme.scaled(MAIN_ACT))
        self._below.setSpacing(theme.scaled(12))
        self._below.addWidget(self._sides)
        self._below.addWidget(self.items, 1)
        inside = QFrame()
        inside.setLayout(self._below)
        self._below.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(scrolling(inside), 1)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self.asking.asks():
            return (
                ("Ctrl+Enter", translate("Sync", "do it")),
                ("Enter", translate("Sync", "next field")),
                ("Esc", translate("Sync", "leave")),
            )
        return (
            ("Ctrl+Enter", translate("Sync", "try now")),
            ("Enter", translate("Sync", "open the dossier")),
            ("Ctrl+D", translate("Sync", "settle")),
        )

    def shown(self) -> None:
        """Everything is read anew; the keyboard is in the list, unless something is asked."""
        self.refreshed.emit()
        if not self.asking.asks():
            self.take_focus()

    def take_focus(self) -> None:
        """The keyboard is in the list; while that is empty the page itself has it."""
        rows = self.items.view
        (rows if rows.model().rowCount() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_asking(self) -> None:
        """What is asked stands in the place of how it stands and what can be done."""
        for part in (self.standing, self.acts, self.acts.now):
            part.hide()
        self.hints_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the list would lose its words, everything stands above each other and scrolls."""
        super().resizeEvent(event)
        beside, ways = self.width() >= theme.scaled(BESIDE_FROM), QBoxLayout.Direction
        self._below.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._sides.setMinimumWidth(theme.scaled(SIDE) if beside else 0)
        self._sides.setMaximumWidth(theme.scaled(SIDE) if beside else ANY)
        self._sides.setMinimumHeight(0 if beside else self._side.sizeHint().height())

    def _asked_enough(self) -> None:
        for part in (self.standing, self.acts, self.acts.now):
            part.show()
        self.take_focus()
        self.hints_changed.emit()

    def _leave(self) -> None:
        if not self.asking.leave():
            self.left.emit()
