"""Reports as the screen and their papers show them: what stands in a cell is what lies behind it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desk_app.models.actor import Actor
from desk_app.models.moves import Act
from desk_app.models.report import Report
from desk_app.models.statistics.figure_sheet import FigureSheet, Kind, share_lines, sheet_of
from desk_app.services.acts import Acts
from desk_app.services.report_sheet import save_sheet
from desk_app.services.report_words import paper_wording
from desk_app.services.statistics.statistics import FIGURES
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import BIRTH, CERTIFIED_COPY, TEMPORARY_RESIDENCE, Counter
from tests.services.finished import finished, processed

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
MONEY = frozenset({"fees"})


@pytest.fixture
def counter(acts: Acts, clerk: Actor, clock: Clock) -> Counter:
    """Three solved of one field and one late, one that waits, one by post, one of nobody's unit."""
    made = Counter(acts, clerk)
    births = [made.receive(BIRTH) for _ in range(3)]
    finished(made, births[:2])
    processed(made, births[2:])
    wanted = {"items": ["Giấy chứng sinh"], "reason": "Thiếu giấy chứng sinh"}
    acts.act(clerk, Act.SUPPLEMENT, [births[2].code], wanted)
    made.receive(CERTIFIED_COPY)
    clock.forward(days=8)
    made.receive(TEMPORARY_RESIDENCE)
    return made


def report(counter: Counter, name: str, days: tuple[date, date] = NOVEMBER) -> Report:
    return counter.acts.report(counter.clerk, name, *days)


def sheet(counter: Counter, found: Report) -> FigureSheet:
    return sheet_of(found, paper_wording(), counter.acts.statistics().names(counter.clerk, found))


def test_every_number_of_every_report_opens_exactly_its_dossiers(counter: Counter) -> None:
    opened = 0
    for name in FIGURES:
        found = report(counter, name)
        for line in sheet(counter, found).lines:
            for figure in line.cells:
                if figure.behind is None or name in MONEY or "%" in figure.text:
                    continue
                row, column = figure.behind
                if row in MONEY:
                    continue
                behind = counter.acts.statistics().dossiers_of(counter.clerk, found, row, column)
                assert figure.text == str(len(behind)), (name, row, column)
                opened += 1
    assert opened > 100


def test_a_line_of_fees_opens_the_dossiers_of_its_agency_and_field_alone(counter: Counter) -> None:
    body = {"method": "cash"}
    code = counter.receive(CERTIFIED_COPY).code
    counter.acts.act(counter.clerk, Act.COLLECT, [code], body)
    found = report(counter, "fees")
    [line, total, *_] = sheet(counter, found).lines
    assert total.kind is Kind.TOTAL
    assert total.texts()[-1] == line.texts()[-1] == "2.000"
    behind = line.cells[-1].behind
    assert behind is not None
    ids = counter.acts.statistics().dossiers_of(counter.clerk, found, *behind)
    assert counter.acts.statistics().codes(counter.clerk, ids) == (code,)


def test_the_totals_stand_over_those_of_the_period_before_and_what_has_changed(
    counter: Counter, clock: Clock
) -> None:
    clock.forward(days=10)
    counter.receive(BIRTH)
    found = report(counter, "clerks", DECEMBER)
    made = sheet(counter, found)
    sums = {line.texts()[0]: line.texts()[1:] for line in made.lines if line.kind is not Kind.ROW}
    assert sums["Tổng cộng"][:2] == ("1", "0")
    assert sums["Kỳ trước"][:2] == ("5", "2")
    assert sums["Chênh lệch"][:2] == ("−4", "−2")
    assert made.lines[0].texts()[0] == "Lê Thị Minh Hạnh" or made.lines[0].texts()[0]


def test_every_percentage_is_told_with_its_part_and_its_whole(counter: Counter) -> None:
    found = report(counter, "agencies")
    told = share_lines(found, paper_wording())
    assert "Trước hạn và đúng hạn: 2/2 hồ sơ đã giải quyết (100,00 %)." in told
    heads = sheet(counter, found).heads
    assert "% quá hạn trên đang giải quyết" in heads


def test_any_report_is_a_paper_that_says_how_it_counts_and_from_which_line(
    counter: Counter, tmp_path: Path
) -> None:
    found = report(counter, "units")
    lines = counter.lines()
    shown = text_of(counter.acts.preview_figures(counter.clerk, found))
    assert counter.lines() == lines, "looking at a paper records nothing"
    for words in (
        "THEO BỘ PHẬN CHUYÊN MÔN", "Kỳ báo cáo: từ ngày 01/11/2026 đến ngày 30/11/2026", "Tổng cộng",
        "Kỳ trước", "Cách tính: Theo bộ phận chuyên môn", found.head, "THỦ TRƯỞNG ĐƠN VỊ", "Trang 1/1",
    ):  # fmt: skip
        assert words in shown, words
    counter.acts.save_figures(counter.clerk, found, tmp_path / "units.pdf")
    assert "In lại" not in text_of((tmp_path / "units.pdf").read_bytes())
    assert counter.acts.print_figures(counter.clerk, found).form == "units"
    listed = report(counter, "results")
    assert counter.acts.print_figures(counter.clerk, listed).form == "results"


def test_a_workbook_may_carry_the_headings_of_the_screen(counter: Counter, tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    save_sheet(report(counter, "units"), path, {"unit": "Bộ phận"})
    [head, *_] = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert head[:2] == ["Bộ phận", "received"]
