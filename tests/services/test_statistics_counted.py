"""The counters tell what somebody would count who reads the events one after the other."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Event
from desk_app.journal.execute import project
from desk_app.models.moments import VIETNAM
from desk_app.models.statistics.columns import figures_of
from desk_app.models.statistics.ii06 import Figures, holding
from desk_app.models.statistics.options import EVERY_OPTION, By, Due, Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import until_of
from desk_app.models.tables import PROJECTION, Stored
from desk_app.services.statistics.behind import dossiers_between
from desk_app.services.statistics.counters import NONE, between
from tests.services.lives import Told, life

SITE, AGENCY = "demo", "H99.62"
FIELDS = ("Hộ tịch", "Chứng thực")
BEGIN = datetime(2026, 1, 5, 8, 0, tzinfo=VIETNAM)
NOW = datetime(2026, 12, 30, 17, 0, tzinfo=VIETNAM)
WAITING = {"awaiting_supplement", "awaiting_payment", "paused"}
GIVEN_UP = {"withdrawn", "stopped", "closed_incomplete"}
Lives = dict[str, list[Told]]


def reception(number: int, field: str) -> dict[str, Any]:
    """A body of DossierReceived."""
    return {
        "code": f"{AGENCY}-260105-{1000 + number}", "provisional": False, "number": number,
        "numbered_by": AGENCY, "day": "260105", "agency": AGENCY, "unit": "Tư pháp - Hộ tịch",
        "procedure": {
            "code": "1.001193", "version": "1", "name": "Đăng ký khai sinh", "field": field,
            "case_index": 0, "case": "",
        },
        "custodian": "Quầy 1", "components": [], "sets": 1, "delivery": "counter",
        "fee_timing": "now", "fees": [], "register": {"volume": 1, "entry": number, "year": 2026},
        "form_version": "x", "immediate": True, "late_entry": False, "warnings": [],
    }  # fmt: skip


def made_lives(chance: random.Random, many: int) -> Lives:
    """Dossiers of half a year, some of which nothing more was heard of before a day."""
    found: Lives = {}
    for number in range(many):
        begin = BEGIN + timedelta(days=chance.randrange(150), minutes=chance.randrange(540))
        told = life(chance, reception(number, chance.choice(FIELDS)), begin)
        found[f"d{number:04}"] = [each for each in told if each.at <= NOW]
    return found


def store_of(lives: Lives) -> Session:
    """An empty store into which the events came in the order of time."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    tables = [Stored.metadata.tables[table.__tablename__] for table in PROJECTION]
    Stored.metadata.create_all(engine, tables)
    session = Session(engine)
    for event in events_of(lives):
        project(session, event, None)
    session.flush()
    return session


def events_of(lives: Lives) -> Iterator[Event]:
    """The events of all lives in the order of time, as lines of one desk."""
    told = sorted((each.at, dossier, place) for dossier, events in lives.items()
                  for place, each in enumerate(events))  # fmt: skip
    for seq, (at, dossier, place) in enumerate(told, 1):
        one = lives[dossier][place]
        yield Event(
            id=f"e{seq}", desk="k", epoch=1, seq=seq, site=SITE, kind=one.kind, kind_v=1,
            dossier=dossier, at=at, occurred_at=at, boot="", mono=seq, server_time_last_seen=None,
            by="clerk", base=0, personal=None, body=json.loads(canonical(one.body)),
        )  # fmt: skip


class ByHand:
    """One dossier read from its events alone, with nothing of the program's."""

    def __init__(self, events: list[Told]) -> None:
        first = events[0]
        self.field = first.body["procedure"]["field"]
        self.channel = first.body["channel"]
        self.came = first.at
        self.kinds = [each.kind for each in events]
        self.events = events
        ends = [e.at for e in events if e.kind in {"ResultReceived", "Withdrawn", "Stopped",
                                                   "ClosedIncomplete"}]  # fmt: skip
        self.done = ends[0] if ends else None
        self.gone = "CodeVoided" in self.kinds or "DossierRefused" in self.kinds

    def seen(self, moment: datetime) -> tuple[str, datetime | None, datetime | None]:
        """State, the appointment by law and the one in force at a moment."""
        state, original, adjusted = "", None, None
        for each in self.events:
            if each.at > moment:
                break
            state = each.body.get("to_state", state)
            promise = each.body.get("promise")
            if promise is None:
                continue
            due = datetime.fromisoformat(promise["due_at"]) if promise["due_at"] else None
            if promise.get("estimated"):
                continue
            adjusted = due
            if each.kind == "DeadlineAdjusted":
                continue
            original = due
            if "legal_due_at" in each.body:
                original = datetime.fromisoformat(each.body["legal_due_at"])
        return state, original, adjusted

    def column(self, start: datetime, until: datetime, how: Options) -> Iterator[str]:
        """The columns it is counted in."""
        if self.gone or self.came > until or (self.done and self.done < start):
            return
        yield "received_total"
        if self.came < start:
            yield "carried_over"
        else:
            yield "received_online" if self.channel == "online" else "received_direct"
        if self.done is not None and self.done <= until:
            yield "solved_total"
            yield self.solved(how)
            both = [self.solved(Options(how.by, due)) for due in Due]
            if both[0] == "solved_late" != both[1]:
                yield "renewed"
            return
        yield "pending_total"
        state, *dues = self.seen(until)
        due = dues[0] if how.due is Due.ORIGINAL else dues[1]
        if state in WAITING:
            yield "pending_waiting"
            yield "pending_in_time"
        elif due and (due < until if how.by is By.HOUR else due.date() < until.date()):
            yield "pending_overdue"
        else:
            yield "pending_in_time"

    def solved(self, how: Options) -> str:
        """Early, on time or late."""
        assert self.done is not None
        _, *dues = self.seen(self.done)
        due = dues[0] if how.due is Due.ORIGINAL else dues[1]
        if due is None or not {"ResultReceived"} & set(self.kinds):
            return "solved_on_time"
        done, due_at = (self.done, due) if how.by is By.HOUR else (self.done.date(), due.date())
        if done == due_at:
            return "solved_on_time"
        return "solved_late" if str(done) > str(due_at) else "solved_early"


def by_hand(lives: Lives, period: Period, until: datetime, how: Options) -> dict[str, Counter[str]]:
    """Every field's columns."""
    found: dict[str, Counter[str]] = {}
    start = datetime.combine(period.first, datetime.min.time(), VIETNAM)
    for events in lives.values():
        one = ByHand(events)
        columns = Counter(one.column(start, until, how))
        if columns:
            found.setdefault(one.field, Counter()).update(columns)
    return found


def by_counters(
    session: Session, period: Period, until: datetime, how: Options
) -> dict[str, Figures]:
    found = between(session, SITE, period, until, how)
    fields = {field: found.get((AGENCY, field), NONE).figures(how) for field in FIELDS}
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


@settings(max_examples=15)
@given(chance=st.randoms(use_true_random=False), first=st.dates(date(2026, 1, 1), date(2026, 8, 1)),
       days=st.integers(0, 120))  # fmt: skip
def test_the_counters_tell_what_the_events_tell(
    chance: random.Random, first: date, days: int
) -> None:
    lives = made_lives(chance, 12)
    with store_of(lives) as session:
        agree(lives, session, Period(first, first + timedelta(days=days)), NOW)


@pytest.mark.parametrize("seed", range(2))
def test_counters_and_scan_agree_on_many_dossiers(seed: int) -> None:
    lives = made_lives(random.Random(seed), 200)
    with store_of(lives) as session:
        for month in (1, 3, 6):
            agree(lives, session, Period(date(2026, month, 1), date(2026, month + 1, 15)), NOW)


def test_a_period_that_still_runs_is_judged_as_of_now() -> None:
    whole = made_lives(random.Random(7), 150)
    now = datetime(2026, 4, 15, 10, 12, 0, tzinfo=VIETNAM)
    lives = {name: told for name, all_of in whole.items()
             if (told := [each for each in all_of if each.at <= now])}  # fmt: skip
    with store_of(lives) as session:
        agree(lives, session, Period(date(2026, 4, 1), date(2026, 4, 30)), now)
