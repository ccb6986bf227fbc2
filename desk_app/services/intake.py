"""Looking at a draft: its procedure, problems, promise and fees, the same for preview and act."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from desk_app.models.acts.intake_problems import intake_problems, procedure_problems
from desk_app.models.acts.receive import fees_of
from desk_app.models.appointment import estimate, promise
from desk_app.models.catalogue import NO_TERM, Channel, Procedure
from desk_app.models.draft import IntakeDraft, PaymentMethod
from desk_app.models.fees import FeeCharge
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.promise import Promise
from desk_app.models.term import Term
from desk_app.models.views import FeeView, IntakePreview, RegisterEntry
from desk_app.services.desk import Desk
from desk_app.services.known_number import other_names
from desk_app.services.reference_data import office_calendar, procedure_expired, procedure_of_day
from desk_app.services.register_books import closed_refusal, open_book


@dataclass(frozen=True)
class LookedAt:
    """A draft held against the catalogue and the calendar of its day of reception.

    `refusal`: the rule that leaves a dossier without faults unpromised (no calendar for a day).
    """

    procedure: Procedure | None
    version: str
    problems: tuple[Problem, ...]
    promise: Promise | None
    charges: tuple[FeeCharge, ...]
    refusal: NotAllowed | None = None


def look_at(desk: Desk, session: Session, draft: IntakeDraft, now: datetime) -> LookedAt:
    """Everything that follows from a draft at `now`."""
    received = in_vietnam(draft.received_at or now)
    found = None
    expired = False
    if draft.procedure:
        found = procedure_of_day(session, desk.site_id, draft.procedure, received.date())
        expired = found is None and procedure_expired(session, desk.site_id, draft.procedure)
    procedure, version = found or (None, "")
    problems = (
        *intake_problems(draft, procedure, expired=expired, now=now),
        *other_names(session, desk.site_id, draft),
    )
    broken = {each.field.partition(".")[0] for each in problems if not each.warning}
    if procedure is None or broken & {"procedure", "case", "channel"}:
        return LookedAt(procedure, version, problems, None, ())
    promised = None
    refusal = closed_refusal(session, desk, received, now) if draft.received_at else None
    term = procedure.term(draft.case, draft.channel)
    if refusal is None and term is not None and "received_at" not in broken:
        try:
            calendar = office_calendar(session, desk.site_id, received.date())
            promised = promise(term, received, calendar)
            if desk.site.agency(procedure.agency) != desk.site.agencies[0]:
                promised = estimate(term, received, calendar)
        except NotAllowed as said:
            refusal = said
    charges = () if "components" in broken else fees_of(draft, procedure)
    return LookedAt(procedure, version, problems, promised, charges, refusal)


def fee_views(
    charges: tuple[FeeCharge, ...], collected: PaymentMethod | None = None
) -> tuple[FeeView, ...]:
    """Charges as screens show them; with `collected` every sum among them has been paid so."""
    return tuple(
        FeeView(
            name=each.name,
            amount=each.amount,
            exempt_reason=each.exempt_reason,
            paid=bool(collected and each.amount),
            method=collected if each.amount else None,
            copies=each.copies,
            pages=each.pages,
            assumed=each.assumed,
            unset=each.unset,
        )
        for each in charges
    )


@dataclass(frozen=True)
class PreviewIntake:
    """What would happen if the draft were finished now; changes nothing."""

    desk: Desk

    def __call__(self, draft: IntakeDraft) -> IntakePreview:
        """The preview; a missing calendar is a problem of the draft here, so that typing goes on."""
        now = self.desk.now()
        with self.desk.database.reading() as session:
            book = open_book(session, self.desk, now.year)
            looked = look_at(self.desk, session, draft, now)
        procedure, refusal, problems = looked.procedure, looked.refusal, looked.problems
        if refusal is not None:
            problems = (*problems, Problem("received_at", refusal.code, refusal.facts))
        return IntakePreview(
            procedure=procedure,
            promise=looked.promise,
            fees=fee_views(looked.charges),
            expected=RegisterEntry(book.volume, book.last + 1),
            receipt_needed=procedure is None or not procedure.immediate,
            problems=problems,
        )


def confirming(draft: IntakeDraft, problems: tuple[Problem, ...]) -> IntakeDraft:
    """The draft with every warning confirmed, for callers that cannot ask (scripts, imports)."""
    warnings = (f"{each.field}:{each.code}" for each in problems if each.warning)
    return replace(draft, confirmed=(*draft.confirmed, *warnings))


def term_of(desk: Desk, procedure: str, case: int, channel: Channel, day: date) -> Term:
    """The term promised for a procedure on `day`. HasProblems: unknown, expired, case, channel."""
    draft = IntakeDraft(procedure=procedure, case=case, channel=channel)
    with desk.database.reading() as session:
        found = procedure_of_day(session, desk.site_id, procedure, day)
        known = procedure_expired(session, desk.site_id, procedure)
    in_force = found[0] if found else None
    problems = tuple(procedure_problems(draft, in_force, expired=known))
    if in_force is None or problems:
        raise HasProblems(problems)
    term = in_force.term(case, channel)
    return term if term is not None else NO_TERM
