"""From a scanned paper to the one dossier it means; what is not found stays red on the panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk_app.models.outcomes import NotAllowed
from desk_app.models.scan import Scan, ScanKind
from desk_app.sentences.lookup import of_refusal
from desk_app.ui.desk import Desk
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.result_panel import ResultPanel

PAPERS = frozenset({ScanKind.RECEIPT, ScanKind.DOSSIER_CODE, ScanKind.ALIAS})


class Lookup(QObject):
    """`found` carries the id of the dossier, `several` the ids when a number is that of many."""

    found = Signal(str)
    several = Signal(object)

    def __init__(self, desk: Desk, panel: ResultPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel

    def take(self, scan: Scan) -> None:
        """Look for the dossier of a paper; anything else is refused aloud."""
        if scan.kind in PAPERS:
            self.look(scan.text, str(scan.code or scan.text))
        elif scan.kind is ScanKind.HEALTH_CARD:
            self._panel.tell(
                "late", self.tr("A health insurance card"), "", self.tr("Scan the receipt.")
            )
        elif scan.kind is ScanKind.UNKNOWN:
            self._panel.tell(
                "late",
                self.tr("Not read"),
                "",
                self.tr("This code is not one of ours. Scan again, or choose in the list."),
            )
        else:
            self._panel.tell(
                "late", self.tr("A citizen card"), "", self.tr("Scan the code of the dossier.")
            )

    def look(self, text: str, code: str) -> None:
        """Look for the dossier of a code or alias."""

        def answered(holders: tuple[str, ...]) -> None:
            if len(holders) == 1:
                self.found.emit(holders[0])
            elif holders:
                self.several.emit(holders)
            else:
                self._panel.tell(
                    "late",
                    self.tr("Not a dossier of this desk"),
                    code,
                    self.tr("Read the office on the receipt: it may be another one's."),
                )

        acts = self._desk.acts
        self._desk.background.run(lambda: acts.holders(text), answered)

    def failed(self, error: BaseException) -> None:
        """A rule's no goes to the panel and stays; everything else is said as everywhere."""
        if isinstance(error, NotAllowed):
            self._panel.tell("late", self.tr("Not allowed"), "", said_text(of_refusal(error)))
        else:
            self._desk.notices.report(error)
