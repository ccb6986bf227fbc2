"""Parked and unfinished intakes: offered once at the start, and by the parking key after that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from desk_app.models.views import SavedDraft
from desk_app.ui.formats import shown_moment
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate
SHOWN_LINES = 5


class DraftsBox(Card):
    """A list of drafts. Enter takes one up (`resumed`), Delete twice drops it (`dropped`), Esc closes."""

    resumed = Signal(SavedDraft)
    dropped = Signal(SavedDraft)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("DraftsBox", "Unfinished dossiers"), "", parent)
        self._drafts: tuple[SavedDraft, ...] = ()
        self._to_drop = ""
        self._lines = QStringListModel(self)
        self.view = QListView()
        self.view.setModel(self._lines)
        self.view.setAccessibleName(translate("DraftsBox", "Unfinished dossiers"))
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.doubleClicked.connect(self._take)
        self._hint = ElidedLabel(role="small", tone="muted")
        self._close = ActButton(self.tr("Close"), "", "plain")
        self._close.face.cap = "Esc"
        self._close.face.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._close.clicked.connect(self.close_box)
        self.head.addWidget(self._hint)
        self.head.addWidget(self._close)
        self.body.addWidget(self.view)
        self.hide()

    def show_drafts(self, drafts: Sequence[SavedDraft]) -> None:
        """Open with the drafts, newest first; none closes the box."""
        self._drafts, self._to_drop = tuple(drafts), ""
        self._lines.setStringList([self._line(each) for each in drafts])
        rows = max(1, min(len(drafts), SHOWN_LINES))
        self.view.setFixedHeight(rows * (self.view.fontMetrics().height() + 14) + 4)
        self._hint.setText(self.tr("Enter: go on · Delete: drop"))
        self.view.setCurrentIndex(self._lines.index(0))
        self.setVisible(bool(drafts))

    def enter(self) -> None:
        """Take the focus."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lines(self) -> tuple[str, ...]:
        """What is listed."""
        return tuple(self._lines.stringList())

    def close_box(self) -> None:
        """Fold it away; the drafts stay saved."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_box()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.view.currentIndex())
            case Qt.Key.Key_Delete:
                self._drop(self.view.currentIndex())
            case _:
                super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.resumed.emit(self._drafts[index.row()])

    def _drop(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        draft = self._drafts[index.row()]
        if self._to_drop != draft.id:
            self._to_drop = draft.id
            self._hint.setText(self.tr("Press Delete again to drop this draft for good."))
            return
        self.dropped.emit(draft)
        self.show_drafts([each for each in self._drafts if each.id != draft.id])
        if not self._drafts:
            self.closed.emit()

    def _line(self, draft: SavedDraft) -> str:
        parked = self.tr("parked {moment}") if draft.parked else self.tr("unfinished {moment}")
        moment = parked.format(moment=shown_moment(draft.saved_at))
        title = draft.title or self.tr("(nothing entered yet)")
        return f"{moment} · {title}"
