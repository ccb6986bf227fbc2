"""A choice that has large effects: arrows only look through it, Enter or leaving it chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

LEFT_FOR_ITS_LIST = Qt.FocusReason.PopupFocusReason
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ChoiceBox(QComboBox):
    """`settled` carries the value once the clerk has made up his mind; never twice the same."""

    settled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._by_arrow = False
        self._value: str | None = None  # until something was shown
        self._looking = False  # the clerk is about to choose
        self._chosen_early = False  # and did, before it was known what had been chosen
        self.activated.connect(self._picked)

    def show_value(self, value: str) -> None:
        """Show what is chosen now; nothing is settled by it but a choice that was waiting for it.

        It may be read late: a choice that the clerk is about to make stays.
        """
        place = max(0, self.findData(value))
        self._value = str(self.itemData(place) or "")
        if not self._looking:
            self.setCurrentIndex(place)
        elif self._chosen_early:
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and letters look, Enter chooses, Esc goes back to what was chosen."""
        if event.key() in ENTER:
            self._settle()
        elif event.key() == Qt.Key.Key_Escape and self._value not in {None, self.currentData()}:
            self._looking = False
            self.show_value(str(self._value))
        else:
            before, self._by_arrow = self.currentIndex(), True
            super().keyPressEvent(event)
            self._by_arrow = False
            self._looking = self._looking or self.currentIndex() != before

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls the page never changes a setting."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the box chooses what it shows."""
        super().focusOutEvent(event)
        if event.reason() != LEFT_FOR_ITS_LIST:
            self._settle()

    def _picked(self, _index: int) -> None:
        if not self._by_arrow:
            self._looking = True
            self._settle()

    def _settle(self) -> None:
        value = str(self.currentData() or "")
        self._chosen_early = self._looking and self._value is None
        if self._value is None:
            return
        self._looking = False
        if value != self._value:
            self._value = value
            self.settled.emit(value)
