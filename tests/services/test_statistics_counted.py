"""The counters tell what somebody would count who reads the events one after the other."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from desk_app.models.moments import VIETNAM
from desk_app.models.statistics.columns import figures_of
from desk_app.models.statistics.ii06 import Figures, holding
from desk_app.models.statistics.options import EVERY_OPTION, Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import until_of
from desk_app.services.statistics.behind import dossiers_between
from desk_app.services.statistics.counters import NONE, between
from tests.services.by_hand import ByHand
from tests.services.office_lives import AGENCIES, FIELDS, NOW, SITE, Lives, made_lives, store_of


def by_hand(lives: Lives, period: Period, until: datetime, how: Options) -> dict[str, Counter[str]]:
    """Every field's columns."""
    found: dict[str, Counter[str]] = {}
    start = datetime.combine(period.first, datetime.min.time(), VIETNAM)
    for events in lives.values():
        one = ByHand(events)
        columns = Counter(one.column(start, until, (how.by.value, how.due.value)))
        if columns:
            found.setdefault(one.field, Counter()).update(columns)
    return found


def by_counters(
    session: Session, period: Period, until: datetime, how: Options
) -> dict[str, Figures]:
    found = between(session, SITE, period, until, how)
    fields = {
        field: sum((found.get((each, field), NONE) for each in AGENCIES), NONE).figures(how)
        for field in FIELDS
    }
    return {field: each for field, each in fields.items() if each.received_total}


def agree(lives: Lives, session: Session, period: Period, now: datetime) -> None:
    """Counters, scan and hand tell the same, whatever the options."""
    until = until_of(period.last, now)
    for how in EVERY_OPTION:
        counted = by_counters(session, period, until, how)
        hand = by_hand(lives, period, until, how)
        assert set(counted) == set(hand)
        for field, figures in counted.items():
            assert {k: v for k, v in figures.document().items() if v} == dict(hand[field])
            assert all(holding(figures).values())
        found: dict[str, list[Any]] = {}
        for row, one in dossiers_between(session, SITE, period, until):
            found.setdefault(row.field, []).append(one)
        scanned = {f: figures_of(each, period.first, until, how) for f, each in found.items()}
        assert scanned == counted


@settings(max_examples=8)
@given(chance=st.randoms(use_true_random=False), first=st.dates(date(2026, 1, 1), date(2026, 8, 1)),
       days=st.integers(0, 120))  # fmt: skip
def test_the_counters_tell_what_the_events_tell(
    chance: random.Random, first: date, days: int
) -> None:
    lives = made_lives(chance, 12)
    with store_of(lives) as session:
        agree(lives, session, Period(first, first + timedelta(days=days)), NOW)


@pytest.mark.parametrize("seed", [1])
def test_counters_and_scan_agree_on_many_dossiers(seed: int) -> None:
    lives = made_lives(random.Random(seed), 200)
    with store_of(lives) as session:
        for month in (1, 3, 6):
            agree(lives, session, Period(date(2026, month, 1), date(2026, month + 1, 15)), NOW)


def test_a_period_that_still_runs_is_judged_as_of_now() -> None:
    now = datetime(2026, 4, 15, 10, 12, 0, tzinfo=VIETNAM)
    lives = {name: told for name, told in made_lives(random.Random(7), 150, now).items() if told}
    with store_of(lives, now) as session:
        agree(lives, session, Period(date(2026, 4, 1), date(2026, 4, 30)), now)
