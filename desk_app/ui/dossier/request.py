"""What was asked for and how: the way it came, the way the result goes, and a late entry's story."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.catalogue import Channel
from desk_app.models.views import DossierView
from desk_app.ui.formats import shown_moment
from desk_app.ui.intake.choices import channel_word, deliveries
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import Facts

translate = QCoreApplication.translate


def request_card(view: DossierView) -> Card:
    """Channel, delivery and summary; of a late entry both moments and why it was late."""
    card = Card(translate("DossierPage", "Request"))
    facts = Facts()
    if view.summary:
        facts.add(translate("DossierPage", "Content"), view.summary)
    facts.add(translate("DossierPage", "Came"), channel_word(Channel(view.channel)))
    facts.add(translate("DossierPage", "Result goes"), dict(deliveries())[view.delivery.value])
    if view.late_entry:
        facts.add(translate("DossierPage", "Received"), shown_moment(view.received_at))
        facts.add(translate("DossierPage", "Entered late"), shown_moment(view.recorded_at))
    if view.late_entry_reason:
        facts.add(translate("DossierPage", "Why late"), view.late_entry_reason)
    card.body.addWidget(facts)
    return card
