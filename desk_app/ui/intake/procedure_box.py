"""Which procedure: typed by code, initials or words, picked from a list, then shown with its case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.catalogue import Case, Procedure
from desk_app.models.text import clean_line
from desk_app.ui.intake.procedure_face import ProcedureFace
from desk_app.ui.theme import scaled
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.suggestion_list import Suggestion, SuggestionList

translate = QCoreApplication.translate
FREQUENT = 9  # as many as Ctrl+1…9 reach


class ProcedureBox(Card):
    """Typing field and pick list until a procedure is chosen, then its name, case and channel.

    Signals: `looked_for` the typed text (also empty: the frequent ones), `chosen` when a procedure
    stands, `picked` when the clerk took it from the list, `edited` a path when case or channel change.
    """

    looked_for = Signal(str)
    picked = Signal()
    chosen = Signal(Procedure)
    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("ProcedureBox", "Procedure"), "Alt+T", parent)
        self.procedure: Procedure | None = None
        self.chosen_by = ""
        self.typing, self.face = QLineEdit(), ProcedureFace()
        self._offered: tuple[Procedure, ...] = ()
        self._offered_for: str | None = None
        self._pick_at_once = False
        self._build()
        self._list = SuggestionList(self.typing, first_chosen=True)
        self._list.taken.connect(self._taken)
        self.called.connect(self.change)
        self.typing.textEdited.connect(self._typed)
        self.typing.installEventFilter(self)
        self.face.edited.connect(self.edited)

    def fields(self) -> dict[str, Field]:
        """Editors by their path in the draft."""
        return {"procedure": self._field}

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits: the typing field; once a procedure stands, its case where there is a choice."""
        if self.is_typing():
            return (self.typing,)
        return (self.face.case,) if not self.face.case.isHidden() else ()

    def is_typing(self) -> bool:
        """Whether the typing field is open."""
        return self._faces.currentIndex() == 0

    def current_case(self) -> Case | None:
        """The case that stands now."""
        return self.procedure.cases[self.face.case_index()] if self.procedure else None

    def offered(self) -> tuple[str, ...]:
        """The lines of the pick list that is open now."""
        return self._list.lines() if self._list.isVisible() else ()

    def offer(self, typed: str, procedures: Sequence[Procedure]) -> None:
        """Show the pick list for a text; an answer for an older text is passed over."""
        if typed != clean_line(self.typing.text()) or not self.is_typing():
            return
        self._offered_for = typed
        self._offered = tuple(procedures) if typed else tuple(procedures[:FREQUENT])
        if self._pick_at_once and procedures:
            self._taken(0)
            return
        self._pick_at_once = False
        lines = [Suggestion(p.code, p.called, p.field) for p in self._offered]
        self._list.offer(lines, first_chosen=bool(typed))
        none = self.tr("No procedure is called that. Try its code or other words.")
        self._field.show_problem("" if procedures or not typed else none)

    def show_procedure(
        self, procedure: Procedure, chosen_by: str = "", case: int = 0, channel: str = ""
    ) -> None:
        """Show a chosen procedure with its cases and channels."""
        self.procedure, self.chosen_by = procedure, chosen_by
        self._pick_at_once = False
        self._field.clear_problem()
        self.face.show_procedure(procedure, case, channel)
        by = self.tr("Chosen by “{typed}”").format(typed=chosen_by)
        self._by.setText(by if chosen_by else "")
        self._close()
        self.chosen.emit(procedure)

    def clear(self) -> None:
        """Back to typing, nothing chosen."""
        self.procedure, self.chosen_by = None, ""
        self.typing.clear()
        self._field.clear_problem()
        self._open()

    def change(self) -> None:
        """Open the typing field; what stands stays until another is picked, Esc goes back to it."""
        self._open()
        self.typing.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typing.selectAll()
        self._look()

    def take_first(self) -> bool:
        """Enter in the typing field while no line is chosen; False when a procedure stands.

        Nothing unseen is picked: a list that was closed opens again. Only what was typed faster than
        its list came is picked as soon as it comes.
        """
        if not self.is_typing():
            return False
        if self.typing.text().strip():
            self._pick_at_once = self._offered_for is None
            if not self._pick_at_once:
                self._look()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An empty field offers the frequent procedures when it gets the focus; Down opens the list."""
        entered = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn
        if entered and watched is self.typing and not self.typing.text():
            self._look()
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress and not self._list.isVisible():
            self._look()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the typing field when a procedure stands."""
        if event.key() == Qt.Key.Key_Escape and self.is_typing() and self.procedure is not None:
            self._close()
            self.face.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self._by = ElidedLabel(role="small", tone="muted")
        self._change = ActButton(self.tr("Change"), "", "plain")
        self._change.face.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._change.clicked.connect(self.change)
        self.head.addWidget(self._by)
        self.head.addWidget(self._change)
        self.typing.setPlaceholderText(self.tr("Code, initials or words; marks are not needed"))
        self._field = Field(self.tr("Find"), self.typing, "procedure")
        typing_face = QWidget()
        column = QVBoxLayout(typing_face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(self._field)
        column.addStretch(1)
        self._faces = QStackedWidget()
        self._faces.addWidget(typing_face)
        self._faces.addWidget(self.face)
        self.body.addWidget(self._faces)
        self._open()

    def _open(self) -> None:
        self._faces.setCurrentIndex(0)
        self._by.setText("")
        self._change.setVisible(False)

    def _close(self) -> None:
        self._list.hide()
        self._faces.setCurrentIndex(1)
        self._change.setVisible(True)

    def _typed(self, _text: str) -> None:
        self._pick_at_once = False
        self._field.clear_problem()
        self._look()

    def _look(self) -> None:
        self._offered_for = None
        self.looked_for.emit(clean_line(self.typing.text()))

    def _taken(self, row: int) -> None:
        if row < len(self._offered):
            self.show_procedure(self._offered[row], clean_line(self.typing.text()))
            self.picked.emit()
