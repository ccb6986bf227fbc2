"""Joins the settlement's face to the reports: a month read, printed, saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from desk_app.models.report import Report
from desk_app.models.views import PrintJobView
from desk_app.ui.cash.settlement_face import SettlementFace, month_of
from desk_app.ui.desk import Desk
from desk_app.ui.notices import notice

SETTLEMENT = "settlement"


class Settling(QObject):
    """One month at a time."""

    def __init__(self, face: SettlementFace, desk: Desk) -> None:
        super().__init__(face)
        self._face, self._desk = face, desk
        face.asked.connect(self.read)
        face.printed.connect(self._print)
        face.saved.connect(self._save)

    def read(self, days: tuple[date, date] | None) -> None:
        """The figures of a month, of this one when none was looked at yet."""
        desk = self._desk
        first, last = days or month_of(desk.acts.now().date())

        def read() -> tuple[Report, Report]:
            acts, actor = desk.acts, desk.actor
            return (
                acts.report(actor, SETTLEMENT, first, last),
                acts.report(actor, "cash", first, last),
            )

        desk.background.run(read, lambda found: self._face.show_month(*found))

    def _print(self) -> None:
        desk, days = self._desk, self._face.days
        if days is None:
            return

        def queued(_job: PrintJobView) -> None:
            desk.said.emit("ok", self.tr("The settlement goes to the printer."))
            desk.wrote("prints")

        desk.background.run(lambda: desk.acts.print_report(desk.actor, SETTLEMENT, days), queued)

    def _save(self, path: Path) -> None:
        desk, face, days = self._desk, self._face, self._face.days
        if days is None:
            return

        def saved(_: None) -> None:
            face.place.hide()
            face.rows.setFocus()
            desk.said.emit("ok", self.tr("Saved: {file}").format(file=str(path)))
            desk.wrote("prints")

        def failed(error: BaseException) -> None:
            face.place.say(notice(error, "").sentence)

        desk.background.run(
            lambda: desk.acts.save_report(desk.actor, SETTLEMENT, days, path), saved, failed=failed
        )
