"""What happened to a dossier, one sentence a kind of event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desk_app.models.draft import PaymentMethod
from desk_app.models.moments import read_moment
from desk_app.models.money import shown_money
from desk_app.models.views import HistoryLine
from desk_app.sentences.corrected import Say, corrected_text
from desk_app.sentences.lookup import Said
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

KINDS: Mapping[str, Sentence] = {
    "DossierReceived": QT_TRANSLATE_NOOP("History", "Received"),
    "FeeCollected": QT_TRANSLATE_NOOP("History", "{amount} taken in cash"),
    "FeeReversed": QT_TRANSLATE_NOOP("History", "{amount} given back, approved by {approved_by}"),
    "ReceiptNoted": QT_TRANSLATE_NOOP("History", "Receipt {form} {series} no. {number} noted"),
    "PaperPrinted": QT_TRANSLATE_NOOP("History", "Paper printed"),
    "HandedOver": QT_TRANSLATE_NOOP("History", "Handed to {unit}, list {number}"),
    "HandoverConfirmed": QT_TRANSLATE_NOOP("History", "{unit} has the dossier"),
    "HandoverRejected": QT_TRANSLATE_NOOP("History", "{unit} did not take the dossier"),
    "HandoverRecalled": QT_TRANSLATE_NOOP("History", "Called back before {unit} took it"),
    "SupplementRequested": QT_TRANSLATE_NOOP("History", "Papers asked for, until {until}"),
    "SupplementReceived": QT_TRANSLATE_NOOP("History", "Papers complete, the term starts anew"),
    "ClosedIncomplete": QT_TRANSLATE_NOOP("History", "Closed: the papers asked for never came"),
    "DossierRefused": QT_TRANSLATE_NOOP("History", "Refused"),
    "ProcessingPaused": QT_TRANSLATE_NOOP("History", "Processing paused"),
    "ProcessingResumed": QT_TRANSLATE_NOOP(
        "History", "Processing resumed, working minutes added: {minutes}"
    ),
    "DeadlineAdjusted": QT_TRANSLATE_NOOP("History", "Apology, new appointment {until}"),
    "ResultReceived": QT_TRANSLATE_NOOP("History", "Result here"),
    "CorrectionBegun": QT_TRANSLATE_NOOP("History", "Result sent back for correction"),
    "ResultReturned": QT_TRANSLATE_NOOP("History", "Result given at the counter"),
    "ReturnTakenBack": QT_TRANSLATE_NOOP("History", "Return taken back"),
    "SentByPost": QT_TRANSLATE_NOOP("History", "Result given to the post"),
    "PostDelivered": QT_TRANSLATE_NOOP("History", "Delivered by the post"),
    "Withdrawn": QT_TRANSLATE_NOOP("History", "Withdrawn by the citizen"),
    "Stopped": QT_TRANSLATE_NOOP("History", "Stopped"),
    "PapersBack": QT_TRANSLATE_NOOP("History", "Papers back from the unit"),
    "PapersGivenBack": QT_TRANSLATE_NOOP("History", "Papers given back to the citizen"),
    "CodeVoided": QT_TRANSLATE_NOOP("History", "Code voided"),
    "StepBegun": QT_TRANSLATE_NOOP(
        "History", "Step {place} of {of}: {name}, {unit}, until {until}"
    ),
    "Shelved": QT_TRANSLATE_NOOP("History", "Put on shelf {shelf}"),
    "LegacyImported": QT_TRANSLATE_NOOP("History", "Taken over from an older register"),
    "RatingGiven": QT_TRANSLATE_NOOP("History", "The citizen rated the counter"),
    "LatenessExplained": QT_TRANSLATE_NOOP("History", "Lateness explained to the head"),
    "NoteAdded": QT_TRANSLATE_NOOP("History", "Note: {note}"),
    "IntakeAmended": QT_TRANSLATE_NOOP("History", "Intake corrected: {fields}"),
    "CodeAssigned": QT_TRANSLATE_NOOP("History", "Official number {code} in place of {replaces}"),
    "EventJudged": QT_TRANSLATE_NOOP("History", "The centre has put the record in its order"),
    "FlagSettled": QT_TRANSLATE_NOOP("History", "The centre's question was settled"),
}
TRUE = "True"
"""How a history line keeps that something was so."""
BY_FACT: Mapping[str, tuple[str, Mapping[str, Sentence]]] = {
    "SupplementReceived": (
        "added",
        {
            TRUE: QT_TRANSLATE_NOOP(
                "History", "Papers complete, the term starts anew; the unit gets them on a list"
            )
        },
    ),
    "HandedOver": (
        "added",
        {TRUE: QT_TRANSLATE_NOOP("History", "Supplement papers to {unit}, list {number}")},
    ),
    "HandoverConfirmed": (
        "added",
        {TRUE: QT_TRANSLATE_NOOP("History", "{unit} has the supplement papers")},
    ),
    "HandoverRejected": (
        "added",
        {TRUE: QT_TRANSLATE_NOOP("History", "{unit} did not take the supplement papers")},
    ),
    "HandoverRecalled": (
        "added",
        {
            TRUE: QT_TRANSLATE_NOOP(
                "History", "Supplement papers called back before {unit} took them"
            )
        },
    ),
    "SupplementRequested": (
        "late",
        {
            TRUE: QT_TRANSLATE_NOOP(
                "History", "Papers asked for, until {until}: later than three working days"
            )
        },
    ),
    "DeadlineAdjusted": (
        "late",
        {
            TRUE: QT_TRANSLATE_NOOP(
                "History", "Apology, new appointment {until}: not one day before the old one"
            )
        },
    ),
    "ReturnTakenBack": (
        "undelivered",
        {TRUE: QT_TRANSLATE_NOOP("History", "Back from the post, not delivered")},
    ),
    "FeeCollected": (
        "method",
        {
            PaymentMethod.TRANSFER.value: QT_TRANSLATE_NOOP(
                "History", "{amount} taken by transfer"
            ),
        },
    ),
    "ProcessingPaused": (
        "kind",
        {"financial": QT_TRANSLATE_NOOP("History", "Waiting for a payment to the State")},
    ),
    "EventJudged": (
        "outcome",
        {"flagged": QT_TRANSLATE_NOOP("History", "The centre asks a supervisor to look at this")},
    ),
    "ResultReceived": (
        "kind",
        {"refused": QT_TRANSLATE_NOOP("History", "Result here: refused")},
    ),
    "ResultReturned": (
        "how",
        {"electronic": QT_TRANSLATE_NOOP("History", "Result given electronically")},
    ),
    "Shelved": (
        "shelf",
        {"": QT_TRANSLATE_NOOP("History", "Taken off the shelf")},
    ),
    "PaperPrinted": (
        "form",
        {"receipt": QT_TRANSLATE_NOOP("History", "Receipt printed")},
    ),
}
"""Kinds with a sentence of its own for some values of one fact."""
REVOKED: Mapping[str, Sentence] = {
    "counter": QT_TRANSLATE_NOOP(
        "History", "Result given at the counter, originals taken back: {originals}"
    ),
    "electronic": QT_TRANSLATE_NOOP(
        "History", "Result given electronically, originals taken back: {originals}"
    ),
}
"""Results that the citizen gave old papers for, by how they were given."""
GIVEN_BACK = QT_TRANSLATE_NOOP(
    "History", "Papers given back to the citizen, originals among them: {originals}"
)
VOIDED_WITH = QT_TRANSLATE_NOOP("History", "Code voided, approved by {approved_by}")
RECEIPT_AGAIN = QT_TRANSLATE_NOOP("History", "Receipt printed again, time {number}")
PAPER_AGAIN = QT_TRANSLATE_NOOP("History", "Paper printed again, time {number}")
RECORDED = QT_TRANSLATE_NOOP("History", "Recorded")


SAID: Mapping[str, Sentence] = {
    "items": QT_TRANSLATE_NOOP("DossierPage", "Papers: {text}"),
    "reason": QT_TRANSLATE_NOOP("DossierPage", "Reason: {text}"),
    "note": QT_TRANSLATE_NOOP("DossierPage", "Note: {text}"),
    "signed_by": QT_TRANSLATE_NOOP("DossierPage", "Signed by {text}"),
    "signed_for": QT_TRANSLATE_NOOP("DossierPage", "Signed for the unit: {text}"),
    "tracking": QT_TRANSLATE_NOOP("DossierPage", "Tracking number {text}"),
    "receiver": QT_TRANSLATE_NOOP("DossierPage", "Received by {text}"),
    "authorisation": QT_TRANSLATE_NOOP("DossierPage", "Authorisation: {text}"),
    "receipt": QT_TRANSLATE_NOOP("DossierPage", "Without the receipt: it was lost"),
}
"""What was said with an act, by its field."""


def told_words(said: Mapping[str, str], say: Say) -> tuple[str, ...]:
    """What was said with an act, one sentence a field."""
    return tuple(
        say(Said(words, {"text": said[key]})) for key, words in SAID.items() if key in said
    )


def history_words(line: HistoryLine, say: Say) -> str:
    """One line of a dossier's history in the language of `say`, with its note or its correction."""
    said = of_history(line)
    told = {"note": line.note} if line.note else {}
    if line.kind == "IntakeAmended":
        told["fields"] = corrected_text(line, say)
    return say(Said(said.sentence, {**said.facts, **told}))


def of_history(line: HistoryLine) -> Said:
    """One line of a dossier's history as a sentence."""
    facts: dict[str, str | int] = {key: _shown(key, value) for key, value in line.facts.items()}
    fact, by_value = BY_FACT.get(line.kind, ("", {}))
    sentence = by_value.get(line.facts.get(fact, "")) or KINDS.get(line.kind, RECORDED)
    if line.kind == "PaperPrinted" and int(line.facts["number"]) > 1:
        facts["number"] = int(line.facts["number"]) - 1
        sentence = RECEIPT_AGAIN if line.facts["form"] == "receipt" else PAPER_AGAIN
    if line.kind == "CodeVoided" and "approved_by" in line.facts:
        sentence = VOIDED_WITH
    if line.kind == "ResultReturned" and "originals" in line.facts:
        sentence = REVOKED[line.facts["how"]]
    if line.kind == "PapersGivenBack" and "originals" in line.facts:
        sentence = GIVEN_BACK
    return Said(sentence, facts)


def _shown(key: str, value: str) -> str:
    """Money and days as people write them."""
    if key == "amount":
        return shown_money(int(value))
    if key == "until":
        return f"{read_moment(value):%H:%M %d/%m/%Y}" if "T" in value else _day(value)
    return value


def _day(value: str) -> str:
    return f"{date.fromisoformat(value):%d/%m/%Y}"
