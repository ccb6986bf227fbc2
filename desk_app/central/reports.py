"""What operators ask: whether every number is accounted for, how each site stands, what is flagged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.evidence import NOT_SEEN
from desk_app.central.tables import (
    ChainMark,
    DeskKnown,
    NumberBlock,
    Quarantined,
    SiteHead,
    SiteRow,
)
from desk_app.journal.envelope import Event, read_in
from desk_app.journal.execute import understood
from desk_app.journal.kinds import KINDS
from desk_app.models.dossier_code import read_code
from desk_app.models.moments import iso
from desk_app.models.tables import (
    CourseRecord,
    DossierCodeRecord,
    DossierRecord,
    FlagRecord,
    JournalLine,
)

Document = dict[str, Any]
Span = tuple[int, int]
LAST_OF_LANES = 9_999
RAISED, SEALED = "DeskIncarnated", "LaneSealed"
"""Where a restored copy leaves numbers out that its twin may have given, and where a day is closed."""


@dataclass(frozen=True)
class Reports:
    """Everything about one site, read in one transaction."""

    session: Session
    site: str

    def counts(self) -> Mapping[str, int]:
        """How many events, dossiers and open flags there are."""
        count = self.session.scalar
        open_flags = (FlagRecord.site == self.site, FlagRecord.settled_at.is_(None))
        lines = select(func.count()).where(JournalLine.site == self.site)
        dossiers = select(func.count()).where(DossierRecord.site == self.site)
        return {
            "events": count(lines) or 0,
            "dossiers": count(dossiers) or 0,
            "flags": count(select(func.count()).where(*open_flags)) or 0,
        }

    def standing(self) -> Document:
        """How the site stands: its lines, its desks and when each was last heard of."""
        head = self.session.get_one(SiteHead, self.site)
        desks = self.session.scalars(
            select(DeskKnown).where(DeskKnown.site == self.site).order_by(DeskKnown.ordinal)
        ).all()
        kept = select(func.count()).where(Quarantined.site == self.site, NOT_SEEN)
        contacts = [each.contact_at for each in desks if each.contact_at]
        return {
            "site": self.site,
            "name": self.session.get_one(SiteRow, self.site).name,
            "lines": head.position,
            "desks": [self._desk(each) for each in desks],
            "last": iso(max(contacts)) if contacts else None,
            "flags": self.counts()["flags"],
            "quarantined": self.session.scalar(kept) or 0,
        }

    def _desk(self, row: DeskKnown) -> Document:
        mark = self.session.get(ChainMark, (self.site, row.desk))
        held = mark.seq if mark and mark.epoch == row.told_epoch else 0
        return {
            "desk": row.desk, "label": row.label, "lane": row.lane, "number": row.number,
            "app": row.app, "contact_at": iso(row.contact_at) if row.contact_at else None,
            "clock_off": row.clock_off, "waiting": max(row.told_seq - held, 0),
            "revoked_at": iso(row.revoked_at) if row.revoked_at else None,
        }  # fmt: skip

    def flags(self) -> list[Document]:
        """What waits for a supervisor, the oldest first."""
        flag = FlagRecord
        own = (flag.site == self.site, flag.settled_at.is_(None))
        return [
            {
                "site": self.site, "event": row.event, "dossier": row.dossier, "kind": row.kind,
                "chain": row.chain, "at": iso(row.at), "findings": row.findings,
            }
            for row in self.session.scalars(select(flag).where(*own).order_by(flag.at, flag.event))
        ]  # fmt: skip

    def lanes(self) -> list[Document]:
        """Each block of numbers on each day it was used: first, last, voided, left out and why, holes.

        `differs`: its desk has sealed other numbers of that day, and nobody has settled it yet.
        """
        used, blocks = self._used(), self._blocks()
        explained, voided = self._explained(), self._voided()
        otherwise = set(self._sealed_otherwise(blocks))
        lanes: dict[tuple[str, str, Span], set[int]] = defaultdict(set)
        for (agency, day), numbers in used.items():
            for number in numbers:
                lanes[agency, day, _block_of(blocks.get(agency, ()), number)].add(number)
        return [
            self._lane(
                key, _begins(key[2], numbers, blocks.get(key[0], ())), numbers,
                explained.get(key[:2], ()), voided.get(key[:2], set()),
            )
            | {"differs": key in otherwise}
            for key, numbers in sorted(lanes.items())
        ]  # fmt: skip

    def _lane(
        self,
        key: tuple[str, str, Span],
        first: int,
        numbers: set[int],
        explained: Sequence[Span],
        voided: set[int],
    ) -> Document:
        agency, day, _ = key
        last = max(numbers)
        missing = [each for each in range(first, last) if each not in numbers]
        left = [each for each in missing if any(a <= each <= b for a, b in explained)]
        return {
            "site": self.site, "agency": agency, "day": day, "lane": first // 1_000, "first": first,
            "last": last, "voids": sorted(voided & numbers), "left_out": left,
            "holes": sorted(set(missing) - set(left)),
        }  # fmt: skip

    def _used(self) -> Mapping[tuple[str, str], set[int]]:
        """Every number that a code has, by agency and day."""
        code = DossierCodeRecord
        own = (code.site == self.site, code.provisional.is_(False))
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        for text in self.session.scalars(select(code.code).where(*own)):
            parsed = read_code(text)
            if parsed is not None:
                found[parsed.agency, f"{parsed.day:%y%m%d}"].add(int(parsed.tail))
        return found

    def _blocks(self) -> Mapping[str, Sequence[Span]]:
        block = NumberBlock
        found: dict[str, list[Span]] = defaultdict(list)
        for row in self.session.scalars(select(block).where(block.site == self.site)):
            found[row.agency].append((row.first, row.last))
        return found

    def _explained(self) -> Mapping[tuple[str, str], Sequence[Span]]:
        """The ranges that nobody was given, by agency and day: left out for a new epoch, or sealed so."""
        line = JournalLine
        own = (line.site == self.site, line.kind.in_((RAISED, SEALED)))
        found: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for text, chain in self.session.execute(select(line.line, line.desk).where(*own)):
            for lane, span in _left_out(read_in(text, chain)):
                found[lane].append(span)
        return found

    def _sealed_otherwise(
        self, blocks: Mapping[str, Sequence[Span]]
    ) -> Iterator[tuple[str, str, Span]]:
        """The lanes of which a desk has sealed other numbers than are here, until that is settled."""
        flag = FlagRecord
        own = (flag.site == self.site, flag.kind == SEALED, flag.settled_at.is_(None))
        for found in self.session.scalars(select(flag.findings).where(*own)):
            for each in found:
                match each["facts"]:
                    case {"agency": agency, "day": day, "told": told, "counted": counted}:
                        for number in (told, counted):
                            block = _block_of(blocks.get(agency, ()), number)
                            yield agency, day[2:].replace("-", ""), block

    def _voided(self) -> Mapping[tuple[str, str], set[int]]:
        course, dossier = CourseRecord, DossierRecord
        both = (course.site == dossier.site) & (course.dossier == dossier.id)
        own = (dossier.site == self.site, course.voided.is_(True))
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        for text in self.session.scalars(select(dossier.code).join(course, both).where(*own)):
            parsed = read_code(text)
            if parsed is not None:
                found[parsed.agency, f"{parsed.day:%y%m%d}"].add(int(parsed.tail))
        return found


def _begins(span: Span, numbers: set[int], granted: Sequence[Span]) -> int:
    """The number from which on a hole is one.

    Of a long block that a site file granted nobody told the centre where it begins: there the lowest
    number used stands for it.
    """
    untold = span not in granted and span[0] > LAST_OF_LANES
    return min(numbers) if untold else span[0]


def _left_out(event: Event) -> Iterator[tuple[tuple[str, str], Span]]:
    """The ranges of an event of either kind; none of one that only a newer program understands."""
    known, kind = understood(event)
    for lane in known.body["lanes"] if kind is KINDS[event.kind] else ():
        own = (lane["agency"], lane["day"])
        if event.kind == RAISED:
            yield own, (lane["from"] + 1, lane["to"])
        for each in lane.get("voids", ()):
            yield own, (each["from"], each["to"])


def _block_of(blocks: Sequence[Span], number: int) -> Span:
    """The block that a number belongs to; one that was never granted stands for itself."""
    found = next((each for each in blocks if each[0] <= number <= each[1]), None)
    if found is not None:
        return found
    return number // 1_000 * 1_000 + 1, number // 1_000 * 1_000 + 999


def sites_of(session: Session) -> Iterator[str]:
    """Every site of a database."""
    yield from session.scalars(select(SiteRow.site).order_by(SiteRow.site))
