"""The answer to hello: what the centre holds of a chain, and how far each stream may be read on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.central.ingest import missing_files
from desk_app.central.offered_files import OfferedFiles
from desk_app.central.schema import TIMELINE
from desk_app.central.streams import end_of
from desk_app.central.tables import CentreState, ChainMark, DeskKnown
from desk_app.journal.desk_journal import counters
from desk_app.models.tables import JournalLine
from desk_app.protocol.messages import (
    Cursor,
    Hello,
    HelloAnswer,
    Limits,
    Place,
    Seen,
    refused,
)
from desk_app.protocol.reference_streams import REFERENCES

MIN_APP = "0.1.0"
MOST_WANTED = 50
LANE_DAYS = 40
ENROLLED, REVOKED = "enrolled", "revoked"


@dataclass(frozen=True)
class Greeting:
    """One transaction that answers a hello."""

    session: Session
    site: str
    limits: Limits
    now: datetime
    min_app: str = MIN_APP

    def answer(self, hello: Hello) -> HelloAnswer:
        """What the desk learns. ExchangeRefused(`unknown_desk`)."""
        OfferedFiles(self.session, self.site, self.now).let_go()
        row = self.session.get(DeskKnown, (self.site, hello.desk), with_for_update=True)
        if row is None:
            raise refused("unknown_desk")
        row.contact_at, row.app = self.now, hello.app
        row.clock_off = round((hello.clock - self.now).total_seconds())
        told = max((row.told_epoch, row.told_seq), (hello.epoch, hello.seq))
        row.told_epoch, row.told_seq = told  # a hello that is told again takes nothing back
        mark = self.session.get(ChainMark, (self.site, hello.chain))
        timeline = self.session.get_one(CentreState, TIMELINE).value
        return HelloAnswer(
            timeline=timeline,
            now=self.now,
            status=ENROLLED if row.revoked_at is None else REVOKED,
            mark=None if mark is None else Place(mark.epoch, mark.seq, mark.head),
            agrees=self._agrees(hello),
            seen=self._seen(hello.chain),
            limits=self.limits,
            min_app=self.min_app,
            streams=self._streams(hello, timeline),
            wanted=missing_files(self.session, self.site, MOST_WANTED),
        )

    def _agrees(self, hello: Hello) -> bool | None:
        line = JournalLine
        place = (line.desk == hello.chain, line.epoch == hello.epoch, line.seq == hello.seq)
        held = self.session.scalar(select(line.hash).where(line.site == self.site, *place))
        return None if held is None else held == hello.head

    def _seen(self, chain: str) -> Seen:
        """The highest numbers known of the chain; days of long ago are of no use any more."""
        lanes, registers, series = counters(self.session, self.site, chain)
        first = f"{self.now - timedelta(days=LANE_DAYS):%y%m%d}"
        recent = {key: last for key, last in lanes.items() if key.rpartition("|")[2] >= first}
        return Seen(recent, registers, series)

    def _streams(self, hello: Hello, timeline: str) -> Mapping[str, int]:
        """Where each stream ends; 0 for one that the desk has read otherwise: it begins again."""
        own = (f"site:{self.site}", f"desk:{hello.desk}", *REFERENCES)
        return {stream: self._end(stream, hello.cursors.get(stream), timeline) for stream in own}

    def _end(self, stream: str, cursor: Cursor | None, timeline: str) -> int:
        end = end_of(self.session, self.site, stream)
        if cursor is None or not cursor.position:
            return end.position
        if cursor.timeline != timeline or cursor.position > end.position:
            return 0
        return end.position if end.prefix_at(cursor.position) == cursor.prefix else 0
