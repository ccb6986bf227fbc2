"""What the office saves as a workbook is read without knowing how scripts call it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.services.register_figures import Span
from desk_app.services.report_document import report_document
from desk_app.ui.reports.office_sheet import save_office_sheet
from tests.services.counter import Counter

DAY = date(2026, 11, 20)


def test_the_list_of_the_day_and_the_book_are_saved_in_words(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    received = Counter(acts, acts.sign_in("clerk", "clerk")).receive()
    daily = acts.report(administrator, "daily", DAY, DAY)
    for found in (daily, acts.book().entries(administrator, Span(2026, 1, 1))):
        path = tmp_path / "so.xlsx"
        save_office_sheet(found, path)
        book = CalamineWorkbook.from_path(path)
        [head, row] = book.get_sheet_by_index(0).to_python()
        told = dict(zip(map(str, head), row, strict=True))
        assert told["Dossier code"] == received.code
        assert not [each for each in head if "_" in str(each)], "no name of a script"
        assert told["State"] == "Received"
        about = {line[0]: line[1] for line in book.get_sheet_by_index(1).to_python()}
        assert about["Hash of the report"] == report_document(found)["sha256"]
