"""Handing over by scanner: the list while it is made, and a list that was handed with its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from desk_app.models.outcomes import NotAllowed


class LineState(StrEnum):
    """What became of a line on a hand-over list."""

    HANDED = "handed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    RECALLED = "recalled"


@dataclass(frozen=True)
class Waiting:
    """A dossier whose papers lie at the desk and go to a unit of its agency.

    `unit` is the one that usually works on it. `urgent`: by now the papers should have gone on
    (NĐ 118/2025 Đ.18.2). `added`: not the dossier itself but papers that complete it, here since
    `received_at`; they go to `unit`, which has the dossier, and to no other.
    """

    id: str
    code: str
    agency: str
    unit: str
    received_at: datetime
    shelf: str = ""
    urgent: bool = False
    added: bool = False


@dataclass(frozen=True)
class Scanned:
    """One line of a list that is being made; `at` when it was scanned.

    `only_to`: the unit that papers which complete a dossier must go to; empty for a dossier itself.
    """

    id: str
    code: str
    at: datetime
    only_to: str = ""


@dataclass(frozen=True)
class ListDraft:
    """A list that is being made: for one unit of one agency. Nothing has been handed over yet.

    Without `unit` the first dossier decides where the list goes.
    """

    agency: str = ""
    unit: str = ""
    lines: tuple[Scanned, ...] = ()

    def added(self, dossier: Waiting, at: datetime) -> ListDraft:
        """The list with one dossier more.

        NotAllowed `scanned_already` (dossier, place), `of_other_agency` and `of_other_unit`
        (dossier, unit).
        """
        place = self.place_of(dossier.id)
        if place:
            raise NotAllowed("scanned_already", dossier=dossier.code, place=place)
        if self.unit and dossier.agency != self.agency:
            raise NotAllowed("of_other_agency", dossier=dossier.code, unit=self.unit)
        agency, unit = (self.agency, self.unit) if self.unit else (dossier.agency, dossier.unit)
        line = Scanned(dossier.id, dossier.code, at, dossier.unit if dossier.added else "")
        _must_go_to(unit, line)
        return replace(self, agency=agency, unit=unit, lines=(*self.lines, line))

    def bound_for(self, agency: str, unit: str) -> ListDraft:
        """The list for another unit.

        NotAllowed `list_of_other_agency` (unit) while it has lines elsewhere, and `of_other_unit`
        (dossier, unit) for a line that goes to one unit only.
        """
        refused = list_refusal((self.agency, agency), self.unit) if self.lines else None
        if refused is not None:
            raise refused
        for line in self.lines:
            _must_go_to(unit, line)
        return replace(self, agency=agency, unit=unit)

    def without(self, dossier: str) -> ListDraft:
        """The list without one dossier."""
        return replace(self, lines=tuple(each for each in self.lines if each.id != dossier))

    def place_of(self, dossier: str) -> int:
        """On which line a dossier stands, from 1; 0 when it does not."""
        ids = [each.id for each in self.lines]
        return ids.index(dossier) + 1 if dossier in ids else 0

    def missing(self, waiting: Sequence[Waiting]) -> tuple[Waiting, ...]:
        """Of what waits: what usually goes where the list goes, and does not stand on it."""
        return tuple(each for each in waiting if self.fits(each) and not self.place_of(each.id))

    def fits(self, dossier: Waiting) -> bool:
        """Whether the dossier usually goes where the list goes; anything does before that is known."""
        return not self.unit or (dossier.agency, dossier.unit) == (self.agency, self.unit)


def _must_go_to(unit: str, line: Scanned) -> None:
    if line.only_to not in {"", unit}:
        raise NotAllowed("of_other_unit", dossier=line.code, unit=line.only_to)


def list_refusal(agencies: Iterable[str], unit: str) -> NotAllowed | None:
    """NotAllowed `list_of_other_agency` (unit): a list goes to one agency, whatever its units are."""
    return NotAllowed("list_of_other_agency", unit=unit) if len(set(agencies)) > 1 else None


def matching(waiting: Sequence[Waiting], typed: str) -> str:
    """The code that waits and ends with these typed digits, when it is the only one; else the text."""
    if not typed.isdigit():
        return typed
    found = [each.code for each in waiting if each.code.endswith(f"-{typed}")]
    return found[0] if len(found) == 1 else typed


@dataclass(frozen=True)
class HandedLine:
    """One dossier on a list that was handed; `said` is who signed for it, or why it came back.

    `added`: not the dossier itself but papers that complete it.
    """

    dossier: str
    code: str
    applicant: str
    procedure: str
    place: int
    state: LineState
    at: datetime
    said: str = ""
    added: bool = False


@dataclass(frozen=True)
class HandedBatch:
    """A list that was handed to a unit, and how many of its lines stand how."""

    id: str
    number: int
    year: int
    unit: str
    handed_at: datetime
    by_name: str
    counts: tuple[tuple[LineState, int], ...] = ()

    def count(self, state: LineState) -> int:
        """How many lines stand so."""
        return dict(self.counts).get(state, 0)

    @property
    def size(self) -> int:
        """How many lines it has."""
        return sum(number for _, number in self.counts)


@dataclass(frozen=True)
class HandedList:
    """A list that was handed, whole."""

    batch: HandedBatch
    lines: tuple[HandedLine, ...]

    @property
    def open(self) -> tuple[HandedLine, ...]:
        """The lines that nobody has settled yet."""
        return tuple(each for each in self.lines if each.state is LineState.HANDED)


def open_line(number: int, found: Sequence[HandedLine]) -> HandedLine:
    """The line of a dossier on list `number`, that nobody has settled yet.

    NotAllowed `not_on_list` (number) when none was found, and `line_settled` (dossier, place).
    """
    if not found:
        raise NotAllowed("not_on_list", number=number)
    (line,) = found
    if line.state is not LineState.HANDED:
        raise NotAllowed("line_settled", dossier=line.code, place=line.place)
    return line
