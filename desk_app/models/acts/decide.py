"""From a legal act on a dossier to its happening: new state, new term, custody. One function an act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from desk_app.models.acts.amend import KIND as AMENDED
from desk_app.models.acts.amend import Intake, amended
from desk_app.models.acts.bodies import Body
from desk_app.models.acts.receiver import received_by
from desk_app.models.acts.steps import KIND as STEP_BEGUN
from desk_app.models.acts.steps import (
    Beginning,
    ProcessVersion,
    due_of,
    first_step,
    next_step,
    on_step,
)
from desk_app.models.appointment import promise
from desk_app.models.appointment_changes import Pause, anew, prolonged, reappointed
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.early_notice import is_late_supplement, supplement_notice_until
from desk_app.models.happening import Happening
from desk_app.models.moments import iso
from desk_app.models.moves import MOVES, Act
from desk_app.models.office_days import is_open, site_time
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.promise import Promise
from desk_app.models.promise_document import promise_document
from desk_app.models.receipts import paper_refusal
from desk_app.models.refusals import SUPPLEMENT_DAYS, refusal
from desk_app.models.standing import Holder, Standing
from desk_app.models.states import ENDED, Business, Money
from desk_app.models.step_words import completed_words, taken_words
from desk_app.models.term import Term, TermUnit

CORRECTION_WORKING_DAYS = 3  # NĐ 118/2025 Đ.23.1
KINDS: Mapping[Act, str] = {
    Act.HAND_OVER: "HandedOver",
    Act.CONFIRM: "HandoverConfirmed",
    Act.REJECT: "HandoverRejected",
    Act.RECALL: "HandoverRecalled",
    Act.SUPPLEMENT: "SupplementRequested",
    Act.SUPPLEMENT_RECEIVED: "SupplementReceived",
    Act.CLOSE_INCOMPLETE: "ClosedIncomplete",
    Act.REFUSE: "DossierRefused",
    Act.PAUSE: "ProcessingPaused",
    Act.RESUME: "ProcessingResumed",
    Act.APOLOGISE: "DeadlineAdjusted",
    Act.RESULT: "ResultReceived",
    Act.CORRECT: "CorrectionBegun",
    Act.RETURN: "ResultReturned",
    Act.TAKE_BACK: "ReturnTakenBack",
    Act.POST: "SentByPost",
    Act.DELIVERED: "PostDelivered",
    Act.WITHDRAW: "Withdrawn",
    Act.STOP: "Stopped",
    Act.PAPERS_BACK: "PapersBack",
    Act.GIVE_BACK: "PapersGivenBack",
    Act.COLLECT: "FeeCollected",
    Act.REVERSE_FEE: "FeeReversed",
    Act.NOTE_RECEIPT: "ReceiptNoted",
    Act.VOID: "CodeVoided",
    Act.SHELVE: "Shelved",
    Act.STEP: STEP_BEGUN,
    Act.EXPLAIN: "LatenessExplained",
    Act.NOTE: "NoteAdded",
    Act.AMEND: AMENDED,
}

PAPERS: Mapping[Act, str] = {
    Act.SUPPLEMENT: "supplement",
    Act.REFUSE: "refusal",
    Act.APOLOGISE: "apology",
    Act.WITHDRAW: "stop",
    Act.STOP: "stop",
}
"""The numbered paper that an act issues, by the key of its form."""
ONLY_READ = frozenset({"new_due_at", "confirmed"})
"""What a body says to its act and not to the event."""
BACK_AT_DESK = frozenset({Act.RESULT, Act.CORRECT, Act.TAKE_BACK, Act.PAPERS_BACK})
"""Acts that bring the papers to the desk that records them; the event names it."""


@dataclass(frozen=True)
class Occasion:
    """What surrounds an act: when it truly happened, the calendar, who acts, and the hand-over list.

    `paper` is the number of the paper that the act issues: `series`, `year`, `number`; `process` the
    internal one that the dossier follows, or would follow once its hand-over is confirmed;
    `intake` what stands there of the persons, for a correction and for whoever collects.
    `approver` is a second person who may approve; `senior`: whoever acts may, too; `alone`: this
    site has no second person.
    """

    at: datetime
    calendar: OfficeCalendar
    by: str
    batch: str = ""
    batch_number: int = 0
    place: int = 0
    units: tuple[str, ...] = ()
    approver: str = ""
    paper: Mapping[str, str | int] | None = None
    desk: str = ""
    senior: bool = False
    alone: bool = False
    process: ProcessVersion | None = None
    intake: Intake | None = None


def decide(act: Act, standing: Standing, body: Body, occasion: Occasion) -> Happening:
    """The happening of an act. NotAllowed when a rule says no; HasProblems for a body that cannot be."""
    refused = refusal(act, standing, occasion.at, occasion.calendar)
    if refused is not None:
        raise refused
    leads = MOVES[act].leads[standing.business]
    facts: dict[str, Any] = {"to_state": leads.value}
    if occasion.paper is not None:
        facts["paper"] = dict(occasion.paper)
    if body.at is not None and standing.last_at is not None and body.at < standing.last_at:
        last = f"{standing.last_at:%H:%M %d/%m/%Y}"
        raise HasProblems((Problem("at", "before_the_last_act", {"last": last}),))
    if act in BACK_AT_DESK:
        facts["custodian"] = occasion.desk
    special = SPECIAL.get(act)
    if special is not None:
        facts |= special(standing, body, occasion)
    personal = dict(body.personal)
    if act in REWRITTEN:
        more, personal = REWRITTEN[act](standing, body, occasion)
        facts |= more
    facts |= on_step(act, standing, facts, occasion.at, occasion.calendar)
    plain = {key: value for key, value in body.plain.items() if key not in ONLY_READ}
    return Happening(
        KINDS[act],
        plain | facts,
        dossier=standing.id,
        personal=personal or None,
        occurred_at=occasion.at if body.at is not None else None,
        base=standing.version,
    )


def followed(standing: Standing, happening: Happening, occasion: Occasion) -> tuple[Happening, ...]:
    """What a happening brings with it: a confirmed hand-over begins the internal process, once."""
    version = occasion.process
    begins = happening.kind == KINDS[Act.CONFIRM] and standing.business is Business.RECEIVED
    if not begins or version is None or not version.process.steps:
        return ()
    promised: Any = happening.body.get("promise")
    due = standing.due_at if promised is None else due_of(promised)
    return (first_step(happening, version, Beginning(occasion.at, due, occasion.calendar)),)


def _next_step(
    standing: Standing, body: Body, occasion: Occasion
) -> tuple[dict[str, Any], dict[str, Any]]:
    if standing.step is None or occasion.process is None:
        raise AssertionError("a step without its process was refused before")
    beginning = Beginning(occasion.at, standing.due_at, occasion.calendar)
    return next_step(standing.step, occasion.process, body, beginning, occasion.units)


def _amended(
    standing: Standing, body: Body, occasion: Occasion
) -> tuple[dict[str, Any], dict[str, Any]]:
    if occasion.intake is None:
        raise AssertionError("a correction comes with what it corrects")
    return amended(standing.code, body, occasion.intake, occasion.at.date())


def _given(
    _standing: Standing, body: Body, occasion: Occasion
) -> tuple[dict[str, Any], dict[str, Any]]:
    if occasion.intake is None:
        raise AssertionError("whoever collects is compared with the dossier's persons")
    given = received_by(occasion.intake, body.personal["receiver"], body.plain["receipt"])
    return {}, {**body.personal, "receiver": given}


def _hand_over(standing: Standing, body: Body, occasion: Occasion) -> dict[str, Any]:
    """Papers that complete a dossier go to the unit that has it, and nowhere else."""
    unit = str(body.plain["to"])
    if standing.added_at is not None and standing.unit:
        if unit != standing.unit:
            raise NotAllowed("of_other_unit", dossier=standing.code, unit=standing.unit)
    elif occasion.units and unit not in occasion.units:
        raise HasProblems((Problem("to", "unit_unknown", {"unit": unit}),))
    return {
        "batch": occasion.batch,
        "number": occasion.batch_number,
        "place": occasion.place,
    }


def _of_batch(standing: Standing, body: Body, _occasion: Occasion) -> dict[str, Any]:
    asked = str(body.plain.get("batch") or standing.batch)
    if asked != standing.batch:
        raise NotAllowed("not_in_batch", dossier=standing.code)
    return {"batch": standing.batch}


def _confirm(standing: Standing, body: Body, occasion: Occasion) -> dict[str, Any]:
    """An estimated date becomes the appointment: the clock starts now (NĐ 309/2026 Đ.8.3)."""
    facts = _of_batch(standing, body, occasion)
    if standing.promise.estimated:
        begun = anew(standing.promise.term, occasion.at, occasion.calendar, taken_words)
        facts["promise"] = promise_document(begun)
    return facts


def _supplement(standing: Standing, _body: Body, occasion: Occasion) -> dict[str, Any]:
    last = supplement_notice_until(standing.received_at, occasion.calendar)
    until = (occasion.at + timedelta(days=SUPPLEMENT_DAYS)).date()
    return {"until": until.isoformat(), "late": is_late_supplement(occasion.at, last)}


def _supplement_received(standing: Standing, _body: Body, occasion: Occasion) -> dict[str, Any]:
    """The full term starts anew (NĐ 118/2025 Đ.19.5); the papers lie here until the unit has them."""
    renewed = anew(standing.promise.term, occasion.at, occasion.calendar, completed_words)
    renewed = replace(renewed, estimated=standing.promise.estimated)  # not handed over yet
    back = standing.before or Business.PROCESSING
    added = {"added": True} if standing.holder is Holder.UNIT else {}
    return added | {"to_state": back.value, "promise": promise_document(renewed)}


def _pause(_standing: Standing, body: Body, _occasion: Occasion) -> dict[str, Any]:
    financial = body.plain["kind"] == "financial"
    return {"to_state": (Business.AWAITING_PAYMENT if financial else Business.PAUSED).value}


def _resume(standing: Standing, _body: Body, occasion: Occasion) -> dict[str, Any]:
    """The paused working minutes are added to the term, to the minute.

    A dossier that was overdue when it was paused stays overdue since then. After an apology the
    appointment by law is prolonged apart: figures are judged by it.
    """
    since = standing.waiting_since or occasion.at
    pause = Pause.between(since, occasion.at, occasion.calendar)
    renewed = prolonged(_in_force(standing), pause, occasion.calendar)
    facts = {"minutes": pause.minutes, "promise": promise_document(renewed)}
    if not standing.reappointed or standing.legal_due_at == standing.due_at:
        return facts
    by_law = replace(standing.promise, due_at=standing.legal_due_at)
    legal = prolonged(by_law, pause, occasion.calendar).due_at
    return facts | {"legal_due_at": iso(legal) if legal else None}


def _apologise(standing: Standing, body: Body, occasion: Occasion) -> dict[str, Any]:
    new = body.plain["new_due_at"]
    if new is None or new <= occasion.at or (standing.due_at and new <= standing.due_at):
        raise HasProblems((Problem("new_due_at", "new_due_too_early"),))
    if not occasion.calendar.counts(site_time(new).date()):
        raise HasProblems((Problem("new_due_at", "not_a_working_day"),))
    if not is_open(occasion.calendar, new):
        sessions = occasion.calendar.sessions(site_time(new).date())
        hours = ", ".join(f"{each.opens:%H:%M}–{each.closes:%H:%M}" for each in sessions)
        raise HasProblems((Problem("new_due_at", "not_office_hours", {"hours": hours}),))
    before = iso(standing.due_at) if standing.due_at else None
    renewed = promise_document(reappointed(_in_force(standing), new))
    return {"promise": renewed, "due_before": before, "until": iso(new)}


def _refuse(standing: Standing, _body: Body, occasion: Occasion) -> dict[str, Any]:
    after = standing.business is Business.PROCESSING
    return {"after_appraisal": after, "custodian": occasion.desk if after else standing.custodian}


def _result(standing: Standing, body: Body, _occasion: Occasion) -> dict[str, Any]:
    signed = body.plain["signed_on"]
    _not_before("signed_on", "signed_before_reception", signed, standing.received_at)
    return {}


def _delivered(standing: Standing, body: Body, _occasion: Occasion) -> dict[str, Any]:
    _not_before("on", "before_posting", body.plain["on"], standing.posted_at)
    return {}


def _not_before(field: str, code: str, day: str, first: datetime | None) -> None:
    """A day that the body tells, when it does, is not before the day of what it follows."""
    if day and first is not None and date.fromisoformat(day) < site_time(first).date():
        raise HasProblems((Problem(field, code, {"day": f"{site_time(first):%d/%m/%Y}"}),))


def _take_back(standing: Standing, _body: Body, _occasion: Occasion) -> dict[str, Any]:
    """Brought back by whoever got it, or by the post that could not deliver it."""
    return {"undelivered": True} if standing.business is Business.RESOLVED else {}


def _correct(_standing: Standing, _body: Body, occasion: Occasion) -> dict[str, Any]:
    term = Term(Decimal(CORRECTION_WORKING_DAYS), TermUnit.WORKING_DAYS)
    until = promise(term, occasion.at, occasion.calendar).due_at
    return {"until": iso(until) if until else None}


def _collect(standing: Standing, body: Body, occasion: Occasion) -> dict[str, Any]:
    receipt = body.plain.get("receipt")
    refused = paper_refusal(receipt, occasion.at.date()) if receipt else None
    if refused is not None:
        raise refused
    return {"lines": list(standing.owed_lines), "amount": standing.owed}


def _reverse(standing: Standing, body: Body, occasion: Occasion) -> dict[str, Any]:
    """The last collection; lines that another one covers, taken twice by two desks, stay paid."""
    approver = _approver(standing, body, occasion)
    *others, last = standing.paid
    covered = {line for each in others for line in each.lines}
    due = [line for line in last.lines if line not in covered]
    facts: dict[str, Any] = {"money": Money.PAID.value} if covered and not due else {}
    if standing.business in ENDED:
        facts = {"money": Money.REFUNDED.value}
    return facts | {
        "approved_by": approver,
        "reverses": last.event,
        "amount": last.amount,
        "method": last.method,
        "lines": due,
    }


def _note_receipt(standing: Standing, body: Body, _occasion: Occasion) -> dict[str, Any]:
    """To the last collection that stands without a reference; judged by the day of its money."""
    money, receipt = standing.without_receipt[-1], body.plain["receipt"]
    _not_before("receipt.date", "receipt_of_another_day", receipt["date"], money.at)
    refused = paper_refusal(receipt, site_time(money.at).date())
    if refused is not None:
        raise refused
    return {"collection": money.event}


def _void(standing: Standing, body: Body, occasion: Occasion) -> dict[str, Any]:
    if occasion.senior and not body.plain["approved_by"]:
        return {"approved_by": occasion.by}
    return {"approved_by": _approver(standing, body, occasion)}


def _approver(standing: Standing, body: Body, occasion: Occasion) -> str:
    """Who approved it: a second person, where the site has one, oneself where it has not."""
    named = str(body.plain["approved_by"])
    if occasion.alone and named in {"", occasion.by}:
        return occasion.by
    if named in {"", occasion.by} or named != occasion.approver:
        raise NotAllowed("second_person_needed", dossier=standing.code)
    return named


def _in_force(standing: Standing) -> Promise:
    """The promise with the due time that the dossier is judged by."""
    return replace(standing.promise, due_at=standing.due_at)


SPECIAL: Mapping[Act, Callable[[Standing, Body, Occasion], dict[str, Any]]] = {
    Act.HAND_OVER: _hand_over,
    Act.CONFIRM: _confirm,
    Act.REJECT: _of_batch,
    Act.RECALL: _of_batch,
    Act.SUPPLEMENT: _supplement,
    Act.SUPPLEMENT_RECEIVED: _supplement_received,
    Act.PAUSE: _pause,
    Act.RESUME: _resume,
    Act.APOLOGISE: _apologise,
    Act.REFUSE: _refuse,
    Act.RESULT: _result,
    Act.CORRECT: _correct,
    Act.TAKE_BACK: _take_back,
    Act.DELIVERED: _delivered,
    Act.COLLECT: _collect,
    Act.REVERSE_FEE: _reverse,
    Act.NOTE_RECEIPT: _note_receipt,
    Act.VOID: _void,
}
REWRITTEN: Mapping[
    Act, Callable[[Standing, Body, Occasion], tuple[dict[str, Any], dict[str, Any]]]
] = {Act.STEP: _next_step, Act.AMEND: _amended, Act.RETURN: _given, Act.GIVE_BACK: _given}
"""Acts whose event keeps other words than their body had: the facts, and the personal part."""
