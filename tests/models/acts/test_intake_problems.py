"""What is wrong with a draft, field by field, in the order of the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from desk_app.models.acts.intake_problems import intake_problems
from desk_app.models.acts.receive import refuse_faulty, unconfirmed
from desk_app.models.catalogue import Case, Channel, Component, Fee, FeeRule, Procedure
from desk_app.models.draft import (
    Delivery,
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    PersonKind,
    Principal,
    ReceiptReference,
    Submitted,
)
from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.term import Term, TermUnit

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
PROCEDURE = Procedure(
    code="1.004194",
    name="Đăng ký tạm trú",
    field="Cư trú",
    decision="",
    cases=(
        Case(
            "Cá nhân",
            (
                Component("Tờ khai CT01", originals=1),
                Component("Giấy tờ chỗ ở", originals=1, present_only=True),
                Component("Giấy thay được", copies=1, replaceable=True),
                Component("Giấy tùy trường hợp", copies=1, optional=True),
            ),
        ),
    ),
    terms={Channel.COUNTER: Term(Decimal(3), TermUnit.WORKING_DAYS)},
    fees=(),
    results=(),
    valid_from=date(2026, 7, 1),
)
DRAFT = IntakeDraft(procedure="1.004194", applicant=Person(name="Lê Thị Hường"))


def problems(draft: IntakeDraft, procedure: Procedure | None = PROCEDURE) -> list[Problem]:
    return list(intake_problems(draft, procedure, expired=False, now=NOW))


def found(**changes: Any) -> list[tuple[str, str]]:
    return [(each.field, each.code) for each in problems(replace(DRAFT, **changes))]


def of_person(**changes: Any) -> list[tuple[str, str, bool]]:
    person = replace(DRAFT.applicant, **changes)
    found = problems(replace(DRAFT, applicant=person))
    return [(each.field, each.code, each.warning) for each in found]


def test_the_least_draft_has_no_problem() -> None:
    assert problems(DRAFT) == []


def test_an_empty_draft_asks_for_the_procedure_and_the_name() -> None:
    assert [each.code for each in problems(IntakeDraft(), None)] == [
        "procedure_missing",
        "name_missing",
    ]


def test_papers_not_brought_are_warnings_unless_they_may_lack() -> None:
    assert found(components=(Submitted(3, copies=1),)) == [
        ("components.0", "component_missing"),
        ("components.1", "component_missing"),
    ]
    assert all(each.warning for each in problems(replace(DRAFT, components=(Submitted(3),))))


def test_pages_alone_say_that_a_paper_is_there() -> None:
    assert found(components=(Submitted(0, originals=1), Submitted(1, pages=2))) == []


def test_a_paper_for_later_is_not_missing() -> None:
    assert found(components=(Submitted(0, later=True), Submitted(1, later=True))) == []


def test_a_paper_listed_with_nothing_brought_is_missing() -> None:
    assert found(components=(Submitted(0), Submitted(1, originals=1))) == [
        ("components.0", "component_missing")
    ]


@pytest.mark.parametrize(
    "paper",
    [Submitted(0, originals=-1), Submitted(0, pages=100_000), Submitted(0, copies=10_000)],
)
def test_absurd_counts_are_errors(paper: Submitted) -> None:
    whole = (paper, Submitted(1, originals=1))
    assert ("components.0", "count_out_of_range") in found(components=whole)


@pytest.mark.parametrize("sets", [1, 99])
def test_up_to_99_sets_can_be_handed_in(sets: int) -> None:
    assert found(sets=sets) == []


def test_a_name_is_as_long_as_a_form_bears() -> None:
    assert of_person(name="a" * 250) == []
    assert of_person(name="a" * 251) == [("applicant.name", "text_too_long", False)]


@pytest.mark.parametrize(
    ("changes", "field", "code", "warning"),
    [
        ({"phone": "12"}, "phone", "phone_shape", True),
        ({"email": "không có"}, "email", "email_shape", True),
        ({"id_number": "123456789"}, "id_number", "id_number_old", False),
        ({"id_number": "066194004217", "sex": "male"}, "id_number", "id_number_sex", True),
        ({"birth_date": "2027-01-01"}, "birth_date", "birth_in_future", True),
        (
            {"kind": PersonKind.ENTERPRISE, "id_number": "123"},
            "id_number",
            "tax_code_shape",
            False,
        ),
    ],
)
def test_what_a_person_gave_is_checked_at_its_field(
    changes: dict[str, Any], field: str, code: str, warning: bool
) -> None:
    assert of_person(**changes) == [(f"applicant.{field}", code, warning)]


def test_a_company_has_no_birth_date_to_check() -> None:
    assert of_person(kind=PersonKind.ENTERPRISE, birth_date="rubbish") == []


def test_the_result_by_post_needs_an_address() -> None:
    phone = Person(name="Lê", phone="0900418226")
    assert found(delivery=Delivery.POST, applicant=phone) == [
        ("applicant.address", "address_missing_for_post")
    ]
    address = replace(phone, address="Thôn 4")
    assert found(delivery=Delivery.POST, applicant=address) == []


def test_the_result_by_post_without_a_telephone_is_asked_about() -> None:
    address = Person(name="Lê", address="Thôn 4")
    draft = replace(DRAFT, delivery=Delivery.POST, applicant=address)
    assert [(each.field, each.code, each.warning) for each in problems(draft)] == [
        ("applicant.phone", "post_needs_phone", True)
    ]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Nguyễn Văn 5", ["name_has_digits"]),
        ("Lê Văn Tám2", ["name_has_digits"]),
        ("A", ["name_too_short"]),
        ("Y.", ["name_too_short"]),
        ("---", ["name_too_short"]),
        ("Lý", []),
        ("H’Loan Khuôr", []),
    ],
)
def test_an_odd_name_of_a_citizen_is_asked_about(name: str, codes: list[str]) -> None:
    assert of_person(name=name) == [("applicant.name", code, True) for code in codes]


def test_a_company_may_have_digits_in_its_name() -> None:
    assert of_person(name="Công ty Cổ phần 27-7", kind=PersonKind.ENTERPRISE) == []


def test_a_person_without_number_and_birth_date_is_received() -> None:
    assert of_person(name="Lê Thị Hường") == []


def test_pages_that_pay_are_asked_for_until_they_are_typed() -> None:
    fee = Fee("Phí chứng thực", FeeRule.PER_PAGE, 2000, 2, 1000, 200_000)
    copying = replace(PROCEDURE, fees=(fee,))
    assert [(each.field, each.code) for each in problems(DRAFT, copying)] == [
        ("components", "pages_not_counted")
    ]
    counted = replace(
        DRAFT, components=(Submitted(0, originals=1, copies=4, pages=3), Submitted(1, originals=1))
    )
    assert problems(counted, copying) == []


def test_an_exemption_needs_its_ground() -> None:
    assert found(fees=FeeTiming.EXEMPT) == [("exempt_reason", "exempt_reason_missing")]
    assert found(fees=FeeTiming.EXEMPT, exempt_reason="Hộ nghèo") == []


def test_a_late_entry_is_of_the_past_and_says_why() -> None:
    assert found(received_at=NOW, late_entry_reason="Mất điện") == []
    assert found(received_at=NOW + timedelta(seconds=1), late_entry_reason="x") == [
        ("received_at", "received_in_future")
    ]
    assert found(received_at=NOW - timedelta(days=1)) == [
        ("late_entry_reason", "late_entry_reason_missing")
    ]
    assert found(received_at=NOW, late_entry_reason="x" * 2_001) == [
        ("late_entry_reason", "text_too_long")
    ]


def test_expired_and_unknown_procedures_are_told_apart() -> None:
    for expired, code in ((True, "procedure_expired"), (False, "procedure_unknown")):
        [problem] = intake_problems(DRAFT, None, expired=expired, now=NOW)
        assert (problem.code, problem.facts) == (code, {"procedure": "1.004194"})


def test_a_confirmed_warning_lets_the_draft_pass_and_is_handed_on() -> None:
    warning = Problem("applicant.phone", "phone_shape", warning=True)
    with pytest.raises(HasProblems) as refused:
        refuse_faulty(DRAFT, (warning,))
    assert refused.value.problems == (warning,)
    confirmed = replace(DRAFT, confirmed=("applicant.phone:phone_shape",))
    assert refuse_faulty(confirmed, (warning,)) == (warning,)
    assert unconfirmed(confirmed, (warning,)) == ()


def test_errors_are_told_before_warnings_are_asked_about() -> None:
    error = Problem("sets", "sets_out_of_range")
    warning = Problem("applicant.phone", "phone_shape", warning=True)
    with pytest.raises(HasProblems) as refused:
        refuse_faulty(DRAFT, (warning, error))
    assert refused.value.problems == (error,)


@pytest.mark.parametrize(
    ("changes", "field", "most"),
    [
        ({"phone": "0" * 31}, "phone", 30),
        ({"email": "a" * 250 + "@b.vn"}, "email", 254),
        ({"kind": PersonKind.ENTERPRISE, "id_number": "1" * 31}, "id_number", 30),
    ],
)
def test_no_text_of_a_person_goes_unbounded_into_the_journal(
    changes: dict[str, Any], field: str, most: int
) -> None:
    person = replace(DRAFT.applicant, **changes)
    assert problems(replace(DRAFT, applicant=person)) == [
        Problem(f"applicant.{field}", "text_too_long", {"most": most})
    ]


def test_the_paper_that_authorises_is_named_in_a_line() -> None:
    long = Principal(name="Trần Thị Lệ", authorisation="x" * 501)
    assert found(principal=long) == [("principal.authorisation", "text_too_long")]


@pytest.mark.parametrize(
    "receipt",
    [
        ReceiptReference("EBL01", "26TAA", "1", "2026-11-20"),
        ReceiptReference("01BLP2-001", "AB/26P", "0000123", "2026-11-20"),
        ReceiptReference("ebl 02", "26 taa", "12345678"),
    ],
)
def test_a_receipt_of_the_registered_system_or_a_paper_book_is_taken(
    receipt: ReceiptReference,
) -> None:
    assert found(collect=Payment(PaymentMethod.CASH, receipt)) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"form": ""}, ("form", "receipt_incomplete")),
        ({"form": "EBL_01"}, ("form", "receipt_form_wrong")),
        ({"form": "E" * 21}, ("form", "receipt_form_wrong")),
        ({"series": ""}, ("series", "receipt_incomplete")),
        ({"series": "26ĐAA"}, ("series", "receipt_series_wrong")),
        ({"series": "2" * 11}, ("series", "receipt_series_wrong")),
        ({"number": ""}, ("number", "receipt_number_wrong")),
        ({"number": "123456789"}, ("number", "receipt_number_wrong")),
        ({"number": "١٢٣"}, ("number", "receipt_number_wrong")),
        ({"date": "2026-11-21"}, ("date", "happened_in_future")),
        ({"date": "2026-02-30"}, ("date", "not_a_date")),
        ({"date": "2026-W47-5"}, ("date", "not_a_date")),
    ],
)
def test_a_reference_that_no_receipt_bears_is_refused(
    changes: dict[str, str], problem: tuple[str, str]
) -> None:
    receipt = replace(ReceiptReference("EBL01", "26TAA", "1", "2026-11-20"), **changes)
    field, code = problem
    payment = Payment(PaymentMethod.CASH, receipt)
    assert found(collect=payment) == [(f"collect.receipt.{field}", code)]


@pytest.mark.parametrize(("copies", "asked"), [(99, False), (101, True)])
def test_a_sum_that_no_dossier_costs_must_be_confirmed(copies: int, *, asked: bool) -> None:
    per_copy = Fee("Bản sao trích lục", FeeRule.PER_COPY, 1_000_000)
    dear = replace(PROCEDURE, fees=(per_copy,))
    papers = (Submitted(0, copies=copies), Submitted(1, originals=1))
    unusual = Problem("fees", "fee_unusual", {"amount": copies * 1_000_000}, warning=True)
    assert problems(replace(DRAFT, components=papers), dear) == ([unusual] if asked else [])
