"""Opening and closing the cash drawer: a float, a count by denomination, a difference with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desk_app.models.acts.bodies import Body, Parts, free_text, read_with
from desk_app.models.fields import Fields
from desk_app.models.happening import Happening
from desk_app.models.money import shown_money
from desk_app.models.outcomes import HasProblems, Problem

DENOMINATIONS = (
    500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100,
)  # fmt: skip
MOST_IN_TILL = 10_000_000_000  # đồng; more lies in no drawer


@dataclass(frozen=True)
class OpenTill:
    """The drawer that is open, and what the ledger says of its cash.

    `carried` is what was taken, less what was given back, while no drawer was open before it.
    """

    number: int
    opening_float: int
    collected: int
    given_back: int
    carried: int = 0

    @property
    def expected(self) -> int:
        """What must lie in it, đồng."""
        return self.opening_float + self.carried + self.collected - self.given_back


@dataclass(frozen=True)
class LastMoment:
    """When the drawer before was opened or closed last, None before the first; and the clock now."""

    last: datetime | None
    now: datetime

    def must_follow(self, body: Body) -> None:
        """HasProblems `before_the_last_act` (last): no drawer is counted before it was opened."""
        if body.at is not None and self.last is not None and body.at < self.last:
            last = f"{self.last:%H:%M %d/%m/%Y}"
            raise HasProblems((Problem("at", "before_the_last_act", {"last": last}),))


def opening(document: object, number: int, carried: int, times: LastMoment) -> Happening:
    """The drawer is opened: `{"float"}`, a sum or pieces by denomination. HasProblems.

    `carried` is the cash of the ledger since the last closing, đồng: it belongs into this drawer.
    """
    body = read_with(frozenset({"float"}), _read_opening, document, times.now)
    times.must_follow(body)
    return _happening("TillOpened", body, {"number": number, "carried": carried})


def closing(document: object, till: OpenTill, times: LastMoment) -> Happening:
    """The drawer is counted: `{"counted","reason"}`. HasProblems; a difference needs its reason."""
    body = read_with(frozenset({"counted", "reason"}), _read_closing, document, times.now)
    times.must_follow(body)
    total = body.plain["total"]
    difference = total - till.expected
    if difference and not body.personal:
        facts = {"expected": shown_money(till.expected), "total": shown_money(total)}
        raise HasProblems((Problem("reason", "difference_needs_reason", facts),))
    told = {
        "number": till.number, "float": till.opening_float, "carried": till.carried,
        "collected": till.collected, "given_back": till.given_back, "expected": till.expected,
        "difference": difference,
    }  # fmt: skip
    return _happening("TillClosed", body, told)


def _happening(kind: str, body: Body, told: Mapping[str, Any]) -> Happening:
    personal = dict(body.personal) or None
    return Happening(kind, {**body.plain, **told}, personal=personal, occurred_at=body.at)


def _read_opening(fields: Fields, _today: date) -> Parts:
    total, counts = _cash(fields, "float")
    return {"float": total, "counts": counts}, {}


def _read_closing(fields: Fields, _today: date) -> Parts:
    total, counts = _cash(fields, "counted")
    reason = free_text(fields, "reason", required=False)
    return {"total": total, "counts": counts}, {"reason": reason} if reason else {}


def _cash(fields: Fields, key: str) -> tuple[int, dict[str, int]]:
    """A sum, given as đồng or as pieces of each denomination."""
    given = fields.values.get(key)
    if given is None:
        fields.fault(key, "required")
        return 0, {}
    if not isinstance(given, dict):
        return _bounded(fields, key, fields.whole(key)), {}
    known = {str(each): each for each in DENOMINATIONS}
    pieces = Fields(given, key, fields.problems)
    for name in given:
        if name not in known:
            pieces.fault(name, "denomination_unknown", {"value": str(name)[:20]})
    counts = {name: pieces.whole(name) for name in known if name in given}
    total = sum(known[name] * number for name, number in counts.items())
    return _bounded(fields, key, total), counts


def _bounded(fields: Fields, key: str, total: int) -> int:
    if total > MOST_IN_TILL:
        fields.fault(key, "money_too_large", {"most": shown_money(MOST_IN_TILL)})
    return total
