"""Dossiers kept on paper during a power cut: received earlier, recorded now, marked for ever."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest

from desk_app.models.outcomes import Problem
from tests.conftest import Clock
from tests.services.counter import TEMPORARY_RESIDENCE, Counter, draft, november

REASON = "Mất điện từ 13 giờ đến 17 giờ"
YESTERDAY = november(19, 14, 5)


def test_the_term_is_counted_from_the_true_reception(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE, received_at=YESTERDAY, late_entry_reason=REASON)
    assert received.received_at == YESTERDAY
    assert received.promise.due_at == november(25, 14, 5)


def test_the_code_and_the_register_are_those_of_the_recording_day(counter: Counter) -> None:
    counter.receive()
    received = counter.receive(received_at=YESTERDAY, late_entry_reason=REASON)
    assert received.code == "H99.62-261120-1002"
    assert received.register.entry == 2


def test_it_is_marked_for_ever_with_its_reason_and_both_times(counter: Counter) -> None:
    received = counter.receive(received_at=YESTERDAY, late_entry_reason=REASON)
    shown = counter.open(received.code)
    assert shown.late_entry_reason == REASON
    assert (shown.received_at, shown.recorded_at) == (YESTERDAY, november(20))
    assert shown.history[0].at == YESTERDAY


def test_an_ordinary_dossier_has_no_such_mark(counter: Counter) -> None:
    shown = counter.open(counter.receive().code)
    assert shown.late_entry_reason == ""
    assert shown.received_at == shown.recorded_at == november(20)


def test_it_stands_in_the_list_at_its_true_reception(counter: Counter) -> None:
    today = counter.receive()
    late = counter.receive(received_at=YESTERDAY, late_entry_reason=REASON)
    assert counter.acts.search(counter.clerk, "") == (today.id, late.id)


def test_a_reason_is_required(counter: Counter) -> None:
    assert counter.refusal(draft(received_at=YESTERDAY)) == [
        ("late_entry_reason", "late_entry_reason_missing")
    ]


def test_nothing_is_received_in_the_future(counter: Counter) -> None:
    given = draft(received_at=november(20, 9, 31), late_entry_reason=REASON)
    assert counter.refusal(given) == [("received_at", "received_in_future")]
    preview = counter.acts.preview_intake(given)
    assert preview.promise is None
    assert preview.problems == (Problem("received_at", "received_in_future"),)


def test_the_catalogue_of_the_true_day_governs(counter: Counter, clock: Clock) -> None:
    clock.now = november(20).replace(year=2027, month=3, day=2)
    late = counter.receive(
        received_at=november(26).replace(year=2027, month=2), late_entry_reason=REASON
    )
    shown = counter.open(late.code)
    assert shown.promise.term.unit.value == "same_day"


def test_a_day_before_the_catalogue_began_is_refused(counter: Counter) -> None:
    given = draft(received_at=november(20).replace(month=6), late_entry_reason=REASON)
    assert counter.refusal(given) == [("procedure", "procedure_expired")]


@pytest.mark.parametrize("hours", [0, -5, 9])
def test_the_instant_may_come_in_any_time_zone_with_any_fraction(
    counter: Counter, hours: int
) -> None:
    moved = (YESTERDAY + timedelta(milliseconds=250)).astimezone(timezone(timedelta(hours=hours)))
    received = counter.receive(TEMPORARY_RESIDENCE, received_at=moved, late_entry_reason=REASON)
    shown = counter.open(received.code)
    assert shown.promise == received.promise
    assert received.received_at.isoformat() == "2026-11-19T14:05:00+07:00"
    assert received.promise.due_at == november(25, 14, 5)


def test_just_after_midnight_at_the_site_is_that_day_though_elsewhere_it_is_the_day_before(
    counter: Counter,
) -> None:
    night = november(20, 0, 30).astimezone(UTC)
    received = counter.receive(
        TEMPORARY_RESIDENCE, received_at=night, late_entry_reason="Phiên trực đêm"
    )
    assert received.promise.due_at == november(26, 7, 30)
