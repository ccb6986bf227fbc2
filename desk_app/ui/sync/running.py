"""Keeps the exchange going while somebody is at the desk: its own thread, told here in the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desk_app.sync.loop import SyncLoop
from desk_app.sync.state import RoundOutcome
from desk_app.ui.desk import Desk

PATIENCE_S = 3.0  # with a centre that neither answers nor refuses
NEWS = "sync"
"""The kind that every news of the exchange has: nobody at this desk did anything."""


class Running(QObject):
    """Begins with the desk, or when it is connected; ends with it. `desk.changed` tells what came.

    The thread touches nothing of the window: what it has to say is queued. `ended` tells of a round.
    """

    ended = Signal(object)  # RoundOutcome
    _told = Signal(object)  # RoundOutcome

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._loop: SyncLoop | None = None
        self._stopped = False
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        desk.changed.connect(self._written)

    def start(self) -> None:
        """Exchange from now on; nothing happens while the desk is not connected."""
        if self._loop is not None or self._stopped:
            return
        self._loop = self._desk.acts.sync_loop(self._hear)
        if self._loop is not None:
            self._loop.start()

    def try_now(self) -> None:
        """Somebody asks for a round, whatever the waiting."""
        self.start()  # the desk may have been connected by another program
        if self._loop is not None:
            self._loop.try_now()

    def stop(self) -> None:
        """The round under way ends, or is left to its thread; nothing is told any more."""
        self._stopped = True
        if self._loop is not None:
            self._loop.stop(PATIENCE_S)

    def _hear(self, outcome: RoundOutcome) -> None:
        self._told.emit(outcome)

    @Slot(object)
    def _tell(self, outcome: RoundOutcome) -> None:
        if not self._stopped:
            self._desk.changed.emit(outcome.changed | {NEWS})
            self.ended.emit(outcome)

    def _written(self, kinds: frozenset[str]) -> None:
        if self._loop is not None and NEWS not in kinds:
            self._loop.nudge()
