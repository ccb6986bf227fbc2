"""Every report tells what somebody counts who reads the events one after the other."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from desk_app.models.moments import VIETNAM
from desk_app.models.report import Report
from desk_app.models.site import Agency
from desk_app.models.statistics.options import EVERY_OPTION, Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import until_of
from desk_app.services.desk import Desk
from desk_app.services.report_figures import figures_in
from desk_app.services.statistics.asked import Asked, Made
from desk_app.services.statistics.statistics import FIGURES, figured
from tests.conftest import Clock
from tests.services.by_hand import CHANNELS, SOLVED, Office
from tests.services.by_hand import FIGURES as COLUMNS
from tests.services.counter import Counter
from tests.services.office_lives import AGENCIES, NOW, Lives, made_lives, recorded, store_of

PICKED = ("received", *SOLVED)


@pytest.fixture(scope="module")
def desk(shared: Counter, shared_clock: Clock) -> Desk:
    """A desk of two agencies at the end of the year; the histories lie in stores of their own."""
    shared_clock.now = NOW
    site = shared.acts.desk.site
    other = Agency(AGENCIES[1], "Công an xã", ("Công an xã",))
    return replace(shared.acts.desk, site=replace(site, agencies=(*site.agencies, other)))


def told(made: Made, *columns: str) -> dict[Any, dict[str, Any]]:
    """The rows by their first cell, the columns that are counted by hand."""
    key = made.columns[0]
    return {row[key]: {name: row[name] for name in columns} for row in made.rows}


def pairs(made: Made) -> dict[Any, Any]:
    """A table of one number a row, without the rows of nothing."""
    key, number = made.columns[:2]
    return {row[key]: row[number] for row in made.rows if row[number]}


def agree(office: Office, asked: Asked) -> None:
    """Every report of statistics."""
    made = {name: figured(name, asked) for name in FIGURES}
    assert told(made["ii06"], *COLUMNS) == office.lines(lambda one: one.field)
    assert told(made["agencies"], *COLUMNS) == office.lines(lambda one: one.agency)
    for name, of in (
        ("clerks", lambda one: one.clerk), ("units", lambda one: one.unit),
        ("procedures", lambda one: one.procedure),
    ):  # fmt: skip
        assert told(made[name], *PICKED) == office.volumes(of, of), name
    for name, form in (("hours", "%H"), ("weekdays", "%w")):
        begun, ended = (
            (lambda one, f=form: f"{one.came:{f}}"),
            (lambda one, f=form: f"{one.done:{f}}"),
        )
        assert told(made[name], *PICKED) == office.volumes(begun, ended), name
    summary = pairs(made["summary"])
    assert summary == {name: number for name, number in office.summary().items() if number}
    came = {each: sum(one.channel == each for one in office.came()) for each in CHANNELS}
    assert pairs(made["channels"]) == {name: number for name, number in came.items() if number}
    assert pairs(made["ageing"]) == office.ages()
    assert pairs(made["supplements"]) == office.reasons()
    fees = {(row["agency"], row["field"]): row["fees"] for row in made["fees"].rows}
    assert fees == office.fees()


def lists_agree(office: Office, session: Session, desk: Desk) -> None:
    """The reports of the counter's day that are about the same dossiers."""

    def report(name: str) -> Report:
        found = figures_in(session, desk, name, office.first, office.last)
        assert all(found.identities.values()), (name, found.identities)
        return found

    late = {
        row["code"]: (row["kind"], row["days"])
        for row in report("overdue").rows if row["kind"] != "due_soon"
    }  # fmt: skip
    assert late == office.late_work(desk.now())
    assert report("postal").totals == office.post()
    lists = report("handover").totals
    assert {name: lists[name] for name in office.lists()} == office.lists()
    came = [(row["code"], bool(row["late"])) for row in report("results").rows]
    assert sorted(came) == sorted(office.results())
    settled = {
        (row["agency"], row["method"], row["period_before"]): (row["collected"], row["given_back"])
        for row in report("settlement").rows
    }
    assert settled == office.settlement()
    cash, amounts = report("cash").totals, [amount for *_, amount in office.money()]
    assert (cash["collected"], cash["net"]) == (sum(a for a in amounts if a > 0), sum(amounts))


def counted_twice(desk: Desk, lives: Lives, period: Period, now: datetime) -> None:
    """All of it, however lateness is judged."""
    until = until_of(period.last, now)

    def office(options: Options) -> Office:
        how = (options.by.value, options.due.value)
        days = (period.first, period.last, until)
        return Office(lives, *days, how, lambda each: recorded(each, now))

    with store_of(lives, now) as session:
        for options in EVERY_OPTION:
            agree(office(options), Asked(session, desk, period, until, options))
        lists_agree(office(Options()), session, desk)


@settings(max_examples=6, phases=[Phase.generate])  # a smaller seed is no simpler office
@given(seed=st.integers(0, 10**6), first=st.dates(date(2026, 1, 1), date(2026, 8, 1)),
       days=st.integers(0, 120))  # fmt: skip
def test_every_report_tells_what_the_events_tell(
    desk: Desk, seed: int, first: date, days: int
) -> None:
    period = Period(first, first + timedelta(days=days))
    counted_twice(desk, made_lives(random.Random(seed), 12), period, NOW)


def test_a_spring_of_many_dossiers_and_a_month_that_still_runs(
    desk: Desk, shared_clock: Clock
) -> None:
    spring = Period(date(2026, 2, 9), date(2026, 5, 3))
    counted_twice(desk, made_lives(random.Random(3), 150), spring, NOW)
    now = datetime(2026, 4, 15, 10, 12, 0, tzinfo=VIETNAM)
    shared_clock.now = now
    april = Period(date(2026, 4, 1), date(2026, 4, 30))
    counted_twice(desk, made_lives(random.Random(7), 150, now), april, now)
    shared_clock.now = NOW
