"""A dossier's life written down a second time, as a clerk would explain it: what is allowed, what follows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.moves import Act
from desk_app.models.term_state import working_days_between

ENDED = {"refused", "withdrawn", "stopped", "closed_incomplete"}
OPEN = {"received", "processing", "awaiting_supplement", "awaiting_payment", "paused"}
BODIES: dict[str, dict[str, Any]] = {
    "supplement": {"items": ["Giấy tờ chỗ ở hợp pháp"], "reason": "Thiếu giấy tờ"},
    "reject": {"reason": "Nhầm bộ phận"},
    "recall": {"reason": "Bàn giao nhầm"},
    "refuse": {"reason": "Không đủ điều kiện"},
    "pause": {"reason": "Chờ xác minh", "kind": "other"},
    "apologise": {"reason": "Quá tải"},
    "result": {"number": "12/XN", "signed_by": "Y Khoa Niê"},
    "correct": {"reason": "Sai tên"},
    "return": {"how": "counter", "receipt": "brought"},
    "take-back": {"reason": "Trả nhầm người"},
    "post": {"tracking": "EMS0001", "charge": 25_000},
    "withdraw": {"reason": "Không còn nhu cầu"},
    "stop": {"reason": "Theo đề nghị"},
    "papers-back": {"shelf": "Kệ C"},
    "give-back": {"receipt": "brought"},
    "collect": {"method": "cash"},
    "reverse-fee": {"reason": "Thu nhầm", "approved_by": "supervisor"},
    "receipt-reference": {
        "receipt": {"form": "EBL01", "series": "26TAA", "number": "7", "date": "h"}
    },
    "void": {"reason": "Nhập trùng", "approved_by": "supervisor"},
    "shelve": {"shelf": "Kệ B2"},
    "explain": {"reason": "Chờ cơ quan phối hợp", "cause": "coordination"},
    "note": {"text": "Đã gọi điện, hẹn chiều đến"},
    "amend": {"applicant": {"phone": "0911222333"}, "reason": "Nhập sai số"},
}


@dataclass
class Life:
    """Where one dossier stands."""

    code: str
    immediate: bool
    appointed: bool
    unit: str
    fee: int
    state: str = "received"
    on_its_way: bool = False
    asked_for_papers: bool = False
    asked_on: date | None = None
    asked_in: str = ""
    new_appointment: bool = False
    paid: bool = False
    noted: bool = False
    receipts: int = 0
    refunded: bool = False
    posted: bool = False
    correcting: bool = False
    returned_on: date | None = None
    voided: bool = False
    taken: bool = False
    away: bool = False
    shelf: str = ""
    step: int = 0
    steps: int = 0
    waits_since: datetime | None = None
    finished_at: datetime | None = None
    late: bool = False
    corrections: int = 0
    fetched: bool = False
    added: bool = False
    parcels: list[str] = field(default_factory=list)

    @property
    def owes(self) -> bool:
        """Whether money is still due."""
        return self.fee > 0 and not self.paid and not self.refunded

    def may(self, act: str, today: date, calendar: OfficeCalendar) -> bool:
        """Whether the law allows the act today."""
        here = not self.on_its_way
        processed = self.state == "processing" and here
        at_unit = self.state in {"processing", "awaiting_payment", "paused"} and here
        open_here = self.state in {"received", "processing"} and here
        finished = self.state == "resolved" and not self.correcting and not self.posted
        answers = {
            "hand-over": (self.state == "received" and here) or (at_unit and self.added),
            "confirm": self.on_its_way,
            "reject": self.on_its_way,
            "recall": self.on_its_way,
            "supplement": open_here and not self.asked_for_papers,
            "supplement-received": self.state == "awaiting_supplement",
            "close-incomplete": self.state == "awaiting_supplement"
            and self.asked_on is not None
            and (today - self.asked_on).days > 15,
            "refuse": open_here,
            "pause": processed,
            "resume": self.state in {"awaiting_payment", "paused"},
            "apologise": processed and self.appointed and not self.new_appointment,
            "result": processed
            or (self.state == "received" and self.immediate and here)
            or self.correcting,
            "correct": finished or self.state == "returned",
            "return": finished and not self.owes,
            "post": finished and not self.owes,
            "take-back": (self.state == "resolved" and self.posted)
            or (
                self.state == "returned"
                and self.returned_on is not None
                and working_days_between(self.returned_on, today, calendar) <= 3
            ),
            "delivered": self.state == "resolved" and self.posted,
            "withdraw": self.state in OPEN and here,
            "stop": self.state in OPEN and here,
            "papers-back": self.state in ENDED and self.away and not self.fetched,
            "give-back": self.state in ENDED and not self.away,
            "collect": self.owes,
            "reverse-fee": self.paid,
            "receipt-reference": self.paid and not self.noted,
            "void": self.state == "received" and here and not self.paid,
            "shelve": here and (self.added or not self.away),
            "step": self.state == "processing" and 0 < self.step < self.steps,
            "explain": self.late,
            "note": True,
            "amend": self.state in OPEN | {"resolved"},
        }
        return answers[act] and not self.voided

    def allowed(self, today: date, calendar: OfficeCalendar) -> list[str]:
        """Every act that the law allows today, in the program's order."""
        return [act.value for act in Act if self.may(act.value, today, calendar)]

    def looked_at(self, now: datetime, due: datetime | None) -> None:
        """Whether it is late then: past the date by law before it was finished or had to wait."""
        end = self.finished_at or self.waits_since or now
        self.late = due is not None and end > due

    def went_on(self, act: str, now: datetime) -> None:
        """When it began to wait, when it was finished; a corrected result does not finish it anew."""
        if act in {"supplement", "pause"}:
            self.waits_since = now
        elif act in {"supplement-received", "resume"}:
            self.waits_since = None
        elif act in {"refuse", "withdraw", "stop", "void", "close-incomplete"}:
            self.finished_at = now
        elif act == "result":
            self.finished_at = self.finished_at or now

    def did(self, act: str, today: date, body: dict[str, Any]) -> None:
        """What follows from an act that was allowed."""
        if act in {"hand-over", "confirm", "reject", "recall"}:
            self._passed(act)
        elif act == "supplement":
            self.asked_for_papers, self.asked_on, self.asked_in = True, today, self.state
            self.state = "awaiting_supplement"
        elif act == "supplement-received":
            self.state, self.added = self.asked_in, self.taken
        elif act == "pause":
            self.state = "awaiting_payment" if body["kind"] == "financial" else "paused"
        elif act == "resume":
            self.state = "processing"
        elif act == "step":
            self.step += 1
        elif act == "apologise":
            self.new_appointment = True
        elif act == "amend":
            self.corrections += 1
        elif act in {"note", "explain"}:
            pass  # the dossier stands where it stood
        elif act == "shelve":
            self.shelf = body["shelf"]
        elif act == "papers-back":
            self.shelf, self.away, self.added = body["shelf"], False, False
        else:
            self._ended(act, today)
        self.shelf = "" if self.away and not self.added else self.shelf

    def _passed(self, act: str) -> None:
        """On its way, or what became of that; papers that came later begin no process."""
        self.on_its_way = act == "hand-over"
        self.taken = self.away = self.taken or act == "confirm"
        if act == "confirm":
            self.step = min(1, self.steps) if self.state == "received" else self.step
            self.state = "processing" if self.state == "received" else self.state
            self.added = False

    def _ended(self, act: str, today: date) -> None:
        if act in {"result", "take-back"} or (act == "refuse" and self.state == "processing"):
            self.shelf = "" if self.away else self.shelf  # the result itself lies nowhere yet
            self.state, self.correcting, self.away = "resolved", False, False
            self._parcel(act)
            self.added = self.posted = False
        elif act == "correct":
            self.state, self.correcting, self.away = "resolved", True, self.taken
        elif act in {"return", "delivered"}:
            self._parcel(act)
            self.state, self.returned_on, self.posted = "returned", today, False
            self.away = True
        elif act == "post":
            self.posted = self.away = True
            self.parcels.append("under_way")
        elif act == "give-back":
            self.away = self.fetched = True
        elif act == "receipt-reference":
            self.noted, self.receipts = True, self.receipts + 1
        elif act in {"collect", "reverse-fee"}:
            self.paid, self.noted = act == "collect", False
            self.refunded = act == "reverse-fee" and self.state not in {
                *OPEN,
                "resolved",
                "returned",
            }
        else:
            ends = {
                "refuse": "refused", "withdraw": "withdrawn", "stop": "stopped",
                "void": "stopped", "close-incomplete": "closed_incomplete",
            }  # fmt: skip
            self.state = ends[act]
            self.voided = act == "void"

    def _parcel(self, act: str) -> None:
        """What became of what the post has."""
        if self.posted:
            self.parcels[-1] = "delivered" if act == "delivered" else "came_back"

    def holder(self) -> str | None:
        """Who has the papers, where the state alone says it."""
        if self.on_its_way:
            return "transit"
        if self.posted:
            return "post"
        if self.state == "returned" or self.fetched:
            return "citizen"
        if self.state in {"processing", "awaiting_payment", "paused"}:
            return "unit"
        if self.state == "received" or (self.state == "resolved" and not self.correcting):
            return "desk"
        return None


def body_of(act: str, life: Life, due: datetime | None, today: date, free: Any) -> dict[str, Any]:
    """A body that is right for the act; `free` says whether the office works on a day."""
    if act == "hand-over":
        return {"to": life.unit}
    if act == "apologise":
        last = max(due.date() if due else today, today)
        new = next(
            day for day in map(date.fromordinal, range(last.toordinal() + 1, 10**6)) if free(day)
        )
        return {"reason": "Quá tải", "new_due_at": f"{new}T09:00:00+07:00"}
    if act == "amend":  # each time something else
        return {"summary": f"Lần sửa {life.corrections + 1}", "reason": "Nhập sai"}
    if act == "receipt-reference":  # each receipt, too
        number = f"{life.code[-4:]}{life.receipts:04}"
        return {"receipt": BODIES[act]["receipt"] | {"number": number}}
    if act == "post":  # each parcel has its own number
        return BODIES["post"] | {"tracking": f"EMS {life.code}"}
    return BODIES.get(act, {})
