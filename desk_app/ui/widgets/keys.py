"""Keys written as clerks read them, bound as Qt wants them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


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
