"""Reports and the supervisor's work: figures, the end of the day, books, lateness, publication."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.permissions import signs
from desk_app.ui.desk import Desk
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.reports.book_face import BookFace
from desk_app.ui.reports.day_face import DayFace
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.figures_face import FiguresFace
from desk_app.ui.reports.overdue_face import OverdueFace
from desk_app.ui.reports.publish_face import PublishFace
from desk_app.ui.reports.rating_face import RatingFace
from desk_app.ui.reports.score_face import ScoreFace
from desk_app.ui.widgets.faces import FacedScreen

translate = QCoreApplication.translate


class ReportsScreen(FacedScreen[Face]):
    """The faces that the role may use."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("ReportsScreen", "Reports"))
        self.figures, self.day, self.book = FiguresFace(desk), DayFace(desk), BookFace(desk)
        self.overdue, self.rating, self.score = OverdueFace(desk), RatingFace(desk), ScoreFace(desk)
        self.publishing = PublishFace(desk)
        self.add_face(self.tr("Figures"), self.figures)
        self.add_face(self.tr("End of the day"), self.day)
        self.add_face(self.tr("Register book"), self.book)
        self.add_face(self.tr("Late work"), self.overdue)
        self.add_face(self.tr("Satisfaction"), self.rating)
        self.add_face(self.tr("Score"), self.score)
        publishes = signs(desk.actor.role)
        self.add_face(self.tr("Publication"), self.publishing, shown=publishes)

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
        self.face().print_previewed()

    def list_shown(self) -> DossierList | None:
        """The list of dossiers in front, when there is one."""
        return self.face().list_shown()
