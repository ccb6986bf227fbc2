"""Lists and ratings of an office counted by hand: plain Python over what its journal says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

HERE = timezone(timedelta(hours=7))
OFFICE = "Trung tam Phuc vu hanh chinh cong xa Quang Phu"
READY = {"ResultReceived", "ReturnTakenBack"}
MOVED = {*READY, "ResultReturned", "PostDelivered", "SentByPost", "CorrectionBegun"}
"""What changes where a result is."""
STEPS = ("very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied")
INDICATORS, HIGHEST, SCALE = 9, 2, "tt-01-2018"
GRADES = ((150, "Xuất sắc"), (120, "Tốt"), (90, "Khá"), (60, "Trung bình"), (0, "Yếu"))
"""The least sum of averages in tenths of a point, and its grade."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Noted:
    """One line of a desk's journal: what happened when, and when it was written down."""

    desk: str
    dossier: str | None
    kind: str
    at: datetime
    recorded: datetime
    body: Row
    personal: Row


class Card:
    """What is known of one dossier, from its lines alone."""

    def __init__(self, lines: list[Noted]) -> None:
        self.lines, self.first = lines, lines[0]
        self.body = self.first.body
        self.code = self.body["code"]
        self.applicant = self.first.personal["applicant"]
        self.kinds = [each.kind for each in lines]
        self.state = next(
            (each.body["to_state"] for each in reversed(lines) if "to_state" in each.body),
            "received",
        )
        promises = [each.body["promise"] for each in lines if "promise" in each.body]
        self.due: str | None = promises[-1]["due_at"]
        self.voids = [each.personal["reason"] for each in lines if each.kind == "CodeVoided"]
        self.counts = not {"CodeVoided", "DossierRefused"} & set(self.kinds)

    @property
    def asked(self) -> int:
        """What it costs, đồng."""
        return sum(fee["amount"] for fee in self.body["fees"] if not fee["exempt"])

    @property
    def owed(self) -> int:
        """What of it nobody has paid, or was given back."""
        money = [kind for kind in self.kinds if kind in {"FeeCollected", "FeeReversed"}]
        return 0 if money[-1:] == ["FeeCollected"] else self.asked

    @property
    def unit(self) -> str | None:
        """Who got it and did not send it back."""
        unit = None
        for each in self.lines:
            if each.kind == "HandedOver":
                unit = each.body["to"]
            elif each.kind in {"HandoverRejected", "HandoverRecalled"}:
                unit = None
        return unit

    @property
    def place(self) -> Noted | None:
        """Its line that says where the result is now."""
        return next((each for each in reversed(self.lines) if each.kind in MOVED), None)

    @property
    def returned(self) -> str | None:
        """When the citizen got the result; a day is its beginning."""
        last = self.place
        if last is None or last.kind not in {"ResultReturned", "PostDelivered"}:
            return None
        return f"{last.body['on']}T00:00:00+07:00" if last.body.get("on") else told(last.at)


def told(moment: datetime) -> str:
    """As reports write it."""
    return moment.astimezone(HERE).isoformat(timespec="seconds")


def share(part: int, whole: int, of: str) -> Row:
    """A share in per cent to two places, half up, in whole numbers."""
    hundredths = (part * 20_000 + whole) // (2 * whole) if whole else 0
    percent = f"{hundredths // 100}.{hundredths % 100:02}" if whole else None
    return {"part": part, "whole": whole, "of": of, "percent": percent}


def tenths(points: int, number: int) -> int:
    """An average in tenths, half up."""
    return (points * 20 + number) // (2 * number) if number else 0


@dataclass(frozen=True)
class Lists:
    """The journals of an office, one of its desks, and some days."""

    journal: list[Noted]
    desk: str
    first: date
    last: date

    def then(self, moment: datetime) -> bool:
        """Whether it lies on these days."""
        return self.first <= moment.astimezone(HERE).date() <= self.last

    def cards(self) -> list[Card]:
        """Every dossier of the office in the order of recording."""
        found: dict[str, list[Noted]] = {}
        for each in self.journal:
            if each.dossier is not None:
                found.setdefault(each.dossier, []).append(each)
        return [Card(lines) for lines in found.values()]

    def own(self) -> list[Card]:
        """Those that came in at this desk."""
        return [each for each in self.cards() if each.first.desk == self.desk]

    def daily(self) -> tuple[list[Row], Row]:
        """The rows and the totals of the intake."""
        listed = [each for each in self.own() if self.then(each.first.at)]
        counting = [each for each in listed if each.counts]
        written = [each.first for each in self.own() if self.then(each.first.recorded)]
        money = Counter(cash=0, transfer=0)
        for each in self.journal:
            if each.desk != self.desk or not self.then(each.recorded):
                continue
            if each.kind in {"FeeCollected", "FeeReversed"}:
                sign = 1 if each.kind == "FeeCollected" else -1
                money[each.body["method"]] += sign * each.body["amount"]
        fields = Counter(each.body["procedure"]["field"] for each in counting)
        channels = Counter(each.body["channel"] for each in counting)
        at_once = (
            each.due is not None and each.due[:10] == told(each.first.at)[:10] for each in counting
        )
        return [daily_row(each) for each in listed], {
            "dossiers": len(listed), "received": len(counting),
            "refused": sum("DossierRefused" in each.kinds for each in listed),
            "voided": sum("CodeVoided" in each.kinds for each in listed),
            "numbers": len(written), "skipped": 0,
            "late": sum(told(each.first.recorded)[:10] > str(self.last) for each in listed),
            "earlier": sum(told(each.at)[:10] < str(self.first) for each in written),
            "same_day": sum(at_once), "fee": sum(each.asked for each in counting),
            "collected": sum(money.values()), **money,
            "fields": [{"field": name, "dossiers": fields[name]} for name in sorted(fields)],
            "channels": [
                {"channel": name, "dossiers": channels[name]} for name in sorted(channels)
            ],
            "missing_numbers": [], "signed": [],
        }  # fmt: skip

    def register(self) -> tuple[list[Row], Row]:
        """The rows of the book and their numbers."""
        listed = [each for each in self.own() if self.then(each.first.recorded)]
        entries = [each.body["register"]["entry"] for each in listed]
        voided = sum("CodeVoided" in each.kinds for each in listed)
        book = {"year": 2026, "from": min(entries, default=0), "to": max(entries, default=0)}
        return [register_row(each) for each in listed], {
            "entries": len(listed), "dossiers": len(listed) - voided, "voided": voided,
            "skipped": 0, "books": [book] if entries else [], "missing_entries": [], "closed": [],
        }  # fmt: skip

    def notify(self) -> tuple[list[Row], Row]:
        """Whom the office is to tell now, of what became ready on these days."""
        rows = []
        for each in self.cards():
            last = each.place
            if last is None or last.kind not in READY or each.body["delivery"] != "counter":
                continue
            if each.state == "resolved" and self.then(last.at):
                rows.append(notify_row(each, last))
        rows.sort(key=lambda row: (row["ready_since"], row["code"]))
        reachable = sum(row["phone"] is not None for row in rows)
        return rows, {
            "dossiers": len(rows), "reachable": reachable, "without_phone": len(rows) - reachable,
            "fee_due": sum(row["fee_due"] for row in rows),
            "with_fee": sum(row["fee_due"] > 0 for row in rows),
        }  # fmt: skip

    def given(self) -> Iterator[Row]:
        """What citizens said of these days; scores by another law have no number here."""
        for each in self.journal:
            if each.kind == "RatingGiven" and self.then(each.at):
                own = each.body["indicators"] == SCALE
                yield {"step": each.body["step"], "scores": each.body["scores"] if own else {}}

    def satisfaction(self) -> tuple[dict[str, Row], Row]:
        """The rows by their key, and the totals."""
        given = list(self.given())
        steps = Counter(each["step"] for each in given if each["step"])
        by_step, rows, total = sum(steps.values()), dict[str, Row](), 0
        for step in STEPS:
            percent = share(steps[step], by_step, "")["percent"]
            rows[step] = {"ratings": steps[step], "points": None, "average": None,
                          "percent": percent}  # fmt: skip
        for key in map(str, range(1, INDICATORS + 1)):
            points = [each["scores"][key] for each in given if key in each["scores"]]
            average = tenths(sum(points), len(points))
            total += average
            rows[key] = {
                "ratings": len(points), "points": sum(points), "percent": None,
                "average": f"{average // 10}.{average % 10}" if points else None,
            }  # fmt: skip
        scored = any(each["scores"] for each in given)
        satisfied = steps["very_satisfied"] + steps["satisfied"]
        return rows, {
            "ratings": len(given), "rated_by_step": by_step,
            "satisfied": share(satisfied, by_step, "rated_by_step"),
            "points": f"{total // 10}.{total % 10}", "highest": INDICATORS * HIGHEST,
            "grade": next(name for least, name in GRADES if total >= least) if scored else None,
            "surveys": list(self.surveys()),
        }  # fmt: skip

    def surveys(self) -> Iterator[Row]:
        """Each that runs on these days, as it was planned last, with the forms that are back."""
        plans = {e.body["name"]: e.body for e in self.journal if e.kind == "SurveyPlanned"}
        for plan in sorted(plans.values(), key=lambda each: (each["first"], each["name"])):
            first, last = (date.fromisoformat(plan[name]) for name in ("first", "last"))
            if first <= self.last and last >= self.first:
                days = Lists(self.journal, self.desk, first, last)
                back = sum(
                    bool(each.body["scores"]) for each in self.journal
                    if each.kind == "RatingGiven" and days.then(each.at)
                )  # fmt: skip
                yield {
                    "name": plan["name"], "from": plan["first"], "to": plan["last"],
                    "planned": plan["planned"], "answered": back,
                    "share": share(back, plan["planned"], "planned"),
                }  # fmt: skip


def daily_row(card: Card) -> Row:
    """A dossier on the list of its day."""
    body, procedure = card.body, card.body["procedure"]
    return {
        "code": card.code, "applicant": card.applicant["name"], "procedure": procedure["code"],
        "received_at": told(card.first.at), "due_at": card.due, "agency": body["agency"],
        "state": card.state, "fee": card.asked if card.counts else 0,
        "procedure_name": procedure["name"], "field": procedure["field"],
        "channel": body["channel"], "unit": card.unit, "volume": 1,
        "entry": body["register"]["entry"], "voided": len(card.voids),
        "reason": card.voids[0] if card.voids else None,
    }  # fmt: skip


def register_row(card: Card) -> Row:
    """An entry of the book."""
    told_daily = daily_row(card)
    kept = {name: told_daily[name] for name in (
        "volume", "entry", "code", "procedure", "procedure_name", "applicant", "agency",
        "received_at", "due_at", "state", "voided", "reason",
    )}  # fmt: skip
    return kept | {
        "year": card.body["register"]["year"], "address": card.applicant["address"],
        "phone": card.applicant["phone"], "returned_at": card.returned,
        "delivery": card.body["delivery"],
    }  # fmt: skip


def notify_row(card: Card, since: Noted) -> Row:
    """Whom to tell of one result, and what."""
    amount = f"{card.owed:,}".replace(",", ".")
    message = (
        f"{OFFICE}: ho so {card.code} da co ket qua. Moi Ong/Ba den nhan, mang theo giay hen."
        + (f" Phi, le phi phai nop: {amount} d." if card.owed else "")
    )
    return {
        "code": card.code, "applicant": card.applicant["name"],
        "phone": card.applicant["phone"] or None, "procedure": card.body["procedure"]["code"],
        "procedure_name": card.body["procedure"]["name"], "ready_since": told(since.at),
        "due_at": card.due, "shelf": since.body.get("shelf", ""), "fee_due": card.owed,
        "message": message,
    }  # fmt: skip
