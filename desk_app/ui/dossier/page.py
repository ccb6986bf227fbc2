"""One dossier on one screen: code, people, appointment, papers, what happened, what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.moves import Act
from desk_app.models.states import SyncState
from desk_app.models.term_state import TermState
from desk_app.models.views import DossierView
from desk_app.models.whole_dossier import WholeDossier
from desk_app.ui import theme
from desk_app.ui.acting.act_panel import ActPanel
from desk_app.ui.acting.words import KEYS
from desk_app.ui.desk import Desk
from desk_app.ui.dossier.acts_card import ActsCard
from desk_app.ui.dossier.appointment import appointment_card, headline, without_appointment
from desk_app.ui.dossier.marks import codes_before, sync_mark
from desk_app.ui.dossier.papers import papers_card
from desk_app.ui.dossier.people import has_numbers, people_cards
from desk_app.ui.dossier.prints_card import PrintsCard
from desk_app.ui.dossier.timeline import Timeline, TimelineCard
from desk_app.ui.dossier.whereabouts import whereabouts_card
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.scrolling import Scrolling
from desk_app.ui.widgets.state_mark import MarkedWord, StateMark

ACTS_WIDTH, PANEL_WIDTH, TWO_COLUMNS_FROM = 304, 348, 600
PLACES: Mapping[Act, str] = {
    Act.HAND_OVER: "handover",
    Act.RETURN: "results",
    Act.GIVE_BACK: "results",
    Act.COLLECT: "cash",
    Act.REVERSE_FEE: "cash",
    Act.NOTE_RECEIPT: "cash",
}
"""Acts with a screen of their own, by the place in the window; its F-key takes the dossier along."""


class DossierPage(QWidget):
    """Shows a whole dossier; `stepped` asks for the neighbour (-1, +1), `left` for the list.

    What is asked for of its papers comes out of `prints`; acts are done in the page itself.
    `hints_changed` when other keys matter, `file_asked` when the file of the result is wanted.
    """

    stepped = Signal(int)
    left = Signal()
    hints_changed = Signal()
    file_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.view: DossierView | None = None
        self.whole: WholeDossier | None = None
        self._desk = desk
        self._revealed = False
        self.acts, self.panel, self.prints = ActsCard(), ActPanel(desk), PrintsCard()
        self.acts.setFixedWidth(theme.scaled(ACTS_WIDTH))
        self.panel.setFixedWidth(theme.scaled(PANEL_WIDTH))
        self._code = QLabel()
        self._code.setFont(theme.font("display"))
        self._code.setTextFormat(Qt.TextFormat.PlainText)
        self._state = StateMark(TermState.ON_TIME, "lead")
        self._mark = QLabel()
        self._mark.setProperty("role", "badge")
        self._sync = MarkedWord(*sync_mark(SyncState.LOCAL), "body")
        self._what = ElidedLabel("", "body", "muted")
        self._head = QHBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._middle = _Column(self.prints), _Column()
        self._scroll = _Scroll()
        self._lay_out()
        self._bind()

    def _bind(self) -> None:
        self.prints.place_left.connect(self.shown)
        self.acts.asked.connect(self.ask)
        self.acts.refused.connect(partial(self._desk.said.emit, "soon"))
        self.panel.finished.connect(self._panel_gone)
        bind("Ctrl+Left", self, lambda: self.stepped.emit(-1))
        bind("Ctrl+Right", self, lambda: self.stepped.emit(1))
        bind("Ctrl+I", self, self._reveal)
        bind("Ctrl+Shift+F", self, self.file_asked.emit)
        bind("Esc", self, self._leave)
        for key in sorted({key for act, key in KEYS.items() if act not in PLACES}):
            bind(key, self, partial(self._press, key))

    def _lay_out(self) -> None:
        head = self._head
        head.setSpacing(theme.scaled(20))
        head.addWidget(self._code)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._sync, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QFrame()
        inside.setProperty("panel", "canvas")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)  # filled afterwards, see `Scrolling`
        inside.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.scaled(12))
        self._columns.addWidget(self._left, 10)
        self._columns.addWidget(self._middle, 11)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Dossier"))
        below = QHBoxLayout()
        below.setSpacing(theme.scaled(12))
        below.addWidget(self._scroll, 1)
        below.addWidget(self.acts)
        below.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (20, 10, 20, 10)))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addSpacing(theme.scaled(8))
        column.addLayout(below, 1)

    def title(self) -> str:
        """The name of the screen; never a person."""
        return self._code.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self.panel.asked() is not None:
            return (
                ("Ctrl+Enter", self.tr("do it")),
                ("Enter", self.tr("next field")),
                ("Esc", self.tr("leave")),
            )
        return (
            ("Esc", self.tr("back to the list")),
            ("Ctrl+←", self.tr("previous dossier")),
            ("Ctrl+→", self.tr("next dossier")),
        )

    def shown(self) -> None:
        """The arrow keys scroll at once; a form that was begun goes on."""
        if self.panel.form is not None:
            self.panel.form.begin(self.panel.do_it.face)
        else:
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_dossier(self, whole: WholeDossier) -> None:
        """Show a dossier; numbers are masked again."""
        if self.view is None or whole.dossier.id != self.view.id:
            self.panel.leave()
            self._scroll.verticalScrollBar().setValue(0)
        self._revealed = False
        self.acts.setEnabled(True)
        self._fill(whole)

    def ask(self, act: Act) -> None:
        """An act is wanted: its form in the page, or the screen that does it with this dossier."""
        view = self.view
        if view is None or self._is_stale():
            return
        self._desk.silenced.emit()
        if act in PLACES:
            self._desk.taking.emit(PLACES[act], view.id)
            return
        self.acts.hide()
        self.panel.ask(act, (view.code,), view)
        self._fit()
        self.hints_changed.emit()

    def takes_along(self, place: str) -> bool:
        """Whether the key of `place` takes this dossier there: its act must be open."""
        if self._is_stale():
            return True
        allowed = self.view.allowed if self.view is not None else ()
        act = next((a for a, its in PLACES.items() if its == place and a.value in allowed), None)
        if act is not None:
            self.ask(act)
        return act is not None

    def await_reading(self) -> None:
        """Something was done to the dossier: no act is open until it is shown as it stands now."""
        self.acts.setEnabled(False)

    def _is_stale(self) -> bool:
        """Whether the page is being read anew, which is said then."""
        stale = not self.acts.isEnabled()
        if stale:
            self._desk.said.emit(
                "soon", self.tr("The dossier is being read anew. Press the key once more.")
            )
        return stale

    def _press(self, key: str) -> None:
        if not self._is_stale():
            self.acts.press(key)

    def minimumSizeHint(self) -> QSize:
        """Everything but the acts scrolls, so the window may be small even with large letters."""
        return QSize(theme.scaled(420), theme.scaled(300))

    def _fill(self, whole: WholeDossier) -> None:
        view = whole.dossier
        self.view, self.whole = view, whole
        self._code.setText(view.code)
        self._mark.setText(self.tr("Provisional number"))
        self._mark.setVisible(view.provisional)
        if without_appointment(view):
            self._state.show_word("info", "quiet", self.tr("Result at once, no appointment"))
        else:
            self._state.show_state(view.term.state, headline(view))
        self._sync.show_word(*sync_mark(view.sync))
        parts = (
            f"{view.procedure_code}  {view.procedure_name}",
            view.case_name,
            codes_before(view),
        )
        self._what.setText(" · ".join(part for part in parts if part))
        self._fit_code()
        self._show_cards(whole)
        self.prints.show_dossier(whole)
        self.acts.show_dossier(view)

    def _show_cards(self, whole: WholeDossier) -> None:
        view = whole.dossier
        people = people_cards(view, revealed=self._revealed)
        if has_numbers(view):
            word = self.tr("Hide the numbers") if self._revealed else self.tr("Show the numbers")
            reveal = KeyWord(word, "Ctrl+I", "small", "muted")
            reveal.clicked.connect(self._reveal)
            people[0].head.addWidget(reveal)
        self._left.show_cards((*people, papers_card(view, whole.payments)))
        self._middle.show_cards(
            (
                appointment_card(view, whole.waiting_since),
                whereabouts_card(whole),
                history := TimelineCard(whole),
            )
        )
        self._scroll.within = history.moments
        self._fit()

    def _reveal(self) -> None:
        if self.whole is None:
            return
        if not has_numbers(self.whole.dossier):
            self._desk.said.emit("quiet", self.tr("No identity number was given."))
            return
        self._revealed = not self._revealed
        self._fill(self.whole)

    def _panel_gone(self) -> None:
        self.acts.show()
        self._fit()
        self.shown()
        self.hints_changed.emit()

    def _leave(self) -> None:
        if not self.panel.leave() and not self.prints.leave_place():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns stack when the room is short; the acts stay at the right."""
        super().resizeEvent(event)
        self._fit()
        self._fit_code()

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown knows how wide it is."""
        super().showEvent(event)
        self._fit_code()

    def _fit_code(self) -> None:
        """A code is never cut: beside a long state it is written smaller."""
        self._code.setFont(theme.font("display"))
        self._head.invalidate()  # what stands beside the code has just changed
        if self._head.sizeHint().width() > self.width() - theme.scaled(40):
            self._code.setFont(theme.font("title"))

    def _fit(self) -> None:
        taken = ACTS_WIDTH if self.panel.isHidden() else PANEL_WIDTH
        room = self.width() - theme.scaled(taken + 52)
        wide = room >= theme.scaled(TWO_COLUMNS_FROM)
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(side if wide else below)
        if self._scroll.within is not None:
            self._scroll.within.spread(whole=not wide)


class _Scroll(Scrolling):
    """The page; where all of it is in sight the keys scroll what happened `within` it."""

    within: Timeline | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To whatever has more to show."""
        if self.within is not None and not self.verticalScrollBar().maximum():
            self.within.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class _Column(QWidget):
    """Cards above each other that are made anew for each dossier; `last` stays and takes the rest."""

    def __init__(self, last: QWidget | None = None) -> None:
        super().__init__()
        self._cards: tuple[QWidget, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.scaled(8))
        self._stays = last is not None
        if last is not None:
            self._lines.addWidget(last, 1)

    def show_cards(self, cards: tuple[QWidget, ...]) -> None:
        """Put these in the place of those shown before."""
        for card in self._cards:
            self._lines.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = cards
        for place, card in enumerate(cards):
            fills = not self._stays and place == len(cards) - 1
            self._lines.insertWidget(place, card, 1 if fills else 0)
