"""The figures of the office: a report, its period, the dossiers behind every number."""

from __future__ import annotations

from desk_app.ui.desk import Desk
from desk_app.ui.reports.face import Face


class FiguresFace(Face):
    """The list of reports at the left, the report that is open at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
