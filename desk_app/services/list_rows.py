"""The lists between two days, from stored rows: hand-over, results, post, cash drawers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.batch_code import batch_digits
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.moments import in_vietnam
from desk_app.models.states import Money
from desk_app.models.tables import (
    DossierComponentRecord,
    DossierRecord,
    HandoverBatch,
    HandoverLine,
    TillRecord,
)
from desk_app.printing.forms import Printing
from desk_app.printing.forms_lists import (
    HandoverList,
    HandoverRow,
    MinuteRow,
    NotifyList,
    NotifyRow,
    PostalList,
    PostalMinute,
    PostalRow,
    ResultList,
    ResultRow,
    SettlementForm,
    SettlementRow,
)
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import rows_of_each
from desk_app.services.ledger import days_between
from desk_app.services.listed_dossiers import ListedDossiers, listed_dossiers
from desk_app.services.ready_results import ready_results
from desk_app.services.receipt_form import letterhead_of
from desk_app.services.results_told import result_told
from desk_app.services.seen import Seen, last_of_each, results_seen, seen
from desk_app.services.settlement import Settled, dossiers_of, settled


@dataclass(frozen=True)
class Days:
    """The lists of a desk between two days, both included."""

    desk: Desk
    session: Session
    first: date
    last: date

    @property
    def _bounds(self) -> tuple[datetime, datetime]:
        return days_between(self.first, self.last)

    def batches(self) -> Sequence[HandoverBatch]:
        """The hand-over lists of these days, in their order."""
        begin, end = self._bounds
        query = (
            select(HandoverBatch)
            .where(
                HandoverBatch.site == self.desk.site_id,
                HandoverBatch.handed_at >= begin,
                HandoverBatch.handed_at < end,
            )
            .order_by(HandoverBatch.handed_at, HandoverBatch.id)
        )
        return self.session.scalars(query).all()

    def handover(self, batch: HandoverBatch, printing: Printing) -> HandoverList:
        """One list as it was handed, with what became of each line."""
        lines, dossiers = HandoverLine, DossierRecord
        query = (
            select(lines, dossiers)
            .join(dossiers, (dossiers.site == lines.site) & (dossiers.id == lines.dossier))
            .where(lines.site == batch.site, lines.batch == batch.id)
            .order_by(lines.place)
        )
        found = [(line, record) for line, record in self.session.execute(query)]
        of = self._listed([record for _, record in found])
        rows = tuple(
            HandoverRow(
                of.listed(record),
                record.sets,
                record.received_at,
                record.due_at,
                line.state,
                line.added,
            )
            for line, record in found
        )
        giver = full_names(self.session, batch.site).get(batch.by, batch.by)
        head = letterhead_of(self.desk.site)
        return HandoverList(
            head, batch.number, batch.unit, batch.handed_at, giver, rows, printing,
            batch_digits(batch.id),
        )  # fmt: skip

    def results(self, printing: Printing) -> tuple[ResultList, ...]:
        """What came back on these days, one list a unit."""
        by_unit: dict[str, list[ResultRow]] = {}
        came = last_of_each(results_seen(self.session, self.desk.site_id, self._bounds))
        of = self._listed([each.record for each in came])
        for each in came:
            record, result = each.record, result_told(each.told)
            row = ResultRow(
                dossier=of.listed(record),
                kind=result.kind,
                number=result.number,
                fee_due=record.money == Money.DUE,
                by_post=record.delivery == Delivery.POST,
            )
            by_unit.setdefault(of.unit(record), []).append(row)
        head = letterhead_of(self.desk.site)
        return tuple(
            ResultList(head, unit, self.first, self.last, tuple(rows), printing)
            for unit, rows in sorted(by_unit.items())
        )

    def posted(self) -> tuple[Seen, ...]:
        """The results given to the post on these days, each dossier's last time."""
        return last_of_each(seen(self.session, self.desk.site_id, self._bounds, "SentByPost"))

    def postal(self, posted: Sequence[Seen], clerk: str, printing: Printing) -> PostalList:
        """The list of deliveries with their charges."""
        of = self._listed([each.record for each in posted])
        rows = tuple(_postal_row(each, of) for each in posted)
        head = letterhead_of(self.desk.site)
        return PostalList(head, self.first, self.last, clerk, rows, printing)

    def outgoing(self, posted: Sequence[Seen], printing: Printing) -> PostalMinute:
        """The minute of results that the post took."""
        of = self._listed([each.record for each in posted])
        rows = tuple(
            MinuteRow(of.listed(each.record), each.told.personal.get("tracking", ""), originals=1)
            for each in posted
        )
        return self._minute(rows, printing, outgoing=True)

    def incoming(self, printing: Printing) -> PostalMinute:
        """The minute of dossiers that the post brought."""
        begin, end = self._bounds
        query = (
            select(DossierRecord)
            .where(
                DossierRecord.site == self.desk.site_id,
                DossierRecord.channel == Channel.POST.value,
                DossierRecord.received_at >= begin,
                DossierRecord.received_at < end,
            )
            .order_by(DossierRecord.received_at, DossierRecord.id)
        )
        brought = self.session.scalars(query).all()
        of, site = self._listed(brought), self.desk.site_id
        ids = [each.id for each in brought]
        papers = rows_of_each(self.session, DossierComponentRecord, site, ids)
        rows = tuple(
            MinuteRow(
                of.listed(each),
                originals=sum(paper.originals for paper in papers.get(each.id, ())),
                copies=sum(paper.copies for paper in papers.get(each.id, ())),
            )
            for each in brought
        )
        return self._minute(rows, printing, outgoing=False)

    def notify(self, clerk: str, printing: Printing) -> NotifyList:
        """Results at the counter that nobody has collected, ready since these days."""
        ready = ready_results(self.session, self.desk.site_id, self._bounds)
        of = self._listed([each.record for each in ready])
        rows = tuple(
            NotifyRow(
                of.listed(each.record), each.since, each.record.due_at, each.shelf, each.fee_due
            )
            for each in ready
        )
        return NotifyList(letterhead_of(self.desk.site), clerk, rows, printing)

    def settlements(self, clerk: str, printing: Printing) -> tuple[SettlementForm, ...]:
        """The money of these days, a minute an agency."""
        by_agency: dict[str, list[Settled]] = {}
        for each in settled(self.session, self.desk, self._bounds):
            by_agency.setdefault(each.agency, []).append(each)
        head = letterhead_of(self.desk.site)
        return tuple(
            SettlementForm(
                head, lines[0].name, self.first, self.last, dossiers_of(lines), clerk,
                tuple(map(_settlement_row, lines)), printing,
                dossiers_of([each for each in lines if each.period_before]),
            )
            for lines in by_agency.values()
        )  # fmt: skip

    def closed_tills(self) -> Sequence[TillRecord]:
        """The drawers that were closed on these days."""
        begin, end = self._bounds
        query = (
            select(TillRecord)
            .where(
                TillRecord.site == self.desk.site_id,
                TillRecord.closed_at >= begin,
                TillRecord.closed_at < end,
            )
            .order_by(TillRecord.desk, TillRecord.number)
        )
        return self.session.scalars(query).all()

    def _listed(self, records: Sequence[DossierRecord]) -> ListedDossiers:
        return listed_dossiers(self.session, self.desk.site_id, records)

    def _minute(
        self, rows: tuple[MinuteRow, ...], printing: Printing, *, outgoing: bool
    ) -> PostalMinute:
        site = self.desk.site
        return PostalMinute(
            letterhead_of(site), site.name, outgoing, self.first, self.last, rows, printing
        )


def _postal_row(posted: Seen, of: ListedDossiers) -> PostalRow:
    record, event, course = posted.record, posted.told.event, of.course(posted.record)
    return PostalRow(
        dossier=of.listed(record),
        registered_on=in_vietnam(record.received_at).date(),
        taken_on=in_vietnam(event.occurred_at).date(),
        result_number=course.result_number if course else "",
        charge=int(event.body["charge"]),
        tracking=posted.told.personal.get("tracking", ""),
    )


def _settlement_row(line: Settled) -> SettlementRow:
    return SettlementRow(
        method=line.method.value,
        dossiers=len(line.dossiers),
        collected=line.collected,
        given_back=line.given_back,
        receipts="; ".join(line.receipts),
        period_before=line.period_before,
    )
