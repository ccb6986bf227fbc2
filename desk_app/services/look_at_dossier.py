"""One dossier with everything around it, read for its page in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.standing_rows import standing_of
from desk_app.models.actor import Actor
from desk_app.models.issued_papers import issued_papers
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import must_print
from desk_app.models.refusals import SUPPLEMENT_DAYS
from desk_app.models.standing import Standing
from desk_app.models.states import Business
from desk_app.models.tables import DossierRecord, PrintJobRow
from desk_app.models.views import JobState, PrintJobView
from desk_app.models.whole_dossier import WholeDossier
from desk_app.services.cash_desk import LookAtCash
from desk_app.services.collecting import result_of
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.open_dossier import OpenDossier
from desk_app.services.print_queue import job_view

OUT = (JobState.PRINTED.value, JobState.DROPPED.value)


@dataclass(frozen=True)
class LookAtDossier:
    """Opens a dossier as `OpenDossier` does, which leaves the trace."""

    desk: Desk

    def __call__(self, actor: Actor, wanted: str) -> WholeDossier:
        """The dossier of an id or a code. NotAllowed as `dossier_for` says."""
        view = OpenDossier(self.desk)(actor, wanted)
        payments = LookAtCash(self.desk).payments(actor, view.id)
        with self.desk.database.reading() as session:
            record = dossier_for(session, self.desk.site_id, actor, view.id)
            standing = standing_of(session, record)
            kinds = [line.kind for line in view.history]
            return WholeDossier(
                dossier=view,
                told=tuple(line.said for line in view.history),
                papers=tuple(each for each in issued_papers(kinds) if _may_print(actor, each)),
                waiting_jobs=_waiting_jobs(session, record),
                payments=payments,
                result=result_of(session, record),
                waiting_since=standing.waiting_since,
                waiting_until=_last_day(standing),
                correction_until=standing.correction_until,
            )


def _may_print(actor: Actor, form: str) -> bool:
    try:
        must_print(actor, form)
    except NotAllowed:
        return False
    return True


def _last_day(standing: Standing) -> date | None:
    """The last day for the papers that were asked for (NĐ 118/2025 Đ.19.5)."""
    waits = standing.business is Business.AWAITING_SUPPLEMENT
    if not waits or standing.waiting_since is None:
        return None
    return (standing.waiting_since + timedelta(days=SUPPLEMENT_DAYS)).date()


def _waiting_jobs(session: Session, record: DossierRecord) -> tuple[PrintJobView, ...]:
    table = PrintJobRow
    own = (table.site == record.site, table.dossier == record.id, table.state.not_in(OUT))
    query = select(table).where(*own).order_by(table.created_at, table.id)
    return tuple(job_view(row) for row in session.scalars(query))
