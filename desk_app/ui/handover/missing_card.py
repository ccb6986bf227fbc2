"""What still waits for the unit: the next dossiers with their shelf, and which of them must go now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
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
        self._lines = tuple(MissingLine() for _ in range(SHOWN))
        self.body.addWidget(self._urgent)
        for line in self._lines:
            self.body.addWidget(line)
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
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(missing))
            if place < len(missing):
                line.show_dossier(missing[place], rows.get(missing[place].id), today)

    def texts(self) -> tuple[str, str]:
        """How many are missing, and how many of them must go now."""
        return self.title.text(), "" if self._urgent.isHidden() else self._urgent.text()


class MissingLine(QWidget):
    """One dossier: its code, whose it is, where it lies."""

    def __init__(self) -> None:
        super().__init__()
        self._code = plain_label("", "strong")
        self._who = ElidedLabel("", "small", "muted")
        self._where = ElidedLabel("", "small", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(1))
        for label in (self._code, self._who, self._where):
            column.addWidget(label)

    def show_dossier(self, dossier: Waiting, row: DossierRow | None, today: date) -> None:
        """Show another one; who it is comes when its row has been read."""
        where = where_it_lies(dossier, today)
        self._code.setText(dossier.code)
        self._who.setText(" · ".join((row.applicant, row.procedure)) if row is not None else "")
        urgent = self.tr("{where} · go now")
        self._where.setText(urgent.format(where=where) if dossier.urgent else where)
        self._where.set_tone("today" if dossier.urgent else "muted")
