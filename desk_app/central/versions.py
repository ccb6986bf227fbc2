"""Versions of reference data that desks bring: kept for ever, and what they propose is decided here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from desk_app.central.offered_files import AGAIN_IN
from desk_app.central.publishing import ACCEPTED, CENTRE, OFFICE, Publishing
from desk_app.central.quarantine import Room
from desk_app.central.streams import DESK_STREAM, add_entry
from desk_app.central.tables import DeskKnown, Proposal, VersionHeld
from desk_app.central.version_room import VersionRoom
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.text import clean_line
from desk_app.protocol.messages import refused
from desk_app.protocol.reference_streams import DECLINED
from desk_app.protocol.versions import NAME, VersionTold
from desk_app.storage.reference import Stream, version_of

LEAST_OF_NAME = 6  # letters of a version's name that an operator types
LONGEST_SHOWN = 200  # letters of a key or a name in a list
KEYS = {Stream.CATALOGUE: "code", Stream.PROCESS: "procedure"}
"""Where a version says itself of what it is one."""


@dataclass(frozen=True)
class Versions:
    """One transaction on the versions that the desks of a site have brought."""

    session: Session
    site: str
    now: datetime

    def take(self, desk: str, brought: Sequence[VersionTold], room: Room) -> tuple[str, ...]:
        """Keep what there is room for; answers the names of that. What came before changes nothing.

        ExchangeRefused(`no_room`) {most} when there is room for none of them.
        """
        left = VersionRoom(self.session, self.site, desk, room)
        bounds = [(each, left.bound_before(each)) for each in brought]
        kept = tuple(self._take(desk, each) for each, bound in bounds if not bound)
        if bounds and not kept:
            raise refused("no_room", next_try=AGAIN_IN, most=bounds[0][1])
        return kept

    def _take(self, desk: str, brought: VersionTold) -> str:
        version = version_of(brought.content)
        name = {"site": self.site, "stream": brought.stream, "version": version}
        row: dict[str, object] = {"key": _key(brought), "content": brought.content}
        row |= {"desk": desk, "arrived_at": self.now}
        self.session.execute(insert(VersionHeld).on_conflict_do_nothing(), name | row)
        if brought.proposed and not self._is_ours(brought.stream, version):
            asked = {"desk": desk, "at": brought.at, "answer": "", "why": "", "answered_at": None}
            self._propose(name | asked)
        return version

    def _propose(self, asked: Mapping[str, Any]) -> None:
        """Brought in once more at the desk, it is to be decided anew, whatever was said before."""
        statement, table = insert(Proposal), Proposal
        anew = {each: getattr(statement.excluded, each) for each in ("at", "answer", "why")}
        reopened = statement.on_conflict_do_update(
            index_elements=("site", "stream", "version", "desk"),
            set_=anew | {"answered_at": None},
            where=(table.answer != ACCEPTED) & (table.at < statement.excluded.at),
        )
        self.session.execute(reopened, asked)

    def _is_ours(self, stream: str, version: str) -> bool:
        held = self.session.get(VersionHeld, (self.site, stream, version))
        return held is not None and held.desk == CENTRE

    def proposals(self) -> list[dict[str, Any]]:
        """What desks propose, the undecided first, then the latest decisions."""
        own = (VersionHeld.site == Proposal.site, VersionHeld.stream == Proposal.stream)
        held = (*own, VersionHeld.version == Proposal.version)
        desk = (DeskKnown.site == Proposal.site) & (DeskKnown.desk == Proposal.desk)
        found = self.session.execute(
            select(Proposal, VersionHeld.key, VersionHeld.content, DeskKnown.label)
            .join(VersionHeld, held[0] & held[1] & held[2])
            .outerjoin(DeskKnown, desk)
            .where(Proposal.site == self.site)
            .order_by(Proposal.answered_at.desc().nulls_first(), Proposal.at, Proposal.version)
        )
        return [
            {
                "id": row.version, "site": row.site, "what": row.stream, "key": key,
                "name": clean_line(str(json.loads(content).get("name", "")))[:LONGEST_SHOWN],
                "desk": clean_line(label or row.desk),
                "at": iso(row.at), "answer": row.answer or None, "why": row.why,
            }
            for row, key, content, label in found
        ]  # fmt: skip

    def shown(self, typed: str) -> dict[str, Any]:
        """A proposal with its `content`, decided or not. NotAllowed `proposal_unknown`."""
        named = self._named(typed)[0]
        held = self.session.get_one(VersionHeld, (self.site, named.stream, named.version))
        same = (
            each
            for each in self.proposals()
            if (each["what"], each["id"]) == (named.stream, named.version)
        )
        return next(same) | {"content": json.loads(held.content)}

    def accept(self, typed: str) -> str:
        """Publish a proposal to the site; answers its id.

        NotAllowed `proposal_unknown`, `proposal_settled`; HasProblems for what this centre cannot read.
        """
        rows = self._open(typed)
        held = self.session.get_one(VersionHeld, (self.site, rows[0].stream, rows[0].version))
        document = json.loads(held.content)
        publishing = Publishing(self.session, self.site, self.now)
        match rows[0].stream:
            case Stream.CATALOGUE:
                publishing.procedure(document)
            case Stream.PROCESS:
                publishing.process(document)
            case _:
                publishing.calendar(document)
        for row in rows:
            row.answer, row.answered_at = ACCEPTED, self.now
        return rows[0].version

    def decline(self, typed: str, why: str) -> str:
        """Say no to a proposal, and tell the desks that made it; answers its id.

        NotAllowed as `accept`; HasProblems `why`.
        """
        reason = clean_line(why)
        if not reason:
            raise HasProblems((Problem("why", "text_missing"),))
        rows = self._open(typed)
        held = self.session.get_one(VersionHeld, (self.site, rows[0].stream, rows[0].version))
        for row in rows:
            row.answer, row.why, row.answered_at = DECLINED, reason, self.now
            told = {"stream": row.stream, "key": held.key, "version": row.version, "why": reason}
            told["at"] = iso(row.at)
            add_entry(self.session, self.site, DESK_STREAM + row.desk, DECLINED, told)
        return rows[0].version

    def _open(self, typed: str) -> list[Proposal]:
        """The undecided proposals of one version, by its name or the beginning of it."""
        found = self._named(typed)
        undecided = [each for each in found if not each.answer]
        if not undecided:
            raise NotAllowed("proposal_settled", proposal=found[0].version)
        return undecided

    def _named(self, typed: str) -> Sequence[Proposal]:
        """The proposals of one version, whoever made them."""
        if len(typed) < LEAST_OF_NAME:
            raise NotAllowed("proposal_unknown", proposal=typed)
        own = (Proposal.site == self.site, Proposal.version.startswith(typed, autoescape=True))
        order = (Proposal.version, Proposal.desk)
        found = self.session.scalars(
            select(Proposal).where(*own).order_by(*order).with_for_update()
        ).all()
        if len({(each.stream, each.version) for each in found}) != 1:
            raise NotAllowed("proposal_unknown", proposal=typed[:32])
        return found


def _key(brought: VersionTold) -> str:
    """What the content says of itself: an operator must not decide on it under another name."""
    if brought.stream == Stream.CALENDAR:
        return OFFICE
    own = json.loads(brought.content).get(KEYS[Stream(brought.stream)])
    return clean_line(own if isinstance(own, str) and own else brought.key)[:LONGEST_SHOWN]


def version_document(session: Session, site: str, version: object) -> dict[str, Any] | None:
    """What a version of a procedure or a calendar says; None when no desk has brought it yet."""
    if not isinstance(version, str) or not NAME.fullmatch(version):
        return None
    own = (VersionHeld.site == site, VersionHeld.version == version)
    content = session.scalars(select(VersionHeld.content).where(*own).limit(1)).first()
    if content is None:
        return None
    document: dict[str, Any] = json.loads(content)
    return document
