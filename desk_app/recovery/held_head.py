"""Whether a desk's journal still has a head that somebody holds on paper, and where it was changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.chain import NO_HEAD, next_hash, personal_hash
from desk_app.journal.envelope import Event, LineUnreadable, read_line
from desk_app.journal.following import beginnings
from desk_app.models.day_end import JournalPlace
from desk_app.models.moments import in_vietnam
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.recovery.held_dossiers import Differing, first_difference

BATCH = 1_000
CHANGED, MISSING, REWRITTEN, TABLE = "line_changed", "line_missing", "rewritten", "table_differs"
RECEIVED = "DossierReceived"


@dataclass(frozen=True)
class Held:
    """What became of the records up to a head; `holds` when all are as they were.

    Otherwise `why` is `line_changed`, `line_missing` (the first line that is no more what its hash
    says, or is not there: `epoch`, `seq`), `rewritten` (each line fits the next, but they are not
    the lines that were signed), or `table_differs`: a row of `table` about a dossier of the day is not what
    the journal says.
    """

    holds: bool
    why: str = ""
    epoch: int = 0
    seq: int = 0
    dossier: str | None = None
    table: str = ""


@dataclass
class _Walk:
    """How far the lines have been followed, and the dossiers of the day that were met."""

    session: Session
    site: str
    desk: str
    day: date
    epoch: int
    seq: int
    head: bytes
    dossiers: list[str]

    def step(self, line: JournalLine, part: PersonalPart | None) -> Held | None:
        """One line further; what is wrong with it, None when nothing is."""
        event = _event(line)
        if line.epoch > self.epoch:
            self.epoch, self.seq = line.epoch, 0
            self.head = self._begun(event, line)
        self.seq += 1
        if line.seq != self.seq:
            return Held(holds=False, why=MISSING, epoch=self.epoch, seq=self.seq)
        self.head = next_hash(self.head, line.line)
        if event is None or self.head != line.hash or not _fits(event, line, part):
            return Held(
                holds=False, why=CHANGED, epoch=self.epoch, seq=self.seq, dossier=line.dossier
            )
        days = (in_vietnam(event.occurred_at).date(), in_vietnam(event.at).date())
        if event.kind == RECEIVED and event.dossier and self.day in days:
            self.dossiers.append(event.dossier)
        return None

    def _begun(self, event: Event | None, line: JournalLine) -> bytes:
        """What the first line of an epoch stands on; nothing that it can when it was changed."""
        starts = () if event is None else beginnings(self.session, self.site, event)
        fits = (each for each in starts if next_hash(each, line.line) == line.hash)
        return next(fits, NO_HEAD)


def held(session: Session, site: str, desk: str, place: JournalPlace, day: date) -> Held:
    """Follows the desk's lines up to `place` by their bytes alone, then looks at the day's dossiers."""
    walk = _Walk(session, site, desk, day, 0, 0, NO_HEAD, [])
    for line, part in _lines(session, site, desk, place):
        wrong = walk.step(line, part)
        if wrong is not None:
            return wrong
    if (walk.epoch, walk.seq) != (place.epoch, place.seq):
        following = walk.seq + 1 if walk.epoch == place.epoch else 1
        return Held(holds=False, why=MISSING, epoch=place.epoch, seq=following)
    if walk.head != place.head:
        return Held(holds=False, why=REWRITTEN)
    differing = first_difference(session, site, walk.dossiers)
    if differing is not None:
        return _differs(differing)
    return Held(holds=True, epoch=walk.epoch, seq=walk.seq)


def _differs(found: Differing) -> Held:
    return Held(holds=False, why=TABLE, dossier=found.dossier, table=found.table)


def _event(line: JournalLine) -> Event | None:
    try:
        return read_line(line.line)
    except LineUnreadable:
        return None


def _fits(event: Event, line: JournalLine, part: PersonalPart | None) -> bool:
    """Whether the columns and the personal part are those of the line; an erased part is lawful."""
    if (event.dossier, event.kind) != (line.dossier, line.kind):
        return False
    return part is None or event.personal == personal_hash(part.salt, part.part)


def _lines(
    session: Session, site: str, desk: str, place: JournalPlace
) -> Iterator[tuple[JournalLine, PersonalPart | None]]:
    table = JournalLine
    beside = (PersonalPart.site == table.site) & (PersonalPart.id == table.id)
    until = (table.epoch < place.epoch) | ((table.epoch == place.epoch) & (table.seq <= place.seq))
    query = (
        select(table, PersonalPart)
        .outerjoin(PersonalPart, beside)
        .where(table.site == site, table.desk == desk, until)
        .order_by(table.epoch, table.seq)
        .execution_options(yield_per=BATCH)
    )
    for line, part in session.execute(query):
        yield line, part
        session.expunge(line)


def place_of_words(session: Session, site: str, desk: str, first: bytes) -> JournalPlace | None:
    """The line of a desk whose hash begins with these bytes; None when none does."""
    table = JournalLine
    begins = func.substr(table.hash, 1, len(first)) == first
    line = session.scalars(
        select(table).where(table.site == site, table.desk == desk, begins).limit(1)
    ).one_or_none()
    return None if line is None else JournalPlace(line.epoch, line.seq, line.hash)
