"""When a dossier is early, on time, late, in time or overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.models.statistics.ageing import bucket_of
from desk_app.models.statistics.counted import Counted, Ending, Phase
from desk_app.models.statistics.marks import in_order, marks
from desk_app.models.statistics.options import By, Due, Options
from desk_app.models.statistics.timeliness import classified, until_of

NOVEMBER = date(2026, 11, 1)
NOW = datetime(2026, 12, 31, 17, 0, tzinfo=VIETNAM)


def day(number: int, hour: int = 10) -> datetime:
    return datetime(2026, 11, number, hour, tzinfo=VIETNAM)


def dossier(
    due: datetime | None = None,
    done: datetime | None = None,
    ending: Ending = Ending.SOLVED,
    came: datetime | None = None,
) -> Counted:
    received = came or day(2)
    ends = ending if done or ending is Ending.EXCLUDED else Ending.OPEN
    return Counted("counter", received, (Phase(received, False, due, due),), done, ends)


def told(one: Counted, last: int = 30, options: Options | None = None) -> str:
    until = until_of(date(2026, 11, last), NOW)
    place = classified(one, NOVEMBER, until, options or Options())
    assert place is not None
    return place.outcome.value


@pytest.mark.parametrize(
    ("done", "by_day", "by_hour"),
    [
        (day(9, 16), "early", "early"),
        (day(10, 9), "on_time", "early"),
        (day(10, 10), "on_time", "on_time"),
        (day(10, 16), "on_time", "late"),
        (day(11, 8), "late", "late"),
    ],
)
def test_a_result_is_early_on_time_or_late(done: datetime, by_day: str, by_hour: str) -> None:
    one = dossier(due=day(10), done=done)
    assert told(one) == by_day
    assert told(one, options=Options(By.HOUR)) == by_hour


def test_who_withdraws_or_has_no_appointment_makes_nobody_late() -> None:
    assert told(dossier(due=day(10), done=day(20), ending=Ending.GIVEN_UP)) == "on_time"
    assert told(dossier(due=None, done=day(20))) == "on_time"
    assert told(dossier(due=None)) == "in_time"


def test_what_is_due_on_the_last_day_is_still_in_time_by_day() -> None:
    assert told(dossier(due=day(10)), last=10) == "in_time"
    assert told(dossier(due=day(10)), last=10, options=Options(By.HOUR)) == "overdue"
    assert told(dossier(due=day(10)), last=11) == "overdue"


def test_in_a_period_that_still_runs_nothing_is_late_before_its_hour() -> None:
    one, noon = dossier(due=day(10, 15)), day(10, 12)
    until = until_of(date(2026, 11, 30), noon)
    assert until == noon
    found = classified(one, NOVEMBER, until, Options(By.HOUR))
    assert found is not None
    assert found.outcome == "in_time"


def test_who_waits_for_the_citizen_is_in_time_and_shown_apart() -> None:
    received, asked, brought = day(2), day(5), day(20)
    phases = (
        Phase(received, False, day(10), day(10)),
        Phase(asked, True, day(10), day(10)),
        Phase(brought, False, day(26), day(26)),
        Phase(day(24), False, day(26), day(28)),
    )
    one = Counted("counter", received, phases, None, Ending.OPEN)
    assert told(one, last=12) == "waiting"
    assert told(one, last=25) == "in_time"
    assert told(one, last=27) == "overdue"
    assert told(one, last=27, options=Options(due=Due.ADJUSTED)) == "in_time"
    assert told(one, last=29, options=Options(due=Due.ADJUSTED)) == "overdue"


def test_half_of_the_term_is_half_of_the_time_that_was_promised_first() -> None:
    phases = (
        Phase(day(2), False, None, None),  # an estimate
        Phase(day(3), False, day(10), day(10)),
        Phase(day(5), True, day(10), day(10)),
        Phase(day(8), False, day(28), day(28)),
    )
    one = Counted("counter", day(2), phases, day(12), Ending.SOLVED)
    assert marks(one)[date(2026, 11, 12), "half_term"] == 0
    assert marks(replace(one, finished_at=day(6)))[date(2026, 11, 6), "half_term"] == 1


def test_what_was_refused_at_the_desk_or_voided_was_never_there() -> None:
    one = dossier(due=day(10), done=day(3), ending=Ending.EXCLUDED)
    assert classified(one, NOVEMBER, NOW, Options()) is None
    assert not marks(one)


def test_a_dossier_of_october_is_carried_over_until_it_is_solved() -> None:
    came = datetime(2026, 10, 20, 9, tzinfo=VIETNAM)
    one = dossier(due=day(10), done=day(5), came=came)
    found = classified(one, NOVEMBER, NOW, Options())
    assert found is not None
    assert (found.carried, found.outcome) == (True, "early")
    assert classified(one, date(2026, 12, 1), NOW, Options()) is None


def test_results_of_the_same_day_and_within_half_the_term_are_counted_when_they_come() -> None:
    quick = dossier(due=day(10), done=day(2, 15))
    assert (marks(quick)[quick.received_at.date(), "same_day"]) == 1
    half = dossier(due=day(10), done=day(6))
    assert marks(half)[date(2026, 11, 6), "half_term"] == 1
    slower = dossier(due=day(10), done=day(6) + timedelta(minutes=1))
    assert marks(slower)[date(2026, 11, 6), "half_term"] == 0


def test_a_life_that_runs_backwards_is_noticed() -> None:
    one = dossier(due=day(10), done=day(12))
    assert in_order(one)
    assert not in_order(replace(one, finished_at=day(1)))


@pytest.mark.parametrize(
    ("days", "bucket"),
    [(0, "0"), (1, "1-2"), (2, "1-2"), (3, "3-5"), (10, "6-10"), (11, "11-30"), (31, "31+")],
)
def test_overdue_work_is_sorted_by_its_age(days: int, bucket: str) -> None:
    assert bucket_of(NOVEMBER, NOVEMBER + timedelta(days=days)) == bucket
