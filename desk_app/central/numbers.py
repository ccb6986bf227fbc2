"""Which numbers a desk may give out: its lane of the site's own agency, a longer tail for every other one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.streams import add_entry
from desk_app.central.tables import DeskKnown, NumberBlock, SiteRow
from desk_app.models.outcomes import NotAllowed
from desk_app.models.site import Site, read_site

GRANTS, NUMBER = "grants", "number"
BLOCK = 1_000
LAST = 999
RECOVERY_FIRST, RECOVERY_LAST, RECOVERY_BLOCK = 9_001, 9_999, 100
DESKS_OF_SITE = 99
BRANCHES_UP_TO = 80
"""Second live copies take no holder behind this one: new desks find one, however many copies there were."""
DECISION = "CENTRE"
Document = dict[str, Any]


@dataclass(frozen=True)
class Numbers:
    """The number space of a site while a transaction gives some of it away; the site is locked."""

    session: Session
    site: str
    now: datetime

    def next_ordinal(self) -> tuple[int, int]:
        """The place of a new holder among those of the site, and its number in the province.

        NotAllowed(`numbers_used_up`) after 99 of them.
        """
        holder = self._free_holder(DESKS_OF_SITE)
        if holder is None:
            raise NotAllowed("numbers_used_up", site=self.site)
        return holder

    def _free_holder(self, most: int) -> tuple[int, int] | None:
        last = select(func.max(NumberBlock.plan_version)).where(NumberBlock.site == self.site)
        desks = select(func.max(DeskKnown.ordinal)).where(DeskKnown.site == self.site)
        ordinal = max(self.session.scalar(last) or 0, self.session.scalar(desks) or 0) + 1
        if ordinal > most:
            return None
        number = self.session.get_one(SiteRow, self.site).number
        return ordinal, number * (DESKS_OF_SITE + 1) + ordinal

    def grant_desk(self, desk: DeskKnown) -> None:
        """A desk's blocks, told on its stream."""
        own, *others = self._document().agencies
        first = desk.lane * BLOCK + 1
        self._give(desk.desk, own.code, (first, first + LAST - 1), desk.ordinal)
        for each in others:
            self._give(desk.desk, each.code, _tail(desk.number), desk.ordinal)
        self.session.flush()
        stream = f"desk:{desk.desk}"
        add_entry(self.session, self.site, stream, NUMBER, {"number": desk.number})
        add_entry(self.session, self.site, stream, GRANTS, {"grants": self.grants_of(desk.desk)})

    def grant_branch(self, chain: str) -> list[Document]:
        """The blocks of a second live copy, always the same ones; none where they are used up.

        Without a block it numbers provisionally: no copy may stop at its counter for want of numbers.
        """
        holder = None if self.grants_of(chain) else self._free_holder(BRANCHES_UP_TO)
        if holder is not None:
            ordinal, number = holder
            own, *others = self._document().agencies
            first = self._recovery_first(own.code)
            if first <= RECOVERY_LAST:
                self._give(chain, own.code, (first, first + RECOVERY_BLOCK - 2), ordinal)
            for each in others:
                self._give(chain, each.code, _tail(number), ordinal)
            self.session.flush()
        return self.grants_of(chain)

    def grants_of(self, chain: str) -> list[Document]:
        """What a chain may give out, as its stream tells it."""
        return list(self._grants(chain))

    def _grants(self, chain: str) -> Iterator[Document]:
        block = NumberBlock
        query = select(block).where(block.site == self.site, block.holder == chain)
        for row in self.session.scalars(query.order_by(block.agency, block.first)):
            own = {"agency": row.agency, "from": row.first, "to": row.last}
            yield own | {"decision": row.decision}

    def _document(self) -> Site:
        return read_site(self.session.get_one(SiteRow, self.site).document)

    def _recovery_first(self, agency: str) -> int:
        block = NumberBlock
        own = (block.site == self.site, block.agency == agency)
        lane = block.first.between(RECOVERY_FIRST, RECOVERY_LAST)
        last = self.session.scalar(select(func.max(block.first)).where(*own, lane))
        return RECOVERY_FIRST if last is None else last + RECOVERY_BLOCK

    def _give(self, chain: str, agency: str, span: tuple[int, int], plan: int) -> None:
        first, last = span
        self.session.merge(
            NumberBlock(
                site=self.site, agency=agency, first=first, last=last, holder=chain,
                valid_from=self.now, plan_version=plan, decision=DECISION,
            )
        )  # fmt: skip


def _tail(number: int) -> tuple[int, int]:
    return number * BLOCK + 1, number * BLOCK + LAST
