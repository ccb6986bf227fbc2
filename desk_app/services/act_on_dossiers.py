"""The acts of a dossier's life after intake: several dossiers in one transaction, all or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.journal.standing_rows import standing_of
from desk_app.models.actor import Actor, Role
from desk_app.models.acts.bodies import Body, read_body
from desk_app.models.acts.decide import PAPERS, Occasion, decide, followed
from desk_app.models.acts.steps import ProcessVersion
from desk_app.models.handover import list_refusal
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.permissions import must_act
from desk_app.models.standing import Standing
from desk_app.models.tables import DossierRecord, HandoverBatch, HandoverLine
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.intake_on_record import intake_of
from desk_app.services.numbered_papers import next_number, next_paper
from desk_app.services.receipts_used import refuse_used
from desk_app.services.reference_data import office_calendar
from desk_app.services.tracking_used import refuse_tracking
from desk_app.storage.processes import process_of_day, process_of_version

HANDED = "handed"
OF_PERSONS = frozenset({Act.AMEND, Act.RETURN, Act.GIVE_BACK})
"""Acts whose rules look at the persons of the dossier."""
ONE_AT_A_TIME = frozenset({Act.AMEND, Act.POST, Act.NOTE_RECEIPT})
"""Acts whose body is true of one dossier only: its persons, the number of its parcel or receipt."""
WITH_RECEIPT = frozenset({Act.COLLECT, Act.NOTE_RECEIPT})
SECOND_PERSONS = frozenset({Role.SUPERVISOR, Role.ADMIN})


@dataclass(frozen=True)
class ActOnDossiers:
    """One act on one or several dossiers."""

    desk: Desk

    def __call__(
        self,
        actor: Actor,
        act: Act,
        codes: Sequence[str],
        document: object,
        approver: Actor | None = None,
    ) -> tuple[str, ...]:
        """Do the act; answers the dossiers' ids in their order.

        Without codes `confirm` means every dossier of the batch that its body names. `approver` is a
        second person who has signed in for it. HasProblems for a faulty body, NotAllowed when a rule
        says no to any of the dossiers, or to the person; then nothing at all has happened.
        """
        must_act(actor, act)
        with self.desk.journal.writing(actor.name) as writing:
            body = read_body(act, document, writing.now)
            records = self._records(writing.session, actor, act, codes, body)
            refused = _of_one_list(act, records, body)
            if refused is not None:
                raise refused
            common = self._occasion(writing, act, actor, body, approver)
            for place, record in enumerate(records, 1):
                standing = standing_of(writing.session, record)
                units = self.desk.site.agency(standing.agency).units
                process = self._process(writing.session, act, (record, standing), common.at)
                occasion = replace(common, place=place, units=units, process=process)
                if act in OF_PERSONS:
                    occasion = replace(occasion, intake=intake_of(writing.session, record))
                if act in PAPERS:
                    occasion = replace(occasion, paper=next_paper(writing, PAPERS[act]))
                happening = decide(act, standing, body, occasion)
                if act in WITH_RECEIPT and body.plain["receipt"] is not None:
                    refuse_used(writing.session, self.desk.site_id, body.plain["receipt"])
                if act is Act.POST:
                    refuse_tracking(writing.session, record, body.personal["tracking"])
                writing.append(happening)
                for each in followed(standing, happening, occasion):
                    writing.append(each)
        return tuple(record.id for record in records)

    def _records(
        self, session: Session, actor: Actor, act: Act, codes: Sequence[str], body: Body
    ) -> list[DossierRecord]:
        site = self.desk.site_id
        batch = str(body.plain.get("batch") or "")
        if act is Act.CONFIRM and not codes and batch:
            codes = _open_lines(session, site, batch)
        if not codes:
            raise HasProblems((Problem("codes", "list_empty"),))
        if act in ONE_AT_A_TIME and len(codes) > 1:
            raise HasProblems((Problem("codes", "one_at_a_time"),))
        records = [dossier_for(session, site, actor, code) for code in codes]
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                raise NotAllowed("dossier_twice", dossier=record.code)
            seen.add(record.id)
        return records

    def _process(
        self, session: Session, act: Act, about: tuple[DossierRecord, Standing], at: datetime
    ) -> ProcessVersion | None:
        """The internal process: the version that was begun with, or the one to begin with now.

        NotAllowed `process_not_here`: it was begun elsewhere, by a version still on its way.
        """
        site, (record, standing) = self.desk.site_id, about
        if act is Act.CONFIRM:
            return process_of_day(session, site, record.procedure_code, at.date())
        if act is Act.STEP and standing.step is not None:
            begun = process_of_version(session, site, standing.step.process)
            if begun is None:
                raise NotAllowed("process_not_here", dossier=standing.code)
            return begun
        return None

    def _occasion(
        self, writing: Writing, act: Act, actor: Actor, body: Body, approver: Actor | None
    ) -> Occasion:
        """What is the same for every dossier of the act."""
        site, at = self.desk.site, body.at or writing.now
        batch = 0
        if act is Act.HAND_OVER:
            last = _last_batch(writing.session, self.desk, at.year)
            batch = next_number(writing, "handover", at.year, last)
        second = approver is not None and approver.role in SECOND_PERSONS
        return Occasion(
            at=at,
            calendar=office_calendar(writing.session, site.site, at.date()),
            by=actor.name,
            batch=f"{self.desk.desk[:8]}-{at.year}-{batch}",
            batch_number=batch,
            approver=approver.name if approver is not None and second else "",
            desk=site.desk,
            senior=actor.role in SECOND_PERSONS,
            alone=not site.four_eyes,
        )


def _of_one_list(act: Act, records: list[DossierRecord], body: Body) -> NotAllowed | None:
    """Why these dossiers cannot stand on one hand-over list."""
    if act is not Act.HAND_OVER:
        return None
    return list_refusal((record.agency for record in records), str(body.plain["to"]))


def _last_batch(session: Session, desk: Desk, year: int) -> int:
    table = HandoverBatch
    own = (table.site == desk.site_id, table.desk == desk.desk, table.year == year)
    return session.scalar(select(func.max(table.number)).where(*own)) or 0


def _open_lines(session: Session, site: str, batch: str) -> list[str]:
    """The dossiers of a hand-over list that nobody has confirmed, rejected or recalled yet."""
    if session.get(HandoverBatch, (site, batch)) is None:
        raise NotAllowed("batch_unknown", batch=batch[:60])
    lines = (
        select(HandoverLine.dossier)
        .where(HandoverLine.site == site, HandoverLine.batch == batch, HandoverLine.state == HANDED)
        .order_by(HandoverLine.place)
    )
    found = list(session.scalars(lines))
    if not found:
        raise NotAllowed("batch_settled", batch=batch)
    return found
