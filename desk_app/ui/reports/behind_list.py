"""The dossiers behind one number of a report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

COLUMNS = (Column.TERM, Column.CODE, Column.WHO, Column.RECEIVED, Column.DUE, Column.KEEPER)


class BehindList(QWidget):
    """`left` says that the number is wanted again; Enter opens a dossier."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.rows = DossierList(desk, self.tr("Dossiers behind the number"), COLUMNS)
        self.heading = plain_label("", "lead")
        self.heading.setWordWrap(True)
        back = plain_label(self.tr("back to the report"), "small", "muted")
        self.rows.head.addWidget(self.heading, 1)
        self.rows.head.addWidget(back)
        self.rows.head.addWidget(KeyCap("Esc"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(6))
        column.addWidget(self.rows)
        self.rows.opened.connect(desk.wanted)
        bind("Esc", self, self.left.emit, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_dossiers(self, ids: Sequence[str], heading: str) -> None:
        """Show them under what they have in common: "17 hồ sơ · quá hạn · Hộ tịch"."""
        count = self.tr("%n dossier(s)", "", len(ids))
        self.heading.setText(f"{count} · {heading}")
        self.rows.view.setAccessibleName(self.heading.text())
        self.rows.show_ids(ids, self.tr("No dossier stands behind this number."), anew=True)
        self.rows.take_focus()
