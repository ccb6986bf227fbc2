"""Finding results for whoever stands at the counter to collect them, and what the post brought."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_of
from desk_app.models.actor import Actor
from desk_app.models.catalogue import Channel
from desk_app.models.collecting import Collectable, Result
from desk_app.models.identity import clean_number
from desk_app.models.moments import VIETNAM
from desk_app.models.queues import Queue
from desk_app.models.tables import Attachment, DossierPersonRecord, DossierRecord
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_of
from desk_app.services.open_dossier import OpenDossier
from desk_app.services.queues import LookAtQueues
from desk_app.services.results_told import RESULTS, result_told


@dataclass(frozen=True)
class Collecting:
    """Results at this site."""

    desk: Desk

    def __call__(self, actor: Actor, wanted: str) -> Collectable:
        """The dossier of an id or a code with its result; refuses and leaves a trace as `OpenDossier`."""
        view = OpenDossier(self.desk)(actor, wanted)
        with self.desk.database.reading() as session:
            record = dossier_of(session, self.desk.site_id, view.id)
            return Collectable(view, result_of(session, record))

    def ready_of(self, number: str) -> tuple[str, ...]:
        """Dossiers of the person with that identity number whose results lie ready at the counter.

        The person may be applicant, owner or principal.
        """
        table, site = DossierPersonRecord, self.desk.site_id
        query = select(table.dossier).where(
            table.site == site, table.id_number == clean_number(number)
        )
        with self.desk.database.reading() as session:
            theirs = set(session.scalars(query))
        if not theirs:
            return ()
        ready = LookAtQueues(self.desk).ids(Queue.TO_RETURN)
        return tuple(each for each in ready if each in theirs)

    def brought_by_post(self, day: date) -> tuple[str, ...]:
        """The dossiers that the post brought on that day, the latest first."""
        table, begin = DossierRecord, datetime.combine(day, time(), VIETNAM)
        query = (
            select(table.id)
            .where(
                table.site == self.desk.site_id,
                table.channel == Channel.POST.value,
                table.received_at >= begin,
                table.received_at < begin + timedelta(days=1),
            )
            .order_by(table.received_at.desc(), table.id.desc())
        )
        with self.desk.database.reading() as session:
            return tuple(session.scalars(query))


def result_of(session: Session, record: DossierRecord) -> Result | None:
    """The result that came back last; None while there is none."""
    told = told_of(session, record.site, record.id, *RESULTS)
    result = result_told(told[-1]) if told else None
    if result is None or result.file is None:
        return result
    file = session.get(Attachment, (record.site, result.file.sha256))
    held = 0 if file is None else file.have
    return replace(result, file=replace(result.file, held=held))
