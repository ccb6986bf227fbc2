"""What still waits for the unit: the next dossiers with their shelf, and which of them must go now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.models.handover import Waiting
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.handover.words import where_it_lies
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.state_mark import MarkedWord

SHOWN = 3


class MissingCard(Card):
    """`all_asked`: put everything that waits for the unit on the list."""

    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Still missing"))
        self.every = ActButton(self.tr("Add all"), "Ctrl+A", "plain")
        self.every.clicked.connect(self.all_asked)
        self.head.addWidget(self.every)
        self._urgent = MarkedWord("state-today", "today", "", "strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.scaled(8))
        self.body.addWidget(self._urgent)
        self.body.addLayout(self._lines)
        self.show_missing((), {}, date.min)

    def show_missing(
        self, missing: Sequence[Waiting], rows: Mapping[str, DossierRow], today: date
    ) -> None:
        """The first few, and how many there are; with nothing missing the card goes."""
        self.setVisible(bool(missing))
        words = self.tr("Still missing {count}")
        self.title.setText(words.format(count=len(missing)))
        urgent = sum(each.urgent for each in missing)
        words = self.tr("{count} must go now")
        self._urgent.show_word("state-today", "today", words.format(count=urgent))
        self._urgent.setVisible(bool(urgent))
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in missing[:SHOWN]:
            self._lines.addWidget(self._line(each, rows.get(each.id), today))

    def _line(self, dossier: Waiting, row: DossierRow | None, today: date) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(1))
        column.addWidget(plain_label(dossier.code, "strong"))
        who = " · ".join((row.applicant, row.procedure)) if row is not None else ""
        where = where_it_lies(dossier, today)
        if dossier.urgent:
            where = self.tr("{where} · go now").format(where=where)
        column.addWidget(ElidedLabel(who, "small", "muted"))
        column.addWidget(ElidedLabel(where, "small", "today" if dossier.urgent else "muted"))
        for label in made.findChildren(ElidedLabel):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return made
