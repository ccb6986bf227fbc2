"""The frame of a screen: its name, a quiet note beside it, then its parts with the same margins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label


class PageFrame(QWidget):
    """Add what belongs to the heading to `head`, everything else to `column`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._note = ElidedLabel("", "body", "muted")
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.scaled(14))
        self.head.addWidget(plain_label(name, "title"))
        self.head.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.scaled(each) for each in (20, 14, 20, 12)))
        self.column.setSpacing(theme.scaled(10))
        self.column.addLayout(self.head)

    def title(self) -> str:
        """The name of the screen."""
        return self._name

    def note(self, text: str) -> None:
        """Say beside the heading how things stand."""
        self._note.setText(text)
