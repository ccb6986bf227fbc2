"""Joins the drawer's face to its acts: open, count and close, print the sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk_app.models.cash_views import DrawerView, TillView
from desk_app.models.outcomes import HasProblems
from desk_app.models.views import PrintJobView
from desk_app.ui.cash.drawer_face import DrawerFace
from desk_app.ui.cash.till_words import difference_text
from desk_app.ui.desk import Desk


class DrawerKeeping(QObject):
    """The drawer of this desk; nobody counts twice at once."""

    def __init__(self, face: DrawerFace, desk: Desk) -> None:
        super().__init__(face)
        self._face, self._desk, self._busy = face, desk, False
        face.called.connect(self.called)
        face.closed.asked.connect(self._open)
        face.closed.again.clicked.connect(self._print_last)
        face.opened.asked.connect(self._close)
        face.opened.opened.connect(desk.wanted)

    def called(self) -> None:
        """The face is in front: as things stand now, the keyboard at the first figure."""
        self.read(begin=True)

    def read(self, *, begin: bool = False) -> None:
        """Look at the drawer anew."""
        acts, actor, face = self._desk.acts, self._desk.actor, self._face

        def show(view: DrawerView) -> None:
            before = face.view
            face.show_drawer(view)
            if begin or before is None or (before.open is None) != (view.open is None):
                face.begin()

        self._desk.background.run(lambda: acts.drawer(actor), show)

    def _open(self, cash: object) -> None:
        desk, face = self._desk, self._face

        def opened(till: TillView) -> None:
            face.closed.clear()
            words = self.tr("Drawer {number} is open.")
            self._done(words.format(number=till.number))

        self._run(lambda: desk.acts.open_till(desk.actor, {"float": cash}), opened)

    def _close(self, pieces: object, reason: str) -> None:
        desk, face = self._desk, self._face

        def closed(till: TillView) -> None:
            face.opened.clear()
            words = self.tr("Drawer {number} is closed. {verdict}.")
            verdict = difference_text(till.difference or 0)
            self._done(words.format(number=till.number, verdict=verdict))
            self._print(till.number)

        document = {"counted": pieces, "reason": reason}
        self._run(lambda: desk.acts.close_till(desk.actor, document), closed)

    def _run(self, task: Callable[[], TillView], done: Callable[[TillView], None]) -> None:
        if not self._busy:
            self._busy = True
            self._desk.background.run(task, done, self._free, failed=self._failed)

    def _free(self) -> None:
        self._busy = False

    def _failed(self, error: BaseException) -> None:
        """A fault stands at its field; what was counted stays."""
        if isinstance(error, HasProblems) and self._face.opened.show_problems(error.problems):
            return
        self._desk.notices.report(error)

    def _done(self, words: str) -> None:
        self._desk.said.emit("ok", words)
        self._desk.wrote("till")

    def _print_last(self) -> None:
        view = self._face.view
        if view is not None and view.last is not None:
            self._print(view.last.number)

    def _print(self, number: int) -> None:
        desk = self._desk

        def queued(_job: PrintJobView) -> None:
            desk.wrote("prints")

        desk.background.run(lambda: desk.acts.print_till(desk.actor, number), queued)
