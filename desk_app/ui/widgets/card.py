"""One subject on its own ground: heading with its key, then whatever belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind


class Card(QFrame):
    """A titled panel; its key moves the focus to its first field.

    Add content to `body`; `head` already holds title and key, what is added goes to its right end.
    `called` says that the key was pressed.
    """

    called = Signal()

    def __init__(self, title: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setAccessibleName(title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.scaled(each) for each in (16, 10, 16, 10)))
        whole.setSpacing(theme.scaled(6))
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.scaled(8))
        self.title = QLabel(title, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setFont(theme.font("section"))
        self.head.addWidget(self.title)
        if key:
            self.head.addWidget(KeyCap(key))
            bind(key, self, self._enter)
        self.head.addStretch(1)
        if title:
            whole.addLayout(self.head)
        else:
            self.title.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.scaled(7))
        whole.addLayout(self.body, 1)
        whole.addStretch()  # a short body leaves its room below, never above the heading

    def _enter(self) -> None:
        self.called.emit()
        for child in self.findChildren(QWidget):
            takes = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and child.isVisible() and child.isEnabled():
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._come_into_view(child)
                return

    def _come_into_view(self, child: QWidget) -> None:
        """A key scrolls to its card, and to the field in it when the card is taller than the room."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)
            above.ensureWidgetVisible(child)
