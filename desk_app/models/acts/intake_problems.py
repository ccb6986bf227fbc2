"""What is still wrong with a draft before it can be received (NĐ 118/2025 Đ.16, Đ.17)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from desk_app.models.acts.person_problems import LONGEST_LINE, person_problems
from desk_app.models.acts.receive import fees_of
from desk_app.models.catalogue import Case, Procedure
from desk_app.models.draft import Delivery, FeeTiming, IntakeDraft, Submitted
from desk_app.models.fees import pages_uncounted
from desk_app.models.outcomes import Problem
from desk_app.models.papers import PaperState, papers_of
from desk_app.models.receipts import receipt_faults

MOST_SETS = 99
MOST_PAPERS = 9_999
MOST_PAGES = 99_999
LONGEST_TEXT = 2_000
USUAL_SUM = 100_000_000  # đồng; no fee of a dossier comes near it unless a count was mistyped


def intake_problems(
    draft: IntakeDraft, procedure: Procedure | None, *, expired: bool, now: datetime
) -> tuple[Problem, ...]:
    """Every problem of the draft, errors and warnings, in the order of the screen.

    `procedure` is the version in force on the day of reception; None with `expired` tells a code
    whose versions have all run out from one that is unknown.
    """
    return tuple(_all(draft, procedure, expired=expired, now=now))


def _all(
    draft: IntakeDraft, procedure: Procedure | None, *, expired: bool, now: datetime
) -> Iterator[Problem]:
    today = now.date()
    yield from procedure_problems(draft, procedure, expired=expired)
    yield from people_problems(draft, today)
    if procedure is not None and 0 <= draft.case < len(procedure.cases):
        yield from _components(draft, procedure.cases[draft.case])
    if not 1 <= draft.sets <= MOST_SETS:
        yield Problem("sets", "sets_out_of_range", {"most": MOST_SETS})
    yield from delivery_problems(draft)
    yield from _fees(draft)
    if draft.collect is not None and draft.collect.receipt is not None:
        taken = (draft.received_at or now).date()
        receipt = dict(vars(draft.collect.receipt))
        yield from receipt_faults(receipt, "collect.receipt", taken, today)
    if procedure is not None:
        yield from _sum(draft, procedure)
    yield from _times(draft, now)


def procedure_problems(
    draft: IntakeDraft, procedure: Procedure | None, *, expired: bool
) -> Iterator[Problem]:
    """What is wrong with the choice of procedure, case and channel."""
    if not draft.procedure:
        yield Problem("procedure", "procedure_missing")
    elif procedure is None:
        code = "procedure_expired" if expired else "procedure_unknown"
        yield Problem("procedure", code, {"procedure": draft.procedure})
    elif not 0 <= draft.case < len(procedure.cases):
        yield Problem("case", "case_unknown", {"most": len(procedure.cases) - 1})
    elif procedure.term(draft.case, draft.channel) is None:
        yield Problem("channel", "channel_not_offered", {"channel": draft.channel.value})


def _components(draft: IntakeDraft, case: Case) -> Iterator[Problem]:
    given: set[int] = set()
    for place, paper in enumerate(draft.components):
        if not 0 <= paper.index < len(case.components):
            yield Problem(f"components.{place}", "component_unknown", {"index": paper.index})
        elif paper.index in given:
            yield Problem(f"components.{place}", "component_twice")
        elif _absurd(paper):
            yield Problem(f"components.{place}", "count_out_of_range", {"most": MOST_PAPERS})
        given.add(paper.index)
    for index, each in enumerate(papers_of(draft.components, case)):
        if each.state is PaperState.MISSING:
            name = each.asked.name
            yield Problem(f"components.{index}", "component_missing", {"name": name}, warning=True)


def _absurd(paper: Submitted) -> bool:
    counts = (paper.originals, paper.copies)
    return min(*counts, paper.pages) < 0 or max(counts) > MOST_PAPERS or paper.pages > MOST_PAGES


def people_problems(draft: IntakeDraft, today: date) -> Iterator[Problem]:
    """What is wrong with the persons and the summary; asked again when they are corrected."""
    yield from person_problems(draft.applicant, "applicant", today)
    if draft.owner is not None:
        yield from person_problems(draft.owner, "owner", today)
    if draft.principal is not None:
        yield from person_problems(draft.principal, "principal", today)
        if not draft.principal.authorisation:  # Đ.6.2: an authorised person brings the paper
            yield Problem("principal.authorisation", "authorisation_missing")
        elif len(draft.principal.authorisation) > LONGEST_LINE:
            yield Problem("principal.authorisation", "text_too_long", {"most": LONGEST_LINE})
    if len(draft.summary) > LONGEST_LINE:
        yield Problem("summary", "text_too_long", {"most": LONGEST_LINE})


def delivery_problems(draft: IntakeDraft) -> Iterator[Problem]:
    """What the way of the result asks of the applicant; asked again when either is corrected."""
    if draft.delivery is Delivery.POST and not draft.applicant.address:
        yield Problem("applicant.address", "address_missing_for_post")
    if draft.delivery is Delivery.POST and not draft.applicant.phone:
        yield Problem("applicant.phone", "post_needs_phone", warning=True)


def _fees(draft: IntakeDraft) -> Iterator[Problem]:
    if draft.fees is FeeTiming.EXEMPT and not draft.exempt_reason:
        yield Problem("exempt_reason", "exempt_reason_missing")
    if draft.fees is FeeTiming.EXEMPT and draft.collect is not None:
        yield Problem("collect", "collect_and_exempt")
    if len(draft.exempt_reason) > LONGEST_LINE:
        yield Problem("exempt_reason", "text_too_long", {"most": LONGEST_LINE})


def _sum(draft: IntakeDraft, procedure: Procedure) -> Iterator[Problem]:
    if not 0 <= draft.case < len(procedure.cases):
        return
    charges = fees_of(draft, procedure)
    yield from pages_uncounted(charges)
    amount = sum(charge.amount for charge in charges)
    if amount > USUAL_SUM:
        yield Problem("fees", "fee_unusual", {"amount": amount}, warning=True)


def _times(draft: IntakeDraft, now: datetime) -> Iterator[Problem]:
    if draft.received_at is None:
        return
    if draft.received_at > now:
        yield Problem("received_at", "received_in_future")
    if not draft.late_entry_reason:
        yield Problem("late_entry_reason", "late_entry_reason_missing")
    elif len(draft.late_entry_reason) > LONGEST_TEXT:
        yield Problem("late_entry_reason", "text_too_long", {"most": LONGEST_TEXT})
