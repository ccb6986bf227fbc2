"""Two or three faces of one screen, each one key away (Ctrl+1, Ctrl+2, …)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk_app.ui import theme
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind


class Tabs(QWidget):
    """A row of words above a stack; `changed` carries the place of the face shown now."""

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        self._faces: list[QWidget] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.scaled(6))
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)

    def add(self, word: str, face: QWidget) -> None:
        """One more face; the first one is shown."""
        place = self._stack.addWidget(face)
        self._faces.append(face)
        key = f"Ctrl+{place + 1}"
        button = QPushButton(word)
        button.setCheckable(True)
        button.setChecked(place == 0)
        button.setProperty("kind", "tab")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group.addButton(button, place)
        button.clicked.connect(partial(self.show_face, place))
        self._row.insertWidget(2 * place, button)
        self._row.insertWidget(2 * place + 1, KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        bind(key, self, partial(self.show_face, place))

    def show_face(self, place: int, _checked: object = None) -> None:
        """Show a face, told by `shown()` if it wants to know."""
        self._group.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        if callable(shown := getattr(self.face(), "shown", None)):
            shown()
        self.changed.emit(place)

    def face(self) -> QWidget:
        """The face shown now."""
        return self._faces[self.place()]

    def place(self) -> int:
        """Its number."""
        return self._stack.currentIndex()

    def count(self) -> int:
        """How many faces there are."""
        return len(self._faces)
