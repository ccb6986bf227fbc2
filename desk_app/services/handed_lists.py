"""What became of hand-over lists: which are still open, each line, and the unit's confirmation by scan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_of_each
from desk_app.models.actor import Actor
from desk_app.models.handover import HandedBatch, HandedLine, HandedList, LineState, open_line
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

SETTLED_BY: Mapping[str, LineState] = {
    "HandoverConfirmed": LineState.CONFIRMED,
    "HandoverRejected": LineState.REJECTED,
    "HandoverRecalled": LineState.RECALLED,
}
"""What each event makes of a line."""


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
            (head,) = self._batches(session, self._batch(session, batch))
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

        Only that line is read, however long the list. NotAllowed `batch_unknown` (batch),
        `not_on_list` (number), `line_settled` (dossier, place), or as `dossier_for` says.
        """
        must_act(actor, Act.CONFIRM)
        with self.desk.database.reading() as session:
            row = self._batch(session, batch)
            record = dossier_for(session, self.desk.site_id, actor, scanned)
            line = open_line(row.number, self._lines(session, batch, record.id))
        ActOnDossiers(self.desk)(actor, Act.CONFIRM, (record.id,), {"batch": batch})
        return line

    def _batch(self, session: Session, batch: str) -> HandoverBatch:
        row = session.get(HandoverBatch, (self.desk.site_id, batch))
        if row is None:
            raise NotAllowed("batch_unknown", batch=batch[:60])
        return row

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

    def _lines(self, session: Session, batch: str, dossier: str = "") -> tuple[HandedLine, ...]:
        """Every line of a list, or the one of a dossier."""
        line, record, person = HandoverLine, DossierRecord, DossierPersonRecord
        theirs = (person.site == record.site) & (person.dossier == record.id)
        own = [line.site == self.desk.site_id, line.batch == batch]
        own += [line.dossier == dossier] if dossier else []
        query = (
            select(line, record, person.name)
            .join(record, (record.site == line.site) & (record.id == line.dossier))
            .outerjoin(person, theirs & (person.role == APPLICANT))
            .where(*own)
            .order_by(line.place)
        )
        said = self._said(session, batch, select(line.dossier).where(*own))
        return tuple(
            HandedLine(
                row.dossier, record.code, name or "", record.procedure_name, row.place,
                LineState(row.state), row.at, said.get((row.dossier, LineState(row.state)), ""),
                row.added,
            )
            for row, record, name in session.execute(query)
        )  # fmt: skip

    def _said(
        self, session: Session, batch: str, dossiers: Select[str]
    ) -> Mapping[tuple[str | None, LineState], str]:
        """Who signed for each dossier, or why it came back; empty after a lawful erasure."""
        told = told_of_each(session, self.desk.site_id, dossiers, *SETTLED_BY)
        return {
            (event.dossier, SETTLED_BY[event.kind]): str(
                each.personal.get("receiver") or each.personal.get("reason") or ""
            )
            for each in told
            if (event := each.event).body["batch"] == batch
        }
