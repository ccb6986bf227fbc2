"""Says once a day, quietly, that papers must still go to their unit before the desk closes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk_app.models.permissions import serves
from desk_app.models.views import DeskStatus
from desk_app.ui.desk import Desk
from desk_app.ui.window import HANDOVER, Window

REMEMBERED = "reminded_on"


class HandOverReminder(QObject):
    """Asked after every look at the desk; never speaks over another message."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk

    def look(self, status: DeskStatus) -> None:
        """Speak when it is time, something must go and nothing else is being said."""
        acts, whose = self._desk.acts, self._desk.actor.name
        today = status.today.isoformat()

        def speak(before: str) -> None:
            if before == today or self._window.message.text():
                return
            words = self.tr("%n dossier(s) must still be handed over today.", "", status.must_go)
            self._window.say("quiet", words, (self.tr("Hand over: F4"), self._go))
            self._desk.background.run(
                lambda: acts.set_preference(REMEMBERED, today, whose), lambda _: None
            )

        theirs = serves(self._desk.actor.role)
        if theirs and status.must_go and not self._window.message.text():
            self._desk.background.run(lambda: acts.preference(REMEMBERED, whose), speak)

    def _go(self) -> None:
        self._window.go(HANDOVER)
