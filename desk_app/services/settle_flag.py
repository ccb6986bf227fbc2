"""Settling what the centre has flagged: a supervisor says what was done about it."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.happening import Happening
from desk_app.models.numbering import block_for
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.permissions import SETTLE, must_sign
from desk_app.models.tables import DossierRecord, FlagRecord
from desk_app.models.text import clean_line
from desk_app.services.assign_codes import code_assigned
from desk_app.services.desk import Desk
from desk_app.storage.site_file import with_grants
from desk_app.sync.state import is_doubled

LONGEST_NOTE = 500
BY_HAND, NEW_CODE = "by_hand", "new_code"


@dataclass(frozen=True)
class SettleFlag:
    """Writes an event of its own: the flag and what was said about it stay on record."""

    desk: Desk

    def __call__(self, actor: Actor, event: str, note: str) -> None:
        """NotAllowed `role_not_allowed`, `flag_unknown`, `flag_settled`; HasProblems `note`."""
        said = _said(actor, note)
        with self.desk.journal.writing(actor.name) as writing:
            flag = _open_flag(writing, event)
            body = {"event": event, "how": BY_HAND}
            writing.append(Happening("FlagSettled", body, flag.dossier, {"note": said}))

    def by_new_code(self, actor: Actor, event: str, note: str) -> str:
        """The flagged one of two dossiers with one code gets this desk's next number; answers it.

        The code before stays known and searchable; the receipt is to be printed again. Raises what
        a call does, and NotAllowed `code_not_doubled`, `lane_exhausted`.
        """
        said = _said(actor, note)
        with self.desk.journal.writing(actor.name) as writing:
            flag = _open_flag(writing, event)
            dossier = writing.session.get(DossierRecord, (writing.site, flag.dossier))
            if dossier is None or dossier.read_only or not is_doubled(flag.findings, dossier.code):
                raise NotAllowed("code_not_doubled")
            site = with_grants(writing.session, self.desk.site)
            block = block_for(site.grant(dossier.agency), self.desk.desk)
            assigned = code_assigned(writing, block, dossier)
            writing.append(assigned)
            body = {"event": event, "how": NEW_CODE}
            writing.append(Happening("FlagSettled", body, flag.dossier, {"note": said}))
        return str(assigned.body["code"])


def _said(actor: Actor, note: str) -> str:
    must_sign(actor, SETTLE)
    said = clean_line(note)
    if not said or len(said) > LONGEST_NOTE:
        raise HasProblems((Problem("note", "text_missing"),))
    return said


def _open_flag(writing: Writing, event: str) -> FlagRecord:
    flag = writing.session.get(FlagRecord, (writing.site, event))
    if flag is None:
        raise NotAllowed("flag_unknown")
    if flag.settled_at is not None:
        raise NotAllowed("flag_settled")
    return flag
