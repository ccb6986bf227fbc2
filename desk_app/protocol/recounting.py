"""What the centre counts again when a desk seals a day: its figures, and the numbers of its lanes.

A difference is an alarm for a person; nobody's figures are changed for it. Some lines of a chain the
desk may not have had: a copy of it wrote them that was lost. They are told apart as `lost`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from desk_app.journal.bulk import MISSHAPEN
from desk_app.journal.envelope import Event
from desk_app.protocol.judging import Finding

CHECKPOINT, LANES = "CheckpointSealed", "LaneSealed"
SEALS = frozenset({CHECKPOINT, LANES})
MOST_RUNS = 5
"""So many stretches of numbers are named; more would fill the screen."""
Span = tuple[int, int]
Lane = tuple[str, str]
"""Agency and day (yymmdd)."""


@dataclass(frozen=True)
class Figures:
    """How many lines and dossiers, and the sum of the ledger in đồng."""

    lines: int = 0
    dossiers: int = 0
    fees: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.lines + other.lines, self.dossiers + other.dossiers, self.fees + other.fees
        )


@dataclass(frozen=True)
class Numbers:
    """The numbers of one lane's day at the centre; up to `void_until` some may be given to nobody."""

    kept: Set[int] = frozenset()
    lost: Set[int] = frozenset()
    void_until: int = 0


@dataclass(frozen=True)
class Recounted:
    """What the centre holds of a chain before the event that seals a day."""

    head: bytes = b""
    kept: Figures = Figures()
    lost: Figures = Figures()
    lanes: Mapping[Lane, Numbers] = field(default_factory=dict)


def differences(event: Event, held: Recounted) -> tuple[Finding, ...]:
    """Where the desk has sealed something else; none for other kinds.

    A body that is not of its kind differs, too.
    """
    if event.kind not in SEALS:
        return ()
    rule = _figures if event.kind == CHECKPOINT else _lanes
    try:
        return (*rule(event, held), *_head(event, held))
    except MISSHAPEN:
        return (Finding("checkpoint_differs" if rule is _figures else "lane_differs"),)


def _head(event: Event, held: Recounted) -> Iterator[Finding]:
    """The line before the seal is the one that it names."""
    if event.body["head"] != held.head.hex():
        yield Finding("seal_elsewhere", {"day": event.body["day"]})


def _figures(event: Event, held: Recounted) -> Iterator[Finding]:
    """Equal without the lines of a lost copy, or with all of them: they come back to the desk.

    While only some have come back, there is nothing to compare with.
    """
    told = Figures(*(int(event.body[name]) for name in ("lines", "dossiers", "fees")))
    counted = held.kept + held.lost
    if told in {held.kept, counted} or held.kept.lines < told.lines < counted.lines:
        return
    facts = {"day": event.body["day"], **vars(told)}
    yield Finding(
        "checkpoint_differs", facts | {f"counted_{name}": n for name, n in vars(counted).items()}
    )


def _lanes(event: Event, held: Recounted) -> Iterator[Finding]:
    told: dict[Lane, list[Mapping[str, Any]]] = {}
    for each in event.body["lanes"]:
        told.setdefault((each["agency"], each["day"]), []).append(each)
    for lane in sorted({*told, *held.lanes}):
        blocks, numbers = told.get(lane, []), held.lanes.get(lane, Numbers())
        lasts = sorted(int(each["last"]) for each in blocks)
        voids = [(int(void["from"]), int(void["to"])) for each in blocks for void in each["voids"]]
        if found := _differing(lasts, voids, numbers):
            runs = [str(a) if a == b else f"{a}–{b}" for a, b in found[:MOST_RUNS]]
            yield Finding(
                "lane_differs",
                {
                    "day": event.body["day"], "agency": lane[0], "told": max(lasts, default=0),
                    "counted": max(numbers.kept, default=0),
                    "numbers": ", ".join(runs + ["…"] * (len(found) > MOST_RUNS)),
                },
            )  # fmt: skip


def _differing(lasts: Sequence[int], voids: Iterable[Span], numbers: Numbers) -> list[Span]:
    """Numbers of dossiers that are sealed as nobody's or not at all; numbers sealed as given that none has.

    A block begins with the first number that is known of it: where it was granted the desk knows.
    """
    nobodys = merged(voids)
    end = max(lasts, default=0)
    hidden = {each for each in numbers.kept if each > end}
    hidden |= {each for each in numbers.kept if any(a <= each <= b for a, b in nobodys)}
    known = merged([*nobodys, *((each, each) for each in numbers.kept | numbers.lost)])
    missing: list[Span] = []
    before = 0
    for last in lasts:
        here = [(max(a, before + 1), min(b, last)) for a, b in known if b > before and a <= last]
        missing += gaps(here[0][0] if here else last, last, here)
        before = last
    kept = [(max(a, numbers.void_until + 1), b) for a, b in missing if b > numbers.void_until]
    return merged([*((each, each) for each in hidden), *kept])


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same numbers as few spans in order."""
    found: list[Span] = []
    for first, last in sorted(each for each in spans if each[0] <= each[1]):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def gaps(first: int, last: int, spans: Iterable[Span]) -> list[Span]:
    """What lies between `first` and `last` outside of spans that are in order."""
    found: list[Span] = []
    for a, b in spans:
        if a > first:
            found.append((first, a - 1))
        first = max(first, b + 1)
    return [*found, (first, last)] if first <= last else found
