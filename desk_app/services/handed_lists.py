"""What became of hand-over lists: which are still open, each line, and the unit's confirmation by scan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_of
from desk_app.models.actor import Actor
from desk_app.models.handover import HandedBatch, HandedLine, HandedList, LineState
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import must_act
from desk_app.models.tables import (
    DossierPersonRecord,
    DossierRecord,
    HandoverBatch,
    HandoverLine,
)
from desk_app.services.accounts import full_names
from desk_app.services.act_on_dossiers import ActOnDossiers
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.storage.search_index import APPLICANT

SETTLES: Mapping[LineState, str] = {
    LineState.CONFIRMED: "HandoverConfirmed",
    LineState.REJECTED: "HandoverRejected",
    LineState.RECALLED: "HandoverRecalled",
}


@dataclass(frozen=True)
class HandedLists:
    """Lists of this site, newest first."""

    desk: Desk

    def open(self, actor: Actor) -> tuple[HandedBatch, ...]:
        """The lists with a line that nobody has confirmed, rejected or recalled yet."""
        must_act(actor, Act.CONFIRM)
        line, site = HandoverLine, self.desk.site_id
        unsettled = select(line.batch).where(line.site == site, line.state == LineState.HANDED)
        with self.desk.database.reading() as session:
            rows = session.scalars(
                select(HandoverBatch)
                .where(HandoverBatch.site == site, HandoverBatch.id.in_(unsettled))
                .order_by(HandoverBatch.handed_at.desc(), HandoverBatch.id.desc())
            ).all()
            return self._batches(session, *rows)

    def list(self, actor: Actor, batch: str) -> HandedList:
        """One list whole, settled or not. NotAllowed `batch_unknown` (batch)."""
        must_act(actor, Act.CONFIRM)
        with self.desk.database.reading() as session:
            row = session.get(HandoverBatch, (self.desk.site_id, batch))
            if row is None:
                raise NotAllowed("batch_unknown", batch=batch[:60])
            (head,) = self._batches(session, row)
            return HandedList(head, self._lines(session, batch))

    def of_dossier(self, actor: Actor, scanned: str) -> str:
        """The list that a dossier was handed with last.

        NotAllowed `not_handed_over` (dossier), or as `dossier_for` says.
        """
        must_act(actor, Act.CONFIRM)
        site, line = self.desk.site_id, HandoverLine
        with self.desk.database.reading() as session:
            record = dossier_for(session, site, actor, scanned)
            found = session.scalar(
                select(line.batch)
                .join(
                    HandoverBatch,
                    (HandoverBatch.site == line.site) & (HandoverBatch.id == line.batch),
                )
                .where(line.site == site, line.dossier == record.id)
                .order_by(HandoverBatch.handed_at.desc(), HandoverBatch.id.desc())
                .limit(1)
            )
            if found is None:
                raise NotAllowed("not_handed_over", dossier=record.code)
            return found

    def confirm(self, actor: Actor, batch: str, scanned: str) -> HandedLine:
        """The unit has taken the scanned dossier of that list; the line as it stood before.

        NotAllowed `not_on_list` (number), `line_settled` (dossier, place), or as `dossier_for` says.
        """
        with self.desk.database.reading() as session:
            dossier = dossier_for(session, self.desk.site_id, actor, scanned).id
        line = self.list(actor, batch).open_line(dossier)
        ActOnDossiers(self.desk)(actor, Act.CONFIRM, (dossier,), {"batch": batch})
        return line

    def _batches(self, session: Session, *rows: HandoverBatch) -> tuple[HandedBatch, ...]:
        line, site = HandoverLine, self.desk.site_id
        counted = (
            select(line.batch, line.state, func.count())
            .where(line.site == site, line.batch.in_([each.id for each in rows]))
            .group_by(line.batch, line.state)
        )
        counts: dict[str, list[tuple[LineState, int]]] = {}
        for batch, state, number in session.execute(counted):
            counts.setdefault(batch, []).append((LineState(state), number))
        names = full_names(session, site)
        return tuple(
            HandedBatch(
                row.id, row.number, row.year, row.unit, row.handed_at, names.get(row.by, row.by),
                tuple(sorted(counts[row.id])),
            )
            for row in rows
        )  # fmt: skip

    def _lines(self, session: Session, batch: str) -> tuple[HandedLine, ...]:
        line, record, person = HandoverLine, DossierRecord, DossierPersonRecord
        theirs = (person.site == record.site) & (person.dossier == record.id)
        query = (
            select(line, record, person.name)
            .join(record, (record.site == line.site) & (record.id == line.dossier))
            .outerjoin(person, theirs & (person.role == APPLICANT))
            .where(line.site == self.desk.site_id, line.batch == batch)
            .order_by(line.place)
        )
        return tuple(
            HandedLine(
                row.dossier, dossier.code, name or "", dossier.procedure_name, row.place,
                LineState(row.state), row.at, self._said(session, row),
            )
            for row, dossier, name in session.execute(query)
        )  # fmt: skip

    def _said(self, session: Session, line: HandoverLine) -> str:
        """Who signed for the dossier, or why it came back; empty after a lawful erasure."""
        kind = SETTLES.get(LineState(line.state))
        if kind is None:
            return ""
        told = [
            each
            for each in told_of(session, line.site, line.dossier, kind)
            if each.event.body["batch"] == line.batch
        ]
        personal = told[-1].personal if told else {}
        return str(personal.get("receiver") or personal.get("reason") or "")
