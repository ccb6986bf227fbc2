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
from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.envelope import Event, LineUnreadable, read_line
from desk_app.journal.execute import key_columns
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
class _Chain:
    """The state of one desk's chain while it is walked."""

    epoch: int = 0
    seq: int = 0
    hash: bytes = NO_HEAD


@dataclass
class _Walk:
    """How far the journal is walked: its lines, the last one's hash, the chain of each desk."""

    number: int = 0
    head: bytes = b""
    chains: dict[str, _Chain] = field(default_factory=dict)

    def through(
        self, lines: Iterable[tuple[JournalLine, PersonalPart | None]]
    ) -> Iterator[tuple[Event, bytes | None]]:
        """Each event and its personal part, once its line stands where it must."""
        for line, part in lines:
            self.number += 1
            self.head = line.hash
            chain = self.chains.setdefault(line.desk, _Chain())
            yield _checked(line, part, chain, self.number), part.part if part else None


def _replay(session: Session, site: str, seen: Mapping[str, Witnessed]) -> tuple[int, str, Engine]:
    """Walk every line in the order of arrival; apply each to an empty store in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(
        engine, [each.metadata.tables[each.__tablename__] for each in PROJECTION]
    )
    walk = _Walk()
    with Session(engine) as fresh:
        project_all(fresh, walk.through(_lines(session, site)))
        fresh.commit()
    for desk, witnessed in seen.items():
        _check_end(desk, walk.chains.get(desk, _Chain()), witnessed)
    return walk.number, walk.head.hex(), engine


def _check_end(desk: str, chain: _Chain, seen: Witnessed) -> None:
    if seen.place > (chain.epoch, chain.seq):
        raise IntegrityBroken(
            "journal_cut_off", desk=desk, epoch=chain.epoch, seq=chain.seq,
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


def _checked(line: JournalLine, part: PersonalPart | None, chain: _Chain, number: int) -> Event:
    """The event of a line that stands where it must. IntegrityBroken names the first that doesn't."""
    try:
        event, why = _looked_at(line, part, chain, number)
    except (TypeError, ValueError, OverflowError):  # a column holds what the program never wrote
        event, why = None, "unreadable"
    if event is None or why:
        raise IntegrityBroken(
            "line_broken", desk=line.desk, epoch=line.epoch, seq=line.seq, pos=line.pos, why=why
        )
    return event


def _looked_at(
    line: JournalLine, part: PersonalPart | None, chain: _Chain, number: int
) -> tuple[Event | None, str]:
    """The event, and what is wrong with its line or nothing; the chain is one line further."""
    if line.epoch > chain.epoch:
        chain.hash = first_hash(line.desk, line.epoch, chain.hash)
        chain.epoch, chain.seq = line.epoch, 0
    chain.seq += 1
    chain.hash = next_hash(chain.hash, line.line)
    if line.pos != number:
        return None, "place"
    if (line.epoch, line.seq) != (chain.epoch, chain.seq):
        return None, "sequence"
    if line.hash != chain.hash:
        return None, "hash"
    return _read(line, part)


def _read(line: JournalLine, part: PersonalPart | None) -> tuple[Event | None, str]:
    try:
        event = read_line(line.line)
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
