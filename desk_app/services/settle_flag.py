"""Settling what the centre has flagged: a supervisor says what was done about it."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.models.actor import Actor
from desk_app.models.happening import Happening
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.permissions import SETTLE, must_sign
from desk_app.models.tables import FlagRecord
from desk_app.models.text import clean_line
from desk_app.services.desk import Desk

LONGEST_NOTE = 500
BY_HAND = "by_hand"


@dataclass(frozen=True)
class SettleFlag:
    """Writes an event of its own: the flag and what was said about it stay on record."""

    desk: Desk

    def __call__(self, actor: Actor, event: str, note: str) -> None:
        """NotAllowed `role_not_allowed`, `flag_unknown`, `flag_settled`; HasProblems `note`."""
        must_sign(actor, SETTLE)
        said = clean_line(note)
        if not said or len(said) > LONGEST_NOTE:
            raise HasProblems((Problem("note", "text_missing"),))
        with self.desk.journal.writing(actor.name) as writing:
            flag = writing.session.get(FlagRecord, (writing.site, event))
            if flag is None:
                raise NotAllowed("flag_unknown")
            if flag.settled_at is not None:
                raise NotAllowed("flag_settled")
            body = {"event": event, "how": BY_HAND}
            writing.append(Happening("FlagSettled", body, flag.dossier, {"note": said}))
