"""One key pressed, or a text typed, where the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def press(
    qtbot: QtBot,
    window: QWidget,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.windowHandle(), key, held)


def type_text(widget: QWidget | None, text: str) -> None:
    """Text as a Vietnamese input method hands it over."""
    assert widget is not None
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
