"""The desk's writing hand: one act = one transaction = its events, witnessed before the answer."""

from __future__ import annotations

import contextlib
import logging
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk_app.journal.bulk import project_all, store
from desk_app.journal.canonical import canonical
from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.envelope import Event, LineUnreadable, Placed, read_line
from desk_app.journal.execute import project
from desk_app.journal.kinds import KINDS
from desk_app.journal.raised import raised, told, witnessed
from desk_app.journal.witness import Witness, Witnessed
from desk_app.models.actor import PROGRAM
from desk_app.models.happening import Happening, Plain
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import IntegrityBroken, NotAllowed, Trouble
from desk_app.models.tables import (
    JournalLine,
    LaneCounter,
    PaperSeries,
    RegisterCounter,
)
from desk_app.storage.database import Database

SALT_BYTES = 16
SYSTEM = PROGRAM
LAST_LINE = (
    select(JournalLine)
    .where(JournalLine.site == bindparam("of_site"), JournalLine.desk == bindparam("of_desk"))
    .order_by(JournalLine.epoch.desc(), JournalLine.seq.desc())
    .limit(1)
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ticker:
    """The machine's own time: `now` aware, `boot` names this start of the machine, `mono` in ms."""

    now: Callable[[], datetime]
    boot: str
    mono: Callable[[], int]
    new_id: Callable[[datetime], str]


@dataclass
class Head:
    """Where this desk's chain ends."""

    epoch: int
    seq: int
    hash: bytes
    at: datetime | None

    @property
    def place(self) -> tuple[int, int]:
        """Epoch and line."""
        return self.epoch, self.seq


@dataclass
class Writing:
    """One transaction under way: the session for reading and `append` for what happened.

    `seen` is what the witness had seen before it; `lanes`, `registers` and `series` it will see.
    """

    session: Session
    site: str
    desk: str
    by: str
    ticker: Ticker
    now: datetime
    head: Head
    lanes: dict[str, int] = field(default_factory=dict)
    registers: dict[str, int] = field(default_factory=dict)
    series: dict[str, int] = field(default_factory=dict)
    seen: Witnessed = field(default_factory=Witnessed)

    def append(self, happening: Happening) -> Event:
        """Write the event's line and personal part, and bring the tables along."""
        placed = self._placed(happening)
        store(self.session, [placed])
        stored = read_line(placed.line)
        project(self.session, stored, placed.part)
        return stored

    def append_all(self, happenings: Iterable[Happening]) -> int:
        """The same for many, in order, in few statements; answers how many they were."""
        placed = [self._placed(each) for each in happenings]
        store(self.session, placed)
        project_all(self.session, ((read_line(each.line), each.part) for each in placed))
        return len(placed)

    def _placed(self, happening: Happening) -> Placed:
        """The event in its place, the head of the chain one line further; nothing is stored yet."""
        part = None if happening.personal is None else canonical(happening.personal)
        salt = secrets.token_bytes(SALT_BYTES)
        event = Event(
            id=self.ticker.new_id(self.now), desk=self.desk, epoch=self.head.epoch,
            seq=self.head.seq + 1, site=self.site, kind=happening.kind,
            kind_v=KINDS[happening.kind].version, dossier=happening.dossier, at=self.now,
            occurred_at=happening.occurred_at or self.now, boot=self.ticker.boot,
            mono=self.ticker.mono(), server_time_last_seen=None, by=self.by, base=happening.base,
            personal=None if part is None else personal_hash(salt, part),
            body=dict(happening.body),
        )  # fmt: skip
        line = event.line()
        self.head = Head(event.epoch, event.seq, next_hash(self.head.hash, line), event.at)
        return Placed(event, line, self.head.hash, part, salt)


@dataclass(frozen=True)
class DeskJournal:
    """The journal of this desk in its own database."""

    database: Database
    site: str
    desk: str
    witness: Witness
    ticker: Ticker

    @contextlib.contextmanager
    def writing(self, by: str, above: Witnessed | None = None) -> Iterator[Writing]:
        """One act. Commits at the end, then raises the witness; an exception undoes everything.

        `above`: what somebody else has seen of this desk; its own epoch is opened above that first.

        The clock's guard: a recording day before the last line's is refused, a smaller step back is
        held at the last line's time. What the witness will say is written down before the commit, so
        that a full disk there refuses the act instead of leaving it half told. An act that was
        committed is done, whatever becomes of the witness then: see `is_unwitnessed`.
        """
        with self.witness.holding():
            with self.database.writing() as session:
                writing = self._open(session, by, above)
                yield writing
                self.witness.prepare(
                    Witnessed(*writing.head.place, writing.lanes, writing.registers, writing.series)
                )
            try:
                self.witness.raise_prepared()
            except Trouble:
                log.exception("committed, but the witness could not be raised")

    def _open(self, session: Session, by: str, above: Witnessed | None) -> Writing:
        head = desk_head(session, self.site, self.desk)
        now = in_vietnam(self.ticker.now())
        if head.at is not None and now < head.at:
            if now.date() < head.at.date():
                raise NotAllowed("clock_went_back", last=f"{head.at:%d/%m/%Y}")
            now = head.at
        seen = self.witness.read()
        writing = Writing(
            session, self.site, self.desk, by, self.ticker, now, head, seen=seen or Witnessed()
        )
        if above is not None:
            both = above.raised(writing.seen)
            self._begin_epoch(writing, max(head.epoch, both.epoch) + 1, "centre_ahead", both)
        elif seen is not None and seen.place > head.place:
            epoch = max(head.epoch, seen.epoch) + 1
            self._begin_epoch(writing, epoch, "witness_ahead", seen)
        elif head.seq == 0:
            self._begin_epoch(writing, 1, "opened", Witnessed())
        elif seen is None or seen.place < head.place:
            self._catch_up(session, head)
        return writing

    def _catch_up(self, session: Session, head: Head) -> None:
        """Bring a witness that was lost or left behind up to what this store knows, before the act."""
        known = counters(session, self.site, self.desk)
        self.witness.prepare(Witnessed(head.epoch, head.seq, *known))
        self.witness.raise_prepared()

    def begin_epoch(self, seen: Witnessed) -> None:
        """Go on in an epoch of its own above `seen`, since somebody has seen more of this desk.

        Every number goes on behind what was seen, as behind what the witness has seen.
        """
        with self.writing(SYSTEM, above=seen):
            pass  # the epoch's first line is all there is to write

    def stand_apart(self) -> None:
        """One line more in the epoch under way: whoever holds a later epoch sees that two copies live."""
        with self.writing(SYSTEM) as writing:
            body: dict[str, Plain] = {"epoch": writing.head.epoch, "reason": "second_copy"}
            writing.append(Happening("DeskIncarnated", body | told(raised(Witnessed()))))

    def _begin_epoch(self, writing: Writing, epoch: int, why: str, seen: Witnessed) -> None:
        last = writing.head
        body: dict[str, Plain] = {"epoch": epoch, "reason": why}
        if last.seq:
            body["after"] = {"epoch": last.epoch, "seq": last.seq}
        elif epoch > 1:
            body["after"] = None  # it follows nothing, though others may know of an earlier epoch
        start = first_hash(self.desk, epoch, last.hash if last.seq else NO_HEAD)
        writing.head = Head(epoch, 0, start, last.at)
        rows = raised(seen)
        by, writing.by = writing.by, SYSTEM
        writing.append(Happening("DeskIncarnated", body | told(rows)))
        writing.by = by
        void = witnessed(rows)
        for own, given_up in (
            (writing.lanes, void.lanes),
            (writing.registers, void.registers),
            (writing.series, void.series),
        ):
            own |= {key: max(last, own.get(key, 0)) for key, last in given_up.items()}

    def is_rolled_back(self) -> bool:
        """Whether the witness has seen more of this desk than its database holds."""
        seen = self.witness.read()  # first: what it has seen was committed before
        return seen is not None and seen.place > self._place()

    def is_unwitnessed(self) -> bool:
        """Whether an act was committed that its witness could not be raised for, or none could be now.

        Until it can, every further act is refused before its commit.
        """
        if self.witness.is_blocked():
            return True
        if not self._is_behind():
            return False
        try:
            with self.witness.holding():  # not while another act is just raising it
                return self._is_behind()
        except Trouble as trouble:
            return trouble.code == "witness_unwritable"

    def _is_behind(self) -> bool:
        place = self._place()
        seen = self.witness.read()
        return seen is not None and seen.place < place

    def _place(self) -> tuple[int, int]:
        with self.database.reading() as session:
            last = _last_line(session, self.site, self.desk)
        return (last.epoch, last.seq) if last else (0, 0)

    def seen(self) -> dict[str, Witnessed]:
        """What the witness of this desk has seen, by desk, as `verify` asks for it."""
        seen = self.witness.read()
        return {} if seen is None else {self.desk: seen}


def desk_head(session: Session, site: str, desk: str) -> Head:
    """Where the desk's chain ends in this store; epoch 0 before its first line.

    IntegrityBroken(`line_broken`) when that line was changed so that nobody can read it.
    """
    last = _last_line(session, site, desk)
    if last is None:
        return Head(0, 0, NO_HEAD, None)
    try:
        at = read_line(last.line).at
    except LineUnreadable as error:
        raise IntegrityBroken(
            "line_broken", desk=desk, epoch=last.epoch, seq=last.seq, pos=last.pos, why="unreadable"
        ) from error
    return Head(last.epoch, last.seq, last.hash, at)


def _last_line(session: Session, site: str, desk: str) -> JournalLine | None:
    return session.scalars(LAST_LINE, {"of_site": site, "of_desk": desk}).one_or_none()


def counters(session: Session, site: str, desk: str) -> tuple[dict[str, int], ...]:
    """Every number this store knows of the desk's lanes, books and series, as the witness has them."""
    lanes = select(LaneCounter).where(LaneCounter.site == site, LaneCounter.desk == desk)
    own = (RegisterCounter.site == site, RegisterCounter.desk == desk)
    books = session.scalars(select(RegisterCounter).where(*own))
    series = select(PaperSeries).where(PaperSeries.site == site, PaperSeries.desk == desk)
    return (
        {f"{lane.agency}|{lane.day}": lane.last for lane in session.scalars(lanes)},
        {str(book.year): book.last for book in books},
        {f"{each.series}|{each.year}": each.last for each in session.scalars(series)},
    )


def last_in_lane(session: Session, site: str, desk: str, agency: str, day: str) -> int:
    """The last number this store knows of a desk's lane; 0 before the first of the day."""
    counter = session.get(LaneCounter, (site, desk, agency, day))
    return counter.last if counter else 0


def last_in_register(session: Session, site: str, desk: str, year: int) -> int:
    """The last register entry this store knows of a desk's book; 0 before the first of the year."""
    counter = session.get(RegisterCounter, (site, desk, year))
    return counter.last if counter else 0
