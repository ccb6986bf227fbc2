"""What each kind of event means: one pure function a kind, from the event to changes of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds import (
    code_assigned,
    course,
    day,
    desk_incarnated,
    dossier_received,
    fee_collected,
    fee_reversed,
    handover,
    intake_amended,
    judged,
    late,
    legacy_imported,
    note_added,
    paper_printed,
    rating,
    receipt_noted,
    sent_by_post,
    slip,
    step,
    till,
)
from desk_app.journal.rows import Change, Key, Rows

Personal = Mapping[str, Any] | None


@dataclass(frozen=True)
class Kind:
    """A kind as this program writes it: its version, the rows it names, and what it does to them.

    `upcasts[n]` turns a body of version n into one of version n + 1.
    """

    version: int
    names: Callable[[Event], Iterable[Key]]
    apply: Callable[[Event, Personal, Rows], Iterable[Change]]
    upcasts: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]]


KINDS: Mapping[str, Kind] = {
    "DeskIncarnated": Kind(1, desk_incarnated.names, desk_incarnated.apply, {}),
    "DossierReceived": Kind(1, dossier_received.names, dossier_received.apply, {}),
    "FeeCollected": Kind(1, fee_collected.names, fee_collected.apply, {}),
    "PaperPrinted": Kind(1, paper_printed.names, paper_printed.apply, {}),
    "FeeReversed": Kind(1, fee_reversed.names, fee_reversed.apply, {}),
    "ReceiptNoted": Kind(1, receipt_noted.names, receipt_noted.apply, {}),
    "HandedOver": Kind(1, handover.handed_names, handover.handed_over, {}),
    "HandoverConfirmed": Kind(1, handover.line_names, handover.confirmed, {}),
    "HandoverRejected": Kind(1, handover.line_names, handover.rejected, {}),
    "HandoverRecalled": Kind(1, handover.line_names, handover.recalled, {}),
    "TillOpened": Kind(1, till.names, till.opened, {}),
    "TillClosed": Kind(1, till.names, till.closed, {}),
    "GuidanceGiven": Kind(1, slip.names, slip.apply, {}),
    "TurnedAway": Kind(1, slip.names, slip.apply, {}),
    "DaySignedOff": Kind(1, day.names, day.signed_off, {}),
    "BookClosed": Kind(1, day.names, day.book_closed, {}),
    "LatenessExplained": Kind(1, late.names, late.explained, {}),
    "LegacyImported": Kind(1, legacy_imported.names, legacy_imported.apply, {}),
    "RatingGiven": Kind(1, rating.names, rating.given, {}),
    "SurveyPlanned": Kind(1, rating.no_names, rating.planned, {}),
    "NoteAdded": Kind(1, note_added.names, note_added.apply, {}),
    "EventJudged": Kind(1, judged.names, judged.judged, {}),
    "FlagSettled": Kind(1, judged.settled_names, judged.settled, {}),
    "CodeAssigned": Kind(1, code_assigned.names, code_assigned.apply, {}),
    "LaneSealed": Kind(1, day.names, day.sealed, {}),
    "CheckpointSealed": Kind(1, day.names, day.sealed, {}),
    "IntakeAmended": Kind(1, intake_amended.names, intake_amended.apply, {}),
    "SentByPost": Kind(1, course.names, sent_by_post.apply, {}),
    step.KIND: Kind(1, step.names, step.apply, {}),
    **{kind: Kind(1, course.names, apply, {}) for kind, apply in course.APPLIES.items()},
}
