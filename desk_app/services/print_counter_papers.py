"""Papers of no single dossier: slips given before reception, lists of some days, closed drawers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desk_app.journal.desk_journal import Writing
from desk_app.journal.reading import Told, told_by
from desk_app.models.actor import Actor
from desk_app.models.draft import Person, PersonKind
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import GIVE_SLIP, TILL, must_report, must_serve
from desk_app.models.phone import shown_phone
from desk_app.models.report import EVER
from desk_app.models.tables import SlipRecord, TillRecord
from desk_app.models.views import PrintJobView
from desk_app.printing.forms import Printing
from desk_app.printing.forms_lists import TillSheet
from desk_app.printing.forms_statutory import Issued, RefusalForm, Request, SupplementForm
from desk_app.printing.handover_list import handover_list
from desk_app.printing.list_paper import ListPaper, lists_pdf
from desk_app.printing.notify_list import notify_list
from desk_app.printing.postal_list import postal_list
from desk_app.printing.postal_minute import postal_minute
from desk_app.printing.refusal import refusal_pdf
from desk_app.printing.result_list import result_list
from desk_app.printing.settlement_paper import settlement_paper
from desk_app.printing.sheet import Paper
from desk_app.printing.supplement import supplement_pdf
from desk_app.printing.till_sheet import till_sheets_pdf
from desk_app.protocol.paper_seal import PaperFields, sealed
from desk_app.services.accounts import full_names
from desk_app.services.agreeing import must_agree
from desk_app.services.desk import Desk
from desk_app.services.list_rows import Days
from desk_app.services.preferences import Preferences, chosen
from desk_app.services.previewed import previewed
from desk_app.services.print_days import DAY_PAPERS, Made
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.printed import printed
from desk_app.services.receipt_form import SYSTEM_NAME, letterhead_of, number_in_qr
from desk_app.services.report_figures import figures_in
from desk_app.services.till import till_view
from desk_app.services.waiting_file import appearing

CHECKED = frozenset({"handover", "postal", "results", "notify", "settlement", "cash", "overdue"})
"""Whose sums are looked at before they are printed; lists and books of a day look at their own."""
FORMS = {"GuidanceGiven": "supplement", "TurnedAway": "refusal"}


@dataclass(frozen=True)
class PrintCounterPapers:
    """Saves papers that belong to no dossier; each print is recorded and a later one says so."""

    desk: Desk

    def slip(self, actor: Actor, wanted: str, path: Path) -> None:
        """Form 02 or 03 of a slip by its id. NotAllowed `slip_unknown` (slip)."""
        must_serve(actor, GIVE_SLIP)
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            file.write(self._slip_job(writing, wanted, "").pdf)

    def queue_slip(self, actor: Actor, wanted: str, printer: str | None = None) -> PrintJobView:
        """The same slip into the print queue; `printer` as `PrintPaper` takes it."""
        must_serve(actor, GIVE_SLIP)
        queue = self._queue(printer)
        with self.desk.journal.writing(actor.name) as writing:
            job = self._slip_job(writing, wanted, queue)
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def _slip_job(self, writing: Writing, wanted: str, queue: str) -> Job:
        site = self.desk.site_id
        paper = Paper(chosen(writing.session, site, "receipt_paper"))
        told = told_by(writing.session, site, wanted)
        if told is None or writing.session.get(SlipRecord, (site, wanted)) is None:
            raise NotAllowed("slip_unknown", slip=wanted[:60])
        form, number = FORMS[told.event.kind], told.event.body["paper"]
        printing = self.printed(writing, form, wanted, 1, paper.value)
        label = f"{number['number']}/{number['year']}"
        return Job(form, label, queue, paper.value, self._slip(writing, told, printing, paper))

    def report(self, actor: Actor, name: str, days: tuple[date, date], path: Path) -> None:
        """The papers of a report between two days: one of `REPORTS`.

        NotAllowed `nothing_to_print` when there was nothing of the kind on these days;
        IntegrityBroken `identity_broken` or `numbers_missing` when the sums disagree.
        """
        must_report(actor, name)
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            file.write(self._of_days(writing, name, days))

    def queue(
        self, actor: Actor, name: str, days: tuple[date, date], printer: str | None = None
    ) -> PrintJobView:
        """The same papers into the print queue; `printer` as `PrintPaper` takes it."""
        must_report(actor, name)
        queue = self._queue(printer)
        with self.desk.journal.writing(actor.name) as writing:
            job = Job(name, _days(days), queue, Paper.A4.value, self._of_days(writing, name, days))
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def preview(self, actor: Actor, name: str, days: tuple[date, date]) -> bytes:
        """The same papers as their next print would be; nothing is recorded."""
        must_report(actor, name)
        return previewed(self.desk, actor, lambda writing: self._of_days(writing, name, days))

    def queue_till(self, actor: Actor, number: int, printer: str | None = None) -> PrintJobView:
        """The closing sheet of one drawer of this desk. NotAllowed `nothing_to_print` while open."""
        must_serve(actor, TILL)
        queue = self._queue(printer)
        with self.desk.journal.writing(actor.name) as writing:
            key = (writing.site, writing.desk, number)
            row = writing.session.get(TillRecord, key)
            if row is None or row.closed_at is None:
                raise NotAllowed("nothing_to_print")
            pdf = till_sheets_pdf([self._till(writing, row)])
            job = Job("till", str(number), queue, Paper.A4.value, pdf)
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def _queue(self, printer: str | None) -> str:
        return Preferences(self.desk)("printer.receipt") if printer is None else printer

    def _of_days(self, writing: Writing, name: str, days: tuple[date, date]) -> bytes:
        if name in CHECKED:
            figures = figures_in(writing.session, self.desk, name, *days)
            must_agree(writing.session, writing.site, figures)
        pdf = REPORTS[name](self, writing, Days(self.desk, writing.session, *days))
        if not pdf:
            raise NotAllowed("nothing_to_print")
        return pdf

    def printed(
        self, writing: Writing, form: str, of: str, copies: int = 2, paper: str = Paper.A4.value
    ) -> Printing:
        """One print more of the paper `of` names."""
        return printed(
            self.desk, writing, {"form": form, "of": of, "copies": copies, "paper": paper}
        )

    def _slip(self, writing: Writing, told: Told, printing: Printing, paper: Paper) -> bytes:
        site, event = self.desk.site, told.event
        person = person_in(told.personal.get("person"))
        procedure = event.body["procedure"]
        form = FORMS[event.kind]
        number = number_in_qr(writing.session, writing.site, person.id_number)
        seal = PaperFields("", procedure["code"], number, form, SYSTEM_NAME, event.at, None)
        issued = Issued(
            letterhead_of(site), int(event.body["paper"]["number"]), event.at.date(),
            sealed(seal, self.desk.signing_key), printing,
        )  # fmt: skip
        clerk = full_names(writing.session, writing.site).get(event.by, event.by)
        request = Request(procedure["name"], procedure["code"])
        reason = told.personal.get("reason", "")
        if form == "refusal":
            return refusal_pdf(
                RefusalForm(issued, site.name, person, request, reason, clerk), paper
            )
        items = tuple(told.personal.get("items", ()))
        return supplement_pdf(
            SupplementForm(issued, site.name, site.phone, person, request, items, reason, clerk),
            paper,
        )

    def handover(self, writing: Writing, days: Days) -> bytes:
        """Every hand-over list, then what came back."""
        papers = [
            handover_list(days.handover(batch, self.printed(writing, "handover", batch.id)))
            for batch in days.batches()
        ]
        papers += self._came_back(writing, days)
        return lists_pdf(papers) if papers else b""

    def results(self, writing: Writing, days: Days) -> bytes:
        """What came back, one list a unit."""
        papers = self._came_back(writing, days)
        return lists_pdf(papers) if papers else b""

    def _came_back(self, writing: Writing, days: Days) -> list[ListPaper]:
        papers = []
        for each in days.results(Printing(writing.now, self.desk.site.desk, 0, self.desk.demo)):
            of = f"{each.unit} {each.first} {each.last}"
            printing = self.printed(writing, "results", of)
            papers.append(result_list(replace(each, printing=printing)))
        return papers

    def postal(self, writing: Writing, days: Days) -> bytes:
        """The list of deliveries, and the minutes that postman and desk sign."""
        posted, of = days.posted(), f"{days.first} {days.last}"
        papers: list[ListPaper] = []
        if posted:
            clerk = full_names(writing.session, writing.site).get(writing.by, writing.by)
            printing = self.printed(writing, "postal", of)
            papers.append(postal_list(days.postal(posted, clerk, printing)))
            printing = self.printed(writing, "minute", f"out {of}")
            papers.append(postal_minute(days.outgoing(posted, printing)))
        papers += self._brought(writing, days)
        return lists_pdf(papers) if papers else b""

    def minute(self, writing: Writing, days: Days) -> bytes:
        """The minute of what the post brought alone: the postman waits for it to be signed."""
        papers = self._brought(writing, days)
        return lists_pdf(papers) if papers else b""

    def _brought(self, writing: Writing, days: Days) -> list[ListPaper]:
        brought = days.incoming(Printing(writing.now, self.desk.site.desk))
        if not brought.rows:
            return []
        printing = self.printed(writing, "minute", f"in {days.first} {days.last}")
        return [postal_minute(replace(brought, printing=printing))]

    def cash(self, writing: Writing, days: Days) -> bytes:
        """The closing sheet of every drawer closed on these days."""
        sheets = [self._till(writing, row) for row in days.closed_tills()]
        return till_sheets_pdf(sheets) if sheets else b""

    def notify(self, writing: Writing, days: Days) -> bytes:
        """The list of those to be told that their result is ready."""
        clerk = full_names(writing.session, writing.site).get(writing.by, writing.by)
        found = days.notify(clerk, Printing(writing.now, self.desk.site.desk, 0, self.desk.demo))
        if not found.rows:
            return b""
        of = f"{days.first} {days.last}"
        printing = self.printed(writing, "notify", of, copies=1)
        return lists_pdf([notify_list(replace(found, printing=printing))])

    def settlement(self, writing: Writing, days: Days) -> bytes:
        """The minute of each agency whose money the desk took."""
        clerk = full_names(writing.session, writing.site).get(writing.by, writing.by)
        papers = []
        for each in days.settlements(clerk, Printing(writing.now, self.desk.site.desk)):
            of = f"{each.agency} {each.first} {each.last}"
            printing = self.printed(writing, "settlement", of)
            papers.append(settlement_paper(replace(each, printing=printing)))
        return lists_pdf(papers) if papers else b""

    def _till(self, writing: Writing, row: TillRecord) -> TillSheet:
        view = till_view(writing.session, row)
        told = told_by(writing.session, row.site, row.closed_event or "")
        counts = sorted(((int(each), pieces) for each, pieces in view.counts.items()), reverse=True)
        return TillSheet(
            letterhead=letterhead_of(self.desk.site),
            desk=self.desk.site.desk,
            opened_at=view.opened_at,
            closed_at=view.closed_at or writing.now,
            opening_float=view.opening_float,
            carried=view.carried,
            collected=view.collected,
            reversed=view.given_back,
            expected=view.expected,
            counted=view.total or 0,
            counts=tuple((value, pieces) for value, pieces in counts if pieces),
            reason=told.personal.get("reason", "") if told else "",
            clerk=full_names(writing.session, row.site).get(view.closed_by, view.closed_by),
            printing=self.printed(writing, "till", f"{row.desk} {row.number}", copies=1),
        )


def _of_days(made: Made) -> Callable[[PrintCounterPapers, Writing, Days], bytes]:
    return lambda papers, writing, days: made(papers.desk, writing, (days.first, days.last))


REPORTS: Mapping[str, Callable[[PrintCounterPapers, Writing, Days], bytes]] = {
    "handover": PrintCounterPapers.handover,
    "postal": PrintCounterPapers.postal,
    "minute": PrintCounterPapers.minute,
    "results": PrintCounterPapers.results,
    "cash": PrintCounterPapers.cash,
    "notify": PrintCounterPapers.notify,
    "settlement": PrintCounterPapers.settlement,
    **{name: _of_days(made) for name, made in DAY_PAPERS.items()},
}


def _days(days: tuple[date, date]) -> str:
    """The days of a paper as its job in the queue is called; one that has no beginning: until when."""
    shown = [f"{each:%d/%m/%Y}" for each in days if each != EVER]
    return "–".join(dict.fromkeys(shown))


def person_in(document: Mapping[str, str] | None) -> Person:
    """The person of a personal part as papers show it; nobody after an erasure."""
    if not document:
        return Person()
    kind, phone = PersonKind(document["kind"]), shown_phone(document["phone"])
    texts = {key: document[key] for key in ("name", "id_number", "email", "address")}
    return Person(kind=kind, phone=phone, **texts)
