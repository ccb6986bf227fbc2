"""What was brought in at this desk since it belongs to a centre, and what the centre says to it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from desk_app.models.actor import Actor
from desk_app.models.permissions import SETTLE, must_sign
from desk_app.models.tables import ReferenceVersion
from desk_app.services.desk import Desk
from desk_app.storage.site_file import CENTRE
from desk_app.sync.memory import Memory, remembered
from desk_app.sync.versions import proposals


class ProposalState(StrEnum):
    """What became of a proposal; `OUTDATED`: the centre has published another version since."""

    HERE = "here"  # the centre has not been told yet
    SENT = "sent"
    REFUSED = "refused"  # the centre could not take it in; `why` is its code
    ACCEPTED = "accepted"
    DECLINED = "declined"
    OUTDATED = "outdated"


@dataclass(frozen=True)
class Proposal:
    """One version that governs at this desk alone until the centre has decided.

    `version` is its name, `key` a procedure's code or empty for the calendar.
    """

    version: str
    stream: str
    key: str
    name: str
    at: datetime
    by: str
    state: ProposalState
    why: str


@dataclass(frozen=True)
class Proposals:
    """The proposals of one desk, for those who sign for it."""

    desk: Desk

    def __call__(self, actor: Actor) -> tuple[Proposal, ...]:
        """All of them, the last first. NotAllowed `role_not_allowed`."""
        must_sign(actor, SETTLE)
        site, found = self.desk.site_id, dict[tuple[str, str], Proposal]()
        with self.desk.database.reading() as session:
            memory, table = remembered(session, site), ReferenceVersion
            query = select(table).where(table.site == site, table.brought_by == CENTRE)
            of_centre = session.scalars(query).all()
            ours = {(row.stream, row.version) for row in of_centre}
            later = {(row.stream, row.key): row.number for row in of_centre}
            for row in proposals(session, site, memory):
                name = (row.stream, row.version)
                if name in ours:
                    state = ProposalState.ACCEPTED
                elif row.version in memory.declined:
                    state = ProposalState.DECLINED
                elif later.get((row.stream, row.key), 0) > row.number:
                    state = ProposalState.OUTDATED
                else:
                    state = _undecided(memory, row.version)
                found[name] = _proposal(row, state, _why(memory, row.version, state))
        return tuple(reversed(found.values()))

    def are_made(self) -> bool:
        """Whether what is brought in here is a proposal: the desk belongs to a centre."""
        with self.desk.database.reading() as session:
            return remembered(session, self.desk.site_id).certificate is not None


def _undecided(memory: Memory, version: str) -> ProposalState:
    if version in memory.told:
        return ProposalState.SENT
    return ProposalState.REFUSED if version in memory.refused else ProposalState.HERE


def _why(memory: Memory, version: str, state: ProposalState) -> str:
    match state:
        case ProposalState.DECLINED:
            return memory.declined[version]
        case ProposalState.REFUSED:
            return memory.refused[version][1]
        case _:
            return ""


def _proposal(row: ReferenceVersion, state: ProposalState, why: str) -> Proposal:
    name = str(json.loads(row.content).get("name", ""))
    return Proposal(
        row.version, row.stream, row.key, name, row.arrived_at, row.brought_by, state, why
    )
