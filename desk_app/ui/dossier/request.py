"""What was asked for and how: the way it came, the way the result goes, and a late entry's story."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desk_app.models.catalogue import Channel
from desk_app.models.views import DossierView
from desk_app.ui.formats import shown_moment
from desk_app.ui.intake.choices import channel_word, deliveries

translate = QCoreApplication.translate


def request_facts(view: DossierView) -> Iterator[tuple[str, str]]:
    """Summary, channel and delivery; of a late entry both moments and why it was late."""
    if view.summary:
        yield translate("DossierPage", "Content"), view.summary
    yield translate("DossierPage", "Came"), channel_word(Channel(view.channel))
    yield translate("DossierPage", "Result goes"), dict(deliveries())[view.delivery.value]
    if view.late_entry:
        yield translate("DossierPage", "Received"), shown_moment(view.received_at)
        yield translate("DossierPage", "Entered late"), shown_moment(view.recorded_at)
    if view.late_entry_reason:
        yield translate("DossierPage", "Why late"), view.late_entry_reason
