"""Where a code is typed when the reader is broken; works like a scan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from desk_app.ui.widgets.rows_view import RowsView

Keys = QKeySequence.StandardKey
LEFT_ALONE = (Keys.Undo, Keys.Redo, Keys.SelectAll, Keys.DeleteStartOfWord)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CodeField(QLineEdit):
    """`entered` carries what was typed, at Enter; the field is empty again then.

    While it is empty the keys of the screen (Ctrl+Z, Ctrl+Shift+Z, Ctrl+A, Ctrl+Backspace) are not
    its own. The arrow keys move the mark in the list that it `leads`.
    """

    entered = Signal(str)

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self._list: RowsView | None = None
        self.returnPressed.connect(self.enter)

    def leads(self, rows: RowsView) -> None:
        """Up and down move the mark in these rows while the keyboard stays here."""
        self._list = rows

    def event(self, event: QEvent) -> bool:
        """Leaves the screen's keys to the screen."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_not_mine(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same for keys that no binding took; up and down go to the list."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        if self._is_not_mine(event):
            event.ignore()
        elif step and self._list is not None:
            self._list.step(step)
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """The keyboard goes here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_not_mine(self, event: QKeyEvent) -> bool:
        return not self.text() and any(event.matches(each) for each in LEFT_ALONE)

    def enter(self) -> bool:
        """What is typed goes its way, as at Enter; False when nothing is."""
        typed = self.text().strip()
        self.clear()
        if typed:
            self.entered.emit(typed)
        return bool(typed)
