"""Drafts that cannot be received: each fault is named at its field and nothing is stored."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery, FeeTiming, Payment, PaymentMethod, Person, Submitted
from desk_app.models.papers import PaperState
from desk_app.services.intake import confirming
from tests.services.counter import (
    BUILDING,
    CERTIFIED_COPY,
    PHUONG,
    TEMPORARY_RESIDENCE,
    Counter,
    draft,
)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"applicant": Person()}, "applicant.name", "name_missing"),
        ({"procedure": ""}, "procedure", "procedure_missing"),
        ({"procedure": "9.999999"}, "procedure", "procedure_unknown"),
        ({"procedure": "'; DROP TABLE dossier"}, "procedure", "procedure_unknown"),
        ({"case": 4}, "case", "case_unknown"),
        ({"case": -1}, "case", "case_unknown"),
        (
            {"procedure": CERTIFIED_COPY, "channel": Channel.ONLINE},
            "channel",
            "channel_not_offered",
        ),
        ({"sets": 0}, "sets", "sets_out_of_range"),
        ({"sets": 100}, "sets", "sets_out_of_range"),
        ({"components": (Submitted(0, originals=-1),)}, "components.0", "count_out_of_range"),
        ({"components": (Submitted(0, copies=10_000),)}, "components.0", "count_out_of_range"),
        ({"components": (Submitted(0, pages=100_000),)}, "components.0", "count_out_of_range"),
        ({"components": (Submitted(17, originals=1),)}, "components.0", "component_unknown"),
        ({"components": (Submitted(-1, originals=1),)}, "components.0", "component_unknown"),
        ({"fees": FeeTiming.EXEMPT}, "exempt_reason", "exempt_reason_missing"),
        (
            {
                "fees": FeeTiming.EXEMPT,
                "exempt_reason": "Người thuộc hộ nghèo",
                "collect": Payment(PaymentMethod.CASH),
            },
            "collect",
            "collect_and_exempt",
        ),
        (
            {"applicant": Person(name="Y Wem Kbuôr"), "delivery": Delivery.POST},
            "applicant.address",
            "address_missing_for_post",
        ),
        ({"summary": "x" * 501}, "summary", "text_too_long"),
        ({"applicant": Person(name="a" * 251)}, "applicant.name", "text_too_long"),
        (
            {"applicant": Person(name="Y Wem", id_number="06619400421")},
            "applicant.id_number",
            "id_number_length",
        ),
    ],
)
def test_a_fault_is_named_and_nothing_is_stored(
    counter: Counter, changes: dict[str, Any], field: str, code: str
) -> None:
    given = draft(**{"procedure": TEMPORARY_RESIDENCE} | changes)
    assert (field, code) in counter.refusal(
        confirming(given, counter.acts.preview_intake(given).problems)
    )
    assert counter.lines() == 0
    assert counter.acts.search(counter.clerk, "") == ()


def test_all_faults_of_a_draft_are_told_at_once(counter: Counter) -> None:
    faulty = draft(applicant=Person(), sets=0, fees=FeeTiming.EXEMPT, case=9)
    assert {field for field, _ in counter.refusal(faulty)} == {
        "applicant.name", "sets", "exempt_reason", "case",
    }  # fmt: skip


def test_a_procedure_that_has_run_out_is_told_from_one_that_nobody_knows(
    counter: Counter, administrator: Any
) -> None:
    row = {
        "code": "1.009999", "name": "Thủ tục đã hết hiệu lực", "field": "Hộ tịch",
        "valid_from": "2026-01-01", "valid_to": "2026-11-19",
        "terms": {"counter": {"amount": 1, "unit": "working_days"}},
        "cases": [{"name": "Chung", "components": []}],
    }  # fmt: skip
    counter.acts.imports().catalogue(administrator, row, "test")
    assert counter.refusal(draft("1.009999")) == [("procedure", "procedure_expired")]
    assert counter.refusal(draft("1.009998")) == [("procedure", "procedure_unknown")]


def test_a_warning_refuses_until_it_is_confirmed_and_then_is_recorded(counter: Counter) -> None:
    given = draft(TEMPORARY_RESIDENCE, components=(Submitted(1, originals=1),))
    assert counter.refusal(given) == [("components.0", "component_missing")]
    confirmed = draft(
        TEMPORARY_RESIDENCE,
        components=(Submitted(1, originals=1),),
        confirmed=("components.0:component_missing",),
    )
    received = counter.acts.receive_dossier(counter.clerk, confirmed)
    assert [(each.field, each.code) for each in received.warnings] == [
        ("components.0", "component_missing")
    ]


def test_a_paper_that_will_be_brought_later_is_no_warning_and_is_counted(counter: Counter) -> None:
    given = draft(TEMPORARY_RESIDENCE, components=(Submitted(0, later=True),))
    received = counter.acts.receive_dossier(counter.clerk, given)
    assert received.later_components == 1
    assert counter.open(received.id).components[0].state is PaperState.LATER


def test_confirming_one_warning_does_not_confirm_another(counter: Counter) -> None:
    doubtful = Person(name="Phạm Văn Thuận", id_number="066194004217", sex="male")
    given = draft(
        TEMPORARY_RESIDENCE,
        applicant=doubtful,
        components=(Submitted(1, originals=1),),
        confirmed=("components.0:component_missing",),
    )
    assert counter.refusal(given) == [("applicant.id_number", "id_number_sex")]


def test_an_error_is_not_confirmed_away(counter: Counter) -> None:
    given = draft(sets=0, confirmed=("sets:sets_out_of_range",))
    assert counter.refusal(given) == [("sets", "sets_out_of_range")]


def test_a_dossier_without_a_list_of_papers_has_exactly_what_the_case_asks_for(
    counter: Counter,
) -> None:
    shown = counter.open(counter.receive(BUILDING).id)
    assert [(paper.originals, paper.copies) for paper in shown.components] == [(1, 1), (2, 0)]


def test_the_same_paper_listed_twice_is_refused(counter: Counter) -> None:
    twice = (Submitted(0, originals=1), Submitted(0, originals=2))
    given = draft(TEMPORARY_RESIDENCE, applicant=PHUONG, components=twice)
    assert counter.refusal(given) == [("components.1", "component_twice")]
