"""Where the list goes: the units of the agency of what was scanned; the first scan decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.models.handover import ListDraft
from desk_app.models.site import Agency
from desk_app.ui import theme
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

KEY = "Alt+N"
FEWEST_LETTERS = 18


class UnitBox(QWidget):
    """`chosen` carries agency and unit; both empty: the first scan decides."""

    chosen = Signal(str, str)

    def __init__(self, agencies: Sequence[Agency]) -> None:
        super().__init__()
        self._agencies = agencies
        self._offered: list[tuple[str, str]] = []
        self.choice = ChoiceBox()
        self.choice.setMinimumContentsLength(FEWEST_LETTERS)
        label = plain_label(self.tr("To the unit"), tone="muted")
        label.setBuddy(self.choice)
        self.choice.setAccessibleName(self.tr("To the unit"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(8))
        for widget in (label, self.choice, KeyCap(KEY)):
            row.addWidget(widget)
        self.choice.settled.connect(self._settled)
        bind(KEY, self, lambda: self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def show_draft(self, draft: ListDraft) -> None:
        """Offer what the list may be sent to, and show where it goes now."""
        offered = [
            (each.code, unit)
            for each in self._agencies
            if not draft.lines or each.code == draft.agency
            for unit in each.units
        ]
        now = (draft.agency, draft.unit)
        if draft.unit and now not in offered:
            offered.insert(0, now)
        if not draft.lines:
            offered.insert(0, ("", ""))
        if offered != self._offered:
            self._offered = offered
            self.choice.clear()
            for place, (_, unit) in enumerate(offered):
                self.choice.addItem(unit or self.tr("as the first scan says"), str(place))
        self.choice.show_value(str(offered.index(now)))

    def _settled(self, place: str) -> None:
        self.chosen.emit(*self._offered[int(place)])
