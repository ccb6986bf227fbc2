"""Satisfaction at the screen: what was rated, forms entered by digits, a survey and how far it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.models.actor import Actor
from desk_app.models.slip_code import slip_digits
from desk_app.services.acts import Acts
from desk_app.ui.reports.rating_face import RatingFace
from desk_app.ui.reports.rating_words import progress_text
from tests.printing.reading import page_texts
from tests.ui.press import type_text
from tests.ui.reports.conftest import AtReports

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST_OF_THE_SET = date(2018, 1, 1)


def face_of(at: AtReports) -> RatingFace:
    """Satisfaction in front, and read."""
    at.press(Qt.Key.Key_F9)
    assert at.program.screens is not None
    face = at.program.screens.reports.rating
    at.press(Qt.Key.Key_5, CONTROL)
    at.until(face.summary.text)
    return face


def answer(at: AtReports, face: RatingFace, digit: str) -> None:
    """One digit into the row of the keyboard, until it stands there."""
    row = face.forms.rows.current() or 0
    QTest.keyClicks(face.forms.rows, digit)
    at.until(lambda: face.forms.table.texts()[row][2].startswith(digit))


def plan(at: AtReports, face: RatingFace) -> None:
    """A survey of 40 forms; first with a last day that lies before the first."""
    at.press(Qt.Key.Key_K, ALT)
    at.finish()
    assert {each.problem() for each in face.plan.fields} == {"Fill this in."}
    for text in ("Quý IV", "1/10/2026", "31/12/2025", "40"):
        type_text(face.window().focusWidget(), text)
        at.press(Qt.Key.Key_Return)
    at.finish()
    at.until(face.plan.fields[2].problem)  # it ends before it begins
    face.plan.fields[2].editor.setProperty("text", "31/12/2026")
    at.finish()
    at.until(lambda: face.surveys.model().rowCount())
    assert "0 / 40 = 0,0 %" in str(face.surveys.model().index(0, 1).data())


def test_paper_forms_are_entered_by_digits_and_counted_with_the_survey(
    acts: Acts, administrator: Actor, reports_of: Callable[[str], AtReports], tmp_path: Path
) -> None:
    for step in ("satisfied", "satisfied", "dissatisfied"):
        acts.rate(administrator, None, {"step": step})
    at = reports_of("supervisor")
    face = face_of(at)
    assert "2 of 3" in face.summary.text()
    assert face.steps.texts()[1] == ("Hài lòng", "2 (66,67 %)")
    plan(at, face)
    at.press(Qt.Key.Key_N, ALT)
    at.press(Qt.Key.Key_Return)
    assert "Nothing is ticked" in face.forms.note()
    for digit in "221022221":
        answer(at, face, digit)
    QTest.keyClicks(face.forms.rows, "7")
    at.until(lambda: "1 to 5" in face.forms.note())
    at.press(Qt.Key.Key_Return)
    assert face.forms.note().startswith("1 row without an answer")
    at.press(Qt.Key.Key_Return)
    at.until(lambda: face.forms.table.texts()[0][2] == "–")  # the next form, empty
    at.press(Qt.Key.Key_Escape)
    at.until(lambda: "1 / 40" in str(face.surveys.model().index(0, 1).data()))
    assert "14" in face.grade.text()
    at.press(Qt.Key.Key_F2)
    assert at.program.screens is not None
    at.program.screens.scans.scanned(slip_digits(FIRST_OF_THE_SET))  # a slip, on whatever screen
    assert face.forms.isVisible()
    at.press(Qt.Key.Key_Escape)
    at.press(Qt.Key.Key_P, CONTROL)
    at.until(
        lambda: [each for each in acts.print_jobs(administrator) if each.form == "satisfaction"]
    )
    report = acts.report(administrator, "satisfaction", *_days(face))
    acts.save_figures(administrator, report, tmp_path / "hai-long.pdf")
    told = " ".join(" ".join(page_texts((tmp_path / "hai-long.pdf").read_bytes())).split())
    for each in (
        "2/3 lượt chọn mức (66,67 %)",
        "Quý IV (01/10/2026 - 31/12/2026)",
        "1 / 40 phiếu = 2,50 %",
    ):
        assert each in told
    face.reading.save(tmp_path / "hai-long.xlsx")
    assert (tmp_path / "hai-long.xlsx").stat().st_size


def _days(face: RatingFace) -> tuple[date, date]:
    period = face.period.period()
    return period.first, period.last


def test_the_clerk_enters_forms_but_plans_no_survey(
    reports_of: Callable[[str], AtReports],
) -> None:
    face = face_of(reports_of("clerk"))
    assert face.entering.isVisible()
    assert not face.planning.isVisible()


@pytest.mark.parametrize(
    ("answered", "planned", "told"),
    [(1301, 2750, "1.301 / 2.750 = 47,3 %"), (0, 40, "0 / 40 = 0,0 %")],
)
def test_progress_tells_both_numbers_and_one_decimal(
    answered: int, planned: int, told: str
) -> None:
    assert progress_text({"answered": answered, "planned": planned}) == told
