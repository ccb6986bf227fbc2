"""The form of an act in the page: what it asks, what it means, and the key that does it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.views import DossierView
from desk_app.sentences.lookup import of_refusal
from desk_app.ui import theme
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.doing import Doing
from desk_app.ui.acting.forms import Asked, form_of, meaning, missing_papers
from desk_app.ui.acting.words import act_word
from desk_app.ui.desk import Desk
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate
LEAST_WIDTH = 300
Texts = Mapping[str, str]


class ActPanel(Card):
    """Does one act on one or several dossiers; hidden while nothing is asked.

    What was typed for an act stays until it is done, also after Esc. `finished` says that the panel
    has gone: the act was done, or left.
    """

    finished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("ActPanel", "Act"), parent=parent)
        self._desk, self._doing = desk, Doing(desk)
        self._act: Act | None = None
        self._codes: tuple[str, ...] = ()
        self._kept: dict[tuple[Act, tuple[str, ...]], Texts] = {}
        self.form: ActForm | None = None
        self._which = ElidedLabel("", "small", "muted")
        self._means = plain_label("", "small", "muted")
        self._why = plain_label("", "strong", "late")
        self._area = QScrollArea()
        self.do_it = ActButton("", "Ctrl+Enter", "primary")
        self.leaving = ActButton(self.tr("Leave, keep what is typed"), "", "plain")
        self.late = ActButton(self.tr("It happened earlier"), "Alt+Q", "plain")
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
        below = QVBoxLayout()
        below.setSpacing(theme.scaled(4))
        for widget in (self.late, self.leaving, self.do_it):
            below.addWidget(widget)
        self.body.addWidget(self._means)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._why)
        self.body.addLayout(below)
        self.do_it.clicked.connect(self._do)
        self.leaving.clicked.connect(self.leave)
        self.late.clicked.connect(self._turn_late)
        self.setMinimumWidth(theme.scaled(LEAST_WIDTH))

    def ask(self, act: Act, codes: tuple[str, ...], view: DossierView | None = None) -> None:
        """Show the form of `act` for these dossiers; `view` when it is one that is open.

        The keyboard goes to the first field. Asking for another act keeps what was typed for this.
        """
        if self._busy():
            return
        self._keep()
        self._act, self._codes = act, codes
        units = self._desk.acts.units(view.agency if view is not None else None)
        form = ActForm(form_of(act, Asked(view, units)), act, missing_papers(view))
        form.fill(self._kept.get((act, codes), {}))
        form.stepped_out.connect(lambda: self.do_it.face.setFocus(Qt.FocusReason.TabFocusReason))
        form.wanted_in_sight.connect(self._show_entry)
        self._area.setWidget(form)
        form.setAutoFillBackground(False)  # the card's own ground
        self.form = form
        self.title.setText(act_word(act))
        self._which.setText(self._whom(codes))
        self._tell(self._means, meaning(act))
        self._tell(self._why, "")
        self.do_it.set_text(act_word(act))
        self.do_it.setEnabled(True)
        self._say_late()
        self.show()
        form.begin(self.do_it.face)

    def asked(self) -> Act | None:
        """The act whose form is shown; None while there is none."""
        return self._act

    def leave(self) -> bool:
        """Go away without doing it; False when nothing was asked. What was typed is kept."""
        if self._act is None:
            return False
        if not self._busy():
            self._keep()
            self._close()
        return True

    def _busy(self) -> bool:
        """While the act is being done."""
        return self._act is not None and not self.do_it.isEnabled()

    def why(self) -> str:
        """What a rule answered."""
        return self._why.text()

    def event(self, event: QEvent) -> bool:
        """Esc is the panel's own while the keyboard is in it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _whom(self, codes: tuple[str, ...]) -> str:
        if len(codes) == 1:
            return codes[0]
        return self.tr("{count} dossiers").format(count=len(codes))

    def _do(self) -> None:
        act, form = self._act, self.form
        if act is None or form is None:
            return
        self._tell(self._why, "")
        document = form.document(self._desk.acts.now().date())
        if document is None:
            return
        self.do_it.setEnabled(False)
        self._doing.do(act, self._codes, document, self._done, failed=self._failed)

    def _done(self) -> None:
        if self._act is not None:
            self._kept.pop((self._act, self._codes), None)
        self.do_it.setEnabled(True)
        self._close()

    def _failed(self, error: BaseException) -> None:
        self.do_it.setEnabled(True)
        match error:
            case HasProblems():
                self._show_problems(error.problems)
            case NotAllowed():
                self._tell(self._why, said_text(of_refusal(error)))
            case _:
                self._desk.notices.report(error)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        left = self.form.show_problems(problems) if self.form is not None else ()
        self._tell(self._why, " ".join(left))

    def _turn_late(self) -> None:
        if self.form is not None:
            self.form.turn_late()
            self._say_late()

    def _say_late(self) -> None:
        late = self.form is not None and self.form.late()
        self.late.set_text(self.tr("It happens now") if late else self.tr("It happened earlier"))

    def _show_entry(self, entry: QWidget) -> None:
        self._area.ensureWidgetVisible(entry)

    def _keep(self) -> None:
        if self._act is not None and self.form is not None:
            self._kept[self._act, self._codes] = self.form.texts()

    def _close(self) -> None:
        self._act, self._codes, self.form = None, (), None
        self._area.takeWidget().deleteLater()
        self.hide()
        self.finished.emit()

    @staticmethod
    def _tell(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
