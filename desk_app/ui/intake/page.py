"""Tiếp nhận: the whole intake on one screen, worked from the procedure to Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.models.catalogue import Procedure
from desk_app.models.outcomes import Problem
from desk_app.models.views import IntakePreview
from desk_app.ui.intake.decision_column import DecisionColumn
from desk_app.ui.intake.draft_texts import IntakeTexts, PersonTexts
from desk_app.ui.intake.form_column import FormColumn
from desk_app.ui.intake.problem_marks import ProblemMarks
from desk_app.ui.texts import problem_text
from desk_app.ui.theme import scaled


class IntakePage(QWidget):
    """The form beside the decision. It knows no acts: `texts()` goes out, previews and problems come in.

    `today` is the day of the desk. Signals: `edited` after any change, `left` a path when its field is
    left, `finish_asked`, `filled` when another citizen's form stands here.
    """

    edited = Signal(str)
    filled = Signal()
    left = Signal(str)
    finish_asked = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.form, self.decision = FormColumn(today), DecisionColumn()
        self._preview: IntakePreview | None = None
        self._filling = False
        self._marks = ProblemMarks({**self.form.fields(), **self.decision.fees.fields()})
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(12))
        row.setSpacing(scaled(16))
        row.addWidget(self.form, 1)
        row.addWidget(self.decision)
        self._row = row
        self._beside: list[QWidget] = []
        self._connect()

    def put_beside(self, panel: QWidget) -> None:
        """A panel that takes the place of the decision while it is shown."""
        self._row.addWidget(panel)
        self._beside.append(panel)
        panel.hide()

    def texts(self) -> IntakeTexts:
        """Everything as typed."""
        procedure, fees = self.form.procedure, self.decision.fees
        applicant, owner, principal = self.form.people.texts()
        timing, method, ground = fees.values()
        delivery, want_receipt = self.decision.delivery.values()
        summary, day, clock, reason = self.form.more.values()
        return IntakeTexts(
            procedure=procedure.procedure.code if procedure.procedure else "",
            chosen_by=procedure.chosen_by,
            case=procedure.face.case_index(),
            channel=procedure.face.channel_value(),
            applicant=applicant,
            owner=owner,
            principal=principal,
            summary=summary,
            sheets=self.form.components.table.rows(),
            sets=self.form.components.set_count(),
            delivery=delivery,
            fees=timing,
            method=method,
            exempt_reason=ground,
            late_day=day,
            late_clock=clock,
            late_reason=reason,
            want_receipt=want_receipt,
        )

    def fill(self, texts: IntakeTexts, procedure: Procedure | None) -> None:
        """Write the whole form; `procedure` is the one that `texts` names, None when there is none."""
        self._filling = True
        self._marks.forget()
        self._preview = None
        self.decision.finish.show_waiting()
        self.form.fill(texts, procedure)
        self.decision.fees.fill(texts.fees, texts.method, texts.exempt_reason)
        self.decision.delivery.fill(texts.delivery, want_receipt=texts.want_receipt)
        self._show_case(texts)
        self._filling = False
        self.show_preview(_NOTHING)
        self.edited.emit("")
        self.filled.emit()

    def fill_from_card(self, person: PersonTexts, *, name_unreadable: bool) -> None:
        """Fill the person at hand from a citizen card; an unreadable name is asked for."""
        form = self.form.people.fill_from_card(person)
        empty = form.name if name_unreadable else form.phone
        self.reveal(empty)

    def show_preview(self, preview: IntakePreview) -> None:
        """What the draft would become, and what is still wrong with it."""
        self._preview = preview
        self.decision.show_preview(preview)
        self.form.why.show_promise(preview.promise)
        self._marks.show(preview.problems)
        self._say_readiness()

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Finishing was refused: show everything, go to the first field; warnings wait for the same key."""
        self._marks.ask(problems)
        for each in problems:
            self.form.people.unfold_for(each.field)
        self._say_readiness(problems)
        errors = self._marks.in_order([each for each in problems if not each.warning])
        if errors:
            self.go_to(errors[0].field)

    def point_at(self, problems: Sequence[Problem]) -> None:
        """Something beside the form lacks these: say it at their fields and go to the first."""
        ordered = self._marks.in_order(problems)
        for each in ordered:
            if (field := self._marks.field(each.field)) is not None:
                field.show_problem(problem_text(each), warning=each.warning)
        if ordered:
            self.go_to(ordered[0].field)

    def confirmed(self) -> tuple[str, ...]:
        """`field:code` of the warnings that the clerk has seen when asking to finish."""
        return self._marks.confirmed_keys()

    def preview(self) -> IntakePreview | None:
        """What was last shown of the draft's future."""
        return self._preview

    def start(self) -> None:
        """Put the focus where the next entry belongs."""
        stops = self._stops()
        self.reveal(next((stop for stop in stops if _empty(stop)), stops[0]))

    def go_to(self, path: str) -> None:
        """Put the focus into the field that a problem names."""
        if path == "procedure":
            self.form.procedure.change()
        elif path.startswith("components"):
            self.form.components.show_problem(path)
        elif (field := self._marks.field(path)) is not None:
            if field.name in self.form.more.fields():
                self.form.more.show()
            self.reveal(field.editor)

    def reveal(self, widget: QWidget) -> None:
        """Focus a field and scroll to it."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.form.reveal(widget)
        self.decision.reveal(widget)

    def hold(self, *, held: bool) -> None:
        """While the dossier is being received nothing may change; the focus comes back after it."""
        if held:
            self._focus = self.focusWidget()
        self.setEnabled(not held)
        if not held and self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field that matters; a held key goes one field only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            if not event.isAutoRepeat():
                self._enter()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Both columns scroll, so the window may be small even with large letters."""
        return QSize(scaled(420), scaled(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The decision column keeps its width, the form takes the rest."""
        super().resizeEvent(event)
        self.decision.fit(self.width())
        for panel in self._beside:
            panel.setFixedWidth(self.decision.maximumWidth())

    def _stops(self) -> tuple[QWidget, ...]:
        return (
            *self.form.stops(),
            *self.decision.fees.stops(),
            *self.decision.delivery.stops(),
            self.decision.finish.act.face,
        )

    def _enter(self) -> None:
        focus = self.focusWidget()
        if focus is not self.form.procedure.typing or not self.form.procedure.take_first():
            self._next(focus)

    def _next(self, after: QWidget | None) -> None:
        stops = self._stops()
        places = [n for n, s in enumerate(stops) if after is s or (after and s.isAncestorOf(after))]
        place = places[0] + 1 if places else 0
        self.reveal(stops[min(place, len(stops) - 1)])

    def _connect(self) -> None:
        form, decision = self.form, self.decision
        for source in (form, decision.fees, decision.delivery):
            source.edited.connect(self._edited)
        form.left.connect(self._left)
        form.procedure.picked.connect(lambda: self._next(form.procedure.typing))
        form.components.left.connect(lambda: self._next(form.components.view))
        form.why.closed.connect(self.start)
        decision.appointment.why_asked.connect(self._turn_why)
        decision.finish.finish_asked.connect(self.finish_asked)

    def _edited(self, path: str) -> None:
        if self._filling:
            return
        if path in {"procedure", "case", "channel"}:
            self._show_case(self.texts() if path == "channel" else IntakeTexts())
        self._marks.edited()
        self.edited.emit(path)

    def _left(self, path: str) -> None:
        self._marks.left(path)
        if self._preview is not None:
            self._marks.show(self._preview.problems)
            QTimer.singleShot(0, self, self._say_readiness)  # once the focus stands elsewhere
        self.left.emit(path)

    def _say_readiness(self, refused: Sequence[Problem] = ()) -> None:
        """The line over the act: of several problems that of the field with the focus comes first."""
        if self._preview is None:
            return
        problems = self._marks.in_order(refused or self._preview.problems)
        focus = self.focusWidget()
        problems.sort(key=lambda each: not self._marks.is_at(each, focus))
        asked, again = self._marks.asked, all(self._marks.confirmed(each) for each in problems)
        self.decision.show_readiness(self._preview, tuple(problems), asked=asked, again=again)

    def _show_case(self, texts: IntakeTexts) -> None:
        box = self.form.procedure
        case = box.current_case()
        components = case.components if case is not None else ()
        self.form.components.show_case(components, texts.sheets, paged=box.face.pages_count())
        if box.procedure is not None:
            lines = box.procedure.fee_lines(box.face.case_index(), box.face.channel_value())
            self.decision.fees.show_procedure(lines)

    def _turn_why(self) -> None:
        if self.form.why.isHidden():
            self.form.why.open_box()
            self.form.reveal(self.form.why)
        else:
            self.form.why.close_box()


def _empty(stop: QWidget) -> bool:
    text = getattr(stop, "text", None)
    return callable(text) and not text()


_NOTHING = IntakePreview(None, None, (), None, receipt_needed=True, problems=())
