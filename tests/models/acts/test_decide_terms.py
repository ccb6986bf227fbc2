"""What the acts do to the appointment: anew, moved to the minute, fixed, promised once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.models.acts.bodies import read_body
from desk_app.models.acts.decide import Occasion, decide
from desk_app.models.appointment import estimate, promise
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems
from desk_app.models.promise_document import read_promise
from desk_app.models.standing import Holder, Standing
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.term import Term, TermUnit
from tests.models.calendars import NATIONAL, at

RECEIVED = at("2026-11-02 08:00")
POSTED = {
    "business": Business.RESOLVED, "delivery": ResultDelivery.POSTED, "holder": Holder.POST,
    "posted_at": at("2026-11-04 15:00"),
}  # fmt: skip
ONE_MINUTE = timedelta(minutes=1)
terms = st.one_of(
    st.builds(Term, st.integers(1, 30).map(Decimal), st.just(TermUnit.WORKING_DAYS)),
    st.builds(Term, st.integers(1, 40).map(Decimal), st.just(TermUnit.WORKING_HOURS)),
    st.builds(Term, st.integers(1, 60).map(Decimal), st.just(TermUnit.CALENDAR_DAYS)),
)
minutes = st.integers(0, 20 * 24 * 60)


def dossier(term: Term, **changes: Any) -> Standing:
    """A dossier of that term in processing."""
    promised = promise(term, RECEIVED, NATIONAL)
    plain = Standing(
        id="1", code="H99.62-261102-1001", version=3, business=Business.PROCESSING,
        money=Money.NONE, delivery=ResultDelivery.NONE, promise=promised, received_at=RECEIVED,
        due_at=promised.due_at, immediate=False, agency="H99.62", unit="Công an xã",
        holder=Holder.UNIT, batch="b",
    )  # fmt: skip
    return replace(plain, **changes)


def due_after(act: Act, standing: Standing, when: datetime, **body: Any) -> datetime | None:
    """The due time that the act leaves."""
    occasion = Occasion(when, NATIONAL, "clerk")
    happened = decide(act, standing, read_body(act, body, when), occasion)
    document = happened.body["promise"]
    assert isinstance(document, dict)
    return read_promise(document).due_at


def worked(start: datetime, end: datetime) -> int:
    """Working minutes counted one by one on the clock of the office: an independent measure."""
    moment, number = start.replace(second=0), 0
    while moment < end.replace(second=0):
        of_day = moment.hour * 60 + moment.minute
        in_session = 450 <= of_day < 690 or 780 <= of_day < 1_020
        holiday = f"{moment:%d/%m/%Y}" in {"24/11/2026", "01/01/2027"}
        make_up = f"{moment:%d/%m/%Y}" in MAKE_UP
        number += in_session and not holiday and (moment.weekday() < 5 or make_up)
        moment += ONE_MINUTE
    return number


MAKE_UP = {f"{day:%d/%m/%Y}" for day in NATIONAL.make_up_days}


@settings(max_examples=40)
@given(terms, minutes, minutes)
def test_a_pause_adds_exactly_its_working_minutes_to_the_term(
    term: Term, before: int, length: int
) -> None:
    whole = dossier(term)
    paused = RECEIVED + before * ONE_MINUTE
    assert whole.due_at is not None
    assume(paused < whole.due_at)
    resumed = paused + length * ONE_MINUTE
    waiting = replace(whole, business=Business.PAUSED, waiting_since=paused)
    due = due_after(Act.RESUME, waiting, resumed)
    assert due is not None
    assume(due < at("2026-12-31 00:00"))
    assert worked(whole.due_at, due) == worked(paused, resumed)


def test_a_dossier_that_was_overdue_when_it_was_paused_stays_so() -> None:
    late = dossier(Term(Decimal(3), TermUnit.WORKING_DAYS))
    waiting = replace(late, business=Business.PAUSED, waiting_since=at("2026-11-09 09:00"))
    assert due_after(Act.RESUME, waiting, at("2026-11-11 09:00")) == late.due_at


@settings(max_examples=40)
@given(terms, minutes)
def test_complete_papers_begin_the_whole_term_anew(term: Term, later: int) -> None:
    complete = RECEIVED + later * ONE_MINUTE
    waiting = dossier(
        term, business=Business.AWAITING_SUPPLEMENT, waiting_since=RECEIVED, supplements=1
    )
    anew = promise(term, complete, NATIONAL).due_at
    assert due_after(Act.SUPPLEMENT_RECEIVED, waiting, complete) == anew


def test_papers_asked_for_at_the_desk_bring_the_dossier_back_to_the_desk() -> None:
    term = Term(Decimal(3), TermUnit.WORKING_DAYS)
    for before in (Business.RECEIVED, Business.PROCESSING):
        waiting = dossier(term, business=Business.AWAITING_SUPPLEMENT, before=before)
        occasion = Occasion(RECEIVED, NATIONAL, "clerk")
        body = read_body(Act.SUPPLEMENT_RECEIVED, {}, RECEIVED)
        happened = decide(Act.SUPPLEMENT_RECEIVED, waiting, body, occasion)
        assert happened.body["to_state"] == before.value


@pytest.mark.parametrize(
    ("asked", "late"), [("2026-11-05 08:00", False), ("2026-11-05 08:01", True)]
)
def test_a_request_for_papers_after_three_working_days_is_marked_late(
    asked: str, *, late: bool
) -> None:
    body = read_body(Act.SUPPLEMENT, {"items": ["Tờ khai"], "reason": "thiếu"}, at(asked))
    standing = dossier(Term(Decimal(10), TermUnit.WORKING_DAYS))
    happened = decide(Act.SUPPLEMENT, standing, body, Occasion(at(asked), NATIONAL, "clerk"))
    assert (happened.body["late"], happened.body["until"]) == (late, "2026-11-20")


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("2026-11-04T09:00", "new_due_too_early"),
        ("2026-11-05T08:00", "new_due_too_early"),
        ("2026-11-24T09:00", "not_a_working_day"),
        ("2026-11-21T09:00", "not_a_working_day"),
        ("2026-11-25T07:29", "not_office_hours"),
        ("2026-11-25T12:00", "not_office_hours"),
        ("2026-11-25T17:01", "not_office_hours"),
    ],
)
def test_a_new_appointment_lies_later_and_on_a_working_day(new: str, code: str) -> None:
    standing = dossier(Term(Decimal(3), TermUnit.WORKING_DAYS))
    with pytest.raises(HasProblems) as said:
        due_after(Act.APOLOGISE, standing, at("2026-11-04 10:00"), reason="chậm", new_due_at=new)
    assert [each.code for each in said.value.problems] == [code]


def test_a_new_appointment_is_the_one_that_was_promised() -> None:
    standing = dossier(Term(Decimal(3), TermUnit.WORKING_DAYS))
    new = "2026-11-10T15:00:00+07:00"
    when = at("2026-11-04 10:00")
    due = due_after(Act.APOLOGISE, standing, when, reason="chậm", new_due_at=new)
    assert due == at("2026-11-10 15:00")


def test_a_pause_after_an_apology_prolongs_the_appointment_of_the_law_too() -> None:
    paused, resumed = at("2026-11-04 09:00"), at("2026-11-04 10:30")
    sorry = dossier(
        Term(Decimal(5), TermUnit.WORKING_DAYS), due_at=at("2026-11-20 09:00"),
        legal_due_at=at("2026-11-09 08:00"), reappointed=True,
        business=Business.PAUSED, waiting_since=paused,
    )  # fmt: skip
    occasion = Occasion(resumed, NATIONAL, "clerk")
    body = decide(Act.RESUME, sorry, read_body(Act.RESUME, {}, resumed), occasion).body
    assert body["promise"]["due_at"] == "2026-11-20T10:30:00+07:00"  # type: ignore[call-overload, index] # plain document
    assert body["legal_due_at"] == "2026-11-09T09:30:00+07:00"
    late = replace(sorry, legal_due_at=at("2026-11-03 08:00"))
    body = decide(Act.RESUME, late, read_body(Act.RESUME, {}, resumed), occasion).body
    assert body["legal_due_at"] == "2026-11-03T08:00:00+07:00"  # overdue by law since then
    anew = replace(sorry, legal_due_at=sorry.due_at)
    body = decide(Act.RESUME, anew, read_body(Act.RESUME, {}, resumed), occasion).body
    assert "legal_due_at" not in body


def test_what_happened_before_the_last_record_is_refused() -> None:
    waiting = dossier(
        Term(Decimal(3), TermUnit.WORKING_DAYS),
        business=Business.PAUSED, waiting_since=at("2026-11-04 10:00"),
        last_at=at("2026-11-04 10:00"),
    )  # fmt: skip
    now = at("2026-11-05 09:00")
    body = read_body(Act.RESUME, {"at": "2026-11-04T09:00", "late_entry_reason": "mất điện"}, now)
    with pytest.raises(HasProblems) as said:
        decide(Act.RESUME, waiting, body, Occasion(at("2026-11-04 09:00"), NATIONAL, "clerk"))
    assert [each.code for each in said.value.problems] == ["before_the_last_act"]


def test_for_another_agency_a_working_day_of_transfer_is_foreseen_and_marked() -> None:
    term = Term(Decimal(3), TermUnit.WORKING_DAYS)
    foreseen = estimate(term, RECEIVED, NATIONAL)
    assert foreseen.estimated
    assert foreseen.due_at == promise(term, RECEIVED + timedelta(days=1), NATIONAL).due_at
    stored = dossier(term, promise=foreseen, business=Business.RECEIVED, holder=Holder.TRANSIT)
    when = at("2026-11-05 15:30")
    happened = decide(
        Act.CONFIRM, stored, read_body(Act.CONFIRM, {}, when), Occasion(when, NATIONAL, "clerk")
    )
    document = happened.body["promise"]
    assert isinstance(document, dict)
    fixed = read_promise(document)
    assert (fixed.due_at, fixed.estimated) == (promise(term, when, NATIONAL).due_at, False)


def test_the_office_hours_of_the_day_are_told_with_a_new_appointment_outside_them() -> None:
    standing, new = dossier(Term(Decimal(3), TermUnit.WORKING_DAYS)), "2026-11-25T20:00"
    with pytest.raises(HasProblems) as said:
        due_after(Act.APOLOGISE, standing, at("2026-11-04 10:00"), reason="chậm", new_due_at=new)
    assert [each.facts for each in said.value.problems] == [{"hours": "07:30–11:30, 13:00–17:00"}]
    for inside in ("2026-11-25T07:30:00+07:00", "2026-11-25T17:00:00+07:00"):
        due = due_after(
            Act.APOLOGISE, standing, at("2026-11-04 10:00"), reason="chậm", new_due_at=inside
        )
        assert due is not None


@pytest.mark.parametrize(
    ("act", "stands", "body", "field", "code"),
    [
        (Act.RESULT, {}, {"signed_on": "2026-11-01"}, "signed_on", "signed_before_reception"),
        (Act.DELIVERED, POSTED, {"on": "2026-11-03"}, "on", "before_posting"),
    ],
)
def test_a_day_before_what_it_follows_is_a_mistake(
    act: Act, stands: dict[str, Any], body: dict[str, str], field: str, code: str
) -> None:
    standing = dossier(Term(Decimal(3), TermUnit.WORKING_DAYS), **stands)
    when = at("2026-11-06 10:00")
    occasion = Occasion(when, NATIONAL, "clerk", desk="Quầy 1")
    with pytest.raises(HasProblems) as said:
        decide(act, standing, read_body(act, body, when), occasion)
    assert [(each.field, each.code) for each in said.value.problems] == [(field, code)]
    right = {field: "2026-11-04"}
    assert decide(act, standing, read_body(act, right, when), occasion).body[field] == "2026-11-04"
