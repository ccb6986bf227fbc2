"""Which open dossiers will miss their date, and how often such a forecast came true."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desk_app.models.forecast import (
    Basis,
    Course,
    Hits,
    Stage,
    forecast,
    half_term,
    hits,
    medians_of,
)
from desk_app.models.office_clock import office_clock
from desk_app.models.statistics.counted import Counted, Ending, Phase
from tests.models.calendars import NATIONAL, at

CLOCK = office_clock(NATIONAL, date(2026, 1, 1), date(2026, 12, 31))
MONDAY = at("2026-11-02 08:00")
NOW = at("2026-11-16 08:00")
A_DAY = timedelta(days=1)
WEEK = 7 * A_DAY
LAND, BIRTH = "1.013978", "1.001193"


def solved(
    days: int, *, received: datetime = MONDAY, due: int = 8, procedure: str = LAND
) -> Course:
    """A dossier done after so many days at 08:00, promised for another."""
    phase = Phase(received, waiting=False, original=received + due * A_DAY, adjusted=None)
    done = received + days * A_DAY
    return Course(procedure, Counted("counter", received, (phase,), done, Ending.SOLVED))


def running(received: datetime, *, waited: tuple[datetime, datetime] | None = None) -> Course:
    """An open one; `waited`: from when to when it waited for the citizen."""
    due = received + 8 * A_DAY
    moments = [(received, False), *([(waited[0], True), (waited[1], False)] if waited else [])]
    phases = tuple(Phase(since, waits, due, due) for since, waits in moments)
    return Course(LAND, Counted("counter", received, phases, None, Ending.OPEN))


def test_a_dossier_is_expected_when_the_middle_one_of_its_like_was_done() -> None:
    known = medians_of([solved(days) for days in (1, 2, 3, 4, 7)], CLOCK)
    told = forecast(running(NOW), NOW, NOW + 3 * A_DAY, known, CLOCK)
    assert told is not None
    assert (told.ready_at, told.will_miss) == (at("2026-11-19 08:00"), False)  # three working days
    assert (told.basis, told.cases) == (Basis.PROCEDURE, 5)
    sooner = forecast(running(NOW), NOW, NOW + 2 * A_DAY, known, CLOCK)
    assert sooner is not None
    assert sooner.will_miss


def test_what_has_been_at_work_for_long_is_compared_with_what_took_longer_still() -> None:
    quick = [solved(days) for days in (1, 1, 1, 1, 1, 1, 1)]
    slow = [solved(days) for days in (10, 10, 10, 11, 11)]
    old = running(NOW - 3 * A_DAY)  # Friday: by Monday noon it has taken longer than the quick ones
    told = forecast(old, NOW + timedelta(hours=4), NOW + A_DAY,
                    medians_of([*quick, *slow], CLOCK), CLOCK)  # fmt: skip
    assert told is not None
    assert (told.will_miss, told.cases) == (True, 5)


def test_with_fewer_than_five_cases_of_the_last_half_year_nothing_is_said() -> None:
    four = [solved(days) for days in (1, 2, 3, 4)]
    long_ago = solved(2, received=at("2026-04-06 08:00"))
    other = [solved(2, procedure=BIRTH) for _ in range(9)]
    known = medians_of([*four, long_ago, *other], CLOCK)
    assert forecast(running(NOW), NOW, NOW + A_DAY, known, CLOCK) is None
    beyond = at("2027-03-01 08:00")  # no calendar speaks for that day
    five = medians_of([*four, solved(5)], CLOCK)
    assert forecast(running(NOW), NOW, beyond, five, CLOCK) is None


def test_time_in_which_a_dossier_waited_for_the_citizen_is_not_worked() -> None:
    known = medians_of([solved(days) for days in (3, 3, 3, 3, 3)], CLOCK)
    received = NOW - WEEK
    waited = running(received, waited=(received + A_DAY, NOW))
    told = forecast(waited, NOW, NOW + 2 * A_DAY, known, CLOCK)
    assert told is not None
    assert told.ready_at == at("2026-11-18 08:00")  # one day was worked, two are left


def test_steps_of_the_internal_process_tell_more_than_the_whole() -> None:
    def stages(received: datetime, last: int) -> tuple[Stage, ...]:
        return (
            Stage("p", 1, 2, received, received + A_DAY),
            Stage("p", 2, 2, received + A_DAY, received + last * A_DAY),
        )

    def course(last: int) -> Course:
        whole = solved(last)
        return Course(LAND, whole.counted, stages(MONDAY, last))

    known = medians_of([course(last) for last in (2, 3, 4, 4, 4)], CLOCK)
    open_one = running(NOW - 4 * A_DAY)  # Thursday; the second step has just begun
    in_step = Course(LAND, open_one.counted, (
        Stage("p", 1, 2, NOW - 4 * A_DAY, NOW), Stage("p", 2, 2, NOW, None),
    ))  # fmt: skip
    told = forecast(in_step, NOW, NOW + A_DAY, known, CLOCK)
    assert told is not None
    assert (told.basis, told.ready_at) == (Basis.STEPS, at("2026-11-19 08:00"))
    assert told.will_miss


def test_the_hit_rate_asks_at_half_term_with_what_was_known_then() -> None:
    known = [solved(days, received=at("2026-10-05 08:00")) for days in (1, 1, 7, 9, 9, 9, 9)]
    received = at("2026-10-19 08:00")
    late, kept = solved(9, received=received, due=4), solved(3, received=received, due=4)
    done_before, unknown = solved(1, received=received, due=4), solved(9, procedure=BIRTH)
    after = [solved(days, received=at("2026-10-26 08:00")) for days in (2,) * 20]
    asked = [late, kept, done_before, unknown]
    found = hits(asked, medians_of([*known, *after, *asked], CLOCK), CLOCK)
    assert found == Hits(asked=3, told=2, right=1, feared=2, late=1, both=1)


def test_nobody_is_asked_about_what_waited_at_half_term_or_was_done_by_then() -> None:
    due = MONDAY + 8 * A_DAY
    waiting = Phase(MONDAY + A_DAY, waiting=True, original=due, adjusted=due)
    begun = Phase(MONDAY, waiting=False, original=due, adjusted=due)
    counted = Counted("counter", MONDAY, (begun, waiting), MONDAY + 9 * A_DAY, Ending.SOLVED)
    assert half_term(counted) is None
    assert half_term(solved(3).counted) is None
    assert half_term(solved(5).counted) == MONDAY + 4 * A_DAY
    assert half_term(running(MONDAY).counted) is None
