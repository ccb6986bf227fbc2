"""Who may collect a result: large names, masked numbers until the clerk asks to see them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.models.collecting import Collectable
from desk_app.models.draft import Person, Principal
from desk_app.models.phone import shown_phone
from desk_app.ui import theme
from desk_app.ui.formats import grouped_number, masked_number
from desk_app.ui.results.giving_way import GivingWay
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate


class WhoCard(Card):
    """The persons of one dossier that may come for its result (NĐ 118/2025 Đ.6.2)."""

    def __init__(self) -> None:
        super().__init__(translate("WhoCard", "Who may collect"))
        self.reveal = ActButton(self.tr("Show the numbers"), "Ctrl+I", "plain")
        self.reveal.give_way()
        self.head.addWidget(self.reveal)
        self._area = GivingWay()
        self.body.addWidget(self._area, 1)
        self._found: Collectable | None = None
        self._revealed = False
        self.reveal.clicked.connect(self._turn)

    def show_found(self, found: Collectable) -> None:
        """Another dossier: its numbers are masked again."""
        self._found, self._revealed = found, False
        self._draw()

    def _turn(self) -> None:
        self._revealed = not self._revealed
        self._draw()

    def _draw(self) -> None:
        if self._found is None:
            return
        hide, show = self.tr("Hide the numbers"), self.tr("Show the numbers")
        self.reveal.set_text(hide if self._revealed else show)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.scaled(4), 0)
        column.setSpacing(theme.scaled(2))
        for role, person, size in self._people(self._found):
            column.addWidget(plain_label(role, "small", "muted"))
            for text, face in (
                (person.name, size),
                *((each, "body") for each in self._lines(person)),
            ):
                label = plain_label(text, face)
                label.setWordWrap(True)
                column.addWidget(label)
            column.addSpacing(theme.scaled(8))
        if not self._found.collectors:
            erased = self.tr("The personal data were erased as the law prescribes.")
            column.addWidget(plain_label(erased, tone="muted"))
        column.addStretch(1)
        self._area.put(inside)

    def _people(self, found: Collectable) -> list[tuple[str, Person, str]]:
        view = found.dossier
        rows = (
            (self.tr("Applicant"), view.applicant, "display"),
            (self.tr("Owner of the dossier"), view.owner, "lead"),
            (self.tr("Authorised by"), view.principal, "lead"),
        )
        shown: list[tuple[str, Person, str]] = []
        for role, person, size in rows:
            if person is not None and person not in [each for _, each, _ in shown]:
                shown.append((role, person, size))
        return shown

    def _lines(self, person: Person) -> list[str]:
        number = grouped_number if self._revealed else masked_number
        parts = [number(person.id_number) if person.id_number else "", shown_phone(person.phone)]
        lines = [" · ".join(each for each in parts if each)]
        if isinstance(person, Principal) and person.authorisation:
            words = self.tr("Authorisation: {paper}")
            lines.append(words.format(paper=person.authorisation))
        return [each for each in lines if each]
