"""Whom to tell that the result is ready: everybody who can collect it now, and nobody else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.models.draft import Delivery, Person
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.report import EVER, Report
from tests.conftest import Clock
from tests.printing.reading import page_texts
from tests.services.counter import CERTIFIED_COPY, TEMPORARY_RESIDENCE, Counter, november

LAN = Person(name="Phạm Thị Lan", phone="0905418226", id_number="066194004217")


def notified(counter: Counter, first: date = EVER, last: date = date(2026, 11, 30)) -> Report:
    return counter.acts.report(counter.clerk, "notify", first, last)


def codes(report: Report) -> list[object]:
    return [row["code"] for row in report.rows]


def resolved(counter: Counter, **changes: Any) -> str:
    """A dossier whose result lies on a shelf."""
    code = counter.receive(TEMPORARY_RESIDENCE, applicant=LAN, **changes).code
    for act, body in (("hand-over", {"to": "Công an xã"}), ("confirm", {}),
                      ("result", {"shelf": "Kệ T1"})):  # fmt: skip
        counter.acts.act(counter.clerk, Act(act), [code], body)
    return code


def do(counter: Counter, act: str, code: str, **body: Any) -> None:
    counter.acts.act(counter.clerk, Act(act), [code], body)


def test_what_is_ready_is_listed_with_its_fee_its_shelf_and_a_message(counter: Counter) -> None:
    code = resolved(counter)
    [row] = notified(counter).rows
    assert row["code"] == code
    assert (row["applicant"], row["phone"], row["procedure"]) == (
        "Phạm Thị Lan", "0905418226", TEMPORARY_RESIDENCE,
    )  # fmt: skip
    assert (row["ready_since"], row["shelf"], row["fee_due"]) == (
        "2026-11-20T09:30:00+07:00", "Kệ T1", 15_000,
    )  # fmt: skip
    message = str(row["message"])
    assert message == (
        f"Trung tam Phuc vu hanh chinh cong xa Quang Phu: ho so {code} da co ket qua. "
        "Moi Ong/Ba den nhan, mang theo giay hen. Phi, le phi phai nop: 15.000 d."
    )
    assert message.isascii()
    assert len(message) <= 160
    assert "066194004217" not in str(row)


def test_whoever_was_served_or_need_not_come_is_not_told(counter: Counter) -> None:
    given, posted, waiting, wrong = (resolved(counter) for _ in range(4))
    do(counter, "collect", given, method="cash")
    do(counter, "return", given, receipt="brought")
    do(counter, "collect", posted, method="cash")
    do(counter, "post", posted, tracking="EMS1", charge=0)
    do(counter, "correct", wrong, reason="Sai tên")
    resolved(counter, delivery=Delivery.ELECTRONIC)
    counter.receive(TEMPORARY_RESIDENCE)
    assert codes(notified(counter)) == [waiting]
    do(counter, "take-back", given, reason="Trả nhầm người")
    do(counter, "result", wrong)
    assert set(codes(notified(counter))) == {given, waiting, wrong}


def test_the_longest_waiting_stand_first_and_days_narrow_the_list(
    counter: Counter, clock: Clock
) -> None:
    first = resolved(counter)
    clock.now = november(23)
    later = counter.receive(CERTIFIED_COPY).code
    do(counter, "result", later)
    report = notified(counter)
    assert codes(report) == [first, later]
    assert codes(notified(counter, date(2026, 11, 23))) == [later]
    assert codes(notified(counter, EVER, date(2026, 11, 22))) == [first]
    assert report.totals["dossiers"] == 2
    assert len(report.identities) == 2
    assert all(report.identities.values())


def test_a_refusal_after_appraisal_is_a_result_to_be_told_of(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, "hand-over", code, to="Công an xã")
    do(counter, "confirm", code)
    do(counter, "refuse", code, reason="Không đủ điều kiện")
    assert codes(notified(counter)) == [code]


def test_the_list_on_paper(counter: Counter, tmp_path: Path) -> None:
    days, path = (EVER, date(2026, 11, 30)), tmp_path / "notify.pdf"
    with pytest.raises(NotAllowed, match="nothing_to_print"):
        counter.acts.save_report(counter.clerk, "notify", days, path)
    code = resolved(counter)
    counter.acts.save_report(counter.clerk, "notify", days, path)
    [page] = page_texts(path.read_bytes())
    for words in (
        "DANH SÁCH THÔNG BÁO ĐẾN NHẬN KẾT QUẢ", code, "Phạm Thị Lan", "0905 418 226", "Kệ T1",
        "15.000", "Tổng số hồ sơ: 01",
    ):  # fmt: skip
        assert words in page
    assert "066194004217" not in page


def test_the_post_has_its_own_sums_that_hold(counter: Counter) -> None:
    for number in range(2):
        code = resolved(counter)
        do(counter, "collect", code, method="cash")
        do(counter, "post", code, tracking=f"EMS{number}", charge=25_000)
    do(counter, "delivered", code, on="2026-11-20")
    days = (date(2026, 11, 20), date(2026, 11, 20))
    report = counter.acts.report(counter.clerk, "postal", *days)
    assert report.totals == {"dossiers": 2, "delivered": 1, "came_back": 0, "under_way": 1,
                             "charge": 50_000}  # fmt: skip
    assert report.identities == {"delivered + came back + under way = dossiers": True}
