"""What an event is called in a list, in a few words and without its facts."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

HAPPENED: Mapping[str, Sentence] = {
    "DossierReceived": QT_TRANSLATE_NOOP("Happened", "Reception"),
    "FeeCollected": QT_TRANSLATE_NOOP("Happened", "Fee taken"),
    "FeeReversed": QT_TRANSLATE_NOOP("Happened", "Fee given back"),
    "ReceiptNoted": QT_TRANSLATE_NOOP("Happened", "Receipt noted"),
    "PaperPrinted": QT_TRANSLATE_NOOP("Happened", "Paper printed"),
    "HandedOver": QT_TRANSLATE_NOOP("Happened", "Hand-over to the unit"),
    "HandoverConfirmed": QT_TRANSLATE_NOOP("Happened", "Hand-over confirmed"),
    "HandoverRejected": QT_TRANSLATE_NOOP("Happened", "Hand-over not taken"),
    "HandoverRecalled": QT_TRANSLATE_NOOP("Happened", "Hand-over called back"),
    "SupplementRequested": QT_TRANSLATE_NOOP("Happened", "Papers asked for"),
    "SupplementReceived": QT_TRANSLATE_NOOP("Happened", "Papers supplemented"),
    "ClosedIncomplete": QT_TRANSLATE_NOOP("Happened", "Closed, not supplemented"),
    "DossierRefused": QT_TRANSLATE_NOOP("Happened", "Refusal"),
    "ProcessingPaused": QT_TRANSLATE_NOOP("Happened", "Processing paused"),
    "ProcessingResumed": QT_TRANSLATE_NOOP("Happened", "Processing resumed"),
    "DeadlineAdjusted": QT_TRANSLATE_NOOP("Happened", "Apology and new appointment"),
    "ResultReceived": QT_TRANSLATE_NOOP("Happened", "Result here"),
    "CorrectionBegun": QT_TRANSLATE_NOOP("Happened", "Result sent back for correction"),
    "ResultReturned": QT_TRANSLATE_NOOP("Happened", "Result given to the citizen"),
    "ReturnTakenBack": QT_TRANSLATE_NOOP("Happened", "Return taken back"),
    "SentByPost": QT_TRANSLATE_NOOP("Happened", "Result given to the post"),
    "PostDelivered": QT_TRANSLATE_NOOP("Happened", "Delivered by the post"),
    "Withdrawn": QT_TRANSLATE_NOOP("Happened", "Withdrawn by the citizen"),
    "Stopped": QT_TRANSLATE_NOOP("Happened", "Processing stopped"),
    "PapersBack": QT_TRANSLATE_NOOP("Happened", "Papers back from the unit"),
    "PapersGivenBack": QT_TRANSLATE_NOOP("Happened", "Papers given back to the citizen"),
    "Shelved": QT_TRANSLATE_NOOP("Happened", "Place of the papers"),
    "StepBegun": QT_TRANSLATE_NOOP("Happened", "Next step of the process"),
    "NoteAdded": QT_TRANSLATE_NOOP("Happened", "Note"),
    "IntakeAmended": QT_TRANSLATE_NOOP("Happened", "Intake corrected"),
    "CodeVoided": QT_TRANSLATE_NOOP("Happened", "Code voided"),
    "CodeAssigned": QT_TRANSLATE_NOOP("Happened", "Official number given"),
    "TillOpened": QT_TRANSLATE_NOOP("Happened", "Drawer opened"),
    "TillClosed": QT_TRANSLATE_NOOP("Happened", "Drawer counted and closed"),
    "DaySignedOff": QT_TRANSLATE_NOOP("Happened", "Day signed off"),
    "BookClosed": QT_TRANSLATE_NOOP("Happened", "Register book closed"),
    "LatenessExplained": QT_TRANSLATE_NOOP("Happened", "Lateness explained"),
    "GuidanceGiven": QT_TRANSLATE_NOOP("Happened", "Guidance before reception"),
    "TurnedAway": QT_TRANSLATE_NOOP("Happened", "Turned away before reception"),
    "LegacyImported": QT_TRANSLATE_NOOP("Happened", "Taken over from an older register"),
    "RatingGiven": QT_TRANSLATE_NOOP("Happened", "Citizen's rating"),
    "SurveyPlanned": QT_TRANSLATE_NOOP("Happened", "Survey planned"),
    "LaneSealed": QT_TRANSLATE_NOOP("Happened", "Numbers of the day sealed"),
    "CheckpointSealed": QT_TRANSLATE_NOOP("Happened", "Figures of the day sealed"),
    "FlagSettled": QT_TRANSLATE_NOOP("Happened", "Decision of the supervisor"),
    "EventJudged": QT_TRANSLATE_NOOP("Happened", "Answer of the centre"),
    "DeskIncarnated": QT_TRANSLATE_NOOP("Happened", "Desk begins a new series of records"),
}
OTHER = QT_TRANSLATE_NOOP("Happened", "Something recorded")


def happened(kind: str) -> Sentence:
    """What an event of that kind is called."""
    return HAPPENED.get(kind, OTHER)
