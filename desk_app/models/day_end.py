"""The end of the day: what is still open, and the supervisor's signature under the day's records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from desk_app.models.acts.bodies import Body, Parts, free_text, read_with
from desk_app.models.fields import Fields
from desk_app.models.happening import Happening
from desk_app.models.outcomes import Facts, HasProblems, NotAllowed, Problem
from desk_app.models.views import HistoryLine

KIND = "DaySignedOff"


class OpenPoint(StrEnum):
    """What should be settled before a day is signed off."""

    PRINTS = "prints_unsent"
    PAPERS = "papers_to_go"
    HANDOVERS = "handovers_unconfirmed"
    TILL = "till_open"
    DRAFTS = "drafts_open"


Checklist = Mapping[OpenPoint, int]
"""How many of each there are; the till counts as one."""


@dataclass(frozen=True)
class JournalPlace:
    """Where a desk's chain stands: epoch, line, and the hash of that line."""

    epoch: int
    seq: int
    head: bytes


@dataclass(frozen=True)
class DayFigures:
    """The day in four numbers: dossiers received, numbers voided, results returned, đồng taken."""

    received: int
    voided: int
    returned: int
    collected: int


@dataclass(frozen=True)
class SignedDay:
    """One signature under a day; `changed` are the codes that differ from the signature before it.

    `number` is 1 for the first of its day; `open` holds the points that were left open.
    """

    day: date
    number: int
    at: datetime
    by: str
    figures: DayFigures
    place: JournalPlace
    open: Checklist
    changed: tuple[str, ...] = ()


@dataclass(frozen=True)
class DayChange:
    """Something that was recorded after a day was signed, of a dossier of that day."""

    code: str
    dossier: str
    line: HistoryLine


@dataclass(frozen=True)
class DayState:
    """A day as it stands: what would be signed now. `last` is the signature that is there already.

    `signer` is the full name under it, `changes` what was recorded since, line by line.
    """

    day: date
    figures: DayFigures
    open: Checklist
    last: SignedDay | None = None
    signer: str = ""
    changes: tuple[DayChange, ...] = ()

    @property
    def changed(self) -> tuple[str, ...]:
        """The codes that differ from the last signature."""
        return tuple(sorted({each.code for each in self.changes}))

    @property
    def is_settled(self) -> bool:
        """Whether it is signed as it stands: a signature more would say nothing new of the day."""
        return self.last is not None and not self.changes


class DayStanding(StrEnum):
    """How a day stands with its signature."""

    SIGNED = "signed"
    CHANGED = "changed"
    UNSIGNED = "unsigned"
    NOTHING = "nothing"  # the office was closed, and nothing was received


@dataclass(frozen=True)
class DayMark:
    """One day among the last ones: how many dossiers were received, and how it stands."""

    day: date
    received: int
    standing: DayStanding


def open_points(found: Checklist) -> dict[OpenPoint, int]:
    """The points of which there is at least one, in their fixed order."""
    return {point: found[point] for point in OpenPoint if found.get(point)}


def read_sign_off(document: object, now: datetime) -> Body:
    """`{"remarks","day"}`, both optional; a day yet to come is a fault (`happened_in_future`)."""
    return read_with(frozenset({"remarks", "day"}), _read, document, now)


def signing(body: Body, state: DayState, place: JournalPlace) -> Happening:
    """The signature. HasProblems `sign_off_needs_remark`, NotAllowed `day_signed_already`.

    Open points are no obstacle, but somebody has to say why they are left open. A day that was
    signed is signed again only when something has changed since.
    """
    left = open_points(state.open)
    missing = remark_missing(state, str(body.personal.get("remarks") or ""))
    if missing is not None:
        raise HasProblems((missing,))
    last = state.last
    if last is not None and state.is_settled:
        told = {"day": f"{state.day:%d/%m/%Y}", "at": f"{last.at:%H:%M %d/%m/%Y}"}
        raise NotAllowed("day_signed_already", **told)
    figures: dict[str, Any] = dict(vars(state.figures))
    told_place: dict[str, Any] = {"epoch": place.epoch, "seq": place.seq, "head": place.head.hex()}
    return Happening(
        KIND,
        {
            "day": state.day.isoformat(), "number": last.number + 1 if last else 1, **figures,
            **told_place, "open": _points(left), "changed": list(state.changed),
        },
        personal=dict(body.personal) or None,
        occurred_at=body.at,
    )  # fmt: skip


def remark_missing(state: DayState, remarks: str) -> Problem | None:
    """`sign_off_needs_remark` (number, points) when something is open and nobody says why."""
    left = open_points(state.open)
    if not left or remarks:
        return None
    facts: Facts = {"number": sum(left.values()), "points": " ".join(left)}
    return Problem("remarks", "sign_off_needs_remark", facts)


def _points(left: Checklist) -> list[Any]:
    return [{"code": point.value, "number": number} for point, number in left.items()]


def read_points(points: Sequence[Mapping[str, Any]]) -> dict[OpenPoint, int]:
    """The open points of a stored signature; those of a later program are left out."""
    known = {point.value: point for point in OpenPoint}
    return {known[each["code"]]: each["number"] for each in points if each["code"] in known}


def _read(fields: Fields, today: date) -> Parts:
    day = fields.day("day") or today
    if day > today:
        fields.fault("day", "happened_in_future")
    remarks = free_text(fields, "remarks", required=False)
    return {"day": day}, {"remarks": remarks} if remarks else {}
