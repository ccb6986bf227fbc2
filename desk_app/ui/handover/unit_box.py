"""Where the list goes: the units of the agency of what was scanned; the first scan decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desk_app.models.handover import ListDraft
from desk_app.models.site import Agency
from desk_app.ui import theme
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

KEY = "Alt+N"
LEAST = 180


class _Choice(ChoiceBox):
    """As wide as the longest unit where there is room; a long one is cut and told by the tool tip."""

    def minimumSizeHint(self) -> QSize:
        """The heading stays whole."""
        whole = super().sizeHint()
        return QSize(min(whole.width(), theme.scaled(LEAST)), whole.height())


class UnitBox(QWidget):
    """`chosen` carries agency and unit; both empty: the first scan decides."""

    chosen = Signal(str, str)

    def __init__(self, agencies: Sequence[Agency]) -> None:
        super().__init__()
        self._agencies = agencies
        self._offered: list[tuple[str, str]] = []
        self.choice = _Choice()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentTextChanged.connect(self.choice.setToolTip)
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
