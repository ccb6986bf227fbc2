"""The daily list, the book, whom to tell and the ratings say what the journal says line by line."""

from __future__ import annotations

import json
import random
from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.bulk import project_all, store
from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Placed
from desk_app.models.site import Agency
from desk_app.models.tables import Stored
from desk_app.services.desk import Desk
from desk_app.services.report_figures import figures_in
from tests.conftest import Clock
from tests.services.by_hand_lists import INDICATORS, SCALE, STEPS, Lists, Noted
from tests.services.counter import Counter
from tests.services.lives import Told
from tests.services.office_lives import AGENCIES, BEGIN, DESK, NOW, made_lives, placed_events

MANY, NOBODYS, OTHER = 30, "-", "l"
FIRST = {DESK: 1000, OTHER: 2000}
"""Below the numbers that each desk may give."""
MONEY = ("FeeCollected", "FeeReversed")
NOT_COUNTED = {"custodian"}
"""Who keeps the papers now is not counted here."""


@pytest.fixture(scope="module")
def desk(shared: Counter, shared_clock: Clock) -> Desk:
    """The desk whose journal the histories are, at the end of the year."""
    shared_clock.now = NOW
    desk = shared.acts.desk
    agencies = (*desk.site.agencies, Agency(AGENCIES[1], "Công an xã", ("Công an xã",)))
    return replace(desk, desk=DESK, site=replace(desk.site, agencies=agencies))


def rated(chance: random.Random, at: datetime) -> Told:
    """What one citizen says; now and then by scores of an older law."""
    body: dict[str, Any] = {
        "step": chance.choice((*STEPS, "")), "scores": {},
        "indicators": chance.choices((SCALE, "older"), (9, 1))[0],
    }  # fmt: skip
    if not body["step"] or chance.random() < 0.5:
        numbers = chance.sample(range(1, INDICATORS + 1), chance.randint(1, INDICATORS))
        body["scores"] = {str(each): chance.randint(0, 2) for each in sorted(numbers)}
    return Told("RatingGiven", at, body)


def filled(chance: random.Random, told: list[Told]) -> list[Told]:
    """A life with fees, a telephone, a shelf, a rating; ended early for some."""
    price = next((e.body["amount"] for e in told if e.kind == "FeeCollected"), None)
    prices = [chance.choice((0, 8_000, 15_000))] if price is None else [price - 500, 500]
    received, here = told[0], chance.choice(("", "0905418226"))
    person = {"name": chance.choice(("Y Mẫu Niê", "Lê Thị Thử")), "phone": here,
              "address": "Thôn 4", "id_number": ""}  # fmt: skip
    body = received.body | {
        "fees": [fee(each) for each in prices],
        "delivery": chance.choices(("counter", "post", "electronic"), (8, 1, 1))[0],
    }
    life = [replace(received, body=body, personal={"applicant": person}), *told[1:]]
    early = received.at + timedelta(hours=2)
    if chance.random() < 0.2 and early <= NOW:
        life = [each for each in life if each.kind in {"DossierReceived", *MONEY}]
        return [*life, chance.choice((voided(early), refused(early)))]
    life = [replace(e, body=e.body | arrived(chance, e)) for e in life]
    if chance.random() < 0.4:
        life.append(rated(chance, min(NOW, life[-1].at + timedelta(minutes=20))))
    return life


def fee(amount: int) -> dict[str, Any]:
    """A line of the fees; one of nothing is waived."""
    return {"name": "Lệ phí", "code": "", "rule": "fixed", "amount": amount, "pages": 0,
            "copies": 0, "assumed": False, "exempt": not amount}  # fmt: skip


def voided(at: datetime) -> Told:
    return Told("CodeVoided", at, {"to_state": "stopped"}, {"reason": "Nhập trùng"})


def refused(at: datetime) -> Told:
    paper = {"series": "refusal", "year": at.year, "number": 1}
    body = {"after_appraisal": False, "custodian": "Quầy 1", "paper": paper}
    return Told("DossierRefused", at, body | {"to_state": "refused"})


def arrived(chance: random.Random, each: Told) -> dict[str, Any]:
    """Where a result is laid, which day the post says it came, what a sum is for."""
    if each.kind == "ResultReceived":
        return {"shelf": f"Kệ {chance.randint(1, 5)}"}
    if each.kind == "PostDelivered" and chance.random() < 0.5:
        return {"on": f"{each.at:%Y-%m-%d}"}
    return {"lines": [0, 1]} if each.kind in MONEY else {}


def said_by_nobody(chance: random.Random) -> list[Told]:
    """Ratings that name no dossier, and the surveys; the first one planned anew."""
    days = [BEGIN + timedelta(days=chance.randrange(200)) for _ in range(25)]
    plans = (("Quý I", "01-01", "03-31", 10), ("Quý II", "04-01", "06-30", 7),
             ("Quý I", "01-01", "04-15", 30))  # fmt: skip
    surveys = [
        Told("SurveyPlanned", BEGIN + timedelta(minutes=place), {
            "name": name, "first": f"2026-{first}", "last": f"2026-{last}", "planned": planned,
        })
        for place, (name, first, last, planned) in enumerate(plans)
    ]  # fmt: skip
    return [*surveys, *(rated(chance, each) for each in days)]


def written(chance: random.Random) -> Iterator[Placed]:
    """The journals of two desks: some dossiers and ratings come into them only after days."""
    lives = {name: filled(chance, told) for name, told in made_lives(chance, MANY).items() if told}
    lives[NOBODYS] = said_by_nobody(chance)
    entered: dict[str | None, datetime] = {}
    lines = []
    for each in placed_events(lives, NOW):
        event = each.event
        late = event.kind in {"DossierReceived", "RatingGiven"} and chance.random() < 0.25
        at = event.at + timedelta(days=chance.randint(1, 4) if late else 0)
        own = None if event.dossier == NOBODYS else event.dossier
        if event.kind == "DossierReceived":
            entered[own] = min(at, NOW)
        told = max(min(at, NOW), entered.get(own, event.at))
        desk = chance.choice((DESK, DESK, OTHER))
        line = replace(event, at=told, dossier=own, desk=desk)
        lines.append((told, event.seq, replace(each, event=line)))
    yield from numbered(each for *_, each in sorted(lines, key=lambda line: line[:2]))


def numbered(lines: Iterator[Placed]) -> Iterator[Placed]:
    """Lines, entries and numbers in the order of recording; what is given back names its taking."""
    numbers, taken = Tally[str](), dict[str | None, str]()
    for seq, each in enumerate(lines, 1):
        event, body = each.event, dict(each.event.body)
        if event.kind == "DossierReceived":
            lane = f"{body['agency']}-{event.at:%y%m%d}"
            numbers.update((event.desk, f"{event.desk} {lane}"))
            number = FIRST[event.desk] + numbers[f"{event.desk} {lane}"]
            late = event.at.date() > event.occurred_at.date()
            body |= {"code": f"{lane}-{number}", "day": f"{event.at:%y%m%d}", "number": number,
                     "late_entry": late}  # fmt: skip
            body["register"] = {"volume": 1, "entry": numbers[event.desk], "year": 2026}
        elif event.kind == "FeeCollected":
            taken[event.dossier] = event.id
        elif event.kind == "FeeReversed":
            body["reverses"] = taken[event.dossier]
        event = replace(event, seq=seq, mono=seq, body=json.loads(canonical(body)))
        yield Placed(event, event.line(), seq.to_bytes(32, "big"), each.part, each.salt)


def noted(each: Placed) -> Noted:
    """The same for somebody who reads."""
    event, personal = each.event, json.loads(each.part) if each.part else {}
    body = dict(event.body)
    who = event.desk, event.dossier, event.kind
    return Noted(*who, event.occurred_at, event.at, body, personal)


def lists_agree(session: Session, desk: Desk, counted: Lists) -> None:
    """The four reports, row by row, with all their totals."""
    for name, by_hand in (
        ("daily", counted.daily()), ("register", counted.register()), ("notify", counted.notify()),
    ):  # fmt: skip
        report = figures_in(session, desk, name, counted.first, counted.last)
        assert all(report.identities.values()), (name, report.identities)
        rows = [{key: row[key] for key in row.keys() - NOT_COUNTED} for row in report.rows]
        assert rows == by_hand[0], name
        assert report.totals == by_hand[1], name
    report = figures_in(session, desk, "satisfaction", counted.first, counted.last)
    assert all(report.identities.values()), report.identities
    rows_by_hand, totals = counted.satisfaction()
    told = {row["key"]: {name: row[name] for name in rows_by_hand["1"]} for row in report.rows}
    assert told == rows_by_hand
    assert {name: report.totals[name] for name in totals} == totals


@settings(max_examples=4, phases=[Phase.generate])  # a smaller seed is no simpler office
@given(seed=st.integers(0, 10**6))
def test_lists_books_and_ratings_tell_what_the_journal_tells(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    placed = list(written(chance))
    journal = [noted(each) for each in placed]
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(engine)
    with Session(engine) as session:
        store(session, placed)
        project_all(session, ((each.event, each.part) for each in placed))
        whole = (date(2026, 1, 1), date(2026, 12, 31))
        days = [each.recorded.date() for each in chance.sample(journal, 6)]
        weeks = [(day, day + timedelta(days=chance.randint(1, 25))) for day in days]
        for first, last in (whole, *weeks, *((day, day) for day in days)):
            lists_agree(session, desk, Lists(journal, DESK, first, last))
    engine.dispose()
