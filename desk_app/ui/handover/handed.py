"""Joins the lists that were handed to their acts: open, confirm by scan, sign for all, print again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

from desk_app.models.handover import HandedLine, HandedList
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.scan import Scan, ScanKind
from desk_app.ui.acting.doing import Doing
from desk_app.ui.desk import Desk
from desk_app.ui.handover.handed_face import HandedFace
from desk_app.ui.handover.papers import HandoverPapers
from desk_app.ui.handover.words import batch_number, refusal_result, unread_result

OF_DOSSIER = frozenset({ScanKind.RECEIPT, ScanKind.DOSSIER_CODE, ScanKind.ALIAS})


class Handed(QObject):
    """A scan confirms a line of the list that is open; without one it opens the dossier's list first.

    What is scanned while a list is being read waits for it.
    """

    def __init__(self, face: HandedFace, papers: HandoverPapers, desk: Desk) -> None:
        super().__init__(face)
        self._face, self._papers, self._desk = face, papers, desk
        self._lists = desk.acts.handed_lists()
        self._asked, self._opening, self._behind = 0, False, deque[str]()
        self._unnamed = ""  # the list whose signature was asked for the name
        one = face.one
        face.opened.connect(self.open)
        face.left.connect(self.shown)
        one.code.entered.connect(self._scanned)
        one.signed.connect(self._sign)
        one.print_asked.connect(lambda: self._papers.print_list(self._batch()))
        one.preview_asked.connect(self._preview)
        desk.changed.connect(self._written)

    def shown(self) -> None:
        """The lists were called."""
        self._refresh()
        self._face.take_focus()

    def take(self, scan: Scan) -> bool:
        """Bars of a list open it; a dossier is confirmed, or leads to its list."""
        if scan.kind is ScanKind.BATCH:
            self.open(scan.text)
        elif scan.kind in OF_DOSSIER:
            self._scanned(scan.text)
        elif scan.kind is ScanKind.UNKNOWN and self._face.is_open():
            self._face.one.panel.tell(*unread_result(scan.text))
        else:
            return False
        return True

    def open(self, batch: str) -> None:
        """Show one list, settled or not."""
        desk, lists = self._desk, self._lists
        self._open(lambda: lists.list(desk.actor, batch))

    def _open(self, read: Callable[[], HandedList], first: str = "") -> None:
        """The last one asked for is shown; `first` and what was scanned meanwhile is confirmed."""
        self._asked, self._opening, self._unnamed = self._asked + 1, True, ""
        number = self._asked
        if first:
            self._behind.appendleft(first)

        def show(found: HandedList) -> None:
            if number != self._asked:
                return
            self._opening = False
            self._face.show_list(found)
            self._face.take_focus()
            while self._behind:
                self.confirm(self._behind.popleft())

        def failed(error: BaseException) -> None:
            self._desk.notices.report(error)
            if first in self._behind:
                self._behind.remove(first)
            if number == self._asked:
                self._opening = False
                if self._behind:
                    self._open_list_of(self._behind.popleft())

        self._desk.background.run(read, show, failed=failed)

    def _scanned(self, text: str) -> None:
        if self._opening:
            self._behind.append(text)
        elif self._face.is_open():
            self.confirm(text)
        else:
            self._open_list_of(text)

    def confirm(self, scanned: str) -> None:
        """The unit takes one dossier of the open list."""
        desk, lists, batch = self._desk, self._lists, self._batch()
        self._unnamed = ""

        def did(line: HandedLine) -> None:
            about = " · ".join((line.code, line.applicant, line.procedure))
            said = self.tr("Line {place}: taken").format(place=line.place)
            self._face.one.panel.tell("ok", said, about)
            self._face.one.go_on_from(line.place)
            desk.wrote("dossiers", "dossier")
            desk.acted.emit(frozenset({line.dossier}))

        def failed(error: BaseException) -> None:
            if not isinstance(error, NotAllowed):
                desk.notices.report(error)
                return
            about = str(error.facts.get("dossier") or scanned.partition("|")[0])
            self._face.one.panel.tell(*refusal_result(error, about[:60]))
            place = error.facts.get("place")
            if place:
                self._face.one.choose_line(int(place))

        desk.background.run(lambda: lists.confirm(desk.actor, batch, scanned), did, failed=failed)

    def _open_list_of(self, scanned: str) -> None:
        """Of which the scan settles its line, too."""
        desk, lists = self._desk, self._lists

        def read() -> HandedList:
            return lists.list(desk.actor, lists.of_dossier(desk.actor, scanned))

        self._open(read, scanned)

    def _sign(self, receiver: str) -> None:
        """Every line that is open now: the unit signed on paper.

        The act itself takes what is open, so that a line settled at another program of this desk
        since the list was read does not hold back the signature for the others.
        """
        shown = self._face.one.shown
        if shown is None:
            return
        if self._face.one.panel.waits():
            words = self.tr("A scan was refused. Press Enter first, then sign.")
            self._desk.said.emit("soon", words)
            return
        if not receiver and self._unnamed != shown.batch.id:
            self._unnamed = shown.batch.id
            self._face.one.ask_name()
            return

        def failed(error: BaseException) -> None:
            if isinstance(error, NotAllowed):
                about = batch_number(shown.batch)
                self._face.one.panel.tell(*refusal_result(error, about))
            else:
                self._desk.notices.report(error)
            self._refresh()

        document = {"batch": shown.batch.id, "receiver": receiver or self.tr("no name noted")}
        Doing(self._desk).do(Act.CONFIRM, (), document, self._signed, failed=failed)

    def _signed(self) -> None:
        self._unnamed = ""
        todo = self.tr("Signed by mistake? Open the dossier and note what is right (Ctrl+N).")
        self._face.one.panel.tell("ok", self.tr("Every line is settled"), "", todo)
        self._face.take_focus()

    def _preview(self) -> None:
        shown = self._face.one.shown
        if shown is not None:
            self._papers.preview_list(shown.batch.id, batch_number(shown.batch))

    def print_shown(self) -> None:
        """The list that is open goes to the printer once more."""
        if self._batch():
            self._papers.print_list(self._batch())

    def _batch(self) -> str:
        shown = self._face.one.shown
        return shown.batch.id if shown is not None else ""

    def _refresh(self) -> None:
        desk, lists = self._desk, self._lists
        desk.background.run(lambda: lists.open(desk.actor), self._face.show_batches)
        if self._face.is_open():
            batch = self._batch()
            desk.background.run(lambda: lists.list(desk.actor, batch), self._shown_again)

    def _shown_again(self, found: HandedList) -> None:
        if self._batch() == found.batch.id:
            self._face.one.show_list(found)

    def _written(self, kinds: frozenset[str]) -> None:
        if "dossiers" in kinds and self._face.isVisible():
            self._refresh()
