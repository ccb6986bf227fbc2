"""What became of the demonstration's dossiers: handed over, answered, returned, some of them late."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from typing import Any

from desk_app.models.actor import Actor
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.draft import Delivery, ReceiptReference
from desk_app.models.moves import Act
from desk_app.models.office_days import closing, next_counted, opening
from desk_app.models.queues import hand_over_by
from desk_app.models.views import Received
from desk_app.services.act_on_dossiers import ActOnDossiers
from desk_app.services.desk import Desk
from desk_app.services.till import Till

SIGNER = "Nguyễn Đức Tài"
RUNS_BEFORE_CLOSING, RUN_AFTER_OPENING = timedelta(minutes=40), timedelta(minutes=15)
ON_THE_WAY, NEARLY = timedelta(minutes=25), timedelta(minutes=10)
FLOAT = 500_000  # đồng
FATES = ("good",) * 14 + ("late", "supplement") * 2 + ("pause", "withdraw")
COLLECTED = 0.75  # of the results that are here
WAITS: Mapping[str, tuple[Act, Act, Mapping[str, Any], timedelta]] = {
    "supplement": (
        Act.SUPPLEMENT,
        Act.SUPPLEMENT_RECEIVED,
        {"items": ["Giấy tờ chứng minh chỗ ở hợp pháp"], "reason": "Hồ sơ chưa đủ"},
        timedelta(days=8),
    ),
    "pause": (
        Act.PAUSE,
        Act.RESUME,
        {"reason": "Chờ xác minh nơi cư trú trước đây", "kind": "other"},
        timedelta(days=5),
    ),
}
SHELVES = ("A1", "A2", "B1", "B2")
Task = Callable[[], object]


@dataclass
class DemoLives:
    """A diary of what is to happen: `received` writes into it, `until` does what has come due."""

    desk: Desk
    clerk: Actor
    chance: random.Random
    calendar: OfficeCalendar
    end: datetime
    set_clock: Callable[[datetime], None]
    _diary: list[tuple[datetime, int, Task]] = field(default_factory=list)
    _waiting: dict[tuple[datetime, str], list[str]] = field(default_factory=dict)
    _number: int = 0
    _receipts: int = 0

    def day(self, day: date) -> None:
        """A working day has a cash drawer."""
        till = Till(self.desk)
        self._plan(opening(self.calendar, day), lambda: till.open(self.clerk, {"float": FLOAT}))
        self._plan(closing(self.calendar, day), self._close_till)

    def received(self, dossier: Received, unit: str, *, immediate: bool, owed: bool) -> None:
        """Plan the life of a dossier that was just received."""
        if immediate:
            at_once = dossier.received_at + timedelta(minutes=12)
            self._plan(at_once, lambda: self._result(dossier.code, at_once, shelf=""))
            self._give(dossier, at_once + timedelta(minutes=5), owed=owed)
            return
        run = self._run(dossier.received_at)
        batch = self._waiting.setdefault((run, unit), [])
        if not batch:
            self._plan(run, lambda: self._hand_over(run, unit))
        batch.append(dossier.code)
        self._answer(dossier, run + timedelta(hours=2), owed=owed)

    def until(self, moment: datetime) -> None:
        """Do everything that lies before `moment`, in its order."""
        while self._diary and self._diary[0][0] < min(moment, self.end):
            when, _, task = heappop(self._diary)
            self.set_clock(when)
            task()

    def _plan(self, when: datetime, task: Task) -> None:
        self._number += 1
        heappush(self._diary, (when, self._number, task))

    def _run(self, received: datetime) -> datetime:
        """The hand-over run that takes the papers: before closing, or first thing next day."""
        gone_by = hand_over_by(received, self.calendar)
        same_day = gone_by.date() == received.date()
        return gone_by - RUNS_BEFORE_CLOSING if same_day else gone_by + RUN_AFTER_OPENING

    def _hand_over(self, run: datetime, unit: str) -> None:
        codes = self._waiting.pop((run, unit))
        self._act(Act.HAND_OVER, codes, {"to": unit})
        self._plan(run + ON_THE_WAY, lambda: self._act(Act.CONFIRM, codes, {}))

    def _answer(self, dossier: Received, begin: datetime, *, owed: bool) -> None:
        """When and how the unit answers: mostly in time, now and then late or not at once."""
        fate = self.chance.choice(FATES)
        due = dossier.promise.due_at or begin + timedelta(days=5)
        here = self._within(begin, due)
        if fate == "late":
            here = self._office(due + timedelta(days=self.chance.randint(1, 6)))
        elif fate == "withdraw":
            self._plan(here, lambda: self._act(
                Act.WITHDRAW, [dossier.code], {"reason": "Người nộp không còn nhu cầu"}
            ))  # fmt: skip
            return
        elif fate in {"supplement", "pause"}:
            here = self._wait_between(fate, dossier.code, begin)
        shelf = self.chance.choice(SHELVES)
        self._plan(here, lambda: self._result(dossier.code, here, shelf=shelf))
        if self.chance.random() < COLLECTED:
            later = self._office(here + timedelta(hours=self.chance.randint(2, 60)))
            self._give(dossier, later, owed=owed)

    def _wait_between(self, fate: str, code: str, begin: datetime) -> datetime:
        """The citizen, or another agency, is waited for; answers when the result is here."""
        asks, goes_on, asked, came = WAITS[fate]
        first = self._office(begin)
        again = self._office(first + came)
        self._plan(first, lambda: self._act(asks, [code], asked))
        self._plan(again, lambda: self._act(goes_on, [code], {}))
        return self._office(again + timedelta(days=2))

    def _result(self, code: str, when: datetime, *, shelf: str) -> None:
        body = {
            "kind": "granted",
            "number": f"{self.chance.randint(100, 999)}/GXN",
            "signed_by": SIGNER,
            "signed_on": when.date().isoformat(),
        }
        self._act(Act.RESULT, [code], body | ({"shelf": shelf} if shelf else {}))

    def _give(self, dossier: Received, when: datetime, *, owed: bool) -> None:
        """To the citizen at the counter, or by post; what is owed is collected first."""
        code, soon = dossier.code, when + timedelta(minutes=3)
        if owed:
            self._plan(when, lambda: self._collect(code, when))
        if dossier.delivery is Delivery.POST:
            parcel = {"tracking": f"EB{self.chance.randint(10**8, 10**9 - 1)}VN", "charge": 26_000}
            self._plan(soon, lambda: self._act(Act.POST, [code], parcel))
            there = self._office(soon + timedelta(days=2))
            self._plan(there, lambda: self._act(Act.DELIVERED, [code], {}))
            return
        self._plan(soon, lambda: self._act(
            Act.RETURN, [code], {"how": "counter", "receipt": "brought"}
        ))  # fmt: skip

    def _collect(self, code: str, when: datetime) -> None:
        receipt = dict(vars(self.receipt(when)))
        self._act(Act.COLLECT, [code], {"method": "cash", "receipt": receipt})

    def receipt(self, when: datetime) -> ReceiptReference:
        """The next receipt of this desk's own numbers, of the day on which the money is taken."""
        self._receipts += 1
        first = (self.desk.site.lane * 10_000 + int(self.desk.desk, 16) % 10_000) * 1_000
        return ReceiptReference("EBL01", f"{when:%y}TAA", str(first + self._receipts))

    def _close_till(self) -> None:
        till = Till(self.desk)
        expected = till.expected()
        if expected is not None:
            till.close(self.clerk, {"counted": expected})

    def _act(self, act: Act, codes: list[str], body: Mapping[str, Any]) -> None:
        ActOnDossiers(self.desk)(self.clerk, act, codes, body)

    def _within(self, begin: datetime, due: datetime) -> datetime:
        """Some time between, with the office open."""
        seconds = max(0, int((due - begin).total_seconds()))
        some = self.chance.randint(seconds // 3, max(seconds, 1))
        return max(begin, min(self._office(begin + timedelta(seconds=some)), due))

    def _office(self, moment: datetime) -> datetime:
        """The same hour on a day that counts; what falls behind closing comes the next morning."""
        day = moment.date()
        if not self.calendar.counts(day) or moment > closing(self.calendar, day) - NEARLY:
            day = next_counted(self.calendar, day)
            return opening(self.calendar, day) + timedelta(minutes=self.chance.randint(20, 200))
        return max(moment, opening(self.calendar, day))
