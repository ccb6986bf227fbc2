"""The result itself: what was decided, where it lies, what is still to be paid."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.models.collecting import Collectable
from desk_app.models.money import shown_money
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.intake.choices import deliveries
from desk_app.ui.results.giving_way import GivingWay
from desk_app.ui.results.words import decision, originals, signed
from desk_app.ui.texts import money_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import Facts, plain_label

translate = QCoreApplication.translate


class ResultCard(Card):
    """Large what the clerk looks for: the shelf and the number."""

    def __init__(self) -> None:
        super().__init__(translate("ResultCard", "The result"))
        self._area = GivingWay()
        self.body.addWidget(self._area, 1)

    def show_found(self, found: Collectable) -> None:
        """Show another dossier's result."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.scaled(4), 0)
        column.setSpacing(theme.scaled(6))
        view = found.dossier
        name = plain_label(view.procedure_name, "lead")
        name.setWordWrap(True)
        column.addWidget(name)
        if view.shelf:
            column.addWidget(plain_label(self.tr("Shelf"), "small", "muted"))
            column.addWidget(plain_label(view.shelf, "display"))
        column.addWidget(self._facts(found))
        column.addStretch(1)
        self._area.put(inside)

    def _facts(self, found: Collectable) -> Facts:
        facts, view, result = Facts(), found.dossier, found.result
        if result is not None:
            facts.add(self.tr("Result"), decision(result), "strong")
            if by := signed(result):
                facts.add(self.tr("Signed"), by)
            if result.came_at is not None:
                facts.add(self.tr("Came back"), shown_moment(result.came_at))
        fee = self.tr("{amount} still to be paid").format(amount=shown_money(found.owed))
        role = "strong" if found.owed else "body"
        facts.add(self.tr("Fees"), fee if found.owed else money_text(view.money), role)
        facts.add(self.tr("Wanted"), dict(deliveries())[view.delivery.value])
        if papers := originals(found):
            facts.add(self.tr("Originals here"), "\n".join(papers))
        return facts
