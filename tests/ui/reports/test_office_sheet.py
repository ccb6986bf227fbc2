"""What the office saves as a workbook is read without knowing how scripts call it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from desk_app.models.actor import Actor
from desk_app.models.outcomes import IntegrityBroken
from desk_app.services.acts import Acts
from desk_app.services.register_figures import Span
from desk_app.services.report_document import report_document
from desk_app.ui.reports.office_sheet import save_office_sheet
from tests.journal.desks import from_outside
from tests.services.counter import Counter
from tests.ui.reports.conftest import AtReports

DAY = date(2026, 11, 20)


def test_the_list_of_the_day_and_the_book_are_saved_in_words(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    received = Counter(acts, acts.sign_in("clerk", "clerk")).receive()
    daily = acts.report(administrator, "daily", DAY, DAY)
    for found in (daily, acts.book().entries(administrator, Span(2026, 1, 1))):
        path = tmp_path / "so.xlsx"
        save_office_sheet(acts, found, path)
        book = CalamineWorkbook.from_path(path)
        [head, row] = book.get_sheet_by_index(0).to_python()
        told = dict(zip(map(str, head), row, strict=True))
        assert told["Dossier code"] == received.code
        assert not [each for each in head if "_" in str(each)], "no name of a script"
        assert told["State"] == "Received"
        about = {line[0]: line[1] for line in book.get_sheet_by_index(1).to_python()}
        assert about["Hash of the report"] == report_document(found)["sha256"]


def test_a_list_whose_sums_disagree_is_saved_from_no_screen(
    reports_of: Callable[[str], AtReports], counter: Counter, tmp_path: Path
) -> None:
    received = [counter.receive() for _ in range(3)]
    with from_outside(counter.acts.desk.settings) as file:
        file.execute("UPDATE dossier SET desk = 'x' WHERE id = ?", (received[1].id,))
    clerk = reports_of("clerk")
    day, book = clerk.day().keeping, clerk.book().keeping
    for ending in ("xlsx", "csv", "pdf"):
        path = tmp_path / f"so.{ending}"
        with pytest.raises(IntegrityBroken):
            day.save(DAY, path)
        with pytest.raises(IntegrityBroken):
            book.save(Span(2026, 1, 3), path)
        assert not path.exists()
