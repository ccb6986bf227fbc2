"""Keys written as clerks read them, bound as Qt wants them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

REDO = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))
OF_ACTS = (*REDO, *(QKeySequence(f"Ctrl+{letter}") for letter in "BDEHJKOU"))
"""Keys of acts that a text field of some desktops takes for its own editing."""


def left_to_acts(event: QKeyEvent, where: QWidget) -> bool:
    """Whether a text field must leave this key to the acts; redo stays its own while it has some."""
    if not isinstance(where, QLineEdit | QPlainTextEdit):
        return False
    pressed = QKeySequence(event.keyCombination())
    if pressed in REDO:
        edited = where if isinstance(where, QLineEdit) else where.document()
        return not edited.isRedoAvailable()
    return pressed in OF_ACTS


def bind(
    key: str,
    owner: QWidget,
    act: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> None:
    """Bind `act` to a key such as `Ctrl+Enter`; both Enter keys of the keyboard count as Enter."""
    written = {key}
    if key.endswith("Enter"):
        written.add(key.removesuffix("Enter") + "Return")
    for each in written:
        shortcut = QShortcut(QKeySequence(each), owner)
        shortcut.setContext(context)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
