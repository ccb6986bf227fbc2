"""The proof that nothing was changed behind the program: chain whole, tables equal to their replay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sqlalchemy import Engine, create_engine, inspect, select, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.envelope import Event, LineUnreadable, read_line
from desk_app.journal.execute import key_columns, project
from desk_app.models.outcomes import IntegrityBroken, Trouble
from desk_app.models.tables import PROJECTION, JournalLine, PersonalPart, Stored
from desk_app.storage.database import Database

BATCH = 1_000
STORAGE_DETAILS = frozenset({"number"})
"""Columns that only tie a row to its place in this file; `search_row.number`, not printed numbers."""


@dataclass(frozen=True)
class Verified:
    """What was proved: how many lines, how many rows, and where the journal ends."""

    lines: int
    rows: int
    head: str


def verify(database: Database, site: str) -> Verified:
    """Check the file, the chain of every desk, and every projection table against a replay.

    IntegrityBroken: `file_damaged` · `line_broken` (desk, epoch, seq, pos, why) ·
    `table_differs` (table, key).
    """
    try:
        with database.reading() as session:
            _check_file(session)
            lines, head, replayed = _replay(session, site)
            rows = sum(_compare(session, replayed, table, site) for table in PROJECTION)
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


def _replay(session: Session, site: str) -> tuple[int, str, Engine]:
    """Walk every line in the order of arrival; apply each to an empty store in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(
        engine, [each.metadata.tables[each.__tablename__] for each in PROJECTION]
    )
    chains: dict[str, _Chain] = {}
    number, head = 0, b""
    with Session(engine) as fresh:
        for number, (line, part) in enumerate(_lines(session, site), 1):
            event = _checked(line, part, chains.setdefault(line.desk, _Chain()), number)
            project(fresh, event, part.part if part else None)
            head = line.hash
        fresh.commit()
    return number, head.hex(), engine


def _lines(session: Session, site: str) -> Iterator[tuple[JournalLine, PersonalPart | None]]:
    joined = (PersonalPart.site == JournalLine.site) & (PersonalPart.id == JournalLine.id)
    query = (
        select(JournalLine, PersonalPart)
        .outerjoin(PersonalPart, joined)
        .where(JournalLine.site == site)
        .order_by(JournalLine.pos)
        .execution_options(yield_per=BATCH)
    )
    for line, part in session.execute(query).tuples():
        yield line, part
        session.expunge(line)


def _checked(line: JournalLine, part: PersonalPart | None, chain: _Chain, number: int) -> Event:
    """The event of a line that stands where it must. IntegrityBroken names the first that doesn't."""
    why = ""
    event = None
    if line.epoch > chain.epoch:
        chain.hash = first_hash(line.desk, line.epoch, chain.hash)
        chain.epoch, chain.seq = line.epoch, 0
    chain.seq += 1
    chain.hash = next_hash(chain.hash, line.line)
    if line.pos != number:
        why = "place"
    elif (line.epoch, line.seq) != (chain.epoch, chain.seq):
        why = "sequence"
    elif line.hash != chain.hash:
        why = "hash"
    else:
        event, why = _read(line, part)
    if event is None or why:
        raise IntegrityBroken(
            "line_broken", desk=line.desk, epoch=line.epoch, seq=line.seq, pos=line.pos, why=why
        )
    return event


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
        pairs = zip_longest(_rows(session, table, site), _rows(fresh, table, site))
        number = 0
        for number, (kept, made) in enumerate(pairs, 1):
            if kept != made:
                row = kept or made or {}
                key = "/".join(str(row[name]) for name in key_columns(table) if name != "site")
                raise IntegrityBroken("table_differs", table=table.__tablename__, key=key)
    return number


def _rows(session: Session, table: type[Stored], site: str) -> Iterator[dict[str, Any]]:
    columns = [each for each in inspect(table).columns if each.name not in STORAGE_DETAILS]
    own = [each for each in columns if each.name == "site"]
    order = [table.__table__.c[name] for name in key_columns(table)]
    query = select(*columns).where(own[0] == site).order_by(*order)
    for row in session.execute(query.execution_options(yield_per=BATCH)).mappings():
        yield dict(row)
