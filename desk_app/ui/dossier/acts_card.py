"""What can be done with a dossier now, with its keys; what cannot be done folds, with its reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desk_app.models.moves import Act
from desk_app.models.views import DossierView
from desk_app.ui import theme
from desk_app.ui.acting.forms import ENDS
from desk_app.ui.acting.next_act import next_act
from desk_app.ui.acting.words import KEYS, act_word, why_not
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label


class ActsCard(Card):
    """`asked` carries the act wanted, `refused` why one cannot be done now.

    The buttons wear the keys, the page hears them: an act that is open and one that is not may
    share a key.
    """

    asked = Signal(object)  # Act
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view: DossierView | None = None
        self._next: Act | None = None
        self._unfolded = False
        self.primary = ActButton("", "Ctrl+Enter", "primary")
        self.primary.clicked.connect(self._onward)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.primary)

    def show_dossier(self, view: DossierView) -> None:
        """Every act: open, ending, closed; the one that leads on stands at the bottom."""
        if self._view is None or self._view.id != view.id:
            self._unfolded = False
        self._view, self._next = view, next_act(view)
        self.primary.setVisible(self._next is not None)
        if self._next is not None:
            self.primary.set_text(act_word(self._next))
        allowed = [act for act in Act if act.value in view.allowed and act is not self._next]
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.scaled(2), 0)
        column.setSpacing(theme.scaled(6))
        self._section(column, self.tr("What can be done"), [a for a in allowed if a not in ENDS])
        self._section(column, self.tr("Ends the dossier"), [a for a in allowed if a in ENDS])
        self._closed(column, view)
        column.addStretch(1)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)  # the card's own ground

    def press(self, key: str) -> None:
        """The act of a key: asked for when it is open, else its reason is said."""
        view = self._view
        if view is None:
            return
        acts = [act for act, own in KEYS.items() if own == key]
        for act in acts:
            if act.value in view.allowed:
                self.asked.emit(act)
                return
        closed = [each for each in view.refused if each[0] in {act.value for act in acts}]
        if closed:
            name, code, facts = closed[0]
            self.refused.emit(f"{act_word(Act(name))}: {why_not(Act(name), code, facts)}")

    def buttons(self) -> tuple[ActButton, ...]:
        """Every act as it is shown, from the first to the last."""
        inside = self._area.widget()
        return tuple(inside.findChildren(ActButton)) if inside is not None else ()

    def _onward(self) -> None:
        if self._next is not None:
            self.asked.emit(self._next)

    def _section(self, column: QVBoxLayout, title: str, acts: list[Act]) -> None:
        if not acts:
            return
        column.addWidget(plain_label(title, "section"))
        for act in acts:
            button = ActButton(act_word(act))
            button.face.cap = KEYS.get(act, "")
            button.give_way()
            button.clicked.connect(partial(self.asked.emit, act))
            column.addWidget(button)
        column.addSpacing(theme.scaled(6))

    def _closed(self, column: QVBoxLayout, view: DossierView) -> None:
        if not view.refused:
            return
        words = self.tr("Not possible now: %n act(s)", "", len(view.refused))
        fold = ActButton(words, "Alt+C", "plain")
        fold.give_way()
        folded = QFrame()
        lines = QVBoxLayout(folded)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.scaled(6))
        column.addWidget(fold)
        column.addWidget(folded)
        for name, code, facts in view.refused:
            act = Act(name)
            button = ActButton(act_word(act), reason=why_not(act, code, facts))
            button.face.cap = KEYS.get(act, "")
            button.give_way()
            lines.addWidget(button)
        folded.setVisible(self._unfolded)
        fold.clicked.connect(partial(self._turn, fold, folded))

    def _turn(self, fold: QWidget, folded: QWidget) -> None:
        self._unfolded = folded.isHidden()
        folded.setVisible(self._unfolded)
        if self._unfolded:  # its line goes to the top once the rows have their places
            bar = self._area.verticalScrollBar()
            QTimer.singleShot(0, fold, lambda: bar.setValue(fold.y()))
