"""What a restored centre lost of its own lines, brought back by files: its pages tell what it has again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desk_app.journal.envelope import LineUnreadable, read_in
from desk_app.protocol.messages import Batch
from desk_app.protocol.page import Foreign, Page
from desk_app.sync.carrying import Seals, Segment
from desk_app.sync.exchange import Exchange


@dataclass(frozen=True)
class BringingBack:
    """The lines of one centre that a desk holds under its seals; `chain` is the desk's own name there.

    Over the line the centre says at once what it lacks; by files it is what no page has told since.
    """

    exchange: Exchange
    centre: str
    chain: str

    def batches(self) -> Iterator[Batch]:
        """What is to be in the next file; nothing while no centre was restored."""
        exchange = self.exchange
        with exchange.database.reading() as session:
            seals = Seals(session, exchange.site, exchange.desk, self.chain)
            for segment in self._due(session):
                batch = seals.batch(segment)
                if batch is not None:
                    yield batch

    def hear(self, page: Page) -> None:
        """The centre has what stands in a page of its stream."""
        if not self.exchange.memory().restored:
            return
        found = dict(self.exchange.memory().returned)
        for row in page.rows:
            if isinstance(row, Foreign) and row.chain == self.centre:
                self._add(found, row)
        self.exchange.keep(returned=found)

    def is_done(self) -> bool:
        """Whether there is nothing left to bring back; then it is not thought of any more."""
        with self.exchange.database.reading() as session:
            due = self._due(session)
        if not due and self.exchange.memory().restored:
            self.exchange.keep(restored=None, returned=None)
        return not due

    def give_up(self) -> None:
        """The centre does not take its own lines: it has kept them as evidence, and gets them no more."""
        self.exchange.keep(restored=None, returned=None)

    def _due(self, session: Session) -> list[Segment]:
        memory = self.exchange.memory()
        if not memory.restored:
            return []
        has = memory.returned
        seals = Seals(session, self.exchange.site, self.exchange.desk, self.chain)
        ends = ((each, each.place) for each in seals.segments(self.centre))
        return [each for each, end in ends if end.seq > _until(has, end.epoch)]

    def _add(self, found: dict[str, int], row: Foreign) -> None:
        try:
            event = read_in(row.sent.line, self.centre)
        except LineUnreadable:  # what cannot be read was not taken in either
            return
        found[str(event.epoch)] = max(event.seq, _until(found, event.epoch))


def _until(has: Mapping[str, int], epoch: int) -> int:
    return has.get(str(epoch), 0)
