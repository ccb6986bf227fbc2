"""The drawer: closed it asks for its float, open it shows what moved and is counted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.cash_views import DrawerView
from desk_app.ui.cash.closed_drawer import ClosedDrawer
from desk_app.ui.cash.open_drawer import OpenDrawer


class DrawerFace(QWidget):
    """Shows the one or the other; `called` when the face was brought to the front."""

    called = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.closed, self.opened = ClosedDrawer(), OpenDrawer()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.closed)
        self._stack.addWidget(self.opened)
        self.view: DrawerView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def shown(self) -> None:
        """Whoever reads for it reads anew."""
        self.called.emit()

    def show_drawer(self, view: DrawerView) -> None:
        """The drawer as it stands now; what is being counted stays."""
        self.view = view
        if view.open is None:
            self.closed.show_drawer(view)
            self._stack.setCurrentWidget(self.closed)
        else:
            self.opened.show_drawer(view)
            self._stack.setCurrentWidget(self.opened)

    def begin(self) -> None:
        """The keyboard goes to the first figure."""
        face = self.closed if self._stack.currentWidget() is self.closed else self.opened
        face.grid.setFocus()
