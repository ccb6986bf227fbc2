"""One round: hello, mend, send what waits, take in what came, attachments; each step leaves all whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.protocol.certificate import Certificate
from desk_app.protocol.messages import Batch, Cursor, ExchangeRefused, Place, Refusal, refused
from desk_app.protocol.page import Page
from desk_app.protocol.reference_streams import REFERENCES
from desk_app.sync.attachments import Attachments
from desk_app.sync.carrying import Carrier, Seals, Segment
from desk_app.sync.centre import Centre, PullAsked
from desk_app.sync.entries import DESK
from desk_app.sync.exchange import Exchange, ended
from desk_app.sync.greeting import Greeting, greet, mark_held, part
from desk_app.sync.loop import BUG
from desk_app.sync.outbox import BEFORE_ALL, Order, Outbox
from desk_app.sync.own_lines import OwnLines
from desk_app.sync.pulling import OwnLinesLost
from desk_app.sync.state import RoundOutcome
from desk_app.sync.taking import Taking
from desk_app.sync.versions import Telling

PAGE_LINES = 500
SITE = "site:"
REVOKED = "revoked"
MOST_TURNS = 6  # how often the centre may send us back before a round gives up
Stopping = Callable[[], bool]


def never() -> bool:
    """Nobody asks to stop."""
    return False


def one_round(exchange: Exchange, centre: Centre, stopping: Stopping = never) -> RoundOutcome:
    """Exchange everything there is. Never raises what the centre or the network did: it is kept and told.

    NotAllowed(`not_enrolled`).
    """
    under_way = _Round(exchange, centre, exchange.certificate(), stopping)
    try:
        under_way.run()
    except (Trouble, ExchangeRefused, NotAllowed) as error:
        outcome = ended(error, under_way.done())
    except Exception:  # told here, too: nobody may believe that all goes well
        exchange.remember(replace(under_way.done(), trouble=BUG))
        raise
    else:
        outcome = under_way.done()
    exchange.remember(outcome)
    return outcome


@dataclass
class _Round:
    """A round under way, and what it has done so far."""

    exchange: Exchange
    centre: Centre
    certificate: Certificate
    stopping: Stopping
    sent: int = 0
    taken: int = 0
    changed: set[str] = field(default_factory=set)
    turns: int = 0
    stepped_back: bool = False

    def done(self) -> RoundOutcome:
        return RoundOutcome(self.sent, self.taken, frozenset(self.changed))

    def run(self) -> None:
        greeting = greet(self.exchange, self.centre)
        if self.exchange.memory().restored:
            self._carry_back(greeting)
            self.exchange.keep(restored=None)
        greeting = self._send_in_order(greeting)
        if greeting.answer.status == REVOKED:
            raise refused(REVOKED)
        Telling(self.exchange).tell(self.centre.tell_versions)
        self._read_all(greeting)
        if self.exchange.news(frozenset(self.changed)):
            self.changed |= {"dossiers", "dossier"}
            self._send_all(greet(self.exchange, self.centre))
        files = Attachments(self.exchange.database, self.exchange.site)
        if files.exchange(self.centre, greeting.answer.wanted, self.stopping):
            self.changed.add("dossier")

    def _taking(self, greeting: Greeting) -> Taking:
        timeline = greeting.answer.timeline
        return Taking(self.exchange, self.certificate, timeline, greeting.chain)

    def _send_in_order(self, greeting: Greeting) -> Greeting:
        """Our lines and those that neighbours brought, as they came here: a dossier before its acts."""
        if greeting.answer.status == REVOKED:
            return self._send_all(greeting)
        with self.exchange.database.reading() as session:
            brought = self._seals(session, greeting).brought(self.certificate.centre)
        for pos, segment in brought:
            greeting = self._send_all(greeting, pos)
            self._bring(greeting, segment)
        return self._send_all(greeting)

    def _send_all(self, greeting: Greeting, before: int | None = None) -> Greeting:
        """Send until nothing is left; the centre may send us back, or tell us that we are a branch.

        `before`: only what came into this store before that position.
        """
        self._confirm_held(greeting)
        behind, end = greeting.behind, self._end()
        while behind < end and not self.stopping():
            with self.exchange.database.reading() as session:
                own = OwnLines(session, self.exchange, greeting.chain)
                batch = own.next(behind, greeting.answer.limits, before)
            if batch is None:
                break
            try:
                behind = self._sent(batch, greeting)
            except ExchangeRefused as error:
                if error.refusal.code == REVOKED:
                    self._send_until(greeting, behind, _place_of(error.refusal))
                greeting = self._turned_back(error, greeting)
                behind = greeting.behind
        return replace(greeting, behind=behind)

    def _end(self) -> Order:
        """The last line there is now: what is written meanwhile goes with the next round."""
        with self.exchange.database.reading() as session:
            found = Outbox(session, self.exchange.site, self.exchange.desk).end()
        return found.order if found else BEFORE_ALL

    def _send_until(self, greeting: Greeting, behind: Order, last: Order) -> None:
        """The lines of a revoked desk that count still: those up to the one that the centre names."""
        with self.exchange.database.reading() as session:
            outbox = Outbox(session, self.exchange.site, self.exchange.desk)
            outgoing = outbox.until(behind, last) if last > behind else None
        if outgoing is not None:
            self._sent(outgoing.sealed(greeting.chain, self.exchange.key), greeting)

    def _confirm_held(self, greeting: Greeting) -> None:
        """An answer was lost, or a neighbour brought our lines: the last of them is sent for its receipt."""
        mark, exchange = greeting.answer.mark, self.exchange
        if mark is None or greeting.behind != mark.order:
            return
        if exchange.memory().confirmed >= mark.order:
            return
        with exchange.database.reading() as session:
            outbox = Outbox(session, exchange.site, exchange.desk)
            last = outbox.until((mark.epoch, mark.seq - 1), mark.order)
        if last is not None:
            batch = last.sealed(greeting.chain, exchange.key)
            self._taking(greeting).confirm(self.centre.push(batch))

    def _sent(self, batch: Batch, greeting: Greeting) -> Order:
        answer = self.centre.push(batch)
        if not self._is_ours(answer.mark, batch, greeting):
            self._taking(greeting).believe(answer)
            self.sent += batch.head.n
            return batch.head.last.order
        confirmed = self._taking(greeting).confirm(answer)
        if confirmed < batch.head.last.order:
            raise Trouble("centre_unclear", status=200)
        self.sent += batch.head.n
        return confirmed

    def _is_ours(self, mark: Place, batch: Batch, greeting: Greeting) -> bool:
        """Whether the mark speaks of this copy: of lines that two share, it tells how far the other is."""
        if batch.head.chain != greeting.chain:
            return False
        return mark.order <= batch.head.last.order or mark_held(self.exchange, mark) == mark.head

    def _seals(self, session: Session, greeting: Greeting) -> Seals:
        return Seals(session, self.exchange.site, self.exchange.desk, greeting.chain)

    def _bring(self, greeting: Greeting, segment: Segment) -> None:
        """Lines of a neighbour. What the centre cannot take yet is kept: their writer sends them, too."""
        with self.exchange.database.reading() as session:
            seals = self._seals(session, greeting)
            try:
                done = Carrier(self.centre.push).carry(seals, (segment,))
            except ExchangeRefused as error:
                if error.refusal.code != "fork":
                    raise
                return
        if done:
            with self.exchange.database.writing() as session:
                self._seals(session, greeting).forget(segment)

    def _carry_back(self, greeting: Greeting) -> None:
        """The centre's own lines that it lost, back to it."""
        with self.exchange.database.reading() as session:
            seals = self._seals(session, greeting)
            Carrier(self.centre.push).carry(seals, seals.segments(self.certificate.centre))

    def _turned_back(self, error: ExchangeRefused, greeting: Greeting) -> Greeting:
        """Where to send from after a gap or a fork; any other refusal goes on up."""
        refusal = error.refusal
        self.turns += 1
        if refusal.code not in {"gap", "fork"} or self.turns > MOST_TURNS:
            raise error
        if refusal.code == "fork":
            part(self.exchange, refusal)
            self.changed.add("grants")
            return greet(self.exchange, self.centre)
        place = _place_of(refusal)
        # it lacks what our next line follows, or still differs after a step back: where did we part?
        if place == greeting.behind or self.stepped_back:
            place = BEFORE_ALL
        self.stepped_back = True
        return Greeting(greeting.answer, greeting.memory, greeting.chain, place)

    def _read_all(self, greeting: Greeting) -> None:
        taking, answer = self._taking(greeting), greeting.answer
        own = SITE + self.exchange.site
        try:
            for stream in (own, DESK + self.exchange.desk, *REFERENCES):
                cursor, news = taking.start(stream, answer.streams.get(stream, 0))
                more = news or (stream == own and self.sent > 0)
                while more and not self.stopping():
                    cursor, more = self._read_page(taking, stream, cursor)
        finally:
            self.taken += taking.taken
            self.changed |= taking.changed

    def _read_page(self, taking: Taking, stream: str, cursor: Cursor) -> tuple[Cursor, bool]:
        page = self._page(taking, stream, cursor, self.exchange.memory().acked)
        if page is None:
            return taking.beginning(), True
        try:
            behind = taking.take(page, cursor)
        except OwnLinesLost:  # lines of ours that only the centre has: now with their bytes
            page = self._page(taking, stream, cursor, None) or page
            behind = taking.take(page, cursor)
        return behind, page.more and page.next > page.after

    def _page(self, taking: Taking, stream: str, cursor: Cursor, own: Place | None) -> Page | None:
        """The page behind the cursor; None when the centre wants to be read from the beginning."""
        asked = PullAsked(stream, taking.chain, cursor.position, PAGE_LINES, own)
        try:
            return self.centre.pull(asked)
        except ExchangeRefused as error:
            self.turns += 1
            if error.refusal.code != "gap" or not cursor.position or self.turns > MOST_TURNS:
                raise
            return None


def _place_of(refusal: Refusal) -> Order:
    return int(refusal.facts.get("epoch", 0)), int(refusal.facts.get("seq", 0))
