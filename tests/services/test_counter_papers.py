"""Papers of no single dossier: slips before reception, lists of some days, closed drawers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.models.acts.slips import Slip
from desk_app.models.catalogue import Channel
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.report import EVER
from desk_app.models.views import Verdict
from desk_app.recovery.verify import verify
from tests.printing.reading import page_texts, scanned, scanned_bars, text_of
from tests.services.counter import TEMPORARY_RESIDENCE, Counter

DAYS = (date(2026, 11, 20), date(2026, 11, 23))
BY_POST = "1.004873"
PERSON = {"name": "Phạm Thị Lan", "phone": "0905418226", "id_number": "066194004217"}
Reported = Callable[[str], list[str]]


@pytest.fixture
def reported(counter: Counter, tmp_path: Path) -> Reported:
    """Save the papers of a report and read their pages back."""

    def save(name: str) -> list[str]:
        path = tmp_path / f"{name}.pdf"
        counter.acts.save_report(counter.clerk, name, DAYS, path)
        return page_texts(path.read_bytes())

    return save


def do(counter: Counter, act: str, codes: list[str], body: dict[str, Any] | None = None) -> None:
    counter.acts.act(counter.clerk, Act(act), codes, body or {})


def handed(counter: Counter, number: int) -> list[str]:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(number)]
    do(counter, "hand-over", codes, {"to": "Công an xã"})
    return codes


def slip_text(counter: Counter, slip: str, path: Path) -> str:
    counter.acts.save_slip(counter.clerk, slip, path)
    return text_of(path.read_bytes())


def test_guidance_is_printed_as_form_02_without_a_code(counter: Counter, tmp_path: Path) -> None:
    body = {
        "person": PERSON, "procedure": TEMPORARY_RESIDENCE,
        "items": ["Tờ khai CT01", "Giấy tờ chỗ ở"], "reason": "Hồ sơ thiếu giấy tờ",
    }  # fmt: skip
    given = counter.acts.give_slip(counter.clerk, Slip.GUIDE, body)
    path = tmp_path / "slip.pdf"
    text = slip_text(counter, given.id, path)
    for words in (
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Số: 1/PBS-TTPVHCC",
        "Hồ sơ của: PHẠM THỊ LAN",
        "1. Tờ khai CT01 2. Giấy tờ chỗ ở Lý do: Hồ sơ thiếu giấy tờ",
        "0905 418 226",
    ):
        assert words in text
    assert "Mã hồ sơ" not in text
    verdict = counter.acts.check_paper(scanned(path.read_bytes(), 203)["QR Code"])
    assert (verdict.verdict, verdict.form) == (Verdict.GENUINE, "supplement")
    assert "In lại" not in text
    assert "In lại lần 1" in slip_text(counter, given.id, path)


def test_slips_and_requests_of_one_form_share_their_series(
    counter: Counter, tmp_path: Path
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, "refuse", [code], {"reason": "Không thuộc thẩm quyền"})
    body = {"person": PERSON, "reason": "Việc này do cấp tỉnh giải quyết"}
    given = counter.acts.give_slip(counter.clerk, Slip.TURN_AWAY, body)
    text = slip_text(counter, given.id, tmp_path / "slip.pdf")
    assert "Số: 2/PTC-TTPVHCC" in text
    assert "Việc này do cấp tỉnh giải quyết" in text
    assert "Nội dung yêu cầu giải quyết: ………" in text


def test_a_slip_that_was_never_given_is_not_printed(counter: Counter, tmp_path: Path) -> None:
    received = counter.receive()
    for unknown in ("nothing", received.id):
        with pytest.raises(NotAllowed, match="slip_unknown"):
            counter.acts.save_slip(counter.clerk, unknown, tmp_path / "slip.pdf")


def test_the_hand_over_list_has_the_bars_of_every_dossier(
    counter: Counter, reported: Reported, tmp_path: Path
) -> None:
    codes = handed(counter, 3)
    do(counter, "recall", codes[2:], {"reason": "Thiếu giấy"})
    first, second = reported("handover")
    assert "Tổng số hồ sơ: 03" in first
    assert all(code in first for code in codes)
    assert first.count("rút lại") == 1
    assert "Liên 2: Bên nhận lưu" in second
    _of_the_list, *bars = scanned_bars((tmp_path / "handover.pdf").read_bytes(), 203)
    ids = [counter.acts.find_exact(each) for each in bars]
    assert ids == [counter.open(code).id for code in codes]
    assert "In lại lần 1" in reported("handover")[0]


def test_results_that_came_back_are_listed_by_unit(counter: Counter, reported: Reported) -> None:
    codes = handed(counter, 2)
    do(counter, "confirm", codes)
    do(counter, "result", codes[:1], {"number": "7/XN"})
    do(counter, "result", codes[1:], {"kind": "refused"})
    lists = [page for page in reported("handover") if "PHIẾU BÀN GIAO KẾT QUẢ" in page]
    assert len(lists) == 2  # copies
    assert "Bên giao: Công an xã" in lists[0]
    assert "Giải quyết, số 7/XN" in lists[0]
    assert "Từ chối giải quyết" in lists[0]
    assert lists[0].split().count("X") == 2  # both fees are still due


def test_the_post_gets_its_list_and_both_minutes(counter: Counter, reported: Reported) -> None:
    brought = counter.receive(BY_POST, channel=Channel.POST).code
    codes = handed(counter, 1)
    do(counter, "confirm", codes)
    do(counter, "collect", codes, {"method": "cash"})
    do(counter, "result", codes, {"number": "7/XN"})
    do(counter, "post", codes, {"tracking": "EB000000001VN", "charge": 26_000})
    pages = reported("postal")
    deliveries, out, came = pages[0], pages[2], pages[4]
    assert "cước: 26.000 đồng" in deliveries
    assert "7/XN EB000000001VN" in deliveries
    assert "Bên nhận: dịch vụ bưu chính công ích" in out
    assert codes[0] in out
    assert "Bên giao: dịch vụ bưu chính công ích" in came
    assert brought in came
    assert codes[0] not in came
    alone = reported("minute")
    assert len(alone) == 2  # copies
    assert brought in alone[0]
    assert "In lại lần 1" in alone[0]


def test_a_job_in_the_queue_names_the_days_of_its_paper(counter: Counter) -> None:
    counter.receive(BY_POST, channel=Channel.POST)
    codes = handed(counter, 1)
    do(counter, "confirm", codes)
    do(counter, "result", codes)
    acts, last = counter.acts, DAYS[1]
    days = (("minute", DAYS), ("minute", (DAYS[0], DAYS[0])), ("notify", (EVER, last)))
    labels = [acts.print_report(counter.clerk, name, each).code for name, each in days]
    assert labels == ["20/11/2026–23/11/2026", "20/11/2026", "23/11/2026"]


def test_the_drawers_closed_are_signed_with_what_was_counted(
    counter: Counter, reported: Reported
) -> None:
    counter.acts.open_till(counter.clerk, {"float": {"100000": 3}})
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, "collect", [code], {"method": "cash"})
    body = {"counted": {"100000": 3, "10000": 1}, "reason": "Thối nhầm 5 nghìn"}
    counter.acts.close_till(counter.clerk, body)
    [page] = reported("cash")
    for words in (
        "Tiền đầu ca: 300.000 đồng",
        "Thu tiền mặt: 15.000 đồng",
        "Tồn quỹ theo sổ: 315.000 đồng",
        "100.000 3 300.000 10.000 1 10.000 Tổng cộng 310.000",
        "Chênh lệch: -5.000 đồng",
        "Thối nhầm 5 nghìn",
    ):
        assert words in page


@pytest.mark.parametrize("name", ["handover", "postal", "minute", "cash"])
def test_days_without_anything_print_nothing(
    counter: Counter, reported: Reported, tmp_path: Path, name: str
) -> None:
    lines = counter.lines()
    with pytest.raises(NotAllowed, match="nothing_to_print"):
        reported(name)
    assert not (tmp_path / f"{name}.pdf").exists()
    assert counter.lines() == lines


def test_the_journal_stays_whole_after_all_of_it(counter: Counter, reported: Reported) -> None:
    handed(counter, 2)
    reported("handover")
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines == counter.lines()
