"""The lists between two days, from stored rows: hand-over, results, post, cash drawers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import Told, told_by
from desk_app.models.batch_code import batch_digits
from desk_app.models.catalogue import Channel
from desk_app.models.dossier_code import alias, read_code
from desk_app.models.draft import Delivery
from desk_app.models.moments import in_vietnam
from desk_app.models.states import Money
from desk_app.models.tables import (
    CourseRecord,
    DossierComponentRecord,
    DossierPersonRecord,
    DossierRecord,
    HandoverBatch,
    HandoverLine,
    HistoryRecord,
    TillRecord,
)
from desk_app.printing.forms import Printing
from desk_app.printing.forms_lists import (
    HandoverList,
    HandoverRow,
    Listed,
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
from desk_app.services.dossier_rows import rows_of
from desk_app.services.ledger import days_between
from desk_app.services.open_dossier import persons_of
from desk_app.services.passages import processing_unit
from desk_app.services.ready_results import ready_results
from desk_app.services.receipt_form import letterhead_of, shown_person
from desk_app.services.settlement import Settled, dossiers_of, settled

Posted = tuple[DossierRecord, Told]


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
        rows = tuple(
            HandoverRow(
                self.listed(record), record.sets, record.received_at, record.due_at, line.state
            )
            for line, record in self.session.execute(query)
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
        for record, _ in self._seen("ResultReceived"):
            course = self.session.get_one(CourseRecord, (record.site, record.id))
            row = ResultRow(
                dossier=self.listed(record),
                kind=course.result_kind,
                number=course.result_number,
                fee_due=record.money == Money.DUE,
                by_post=record.delivery == Delivery.POST,
            )
            by_unit.setdefault(processing_unit(self.session, record), []).append(row)
        head = letterhead_of(self.desk.site)
        return tuple(
            ResultList(head, unit, self.first, self.last, tuple(rows), printing)
            for unit, rows in sorted(by_unit.items())
        )

    def posted(self) -> tuple[Posted, ...]:
        """The results given to the post on these days, with what the journal told of each."""
        return tuple(self._seen("SentByPost"))

    def postal(self, posted: Sequence[Posted], clerk: str, printing: Printing) -> PostalList:
        """The list of deliveries with their charges."""
        rows = tuple(self._postal_row(record, told) for record, told in posted)
        head = letterhead_of(self.desk.site)
        return PostalList(head, self.first, self.last, clerk, rows, printing)

    def outgoing(self, posted: Sequence[Posted], printing: Printing) -> PostalMinute:
        """The minute of results that the post took."""
        rows = tuple(
            MinuteRow(self.listed(record), told.personal.get("tracking", ""), originals=1)
            for record, told in posted
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
        rows = tuple(map(self._brought, self.session.scalars(query)))
        return self._minute(rows, printing, outgoing=False)

    def notify(self, clerk: str, printing: Printing) -> NotifyList:
        """Results at the counter that nobody has collected, ready since these days."""
        ready = ready_results(self.session, self.desk.site_id, self._bounds)
        rows = tuple(
            NotifyRow(
                self.listed(each.record), each.since, each.record.due_at, each.shelf, each.fee_due
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

    def listed(self, record: DossierRecord) -> Listed:
        """A dossier as every list shows it; nobody in it after an erasure."""
        code = read_code(record.code)
        persons = persons_of(self.session, record)
        applicant = shown_person(persons.get("applicant"))
        owner: DossierPersonRecord | None = persons.get("owner")
        return Listed(
            code=record.code,
            alias=alias(code) if code else "",
            request=record.procedure_name,
            owner=owner.name if owner else applicant.name,
            address=applicant.address,
            phone=applicant.phone,
            id_number=applicant.id_number,
        )

    def _postal_row(self, record: DossierRecord, told: Told) -> PostalRow:
        course = self.session.get_one(CourseRecord, (record.site, record.id))
        return PostalRow(
            dossier=self.listed(record),
            registered_on=in_vietnam(record.received_at).date(),
            taken_on=in_vietnam(told.event.occurred_at).date(),
            result_number=course.result_number,
            charge=int(told.event.body["charge"]),
            tracking=told.personal.get("tracking", ""),
        )

    def _brought(self, record: DossierRecord) -> MinuteRow:
        papers = rows_of(self.session, DossierComponentRecord, record)
        originals = sum(each.originals for each in papers)
        return MinuteRow(
            self.listed(record), originals=originals, copies=sum(each.copies for each in papers)
        )

    def _minute(
        self, rows: tuple[MinuteRow, ...], printing: Printing, *, outgoing: bool
    ) -> PostalMinute:
        site = self.desk.site
        return PostalMinute(
            letterhead_of(site), site.name, outgoing, self.first, self.last, rows, printing
        )

    def _seen(self, kind: str) -> Iterator[Posted]:
        """Dossiers that saw an event of that kind on these days, the last one of each."""
        begin, end = self._bounds
        history, dossiers = HistoryRecord, DossierRecord
        query = (
            select(dossiers, history.event)
            .join(history, (history.site == dossiers.site) & (history.dossier == dossiers.id))
            .where(
                history.site == self.desk.site_id,
                history.kind == kind,
                history.at >= begin,
                history.at < end,
            )
            .order_by(history.at, dossiers.code)
        )
        last = {record.id: (record, event) for record, event in self.session.execute(query)}
        for record, event in last.values():
            told = told_by(self.session, record.site, event)
            if told is not None:
                yield record, told


def _settlement_row(line: Settled) -> SettlementRow:
    return SettlementRow(
        method=line.method.value,
        dossiers=len(line.dossiers),
        collected=line.collected,
        given_back=line.given_back,
        receipts="; ".join(line.receipts),
        period_before=line.period_before,
    )
