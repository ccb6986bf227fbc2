"""The papers of one stored dossier: each form filled in from its rows and from what the journal told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from desk_app.journal.reading import Told, told_of
from desk_app.journal.standing_rows import rows_of
from desk_app.models.collecting import Result
from desk_app.models.dossier_code import alias, read_code
from desk_app.models.draft import PaymentMethod, Person, Principal, ReceiptReference
from desk_app.models.legacy.origin import is_imported
from desk_app.models.moments import in_vietnam, read_moment
from desk_app.models.outcomes import NotAllowed
from desk_app.models.papers import PaperState
from desk_app.models.slip_code import slip_digits
from desk_app.models.states import Business
from desk_app.models.tables import (
    DossierComponentRecord,
    DossierFeeRecord,
    DossierRecord,
    FeeEntry,
)
from desk_app.printing.apology import apology_pdf
from desk_app.printing.control import control_pdf
from desk_app.printing.forms import FeeLine, Printing
from desk_app.printing.forms_lists import Label
from desk_app.printing.forms_statutory import (
    ApologyForm,
    ControlForm,
    Issued,
    PaymentForm,
    RefusalForm,
    Request,
    ReturnedForm,
    StopForm,
    SupplementForm,
)
from desk_app.printing.label import label_pdf
from desk_app.printing.payment import payment_pdf
from desk_app.printing.rating import RatingForm, rating_pdf
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.refusal import refusal_pdf
from desk_app.printing.returned import returned_pdf
from desk_app.printing.sheet import Paper
from desk_app.printing.stop import stop_pdf
from desk_app.printing.supplement import supplement_pdf
from desk_app.services.accounts import full_names
from desk_app.services.collecting import result_of
from desk_app.services.desk import Desk
from desk_app.services.open_dossier import persons_of, texts_of
from desk_app.services.passages import passages_of, processing_unit
from desk_app.services.published_forms import published_forms
from desk_app.services.rating_indicators import indicators_of
from desk_app.services.receipt_form import (
    RECEIPT,
    Occasion,
    letterhead_of,
    receipt_form,
    request_words,
    seal_of,
    shown_person,
)

CONTROL = "control"
LABEL = "label"
RATING = "rating"


@dataclass(frozen=True)
class Gathering:
    """One dossier about to be printed: where it is stored, and the occasion.

    `number` is the running number of a paper that gets its number when it is first printed.
    """

    desk: Desk
    session: Session
    record: DossierRecord
    occasion: Occasion
    number: int = 0

    @property
    def applicant(self) -> Person:
        """Who handed the dossier in; nobody after an erasure."""
        return shown_person(persons_of(self.session, self.record).get("applicant"))

    @property
    def request(self) -> Request:
        """What is asked for."""
        record, owner = self.record, persons_of(self.session, self.record).get("owner")
        words = request_words(record, texts_of(self.session, record), owner)
        return Request(record.procedure_name, record.procedure_code, words)

    @property
    def printing(self) -> Printing:
        """This act of printing."""
        desk = self.desk
        published = published_forms(self.session, desk.site_id)
        return Printing(self.occasion.at, desk.site.desk, self.occasion.again, desk.demo, published)

    def told(self, *kinds: str) -> Told:
        """The last event of those kinds. NotAllowed `paper_not_issued` (dossier) without one."""
        found = told_of(self.session, self.record.site, self.record.id, *kinds)
        if not found:
            raise NotAllowed("paper_not_issued", dossier=self.record.code)
        return found[-1]

    def full_name(self, account: str) -> str:
        """The person behind an account's name."""
        return full_names(self.session, self.record.site).get(account, account)

    def issued(self, form: str, number: int, at: datetime) -> Issued:
        """The head of a numbered paper issued at that moment."""
        moment = in_vietnam(at)
        person, record = self.applicant.id_number, self.record
        seal = seal_of(self.desk, self.session, record, person, form, issued=moment)
        head = letterhead_of(self.desk.site)
        return Issued(head, number, moment.date(), seal, self.printing)

    def issued_by(self, form: str, told: Told) -> Issued:
        """The head of the paper whose number an event carries."""
        return self.issued(form, int(told.event.body["paper"]["number"]), told.event.at)


def _receipt(gathering: Gathering, paper: Paper) -> bytes:
    desk, session = gathering.desk, gathering.session
    if is_imported(gathering.record.desk):  # its receipt was another one
        raise NotAllowed("paper_not_issued", dossier=gathering.record.code)
    form = receipt_form(desk, session, gathering.record, gathering.occasion)
    return receipt_pdf(form, paper, receipt_copies(form))


def _supplement(gathering: Gathering, paper: Paper) -> bytes:
    told = gathering.told("SupplementRequested")
    site = gathering.desk.site
    form = SupplementForm(
        issued=gathering.issued_by("supplement", told),
        unit_name=site.name,
        unit_phone=site.phone,
        applicant=gathering.applicant,
        request=gathering.request,
        items=tuple(told.personal.get("items", ())),
        reason=told.personal.get("reason", ""),
        clerk=gathering.full_name(told.event.by),
        code=gathering.record.code,
        until=date.fromisoformat(told.event.body["until"]),
    )
    return supplement_pdf(form, paper)


def _refusal(gathering: Gathering, paper: Paper) -> bytes:
    told = gathering.told("DossierRefused")
    form = RefusalForm(
        issued=gathering.issued_by("refusal", told),
        unit_name=gathering.desk.site.name,
        applicant=gathering.applicant,
        request=gathering.request,
        reason=told.personal.get("reason", ""),
        clerk=gathering.full_name(told.event.by),
        code=gathering.record.code,
    )
    return refusal_pdf(form, paper)


def _apology(gathering: Gathering, paper: Paper) -> bytes:
    told, record = gathering.told("DeadlineAdjusted"), gathering.record
    form = ApologyForm(
        issued=gathering.issued_by("apology", told),
        agency=gathering.desk.site.agency(record.agency).name,
        applicant=gathering.applicant,
        procedure_name=record.procedure_name,
        code=record.code,
        received_at=record.received_at,
        due_at=_moment(told.event.body.get("due_before")),
        new_due_at=_moment(told.event.body["promise"]["due_at"]),
        reason=told.personal.get("reason", ""),
    )
    return apology_pdf(form, paper)


def _moment(text: str | None) -> datetime | None:
    return read_moment(text) if text else None


def _stop(gathering: Gathering, paper: Paper) -> bytes:
    told, record = gathering.told("Withdrawn", "Stopped"), gathering.record
    amounts = [each.amount for each in rows_of(gathering.session, FeeEntry, record)]
    form = StopForm(
        issued=gathering.issued_by("stop", told),
        unit_name=gathering.desk.site.name,
        applicant=gathering.applicant,
        request=gathering.request,
        code=record.code,
        stopped_at=told.event.occurred_at,
        reason=told.personal.get("reason", ""),
        papers=_handed_in(gathering),
        paid=sum(each for each in amounts if each > 0),
        refunded=-sum(each for each in amounts if each < 0),
        clerk=gathering.full_name(told.event.by),
    )
    return stop_pdf(form, paper)


def _handed_in(gathering: Gathering) -> int:
    """How many papers stayed at the counter: not those only shown, to come later or missing."""
    rows = rows_of(gathering.session, DossierComponentRecord, gathering.record)
    return sum(row.state == PaperState.GIVEN for row in rows)


def _control(gathering: Gathering, paper: Paper) -> bytes:
    session, record, site = gathering.session, gathering.record, gathering.desk.site
    unit, agency = processing_unit(session, record), site.agency(record.agency).name
    first = told_of(session, record.site, record.id, "PaperPrinted")
    control = [each.event for each in first if each.event.body["form"] == CONTROL]
    at = control[0].at if control else gathering.occasion.at
    form = ControlForm(
        issued=gathering.issued(CONTROL, gathering.number, at),
        code=record.code,
        agency=", ".join(each for each in (unit, agency) if each),
        others="",
        received_at=record.received_at,
        due_at=record.due_at,
        passages=passages_of(session, record),
    )
    return control_pdf(form, paper)


def _label(gathering: Gathering, _paper: Paper) -> bytes:
    code = read_code(gathering.record.code)
    short = alias(code) if code else ""
    return label_pdf(Label(gathering.record.code, short, gathering.desk.demo))


def _payment(gathering: Gathering, paper: Paper) -> bytes:
    told, record, session = gathering.told("FeeCollected"), gathering.record, gathering.session
    event = told.event
    entry = session.get_one(FeeEntry, (record.site, event.id))  # it may have got its receipt later
    fees = {row.place: row for row in rows_of(session, DossierFeeRecord, record)}
    given_back = {
        each.event.body["reverses"]: gathering.full_name(each.event.body["approved_by"])
        for each in told_of(session, record.site, record.id, "FeeReversed")
    }
    form = PaymentForm(
        letterhead=letterhead_of(gathering.desk.site),
        unit_name=gathering.desk.site.name,
        payer=gathering.applicant,
        request=gathering.request,
        code=record.code,
        lines=tuple(FeeLine(fees[each].name, fees[each].amount) for each in event.body["lines"]),
        method=PaymentMethod(event.body["method"]),
        collected_at=event.occurred_at,
        clerk=gathering.full_name(event.by),
        printing=gathering.printing,
        receipt=_reference(entry.receipt),
        undone_by=given_back.get(event.id, ""),
    )
    return payment_pdf(form, paper)


def _returned(gathering: Gathering, paper: Paper) -> bytes:
    """Only while the result is with the citizen: a return that was taken back has no paper."""
    told, record = gathering.told("ResultReturned"), gathering.record
    if record.business != Business.RETURNED:
        raise NotAllowed("paper_not_issued", dossier=record.code)
    form = ReturnedForm(
        letterhead=letterhead_of(gathering.desk.site),
        unit_name=gathering.desk.site.name,
        applicant=gathering.applicant,
        request=gathering.request,
        code=record.code,
        result=result_of(gathering.session, record) or Result("granted"),
        returned_at=told.event.occurred_at,
        how=told.event.body["how"],
        receipt=told.event.body["receipt"],
        receiver=Principal(**told.personal.get("receiver", {})),
        clerk=gathering.full_name(told.event.by),
        printing=gathering.printing,
        originals=int(told.event.body.get("originals", 0)),
    )
    return returned_pdf(form, paper)


def _rating(gathering: Gathering, paper: Paper) -> bytes:
    at, site = gathering.occasion.at, gathering.desk.site
    indicators = indicators_of(at.date())
    form = RatingForm(
        letterhead=letterhead_of(site),
        unit_name=site.name,
        procedure_name=gathering.record.procedure_name,
        legal_text=indicators.legal_text,
        indicators=tuple(indicators.names.values()),
        scores=tuple(range(indicators.highest, -1, -1)),
        steps=tuple(indicators.steps.values()),
        digits=slip_digits(indicators.valid_from),
        printing=gathering.printing,
    )
    return rating_pdf(form, paper)


def _reference(given: Mapping[str, Any] | None) -> ReceiptReference | None:
    if not given:
        return None
    return ReceiptReference(**{key: str(value) for key, value in given.items()})


PAPERS: Mapping[str, Callable[[Gathering, Paper], bytes]] = {
    RECEIPT: _receipt,
    "supplement": _supplement,
    "refusal": _refusal,
    "apology": _apology,
    "stop": _stop,
    CONTROL: _control,
    LABEL: _label,
    "payment": _payment,
    "returned": _returned,
    RATING: _rating,
}
"""Every paper of a dossier by the key of its form."""
