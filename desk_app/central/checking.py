"""The centre's own proof: chains whole, parts genuine, and every table what its journal makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.central.tables import ChainMark, SiteHead
from desk_app.journal.bulk import project_all
from desk_app.journal.chain import next_hash, personal_hash
from desk_app.journal.envelope import Event, LineUnreadable, read_in
from desk_app.journal.execute import key_columns
from desk_app.journal.following import beginnings
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import PROJECTION, JournalLine, PersonalPart, Stored
from desk_app.protocol.messages import NO_PREFIX
from desk_app.protocol.pages import next_prefix

AT_ONCE = 1_000


@dataclass
class Proof:
    """The walk through one site, in one transaction."""

    session: Session
    site: str
    lines: int = 0
    prefix: bytes = NO_PREFIX
    ends: dict[tuple[str, int], tuple[int, bytes]] = field(default_factory=dict)

    def prove(self) -> tuple[int, int]:
        """How many lines and rows there are.

        IntegrityBroken: `line_broken` (desk, epoch, seq, pos, why) · `mark_differs` (table, key) ·
        `table_differs` (table, key).
        """
        made = create_engine("sqlite://", poolclass=StaticPool)
        Stored.metadata.create_all(
            made, [each.metadata.tables[each.__tablename__] for each in PROJECTION]
        )
        with Session(made) as replayed:
            project_all(replayed, self._events())
            replayed.flush()
            self._marks()
            rows = sum(self._compared(replayed, table) for table in PROJECTION)
        made.dispose()
        return self.lines, rows

    def _events(self) -> Iterator[tuple[Event, bytes | None]]:
        line, part = JournalLine, PersonalPart
        query = (
            select(line, part)
            .outerjoin(part, (part.site == line.site) & (part.id == line.id))
            .where(line.site == self.site)
            .order_by(line.pos)
            .execution_options(yield_per=AT_ONCE)
        )
        for row, told in self.session.execute(query):
            self.lines += 1
            event, why = self._looked_at(row, told)
            if event is None or why:
                raise IntegrityBroken(
                    "line_broken", desk=row.desk, epoch=row.epoch, seq=row.seq, pos=row.pos, why=why
                )
            self.prefix = next_prefix(self.prefix, (row.hash,))
            yield event, told.part if told else None

    def _looked_at(self, row: JournalLine, told: PersonalPart | None) -> tuple[Event | None, str]:
        """The event of a line, and what is wrong with it or nothing."""
        if row.pos != self.lines:
            return None, "place"
        try:
            event = read_in(row.line, row.desk)
        except LineUnreadable:
            return None, "unreadable"
        kept = (row.site, row.desk, row.epoch, row.seq, row.id, row.kind, row.dossier)
        if kept != (
            event.site, event.desk, event.epoch, event.seq, event.id, event.kind, event.dossier,
        ):  # fmt: skip
            return event, "columns"
        if not self._follows(event, row):
            return event, "hash"
        if told is not None and personal_hash(told.salt, told.part) != event.personal:
            return event, "personal_part"
        return event, ""

    def _follows(self, event: Event, row: JournalLine) -> bool:
        seq, head = self.ends.get((row.desk, row.epoch), (0, b""))
        self.ends[row.desk, row.epoch] = row.seq, row.hash
        if seq:
            return row.seq == seq + 1 and row.hash == next_hash(head, row.line)
        starts = beginnings(self.session, self.site, event)
        return any(next_hash(each, row.line) == row.hash for each in starts)

    def _marks(self) -> None:
        """What desks are told stands on these lines."""
        head = self.session.get_one(SiteHead, self.site)
        if (head.position, head.prefix) != (self.lines, self.prefix):
            raise IntegrityBroken("mark_differs", table="site_head", key=self.site)
        ends: dict[str, tuple[int, int, bytes]] = {}
        for (chain, epoch), (seq, hashed) in self.ends.items():
            ends[chain] = max(ends.get(chain, (0, 0, b"")), (epoch, seq, hashed))
        marks = self.session.scalars(select(ChainMark).where(ChainMark.site == self.site))
        held = {each.chain: (each.epoch, each.seq, each.head) for each in marks}
        for chain in sorted({*held, *ends}):
            if held.get(chain) != ends.get(chain):
                raise IntegrityBroken("mark_differs", table="chain_mark", key=chain)

    def _compared(self, replayed: Session, table: type[Stored]) -> int:
        """How many rows a table has, each equal to the one made from the journal."""
        number = 0
        pairs = zip_longest(self._rows(self.session, table), self._rows(replayed, table))
        for kept, made in pairs:
            number += 1
            if kept != made:
                found = [_key(table, row) for row in (kept, made) if row is not None]
                raise IntegrityBroken(
                    "table_differs", table=table.__tablename__, key=min(found, key=str)
                )
        return number

    def _rows(self, session: Session, table: type[Stored]) -> Iterator[dict[str, Any]]:
        """The rows of the site, sorted alike by both databases: as texts are by their bytes."""
        columns = table.__table__.c
        where = columns["site"] == self.site
        rows = session.execute(select(table.__table__).where(where)).mappings()
        yield from sorted(
            map(dict, rows), key=lambda row: [str(row[n]) for n in key_columns(table)]
        )


def _key(table: type[Stored], row: dict[str, Any]) -> str:
    return "/".join(str(row[name]) for name in key_columns(table) if name != "site")
