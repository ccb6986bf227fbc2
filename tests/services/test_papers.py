"""The papers of a dossier: issued by acts, numbered without a gap, the same whenever they are printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.models.site import Agency, read_site, site_document
from desk_app.models.tables import DossierPersonRecord, DossierTextRecord, PersonalPart
from desk_app.models.views import Verdict
from desk_app.printing.label import MEDIA
from desk_app.recovery.verify import verify
from desk_app.services.dossier_papers import PAPERS
from desk_app.services.shipped import demo_site
from tests.conftest import Clock
from tests.models.catalogue_rows import own_row
from tests.printing.reading import page_texts, scanned, scanned_bars, text_of
from tests.services.conftest import Opens
from tests.services.counter import TEMPORARY_RESIDENCE, Counter

Saved = Callable[[str, str], str]
ISSUED_BY: dict[str, tuple[str, dict[str, Any]]] = {
    "supplement": ("supplement", {"items": ["Giấy tờ chỗ ở"], "reason": "Giấy cũ hết hạn"}),
    "refusal": ("refuse", {"reason": "Không thuộc thẩm quyền của xã"}),
    "stop": ("withdraw", {"reason": "Công dân xin rút để nộp nơi khác"}),
}


@pytest.fixture
def saved(counter: Counter, tmp_path: Path) -> Saved:
    """Save a paper of a dossier and read its words back."""

    def save(form: str, code: str) -> str:
        path = tmp_path / "paper.pdf"
        counter.acts.save_paper(counter.clerk, form, code, path)
        return text_of(path.read_bytes())

    return save


def do(counter: Counter, act: str, code: str, body: dict[str, Any] | None = None) -> None:
    counter.acts.act(counter.clerk, Act(act), [code], body or {})


def in_process(counter: Counter) -> str:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, "hand-over", code, {"to": "Công an xã"})
    do(counter, "confirm", code)
    return code


@pytest.mark.parametrize("form", ISSUED_BY)
def test_the_act_issues_its_paper_with_the_reason_given(
    counter: Counter, saved: Saved, form: str
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    with pytest.raises(NotAllowed) as early:
        saved(form, code)
    assert (early.value.code, early.value.facts) == ("paper_not_issued", {"dossier": code})
    act, body = ISSUED_BY[form]
    do(counter, act, code, body)
    text = saved(form, code)
    for words in (code, "NGUYỄN THỊ BÍCH PHƯỢNG", body["reason"], "Lê Thị Minh Hạnh", "Số: 1/"):
        assert words in text
    assert "In lại" not in text
    assert "In lại lần 1" in saved(form, code)


def test_each_form_has_its_own_series_of_the_year(counter: Counter, saved: Saved) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(3)]
    act, body = ISSUED_BY["supplement"]
    counter.acts.act(counter.clerk, Act(act), codes[:2], body)
    act, body = ISSUED_BY["refusal"]
    do(counter, act, codes[2], body)
    assert "Số: 1/PBS-TTPVHCC" in saved("supplement", codes[0])
    assert "Số: 2/PBS-TTPVHCC" in saved("supplement", codes[1])
    assert "Số: 1/PTC-TTPVHCC" in saved("refusal", codes[2])


def test_a_new_year_begins_its_series_anew(counter: Counter, saved: Saved, clock: Clock) -> None:
    act, body = ISSUED_BY["refusal"]
    do(counter, act, counter.receive(TEMPORARY_RESIDENCE).code, body)
    clock.forward(days=45)
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, act, code, body)
    text = saved("refusal", code)
    assert "Số: 1/PTC-TTPVHCC" in text
    assert "năm 2027" in text


def test_a_refused_act_takes_no_number(counter: Counter, saved: Saved) -> None:
    first, second = (counter.receive(TEMPORARY_RESIDENCE).code for _ in range(2))
    act, body = ISSUED_BY["supplement"]
    do(counter, act, first, body)
    with pytest.raises(NotAllowed):
        counter.acts.act(counter.clerk, Act(act), [second, first], body)
    do(counter, act, second, body)
    assert "Số: 2/PBS-TTPVHCC" in saved("supplement", second)


def test_the_apology_names_the_missed_date_and_the_new_one(counter: Counter, saved: Saved) -> None:
    code = in_process(counter)
    do(
        counter, "apologise", code,
        {"reason": "Máy in thẻ hỏng", "new_due_at": "2026-12-02T16:00:00+07:00"},
    )  # fmt: skip
    text = saved("apology", code)
    assert "hẹn trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 26 tháng 11 năm 2026" in text
    assert "vào ngày 02 tháng 12 năm 2026" in text
    assert "UBND xã Quảng Phú xin trân trọng gửi lời xin lỗi" in text
    assert "Lý do: Máy in thẻ hỏng" in text


def test_a_receipt_keeps_its_promise_after_a_new_date_was_given(
    counter: Counter, saved: Saved
) -> None:
    code = in_process(counter)
    before = saved("receipt", code)
    body = {"reason": "Máy hỏng", "new_due_at": "2026-12-02T16:00:00+07:00"}
    do(counter, "apologise", code, body)
    after = saved("receipt", code).replace("In lại lần 1", "").split()
    assert after == before.split()


def test_the_control_slip_is_numbered_at_its_first_print_and_keeps_that_number(
    counter: Counter, saved: Saved, clock: Clock
) -> None:
    first, second = in_process(counter), in_process(counter)
    assert "Số: 1/PKS-TTPVHCC" in saved("control", first)
    assert "Số: 2/PKS-TTPVHCC" in saved("control", second)
    clock.forward(hours=1)
    again = saved("control", first)
    assert "Số: 1/PKS-TTPVHCC" in again
    assert "In lại lần 1" in again
    preview = text_of(counter.acts.preview_paper(counter.clerk, "control", first))
    assert "Số: 1/PKS-TTPVHCC" in preview
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines


def test_the_control_slip_tells_the_way_of_the_papers(
    counter: Counter, saved: Saved, clock: Clock
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    assert "1. Giao: Bộ phận TN&TKQ" in saved("control", code)
    do(counter, "hand-over", code, {"to": "Kinh tế"})
    do(counter, "recall", code, {"reason": "Bàn giao nhầm"})
    do(counter, "hand-over", code, {"to": "Công an xã"})
    do(counter, "confirm", code)
    clock.forward(days=3)
    do(counter, "result", code, {"number": "5/XN"})
    text = saved("control", code)
    assert "2. Nhận: Công an xã" in text
    assert "1. Giao: Công an xã 2. Nhận: Bộ phận TN&TKQ" in text
    assert "trước hạn" in text.split("Ghi chú")[1]
    assert "Kinh tế" not in text


@pytest.mark.parametrize(("days", "said"), [(0, "trước hạn"), (6, "đúng hạn"), (7, "quá hạn")])
def test_the_control_slip_says_whether_the_term_was_kept(
    counter: Counter, saved: Saved, clock: Clock, days: int, said: str
) -> None:
    code = in_process(counter)
    clock.forward(days=days)
    do(counter, "result", code, {"number": "5/XN"})
    assert said in saved("control", code).split("Ghi chú")[1]


def test_the_payment_note_follows_the_money(counter: Counter, saved: Saved) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    with pytest.raises(NotAllowed, match="paper_not_issued"):
        saved("payment", code)
    receipt = {"form": "EBL01", "series": "26TAA", "number": "123", "date": "2026-11-20"}
    do(counter, "collect", code, {"method": "cash", "receipt": receipt})
    text = saved("payment", code)
    assert "Số tiền: 15.000 đồng Bằng chữ: Mười lăm nghìn đồng Hình thức: tiền mặt" in text
    assert "ký hiệu 26TAA, số 123, ngày 20/11/2026" in text
    assert "đã được hủy" not in text
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    body = {"reason": "Thu nhầm", "approved_by": "supervisor"}
    counter.acts.act(counter.clerk, Act.REVERSE_FEE, [code], body, supervisor)
    back = f"tiền đã hoàn trả. Người duyệt: {supervisor.full_name}."
    assert back in saved("payment", code)


def test_the_acknowledgement_names_whoever_received_and_ends_when_the_return_is_taken_back(
    counter: Counter, saved: Saved
) -> None:
    code = in_process(counter)
    do(counter, "result", code, {"number": "5/XN", "signed_by": "Y Khoa Niê"})
    do(counter, "collect", code, {"method": "cash"})
    with pytest.raises(NotAllowed, match="paper_not_issued"):
        saved("returned", code)
    do(counter, "return", code)
    text = saved("returned", code)
    assert "Người nhận kết quả: NGUYỄN THỊ BÍCH PHƯỢNG" in text
    assert "Bản chính thu lại" not in text
    do(counter, "take-back", code, {"reason": "Trả nhầm người"})
    with pytest.raises(NotAllowed, match="paper_not_issued"):
        saved("returned", code)
    other = {"name": "Trần Văn Mẫu", "id_number": "066080000111", "authorisation": "Giấy số 3"}
    do(counter, "return", code, {"receiver": other, "originals": 2})
    text = saved("returned", code)
    assert "Người nhận kết quả: TRẦN VĂN MẪU" in text
    assert "Bản chính thu lại khi trả kết quả: 02 bản" in text
    assert "Kết quả: đã giải quyết, số 5/XN, người ký Y Khoa Niê" in text


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_label_holds_the_alias_that_finds_the_dossier(
    counter: Counter, tmp_path: Path, dpi: float
) -> None:
    received = counter.receive()
    path = tmp_path / "label.pdf"
    counter.acts.save_paper(counter.clerk, "label", received.code, path)
    [short] = scanned_bars(path.read_bytes(), dpi)
    assert short.isdigit()
    assert counter.acts.find_exact(short) == received.id


@pytest.mark.parametrize("form", sorted({*ISSUED_BY, "receipt", "control"}))
def test_the_qr_of_every_paper_is_genuine_and_names_its_form(
    counter: Counter, tmp_path: Path, form: str
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    if form in ISSUED_BY:
        act, body = ISSUED_BY[form]
        do(counter, act, code, body)
    path = tmp_path / "paper.pdf"
    counter.acts.save_paper(counter.clerk, form, code, path)
    verdict = counter.acts.check_paper(scanned(path.read_bytes(), 203)["QR Code"])
    assert (verdict.verdict, verdict.code, verdict.form) == (Verdict.GENUINE, code, form)


def test_form_02_names_the_desks_telephone(open_site: Opens, tmp_path: Path) -> None:
    site = replace(demo_site(1), phone="0262 3812 345")
    assert read_site(site_document(site)) == site
    counter = open_site(site)
    code = counter.receive(TEMPORARY_RESIDENCE).code
    act, body = ISSUED_BY["supplement"]
    do(counter, act, code, body)
    path = tmp_path / "paper.pdf"
    counter.acts.save_paper(counter.clerk, "supplement", code, path)
    assert "số điện thoại 0262 3812 345 để được hướng dẫn./." in text_of(path.read_bytes())


def test_the_receipt_of_another_agencys_dossier_says_that_its_date_is_an_estimate(
    open_site: Opens, tmp_path: Path
) -> None:
    own = demo_site(1)
    police = Agency("H99.01", "Công an tỉnh", ("Phòng Quản lý hành chính",))
    counter = open_site(replace(own, agencies=(*own.agencies, police)))
    administrator = counter.acts.sign_in("admin", "admin")
    row = own_row(agency="H99.01", unit="Phòng Quản lý hành chính")
    counter.acts.imports().catalogue(administrator, row, "tỉnh")
    code = counter.receive(TEMPORARY_RESIDENCE).code
    path = tmp_path / "paper.pdf"
    counter.acts.save_paper(counter.clerk, "receipt", code, path)
    text = text_of(path.read_bytes())
    assert "Thời gian dự kiến: thời hạn được tính từ khi cơ quan có thẩm quyền nhận" in text


def test_after_an_erasure_the_paper_stands_with_nobody_in_it(
    counter: Counter, saved: Saved
) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    act, body = ISSUED_BY["supplement"]
    do(counter, act, code, body)
    with counter.acts.desk.database.writing() as session:
        for table in (PersonalPart, DossierPersonRecord, DossierTextRecord):
            session.execute(delete(table))
    text = saved("supplement", code)
    assert "Hồ sơ của: ………" in text
    assert "Lý do: ………" in text
    for gone in ("PHƯỢNG", "0900 418 226", body["reason"], body["items"][0]):
        assert gone not in text


def test_every_paper_of_a_demonstration_says_so(counter: Counter, saved: Saved) -> None:
    code = in_process(counter)
    do(counter, "collect", code, {"method": "cash"})
    body = {"reason": "Máy hỏng", "new_due_at": "2026-12-02T16:00:00+07:00"}
    do(counter, "apologise", code, body)
    for form in ("receipt", "apology", "control", "label", "payment"):
        assert "DEMO" in saved(form, code)


def test_a_printed_paper_waits_in_the_queue_on_its_own_media(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    jobs = [
        counter.acts.print_paper(counter.clerk, form, code, "kitchen")
        for form in ("control", "label")
    ]
    assert [(job.form, job.paper) for job in jobs] == [("control", "A5"), ("label", MEDIA)]
    assert [each.form for each in counter.open(code).prints] == ["control", "label"]


def test_a_preview_records_nothing(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    lines = counter.lines()
    assert "Số: ………" in text_of(counter.acts.preview_paper(counter.clerk, "control", code))
    assert counter.lines() == lines


def test_a_place_that_cannot_be_written_takes_no_number(counter: Counter, tmp_path: Path) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    with pytest.raises(Trouble, match="file_unwritable"):
        counter.acts.save_paper(counter.clerk, "control", code, tmp_path / "none" / "x.pdf")
    path = tmp_path / "x.pdf"
    counter.acts.save_paper(counter.clerk, "control", code, path)
    pages = page_texts(path.read_bytes())
    assert all("Số: 1/PKS" in page and "In lại" not in page for page in pages[:1])


def test_every_form_of_the_command_line_is_a_paper_with_wording() -> None:
    assert set(PAPERS) == {
        "receipt", "supplement", "refusal", "apology", "stop", "control", "label", "payment",
        "returned", "rating",
    }  # fmt: skip
