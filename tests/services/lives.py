"""Whole lives of made-up dossiers as told events: what happened when, in an order that the law allows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from desk_app.models.moments import VIETNAM, iso

UNIT = "Tư pháp - Hộ tịch"
REASONS = ("Thiếu giấy tờ chỗ ở", "Bản sao bị mờ", "Chưa ký tên")
TERMS = (0, 1, 3, 5, 10, 20)
"""Days from reception to the appointment."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """One event of a dossier, before it gets its place in a journal."""

    kind: str
    at: datetime
    body: dict[str, Any]
    personal: dict[str, Any] | None = None


@dataclass
class Life:
    """A dossier on its way; every `chance` decides alike for the same seed."""

    chance: random.Random
    at: datetime
    due: datetime | None = None
    legal: datetime | None = None
    term: timedelta = A_DAY
    estimated: bool = False
    series: dict[str, int] = field(default_factory=dict)

    def happens(self, share: float) -> bool:
        """Whether something that befalls such a share of dossiers befalls this one."""
        return self.chance.random() < share

    def later(self, days: float) -> datetime:
        """Some office hour within about so many days."""
        self.at += timedelta(days=self.chance.random() * days, minutes=self.chance.randint(1, 90))
        return self.at

    def paper(self, kind: str) -> dict[str, Any]:
        """The number of a paper that is issued."""
        self.series[kind] = self.series.get(kind, 0) + 1
        return {"series": kind, "year": self.at.year, "number": self.series[kind]}

    def promise(self, due: datetime | None) -> dict[str, Any]:
        """A new appointment, or a new estimate while the clock has not started."""
        self.due = self.legal = due
        told: dict[str, Any] = {"due_at": iso(due) if due else None, "steps": [], "sentence": ""}
        told |= {"amount": "3", "unit": "working_days", "calendar": "made up"}
        return told | ({"estimated": True} if self.estimated else {})


def life(chance: random.Random, received: dict[str, Any], at: datetime) -> Iterator[Told]:
    """A life that begins with the reception told in `received`, a body whose promise is made anew."""
    one = Life(chance, at)
    days = chance.choice(TERMS)
    closing = datetime.combine(at.date(), time(17), VIETNAM)
    due = None if one.happens(0.04) else at + days * A_DAY if days else closing
    one.term, one.estimated = days * A_DAY, due is not None and one.happens(0.05)
    promise = one.promise(due)
    channel = chance.choices(("counter", "online", "post"), (80, 14, 6))[0]
    body = {**received, "promise": promise, "channel": channel}
    personal = {"applicant": {"name": "Y Mẫu Niê", "id_number": "", "phone": "", "address": ""}}
    yield Told("DossierReceived", at, body, personal)
    yield from _intake(one)


def _intake(one: Life) -> Iterator[Told]:
    if one.happens(0.2):
        yield Told("FeeCollected", one.later(0.01), {
            "lines": [0], "amount": 8_000, "method": "cash", "receipt": None,
        })  # fmt: skip
    if one.happens(0.02):
        yield Told("CodeVoided", one.later(1), {"to_state": "stopped"}, {"reason": "Nhập trùng"})
        return
    if one.happens(0.04):
        yield from _papers_asked(one, "received")
    if one.happens(0.02):
        refused = {"after_appraisal": False, "custodian": "Quầy 1", "paper": one.paper("refusal")}
        yield Told("DossierRefused", one.later(1), {**refused, "to_state": "refused"})
        return
    if one.happens(0.06):
        yield _result(one, 0.05)
        yield from _fetched(one)
        return
    while one.happens(0.08):
        yield _handed(one)
        kind = one.chance.choice(("HandoverRejected", "HandoverRecalled"))
        yield Told(kind, one.later(0.5), {"batch": f"{one.at:%y%m%d}", "to_state": "received"})
    if one.happens(0.03):
        return
    yield _handed(one)
    confirmed: dict[str, Any] = {"batch": f"{one.at:%y%m%d}", "to_state": "processing"}
    if one.estimated:
        one.estimated = False
        confirmed["promise"] = one.promise(one.later(0.2) + one.term + A_DAY)
    yield Told("HandoverConfirmed", one.later(0.3), confirmed)
    yield from _processing(one)


def _handed(one: Life) -> Told:
    at = one.later(0.4)
    body = {"to": UNIT, "batch": f"{at:%y%m%d}", "number": 1, "place": 1, "to_state": "received"}
    return Told("HandedOver", at, body)


def _papers_asked(one: Life, back: str) -> Iterator[Told]:
    """A supplement: asked, and brought, or not."""
    at = one.later(2)
    body = {"until": f"{at + 15 * A_DAY:%Y-%m-%d}", "late": False, "paper": one.paper("supplement")}
    told = {"items": ["Giấy tờ"], "reason": one.chance.choice(REASONS)}
    yield Told("SupplementRequested", at, {**body, "to_state": "awaiting_supplement"}, told)
    at = one.later(9)
    renewed = one.promise(max(one.due, at + one.term) if one.due else None)
    yield Told("SupplementReceived", one.at, {"promise": renewed, "to_state": back})


def _processing(one: Life) -> Iterator[Told]:
    if one.happens(0.1):
        yield from _papers_asked(one, "processing")
    if one.happens(0.03):
        kind, state = one.chance.choice((("Withdrawn", "withdrawn"), ("Stopped", "stopped")))
        yield Told(kind, one.later(3), {"paper": one.paper("stop"), "to_state": state})
        return
    if one.happens(0.02):
        yield from list(_papers_asked(one, "processing"))[:1]
        yield Told("ClosedIncomplete", one.later(25), {"to_state": "closed_incomplete"})
        return
    if one.happens(0.08):
        yield _paused(one)
        if one.happens(0.1):
            return
        yield _resumed(one)
    if one.due is not None and one.happens(0.06):
        yield _sorry(one, one.due)
        if one.happens(0.3):
            yield _paused(one)
            yield _resumed(one)
        if one.happens(0.2):
            yield from _papers_asked(one, "processing")
    if one.happens(0.05):
        return
    yield _result(one, one.chance.choice((0.1, 1, 4, 8, 30)))
    yield from _fetched(one)


def _paused(one: Life) -> Told:
    body = {"kind": "financial", "to_state": "awaiting_payment"}
    return Told("ProcessingPaused", one.later(3), body)


def _resumed(one: Life) -> Told:
    """Both appointments later by the time that passed; the law's is told where it is another."""
    paused = one.at
    rested = one.later(6) - paused
    legal = one.legal + rested if one.legal else None
    apart = {"legal_due_at": iso(legal)} if legal and one.legal != one.due else {}
    later = one.promise(one.due + rested if one.due else None)
    one.legal = legal
    return Told("ProcessingResumed", one.at, {
        "minutes": 60, "promise": later, "to_state": "processing", **apart,
    })  # fmt: skip


def _sorry(one: Life, due: datetime) -> Told:
    legal, new = one.legal, max(due, one.later(4)) + 5 * A_DAY
    body = {"due_before": iso(due), "until": iso(new), "promise": one.promise(new)}
    one.legal = legal
    paper = {"paper": one.paper("apology"), "to_state": "processing"}
    return Told("DeadlineAdjusted", one.at, body | paper)


def _result(one: Life, days: float) -> Told:
    at = one.later(days)
    body = {"kind": "granted", "number": "12/XN", "signed_on": f"{at:%Y-%m-%d}"}
    return Told("ResultReceived", at, {**body, "custodian": "Quầy 1", "to_state": "resolved"})


def _fetched(one: Life) -> Iterator[Told]:
    if one.happens(0.1):
        return
    if one.happens(0.1):
        yield Told("SentByPost", one.later(1), {"charge": 25_000, "to_state": "resolved"})
        yield Told("PostDelivered", one.later(3), {"on": None, "to_state": "returned"})
    else:
        body = {"how": "counter", "receipt": "brought", "to_state": "returned"}
        yield Told("ResultReturned", one.later(3), body)
    if one.happens(0.03):
        back = {"custodian": "Quầy 1", "to_state": "resolved"}
        yield Told("ReturnTakenBack", one.later(1), back)
        until = iso(one.at + 3 * A_DAY)
        yield Told("CorrectionBegun", one.later(1), {**back, "until": until})
        yield _result(one, 2)
