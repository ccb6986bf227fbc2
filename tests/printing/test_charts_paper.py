"""Charts on paper: every figure stands clear of the others, and again in the table beneath."""

from __future__ import annotations

from datetime import date

import pytest

from desk_app.models.statistics.day_picture import DayPicture, FieldWork, last_weeks
from desk_app.models.statistics.shares import Share
from desk_app.printing.chart_paper import ChartForm, charts_pdf
from desk_app.printing.forms import Printing
from tests.printing.more_papers import moment
from tests.printing.papers import ORDINARY
from tests.printing.reading import colliding, page_boxes, text_of

SHARES = ((0, 0), (41, 41), (38, 47), (44, 46), (45, 46), (39, 51), (40, 40), (17, 18))
LONG = "Bảo trợ xã hội, người có công và chăm sóc người cao tuổi tại cộng đồng"


def form(fields: int) -> ChartForm:
    weeks = last_weeks(date(2026, 11, 20))
    shares = [Share(part, whole, "solved_total") for part, whole in SHARES]
    picture = DayPicture(
        at=moment(20, 14),
        by_hour={7: 12, 8: 31, 9: 118, 13: 4, 14: 1},
        weeks=tuple(zip(weeks, shares, strict=True)),
        ages={"in_time": 1_204, "waiting": 37, "0": 0, "1-2": 5, "31+": 1},
        fields=tuple(FieldWork(f"{LONG} {each}", 40 - each, each % 3) for each in range(fields)),
        definition="Số liệu đếm từ nhật ký.",
    )
    return ChartForm(ORDINARY.letterhead, picture, Printing(moment(20, 14), "Quầy 2"))


@pytest.mark.parametrize("fields", [0, 3, 24])
def test_no_text_lies_over_another_or_beyond_the_margins(fields: int) -> None:
    pages = page_boxes(charts_pdf(form(fields)))
    for boxes in pages:
        assert not colliding(boxes)
        assert all(box.left >= 80 and box.right <= 595 - 40 for box in boxes)


def test_the_figures_of_a_chart_are_told_again_in_its_table() -> None:
    told = text_of(charts_pdf(form(3)))
    assert "1.204" in told
    assert "(38/47 hồ sơ đã giải quyết) 80,9 %" in told
    assert "Quá hạn trên 30 ngày 1" in told
    assert text_of(charts_pdf(form(0))).count("Không có hồ sơ đang giải quyết") == 1
