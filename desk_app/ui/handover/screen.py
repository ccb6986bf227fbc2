"""Handing dossiers over by scanner, and what became of the lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desk_app.models.scan import Scan, ScanKind
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.handover.handed import Handed
from desk_app.ui.handover.handed_face import HandedFace
from desk_app.ui.handover.making import Making
from desk_app.ui.handover.making_face import MakingFace
from desk_app.ui.handover.papers import HandoverPapers
from desk_app.ui.handover.unit_box import UnitBox
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.tabs import Tabs

MAKING, HANDED = range(2)


class HandoverScreen(PageFrame):
    """Two faces: the list that is being made, and the lists that were handed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Hand over"))
        papers = HandoverPapers(desk, self)
        self._papers, self._desk = papers, desk
        self.units = UnitBox(desk.acts.handover_lists().agencies())
        self.making_face, self.handed_face = MakingFace(), HandedFace(desk)
        self.tabs = Tabs()
        self.tabs.add(self.tr("Make a list"), self.making_face)
        self.tabs.add(self.tr("Lists handed over"), self.handed_face)
        self.head.addWidget(self.units)
        self.column.addWidget(self.tabs, 1)
        self.making = Making(self.making_face, self.units, papers, desk)
        self.handed = Handed(self.handed_face, papers, desk)
        self.making.noted.connect(lambda words: self._tell(MAKING, words))
        self.handed_face.noted.connect(lambda words: self._tell(HANDED, words))
        papers.progressed.connect(self._progressed)
        self.tabs.changed.connect(self._turned)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            (self.tr("Scan"), self.tr("add or confirm")),
            ("Ctrl+Enter", self.tr("hand over, sign for all")),
        )

    def shown(self) -> None:
        """The screen was called, or its other face."""
        making = self.tabs.place() == MAKING
        self.units.setVisible(making)
        self.note(self.making.note() if making else self.handed_face.note())
        (self.making if making else self.handed).shown()

    def _turned(self, _place: int) -> None:
        """Another face: what was begun to be typed on either is over, and what was said of it."""
        self._desk.silenced.emit()
        for face in (self.making_face, self.handed_face.one):
            face.code.clear()
        self.shown()

    def print_previewed(self) -> None:
        """The list that was looked at in the preview goes to the printer."""
        self.handed.print_shown()

    def take(self, dossier: str) -> None:
        """A dossier by its id, brought along from another screen: it goes on the list."""
        self.tabs.show_face(MAKING)
        self.making.scanned(dossier)

    def take_scan(self, scan: Scan) -> bool:
        """Bars of a list open it; dossiers go where the clerk is working."""
        if scan.kind is ScanKind.BATCH:
            self.tabs.show_face(HANDED)
            return self.handed.take(scan)
        making = self.tabs.place() == MAKING
        return (self.making if making else self.handed).take(scan)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z that no offer took may come too early; Esc stops the slips."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.making.writing():
            self._desk.said.emit("soon", self.tr("Being written. Wait a moment."))
        elif event.key() != Qt.Key.Key_Escape or not self._papers.stop():
            super().keyPressEvent(event)

    def _tell(self, place: int, words: str) -> None:
        if self.tabs.place() == place:
            self.note(words)

    def _progressed(self, number: int, of: int) -> None:
        words = self.tr("Control slips {number} of {of}. Esc stops.")
        self.note(words.format(number=number, of=of) if of else "")
