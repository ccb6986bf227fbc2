"""Why an act on a dossier is refused now, beyond its state: one function an act, codes and facts only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.legacy.row import ENDED
from desk_app.models.moves import MOVES, Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.standing import Holder, Standing
from desk_app.models.states import Business, ResultDelivery
from desk_app.models.term_state import working_days_between

SUPPLEMENT_DAYS = 15  # NĐ 118/2025 Đ.19.5
TAKE_BACK_WORKING_DAYS = 3  # as long as an error in a result may be corrected (Đ.23.1)

Condition = Callable[[Standing, datetime, OfficeCalendar | None], NotAllowed | None]


def refusal(
    act: Act, standing: Standing, now: datetime, calendar: OfficeCalendar | None
) -> NotAllowed | None:
    """Why `act` cannot be done at `now`; None when it can. `calendar` counts working days."""
    if standing.read_only:
        return NotAllowed("dossier_read_only", dossier=standing.code)
    if standing.voided:
        return NotAllowed("dossier_voided", dossier=standing.code)
    if standing.imported and standing.business in ENDED:
        return NotAllowed("dossier_imported", dossier=standing.code)
    if standing.business not in MOVES[act].leads:
        return NotAllowed(
            "move_illegal",
            dossier=standing.code,
            act=act.value,
            state=standing.business.value,
            article=MOVES[act].article,
        )
    condition = CONDITIONS.get(act)
    return None if condition is None else condition(standing, now, calendar)


def _at_desk(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.holder is Holder.TRANSIT:
        return NotAllowed("handed_already", dossier=standing.code, unit=standing.unit)
    return None


def _to_hand_over(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    """The dossier itself, or what was brought for it since its unit has it."""
    if standing.business is not Business.RECEIVED and standing.added_at is None:
        return NotAllowed("nothing_added", dossier=standing.code, unit=standing.unit)
    return _at_desk(standing, now, calendar)


def _kept_here(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    here = standing.holder in {Holder.DESK, Holder.TRANSIT} or standing.added_at is not None
    if not here:
        return NotAllowed("papers_elsewhere", dossier=standing.code)
    return _at_desk(standing, now, calendar)


def _in_transit(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.holder is not Holder.TRANSIT:
        return NotAllowed("not_handed_over", dossier=standing.code)
    return None


def _one_supplement(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    if standing.supplements:
        return NotAllowed("supplement_asked_before", dossier=standing.code)
    return _at_desk(standing, now, calendar)


def _fifteen_days(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    since = standing.waiting_since or now
    first = (since + timedelta(days=SUPPLEMENT_DAYS)).date()
    if now.date() <= first:
        return NotAllowed("close_too_early", dossier=standing.code, day=f"{first:%d/%m/%Y}")
    return _at_desk(standing, now, calendar)


def _one_apology(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    if standing.reappointed:
        return NotAllowed("reappointed_before", dossier=standing.code)
    if standing.due_at is None:
        return NotAllowed("no_appointment", dossier=standing.code)
    return _at_desk(standing, now, calendar)


def _result(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    if standing.business is Business.RESOLVED and standing.correction_until is None:
        return NotAllowed("result_here_already", dossier=standing.code)
    if standing.business is Business.RECEIVED and not standing.immediate:
        return NotAllowed("not_immediate", dossier=standing.code)
    return _at_desk(standing, now, calendar)


def _no_correction(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.correction_until is not None:
        return NotAllowed("correction_open", dossier=standing.code)
    if standing.delivery is ResultDelivery.POSTED:
        return NotAllowed("result_posted", dossier=standing.code)
    return None


def _ready(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    refused = _no_correction(standing, now, calendar)
    if refused is None and standing.owed:
        return NotAllowed("fee_unpaid", dossier=standing.code, amount=standing.owed)
    return refused


def _soon_enough(
    standing: Standing, now: datetime, calendar: OfficeCalendar | None
) -> NotAllowed | None:
    if standing.correction_until is not None:
        return NotAllowed("correction_open", dossier=standing.code)
    if standing.business is Business.RESOLVED:  # the post may bring it back whenever it does
        return _posted(standing, now, calendar)
    returned = standing.returned_at or now
    if working_days_between(returned.date(), now.date(), calendar) > TAKE_BACK_WORKING_DAYS:
        return NotAllowed("take_back_too_late", dossier=standing.code, most=TAKE_BACK_WORKING_DAYS)
    return None


def _posted(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.delivery is not ResultDelivery.POSTED:
        return NotAllowed("not_posted", dossier=standing.code)
    return None


def _owed(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    return None if standing.owed else NotAllowed("nothing_to_collect", dossier=standing.code)


def _has_paid(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    return None if standing.paid else NotAllowed("nothing_to_reverse", dossier=standing.code)


def _receipt_missing(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.without_receipt:
        return None
    return NotAllowed("no_receipt_missing", dossier=standing.code)


def _next_step(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.step is None:
        return NotAllowed("no_process", dossier=standing.code)
    if standing.step.place >= standing.step.of:
        return NotAllowed("no_next_step", dossier=standing.code)
    return None


def _late(standing: Standing, now: datetime, _calendar: object) -> NotAllowed | None:
    """Late by law, as statistics judge it: a term begun anew counts, an apology does not.

    What waits is judged by when it stopped; an estimate makes nobody late.
    """
    due = standing.legal_due_at
    end = standing.finished_at or standing.waiting_since or now
    if due is None or end <= due:
        return NotAllowed("not_late", dossier=standing.code)
    return None


def _untouched(standing: Standing, now: datetime, calendar: object) -> NotAllowed | None:
    if standing.paid:
        return NotAllowed("void_after_payment", dossier=standing.code)
    return _at_desk(standing, now, calendar)


def _at_unit(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.holder is Holder.DESK:
        return NotAllowed("papers_here_already", dossier=standing.code)
    return _not_fetched(standing)


def _to_give_back(standing: Standing, _now: datetime, _calendar: object) -> NotAllowed | None:
    if standing.holder is Holder.UNIT:
        return NotAllowed("papers_at_unit", dossier=standing.code, unit=standing.unit)
    return _not_fetched(standing)


def _not_fetched(standing: Standing) -> NotAllowed | None:
    if standing.holder is Holder.CITIZEN:
        return NotAllowed("papers_given_back", dossier=standing.code)
    return None


CONDITIONS: Mapping[Act, Condition] = {
    Act.HAND_OVER: _to_hand_over,
    Act.CONFIRM: _in_transit,
    Act.REJECT: _in_transit,
    Act.RECALL: _in_transit,
    Act.SUPPLEMENT: _one_supplement,
    Act.CLOSE_INCOMPLETE: _fifteen_days,
    Act.REFUSE: _at_desk,
    Act.PAUSE: _at_desk,
    Act.APOLOGISE: _one_apology,
    Act.RESULT: _result,
    Act.CORRECT: _no_correction,
    Act.RETURN: _ready,
    Act.TAKE_BACK: _soon_enough,
    Act.POST: _ready,
    Act.DELIVERED: _posted,
    Act.WITHDRAW: _at_desk,
    Act.STOP: _at_desk,
    Act.PAPERS_BACK: _at_unit,
    Act.GIVE_BACK: _to_give_back,
    Act.COLLECT: _owed,
    Act.REVERSE_FEE: _has_paid,
    Act.NOTE_RECEIPT: _receipt_missing,
    Act.VOID: _untouched,
    Act.SHELVE: _kept_here,
    Act.STEP: _next_step,
    Act.EXPLAIN: _late,
}
