"""The internal processes of procedures: who should have a dossier, step by step, edited without code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from desk_app.models.process import ProcessView
from desk_app.ui.admin.steps_table import StepsTable
from desk_app.ui.admin.steps_view import StepsView
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align

NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon  # names are long


class ProcessesCard(Card):
    """`asked` carries what was typed of a procedure, or its code; `saved` the code and the steps,
    `brought` the path of a file."""

    asked = Signal(str)
    saved = Signal(str, object)
    brought = Signal(Path)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ProcessesCard", "Internal processes"), "Alt+Q")
        self.kept, self.procedure, self.file = ChoiceBox(), QLineEdit(), QLineEdit()
        self.kept.setSizeAdjustPolicy(NARROW)
        fields = (
            Field(self.tr("Kept"), self.kept),
            Field(self.tr("Procedure"), self.procedure, "procedure"),
            Field(self.tr("From a file"), self.file, "processes"),
        )
        self.fields = {field.name: field for field in fields}
        align(fields)
        self.procedure.setPlaceholderText(self.tr("code or name, then Enter"))
        self.file.setPlaceholderText(self.tr("the whole path, then Enter"))
        self.table = StepsTable(self)
        self.view = StepsView(self.tr("Steps of the process"), self.table)
        self._named, self._sum = plain_label("", "strong"), plain_label("", "small")
        self._keys = plain_label(
            self.tr("Insert adds a step, Delete takes it away, Ctrl+↑ ↓ moves it, Enter types."),
            "small",
            "muted",
        )
        self._why = plain_label("", "small", "late")
        self.adding = ActButton(self.tr("Add a step"), kind="plain")
        self.saving = ActButton(self.tr("Keep from today on"))
        self._shown: ProcessView | None = None
        self._lay_out(fields)
        self._connect()
        self.show_process(None)

    def _lay_out(self, fields: Sequence[Field]) -> None:
        kept, procedure, file = fields
        for label in (self._named, self._sum, self._keys, self._why):
            label.setWordWrap(True)
        for widget in (
            kept, procedure, self._named, self.view, self._sum, self._keys, self.adding,
            self.saving, self._why, file,
        ):  # fmt: skip
            self.body.addWidget(widget)
        self._why.hide()

    def _connect(self) -> None:
        self.kept.settled.connect(self._choose)
        self.procedure.returnPressed.connect(lambda: self._ask(self.procedure.text()))
        self.file.returnPressed.connect(self._bring)
        self.adding.clicked.connect(self._add)
        self.saving.clicked.connect(self._save)
        self.table.edited.connect(self._count)

    def show_processes(self, processes: Sequence[ProcessView]) -> None:
        """The procedures that have a process."""
        shown = self._shown.procedure if self._shown else ""
        self.kept.clear()
        self.kept.addItem(self.tr("choose one of {number}").format(number=len(processes)), "")
        for each in processes:
            self.kept.addItem(f"{each.procedure}  {each.procedure_name}", each.procedure)
        self.kept.show_value(shown)

    def show_process(self, view: ProcessView | None) -> None:
        """The steps of one procedure, to be changed; None: no procedure is chosen."""
        self._shown = view
        self.clear_problems()
        self._named.setText(f"{view.procedure}  {view.procedure_name}" if view else "")
        for widget in (self._named, self.view, self._sum, self._keys, self.adding, self.saving):
            widget.setVisible(view is not None)
        self.table.show_steps(view.steps if view else ())
        if view is not None:
            self.procedure.clear()
            self.view.setFocus()
            self.view.setCurrentIndex(self.table.index(0, 0))

    def show_problem(self, field: str, sentence: str) -> None:
        """What is wrong: at its field, else below the steps."""
        if field in self.fields:
            self.fields[field].show_problem(sentence)
            return
        self._why.setText("\n".join(filter(None, (self._why.text(), sentence))))
        self._why.show()

    def clear_problems(self) -> None:
        """Take every complaint away."""
        for field in self.fields.values():
            field.clear_problem()
        self._why.clear()
        self._why.hide()

    def total(self) -> str:
        """The sum of the half days as it is shown."""
        return self._sum.text()

    def problem(self) -> str:
        """The sentences shown below the steps."""
        return self._why.text()

    def _count(self) -> None:
        total = sum(step.half_days for step in self.table.steps())
        most = self._shown.most if self._shown else None
        words = self.tr("Half days together: {total}.")
        if most is not None:
            words = self.tr("Half days together: {total}; the term of the procedure is {most}.")
        self._sum.setText(words.format(total=total, most=most))
        late = most is not None and total > most
        self._sum.setProperty("tone", "late" if late else "muted")
        self._sum.style().unpolish(self._sum)
        self._sum.style().polish(self._sum)

    def _choose(self, code: str) -> None:
        if code:
            self._ask(code)

    def _ask(self, typed: str) -> None:
        self.clear_problems()
        if typed.strip():
            self.asked.emit(typed.strip())

    def _add(self) -> None:
        self.view.setFocus()
        self.view.add()

    def _save(self) -> None:
        self.clear_problems()
        if self._shown is not None:
            self.saved.emit(self._shown.procedure, self.table.steps())

    def _bring(self) -> None:
        self.clear_problems()
        if typed := self.file.text().strip():
            self.brought.emit(Path(typed))
