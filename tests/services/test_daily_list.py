"""The daily list: every number of the day has its row, and the sentence at its end balances."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk_app.models.draft import Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.outcomes import IntegrityBroken, NotAllowed
from desk_app.models.report import Report
from desk_app.recovery.verify import verify
from tests.conftest import Clock
from tests.journal.desks import from_outside
from tests.printing.reading import page_texts, scanned
from tests.services.counter import (
    CERTIFIED_COPY,
    TEMPORARY_RESIDENCE,
    Counter,
    november,
    person,
)

FRIDAY = date(2026, 11, 20)


def report(counter: Counter, first: date = FRIDAY, last: date | None = None) -> Report:
    return counter.acts.report(counter.clerk, "daily", first, last or first)


def paper(counter: Counter, path: Path, day: date = FRIDAY) -> str:
    counter.acts.save_report(counter.clerk, "daily", (day, day), path)
    return " ".join(page_texts(path.read_bytes()))


def a_day(counter: Counter) -> list[str]:
    """Four dossiers: one paid, one handed over, one voided, one for a copy at once."""
    paid = counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH)).code
    handed = counter.receive(TEMPORARY_RESIDENCE, applicant=person("Trần Thị Kiều")).code
    void = counter.receive(TEMPORARY_RESIDENCE).code
    copy = counter.receive(CERTIFIED_COPY).code
    counter.acts.act(counter.clerk, Act.HAND_OVER, [handed], {"to": "Công an xã"})
    counter.void(void, "người nộp rút trước khi ký")
    return [paid, handed, void, copy]


def test_every_dossier_of_the_day_has_its_row(counter: Counter) -> None:
    codes = a_day(counter)
    found = report(counter)
    assert [row["code"] for row in found.rows] == codes
    first, handed, void, _ = found.rows
    assert (first["applicant"], first["procedure"], first["agency"], first["fee"]) == (
        "Nguyễn Thị Bích Phượng", TEMPORARY_RESIDENCE, "H99.62", 15_000,
    )  # fmt: skip
    assert first["received_at"] == "2026-11-20T09:30:00+07:00"
    assert (handed["unit"], handed["state"]) == ("Công an xã", "received")
    assert (void["voided"], void["reason"], void["fee"]) == (1, "người nộp rút trước khi ký", 0)


def test_the_sums_balance(counter: Counter) -> None:
    a_day(counter)
    found = report(counter)
    totals = found.totals
    told = (totals["numbers"], totals["received"], totals["voided"], totals["skipped"])
    assert told == (4, 3, 1, 0)
    assert (totals["fee"], totals["collected"], totals["cash"], totals["transfer"]) == (
        32_000, 15_000, 15_000, 0,
    )  # fmt: skip
    assert totals["channels"] == [{"channel": "counter", "dossiers": 3}]
    assert sum(each["dossiers"] for each in totals["fields"]) == 3  # type: ignore[attr-defined] # a list of sums
    assert all(found.identities.values())
    assert totals["signed"] == []


def test_a_dossier_that_was_refused_has_a_number_but_was_not_received(counter: Counter) -> None:
    refused = counter.receive(TEMPORARY_RESIDENCE).code
    counter.acts.act(counter.clerk, Act.REFUSE, [refused], {"reason": "Không thuộc thẩm quyền"})
    counter.receive()
    totals = report(counter).totals
    assert (totals["numbers"], totals["received"], totals["refused"]) == (2, 1, 1)


def test_what_was_entered_a_day_late_stands_on_the_day_it_came(
    counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    counter.receive()
    clock.forward(days=3)
    counter.receive(received_at=november(20, 15), late_entry_reason="Mất điện")
    counter.receive()
    friday, monday = report(counter), report(counter, date(2026, 11, 23))
    told = (friday.totals["numbers"], friday.totals["received"], friday.totals["late"])
    assert told == (1, 2, 1)
    told = (monday.totals["numbers"], monday.totals["received"], monday.totals["earlier"])
    assert told == (2, 1, 1)
    both = report(counter, FRIDAY, date(2026, 11, 23)).totals
    assert (both["numbers"], both["received"], both["late"], both["earlier"]) == (3, 3, 0, 0)
    for found in (friday, monday):
        assert all(found.identities.values())
    text = paper(counter, tmp_path / "friday.pdf")
    assert "1 số đã cấp + 1 hồ sơ nhập vào ngày sau = 2 tiếp nhận." in text
    assert "Nhập lúc 09:30 23/11/2026" in text
    text = paper(counter, tmp_path / "monday.pdf", date(2026, 11, 23))
    assert "2 số đã cấp = 1 tiếp nhận + 1 hồ sơ nhận ngày trước." in text


def test_the_paper_balances_and_keeps_the_voided_row(counter: Counter, tmp_path: Path) -> None:
    codes = a_day(counter)
    text = paper(counter, tmp_path / "daily.pdf")
    for words in (
        "DANH SÁCH TIẾP NHẬN HỒ SƠ TRONG NGÀY",
        "Ngày 20 tháng 11 năm 2026 – Quầy 1 – Dải số 1001 đến 1004",
        "Số: 1/DS-TTPVHCC",
        "Số hủy: người nộp rút trước khi ký. Lê Thị Minh Hạnh hủy lúc 09:30 20/11/2026.",
        "Cộng: 3 hồ sơ 32.000",
        "Đối chiếu: 4 số đã cấp = 3 tiếp nhận + 1 số hủy.",
        "Tiền mặt 15.000 đồng, chuyển khoản 0 đồng.",
        "Danh sách khớp Sổ theo dõi hồ sơ, Quyển 01.",
        "trực tiếp 3",
        "Chưa chốt ngày.",
        "NGƯỜI LẬP", "THỦ QUỸ", "NGƯỜI PHỤ TRÁCH", "Trang 1/1",
        *codes,
    ):  # fmt: skip
        assert words in text
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines == counter.lines()


def test_a_reprint_keeps_its_number_and_says_so(counter: Counter, tmp_path: Path) -> None:
    counter.receive()
    paper(counter, tmp_path / "first.pdf")
    again = paper(counter, tmp_path / "again.pdf")
    assert "Số: 1/DS-TTPVHCC" in again
    assert "In lại lần 1" in again
    later = paper(counter, tmp_path / "other.pdf", date(2026, 11, 19))
    assert "Số: 2/DS-TTPVHCC" in later


def test_a_day_without_a_dossier_is_signed_too(counter: Counter, tmp_path: Path) -> None:
    text = paper(counter, tmp_path / "empty.pdf")
    assert "0 số đã cấp = 0 tiếp nhận." in text
    days = (date(2026, 11, 18), date(2026, 11, 19))
    with pytest.raises(NotAllowed, match="nothing_to_print"):
        counter.acts.save_report(counter.clerk, "daily", days, tmp_path / "none.pdf")


def test_several_days_have_a_list_each(counter: Counter, clock: Clock, tmp_path: Path) -> None:
    counter.receive()
    clock.forward(days=3)
    counter.receive()
    path = tmp_path / "days.pdf"
    counter.acts.save_report(counter.clerk, "daily", (FRIDAY, date(2026, 11, 23)), path)
    first, second = page_texts(path.read_bytes())
    assert "Ngày 20 tháng 11 năm 2026" in first
    assert "Ngày 23 tháng 11 năm 2026" in second


def test_a_list_that_does_not_add_up_is_not_printed(counter: Counter, tmp_path: Path) -> None:
    codes = [counter.receive().code for _ in range(3)]
    folder = counter.acts.desk.settings
    with from_outside(folder) as file:
        file.execute("UPDATE dossier_code SET desk = 'x' WHERE code = ?", (codes[1],))
    found = report(counter)
    assert found.identities["no number is missing"] is False
    assert found.totals["missing_numbers"] == [codes[1]]
    path = tmp_path / "daily.pdf"
    with pytest.raises(IntegrityBroken) as broken:
        paper(counter, path)
    assert broken.value.code == "numbers_missing"
    assert dict(broken.value.facts) == {"day": "20/11/2026", "codes": codes[1], "number": 1}
    assert not path.exists()


def test_the_qr_is_read_from_the_printed_page(counter: Counter, tmp_path: Path) -> None:
    counter.receive()
    path = tmp_path / "daily.pdf"
    paper(counter, path)
    for dpi in (203, 300):
        text = scanned(path.read_bytes(), dpi)["QR Code"]
        assert text.startswith("20261120|1.")
        assert "|daily|" in text
