"""One line for a person's name: stored as typed, capitals mended only when the clerk asks by a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from desk_app.models.text import proper_case
from desk_app.ui.theme import font

FIX_KEY = "Ctrl+Shift+U"


class NameEdit(QLineEdit):
    """A name in strong type; Ctrl+Shift+U writes it with proper capitals, never by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font("strong"))
        self.setToolTip(self.tr("{key}: correct the capitals").format(key=FIX_KEY))
        shortcut = QShortcut(QKeySequence(FIX_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.fix_capitals)

    def fix_capitals(self) -> None:
        """Write the name with proper capitals; the clerk can undo it with Ctrl+Z."""
        proper = proper_case(self.text())
        if proper != self.text():
            self.selectAll()
            self.insert(proper)
