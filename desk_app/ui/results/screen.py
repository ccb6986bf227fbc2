"""Returning results by scanner; results that come in; the post."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.models.actor import Role
from desk_app.models.scan import Scan, ScanKind
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.results.arrived_face import ArrivedFace
from desk_app.ui.results.post_face import PostFace
from desk_app.ui.results.return_face import ReturnFace
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.tabs import Tabs

translate = QCoreApplication.translate
Face = ReturnFace | ArrivedFace | PostFace


class ResultsScreen(PageFrame):
    """Three faces, Ctrl+1 to Ctrl+3; a postal clerk has the last one alone."""

    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("ResultsScreen", "Return results"))
        self.returning, self.arrived, self.post = (
            ReturnFace(desk),
            ArrivedFace(desk),
            PostFace(desk),
        )
        self.tabs = Tabs()
        self._faces: list[Face] = []
        if desk.actor.role is not Role.POSTAL:
            self._add(self.tr("Return at the counter"), self.returning)
            self._add(self.tr("Results that came"), self.arrived)
        else:
            for face in (self.returning, self.arrived):
                face.setParent(self)
                face.hide()
        self._add(self.tr("The post"), self.post)
        self.column.addWidget(self.tabs, 1)
        self.tabs.changed.connect(lambda _place: self.hints_changed.emit())
        self.tabs.changed.connect(lambda _place: desk.silenced.emit())

    def _add(self, word: str, face: Face) -> None:
        self._faces.append(face)
        self.tabs.add(word, face)
        face.hints_changed.connect(self.hints_changed)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return self._face().hints()

    def shown(self) -> None:
        """The screen was called."""
        self._face().shown()

    def take_scan(self, scan: Scan) -> bool:
        """What a scan means here is for the face in front to say; a hand-over list is not its own."""
        return scan.kind is not ScanKind.BATCH and self._face().take_scan(scan)

    def take(self, dossier: str) -> None:
        """Another screen hands a dossier over whose result is to be returned."""
        if self.returning in self._faces:
            self.tabs.show_face(self._faces.index(self.returning))
            self.returning.open(dossier)

    def _face(self) -> Face:
        return self._faces[self.tabs.place()]
