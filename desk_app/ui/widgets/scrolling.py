"""A page that scrolls up and down where the height falls short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """An area that measures what is inside only when it is shown.

    Measuring dresses everything inside; while a window is being built it would be dressed anew each
    time that something around it finds its place. It is best filled after the widget was set.
    """

    def event(self, event: QEvent) -> bool:
        """A change of style reaches an area that nobody sees without measuring."""
        if event.type() is QEvent.Type.StyleChange and not self.isVisible():
            return QAbstractScrollArea.event(self, event)
        return super().event(event)


def scrolling(inside: QWidget) -> QScrollArea:
    """An area around a widget, to be filled afterwards; the keyboard goes through to what is inside."""
    area = Scrolling()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if isinstance(inside, QFrame):
        inside.setProperty("panel", "canvas")
    area.setWidget(inside)
    return area
