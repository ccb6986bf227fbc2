"""Reports and the supervisor's work: figures, the end of the day, books, lateness, publication."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.models.permissions import signs
from desk_app.models.scan import Scan
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.reports.book_face import BookFace
from desk_app.ui.reports.day_face import DayFace
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.figures_face import FiguresFace
from desk_app.ui.reports.overdue_face import OverdueFace
from desk_app.ui.reports.publish_face import PublishFace
from desk_app.ui.reports.rating_face import RatingFace
from desk_app.ui.reports.score_face import ScoreFace
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.tabs import Tabs

translate = QCoreApplication.translate


class ReportsScreen(PageFrame):
    """The faces one key away each (Ctrl+1, Ctrl+2, …), those that the role may use."""

    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("ReportsScreen", "Reports"))
        self.tabs = Tabs()
        self._faces: list[Face] = []
        self.figures = FiguresFace(desk)
        self._add(self.tr("Figures"), self.figures)
        self.day = DayFace(desk)
        self._add(self.tr("End of the day"), self.day)
        self.book = BookFace(desk)
        self._add(self.tr("Register book"), self.book)
        self.overdue = OverdueFace(desk)
        self._add(self.tr("Late work"), self.overdue)
        self.rating = RatingFace(desk)
        self._add(self.tr("Satisfaction"), self.rating)
        self.score = ScoreFace(desk)
        self._add(self.tr("Score"), self.score)
        self.publishing = PublishFace(desk)
        if signs(desk.actor.role):
            self._add(self.tr("Publication"), self.publishing)
        else:
            self.publishing.setParent(self)
            self.publishing.hide()
        self.column.addWidget(self.tabs, 1)
        self.tabs.changed.connect(lambda _place: self.hints_changed.emit())

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
        """What a scan means here is for the face in front to say."""
        return self._face().take_scan(scan)

    def show_face(self, face: Face) -> None:
        """Another screen leads to one of the faces; one that the role has not is not shown."""
        if face in self._faces:
            self.tabs.show_face(self._faces.index(face))

    def prove(self, text: str) -> None:
        """The QR of a daily list was scanned, on whatever screen: its day and its verdict."""
        self.show_face(self.day)
        self.day.prove(text)

    def enter_rating(self) -> None:
        """A rating slip was scanned, on whatever screen: an empty form; one begun goes on."""
        self.show_face(self.rating)
        self.rating.enter_slip()

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self._face().print_previewed()

    def list_shown(self) -> DossierList | None:
        """The list of dossiers in front, when there is one."""
        return self._face().list_shown()

    def _face(self) -> Face:
        return self._faces[self.tabs.place()]
