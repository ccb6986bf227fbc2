"""The rating slip: nine lines, five steps, and nothing that says whose it is."""

from __future__ import annotations

from datetime import date, datetime

from desk_app.models.moments import VIETNAM
from desk_app.models.slip_code import slip_digits
from desk_app.printing.forms import Printing
from desk_app.printing.letterhead import Letterhead
from desk_app.printing.rating import RatingForm, rating_pdf
from desk_app.printing.sheet import Paper
from tests.printing.reading import colliding, page_boxes, page_texts, scanned

FORM = RatingForm(
    letterhead=Letterhead("UBND xã Mẫu", ("Trung tâm",), "Mẫu"),
    unit_name="Trung tâm Phục vụ hành chính công xã Mẫu",
    procedure_name="Đăng ký tạm trú",
    legal_text="Thông tư số 01/2018/TT-VPCP",
    indicators=tuple(f"Chỉ số {number}" for number in range(1, 10)),
    scores=(2, 1, 0),
    steps=("Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"),
    digits=slip_digits(date(2018, 1, 1)),
    printing=Printing(datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM), "Quầy 1"),
)


def test_the_slip_is_one_page_with_every_indicator_and_step() -> None:
    for paper in Paper:
        pdf = rating_pdf(FORM, paper)
        [page] = page_texts(pdf)
        told = " ".join(page.split())
        assert all(each in told for each in (*FORM.indicators, "2 điểm", "0 điểm"))
        assert "Rất không hài" in told
        assert FORM.legal_text in told
        assert not [each for boxes in page_boxes(pdf) for each in colliding(boxes)]


def test_its_code_is_read_at_the_counter_and_says_nothing_of_a_dossier() -> None:
    pdf = rating_pdf(FORM, Paper.A5)
    assert list(scanned(pdf, 300).values()) == [FORM.digits]
