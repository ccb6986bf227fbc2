"""Daily list, register book and reminders of some days, from the same rows as their figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from desk_app.journal.desk_journal import Writing
from desk_app.models.day_end import JournalPlace
from desk_app.models.draft import PaymentMethod
from desk_app.models.head_words import head_words
from desk_app.models.numbering import TAIL_WIDTH
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.phone import shown_phone
from desk_app.printing.daily_list import daily_list
from desk_app.printing.forms_days import (
    ClosedMark,
    DailyList,
    DailyRow,
    DailyTotals,
    HeadMark,
    RegisterForm,
    RegisterRow,
    ReminderForm,
    ReminderRow,
    SignedMark,
    VoidedLine,
)
from desk_app.printing.list_paper import ListPaper, lists_pdf
from desk_app.printing.register_book import register_book
from desk_app.printing.reminder import reminder
from desk_app.printing.sheet import Paper
from desk_app.printing.typeset import UNBROKEN
from desk_app.protocol.day_seal import DaySeal, sealed_day
from desk_app.services.accounts import full_names
from desk_app.services.daily_figures import Daily, intake_of
from desk_app.services.day_rows import Listed
from desk_app.services.desk import Desk
from desk_app.services.ledger import days_between
from desk_app.services.overdue_figures import Kind, Work, work_of
from desk_app.services.printed import number_beside, printed
from desk_app.services.receipt_form import SYSTEM_NAME, letterhead_of
from desk_app.services.register_books import books_of
from desk_app.services.register_figures import Entries, Entry, entries_of
from desk_app.services.register_numbers import must_be_whole
from desk_app.services.sign_off_day import place_of
from desk_app.services.signed_days import signatures_between

MOST_NAMED = 10
Span = tuple[date, date]
Names = Mapping[str, str]
Made = Callable[[Desk, Writing, Span], bytes]
"""The PDF of some days, both included; empty when there is nothing to print."""


def daily(desk: Desk, writing: Writing, span: Span) -> bytes:
    """A list for each day on which anything was received or numbered; for one day alone in any case.

    IntegrityBroken `numbers_missing` (day, codes, number) when the day does not add up.
    """
    place = place_of(writing.head)  # before this print is recorded itself
    papers = []
    for day in _days(span):
        found = intake_of(writing.session, desk, days_between(day, day))
        if found.listed or found.lanes or span[0] == span[1]:
            _must_balance(found, day)
            papers.append(_daily(desk, writing, found, day, place))
    return lists_pdf(papers) if papers else b""


def _days(span: Span) -> Iterator[date]:
    for number in range((span[1] - span[0]).days + 1):
        yield span[0] + timedelta(days=number)


def _must_balance(found: Daily, day: date) -> None:
    if not all(found.identities.values()):
        codes = ", ".join(found.unexplained[:MOST_NAMED])
        raise IntegrityBroken(
            "numbers_missing", day=f"{day:%d/%m/%Y}", codes=codes, number=len(found.unexplained)
        )


def _daily(desk: Desk, writing: Writing, found: Daily, day: date, place: JournalPlace) -> ListPaper:
    names = full_names(writing.session, writing.site)
    of = day.isoformat()
    printing = printed(
        desk,
        writing,
        {"form": "daily", "of": of, "copies": 1, "paper": Paper.A4.value},
        numbered=True,
    )
    qr = sealed_day(DaySeal(day, place), SYSTEM_NAME, writing.now, desk.signing_key)
    signatures = signatures_between(writing.session, desk, day, day)
    last = signatures[-1] if signatures else None
    return daily_list(
        DailyList(
            letterhead=letterhead_of(desk.site),
            number=number_beside(writing.session, writing.site, "daily", of),
            day=day,
            desk=desk.site.desk,
            lanes=tuple(
                (str(lane.first).zfill(TAIL_WIDTH), str(lane.last).zfill(TAIL_WIDTH))
                for lane in found.lanes
            ),
            volume=found.listed[-1].record.volume if found.listed else desk.site.lane,
            rows=tuple(_daily_row(each, names) for each in found.listed),
            totals=_totals(found),
            head=HeadMark(qr, place.seq, head_words(place.head)),
            signed=SignedMark(last.number, last.at, names.get(last.by, last.by), last.changed)
            if last
            else None,
            clerk=names.get(writing.by, writing.by),
            printing=printing,
        )
    )


def _totals(found: Daily) -> DailyTotals:
    return DailyTotals(
        numbers=found.issued,
        received=found.received,
        refused=found.refused,
        voided=found.voided,
        skipped=found.skipped,
        late=found.late,
        earlier=found.earlier,
        same_day=found.same_day,
        fee=found.fee,
        cash=found.money[PaymentMethod.CASH],
        transfer=found.money[PaymentMethod.TRANSFER],
        fields=tuple(found.fields),
        channels=tuple(found.channels),
    )


def _daily_row(each: Listed, names: Names) -> DailyRow:
    record = each.record
    return DailyRow(
        code=record.code,
        received_at=record.received_at,
        applicant=each.applicant or "",
        procedure=record.procedure_name,
        unit=each.unit,
        handed=each.handed,
        due_at=record.due_at,
        state=record.business,
        fee=each.fee,
        later=each.later,
        recorded_at=record.recorded_at if each.is_late_entry else None,
        voided=_voided(each, names),
    )


def _voided(each: Listed, names: Names) -> VoidedLine | None:
    void = each.voided
    return None if void is None else VoidedLine(void.at, names.get(void.by, void.by), void.reason)


def register(desk: Desk, writing: Writing, span: Span) -> bytes:
    """The entries of these days, a paper a volume. IntegrityBroken `numbers_missing`."""
    found = entries_of(writing.session, desk, days_between(*span))
    return book_pages(desk, writing, found, span[1])


def book_pages(desk: Desk, writing: Writing, found: Entries, day: date) -> bytes:
    """Some entries, a paper a volume; `day` is named when a number is missing without a reason."""
    must_be_whole(found.unexplained, day)
    volumes = dict.fromkeys((each.year, each.volume) for each in found.entries)
    papers = [
        _register(desk, writing, volume, [e for e in found.entries if (e.year, e.volume) == volume])
        for volume in volumes
    ]
    return lists_pdf(papers) if papers else b""


def _register(
    desk: Desk, writing: Writing, volume: tuple[int, int], entries: Sequence[Entry]
) -> ListPaper:
    names = full_names(writing.session, writing.site)
    of = f"{volume[0]} {volume[1]} {entries[0].number}-{entries[-1].number}"
    printing = printed(
        desk, writing, {"form": "register", "of": of, "copies": 1, "paper": Paper.A4.value}
    )
    books = books_of(writing.session, desk, volume[0])
    closed = next((book for book in books if book.volume == volume[1]), None)
    return register_book(
        RegisterForm(
            letterhead=letterhead_of(desk.site),
            unit_name=desk.site.name,
            year=volume[0],
            volume=volume[1],
            rows=tuple(_entry(desk, each, names) for each in entries),
            closed=ClosedMark(
                closed.first, closed.last, closed.voided, closed.at, names.get(closed.by, closed.by)
            )
            if closed
            else None,
            printing=printing,
        )
    )


def _entry(desk: Desk, entry: Entry, names: Names) -> RegisterRow:
    each = entry.listed
    if each is None:
        return RegisterRow(entry.number)
    record, person = each.record, each.person
    phone = shown_phone(person.phone).replace(" ", UNBROKEN) if person else ""
    contact = (person.address, phone) if person else ()
    return RegisterRow(
        entry=entry.number,
        code=record.code,
        procedure=record.procedure_name,
        applicant=each.applicant or "",
        contact="; ".join(filter(None, contact)),
        agency=desk.site.agency(record.agency).name or record.agency,
        received_at=record.received_at,
        due_at=record.due_at,
        returned_at=each.returned_at,
        delivery=record.delivery,
        recorded_at=record.recorded_at if record.late_entry else None,
        voided=_voided(each, names),
    )


def overdue(desk: Desk, writing: Writing, span: Span) -> bytes:
    """A reminder for each unit that has something late or soon due."""
    found = [
        each
        for each in work_of(writing.session, desk, days_between(*span))
        if each.kind is not Kind.SOLVED_LATE
    ]
    clerk = full_names(writing.session, writing.site).get(writing.by, writing.by)
    papers = []
    for unit in sorted({each.unit for each in found}):
        of = f"{unit} {span[0]} {span[1]}"
        printing = printed(
            desk, writing, {"form": "overdue", "of": of, "copies": 1, "paper": Paper.A4.value}
        )
        rows = tuple(_reminder(each) for each in found if each.unit == unit)
        head = letterhead_of(desk.site)
        papers.append(reminder(ReminderForm(head, unit, writing.now, rows, clerk, printing)))
    return lists_pdf(papers) if papers else b""


def _reminder(each: Work) -> ReminderRow:
    record = each.record
    return ReminderRow(
        code=record.code,
        applicant=each.applicant or "",
        procedure=record.procedure_name,
        received_at=record.received_at,
        due_at=each.due_at,
        person=each.person,
        late=each.kind is Kind.OVERDUE,
        days=each.days,
        explained=each.explained,
    )


DAY_PAPERS: Mapping[str, Made] = {"daily": daily, "register": register, "overdue": overdue}
"""The papers by the name of their report."""
