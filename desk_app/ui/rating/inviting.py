"""Opens the citizen's page for a dossier, on another screen if there is one, and keeps the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import serves
from desk_app.services.ratings import RatingAsked
from desk_app.ui.desk import Desk
from desk_app.ui.rating.window import RatingWindow

BY_ITSELF = "rating_invited"


class Inviting(QObject):
    """One page at a time; a second call for the same dossier brings the keyboard to it."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.page: RatingWindow | None = None
        desk.inviting.connect(self.invite)
        desk.given.connect(lambda code: self.invite(code, by_itself=True))

    def invite(self, code: str, *, by_itself: bool = False) -> None:
        """Ask about a dossier; `by_itself`: nobody pressed a key, so only where the desk wants it."""
        if self.page is not None and self.page.code == code:
            self.page.take_keyboard()
            return
        acts, actor = self._desk.acts, self._desk.actor

        def ask() -> RatingAsked | None:
            if by_itself and acts.preference(BY_ITSELF) != "yes":
                return None
            try:
                return acts.ask_for_rating(actor, code)
            except NotAllowed:
                if by_itself:
                    return None
                raise

        if serves(actor.role):
            self._desk.background.run(ask, self._open)

    def make_room(self) -> None:
        """Work goes on at the desk: a page that covers it goes; what was answered counts."""
        if self.page is not None and self.page.screen() is self._window.screen():
            self.close()

    def close(self) -> None:
        """The page goes, wherever it stands."""
        if self.page is not None:
            self.page.close()

    def _open(self, asked: RatingAsked | None) -> None:
        if asked is None:
            return
        self.close()
        own = self._window.screen()
        screen = citizens_screen(QGuiApplication.screens(), own)
        self.page = page = RatingWindow(asked)
        page.answered.connect(lambda document: self._keep(asked.code, document))
        page.closed.connect(self._forget)
        page.fill(screen, keyboard=screen is own)

    def _keep(self, code: str, document: Any) -> None:
        desk = self._desk

        def kept(_: str) -> None:
            desk.said.emit("ok", self.tr("A rating was recorded."))
            desk.wrote("ratings")

        desk.background.run(lambda: desk.acts.rate(desk.actor, code, document), kept)

    def _forget(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.deleteLater()
            if self._window.isVisible() and page.screen() is self._window.screen():
                self._window.activateWindow()


def citizens_screen(screens: list[QScreen], own: QScreen) -> QScreen:
    """The screen that the clerk's window does not stand on; with one screen alone, that one."""
    return next((each for each in reversed(screens) if each is not own), own)
