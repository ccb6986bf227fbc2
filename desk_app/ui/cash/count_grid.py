"""Counting money: pieces of each denomination, what they come to, the total."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desk_app.models.acts.till import DENOMINATIONS
from desk_app.models.money import shown_money
from desk_app.ui import theme
from desk_app.ui.widgets.facts import plain_label

PIECES = QRegularExpression("[0-9]{0,6}")
ROWS, GAP = 6, 3  # rows of the two halves, the column between these
NEXT = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down})
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PiecesEdit(QLineEdit):
    """How many notes of one kind; Enter and ↓ go on to the next kind, ↑ back."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QRegularExpressionValidator(PIECES, self))
        self.setAlignment(RIGHT)
        room = self.fontMetrics().horizontalAdvance("000000")
        self.setMinimumWidth(room + theme.scaled(14))
        self.setMaximumWidth(room + theme.scaled(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down, everything else is typing."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        }  # fmt: skip
        if event.key() in NEXT and plain:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)


class CountGrid(QWidget):
    """`changed` at every figure typed, `finished` at Enter after the last kind."""

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edits = {each: PiecesEdit() for each in DENOMINATIONS}
        self._sums: dict[int, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(8))
        grid.setVerticalSpacing(theme.scaled(5))
        for place, (value, edit) in enumerate(self.edits.items()):
            self._add(grid, place, value, edit)
        grid.setColumnMinimumWidth(GAP, theme.scaled(12))
        grid.setColumnStretch(2 * GAP + 1, 1)
        self._show_sums()

    def _add(self, grid: QGridLayout, place: int, value: int, edit: PiecesEdit) -> None:
        row, left = place % ROWS, place // ROWS * (GAP + 1)
        name, total = plain_label(shown_money(value), tone="muted"), plain_label("", "strong")
        name.setAlignment(RIGHT)
        name.setBuddy(edit)
        edit.setAccessibleName(self.tr("Pieces of {value}").format(value=shown_money(value)))
        total.setAlignment(RIGHT)
        total.setMinimumWidth(total.fontMetrics().horizontalAdvance("00.000.000"))
        self._sums[value] = total
        grid.addWidget(name, row, left)
        grid.addWidget(edit, row, left + 1)
        grid.addWidget(total, row, left + 2)
        edit.textChanged.connect(self._typed)
        edit.stepped.connect(lambda step: self._step(value, step))
        self.setFocusProxy(next(iter(self.edits.values())))

    def pieces(self) -> dict[str, int]:
        """What was typed, by the value of the piece."""
        return {str(v): int(edit.text()) for v, edit in self.edits.items() if edit.text()}

    def total(self) -> int:
        """What all pieces come to, đồng."""
        return sum(int(value) * number for value, number in self.pieces().items())

    def touched(self) -> bool:
        """Whether anything was typed at all; a zero counts."""
        return bool(self.pieces())

    def fill(self, pieces: Mapping[str, int]) -> None:
        """Write a count, an empty one to begin anew."""
        for value, edit in self.edits.items():
            number = pieces.get(str(value))
            edit.setText("" if number is None else str(number))

    def _typed(self, _text: str) -> None:
        self._show_sums()
        self.changed.emit()

    def _show_sums(self) -> None:
        for value, edit in self.edits.items():
            total = value * int(edit.text() or 0)
            self._sums[value].setText(shown_money(total).removesuffix(" đ") if total else "")

    def _step(self, value: int, step: int) -> None:
        kinds = list(self.edits)
        place = kinds.index(value) + step
        if place == len(kinds):
            self.finished.emit()
        elif place >= 0:
            edit = self.edits[kinds[place]]
            edit.setFocus(Qt.FocusReason.TabFocusReason)
            edit.selectAll()
