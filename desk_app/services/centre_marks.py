"""How one dossier stands with the centre: still here alone, confirmed there, or in need of a decision."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk_app.models.states import SyncState
from desk_app.models.tables import FlagRecord, JournalLine
from desk_app.sync.memory import remembered

# every opened dossier asks: the statements are made once
FLAGS = select(FlagRecord.settled_at).where(
    FlagRecord.site == bindparam("of_site"), FlagRecord.dossier == bindparam("of_dossier")
)
PLACES = select(JournalLine.desk, JournalLine.epoch, JournalLine.seq).where(
    JournalLine.site == bindparam("of_site"), JournalLine.dossier == bindparam("of_dossier")
)
"""Of one dossier, few; asked by the desk, the store reads everything that waits for the centre."""


def sync_state_of(session: Session, site: str, desk: str, dossier: str) -> SyncState:
    """The state of what `desk` has recorded about a dossier; a flag of any desk comes first."""
    named = {"of_site": site, "of_dossier": dossier}
    if None in session.scalars(FLAGS, named).all():
        return SyncState.FLAGGED
    confirmed = remembered(session, site).confirmed
    written = session.execute(PLACES, named)
    behind = any(chain == desk and (epoch, seq) > confirmed for chain, epoch, seq in written)
    return SyncState.LOCAL if behind else SyncState.ACKNOWLEDGED
