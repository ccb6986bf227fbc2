"""Collecting fees, the drawer, what the month adds up to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.scan import Scan, ScanKind
from desk_app.ui.cash.collect_face import CollectFace
from desk_app.ui.cash.collecting import Collecting
from desk_app.ui.cash.drawer_face import DrawerFace
from desk_app.ui.cash.drawer_keeping import DrawerKeeping
from desk_app.ui.cash.settlement_face import SettlementFace
from desk_app.ui.cash.settling import Settling
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.tabs import Tabs

translate = QCoreApplication.translate
COLLECT, DRAWER, SETTLEMENT = range(3)
CODES = frozenset({ScanKind.RECEIPT, ScanKind.DOSSIER_CODE, ScanKind.ALIAS})
MOVED = frozenset({"dossiers", "dossier", "till"})


class CashScreen(PageFrame):
    """Three faces; a scanned dossier always comes to the first one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("CashScreen", "Fees"))
        self.tabs = Tabs()
        self.collect, self.drawer = CollectFace(desk), DrawerFace()
        self.settlement = SettlementFace()
        self.tabs.add(self.tr("Collect"), self.collect)
        self.tabs.add(self.tr("Drawer"), self.drawer)
        self.tabs.add(self.tr("Settlement"), self.settlement)
        self.column.addWidget(self.tabs, 1)
        self._collecting = Collecting(self.collect, desk)
        self._keeping = DrawerKeeping(self.drawer, desk)
        self._settling = Settling(self.settlement, desk)
        self._taking = False
        self.tabs.changed.connect(lambda _place: desk.silenced.emit())
        desk.changed.connect(self._written)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Ctrl+1", self.tr("collect")),
            ("Ctrl+2", self.tr("drawer")),
            ("Ctrl+3", self.tr("settlement")),
        )

    def shown(self) -> None:
        """The screen was called."""
        if self._taking:
            self._taking = False
        else:
            self.tabs.show_face(self.tabs.place())

    def take(self, dossier: str) -> None:
        """A dossier by its id, brought along from another screen: its money is shown."""
        self._taking = not self.isVisible()
        self._bring_forward()
        self._collecting.refresh()
        self._collecting.take(dossier)

    def take_scan(self, scan: Scan) -> bool:
        """A dossier's code comes to be collected; what no reader should read is refused here."""
        if scan.kind in CODES:
            self._bring_forward()
            self._collecting.find(scan.text)
            return True
        if scan.kind is ScanKind.UNKNOWN:
            self._bring_forward()
            self._collecting.unread(scan.text)
            return True
        return False

    def _bring_forward(self) -> None:
        if self.tabs.place() != COLLECT:
            self.tabs.show_face(COLLECT)

    def _written(self, kinds: frozenset[str]) -> None:
        if not kinds & MOVED or not self.isVisible():
            return
        place = self.tabs.place()
        if place == COLLECT:
            self._collecting.reread()
        elif place == DRAWER:
            self._keeping.read()
        else:
            self._settling.read(self.settlement.days)
