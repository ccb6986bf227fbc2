"""Every step that led to the appointment, as it will be stored with the dossier."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from desk_app.models.promise import Promise
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card

translate = QCoreApplication.translate
SHOWN_LINES = 8


class WhyBox(Card):
    """A list of sentences; Esc closes it. `closed` gives the focus back."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("WhyBox", "Why this date?"), "", parent)
        self._steps = QStringListModel(self)
        self._view = QListView()
        self._view.setModel(self._steps)
        self._view.setWordWrap(True)
        self._view.setUniformItemSizes(False)
        self._view.setAccessibleName(translate("WhyBox", "Why this date?"))
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = ActButton(self.tr("Close"), "", "plain")
        close.face.cap = "Esc"
        close.face.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        close.clicked.connect(self.close_box)
        self.head.addWidget(close)
        self.body.addWidget(self._view)
        self.hide()

    def show_promise(self, promise: Promise | None) -> None:
        """The steps of a promise in order."""
        self._steps.setStringList([step.text for step in promise.steps] if promise else [])
        lines = max(1, min(self._steps.rowCount(), SHOWN_LINES))
        self._view.setFixedHeight(lines * (self._view.fontMetrics().height() + 12) + 4)

    def sentences(self) -> tuple[str, ...]:
        """What is listed."""
        return tuple(self._steps.stringList())

    def open_box(self) -> None:
        """Show the steps and take the focus, so that arrows and Esc work."""
        self.show()
        self._view.setCurrentIndex(self._steps.index(0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Fold it away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()
            return
        super().keyPressEvent(event)
