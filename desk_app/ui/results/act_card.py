"""One act that is done again and again: its fields stay as typed for the next dossier."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems
from desk_app.ui import theme
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.doing import Doing
from desk_app.ui.acting.forms import Asked, form_of
from desk_app.ui.acting.words import act_word
from desk_app.ui.desk import Desk
from desk_app.ui.results.giving_way import GivingWay, decide_in
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label


class ActCard(QFrame):
    """The form in a card, the key that does the act beneath it; `asked` when that is pressed."""

    asked = Signal()

    def __init__(self, desk: Desk, title: str, act: Act, word: str = "") -> None:
        super().__init__()
        self._desk, self._doing, self._act = desk, Doing(desk), act
        self._which = plain_label("", "strong")
        self._which.setWordWrap(True)
        self._which.hide()
        self.form = ActForm(form_of(act, Asked(None)), act, ())
        self.do_it = ActButton(word or act_word(act), "Ctrl+Enter", "primary")
        self._lay_out(title)
        self.form.stepped_out.connect(self.take_focus_back)
        self.do_it.clicked.connect(self.asked)

    def _lay_out(self, title: str) -> None:
        card = Card(title)
        area = GivingWay()
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.scaled(7))
        lines.addWidget(self._which)
        lines.addWidget(self.form, 1)
        area.put(inside)
        card.body.addWidget(area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(card, 1)
        column.addWidget(self.do_it)
        decide_in(self)

    def show_for(self, whom: str, reason: str = "") -> None:
        """For which dossiers it would be done, or why it cannot be done now."""
        self._which.setText(whom)
        self._which.setVisible(bool(whom))
        self.do_it.set_reason(reason)

    def begin(self) -> None:
        """The keyboard goes to the first empty field."""
        self.form.begin(self.do_it.face)

    def take_focus_back(self) -> None:
        """Enter in the last field goes to the key."""
        self.do_it.face.setFocus(Qt.FocusReason.TabFocusReason)

    def do(
        self,
        codes: tuple[str, ...],
        done: Callable[[], object],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do the act with what is typed; faults stay at their fields."""
        document = self.form.document(self._desk.acts.now().date())
        if document is None or not self.do_it.isEnabled():
            return

        def did() -> None:
            self.do_it.setEnabled(True)
            done()

        def refused(error: BaseException) -> None:
            self.do_it.setEnabled(True)
            left = self.form.show_problems(error.problems) if isinstance(error, HasProblems) else ()
            if left or not isinstance(error, HasProblems):
                failed(error)

        self.do_it.setEnabled(False)
        self._doing.do(self._act, codes, document, did, failed=refused)
