"""Which lines of a batch are new here, and whether they follow what is held: else a gap, or a fork."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from desk_app.central.tables import ChainMark
from desk_app.journal.chain import BRANCH, desk_of
from desk_app.journal.envelope import Placed
from desk_app.models.tables import JournalLine
from desk_app.protocol.chains import branch_label
from desk_app.protocol.messages import BATCH_LINES, BatchHead, Place, refused

BEFORE_ALL = (0, 0)


class Forked(Exception):
    """Two live copies of a desk: `label` names the later one, `common` the last place they share."""

    def __init__(self, label: str, common: tuple[int, int]) -> None:
        super().__init__(label)
        self.label = label
        self.common = common


@dataclass(frozen=True)
class Arrivals:
    """The lines held of one desk at a site, when more of them come.

    `open_ended`: the chain is the centre's own, whose older epochs may be brought back after a restore.
    """

    session: Session
    site: str
    open_ended: bool

    def new(self, head: BatchHead, placed: Sequence[Placed]) -> Sequence[Placed]:
        """The lines behind those that are held already; none when all are.

        ExchangeRefused `gap` (with the place from which to send), `bad_chain`; Forked.
        """
        mark = self.session.get(ChainMark, (self.site, head.chain))
        if mark is not None and _is_next(mark, head):
            return placed
        held = self._held(head)
        before = head.prev
        for number, each in enumerate(placed):
            if not self._is_held(each, before, head, held):
                self._must_follow(head, each, before, mark)
                return placed[number:]
            before = each.hash
        return ()

    def _held(self, head: BatchHead) -> Mapping[int, Mapping[str, bytes]]:
        """The hashes held at the places of the batch, by line and chain of that desk."""
        line = JournalLine
        own = (line.site == self.site, self._of_desk(head), line.epoch == head.epoch)
        span = line.seq.between(head.first, head.last.seq)
        found: dict[int, dict[str, bytes]] = defaultdict(dict)
        for seq, chain, hashed in self.session.execute(
            select(line.seq, line.desk, line.hash).where(*own, span)
        ):
            found[seq][chain] = hashed
        return found

    def _of_desk(self, head: BatchHead) -> ColumnElement[bool]:
        line = JournalLine.desk
        return or_(line == head.desk, line.startswith(head.desk + BRANCH, autoescape=True))

    def _is_held(
        self,
        each: Placed,
        before: bytes,
        head: BatchHead,
        held: Mapping[int, Mapping[str, bytes]],
    ) -> bool:
        at = held.get(each.event.seq, {})
        own = at.get(head.chain)
        if own is not None and own != each.hash:
            raise self._parted(head, each, before)
        return own is not None or (BRANCH in head.chain and each.hash in at.values())

    def _must_follow(
        self, head: BatchHead, each: Placed, before: bytes, mark: ChainMark | None
    ) -> None:
        """The first new line stands behind the last one held of its chain, or of the one it left."""
        epoch, seq = each.event.epoch, each.event.seq
        if mark is not None and epoch < mark.epoch and not self.open_ended:
            raise self._parted(head, each, before)
        if seq == 1:
            if head.after is not None and not self._holds(head, head.after):
                raise _gap(mark)
        elif mark is not None and epoch == mark.epoch and not self.open_ended:
            if seq != mark.seq + 1:
                raise _gap(mark)
            if before != mark.head:
                raise _further_back(head)
        elif mark is None and BRANCH not in head.chain:
            raise _gap(None)
        elif not self._holds(head, Place(epoch, seq - 1, before)):
            raise _gap(mark)
        if (
            mark is None
            and BRANCH in head.chain
            and branch_label(head.desk, each.hash) != head.chain
        ):
            raise refused("bad_chain", seq=seq)

    def _holds(self, head: BatchHead, place: Place) -> bool:
        line = JournalLine
        at = (line.epoch == place.epoch, line.seq == place.seq, line.hash == place.head)
        query = select(line.pos).where(line.site == self.site, self._of_desk(head), *at)
        return self.session.scalar(query.limit(1)) is not None

    def _parted(self, head: BatchHead, each: Placed, before: bytes) -> Exception:
        """Two copies parted at this line, or before it: then it is asked for lines further back."""
        epoch, seq = each.event.epoch, each.event.seq
        if seq == 1:
            common = head.after.order if head.after is not None else BEFORE_ALL
        elif self._holds(head, Place(epoch, seq - 1, before)):
            common = (epoch, seq - 1)
        else:
            return _further_back(head)
        return Forked(branch_label(desk_of(head.chain), each.hash), common)


def _is_next(mark: ChainMark, head: BatchHead) -> bool:
    """What comes nearly always: the batch behind the last one."""
    same = mark.epoch == head.epoch and mark.seq + 1 == head.first
    return same and mark.head == head.prev


def _further_back(head: BatchHead) -> Exception:
    return refused("gap", epoch=head.epoch, seq=max(head.first - 1 - BATCH_LINES, 0))


def _gap(mark: ChainMark | None) -> Exception:
    epoch, seq = BEFORE_ALL if mark is None else (mark.epoch, mark.seq)
    return refused("gap", epoch=epoch, seq=seq)
