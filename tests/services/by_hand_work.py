"""The office's own work counted by hand: steps, what the score lacks, forecasts; nothing of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.services.by_hand import HERE, WAITING, ByHand, Office
from tests.services.lives import Told

HALVES = ((time(7, 30), time(11, 30)), (time(13), time(17)))
LEAST, BACK = 5, timedelta(days=180)
POINTS = {
    "2.1": (20, 100), "5.4": (6, 90), "1.4": (6, 100), "3.3": (12, 50), "3.6": (10, 100),
    "4.2": (4, 80), "4.3": (2, 80), "4.1": (6, 100),
}  # fmt: skip
"""Points of an indicator, and the percentage from which on it has them all."""
MOVES = {
    "late": ("2.1", "5.4"), "identity_missing": ("1.4",), "appointment_missing": ("1.4",),
    "code_provisional": ("1.4",), "not_online": ("3.3",), "not_paid_online": ("3.6",),
    "papers_not_digitised": ("4.2", "4.3"), "result_on_paper": ("4.1",),
}  # fmt: skip


@dataclass(frozen=True)
class WorkingTime:
    """The minutes that the office works, looked up day by day."""

    off: frozenset[date]
    made_up: frozenset[date]

    def halves(self, day: date) -> list[tuple[datetime, datetime]]:
        """The morning and the afternoon of a day that counts."""
        if day in self.off or (day.weekday() > 4 and day not in self.made_up):
            return []
        return [
            (datetime.combine(day, begin, HERE), datetime.combine(day, end, HERE))
            for begin, end in HALVES
        ]

    def minutes(self, begin: datetime, end: datetime) -> int:
        """From the minute of one moment to that of another."""
        begin, end = (each.replace(second=0, microsecond=0) for each in (begin, end))
        seconds = 0.0
        for number in range((end.date() - begin.date()).days + 1):
            for opens, closes in self.halves(begin.date() + timedelta(days=number)):
                seconds += max(0.0, (min(closes, end) - max(opens, begin)).total_seconds())
        return int(seconds) // 60

    def after(self, begin: datetime, minutes: int) -> datetime:
        """When so many minutes have been worked."""
        now = begin.replace(second=0, microsecond=0)
        for number in range(2_000):
            for opens, closes in self.halves(now.date() + timedelta(days=number)):
                here = max(now, opens)
                if here < closes and here + timedelta(minutes=minutes) <= closes:
                    return here + timedelta(minutes=minutes)
                minutes -= max(0, int((closes - here).total_seconds()) // 60)
        raise AssertionError(minutes)


@dataclass
class Step:
    """A step that a dossier went through or stands in."""

    told: Told
    begun: datetime
    until: datetime
    done: datetime | None = None

    @property
    def key(self) -> tuple[str, int]:
        return self.told.body["process"], self.told.body["place"]

    @property
    def whose(self) -> tuple[str, str]:
        assert self.told.personal is not None
        return self.told.body["unit"], self.told.personal["person"]


def steps_of(events: list[Told]) -> list[Step]:
    """The steps of a dossier: each ends with the next, or with an act that says so."""
    found: list[Step] = []
    for each in events:
        if each.kind == "StepBegun":
            if found:
                found[-1].done = each.at
            found.append(Step(each, each.at, datetime.fromisoformat(each.body["until"])))
        elif "step" in each.body:
            found[-1].until = datetime.fromisoformat(each.body["step"]["until"])
            found[-1].done = each.at if each.body["step"]["ends"] else None
    return found


def middle(numbers: list[int]) -> int:
    """The median, of two the lower."""
    return sorted(numbers)[(len(numbers) - 1) // 2]


@dataclass(frozen=True)
class Work:
    """The dossiers of an office and the hours it works."""

    office: Office
    time: WorkingTime
    now: datetime

    def done_steps(self) -> dict[tuple[str, str], tuple[int, int, int, int, int]]:
        """By unit and person: steps, late ones, their middle and longest minutes, late now."""
        all_of: dict[tuple[str, str], list[int]] = {}
        waiting: dict[tuple[str, str], int] = {}
        for one in self.office.dossiers().values():
            for step in steps_of(one.events):
                if step.done and self.office.begin <= step.done < self.office.end:
                    late = self.time.minutes(step.until, max(step.until, step.done))
                    all_of.setdefault(step.whose, []).append(late)
                open_now = step.done is None and one.seen(self.now)[0] == "processing"
                if open_now and step.until < self.now and self.time.minutes(step.until, self.now):
                    waiting[step.whose] = waiting.get(step.whose, 0) + 1
        found = {}
        for key in all_of.keys() | waiting.keys():
            late_ones = [each for each in all_of.get(key, []) if each]
            figures = (middle(late_ones), max(late_ones)) if late_ones else (0, 0)
            found[key] = (len(all_of.get(key, [])), len(late_ones), *figures, waiting.get(key, 0))
        return found

    def lacks(self, one: ByHand, online: frozenset[str]) -> Iterator[str]:
        """What a dossier lacks for the score."""
        first, results = one.events[0], {"ResultReceived"} & set(one.kinds)
        assert first.personal is not None
        columns = set(one.column(one.came, self.now, ("day", "original")))
        if columns & {"solved_late", "pending_overdue"}:
            yield "late"
        if not first.personal["applicant"]["id_number"]:
            yield "identity_missing"
        promises = [each.body["promise"]["due_at"] for each in one.events if "promise" in each.body]
        if promises[-1] is None:
            yield "appointment_missing"
        if first.body["provisional"]:
            yield "code_provisional"
        if one.procedure in online and one.channel != "online":
            yield "not_online"
        if any(fee["amount"] for fee in first.body["fees"]):
            yield "not_paid_online"
        if any(paper["state"] == "given" for paper in first.body["components"]):
            yield "papers_not_digitised"
        returned = [each.body["how"] for each in one.events if each.kind == "ResultReturned"]
        if results and "electronic" not in returned:
            yield "result_on_paper"

    def score(self, online: frozenset[str]) -> dict[str, tuple[str, Decimal]]:
        """Of each dossier received on these days that lacks something: what, and its price."""
        came = [one for one in self.office.dossiers().values()
                if not one.gone and self.office.begin <= one.came < self.office.end]  # fmt: skip
        found = {}
        for one in came:
            if lacks := list(self.lacks(one, online)):
                price = Decimal(0)
                for number in {number for lack in lacks for number in MOVES[lack]}:
                    points, least = POINTS[number]
                    share = Decimal(points * 100) / (len(came) * least)
                    price += share.quantize(Decimal("0.0001"), ROUND_HALF_UP)
                found[one.events[0].body["code"]] = (" ".join(lacks), price)
        return found

    def worked(self, one: ByHand, begin: datetime, end: datetime) -> int:
        """Working minutes in which the dossier waited for nobody."""
        total, state = 0, ""
        for place, each in enumerate(one.events):
            state = each.body.get("to_state", state)
            later = one.events[place + 1].at if place + 1 < len(one.events) else end
            first, last = max(each.at, begin), min(later, end)
            if state not in WAITING and first < last:
                total += self.time.minutes(first, last)
        return total


def resulted(one: ByHand) -> datetime | None:
    """When it came to a result first."""
    return one.done if {"ResultReceived"} & set(one.kinds) and not one.gone else None


Case = tuple[Any, datetime, int]
"""What it is a case of, when it ended, its minutes."""
Said = tuple[datetime, bool, str, int]


class Forecasts:
    """What is said beforehand from how long the like took (docs/adr/0014)."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.dossiers = list(work.office.dossiers().values())
        self.cases: list[Case] = []
        for one in self.dossiers:
            end = resulted(one)
            if end is None:
                continue
            self.cases.append((one.procedure, end, work.worked(one, one.came, end)))
            for step in steps_of(one.events):
                if step.done is not None:
                    took = work.worked(one, step.begun, step.done)
                    self.cases.append((step.key, step.done, took))

    def like(self, key: Any, moment: datetime, passed: int = -1) -> list[int]:
        """The minutes of the cases of half a year before that took longer."""
        return [
            took for of, ended, took in self.cases
            if of == key and took > passed
            and moment - BACK <= ended <= moment
        ]  # fmt: skip

    def said(self, one: ByHand, moment: datetime, due: datetime) -> Said | None:
        """Expected when, whether too late, from what, from how many cases."""
        stood = [step for step in steps_of(one.events)
                 if step.begun <= moment and (step.done is None or step.done > moment)]  # fmt: skip
        for step in stood:
            passed = self.work.worked(one, step.begun, moment)
            process, place = step.key
            known = [self.like(step.key, moment, passed)]
            known += [self.like((process, later), moment)
                      for later in range(place + 1, step.told.body["of"] + 1)]  # fmt: skip
            least = min(len(each) for each in known)
            if least >= LEAST:
                left = sum(middle(each) for each in known) - passed
                return self._ready(moment, left, due, "steps", least)
        passed = self.work.worked(one, one.came, moment)
        whole = self.like(one.procedure, moment, passed)
        if len(whole) < LEAST:
            return None
        return self._ready(moment, middle(whole) - passed, due, "procedure", len(whole))

    def _ready(self, moment: datetime, left: int, due: datetime, basis: str, cases: int) -> Said:
        ready = self.work.time.after(moment, left)
        return ready, ready.date() > due.date(), basis, cases

    def open(self) -> dict[str, Said | None]:
        """Every dossier at work whose appointment lies ahead, and what is said of it."""
        found, now = {}, self.work.now
        for one in self.dossiers:
            state, _, due = one.seen(now)
            at_work = state in {"", "received", "processing"}  # "": nothing since the reception
            if one.gone or one.done is not None or not at_work:
                continue
            if due is not None and due.date() >= now.date():
                found[one.events[0].body["code"]] = self.said(one, now, due)
        return found

    def half_term(self) -> dict[str, int]:
        """How often that was right for the dossiers with a result on these days."""
        hits = dict.fromkeys(("asked", "told", "right", "feared", "late", "both"), 0)
        for one in self.dossiers:
            end, first = resulted(one), one.promised
            if end is None or first is None:
                continue
            if not self.work.office.begin <= end < self.work.office.end:
                continue
            moment = one.came + (first - one.came) / 2
            state, due, _ = one.seen(moment)
            if end <= moment or state in WAITING or due is None or due <= moment:
                continue
            hits["asked"] += 1
            told = self.said(one, moment, due)
            if told is not None:
                late = one.solved(("day", "original")) == "solved_late"
                hits["told"] += 1
                hits["right"] += told[1] == late
                hits["feared"] += told[1]
                hits["late"] += late
                hits["both"] += told[1] and late
        return hits
