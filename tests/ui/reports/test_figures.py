"""The face of figures by its keys: from a report to a number, its dossiers, one dossier, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.reports.figures_face import SHOWN, FiguresFace
from desk_app.ui.window import DOSSIER, PREVIEW, REPORTS, Window
from tests.services.counter import BIRTH, CERTIFIED_COPY, Counter
from tests.services.finished import finished
from tests.ui.press import press

KEY, ALT, CONTROL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PATIENCE = 30_000  # ms, on a busy machine


@pytest.fixture
def window(acts: Acts, clerk: Actor, signed_in: Callable[[str], Window]) -> Window:
    """Two certificates solved today, one birth open; the supervisor at the desk."""
    counter = Counter(acts, clerk)
    copies = [counter.receive(CERTIFIED_COPY) for _ in range(2)]
    finished(counter, copies)
    counter.receive(BIRTH)
    window = signed_in("supervisor")
    window.resize(1366, 690)
    return window


@pytest.fixture
def face(program: Program, window: Window) -> FiguresFace:
    assert window.isVisible()
    assert program.screens is not None
    return program.screens.reports.figures


def reads(qtbot: QtBot, face: FiguresFace, words: str) -> None:
    qtbot.waitUntil(lambda: face.heading.accessibleName().startswith(words), timeout=PATIENCE)


def test_from_a_number_to_its_dossiers_to_one_dossier_and_back_to_the_same_cell(
    qtbot: QtBot, window: Window, face: FiguresFace
) -> None:
    press(qtbot, window, KEY.Key_F9)
    assert window.here() == REPORTS
    reads(qtbot, face, "Form II.06 by field · Month 11/2026 (01/11/2026 – 30/11/2026)")
    rows = face.view.texts()
    assert [row[0] for row in rows] == ["Chứng thực", "Hộ tịch", "All together", "Period before",
                                        "Difference"]  # fmt: skip
    assert rows[2][1:5] == ("3", "0", "3", "0")
    assert "2 of 2 solved (100,00 %)" in face.about.shares.text()
    assert (
        "✓ Checked: to handle = online + direct + from before" in face.about.sums.accessibleName()
    )

    for _ in range(SHOWN.index("units")):
        press(qtbot, window, KEY.Key_Down)
    reads(qtbot, face, "By unit")
    assert not face.chart.isVisible(), "one bar compares nothing"
    press(qtbot, window, KEY.Key_Return)  # into the table
    press(qtbot, window, KEY.Key_Right)
    assert face.about.here.text().endswith("Solved, all: 2 · Enter shows the dossiers")
    press(qtbot, window, KEY.Key_Return)
    qtbot.waitUntil(face.behind.isVisible, timeout=PATIENCE)
    heading = face.behind.heading.text()
    assert heading.startswith("2 dossiers · Solved, all · Tư pháp - Hộ tịch · Month 11/2026")

    press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Return)
    qtbot.waitUntil(lambda: window.here() == DOSSIER, timeout=PATIENCE)
    press(qtbot, window, KEY.Key_Escape)
    assert window.here() == REPORTS
    assert face.behind.isVisible()
    assert face.behind.rows.view.current() == 1
    press(qtbot, window, KEY.Key_Escape)
    assert face.view.hasFocus()
    assert face.about.here.text().endswith("Solved, all: 2 · Enter shows the dossiers")
    press(qtbot, window, KEY.Key_Escape)
    assert face.reports.hasFocus()


def test_periods_are_turned_by_keys_and_any_days_are_typed(
    qtbot: QtBot, window: Window, face: FiguresFace
) -> None:
    press(qtbot, window, KEY.Key_F9)
    reads(qtbot, face, "Form II.06 by field · Month 11/2026")
    press(qtbot, window, KEY.Key_Left, ALT)
    reads(qtbot, face, "Form II.06 by field · Month 10/2026")
    press(qtbot, window, KEY.Key_P, CONTROL)
    assert face.files.buttons[0].face.accessibleDescription() == "There is nothing in this period."
    press(qtbot, window, KEY.Key_Right, ALT)
    reads(qtbot, face, "Form II.06 by field · Month 11/2026")

    box = face.period
    box.kind.setFocus()
    for _ in range(3):
        press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Return)
    assert box.first.hasFocus()
    qtbot.keyClicks(box.first, "19112026")
    qtbot.keyClick(box.first, KEY.Key_Return)
    reads(qtbot, face, "Form II.06 by field · 19/11/2026 – 30/11/2026")
    box.last.setText("18/11/2026")
    qtbot.keyClick(box.last, KEY.Key_Return)
    assert box.why() == "The last day lies before the first."
    qtbot.keyClick(box.last, KEY.Key_Escape)
    assert (box.why(), box.last.text()) == ("", "30/11/2026")
    box.last.setText("19.11")
    qtbot.keyClick(box.last, KEY.Key_Return)
    reads(qtbot, face, "Form II.06 by field · 19/11/2026")
    qtbot.waitUntil(lambda: face.view.texts() == (), timeout=PATIENCE)


def test_a_report_is_printed_looked_at_saved_and_proved(
    qtbot: QtBot, window: Window, face: FiguresFace, acts: Acts, tmp_path: Path
) -> None:
    clerk = acts.sign_in("clerk", "clerk")
    press(qtbot, window, KEY.Key_F9)
    reads(qtbot, face, "Form II.06")
    press(qtbot, window, KEY.Key_P, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.here() == PREVIEW, timeout=PATIENCE)
    assert acts.print_jobs(clerk) == ()
    press(qtbot, window, KEY.Key_P, CONTROL)
    qtbot.waitUntil(
        lambda: [each.form for each in acts.print_jobs(clerk)] == ["ii06"], timeout=PATIENCE
    )
    assert window.here() == REPORTS

    press(qtbot, window, KEY.Key_E, CONTROL)
    place = face.files.place
    assert place.path.text().endswith("ii06-20261101-20261130.xlsx")
    place.path.setText(str(tmp_path / "so-lieu.xlsx"))
    qtbot.keyClick(place.path, KEY.Key_Return)
    qtbot.waitUntil((tmp_path / "so-lieu.xlsx").exists, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Saved" in window.message.text(), timeout=PATIENCE)
    book = CalamineWorkbook.from_path(tmp_path / "so-lieu.xlsx")
    [head, *_] = book.get_sheet_by_index(0).to_python()
    assert head[:2] == ["Field", "To handle, all"]

    press(qtbot, window, KEY.Key_C, CONTROL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert "line " in copied
    assert len(copied.rsplit(" ", 1)[-1]) == 64


def test_a_report_whose_sums_break_shows_no_numbers_and_names_the_dossiers(
    qtbot: QtBot, window: Window, face: FiguresFace, acts: Acts
) -> None:
    with acts.desk.database.writing() as session:
        session.execute(text("UPDATE day_count SET solved = solved + 1 WHERE solved > 0"))
    press(qtbot, window, KEY.Key_F9)
    qtbot.waitUntil(face.refused.isVisible, timeout=PATIENCE)
    assert "Chứng thực" in face.refused.text()
    assert not face.view.isVisible()
    press(qtbot, window, KEY.Key_P, CONTROL)
    assert face.files.buttons[0].face.accessibleDescription() == "The report is not printed."
