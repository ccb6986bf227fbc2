"""Steps, score and forecast tell what somebody counts who reads the events one after the other."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.moments import iso
from desk_app.models.report import Report
from desk_app.models.tables import ReferenceVersion
from desk_app.services.desk import Desk
from desk_app.services.report_figures import figures_in
from tests.conftest import Clock
from tests.services.by_hand import Office
from tests.services.by_hand_work import Forecasts, Work, WorkingTime
from tests.services.counter import Counter
from tests.services.lives import Told
from tests.services.office_lives import NOW, made_lives, recorded, store_of

SHIPPED = Path(__file__).parents[2] / "resources"
PERSONS = ("Trần Văn Mẫu", "Lê Thị Mẫu", "")
OF = 3


@pytest.fixture(scope="module")
def desk(shared: Counter, shared_clock: Clock) -> Desk:
    """A desk whose clock stands in the midst of the year; the histories lie in other stores."""
    shared_clock.now = NOW
    return shared.acts.desk


@pytest.fixture(scope="module")
def known(desk: Desk) -> list[ReferenceVersion]:
    """What the office's calendar and catalogue are."""
    with desk.database.reading() as session:
        return list(session.scalars(select(ReferenceVersion)))


def working_time() -> WorkingTime:
    """The shipped days off and made up, as the file tells them."""
    told = json.loads((SHIPPED / "calendars/vn-2024-2027.json").read_text("utf-8"))
    off, made_up = (
        frozenset(map(date.fromisoformat, told[name])) for name in ("days_off", "make_up_days")
    )
    return WorkingTime(off, made_up)


def dressed(chance: random.Random, events: list[Told], versions: dict[str, str]) -> list[Told]:
    """What the score asks for at reception, and the steps of an internal process."""
    first = events[0]
    procedure = first.body["procedure"]
    paper = {"name": "Tờ khai", "note": "", "originals": 1, "copies": 0, "pages": 0}
    papers = [paper | {"state": chance.choice(("given", "shown", "missing"))}]
    body = first.body | {
        "provisional": chance.random() < 0.2,
        "procedure": procedure | {"version": versions[procedure["code"]]},
        "components": papers,
    }  # fmt: skip
    assert first.personal is not None
    number = chance.choice(("", "066194004217"))
    applicant = first.personal["applicant"] | {"id_number": number}
    told = [replace(first, body=body, personal={"applicant": applicant}), *events[1:]]
    return list(_with_steps(chance, told))


def _with_steps(chance: random.Random, told: list[Told]) -> Iterator[Told]:
    """Up to three steps behind the confirmed hand-over; a pause moves one, the result ends it."""
    place, until = 0, NOW
    for number, each in enumerate(told):
        body = dict(each.body)
        if each.kind == "ResultReturned":
            body["how"] = chance.choice(("counter", "electronic"))
        ends = each.kind in {"ResultReceived", "Withdrawn", "Stopped", "ClosedIncomplete"}
        if place and (ends or each.kind == "ProcessingResumed"):
            until += timedelta(hours=0 if ends else 20)
            body["step"] = {"place": place, "until": iso(until), "ends": ends}
        place = 0 if ends else place
        yield replace(each, body=body)
        if each.kind != "HandoverConfirmed":
            continue
        gap = (told[number + 1].at if number + 1 < len(told) else NOW) - each.at
        for place in range(1, chance.choice((1, 2, 3, 3, 3)) + 1):
            at = each.at + gap * place / 5
            until = at + timedelta(hours=chance.randrange(1, 90))
            yield _step(chance, procedure_of(told), place, at, until)


def procedure_of(told: list[Told]) -> str:
    return str(told[0].body["procedure"]["code"])


def _step(chance: random.Random, code: str, place: int, at: datetime, until: datetime) -> Told:
    body = {
        "place": place, "of": OF, "before": place - 1 or None, "name": "Thẩm tra",
        "unit": chance.choice(("Công an xã", "Lãnh đạo xã")), "half_days": 2,
        "until": iso(until), "process": f"version of {code}", "to_state": "processing",
    }  # fmt: skip
    return Told("StepBegun", at, body, {"person": chance.choice(PERSONS), "note": ""})


def versions_of(known: list[ReferenceVersion], codes: set[str]) -> tuple[dict[str, str], set[str]]:
    """The stored version of each procedure, and the procedures that are offered online."""
    rows = [each for each in known if each.key in codes]
    online = {each.key for each in rows if "online" in json.loads(each.content)["terms"]}
    return {each.key: each.version for each in rows}, online


def agree(session: Session, desk: Desk, office: Office, online: set[str]) -> None:
    work = Work(office, working_time(), desk.now())

    def report(name: str) -> Report:
        found = figures_in(session, desk, name, office.first, office.last)
        assert all(found.identities.values()), (name, found.identities)
        return found

    columns = ("steps", "late", "median_late", "longest_late", "open_late")
    rows = report("steps").rows
    told: Any = {(row["unit"], row["person"]): tuple(row[x] for x in columns) for row in rows}
    assert told == work.done_steps()
    score = {
        row["code"]: (row["missing"], Decimal(str(row["cost"]))) for row in report("score").rows
    }
    assert score == work.score(frozenset(online))
    found, forecasts = report("forecast"), Forecasts(work)
    said = {code: each for code, each in forecasts.open().items() if each is not None}
    assert {
        row["code"]: (row["ready_at"], row["will_miss"], row["basis"], row["cases"])
        for row in found.rows
    } == {code: (iso(ready), int(miss), *rest) for code, (ready, miss, *rest) in said.items()}
    assert found.totals["open"] == len(forecasts.open())
    assert found.totals["half_term"] == forecasts.half_term()


@settings(max_examples=3, phases=[Phase.generate])  # a smaller seed is no simpler office
@given(seed=st.integers(0, 10**6), first=st.dates(date(2026, 1, 1), date(2026, 5, 1)))
def test_the_work_of_the_office_is_told_as_the_events_tell_it(
    desk: Desk, known: list[ReferenceVersion], shared_clock: Clock, seed: int, first: date
) -> None:
    now = NOW.replace(month=5, day=20, hour=10)
    shared_clock.now = now
    chance = random.Random(seed)
    lives = made_lives(chance, 90, now)
    codes = {procedure_of(events) for events in lives.values() if events}
    versions, online = versions_of(known, codes)
    lives = {
        name: [each for each in dressed(chance, events, versions) if each.at <= now]
        for name, events in lives.items() if events
    }  # fmt: skip
    last = first + timedelta(days=60)
    office = Office(lives, first, last, now, ("day", "original"), lambda each: recorded(each, now))
    with store_of(lives, now) as session:
        for each in known:
            names = [column.name for column in ReferenceVersion.__table__.columns]
            columns = {name: getattr(each, name) for name in names}
            session.add(ReferenceVersion(**columns))
        session.flush()
        agree(session, desk, office, online)
    shared_clock.now = NOW
