"""The facts that receiving a dossier writes down: no person and no free text under the chain."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from desk_app.models.acts.receive import Numbering, Reception, decide_reception
from desk_app.models.catalogue import NO_TERM, Case, Channel, Component, Fee, FeeRule, Procedure
from desk_app.models.draft import (
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    Principal,
    ReceiptReference,
    Submitted,
)
from desk_app.models.happening import Happening
from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import Problem
from desk_app.models.promise import Promise
from desk_app.models.term import Term, TermUnit

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
PROCEDURE = Procedure(
    code="1.004194",
    name="Thủ tục đăng ký tạm trú",
    short_name="Đăng ký tạm trú",
    field="Cư trú",
    decision="",
    cases=(Case("Cá nhân", (Component("Tờ khai CT01", originals=1, note="Mẫu mới"),)),),
    terms={Channel.COUNTER: Term(Decimal(3), TermUnit.WORKING_DAYS)},
    fees=(Fee("Lệ phí", FeeRule.FIXED, 15_000, code="LP1"), Fee("Tra cứu", FeeRule.FREE)),
    results=(),
    valid_from=date(2026, 7, 1),
)
RECEPTION = Reception(
    dossier="0190-dossier",
    procedure=PROCEDURE,
    version="v1",
    promise=Promise(NOW + timedelta(days=6), NO_TERM, (), "Thứ Năm.", "lịch"),
    numbering=Numbering("H99.62", 1001, "H99.62-261120-1001", False, 1, 7),
    recorded_at=NOW,
    competent="H99.62",
    unit="Công an xã",
    custodian="Quầy 1",
    form_version="tt-03-2025",
    warnings=(Problem("applicant.phone", "phone_shape", warning=True),),
)
DRAFT = IntakeDraft(
    procedure="1.004194",
    applicant=Person(name="Nguyễn Thị Bích Phượng", id_number="066194004217", address="Thôn 4"),
    owner=Person(name="Trần Văn Được"),
    principal=Principal(name="Lê Thị Hường", authorisation="Giấy ủy quyền số 7"),
    summary="cho cả gia đình",
    received_at=NOW - timedelta(hours=2),
    late_entry_reason="Mất điện",
)
CASH = Payment(PaymentMethod.CASH)


def happenings(**changes: Any) -> list[Happening]:
    return list(decide_reception(replace(DRAFT, **changes), RECEPTION))


def body(happening: Happening) -> dict[str, Any]:
    return dict(happening.body)


def test_one_fact_is_written_and_it_happened_when_the_dossier_came() -> None:
    [received] = happenings()
    assert (received.kind, received.dossier) == ("DossierReceived", "0190-dossier")
    assert (received.occurred_at, received.base) == (NOW - timedelta(hours=2), 0)


def test_the_numbers_the_promise_and_the_versions_lie_in_the_body() -> None:
    [received] = happenings()
    written = body(received)
    assert (written["code"], written["number"], written["day"]) == (
        "H99.62-261120-1001",
        1001,
        "261120",
    )
    assert written["register"] == {"volume": 1, "entry": 7, "year": 2026}
    assert written["procedure"]["version"] == "v1"
    assert written["procedure"]["name"] == "Đăng ký tạm trú"
    assert written["promise"]["due_at"] == "2026-11-26T09:30:00+07:00"
    assert written["form_version"] == "tt-03-2025"
    assert (written["late_entry"], written["warnings"]) == (True, ["applicant.phone:phone_shape"])
    assert [paper["name"] for paper in written["components"]] == ["Tờ khai CT01"]


def test_each_paper_is_written_as_it_stood_and_what_may_lack_not_at_all() -> None:
    case = Case(
        "Cá nhân",
        (
            Component("Tờ khai", originals=1),
            Component("Căn cước", originals=1, present_only=True),
            Component("Ảnh", originals=2),
            Component("Giấy kết hôn", copies=1),
            Component("Giấy thay được", copies=1, replaceable=True),
        ),
    )
    brought = (
        Submitted(0, originals=1, pages=2), Submitted(1, originals=1),
        Submitted(2, originals=2, later=True),
    )  # fmt: skip
    reception = replace(RECEPTION, procedure=replace(PROCEDURE, cases=(case,)))
    [received] = decide_reception(replace(DRAFT, components=brought), reception)
    counts = ("name", "state", "originals", "pages")
    assert [tuple(paper[key] for key in counts) for paper in body(received)["components"]] == [
        ("Tờ khai", "given", 1, 2),
        ("Căn cước", "shown", 1, 0),
        ("Ảnh", "later", 0, 0),
        ("Giấy kết hôn", "missing", 0, 0),
    ]


def test_no_person_and_no_free_text_lies_in_the_body() -> None:
    for happening in happenings(collect=CASH, exempt_reason="Hộ nghèo của xã"):
        written = json.dumps(body(happening), ensure_ascii=False)
        for private in (
            "Phượng", "066194004217", "Thôn 4", "Được", "Hường", "ủy quyền", "gia đình",
            "Mất điện", "Hộ nghèo",
        ):  # fmt: skip
            assert private not in written


def test_persons_and_free_texts_lie_beside_the_chain() -> None:
    [received] = happenings(fees=FeeTiming.EXEMPT, exempt_reason="Người thuộc hộ nghèo")
    assert received.personal is not None
    personal: dict[str, Any] = dict(received.personal)
    assert personal["applicant"]["name"] == "Nguyễn Thị Bích Phượng"
    assert personal["owner"]["name"] == "Trần Văn Được"
    assert personal["principal"]["authorisation"] == "Giấy ủy quyền số 7"
    assert personal["summary"] == "cho cả gia đình"
    assert personal["late_entry_reason"] == "Mất điện"
    assert personal["exempt_reason"] == "Người thuộc hộ nghèo"


def test_absent_people_and_texts_are_not_written() -> None:
    [received] = happenings(owner=None, principal=None, summary="", late_entry_reason="")
    assert received.personal is not None
    assert set(received.personal) == {"applicant"}


def test_money_taken_at_once_names_the_lines_the_sum_and_the_issued_receipt() -> None:
    issued = ReceiptReference("01/BL", "QP", "0000123", "20/11/2026")
    _, collected = happenings(collect=Payment(PaymentMethod.TRANSFER, issued))
    assert (collected.kind, collected.dossier, collected.base) == (
        "FeeCollected",
        "0190-dossier",
        1,
    )
    assert body(collected) == {
        "lines": [0],
        "amount": 15_000,
        "method": "transfer",
        "receipt": {"form": "01/BL", "series": "QP", "number": "0000123", "date": "2026-11-20"},
    }


def test_without_an_issued_receipt_none_is_written() -> None:
    _, collected = happenings(collect=CASH)
    assert body(collected)["receipt"] is None


def test_nothing_is_collected_where_nothing_is_owed() -> None:
    exempt = happenings(fees=FeeTiming.EXEMPT, exempt_reason="Hộ nghèo", collect=CASH)
    assert [each.kind for each in exempt] == ["DossierReceived"]
    assert [(fee["amount"], fee["exempt"]) for fee in body(exempt[0])["fees"]] == [
        (0, True),
        (0, False),
    ]
