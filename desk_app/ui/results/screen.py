"""Returning results by scanner; results that come in; the post."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.actor import Role
from desk_app.models.scan import Scan, ScanKind
from desk_app.ui.desk import Desk
from desk_app.ui.results.arrived_face import ArrivedFace
from desk_app.ui.results.post_face import PostFace
from desk_app.ui.results.return_face import ReturnFace
from desk_app.ui.widgets.faces import FacedScreen

translate = QCoreApplication.translate
Face = ReturnFace | ArrivedFace | PostFace


class ResultsScreen(FacedScreen[Face]):
    """Three faces; a postal clerk has the last one alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("ResultsScreen", "Return results"))
        self.returning, self.arrived, self.post = (
            ReturnFace(desk),
            ArrivedFace(desk),
            PostFace(desk),
        )
        here = desk.actor.role is not Role.POSTAL
        self.add_face(self.tr("Return at the counter"), self.returning, shown=here)
        self.add_face(self.tr("Results that came"), self.arrived, shown=here)
        self.add_face(self.tr("The post"), self.post)
        self.tabs.changed.connect(lambda _place: desk.silenced.emit())

    def take_scan(self, scan: Scan) -> bool:
        """What a scan means here is for the face in front to say; a hand-over list is not its own."""
        return scan.kind is not ScanKind.BATCH and super().take_scan(scan)

    def take(self, dossier: str) -> None:
        """Another screen hands a dossier over whose result is to be returned."""
        if self.returning in self.faces:
            self.show_face(self.returning)
            self.returning.open(dossier)
