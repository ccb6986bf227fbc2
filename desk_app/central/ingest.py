"""Lines at the end of a site's stream: stored, projected, judged, each decision behind its event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from desk_app.central.judged import Judgement
from desk_app.central.offered_files import are_named
from desk_app.central.own_chain import OwnChain, raise_mark
from desk_app.central.rows_in import CentreRows
from desk_app.central.rows_out import copy_lines, write_rows
from desk_app.central.tables import Blob, SiteHead, StreamMark
from desk_app.journal.bulk import Projecting, ready
from desk_app.journal.envelope import Placed
from desk_app.journal.kinds.judged import of_dossier
from desk_app.journal.waiting import waiting_for
from desk_app.models.happening import Happening
from desk_app.protocol.named_file import named_file
from desk_app.protocol.pages import next_prefix
from desk_app.protocol.recounting import SEALS

JUDGE = "centre"


@dataclass
class Ingest:
    """One transaction that appends to a site's stream; `head` is locked by it."""

    session: Session
    centre: str
    head: SiteHead
    now: datetime

    def __post_init__(self) -> None:
        self.chain = OwnChain(self.centre, self.head, self.now)
        self.projecting = Projecting(self.session, CentreRows(self.session))

    def take(self, placed: Sequence[Placed]) -> None:
        """Lines of a desk, or of the centre's own chain brought back: stored, projected, judged."""
        judgement = Judgement(self.session, self.head.site, self.projecting, self.now)
        waiting = waiting_for(self.session, self.head.site, (each.event for each in placed))
        arrived = judgement.prepared(placed, waiting.new)
        lines: list[Placed] = []
        for each, come in zip(placed, arrived, strict=True):
            if each.event.kind in SEALS:  # it speaks of everything before it
                self._append(lines)
                lines = []
            lines.append(each)
            own = each.event.desk == self.centre
            told = judgement.brought_back(come) if own else judgement.applied(come)
            if told is not None:
                lines.append(self._own(told))
            behind = [ready(*again) for again in waiting.behind(each.event, each.part)]
            if (told := judgement.carried_out(behind)) is not None:
                lines.append(self._own(told))
        self._append(lines)

    def write(self, happenings: Iterable[Happening], by: str) -> tuple[Placed, ...]:
        """What happened at the centre itself, as lines of its own chain."""
        lines = tuple(self._own(each, by) for each in happenings)
        self._append(lines)
        return lines

    def _own(self, happening: Happening, by: str = JUDGE) -> Placed:
        placed = self.chain.placed(happening, by)
        come = ready(placed.event, placed.part)
        self.projecting.fetch((*come.keys, *of_dossier(placed.event)))
        self.projecting.apply(come)
        return placed

    def _append(self, lines: Sequence[Placed]) -> None:
        """Store the lines, bring the tables along, and move every mark."""
        if not lines:
            return
        head, site = self.head, self.head.site
        copy_lines(self.session, site, lines, head.position + 1)
        write_rows(self.session, self.projecting.taken())
        self._name_files(lines)
        head.position += len(lines)
        head.prefix = next_prefix(head.prefix, (each.hash for each in lines))
        self.session.add(StreamMark(site=site, position=head.position, prefix=head.prefix))
        for last in {each.event.desk: each for each in lines}.values():
            raise_mark(self.session, site, last)
        self.session.flush()

    def _name_files(self, lines: Sequence[Placed]) -> None:
        """The files that these events name, so that they can be asked for."""
        files = [file for each in lines if (file := named_file(each.event)) is not None]
        if files:
            are_named(self.session, self.head.site, [each.sha256 for each in files])
            own = {"site": self.head.site, "have": 0, "complete": False}
            rows = [own | vars(each) for each in files]
            self.session.execute(insert(Blob).on_conflict_do_nothing(), rows)


def missing_files(session: Session, site: str, most: int) -> tuple[str, ...]:
    """The files that were named and are not here whole."""
    query = select(Blob.sha256).where(Blob.site == site, Blob.complete.is_(False))
    return tuple(session.scalars(query.order_by(Blob.sha256).limit(most)))
