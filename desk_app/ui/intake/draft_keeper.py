"""Keeps what is being typed: saved within two seconds, so that a power cut costs nothing."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.models.views import SavedDraft
from desk_app.ui.desk import Desk
from desk_app.ui.intake.draft_texts import IntakeTexts

PAUSE = 1500  # ms from the first unsaved change


class DraftKeeper(QObject):
    """Saves the form under one id until it is received or parked. `saved` after each time."""

    saved = Signal(SavedDraft)

    def __init__(
        self,
        desk: Desk,
        texts: Callable[[], IntakeTexts],
        title: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._texts, self._title = desk, texts, title
        self.draft_id = uuid4().hex
        self._open = True
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.save)

    def touch(self) -> None:
        """Something was changed: save it soon, not at every key."""
        if self._open and not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """A field was left: save now what waits."""
        if self._timer.isActive():
            self.save()

    def save(self, *, parked: bool = False, done: Callable[[], None] | None = None) -> None:
        """Save the form as it stands; an empty one is not worth it."""
        self._timer.stop()
        texts, title, draft_id = self._texts(), self._title(), self.draft_id
        if texts.empty or not self._open:
            return
        desk = self._desk

        def kept(draft: SavedDraft) -> None:
            if draft_id == self.draft_id:
                self.saved.emit(draft)
            if done is not None:
                done()

        desk.background.run(
            lambda: desk.acts.save_draft(
                desk.actor, draft_id, texts.content(), title, parked=parked
            ),
            kept,
        )

    def begin(self, draft_id: str = "") -> None:
        """Go on under another id: a new one, or that of a draft taken up again."""
        self._timer.stop()
        self._open = True
        self.draft_id = draft_id or uuid4().hex

    def close(self) -> None:
        """The dossier is being received: what stands in the form is saved once more, then no more."""
        self.flush()
        self._open = False

    def reopen(self) -> None:
        """The dossier was refused: its form is a draft as before."""
        self._open = True
