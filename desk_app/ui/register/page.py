"""The register of dossiers: what the search found, newest first when nothing is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from desk_app.models.moves import Act
from desk_app.models.shown import grouped
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.chosen_acts import ChosenActs
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.widgets.page_frame import PageFrame

COLUMNS = (Column.TERM, Column.CODE, Column.WHO, Column.RECEIVED, Column.DUE, Column.KEEPER)
OFFERED = (Act.HAND_OVER, Act.CONFIRM, Act.SHELVE)
PANEL, BESIDE_FROM = 320, 760  # pixels at 10 pt; in a narrower page the panel takes the whole room


class RegisterPage(PageFrame):
    """Shows a result; `opened` carries the id of the dossier the clerk chose."""

    opened = Signal(str)
    refreshed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Register of dossiers"))
        self.rows = DossierList(desk, self.title(), COLUMNS, several=True)
        self.table, self.view = self.rows.table, self.rows.view
        self.several = ChosenActs(desk, self.rows)
        self.several.offer(OFFERED)
        self.several.setMaximumWidth(theme.scaled(PANEL))
        self.several.hide()
        self._asked = ""
        below = QHBoxLayout()
        below.setSpacing(theme.scaled(12))
        below.addWidget(self.rows, 1)
        below.addWidget(self.several)
        self.column.addLayout(below, 1)
        self.rows.opened.connect(self.opened)
        self.several.asked.connect(lambda: self._show_panel(shown=True))
        self.several.left.connect(lambda: self._show_panel(shown=False))

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Enter", self.tr("open the dossier")),
            ("F3", self.tr("search")),
            ("F2", self.tr("receive")),
        )

    def shown(self) -> None:
        """The list is read anew whenever the clerk comes back to it."""
        self.refreshed.emit()

    def show_result(self, asked: str, ids: Sequence[str], most: int) -> None:
        """Show what was found for `asked`; `most` is where the search stopped counting."""
        other = asked != self._asked
        self._asked = asked
        self.rows.show_ids(ids, self._nothing(asked), anew=other)
        self.note(self._counted(len(ids), most, asked))

    def focus_list(self) -> None:
        """From the search box into the list."""
        self.rows.take_focus()

    def select(self, dossier: str) -> None:
        """The keyboard goes to a dossier, when it is in the list."""
        self.rows.stand_on(dossier)

    def neighbour(self, dossier: str, step: int) -> str | None:
        """See `DossierList.neighbour`."""
        return self.rows.neighbour(dossier, step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a panel that asks something the list needs room for its words."""
        super().resizeEvent(event)
        self._make_room()

    def _show_panel(self, *, shown: bool) -> None:
        self.several.setVisible(shown)
        self._make_room()

    def _make_room(self) -> None:
        narrow = self.width() < theme.scaled(BESIDE_FROM)
        self.rows.setVisible(self.several.isHidden() or not narrow)

    def _counted(self, count: int, most: int, asked: str) -> str:
        number = grouped(count)
        if count >= most:
            return self.tr("the first {count} found; type more to narrow").format(count=number)
        if asked:
            return self.tr("{count} found for “{asked}”").format(count=number, asked=asked)
        return self.tr("{count} in all, newest first").format(count=number)

    def _nothing(self, asked: str) -> str:
        if asked:
            words = self.tr("Nothing found for “{asked}”. F3 to search for something else.")
            return words.format(asked=asked)
        return self.tr("No dossier yet. F2 receives the first one.")
