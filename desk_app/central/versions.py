"""Versions of reference data that desks bring: kept for ever, and what they propose is decided here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from desk_app.central.publishing import CENTRE, Publishing
from desk_app.central.streams import DESK_STREAM, add_entry
from desk_app.central.tables import DeskKnown, Proposal, VersionHeld
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.text import clean_line
from desk_app.protocol.reference_streams import DECLINED
from desk_app.protocol.versions import NAME, VersionTold
from desk_app.storage.reference import Stream, version_of

ACCEPTED = "accepted"
LEAST_OF_NAME = 6  # letters of a version's name that an operator types


@dataclass(frozen=True)
class Versions:
    """One transaction on the versions that the desks of a site have brought."""

    session: Session
    site: str
    now: datetime

    def take(self, desk: str, brought: Sequence[VersionTold]) -> tuple[str, ...]:
        """Keep them; answers the names of all. What came before changes nothing."""
        return tuple(self._take(desk, each) for each in brought)

    def _take(self, desk: str, brought: VersionTold) -> str:
        version = version_of(brought.content)
        name = {"site": self.site, "stream": brought.stream, "version": version}
        row = {"key": brought.key, "content": brought.content, "desk": desk, "arrived_at": self.now}
        self.session.execute(insert(VersionHeld).on_conflict_do_nothing(), name | row)
        if brought.proposed and not self._is_ours(brought.stream, version):
            asked = {"desk": desk, "at": brought.at, "answer": "", "why": "", "answered_at": None}
            self.session.execute(insert(Proposal).on_conflict_do_nothing(), name | asked)
        return version

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
                "name": str(json.loads(content).get("name", "")), "desk": label or row.desk,
                "at": iso(row.at), "answer": row.answer or None, "why": row.why,
            }
            for row, key, content, label in found
        ]  # fmt: skip

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
            add_entry(self.session, self.site, DESK_STREAM + row.desk, DECLINED, told)
        return rows[0].version

    def _open(self, typed: str) -> list[Proposal]:
        """The undecided proposals of one version, by its name or the beginning of it."""
        if len(typed) < LEAST_OF_NAME:
            raise NotAllowed("proposal_unknown", proposal=typed)
        own = (Proposal.site == self.site, Proposal.version.startswith(typed, autoescape=True))
        order = (Proposal.version, Proposal.desk)
        found = self.session.scalars(
            select(Proposal).where(*own).order_by(*order).with_for_update()
        ).all()
        if len({(each.stream, each.version) for each in found}) != 1:
            raise NotAllowed("proposal_unknown", proposal=typed[:32])
        undecided = [each for each in found if not each.answer]
        if not undecided:
            raise NotAllowed("proposal_settled", proposal=found[0].version)
        return undecided


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
