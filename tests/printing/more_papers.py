"""Made-up papers after the receipt: each as it usually is, and with the longest texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from desk_app.models.collecting import Result
from desk_app.models.draft import PaymentMethod, Person, Principal, ReceiptReference
from desk_app.models.moments import VIETNAM
from desk_app.printing.apology import apology_pdf
from desk_app.printing.control import control_pdf
from desk_app.printing.forms import FeeLine, Printing
from desk_app.printing.forms_lists import (
    HandoverList,
    HandoverRow,
    Listed,
    MinuteRow,
    NotifyList,
    NotifyRow,
    PostalList,
    PostalMinute,
    PostalRow,
    ResultList,
    ResultRow,
    SettlementForm,
    SettlementRow,
    TillSheet,
)
from desk_app.printing.forms_statutory import (
    ApologyForm,
    ControlForm,
    Issued,
    Passage,
    PaymentForm,
    RefusalForm,
    Request,
    ReturnedForm,
    StopForm,
    SupplementForm,
    Timeliness,
)
from desk_app.printing.handover_list import handover_list
from desk_app.printing.list_paper import lists_pdf
from desk_app.printing.notify_list import notify_list
from desk_app.printing.payment import payment_pdf
from desk_app.printing.postal_list import postal_list
from desk_app.printing.postal_minute import postal_minute
from desk_app.printing.refusal import refusal_pdf
from desk_app.printing.result_list import result_list
from desk_app.printing.returned import returned_pdf
from desk_app.printing.settlement_paper import settlement_paper
from desk_app.printing.sheet import Paper
from desk_app.printing.stop import stop_pdf
from desk_app.printing.supplement import supplement_pdf
from desk_app.printing.till_sheet import till_sheets_pdf
from tests.printing.papers import CODE, LONGEST, LONGEST_PROCEDURE, ORDINARY, QR

LINES = 40


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=VIETNAM)


@dataclass(frozen=True)
class Occasion:
    """How a paper is printed, and how long its texts are."""

    long: bool = False
    again: int = 0
    demo: bool = False

    @property
    def printing(self) -> Printing:
        where = LONGEST.printing.where if self.long else "Quầy 2"
        return Printing(moment(23, 9, 5), where, self.again, self.demo)

    @property
    def issued(self) -> Issued:
        head = LONGEST.letterhead if self.long else ORDINARY.letterhead
        return Issued(head, 47, date(2026, 11, 23), QR, self.printing)

    @property
    def request(self) -> Request:
        if self.long:
            return Request(LONGEST_PROCEDURE, "1.013978", LONGEST.summary)
        return Request(ORDINARY.procedure_name, ORDINARY.procedure_code, ORDINARY.summary)

    @property
    def reason(self) -> str:
        usual = "Giấy tờ chứng minh chỗ ở hợp pháp đã hết hạn."
        return " ".join([usual] * 25) if self.long else usual

    @property
    def unit(self) -> str:
        return ORDINARY.unit_name

    def listed(self, number: int) -> Listed:
        person = LONGEST.applicant if self.long else ORDINARY.applicant
        return Listed(
            code=f"H15.62-261120-2{number:03}",
            alias=f"261120{2000 + number}0",
            request=LONGEST_PROCEDURE if self.long else ORDINARY.procedure_name,
            owner=person.name,
            address=person.address,
            phone="0905 418 226",
            id_number="066194004217",
        )


def supplement(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    items = ("Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp", "Tờ khai có chữ ký của chủ hộ")
    return supplement_pdf(
        SupplementForm(
            at.issued, at.unit, "0262 3 812 345", _person(at), at.request,
            items * (12 if at.long else 1), at.reason, ORDINARY.clerk, CODE, date(2026, 12, 8),
        ),
        paper,
    )  # fmt: skip


def guidance(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    """Form 02 before anything was received: no code, no last day, no telephone of the desk."""
    form = SupplementForm(
        replace(at.issued, qr=""), at.unit, "", _person(at), at.request, ("Tờ khai",), at.reason,
        ORDINARY.clerk,
    )  # fmt: skip
    return supplement_pdf(form, paper)


def refusal(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    form = RefusalForm(
        at.issued, at.unit, _person(at), at.request, at.reason, ORDINARY.clerk, CODE
    )  # fmt: skip
    return refusal_pdf(form, paper)


def apology(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    form = ApologyForm(
        at.issued, "UBND xã Quảng Phú", _person(at), at.request.procedure_name, CODE,
        moment(20, 10, 45), moment(26, 10, 45), datetime(2026, 12, 2, 16, tzinfo=VIETNAM),
        at.reason,
    )  # fmt: skip
    return apology_pdf(form, paper)


def stop(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    form = StopForm(
        at.issued, at.unit, _person(at), at.request, CODE, moment(23, 9), at.reason,
        papers=4, paid=15_000, refunded=0, clerk=ORDINARY.clerk,
    )  # fmt: skip
    return stop_pdf(form, paper)


def control(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    unit = "Phòng Kinh tế, Hạ tầng và Đô thị kiêm Quản lý đất đai xã Quảng Phú" if at.long else ""
    unit = unit or "Tư pháp - Hộ tịch"
    passages = (
        Passage("Bộ phận TN&TKQ", unit, moment(20, 16, 30)),
        Passage(unit, "Bộ phận TN&TKQ", moment(25, 9), Timeliness.EARLY, at.reason[:200]),
    )
    form = ControlForm(
        at.issued, CODE, f"{unit}, UBND xã Quảng Phú", "", moment(20, 10, 45),
        moment(26, 10, 45), passages,
    )  # fmt: skip
    return control_pdf(form, paper)


def payment(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    form = PaymentForm(
        at.issued.letterhead, at.unit, _person(at), at.request, CODE,
        (FeeLine("Lệ phí cấp giấy chứng nhận", 3_001_501), FeeLine("Phí thẩm định", 15_000)),
        PaymentMethod.CASH, moment(20, 10, 46), ORDINARY.clerk, at.printing,
        ReceiptReference("EBL01", "26TAA", "00000123", "2026-11-20"),
    )  # fmt: skip
    return payment_pdf(form, paper)


def returned(at: Occasion, paper: Paper = Paper.A4) -> bytes:
    receiver = Principal(
        name=_person(at).name, id_number="066194004217",
        authorisation=at.reason[:280] if at.long else "Giấy ủy quyền ngày 19/11/2026",
    )  # fmt: skip
    form = ReturnedForm(
        at.issued.letterhead, at.unit, _person(at), at.request, CODE,
        Result("granted", "12/XN-UBND", "Y Khoa Niê", date(2026, 11, 25)), moment(26, 10, 45),
        "counter", "lost", receiver, ORDINARY.clerk, at.printing, originals=2,
    )  # fmt: skip
    return returned_pdf(form, paper)


def _person(at: Occasion) -> Person:
    return LONGEST.applicant if at.long else ORDINARY.applicant


def _count(at: Occasion) -> int:
    return LINES if at.long else 5


def handover(at: Occasion) -> bytes:
    states = ("handed", "confirmed", "rejected", "recalled")
    rows = tuple(
        HandoverRow(
            at.listed(number), 1, moment(20, 9, number),
            moment(26, 10, 45) if number % 7 else None, states[number % 4],
        )
        for number in range(1, _count(at) + 1)
    )  # fmt: skip
    form = HandoverList(
        at.issued.letterhead, 12, "Tư pháp - Hộ tịch", moment(20, 16, 30), ORDINARY.clerk, rows,
        at.printing,
    )  # fmt: skip
    return lists_pdf([handover_list(form)])


def results(at: Occasion) -> bytes:
    rows = tuple(
        ResultRow(
            at.listed(number), "granted" if number % 3 else "refused", f"{number}/XN-UBND",
            fee_due=not number % 2, by_post=not number % 5,
        )
        for number in range(1, _count(at) + 1)
    )  # fmt: skip
    form = ResultList(
        at.issued.letterhead, "Tư pháp - Hộ tịch", date(2026, 11, 23), date(2026, 11, 23), rows,
        at.printing,
    )  # fmt: skip
    return lists_pdf([result_list(form)])


def postal(at: Occasion) -> bytes:
    rows = tuple(
        PostalRow(
            at.listed(number), date(2026, 11, 20), date(2026, 11, 23), f"{number}/XN-UBND",
            charge=26_000 + number, tracking=f"EB{number:09}VN",
        )
        for number in range(1, _count(at) + 1)
    )  # fmt: skip
    form = PostalList(
        at.issued.letterhead, date(2026, 11, 20), date(2026, 11, 23), ORDINARY.clerk, rows,
        at.printing,
    )  # fmt: skip
    return lists_pdf([postal_list(form)])


def minute(at: Occasion, *, outgoing: bool = False) -> bytes:
    rows = tuple(
        MinuteRow(at.listed(number), f"EB{number:09}VN" if number % 2 else "", number % 3, 1)
        for number in range(1, _count(at) + 1)
    )
    form = PostalMinute(
        at.issued.letterhead, at.unit, outgoing, date(2026, 11, 23), date(2026, 11, 23), rows,
        at.printing,
    )  # fmt: skip
    return lists_pdf([postal_minute(form)])


def till(at: Occasion) -> bytes:
    form = TillSheet(
        at.issued.letterhead, "Quầy 2", moment(23, 7, 30), moment(23, 16, 45), 500_000, 1_240_000,
        15_000, expected=1_695_000, counted=1_690_000,
        counts=((500_000, 2), (200_000, 1), (100_000, 4), (50_000, 1), (10_000, 4)),
        reason=at.reason, clerk=ORDINARY.clerk, printing=at.printing, carried=-30_000,
    )  # fmt: skip
    return till_sheets_pdf([form])


def notify(at: Occasion) -> bytes:
    rows = tuple(
        NotifyRow(
            at.listed(number), moment(20, 9, number), moment(26, 10, 45) if number % 3 else None,
            "Kệ trả kết quả số 3, ngăn trên cùng phải" if at.long else "Kệ B2", 15_000 * (number % 2),
        )
        for number in range(1, _count(at) + 1)
    )  # fmt: skip
    form = NotifyList(at.issued.letterhead, ORDINARY.clerk, rows, at.printing)
    return lists_pdf([notify_list(form)])


def settlement(at: Occasion) -> bytes:
    receipts = "; ".join(f"EBL0{each} 26TAA: {each}–{each * 1_000}" for each in range(1, 9))
    rows = (
        SettlementRow(
            "cash", 120, 12_345_000, 15_000, receipts if at.long else "EBL01 26TAA: 1–120"
        ),
        SettlementRow("transfer", 2, 0, 100_000_000 if at.long else 0, ""),
    )
    form = SettlementForm(
        at.issued.letterhead, at.unit, date(2026, 11, 1), date(2026, 11, 30), 121, ORDINARY.clerk,
        rows, at.printing,
    )  # fmt: skip
    return lists_pdf([settlement_paper(form)])


STATUTORY: Mapping[str, Callable[[Occasion, Paper], bytes]] = {
    "supplement": supplement, "refusal": refusal, "apology": apology, "stop": stop,
    "control": control,
}  # fmt: skip
LISTS: Mapping[str, Callable[[Occasion], bytes]] = {
    "handover": handover, "results": results, "postal": postal, "minute": minute,
}  # fmt: skip
