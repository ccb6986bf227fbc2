"""One dossier on one screen: code, people, appointment, papers, what happened, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.states import SyncState
from desk_app.models.term_state import TermState
from desk_app.models.views import DossierView
from desk_app.ui import theme
from desk_app.ui.dossier.acts_card import ActsCard
from desk_app.ui.dossier.appointment import (
    appointment_card,
    headline,
    keeper_card,
    without_appointment,
)
from desk_app.ui.dossier.papers import papers_card, prints_card
from desk_app.ui.dossier.people import has_numbers, people_cards
from desk_app.ui.dossier.request import request_card
from desk_app.ui.dossier.timeline import timeline_card
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.state_mark import MarkedWord, StateMark

ACTS_WIDTH, TWO_COLUMNS_FROM = 248, 640


class DossierPage(QWidget):
    """Shows a DossierView; `acts` carries what the clerk asks for, `stepped` the neighbour (-1, +1)."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view: DossierView | None = None
        self._revealed = False
        self.acts = ActsCard()
        self.acts.setFixedWidth(theme.scaled(ACTS_WIDTH))
        self._code = QLabel()
        self._code.setFont(theme.font("display"))
        self._code.setTextFormat(Qt.TextFormat.PlainText)
        self._state = StateMark(TermState.ON_TIME, "lead")
        self._mark = QLabel()
        self._mark.setProperty("role", "badge")
        self._sync = MarkedWord("state-unsent", "quiet", self.tr("Not sent yet"), "body")
        self._what = ElidedLabel("", "body", "muted")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = QScrollArea()
        self._lay_out()
        self.acts.reveal_asked.connect(self._reveal)
        self.acts.place_left.connect(self.shown)
        bind("Ctrl+Left", self, lambda: self.stepped.emit(-1))
        bind("Ctrl+Right", self, lambda: self.stepped.emit(1))
        bind("Esc", self, self._leave)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(20))
        head.addWidget(self._code)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._sync, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QFrame()
        inside.setProperty("panel", "canvas")
        inside.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.scaled(12))
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Dossier"))
        below = QHBoxLayout()
        below.setSpacing(theme.scaled(12))
        below.addWidget(self._scroll, 1)
        below.addWidget(self.acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (20, 12, 20, 12)))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addSpacing(theme.scaled(12))
        column.addLayout(below, 1)

    def title(self) -> str:
        """The name of the screen; never a person."""
        return self._code.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Esc", self.tr("back to the list")),
            ("Ctrl+←", self.tr("previous dossier")),
            ("Ctrl+→", self.tr("next dossier")),
        )

    def shown(self) -> None:
        """The arrow keys scroll at once."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_dossier(self, view: DossierView) -> None:
        """Show a dossier; numbers are masked again."""
        self._revealed = False
        self.view = view
        self._fill(view)

    def _fill(self, view: DossierView) -> None:
        self._code.setText(view.code)
        self._mark.setText(self.tr("Provisional number"))
        self._mark.setVisible(view.provisional)
        if without_appointment(view):
            self._state.show_word("info", "quiet", self.tr("Result at once, no appointment"))
        else:
            self._state.show_state(view.term.state, headline(view))
        self._sync.setVisible(view.sync is SyncState.LOCAL)
        parts = (f"{view.procedure_code}  {view.procedure_name}", view.case_name)
        self._what.setText(" · ".join(part for part in parts if part))
        self._show_cards(view)
        printed, numbers = bool(view.prints), has_numbers(view)
        self.acts.show_dossier(view.code, revealed=self._revealed, printed=printed, numbers=numbers)

    def _show_cards(self, view: DossierView) -> None:
        while (item := self._columns.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        first = (
            *people_cards(view, revealed=self._revealed), papers_card(view),
            prints_card(view.prints),
        )  # fmt: skip
        second = (
            appointment_card(view), keeper_card(view), request_card(view), timeline_card(view),
        )  # fmt: skip
        self._columns.addWidget(_column(first), 10)
        self._columns.addWidget(_column(second), 11)

    def _reveal(self) -> None:
        self._revealed = not self._revealed
        if self.view is not None:
            self._fill(self.view)

    def _leave(self) -> None:
        if not self.acts.leave_place():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns stack when the room is short; the acts stay at the right."""
        super().resizeEvent(event)
        room = event.size().width() - theme.scaled(ACTS_WIDTH + 52)
        wide = room >= theme.scaled(TWO_COLUMNS_FROM)
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(side if wide else below)


def _column(cards: tuple[QWidget, ...]) -> QWidget:
    made = QWidget()
    lines = QVBoxLayout(made)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(theme.scaled(12))
    for card in cards[:-1]:
        lines.addWidget(card)
    lines.addWidget(cards[-1], 1)
    return made
