"""The preview beside the form: exactly what the act then does, and nothing of it done yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from desk_app.models.catalogue import Channel
from desk_app.models.draft import (
    Delivery,
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    Submitted,
)
from desk_app.models.outcomes import HasProblems
from desk_app.models.views import RegisterEntry
from desk_app.services.intake import confirming
from tests.conftest import Clock
from tests.services.counter import (
    BIRTH,
    BUILDING,
    CERTIFIED_COPY,
    LAND,
    LODGING,
    MARRIAGE,
    PHUONG,
    TEMPORARY_RESIDENCE,
    Counter,
    draft,
    november,
)

PROCEDURES = (BIRTH, MARRIAGE, CERTIFIED_COPY, TEMPORARY_RESIDENCE, LAND, BUILDING, LODGING)
counts = st.integers(0, 3)
papers = st.lists(
    st.builds(Submitted, st.integers(0, 1), counts, counts, st.integers(0, 30), st.booleans()),
    max_size=3,
    unique_by=lambda paper: paper.index,
).map(tuple)
drafts = st.builds(
    IntakeDraft,
    procedure=st.sampled_from((*PROCEDURES * 3, "", "9.999999")),
    case=st.sampled_from((0, 0, 0, 0, 1, 2)),
    channel=st.sampled_from(Channel),
    applicant=st.sampled_from((PHUONG, PHUONG, replace(PHUONG, sex="male"), Person())),
    components=papers,
    sets=st.sampled_from((1, 1, 1, 2, 0)),
    delivery=st.sampled_from(Delivery),
    fees=st.sampled_from(FeeTiming),
    exempt_reason=st.sampled_from(("Người thuộc hộ nghèo", "")),
    collect=st.sampled_from((None, None, Payment(PaymentMethod.CASH))),
    received_at=st.none() | st.integers(-1, 40).map(lambda hours: november(20) - timedelta(hours=hours)),
    late_entry_reason=st.sampled_from(("Mất điện", "Mất điện", "")),
)  # fmt: skip


@settings(max_examples=120)
@given(wanted=drafts, step=st.integers(0, 200))
def test_the_act_does_what_the_preview_said(
    shared: Counter, shared_clock: Clock, wanted: IntakeDraft, step: int
) -> None:
    shared_clock.forward(minutes=step)
    before = shared.lines()
    preview = shared.acts.preview_intake(wanted)
    assert shared.lines() == before
    event("received" if all(each.warning for each in preview.problems) else "refused")
    ready = confirming(wanted, preview.problems)
    if any(not each.warning for each in preview.problems):
        with pytest.raises(HasProblems) as refused:
            shared.acts.receive_dossier(shared.clerk, ready)
        errors = tuple(each for each in preview.problems if not each.warning)
        assert refused.value.problems == errors
        assert shared.lines() == before
        return
    received = shared.acts.receive_dossier(shared.clerk, ready)
    assert received.promise == preview.promise
    assert received.register == preview.expected
    assert received.warnings == preview.problems
    assert [(fee.name, fee.amount, fee.exempt_reason) for fee in received.fees] == [
        (fee.name, fee.amount, fee.exempt_reason) for fee in preview.fees
    ]
    shown = shared.open(received.id)
    assert (shown.promise, shown.fees, shown.register) == (
        received.promise,
        received.fees,
        received.register,
    )
    assert sum(fee.amount for fee in shown.fees) == preview.fee_total


def test_looking_changes_nothing(counter: Counter) -> None:
    seen = [counter.acts.preview_intake(draft(TEMPORARY_RESIDENCE)) for _ in range(3)]
    assert all(one == other for one, other in pairwise(seen))
    assert seen[0].expected == RegisterEntry(1, 1)
    assert counter.lines() == 0


def test_an_empty_page_has_a_preview_too(counter: Counter) -> None:
    preview = counter.acts.preview_intake(IntakeDraft())
    assert (preview.procedure, preview.promise, preview.fees) == (None, None, ())
    assert preview.receipt_needed
    assert {each.field for each in preview.problems} == {"procedure", "applicant.name"}


def test_a_faulty_name_does_not_hide_the_appointment(counter: Counter) -> None:
    preview = counter.acts.preview_intake(IntakeDraft(procedure=TEMPORARY_RESIDENCE))
    assert preview.promise is not None
    assert preview.promise.due_at == november(26)
    assert preview.fee_total == 15_000


def test_faulty_papers_hide_the_fee_but_not_the_appointment(counter: Counter) -> None:
    wanted = draft(CERTIFIED_COPY, components=(Submitted(0, copies=-1),))
    preview = counter.acts.preview_intake(wanted)
    assert (preview.fees, preview.promise is not None) == ((), True)


def test_what_is_given_at_once_needs_no_receipt(counter: Counter) -> None:
    assert not counter.acts.preview_intake(draft(CERTIFIED_COPY)).receipt_needed
    assert counter.acts.preview_intake(draft(TEMPORARY_RESIDENCE)).receipt_needed
