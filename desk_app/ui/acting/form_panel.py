"""A form in the page with the key that sends it: what an act, or a slip before reception, asks for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.sentences.lookup import of_refusal
from desk_app.ui import theme
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.entries import ENTER
from desk_app.ui.desk import Desk
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate
LEAST_WIDTH = 300


class FormPanel(Card):
    """Hidden while nothing is asked. `sent` carries the body when it can be read.

    Esc leaves and keeps what was typed; `finished` says that the panel has gone.
    """

    sent = Signal(object)  # dict[str, Any]
    finished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("ActPanel", "Act"), parent=parent)
        self.desk = desk
        self.form: ActForm | None = None
        self._which = ElidedLabel("", "small", "muted")
        self._means = plain_label("", "small", "muted")
        self._why = plain_label("", "strong", "late")
        self._area = QScrollArea()
        self.do_it = ActButton("", "Ctrl+Enter", "primary")
        self.leaving = ActButton(translate("ActPanel", "Leave for now"), "", "plain")
        self.late = ActButton(translate("ActPanel", "It happened earlier"), "Alt+Q", "plain")
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.leaving.face.cap = "Esc"
        self.head.addWidget(self._which)
        for label in (self._means, self._why):
            label.setWordWrap(True)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        beside = QHBoxLayout()
        beside.addWidget(self.late)
        beside.addStretch(1)
        beside.addWidget(self.leaving)
        self.body.addWidget(self._means)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._why)
        self.body.addLayout(beside)
        self.body.addWidget(self.do_it)
        self.do_it.clicked.connect(self._send)
        self.leaving.clicked.connect(self.leave)
        self.late.clicked.connect(self._turn_late)
        self.setMinimumWidth(theme.scaled(LEAST_WIDTH))

    def show_form(self, form: ActForm, word: str, about: tuple[str, str]) -> None:
        """Show a form under its word; `about`: for whom or what it is, and what it means.

        The keyboard goes to the first field.
        """
        form.stepped_out.connect(lambda: self.do_it.face.setFocus(Qt.FocusReason.TabFocusReason))
        form.wanted_in_sight.connect(self._area.ensureWidgetVisible)
        self._area.setWidget(form)
        form.setAutoFillBackground(False)  # the card's own ground
        self.form = form
        self.title.setText(word)
        self._which.setText(about[0])
        _tell(self._means, about[1])
        _tell(self._why, "")
        self.do_it.set_text(word)
        self.do_it.setEnabled(True)
        self._say_late()
        self.show()
        form.begin(self.do_it.face)

    def leave(self) -> bool:
        """Go away without doing it; False when nothing was asked. What was typed is kept."""
        if self.form is None:
            return False
        if not self.busy():
            self.keep()
            if self.form.typed():
                words = translate("ActPanel", "What you were typing is kept.")
                self.desk.said.emit("quiet", words)
            self.close_form()
        return True

    def keep(self) -> None:
        """Remember what is typed; whoever keeps something says where."""

    def close_form(self) -> None:
        """Take the form away."""
        self.do_it.setEnabled(True)
        self.form = None
        self._area.takeWidget().deleteLater()
        self.hide()
        self.finished.emit()

    def busy(self) -> bool:
        """While what was sent is being done."""
        return self.form is not None and not self.do_it.isEnabled()

    def why(self) -> str:
        """What a rule answered."""
        return self._why.text()

    def failed(self, error: BaseException) -> None:
        """It was not done: problems stand at their fields, a rule's no in the panel."""
        self.do_it.setEnabled(True)
        match error:
            case HasProblems():
                self.show_problems(error.problems)
            case NotAllowed():
                _tell(self._why, said_text(of_refusal(error)))
            case _:
                self.desk.notices.report(error)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Each at its field; what has none is said in the panel."""
        left = self.form.show_problems(problems) if self.form is not None else ()
        _tell(self._why, " ".join(left))

    def event(self, event: QEvent) -> bool:
        """Esc is the panel's own while the keyboard is in it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter alone never sends, on whatever desktop."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def _send(self) -> None:
        if self.form is None:
            return
        _tell(self._why, "")
        document: dict[str, Any] | None = self.form.document(self.desk.acts.now().date())
        if document is not None:
            self.do_it.setEnabled(False)
            self.sent.emit(document)

    def _turn_late(self) -> None:
        if self.form is not None:
            self.form.turn_late()
            self._say_late()

    def _say_late(self) -> None:
        late = self.form is not None and self.form.late()
        now = translate("ActPanel", "It happens now")
        self.late.set_text(now if late else translate("ActPanel", "It happened earlier"))


def _tell(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
