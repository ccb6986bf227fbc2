"""Where a code is typed when the reader is broken; works like a scan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

LEFT_ALONE = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.SelectAll)


class CodeField(QLineEdit):
    """`entered` carries what was typed, at Enter; the field is empty again then.

    While it is empty the keys of the screen (Ctrl+Z, Ctrl+A) are not its own.
    """

    entered = Signal(str)

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.returnPressed.connect(self._enter)

    def event(self, event: QEvent) -> bool:
        """Leaves the screen's keys to the screen."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_not_mine(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same for keys that no binding took."""
        if self._is_not_mine(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def take_focus(self) -> None:
        """The keyboard goes here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_not_mine(self, event: QKeyEvent) -> bool:
        return not self.text() and any(event.matches(each) for each in LEFT_ALONE)

    def _enter(self) -> None:
        typed = self.text().strip()
        self.clear()
        if typed:
            self.entered.emit(typed)
