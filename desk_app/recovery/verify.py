"""The proof that nothing was changed behind the program: chain whole, tables equal to their replay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from sqlalchemy import JSON, ColumnElement, Engine, create_engine, select, text, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlalchemy.types import NullType

from desk_app.journal.bulk import project_all
from desk_app.journal.chain import BRANCH, NO_HEAD, next_hash, personal_hash
from desk_app.journal.envelope import Event, LineUnreadable, read_in
from desk_app.journal.execute import key_columns
from desk_app.journal.following import beginnings, home_of, is_of_label
from desk_app.journal.witness import Witnessed
from desk_app.models.outcomes import IntegrityBroken, Trouble
from desk_app.models.tables import PROJECTION, JournalLine, PersonalPart, Stored
from desk_app.recovery.check_reference import check_reference
from desk_app.storage.database import Database

BATCH = 1_000
NOTHING_SEEN: Mapping[str, Witnessed] = MappingProxyType({})


@dataclass(frozen=True)
class Verified:
    """What was proved: how many lines, how many rows, and where the journal ends."""

    lines: int
    rows: int
    head: str


def verify(database: Database, site: str, seen: Mapping[str, Witnessed] = NOTHING_SEEN) -> Verified:
    """Check the file, the chain of every desk, every projection table against a replay, reference data.

    `seen` is how far the witnesses of this machine have seen each desk, read before this call.
    IntegrityBroken: `file_damaged` · `line_broken` (desk, epoch, seq, pos, why) ·
    `journal_cut_off` (desk, epoch, seq, seen_epoch, seen_seq) · `table_differs` (table, key) ·
    `reference_changed` (stream, key).
    """
    # a connection that has searched before checks the index against what it remembers of it
    database.engine.dispose()
    try:
        with database.reading() as session:
            _check_file(session)
            lines, head, replayed = _replay(session, site, seen)
            rows = sum(_compare(session, replayed, table, site) for table in PROJECTION)
            check_reference(session, site)
    except Trouble as trouble:
        if trouble.code in {"database_damaged", "disk_failed"}:
            raise IntegrityBroken("file_damaged") from trouble
        raise
    return Verified(lines, rows, head)


def _check_file(session: Session) -> None:
    for pragma in ("cipher_integrity_check", "quick_check"):
        found = session.execute(text(f"PRAGMA {pragma}")).scalars().all()
        if found and found != ["ok"]:
            raise IntegrityBroken("file_damaged", place=str(found[0])[:80])


@dataclass
class _Walk:
    """How far the journal is walked: its lines, the last one's hash, the end of each chain's epochs."""

    session: Session
    site: str
    number: int = 0
    head: bytes = b""
    ends: dict[tuple[str, int], tuple[int, bytes]] = field(default_factory=dict)

    def through(
        self, lines: Iterable[tuple[JournalLine, PersonalPart | None]]
    ) -> Iterator[tuple[Event, bytes | None]]:
        """Each event and its personal part, once its line stands where it must."""
        for line, part in lines:
            self.number += 1
            self.head = line.hash
            yield self._checked(line, part), part.part if part else None

    def _checked(self, line: JournalLine, part: PersonalPart | None) -> Event:
        """The event of a line that stands where it must. IntegrityBroken names the first that doesn't."""
        try:
            event, why = self._looked_at(line, part)
        except (
            TypeError,
            ValueError,
            OverflowError,
        ):  # a column holds what the program never wrote
            event, why = None, "unreadable"
        if event is None or why:
            raise IntegrityBroken(
                "line_broken", desk=line.desk, epoch=line.epoch, seq=line.seq, pos=line.pos, why=why
            )
        return event

    def _looked_at(self, line: JournalLine, part: PersonalPart | None) -> tuple[Event | None, str]:
        """The event, and what is wrong with its line or nothing; its chain is one line further."""
        if line.pos != self.number:
            return None, "place"
        seq, head = self.ends.get((line.desk, line.epoch), (0, NO_HEAD))
        if seq and line.seq != seq + 1:
            return None, "sequence"
        if not seq and line.seq != 1 and BRANCH not in line.desk:
            return None, "sequence"
        fits = line.hash == next_hash(head, line.line) if seq else self._begins(line)
        if not fits:
            return None, "hash"
        self.ends[line.desk, line.epoch] = line.seq, line.hash
        return _read(line, part)

    def _begins(self, line: JournalLine) -> bool:
        """Whether the first line here of an epoch of a chain stands on one that it may stand on."""
        try:
            event = read_in(line.line, line.desk)
        except LineUnreadable:
            return False
        if (event.epoch, event.seq) != (line.epoch, line.seq):
            return False
        new = all(chain != line.desk for chain, _ in self.ends)
        named = is_of_label(line.desk, line.hash) or home_of(self.session, self.site, line.desk)
        if new and not named:
            return False
        starts = beginnings(self.session, self.site, event)
        return any(next_hash(each, line.line) == line.hash for each in starts)

    def end(self, desk: str) -> tuple[int, int]:
        """Where the desk's own chain ends."""
        places = ((epoch, seq) for (chain, epoch), (seq, _) in self.ends.items() if chain == desk)
        return max(places, default=(0, 0))


def _replay(session: Session, site: str, seen: Mapping[str, Witnessed]) -> tuple[int, str, Engine]:
    """Walk every line in the order of arrival; apply each to an empty store in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(
        engine, [each.metadata.tables[each.__tablename__] for each in PROJECTION]
    )
    walk = _Walk(session, site)
    with Session(engine) as fresh:
        project_all(fresh, walk.through(_lines(session, site)))
        fresh.commit()
    for desk, witnessed in seen.items():
        _check_end(desk, walk.end(desk), witnessed)
    return walk.number, walk.head.hex(), engine


def _check_end(desk: str, end: tuple[int, int], seen: Witnessed) -> None:
    if seen.place > end:
        raise IntegrityBroken(
            "journal_cut_off", desk=desk, epoch=end[0], seq=end[1],
            seen_epoch=seen.epoch, seen_seq=seen.seq,
        )  # fmt: skip


def _lines(session: Session, site: str) -> Iterator[tuple[JournalLine, PersonalPart | None]]:
    joined = (PersonalPart.site == JournalLine.site) & (PersonalPart.id == JournalLine.id)
    query = (
        select(JournalLine, PersonalPart)
        .outerjoin(PersonalPart, joined)
        .where(JournalLine.site == site)
        .order_by(JournalLine.pos)
        .execution_options(yield_per=BATCH)
    )
    for line, part in session.execute(query):
        yield line, part
        session.expunge(line)


def _read(line: JournalLine, part: PersonalPart | None) -> tuple[Event | None, str]:
    try:
        event = read_in(line.line, line.desk)
    except LineUnreadable:
        return None, "unreadable"
    place = (event.site, event.desk, event.epoch, event.seq, event.id, event.kind, event.dossier)
    kept = (line.site, line.desk, line.epoch, line.seq, line.id, line.kind, line.dossier)
    if place != kept:
        return event, "columns"
    if part is not None and personal_hash(part.salt, part.part) != event.personal:
        return event, "personal_part"
    return event, ""


def _compare(session: Session, replayed: Engine, table: type[Stored], site: str) -> int:
    """How many rows the table has; IntegrityBroken names the first row that differs."""
    with Session(replayed) as fresh:
        number = 0
        for kept, made in zip_longest(
            stored_rows(session, table, site), stored_rows(fresh, table, site)
        ):
            number += 1
            if kept != made:
                differing = [_key(table, row) for row in (kept, made) if row is not None]
                first = min(differing, key=_as_sorted)
                key = "/".join(str(value) for value in first)
                raise IntegrityBroken("table_differs", table=table.__tablename__, key=key)
    return number


def _key(table: type[Stored], row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in key_columns(table) if name != "site")


def _as_sorted(key: tuple[Any, ...]) -> tuple[tuple[int, Any], ...]:
    """SQLite's own order: numbers before texts. A missing row stands before the one found instead."""
    return tuple((int(isinstance(value, str)), value) for value in key)


def stored_rows(
    session: Session, table: type[Stored], site: str, *where: ColumnElement[bool]
) -> Iterator[dict[str, Any]]:
    """Rows as they lie in the file: what is no moment any more is a difference, not an accident."""
    columns = list(table.__table__.c)
    documents = [each.name for each in columns if isinstance(each.type, JSON)]
    raw = [type_coerce(each, NullType()).label(each.name) for each in columns]
    order = [table.__table__.c[name] for name in key_columns(table)]
    query = select(*raw).where(table.__table__.c.site == site, *where).order_by(*order)
    for row in session.execute(query.execution_options(yield_per=BATCH)).mappings():
        yield {**row, **{name: _document(row[name]) for name in documents}}


def _document(text: Any) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return text
