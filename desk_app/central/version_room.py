"""How many versions one desk may bring: so that none fills the disk, or the list of an operator."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.quarantine import Room
from desk_app.central.tables import Proposal, VersionHeld
from desk_app.protocol.versions import VersionTold
from desk_app.storage.reference import version_of


class VersionRoom:
    """What of its room a desk has left; what is here already needs none."""

    def __init__(self, session: Session, site: str, desk: str, room: Room) -> None:
        self._session, self._site, self._desk, self._room = session, site, desk, room
        held, asked = VersionHeld, Proposal
        size = select(func.sum(func.octet_length(held.content)))
        size = size.where(held.site == site, held.desk == desk)
        undecided = select(func.count()).select_from(asked)
        undecided = undecided.where(asked.site == site, asked.desk == desk, asked.answer == "")
        self._bytes = room.versions - int(session.scalar(size) or 0)
        self._proposals = room.proposals - (session.scalar(undecided) or 0)

    def bound_before(self, brought: VersionTold) -> int:
        """The bound that one more would break; 0 when there is room, which it has taken then."""
        key = (self._site, brought.stream, version_of(brought.content))
        is_held = self._session.get(VersionHeld, key) is not None
        size = 0 if is_held else len(brought.content)
        asked = self._session.get(Proposal, (*key, self._desk)) if brought.proposed else None
        proposals = int(brought.proposed and (asked is None or bool(asked.answer)))
        if size > self._bytes:
            return self._room.versions
        if proposals > self._proposals:
            return self._room.proposals
        self._bytes -= size
        self._proposals -= proposals
        return 0
