"""How a desk numbers: the next number of its block, or a plainly provisional one without a block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk_app.models.dossier_code import (
    DossierCode,
    is_provisional,
    lane_of,
    provisional_agency,
    read_code,
)
from desk_app.models.outcomes import NotAllowed
from desk_app.models.site import LANES, Grant, Site

TAIL_WIDTH = 4


@dataclass(frozen=True)
class Block:
    """What a desk may number with on any one day: the agency printed, and the range of tails."""

    agency: str
    first: int
    last: int
    provisional: bool


def block_for(grant: Grant | None, desk: str) -> Block:
    """The granted block, else the desk's own provisional series ("tạm")."""
    if grant is None:
        return Block(provisional_agency(desk), 1, 9999, provisional=True)
    return Block(grant.agency, grant.first, grant.last, provisional=False)


def next_number(block: Block, *known: int) -> int:
    """max(database, witness, …) + 1 inside the block; never reused.

    NotAllowed("lane_exhausted") when the block of the day is used up.
    """
    number = max((block.first - 1, *known)) + 1
    if number > block.last:
        raise NotAllowed("lane_exhausted", agency=block.agency, last=block.last)
    return number


def is_ours_to_give(site: Site, code: str, today: date) -> bool:
    """Whether a desk of this site may still give the code to a dossier: of today or later, in a lane."""
    parsed = read_code(code)
    if parsed is None or parsed.day < today:
        return False
    if is_provisional(parsed.agency):
        return True
    return site.grant(parsed.agency) is not None and lane_of(parsed.tail) in LANES


def code_of(block: Block, day: date, number: int) -> DossierCode:
    """`AGENCY-YYMMDD-NNNN`, at least four digits."""
    return DossierCode(block.agency, day, str(number).zfill(TAIL_WIDTH))
