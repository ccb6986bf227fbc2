"""Which problems are said at their fields: not before a field was left, all once finishing was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desk_app.models.outcomes import Problem
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.field import Field


def key(problem: Problem) -> str:
    """A warning as a draft records it."""
    return f"{problem.field}:{problem.code}"


class ProblemMarks:
    """Holds the fields by path, what was left, and the warnings that the clerk has seen."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self._fields = fields
        self._left: set[str] = set()
        self._seen: frozenset[str] = frozenset()
        self.asked = False

    def field(self, path: str) -> Field | None:
        """The field of a path, None where there is none."""
        return self._fields.get(path)

    def in_order(self, problems: Sequence[Problem]) -> list[Problem]:
        """The problems in the order of the fields; those without a field come last."""
        places = {path: place for place, path in enumerate(self._fields)}
        return sorted(problems, key=lambda each: places.get(each.field, len(places)))

    def left(self, path: str) -> None:
        """The clerk is through with a field."""
        self._left.add(path)

    def edited(self) -> None:
        """Something changed: whatever was confirmed must be confirmed again."""
        self._seen = frozenset()

    def ask(self, problems: Sequence[Problem]) -> None:
        """Finishing was refused because of these; from now on all are said."""
        self.asked = True
        errors = any(not each.warning for each in problems)
        self._seen = frozenset() if errors else frozenset(key(each) for each in problems)
        self.show(problems)

    def is_at(self, problem: Problem, widget: QWidget | None) -> bool:
        """Whether a problem belongs to the field that `widget` is or lies in."""
        field = self._fields.get(problem.field)
        return field is not None and widget is not None and field.isAncestorOf(widget)

    def confirmed(self, problem: Problem) -> bool:
        """Whether a warning was seen and kept."""
        return problem.warning and key(problem) in self._seen

    def confirmed_keys(self) -> tuple[str, ...]:
        """The warnings that were seen and kept, in order."""
        return tuple(sorted(self._seen))

    def show(self, problems: Sequence[Problem]) -> None:
        """Say each problem at its field, the first where there are several; clear the others."""
        said: dict[str, Problem] = {}
        for each in problems:
            said.setdefault(each.field, each)
        for path, field in self._fields.items():
            problem = said.get(path)
            if problem is not None and self._due(path, field):
                field.show_problem(problem_text(problem), warning=problem.warning)
            else:
                field.clear_problem()

    def forget(self) -> None:
        """A new form."""
        self._left.clear()
        self._seen, self.asked = frozenset(), False
        for field in self._fields.values():
            field.clear_problem()

    def _due(self, path: str, field: Field) -> bool:
        return self.asked or (path in self._left and bool(_text(field)))


def _text(field: Field) -> str:
    match field.editor:
        case QLineEdit():
            return field.editor.text()
        case QComboBox():
            return field.editor.currentText()
    return ""
