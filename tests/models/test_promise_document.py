"""A promise is stored whole: what is read for a reprint is what was promised."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.moments import VIETNAM
from desk_app.models.promise import Promise, Step, StepKind
from desk_app.models.promise_document import promise_document, read_promise
from desk_app.models.term import Term, TermUnit

MOMENTS = st.integers(1_700_000_000, 2_000_000_000).map(
    lambda second: datetime.fromtimestamp(second, VIETNAM)
)
TEXTS = st.text(max_size=20)
STEPS = st.builds(Step, st.sampled_from(StepKind), MOMENTS, MOMENTS, TEXTS, TEXTS, TEXTS, TEXTS)
TERMS = st.builds(
    Term, st.sampled_from([Decimal(3), Decimal("0.5"), Decimal(24)]), st.sampled_from(TermUnit)
)
PROMISES = st.builds(
    Promise, st.none() | MOMENTS, TERMS, st.lists(STEPS, max_size=4).map(tuple), TEXTS, TEXTS
)


@settings(max_examples=60)
@given(PROMISES)
def test_a_stored_promise_is_read_back_as_it_was_made(promise: Promise) -> None:
    document = json.loads(json.dumps(promise_document(promise)))
    assert read_promise(document) == promise


def test_half_a_day_is_stored_without_a_fraction_of_a_number() -> None:
    moment = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
    step = Step(StepKind.COUNTED, moment, moment + timedelta(hours=2), number="0.5")
    half = Term(Decimal("0.5"), TermUnit.WORKING_DAYS)
    document = promise_document(Promise(moment, half, (step,), "Nửa ngày làm việc.", "c1"))
    assert document["amount"] == "0.5"
    assert document["unit"] == "working_days"
    assert document["steps"][0]["number"] == "0.5"


def test_a_procedure_without_a_term_promises_no_day() -> None:
    none = Promise(None, Term(Decimal(0), TermUnit.NONE), (), "Không quy định thời hạn.", "c1")
    assert promise_document(none)["due_at"] is None
    assert read_promise(promise_document(none)) == none
