"""What happened to a dossier, one sentence a kind of event."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.draft import PaymentMethod
from desk_app.models.money import shown_money
from desk_app.models.views import HistoryLine
from desk_app.sentences.lookup import Said
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

KINDS: Mapping[str, Sentence] = {
    "DossierReceived": QT_TRANSLATE_NOOP("History", "Received"),
    "FeeCollected": QT_TRANSLATE_NOOP("History", "{amount} taken in cash"),
    "PaperPrinted": QT_TRANSLATE_NOOP("History", "Receipt printed"),
}
BY_TRANSFER = QT_TRANSLATE_NOOP("History", "{amount} taken by transfer")
AGAIN = QT_TRANSLATE_NOOP("History", "Receipt printed again, time {number}")
RECORDED = QT_TRANSLATE_NOOP("History", "Recorded")


def of_history(line: HistoryLine) -> Said:
    """One line of a dossier's history as a sentence."""
    sentence = KINDS.get(line.kind, RECORDED)
    facts: dict[str, str | int] = dict(line.facts)
    if line.kind == "FeeCollected":
        facts["amount"] = shown_money(int(line.facts["amount"]))
        if line.facts["method"] == PaymentMethod.TRANSFER:
            sentence = BY_TRANSFER
    if line.kind == "PaperPrinted" and int(line.facts["number"]) > 1:
        facts["number"] = int(line.facts["number"]) - 1
        sentence = AGAIN
    return Said(sentence, facts)
