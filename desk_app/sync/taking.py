"""Believing what the centre says, however it came: an acknowledgement, a page, the name of a branch."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from desk_app.models.outcomes import IntegrityBroken, Trouble
from desk_app.protocol.certificate import Certificate
from desk_app.protocol.messages import NO_PREFIX, Cursor, PushAnswer
from desk_app.protocol.page import Entry, Page
from desk_app.protocol.seals import is_acknowledged
from desk_app.sync.entries import DESK, Entries
from desk_app.sync.exchange import Exchange
from desk_app.sync.memory import cursors
from desk_app.sync.outbox import Order, Outbox
from desk_app.sync.pulling import Reader, pieces


@dataclass
class Taking:
    """What one round or one bundle brings; `chain` is this desk's name at the centre."""

    exchange: Exchange
    certificate: Certificate
    timeline: str
    chain: str
    taken: int = 0
    changed: set[str] = field(default_factory=set)

    def confirm(self, answer: PushAnswer) -> Order:
        """Keep what the centre has signed: nothing counts as sent before that.

        Trouble(`centre_false`) when it is not its signature, or confirms what this desk never wrote.
        """
        mark, exchange = answer.mark, self.exchange
        with exchange.database.reading() as session:
            held = Outbox(session, exchange.site, exchange.desk).at(mark.order)
        self.believe(answer)
        if held != mark:
            raise Trouble("centre_false")
        if mark.order > exchange.memory().confirmed:
            exchange.keep(acked=mark.document(), timeline=answer.timeline)
        return mark.order

    def believe(self, answer: PushAnswer) -> None:
        """Trouble(`centre_false`) unless the centre has signed it, in the life that it told of."""
        genuine = is_acknowledged(answer, self.certificate.centre_key)
        if not genuine or answer.timeline != self.timeline:
            raise Trouble("centre_false")

    def start(self, stream: str, there: int) -> tuple[Cursor, bool]:
        """Where to read on in a stream, and whether there is anything; `there` is its end at the centre.

        It begins anew where the centre has another life, or says that we have read otherwise.
        """
        with self.exchange.database.reading() as session:
            kept = cursors(session, self.exchange.site).get(stream)
        if kept is None:
            return self.beginning(), there > 0
        if kept.timeline != self.timeline or there < kept.position:
            return self.beginning(), True
        return kept, there > kept.position

    def beginning(self) -> Cursor:
        """Nothing was read yet of this life of the centre."""
        return Cursor(self.timeline, 0, NO_PREFIX)

    def take(self, page: Page, cursor: Cursor) -> Cursor:
        """Take the page in; the last of its lines and the cursor in one transaction. The cursor behind it.

        Before that, a few lines at a time, so that no clerk waits long for a turn to write; if it is cut
        off there, they are passed over when the page comes again.
        Trouble(`centre_page_broken` · `centre_false`); OwnLinesLost.
        """
        exchange, certificate = self.exchange, self.certificate
        reader = Reader(
            exchange.site, exchange.desk, self.chain, certificate.centre, certificate.centre_key
        )
        reader.follows(page, cursor)
        with exchange.database.reading() as session:
            lines = reader.lines(session, page, cursor)
        *ahead, last = pieces(lines)
        changes = 0
        try:
            for piece in ahead:
                with exchange.database.writing() as session:
                    self._note(reader.take(session, piece))
            with exchange.database.writing() as session:
                self._note(reader.take(session, last))
                reader.end(session, page)
                changes = self._entries(session, page)
        except IntegrityBroken as error:  # a line behind our end: another copy has just written it
            raise Trouble("centre_page_broken", chain=page.stream) from error
        if changes:
            self.changed.add("grants" if page.stream.startswith(DESK) else "reference")
        return Cursor(page.timeline, page.next, page.prefix)

    def _entries(self, session: Session, page: Page) -> int:
        entries = [row for row in page.rows if isinstance(row, Entry)]
        exchange = self.exchange
        known = Entries(session, exchange.site, exchange.now(), self.chain != exchange.desk)
        return known.take(page.stream, entries)

    def _note(self, taken: int) -> None:
        self.taken += taken
        if taken:
            self.changed |= {"dossiers", "dossier"}
