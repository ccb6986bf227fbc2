"""Joins the lists that were handed to their acts: open, confirm by scan, sign for all, print again."""

from __future__ import annotations

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
    """A scan confirms a line of the list that is open; without one it opens the dossier's list."""

    def __init__(self, face: HandedFace, papers: HandoverPapers, desk: Desk) -> None:
        super().__init__(face)
        self._face, self._papers, self._desk = face, papers, desk
        self._lists = desk.acts.handed_lists()
        one = face.one
        face.opened.connect(self.open)
        face.left.connect(self.shown)
        one.code.entered.connect(self.confirm)
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
        elif scan.kind in OF_DOSSIER and self._face.is_open():
            self.confirm(scan.text)
        elif scan.kind in OF_DOSSIER:
            self._open_list_of(scan.text)
        elif scan.kind is ScanKind.UNKNOWN and self._face.is_open():
            self._face.one.panel.tell(*unread_result(scan.text))
        else:
            return False
        return True

    def open(self, batch: str) -> None:
        """Show one list, settled or not."""
        desk, lists = self._desk, self._lists

        def show(found: HandedList) -> None:
            self._face.show_list(found)
            self._face.take_focus()

        desk.background.run(lambda: lists.list(desk.actor, batch), show)

    def confirm(self, scanned: str) -> None:
        """The unit takes one dossier of the open list."""
        desk, lists, batch = self._desk, self._lists, self._batch()

        def did(line: HandedLine) -> None:
            about = " · ".join((line.code, line.applicant, line.procedure))
            said = self.tr("Line {place}: taken").format(place=line.place)
            self._face.one.panel.tell("ok", said, about)
            self._face.one.choose_line(line.place)
            desk.wrote("dossiers", "dossier")

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
        desk, lists = self._desk, self._lists
        desk.background.run(lambda: lists.of_dossier(desk.actor, scanned), self.open)

    def _sign(self, receiver: str) -> None:
        """Every open line at once: the unit signed on paper."""
        shown = self._face.one.shown
        if shown is None:
            return
        document = {"batch": shown.batch.id} | ({"receiver": receiver} if receiver else {})
        codes = tuple(each.code for each in shown.open)
        Doing(self._desk).do(Act.CONFIRM, codes, document, self._signed)

    def _signed(self) -> None:
        words = self.tr("Every line is settled")
        self._face.one.panel.tell("ok", words)

    def _preview(self) -> None:
        shown = self._face.one.shown
        if shown is not None:
            self._papers.preview_list(shown.batch.id, batch_number(shown.batch))

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
