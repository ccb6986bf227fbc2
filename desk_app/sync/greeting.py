"""Saying hello, and mending what it shows: a copy put back, a second live copy, a restored centre."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from desk_app.journal.kinds import KINDS
from desk_app.journal.witness import Witnessed
from desk_app.protocol.agreement import Agreement, agreement
from desk_app.protocol.messages import NO_PREFIX, Hello, HelloAnswer, Place, Refusal, refused
from desk_app.sync.centre import Centre
from desk_app.sync.entries import Entries
from desk_app.sync.exchange import Exchange
from desk_app.sync.memory import Memory, cursors, keep, rewind
from desk_app.sync.outbox import BEFORE_ALL, Order, Outbox
from desk_app.sync.revocations import revocations

MOST_HEALS = 4
TWICE_WITHIN = timedelta(days=7)
NOWHERE = Place(0, 0, NO_PREFIX)


@dataclass(frozen=True)
class Greeting:
    """What a round goes on with: the centre's answer, our name there, and where to send from."""

    answer: HelloAnswer
    memory: Memory
    chain: str
    behind: Order


def greet(exchange: Exchange, centre: Centre) -> Greeting:
    """Hello, again after each thing that it made us mend; nothing was sent yet.

    Raises what `Centre` raises.
    """
    for _ in range(MOST_HEALS):
        own, hello, memory = end_and_hello(exchange)
        answer = centre.hello(hello)
        hear_of_programs(exchange, memory, answer)
        if look_at_timeline(exchange, memory, answer):
            continue  # it answered to cursors of its life before
        held = mark_held(exchange, answer.mark)
        found = agreement(own, held, answer)
        if found is Agreement.ROLLED_BACK and answer.mark is not None:
            go_on_above(exchange, answer, answer.mark)
            continue
        if found is Agreement.FORKED and memory.confirmed >= own.order:
            exchange.keep(acked=None)  # it had confirmed all there is, and lost that
            memory = exchange.memory()
        return Greeting(answer, memory, hello.chain, _behind(found, memory, answer.mark))
    raise refused("fork", chain=exchange.desk)


def end_and_hello(exchange: Exchange) -> tuple[Place, Hello, Memory]:
    """Where the own chain ends, the hello that says so, and what is kept of the exchange."""
    memory = exchange.memory()
    with exchange.database.reading() as session:
        own = Outbox(session, exchange.site, exchange.desk).end() or NOWHERE
        read, gone = cursors(session, exchange.site), revocations(session, exchange.site)
    hello = Hello(
        desk=exchange.desk, chain=memory.label or exchange.desk, epoch=own.epoch, seq=own.seq,
        head=own.head, clock=exchange.now(), app=exchange.app,
        kinds={name: kind.version for name, kind in KINDS.items()}, cursors=read,
        revocations=tuple(each.document() for each in gone.told.values()),
    )  # fmt: skip
    return own, hello, memory


def hear_of_programs(exchange: Exchange, memory: Memory, answer: HelloAnswer) -> None:
    """The centre would like desks to be no older than this; it takes what they send all the same."""
    if memory.least_app != answer.min_app:
        exchange.keep(least_app=answer.min_app)


def look_at_timeline(exchange: Exchange, memory: Memory, answer: HelloAnswer) -> bool:
    """A restored centre has lost what it had confirmed: everything is read again, and sent from its mark.

    Whether it is so; the first centre of all is no other one than before.
    """
    if memory.timeline == answer.timeline:
        return False
    restored = bool(memory.timeline)
    with exchange.database.writing() as session:
        if restored:
            rewind(session, exchange.site)
            keep(session, exchange.site, past=[*memory.past, memory.timeline])
        keep(
            session, exchange.site, timeline=answer.timeline, acked=None, restored=restored or None,
            returned=None, resume=None, told=None, versions_until=None,
            refused=None,
        )  # fmt: skip
    return restored


def mark_held(exchange: Exchange, mark: Place | None) -> bytes | None:
    """The hash that this store has at the centre's mark; None when it holds no such line."""
    if mark is None:
        return None
    with exchange.database.reading() as session:
        found = Outbox(session, exchange.site, exchange.desk).at(mark.order)
        return None if found is None else found.head


def go_on_above(exchange: Exchange, answer: HelloAnswer, mark: Place) -> None:
    """This copy is an older state: it goes on in an epoch of its own, behind every number seen.

    When it has done so already these days another copy lives beside it and does the same: this one
    stands apart, and the centre will tell it its own name.
    """
    before = exchange.memory().moment("went_on")
    if before is not None and exchange.now() - before < TWICE_WITHIN:
        exchange.journal.stand_apart()
        return
    seen = answer.seen
    exchange.journal.begin_epoch(
        Witnessed(mark.epoch, mark.seq, seen.lanes, seen.registers, seen.series)
    )
    exchange.keep(went_on=exchange.now())


def _behind(found: Agreement, memory: Memory, mark: Place | None) -> Order:
    if found is Agreement.FORKED and mark is not None:
        # lines that both have are passed over there: sending from the last agreed place on shows
        # the centre the first that differs
        return memory.confirmed if memory.confirmed <= mark.order else BEFORE_ALL
    if mark is None:
        return memory.parted if memory.label else BEFORE_ALL
    return mark.order


def part(exchange: Exchange, refusal: Refusal) -> None:
    """The centre holds other lines of this desk: behind the last that both have, this copy is a branch.

    Its chain gets the name that the centre gives it, and numbers of its own to go on with; where the
    centre has none left, provisional ones.
    """
    facts, memory = refusal.facts, exchange.memory()
    place = int(facts["epoch"]), int(facts["seq"])
    left = [each for each in memory.shared if each[1] < place]
    further = (name for name, last in memory.shared if last >= place)
    left.append((next(further, memory.label or exchange.desk), place))
    with exchange.database.writing() as session:
        keep(
            session, exchange.site, label=str(facts["chain"]), parted=place, acked=None,
            resume=None, shared=[[name, *last] for name, last in left],
        )  # fmt: skip
        entries = Entries(session, exchange.site, exchange.now(), branch=True)
        entries.grant(facts.get("grants", ()))
