"""The monthly settlement: what the desk took for each agency, and that it is the cash report's net."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk_app.models.draft import Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.report import Report
from desk_app.recovery.verify import verify
from tests.printing.reading import page_texts
from tests.services.counter import CERTIFIED_COPY, TEMPORARY_RESIDENCE, Counter

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def report(counter: Counter, name: str) -> Report:
    return counter.acts.report(counter.clerk, name, *NOVEMBER)


def take(counter: Counter, number: int, method: PaymentMethod = PaymentMethod.CASH) -> str:
    """A dossier whose fee of 15.000 đ was taken against a receipt."""
    code = counter.receive(TEMPORARY_RESIDENCE).code
    receipt = {"form": "EBL01", "series": "26TAA", "number": str(number), "date": "20/11/2026"}
    body = {"method": method.value, "receipt": receipt}
    counter.acts.act(counter.clerk, Act.COLLECT, [code], body)
    return code


def give_back(counter: Counter, code: str) -> None:
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    body = {"reason": "Thu nhầm", "approved_by": "supervisor"}
    counter.acts.act(counter.clerk, Act.REVERSE_FEE, [code], body, supervisor)


def test_each_form_of_payment_is_settled_with_its_receipts(counter: Counter) -> None:
    first = take(counter, 7)
    take(counter, 9)
    take(counter, 10, PaymentMethod.TRANSFER)
    counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH))
    give_back(counter, first)
    settled = report(counter, "settlement")
    rows = [(row["method"], row["collected"], row["given_back"], row["net"], row["dossiers"],
             row["receipts"]) for row in settled.rows]  # fmt: skip
    assert rows == [
        ("cash", 45_000, 15_000, 30_000, 3, "EBL01 26TAA: 7–9"),
        ("transfer", 15_000, 0, 15_000, 1, "EBL01 26TAA: 10–10"),
    ]
    assert {row["name"] for row in settled.rows} == {"UBND xã Quảng Phú"}
    assert (settled.totals["net"], settled.totals["dossiers"]) == (45_000, 4)
    assert settled.totals["net"] == report(counter, "cash").totals["net"]
    assert len(settled.identities) == 3
    assert all(settled.identities.values())


def test_a_dossier_that_paid_in_two_ways_is_counted_once(counter: Counter) -> None:
    code = take(counter, 7)
    give_back(counter, code)
    counter.acts.act(counter.clerk, Act.COLLECT, [code], {"method": "transfer"})
    settled = report(counter, "settlement")
    assert [row["dossiers"] for row in settled.rows] == [1, 1]
    assert settled.totals["dossiers"] == 1


def test_a_month_without_money_has_no_lines_and_its_sums_hold(counter: Counter) -> None:
    counter.receive(CERTIFIED_COPY)
    settled = report(counter, "settlement")
    assert settled.rows == ()
    assert settled.totals["net"] == 0
    assert all(settled.identities.values())


def test_the_minute_says_the_sum_in_words_and_both_sides_sign(
    counter: Counter, tmp_path: Path
) -> None:
    take(counter, 7)
    take(counter, 8, PaymentMethod.TRANSFER)
    path = tmp_path / "settlement.pdf"
    counter.acts.save_report(counter.clerk, "settlement", NOVEMBER, path)
    first, second = page_texts(path.read_bytes())
    for words in (
        "BIÊN BẢN ĐỐI CHIẾU, BÀN GIAO PHÍ, LỆ PHÍ",
        "Cơ quan có thẩm quyền: UBND xã Quảng Phú",
        "Thời gian: từ ngày 01/11/2026 đến ngày 30/11/2026",
        "Số tiền bàn giao: 30.000 đồng",
        "Bằng chữ: Ba mươi nghìn đồng",
        "Tiền mặt 1 15.000 0 15.000 EBL01 26TAA: 7–7",
        "Chuyển khoản 1 15.000 0 15.000 EBL01 26TAA: 8–8",
        "Tổng cộng 2 30.000 0 30.000",
        "BÊN GIAO",
        "BÊN NHẬN",
    ):
        assert words in first
    assert "Liên 2: Bên nhận lưu" in second
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines == counter.lines()
