"""Who hands in for whom, and the money taken while the citizen stands at the counter."""

from __future__ import annotations

from dataclasses import replace

from desk_app.models.actor import Actor
from desk_app.models.draft import (
    Delivery,
    FeeTiming,
    Payment,
    PaymentMethod,
    Person,
    PersonKind,
    Principal,
    ReceiptReference,
    Submitted,
)
from desk_app.models.states import Money
from desk_app.models.views import FeeView
from tests.services.counter import (
    BIRTH,
    BUILDING,
    CERTIFIED_COPY,
    PHUONG,
    TEMPORARY_RESIDENCE,
    Counter,
    draft,
    person,
)

CASH = Payment(PaymentMethod.CASH)
FEE = "Lệ phí đăng ký cư trú"
MOTHER = Principal(
    name="Trần Thị Lệ",
    id_number="066168001234",
    sex="female",
    authorisation="Giấy ủy quyền ngày 18/11/2026",
)


def kinds(counter: Counter, wanted: str) -> list[str]:
    return [line.kind for line in counter.open(wanted).history]


def test_the_applicant_is_kept_as_given(counter: Counter) -> None:
    shown = counter.open(counter.receive().id)
    assert (shown.applicant, shown.owner, shown.principal) == (PHUONG, None, None)


def test_an_owner_other_than_the_applicant_is_kept(counter: Counter) -> None:
    company = Person(
        kind=PersonKind.ENTERPRISE, name="Công ty TNHH Cà phê Mẫu", address="Thôn 2, xã Quảng Phú"
    )
    shown = counter.open(counter.receive(BUILDING, owner=company).id)
    assert (shown.applicant, shown.owner) == (PHUONG, company)


def test_an_authorised_applicant_brings_the_paper_that_says_so(counter: Counter) -> None:
    assert counter.open(counter.receive(principal=MOTHER).id).principal == MOTHER
    without = replace(MOTHER, authorisation="")
    assert counter.refusal(draft(principal=without)) == [
        ("principal.authorisation", "authorisation_missing")
    ]


def test_owner_and_principal_need_a_name_too(counter: Counter) -> None:
    nameless = draft(owner=Person(), principal=replace(MOTHER, name=""))
    assert counter.refusal(nameless) == [
        ("owner.name", "name_missing"),
        ("principal.name", "name_missing"),
    ]


def test_owner_and_principal_are_found_by_their_names_and_numbers(counter: Counter) -> None:
    received = counter.receive(principal=MOTHER, owner=person("H'Bliă Niê"))
    for typed in ("tran thi le", "066168001234", "h'blia", "hblia nie"):
        assert counter.acts.search(counter.clerk, typed) == (received.id,), typed


def test_money_taken_at_once_is_its_own_fact_in_the_same_transaction(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE, fees=FeeTiming.NOW, collect=CASH)
    assert received.collected is PaymentMethod.CASH
    assert received.fees == (FeeView(FEE, 15_000, paid=True, method=PaymentMethod.CASH),)
    shown = counter.open(received.id)
    assert kinds(counter, received.id) == ["DossierReceived", "FeeCollected"]
    assert (shown.money, shown.fees) == (Money.PAID, received.fees)
    assert shown.history[1].facts == {"amount": "15000", "method": "cash"}
    assert counter.lines() == 3  # the desk's opening, the dossier, the money


def test_the_reference_of_the_issued_receipt_lies_in_the_journal(counter: Counter) -> None:
    issued = ReceiptReference("01/BL", "QP-26E", "0000123", "2026-11-20")
    received = counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.TRANSFER, issued))
    assert received.collected is PaymentMethod.TRANSFER
    assert counter.open(received.id).fees[0].method is PaymentMethod.TRANSFER


def test_a_fee_to_be_paid_later_stays_due(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    shown = counter.open(received.id)
    assert (received.collected, shown.money) == (None, Money.DUE)
    assert shown.fees == received.fees == (FeeView(FEE, 15_000),)
    assert kinds(counter, received.id) == ["DossierReceived"]


def test_where_nothing_is_owed_nothing_is_collected(counter: Counter) -> None:
    received = counter.receive(BIRTH, fees=FeeTiming.NOW, collect=CASH)
    assert received.collected is None
    assert counter.open(received.id).money is Money.NONE
    assert kinds(counter, received.id) == ["DossierReceived"]


def test_an_exempt_applicant_pays_nothing_and_the_ground_is_kept(counter: Counter) -> None:
    ground = "Người thuộc hộ nghèo"
    received = counter.receive(TEMPORARY_RESIDENCE, fees=FeeTiming.EXEMPT, exempt_reason=ground)
    shown = counter.open(received.id)
    assert shown.money is Money.EXEMPT
    assert shown.fees == received.fees == (FeeView(FEE, 0, exempt_reason=ground),)


def test_a_ground_that_is_not_claimed_exempts_nobody(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE, exempt_reason="Người thuộc hộ nghèo")
    assert counter.open(received.id).fees == (FeeView(FEE, 15_000),)


def test_certified_copies_cost_by_the_page_and_are_given_at_once(counter: Counter) -> None:
    received = counter.receive(
        CERTIFIED_COPY,
        components=(Submitted(0, originals=1, copies=2, pages=3),),
        collect=CASH,
    )
    [line] = counter.open(received.id).fees
    assert (line.amount, line.copies, line.pages) == (10_000, 2, 3)
    assert not received.receipt_wanted
    assert counter.receive(CERTIFIED_COPY, want_receipt=True).receipt_wanted


def test_the_choices_of_the_citizen_are_kept(counter: Counter) -> None:
    received = counter.receive(
        delivery=Delivery.POST, sets=3, summary="Xin thêm 02 bản sao trích lục"
    )
    shown = counter.open(received.id)
    assert (shown.delivery, shown.sets) == (Delivery.POST, 3)
    assert shown.summary == "Xin thêm 02 bản sao trích lục"


def test_part_free_and_part_exempt_is_exempt(counter: Counter, administrator: Actor) -> None:
    row = {
        "code": "1.009999", "name": "Thủ tục hai khoản thu", "field": "Hộ tịch",
        "valid_from": "2026-01-01", "terms": {"counter": {"amount": 1, "unit": "working_days"}},
        "fees": [
            {"name": "Phí tra cứu", "rule": "free"},
            {"name": "Lệ phí cấp giấy", "rule": "fixed", "amount": 8_000},
        ],
        "cases": [{"name": "Chung", "components": []}],
    }  # fmt: skip
    counter.acts.imports().catalogue(administrator, row, "test")
    received = counter.receive(
        "1.009999", fees=FeeTiming.EXEMPT, exempt_reason="Người thuộc hộ nghèo"
    )
    assert counter.open(received.id).money is Money.EXEMPT
