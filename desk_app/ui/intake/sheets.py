"""How one paper of the checklist stands: whole, shown, promised, missing or not needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk_app.models.catalogue import Component
from desk_app.ui.intake.draft_texts import SheetCounts

MOST = 9_999


class Standing(StrEnum):
    """The first column of the checklist."""

    FULL = "full"
    SEEN = "seen"
    LATER = "later"
    MISSING = "missing"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Totals:
    """The sum over a checklist: papers that are here of those that are needed, and sheets by kind."""

    here: int
    needed: int
    originals: int
    copies: int


def asked(component: Component) -> SheetCounts:
    """What the procedure asks for of one paper; a paper without a number is one original."""
    if component.originals or component.copies:
        return SheetCounts(component.originals, component.copies)
    return SheetCounts(originals=1)


def usual(component: Component) -> SheetCounts:
    """What the form starts with: needed papers as asked, papers for special situations left out."""
    return SheetCounts() if _may_lack(component) else asked(component)


def standing(component: Component, counts: SheetCounts) -> Standing:
    """How a paper stands. Originals and copies are added up: which of both was asked the clerk sees."""
    wanted = asked(component)
    brought = counts.originals + counts.copies
    if counts.later:
        return Standing.LATER
    if brought >= wanted.originals + wanted.copies:
        return Standing.SEEN if component.present_only else Standing.FULL
    if not brought and _may_lack(component):
        return Standing.LEFT_OUT
    return Standing.MISSING


def turned(component: Component, counts: SheetCounts) -> SheetCounts:
    """The next standing in the round: here, brought later, not here."""
    match standing(component, counts):
        case Standing.FULL | Standing.SEEN:
            return SheetCounts(pages=counts.pages, later=True)
        case Standing.LATER:
            return SheetCounts(pages=counts.pages)
    wanted = asked(component)
    return SheetCounts(wanted.originals, wanted.copies, counts.pages)


def totals(components: Sequence[Component], rows: Sequence[SheetCounts]) -> Totals:
    """Sum of a checklist; papers left out are neither here nor needed."""
    standings = [standing(*pair) for pair in zip(components, rows, strict=True)]
    return Totals(
        here=sum(each in (Standing.FULL, Standing.SEEN) for each in standings),
        needed=sum(each is not Standing.LEFT_OUT for each in standings),
        originals=sum(row.originals for row in rows),
        copies=sum(row.copies for row in rows),
    )


def _may_lack(component: Component) -> bool:
    return component.optional or component.replaceable
