"""Joins the register to search: the last question wins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desk_app.ui.desk import Desk
from desk_app.ui.register.page import RegisterPage

MOST = 5000


class RegisterController(QObject):
    """Searches for what the top bar asks and answers what the list needs."""

    def __init__(self, page: RegisterPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._asked, self._number = "", 0
        page.opened.connect(desk.wanted)
        page.refreshed.connect(lambda: self.search(self._asked))
        desk.changed.connect(self._written)

    def search(self, text: str) -> None:
        """Ask for `text`; answers to older questions are dropped."""
        self._asked = text
        self._number += 1
        number = self._number
        acts, actor = self._desk.acts, self._desk.actor

        def show(ids: Sequence[str]) -> None:
            if number == self._number:
                self._page.show_result(text, ids, MOST)

        self._desk.background.run(lambda: acts.search(actor, text, MOST), show)

    def entered(self, text: str) -> None:
        """Enter in the search box: an exact code opens at once, anything else goes to the list."""
        if not text:
            self._page.focus_list()
            return
        acts = self._desk.acts

        def found(dossier: str | None) -> None:
            if dossier is not None:
                self._desk.wanted.emit(dossier)
            else:
                self._page.focus_list()

        self._desk.background.run(lambda: acts.find_exact(text), found)

    def _written(self, kinds: frozenset[str]) -> None:
        if "dossiers" in kinds and self._page.isVisible():
            self.search(self._asked)
