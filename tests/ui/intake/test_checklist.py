"""The checklist of papers: standings, totals, and the keys that work it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.catalogue import Component
from desk_app.ui.intake.components_box import ComponentsBox
from desk_app.ui.intake.draft_texts import SheetCounts
from desk_app.ui.intake.sheets import Standing, asked, standing, totals, turned, usual

FORM = Component("Tờ khai", originals=1)
CARD = Component("Căn cước", originals=1, present_only=True)
COPY = Component("Bản án ly hôn", copies=1)
PROOF = Component("Giấy ủy quyền", originals=1, optional=True)
PAPERS = (FORM, CARD, COPY, PROOF)


def test_needed_papers_are_there_at_first_and_special_ones_left_out() -> None:
    rows = [usual(each) for each in PAPERS]
    assert [standing(*pair) for pair in zip(PAPERS, rows, strict=True)] == [
        Standing.FULL,
        Standing.SEEN,
        Standing.FULL,
        Standing.LEFT_OUT,
    ]


def test_a_paper_goes_round_here_later_missing_here() -> None:
    counts = asked(FORM)
    seen = []
    for _ in range(4):
        seen.append(standing(FORM, counts))
        counts = turned(FORM, counts)
    assert seen == [Standing.FULL, Standing.LATER, Standing.MISSING, Standing.FULL]


def test_a_copy_in_place_of_the_original_counts_as_brought() -> None:
    assert standing(FORM, SheetCounts(copies=1)) is Standing.FULL
    assert standing(Component("Ảnh", originals=2), SheetCounts(1)) is Standing.MISSING


def test_a_paper_without_a_number_in_the_catalogue_is_one_original() -> None:
    assert asked(Component("Giấy tờ khác")) == SheetCounts(1)


def test_totals_count_papers_and_sheets() -> None:
    rows = [usual(each) for each in PAPERS]
    rows[2] = SheetCounts(later=True)
    found = totals(PAPERS, rows)
    assert (found.here, found.needed, found.originals, found.copies) == (2, 3, 2, 0)


@pytest.fixture
def box(qtbot: QtBot) -> ComponentsBox:
    box = ComponentsBox()
    qtbot.addWidget(box)
    box.resize(720, 320)
    box.show_case(PAPERS, paged=True)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.view.enter()
    return box


def test_digits_count_in_the_cell_and_a_second_digit_is_appended(
    box: ComponentsBox, qtbot: QtBot
) -> None:
    assert box.view.currentIndex().column() == 4, "pages first where they are paid"
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(box.view, key)
    assert box.table.rows()[0].pages == 12
    qtbot.keyClick(box.view, Qt.Key.Key_Backspace)
    assert box.table.rows()[0].pages == 1
    qtbot.keyClick(box.view, Qt.Key.Key_Left)
    qtbot.keyClick(box.view, Qt.Key.Key_3)
    assert box.table.rows()[0] == SheetCounts(1, 3, 1)
    qtbot.keyClick(box.view, Qt.Key.Key_Plus)
    qtbot.keyClick(box.view, Qt.Key.Key_Delete)
    assert box.table.rows()[0] == SheetCounts(1, 0, 1)


def test_space_turns_the_paper_and_enter_goes_on(box: ComponentsBox, qtbot: QtBot) -> None:
    qtbot.keyClick(box.view, Qt.Key.Key_Down)
    qtbot.keyClick(box.view, Qt.Key.Key_Space)
    assert box.table.rows()[1].later
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.view, Qt.Key.Key_Return)


def test_counting_a_promised_paper_brings_it(box: ComponentsBox) -> None:
    box.table.turn(0)
    box.table.set_count(0, 2, 1)
    assert box.table.rows()[0] == SheetCounts(1)


def test_the_heading_sums_up(box: ComponentsBox) -> None:
    assert box.summary() == "papers: 3 / 3 · originals: 2, copies: 1"


def test_saved_counts_stand_only_when_they_fit_the_case(box: ComponentsBox) -> None:
    box.show_case(PAPERS, [SheetCounts(7)])
    assert box.table.rows()[0] == SheetCounts(1)
    box.show_case((FORM,), [SheetCounts(7)])
    assert box.table.rows() == (SheetCounts(7),)


def test_space_through_the_round_brings_the_typed_counts_back(box: ComponentsBox) -> None:
    box.table.set_count(0, 3, 4)
    box.table.set_count(0, 4, 7)
    for _ in range(3):
        box.table.turn(0)
    assert box.table.rows()[0] == SheetCounts(1, 4, 7)


def test_where_pages_are_paid_the_first_paper_says_where_they_are_typed(
    box: ComponentsBox,
) -> None:
    assert "copies and pages" in box.table.second_line(0)
    box.show_case(PAPERS)
    assert box.table.second_line(0) == ""
