"""A part of a page that scrolls where the page is too low for it, on the ground it lies on."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.field import Field

LEAST = 24  # pixels at 10 pt: a line
NARROW, WIDE = 225, 330  # pixels at 10 pt


class GivingWay(QScrollArea):
    """Takes no focus itself; `put` replaces what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(theme.scaled(LEAST))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def put(self, part: QWidget) -> None:
        """Show `part` instead of what was shown before."""
        self.setWidget(part)
        part.setAutoFillBackground(False)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Wherever the keyboard goes can be seen."""
        if now is not None and self.isAncestorOf(now):
            QTimer.singleShot(0, self, self._show_focused)  # a field just shown has no place yet

    def _show_focused(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            return
        field = now.parentWidget()
        if isinstance(field, Field):  # its words, too, where both fit
            self.ensureWidgetVisible(field, 0, 0)
        self.ensureWidgetVisible(now, 0, 0)


def decide_in(column: QWidget) -> None:
    """The column at the right that holds the primary act: never wide, narrower in large letters."""
    column.setMinimumWidth(theme.scaled(NARROW))
    column.setMaximumWidth(theme.scaled(WIDE))
