"""An office counted by hand: plain Python over the events, with nothing of the program's rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from tests.services.lives import Told

HERE = timezone(timedelta(hours=7))
WAITING = {"awaiting_supplement", "awaiting_payment", "paused"}
CHANNELS = ("counter", "online", "post")
SOLVED = ("solved_total", "solved_early", "solved_on_time", "solved_late")
FIGURES = (
    "received_total", "received_online", "received_direct", "carried_over", *SOLVED,
    "pending_total", "pending_in_time", "pending_overdue", "pending_waiting", "renewed",
)  # fmt: skip
How = tuple[str, str]
"""`day` or `hour`; `original` or `adjusted`."""
Table = dict[Any, dict[str, Any]]
Recorded = Callable[[Told], datetime]


class ByHand:
    """One dossier read from its events alone, with nothing of the program's."""

    def __init__(self, events: list[Told]) -> None:
        first = events[0]
        self.field = first.body["procedure"]["field"]
        self.agency, self.clerk = first.body["agency"], first.body["by"]
        self.procedure = first.body["procedure"]["code"]
        handed = [e.body["to"] for e in events if e.kind == "HandedOver"]
        self.unit = handed[-1] if handed else first.body["unit"]
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

    def column(self, start: datetime, until: datetime, how: How) -> Iterator[str]:
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
            both = [self.solved((how[0], due)) for due in ("original", "adjusted")]
            if both[0] == "solved_late" != both[1]:
                yield "renewed"
            return
        yield "pending_total"
        state, *dues = self.seen(until)
        due = dues[0] if how[1] == "original" else dues[1]
        if state in WAITING:
            yield "pending_waiting"
            yield "pending_in_time"
        elif due and (due < until if how[0] == "hour" else due.date() < until.date()):
            yield "pending_overdue"
        else:
            yield "pending_in_time"

    def solved(self, how: How) -> str:
        """Early, on time or late."""
        assert self.done is not None
        _, *dues = self.seen(self.done)
        due = dues[0] if how[1] == "original" else dues[1]
        if due is None or not {"ResultReceived"} & set(self.kinds):
            return "solved_on_time"
        done, due_at = (self.done, due) if how[0] == "hour" else (self.done.date(), due.date())
        if done == due_at:
            return "solved_on_time"
        return "solved_late" if str(done) > str(due_at) else "solved_early"

    def behind(self, moment: datetime) -> int:
        """Days from Monday to Friday from the appointment in force then to the moment."""
        _, _, due = self.seen(moment)
        assert due is not None
        return weekdays(due.date(), moment.date())

    @property
    def promised(self) -> datetime | None:
        """The appointment told first."""
        for each in self.events:
            promise = each.body.get("promise")
            if promise and promise["due_at"] and not promise.get("estimated"):
                return datetime.fromisoformat(promise["due_at"])
        return None

    def age(self, start: datetime, until: datetime, how: How) -> str | None:
        """Its row of the open work, None when it is not open."""
        columns = set(self.column(start, until, how))
        if "pending_total" not in columns:
            return None
        if "pending_waiting" in columns:
            return "waiting"
        if "pending_in_time" in columns:
            return "in_time"
        _, *dues = self.seen(until)
        due = dues[0] if how[1] == "original" else dues[1]
        assert due is not None
        days = (until.date() - due.date()).days
        for least, name in ((31, "31+"), (11, "11-30"), (6, "6-10"), (3, "3-5"), (1, "1-2")):
            if days >= least:
                return name
        return "0"


def weekdays(first: date, last: date) -> int:
    """How many days from Monday to Friday lie after the first up to the last."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(f"{day:%w}" not in "06" for day in days)


@dataclass(frozen=True)
class Office:
    """All dossiers, some days, and how lateness is judged."""

    lives: dict[str, list[Told]]
    first: date
    last: date
    until: datetime
    how: How
    recorded: Recorded

    @property
    def begin(self) -> datetime:
        return datetime.combine(self.first, time(), HERE)

    @property
    def end(self) -> datetime:
        return datetime.combine(self.last, time(), HERE) + timedelta(days=1)

    def dossiers(self) -> dict[str, ByHand]:
        return {name: ByHand(events) for name, events in self.lives.items() if events}

    def happened(self, kind: str) -> Iterator[tuple[str, int, Told]]:
        """Each event of a kind on these days: dossier, place in its life, event."""
        for name, events in self.lives.items():
            for place, each in enumerate(events):
                if each.kind == kind and self.begin <= each.at < self.end:
                    yield name, place, each

    def money(self) -> Iterator[tuple[ByHand, Told, int]]:
        """What was recorded on these days, given back as less than nothing."""
        for one in self.dossiers().values():
            for each in one.events:
                if each.kind in {"FeeCollected", "FeeReversed"} and (
                    self.begin <= self.recorded(each) < self.end
                ):
                    sign = 1 if each.kind == "FeeCollected" else -1
                    yield one, each, sign * each.body["amount"]

    def lines(self, key: Callable[[ByHand], str]) -> dict[str, dict[str, int]]:
        """The columns of II.06, a line for each key."""
        found: dict[str, Counter[str]] = {}
        for one in self.dossiers().values():
            if columns := Counter(one.column(self.begin, self.until, self.how)):
                found.setdefault(key(one), Counter()).update(columns)
        return {each: {name: found[each][name] for name in FIGURES} for each in found}

    def figures(self) -> dict[str, int]:
        """The line of the whole office."""
        return self.lines(lambda _: "").get("", dict.fromkeys(FIGURES, 0))

    def came(self) -> list[ByHand]:
        """Those received on these days."""
        return [
            one for one in self.dossiers().values()
            if not one.gone and self.begin <= one.came <= self.until
        ]  # fmt: skip

    def done(self) -> list[tuple[ByHand, datetime]]:
        """Those solved on these days."""
        return [
            (one, one.done) for one in self.dossiers().values()
            if not one.gone and one.done is not None and self.begin <= one.done <= self.until
        ]  # fmt: skip

    def volumes(
        self, at_reception: Callable[[ByHand], str], at_end: Callable[[ByHand], str]
    ) -> dict[str, dict[str, int]]:
        """Received and solved, each told by its own key."""
        found: dict[str, Counter[str]] = {}
        for one in self.came():
            found.setdefault(at_reception(one), Counter())["received"] += 1
        for one, _ in self.done():
            row = found.setdefault(at_end(one), Counter())
            row["solved_total"] += 1
            row[one.solved(self.how)] += 1
        return {key: {name: row[name] for name in ("received", *SOLVED)}
                for key, row in found.items()}  # fmt: skip

    def ages(self) -> dict[str, int]:
        """Open dossiers by their age."""
        found = (each.age(self.begin, self.until, self.how) for each in self.dossiers().values())
        return dict(Counter(age for age in found if age is not None))

    def summary(self) -> dict[str, int]:
        """Every figure of the summary."""
        came, done = self.came(), self.done()
        results = [(one, end) for one, end in done if {"ResultReceived"} & set(one.kinds)]
        channels = Counter(one.channel for one in came)
        posted = sum(1 for _ in self.happened("SentByPost"))
        return self.figures() | {
            "received": len(came), "online": channels["online"], "post": channels["post"],
            "posted": posted, "postal_turns": posted + channels["post"],
            "postal": posted + channels["post"],
            "supplements": sum(1 for _ in self.happened("SupplementRequested")),
            "fees": sum(amount for *_, amount in self.money()),
            "same_day": sum(one.came.date() == end.date() for one, end in results),
            "half_term": sum(
                one.promised is not None
                and end - one.came <= (one.promised - one.came) / 2
                for one, end in results
            ),
        }  # fmt: skip

    def reasons(self) -> dict[str, int]:
        """Why papers were asked for."""
        asked = self.happened("SupplementRequested")
        return dict(Counter(each.personal["reason"] for *_, each in asked if each.personal))

    def fees(self) -> dict[tuple[str, str], int]:
        """Money of each agency's field by the day of recording; nothing where it came to nothing."""
        sums: Counter[tuple[str, str]] = Counter()
        for one, _, amount in self.money():
            sums[one.agency, one.field] += amount
        return {key: amount for key, amount in sums.items() if amount}

    def settlement(self) -> dict[tuple[str, str, int], tuple[int, int]]:
        """Taken and given back, by agency, form of payment, and whether it was earlier money."""
        found: dict[tuple[str, str, int], tuple[int, int]] = {}
        for one, each, amount in self.money():
            key = (one.agency, each.body["method"], int(each.at < self.begin))
            taken, back = found.get(key, (0, 0))
            found[key] = (taken + max(amount, 0), back + max(-amount, 0))
        return found

    def late_work(self, now: datetime) -> dict[str, tuple[str, int]]:
        """Code, whether open or finished late, and days late by the appointment in force then."""
        found = {}
        end, how = min(now, self.end - timedelta(seconds=1)), ("hour", "adjusted")
        for one in self.dossiers().values():
            columns, code = set(one.column(self.begin, end, how)), one.events[0].body["code"]
            if "pending_overdue" in columns:
                found[code] = ("overdue", one.behind(end))
            elif "solved_late" in columns:
                assert one.done is not None
                found[code] = ("solved_late", one.behind(one.done))
        return found

    def post(self) -> dict[str, int]:
        """What was given to the post on these days, and what became of it."""
        found: Counter[str] = Counter()
        for name, place, each in self.happened("SentByPost"):
            found["dossiers"] += 1
            found["charge"] += each.body["charge"]
            kinds = [e.kind for e in self.lives[name][place + 1 :]]
            ends = [k for k in kinds if k in {"PostDelivered", "ReturnTakenBack", "SentByPost"}]
            found[ends[0] if ends else "under_way"] += 1
        return {name: found[key] for name, key in (
            ("dossiers", "dossiers"), ("charge", "charge"), ("delivered", "PostDelivered"),
            ("came_back", "ReturnTakenBack"), ("under_way", "under_way"),
        )}  # fmt: skip

    def lists(self) -> dict[str, int]:
        """The lines of the hand-over lists of these days by what became of them."""
        ends = {"HandoverConfirmed": "confirmed", "HandoverRejected": "rejected",
                "HandoverRecalled": "recalled"}  # fmt: skip
        found: Counter[str] = Counter()
        for name, place, each in self.happened("HandedOver"):
            later = [e.kind for e in self.lives[name][place + 1 :]
                     if e.body.get("batch") == each.body["batch"]]  # fmt: skip
            found[ends[later[0]] if later else "handed"] += 1
            found["dossiers"] += 1
        return dict(found)

    def results(self) -> Iterable[tuple[str, bool]]:
        """Each result of these days: the code, and whether its dossier came late by law."""
        dossiers = self.dossiers()
        for name, *_ in self.happened("ResultReceived"):
            one = dossiers[name]
            late = one.solved(("day", "original")) == "solved_late"
            yield one.events[0].body["code"], late
