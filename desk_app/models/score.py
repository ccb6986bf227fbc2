"""What of a dossier's data moves the office's score (QĐ 766/QĐ-TTg), and what each lack costs at most.

The portal counts with more than the desk knows (complaints, files made elsewhere): this is a check
beforehand, so that what is missing can still be put right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

WHOLE = 100  # percent
PLACES = Decimal("0.0001")


class Lack(StrEnum):
    """What a dossier lacks for the score."""

    LATE = "late"
    NO_IDENTITY = "identity_missing"
    NO_APPOINTMENT = "appointment_missing"
    PROVISIONAL = "code_provisional"
    NOT_ONLINE = "not_online"
    NOT_PAID_ONLINE = "not_paid_online"
    NOT_DIGITISED = "papers_not_digitised"
    RESULT_ON_PAPER = "result_on_paper"


@dataclass(frozen=True)
class Indicator:
    """An indicator by its number: its points, or those of its group where only they are published.

    `threshold`: from this percentage on it has all its points, below it proportionally.
    """

    number: str
    points: int
    threshold: int = WHOLE


SYNCHRONISED = Indicator("1.4", 6)
RULES: Mapping[Lack, tuple[Indicator, ...]] = {
    Lack.LATE: (Indicator("2.1", 20), Indicator("5.4", 6, 90)),
    Lack.NO_IDENTITY: (SYNCHRONISED,),
    Lack.NO_APPOINTMENT: (SYNCHRONISED,),
    Lack.PROVISIONAL: (SYNCHRONISED,),
    Lack.NOT_ONLINE: (Indicator("3.3", 12, 50),),
    Lack.NOT_PAID_ONLINE: (Indicator("3.6", 10),),
    Lack.NOT_DIGITISED: (Indicator("4.2", 4, 80), Indicator("4.3", 2, 80)),
    Lack.RESULT_ON_PAPER: (Indicator("4.1", 6),),
}
"""Which indicators a lack moves. What the portal refuses as incomplete is not synchronised in time."""


@dataclass(frozen=True)
class ScoredDossier:
    """What the desk knows of a dossier for the score; `fee` in đồng, `papers` those handed in.

    `late` as form II.06 judges: solved late or overdue, by day and by the date of the law.
    """

    due_at: datetime | None
    late: bool
    has_identity: bool
    promises: bool
    provisional: bool
    online: bool
    offered_online: bool
    fee: int
    paid_online: bool
    papers: int
    digitised: int
    has_result: bool
    result_electronic: bool


def lacks_of(dossier: ScoredDossier) -> tuple[Lack, ...]:
    """What is missing, in the order of the indicators."""
    return tuple(_lacks(dossier))


def _lacks(dossier: ScoredDossier) -> Iterator[Lack]:
    if dossier.late:
        yield Lack.LATE
    if not dossier.has_identity:
        yield Lack.NO_IDENTITY
    if dossier.promises and dossier.due_at is None:
        yield Lack.NO_APPOINTMENT
    if dossier.provisional:
        yield Lack.PROVISIONAL
    if dossier.offered_online and not dossier.online:
        yield Lack.NOT_ONLINE
    if dossier.fee and not dossier.paid_online:
        yield Lack.NOT_PAID_ONLINE
    if dossier.digitised < dossier.papers:
        yield Lack.NOT_DIGITISED
    if dossier.has_result and not dossier.result_electronic:
        yield Lack.RESULT_ON_PAPER


def cost(lacks: Iterable[Lack], dossiers: int) -> Decimal:
    """Points that one dossier's lacks cost at most among so many; each indicator counts once."""
    moved = {indicator.number: indicator for lack in lacks for indicator in RULES[lack]}
    return sum((_cost(each, 1, dossiers) for each in moved.values()), Decimal(0)).quantize(PLACES)


def cost_of_lack(lack: Lack, number: int, dossiers: int) -> Decimal:
    """Points that a lack of `number` among so many dossiers costs at most, by itself."""
    costs = (min(_cost(each, number, dossiers), Decimal(each.points)) for each in RULES[lack])
    return sum(costs, Decimal(0)).quantize(PLACES)


def lost(found: Iterable[Iterable[Lack]], dossiers: int) -> dict[str, tuple[int, Decimal]]:
    """Per indicator how many of so many dossiers it misses, and the points lost at most."""
    missing: Counter[Indicator] = Counter()
    for lacks in found:
        missing.update({indicator for lack in lacks for indicator in RULES[lack]})
    return {
        each.number: (number, min(_cost(each, number, dossiers), Decimal(each.points)))
        for each, number in sorted(missing.items(), key=lambda pair: pair[0].number)
    }


def _cost(indicator: Indicator, number: int, dossiers: int) -> Decimal:
    share = Decimal(number * WHOLE) / (dossiers * indicator.threshold)
    return (indicator.points * share).quantize(PLACES, ROUND_HALF_UP)
