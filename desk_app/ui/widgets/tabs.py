"""The faces of one screen, each one key away (Ctrl+1, Ctrl+2, …)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk_app.ui import theme
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

GAP = 6  # pixels at 10 pt


class Tabs(QWidget):
    """A row of words above a stack; `changed` carries the place of the face shown now.

    Where the row is too narrow for all words with their keys, the keys are told by the tool tips.
    """

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        self._faces: list[QWidget] = []
        self._caps: list[KeyCap] = []
        self._bar = QWidget()
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self._bar)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.scaled(GAP))
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(self._bar)
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
        button.setToolTip(key)
        self._caps.append(KeyCap(key))
        self._row.insertWidget(2 * place + 1, self._caps[-1], 0, Qt.AlignmentFlag.AlignVCenter)
        self._bar.setMinimumWidth(self._wide(with_keys=False))
        bind(key, self, partial(self.show_face, place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keys give way to the words."""
        super().resizeEvent(event)
        fits = self._wide(with_keys=True) <= event.size().width()
        for cap in self._caps:
            cap.setVisible(fits)

    def _wide(self, *, with_keys: bool) -> int:
        parts: list[QWidget] = [*self._group.buttons(), *(self._caps if with_keys else ())]
        return sum(each.sizeHint().width() + theme.scaled(GAP) for each in parts)

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
