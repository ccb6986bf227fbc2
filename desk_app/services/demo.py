"""The demonstration desk: made-up people, dossiers of the last 30 days and their lives."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from desk_app.journal.desk_journal import Ticker
from desk_app.models.actor import Actor, Role
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.catalogue import Channel, Procedure
from desk_app.models.draft import Delivery, FeeTiming, IntakeDraft, Payment, PaymentMethod, Person
from desk_app.models.moments import VIETNAM
from desk_app.models.site import Grant
from desk_app.resources import resource_bytes
from desk_app.services.demo_lives import DemoLives
from desk_app.services.desk import Desk
from desk_app.services.intake import PreviewIntake, confirming
from desk_app.services.receive_dossier import ReceiveDossier
from desk_app.services.reference_data import office_calendar, procedures_of_day
from desk_app.services.start_site import Person as Account

DAYS = 30
A_DAY = (1, 4)
PAID_AT_ONCE, WITH_OTHER_NAMES, BY_POST = 0.7, 0.08, 0.15
NOT_NOTED_YET = (
    3  # days; the receipts of money taken with a reception since then are still to be noted
)
NEW_CENTURY = 2000
OFTEN = ("1.001193", "2.000815", "1.004194", "1.004873", "1.000656", "2.000635", "1.004222")
CLERK = Actor("clerk", "Lê Thị Minh Hạnh", Role.CLERK)
TAILS_OF_DESK = 100  # each demo desk has its own hundred of eight-digit tails a day


def demo_people() -> tuple[Account, ...]:
    """The three accounts; in the demonstration alone each password is the user's own name."""
    return (
        Account(CLERK.name, CLERK.full_name, CLERK.role, CLERK.name),
        Account("supervisor", "Nguyễn Đức Tài", Role.SUPERVISOR, "supervisor"),
        Account("admin", "Y Khoa Niê", Role.ADMIN, "admin"),
    )


@dataclass
class _PastClock:
    now: datetime

    def set(self, moment: datetime) -> None:
        """It is `moment` now."""
        self.now = moment


def _working_days(calendar: OfficeCalendar, today: date) -> Iterator[date]:
    days = (today - timedelta(days=back) for back in range(DAYS, 0, -1))
    return (day for day in days if calendar.sessions(day))


def fill_demo(desk: Desk) -> int:
    """Receive dossiers on every working day of the last 30 before today, and let them go their way.

    Answers how many there are.

    The chances are drawn from the desk's own id, and the numbers lie in a range of its own, so that
    no two demonstration desks share a number.
    """
    clock = _PastClock(desk.now())
    today = clock.now.date()
    past = _in_the_past(desk, clock)
    receive, preview = ReceiveDossier(past), PreviewIntake(past)
    chance = random.Random(desk.desk)
    with desk.database.reading() as session:
        calendar = office_calendar(session, desk.site_id, today)
    lives = DemoLives(past, CLERK, random.Random(desk.desk), calendar, desk.now(), clock.set)
    for day in _working_days(calendar, today):
        lives.day(day)
    number = 0
    for moment, procedures in _receptions(desk, chance, today):
        lives.until(moment)
        clock.set(moment)
        procedure = chance.choice(procedures)
        draft = _draft(chance, procedure)
        if draft.collect is not None and (today - moment.date()).days > NOT_NOTED_YET:
            draft = replace(draft, collect=replace(draft.collect, receipt=lives.receipt(moment)))
        received = receive(CLERK, confirming(draft, preview(draft).problems))
        owed = draft.collect is None and any(line.amount for line in received.fees)
        lives.received(received, procedure.unit, immediate=procedure.immediate, owed=owed)
        number += 1
    lives.until(datetime.combine(today, time(), VIETNAM))  # this morning's work is left to do
    return number


def _in_the_past(desk: Desk, clock: _PastClock) -> Desk:
    """The same desk with a clock of its own and its own range of numbers."""
    ticker: Ticker = replace(desk.ticker, now=lambda: clock.now)
    own = int(desk.desk, 16) % 100_000
    first = (desk.site.lane * 100_000 + own) * TAILS_OF_DESK + 1
    grants = tuple(
        Grant(grant.agency, first, first + TAILS_OF_DESK - 2, "DEMO") for grant in desk.site.grants
    )
    return replace(
        desk,
        ticker=ticker,
        journal=replace(desk.journal, ticker=ticker),
        site=replace(desk.site, grants=grants),
    )


def _receptions(
    desk: Desk, chance: random.Random, today: date
) -> Iterator[tuple[datetime, list[Procedure]]]:
    """Moments inside office hours, in order, each with the procedures to choose from."""
    with desk.database.reading() as session:
        calendar = office_calendar(session, desk.site_id, today)
        offered = procedures_of_day(session, desk.site_id, today)
    at_counter = [each for each in offered if Channel.COUNTER in each.terms]
    often = [each for each in at_counter if each.code in OFTEN]
    for back in range(DAYS, 0, -1):
        day = today - timedelta(days=back)
        sessions = calendar.sessions(day)
        moments = []
        for _ in range(chance.randint(*A_DAY) if sessions else 0):
            session_of_day = chance.choice(sessions)
            begin = datetime.combine(day, session_of_day.opens, VIETNAM)
            end = datetime.combine(day, session_of_day.closes, VIETNAM)
            minutes = int((end - begin).total_seconds()) // 60
            moments.append(begin + timedelta(minutes=chance.randrange(minutes)))
        for moment in sorted(moments):
            yield moment, often * 3 + at_counter


def _draft(chance: random.Random, procedure: Procedure) -> IntakeDraft:
    case = 0
    due = any(line.amount for line in procedure.fee_lines(case, Channel.COUNTER))
    now = due and chance.random() < PAID_AT_ONCE
    return IntakeDraft(
        procedure=procedure.code,
        case=case,
        channel=Channel.COUNTER,
        applicant=_person(chance),
        fees=FeeTiming.NOW if now else FeeTiming.LATER,
        collect=Payment(PaymentMethod.CASH) if now else None,
        delivery=Delivery.POST if chance.random() < BY_POST else Delivery.COUNTER,
    )


def _person(chance: random.Random) -> Person:
    words: dict[str, Any] = json.loads(resource_bytes("demo/people.json"))
    sex = chance.choice(("male", "female"))
    given = words[sex]
    name = " ".join(map(chance.choice, (words["family"], given["middle"], given["given"])))
    if chance.random() < WITH_OTHER_NAMES:
        name = chance.choice(words["others"])
    born = date(chance.randint(1955, 2004), chance.randint(1, 12), chance.randint(1, 28))
    century = (0 if sex == "male" else 1) + (2 if born.year >= NEW_CENTURY else 0)
    return Person(
        name=name,
        id_number=f"066{century}{born:%y}{chance.randrange(1_000):06}",
        birth_date=born.isoformat(),
        sex=sex,
        phone=f"0900{chance.randrange(1_000_000):06}",
        address=words["address"].format(place=chance.choice(words["places"])),
    )
