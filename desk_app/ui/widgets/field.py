"""A label, its editor and, when something is wrong, the sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desk_app.ui import theme
from desk_app.ui.icons import IconMark

PROBLEM_ICON = 14


class Field(QWidget):
    """One field of a form; `name` is the draft's path that a Problem names (`applicant.name`).

    The label stands beside the editor, or above it where the column is narrow.
    """

    def __init__(self, label: str, editor: QWidget, name: str = "", *, above: bool = False) -> None:
        super().__init__()
        self.name, self.editor, self._above = name, editor, above
        self.label = QLabel(label)
        self.label.setProperty("tone", "muted")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self._sentence = QLabel()
        self._sentence.setFont(theme.font("small"))
        self._sentence.setProperty("tone", "late")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._row = QWidget()
        self._lay_out()
        self._row.hide()

    def _lay_out(self) -> None:
        beneath = QHBoxLayout(self._row)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(theme.scaled(5))
        self._icon = IconMark("state-late", "late", PROBLEM_ICON)
        beneath.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        beneath.addWidget(self._sentence, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(10))
        grid.setVerticalSpacing(theme.scaled(3))
        parts = (self.label, self.editor, self._row)
        places = ((0, 0), (1, 0), (2, 0)) if self._above else ((0, 0), (0, 1), (1, 1))
        for part, place in zip(parts, places, strict=True):
            grid.addWidget(part, *place)
        grid.setColumnStretch(0 if self._above else 1, 1)
        self.setFocusProxy(self.editor)

    def rename(self, label: str) -> None:
        """The same field asks for something else."""
        self.label.setText(label)
        self.editor.setAccessibleName(label)

    def show_problem(self, text: str, *, warning: bool = False) -> None:
        """Mark the editor and say beneath it what is wrong; an empty text clears it.

        A `warning` is unusual but allowed: hourglass and amber instead of triangle and vermilion.
        """
        tone = "soon" if warning else "late"
        self._mark(("warning" if warning else "true") if text else "")
        self._icon.show_icon(f"state-{tone}", tone)
        self._sentence.setProperty("tone", tone)
        self._sentence.style().unpolish(self._sentence)
        self._sentence.style().polish(self._sentence)
        self._sentence.setText(text)
        self.editor.setAccessibleDescription(text)
        self._row.setVisible(bool(text))

    def clear_problem(self) -> None:
        """Take the mark away."""
        self.show_problem("")

    def problem(self) -> str:
        """The sentence shown now, empty when all is well."""
        return self._sentence.text()

    def _mark(self, problem: str) -> None:
        if str(self.editor.property("problem") or "") == problem:
            return
        self.editor.setProperty("problem", problem)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)


def align(fields: Iterable[Field]) -> None:
    """Give the labels of one column the same width, that of the longest."""
    column = list(fields)
    width = max((each.label.sizeHint().width() for each in column), default=0)
    for each in column:
        each.label.setMinimumWidth(width)
