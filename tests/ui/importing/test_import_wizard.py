"""An older register is taken over by keys alone: chosen, explained, looked at, written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.legacy.headings import Column
from desk_app.services.acts import Acts
from desk_app.ui.importing import run
from desk_app.ui.importing.page import Step
from desk_app.ui.importing.screen import HASTE, ImportScreen
from desk_app.ui.program import Program
from desk_app.ui.window import ADMIN, IMPORTING, REGISTER, Window
from tests.services.counter import Counter
from tests.services.registers import OPEN, RETURNED, WRONG, csv_file
from tests.ui.press import press

SignedIn = Callable[[str], Window]
HEADINGS = ("Ký hiệu", "Mã TTHC", "Người nộp", "Ngày nhận", "Lĩnh vực", "Hẹn trả",
            "Ngày có kết quả", "Ngày trả", "Trạng thái", "Ghi chú")  # fmt: skip
HELD, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def wizard(
    qtbot: QtBot, program: Program, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> ImportScreen:
    monkeypatch.setattr(run, "AT_ONCE", 1)
    window = signed_in("admin")
    press(qtbot, window, Qt.Key.Key_F12)
    press(qtbot, window, Qt.Key.Key_N, ALT)
    assert window.here() == IMPORTING
    assert program.screens is not None
    return program.screens.importing


def go_on(qtbot: QtBot, wizard: ImportScreen, step: Step) -> None:
    if step == Step.WORK:  # whoever presses twice for the preview has imported nothing
        press(qtbot, wizard.window(), Qt.Key.Key_Return, HELD)
        assert wizard.here() == Step.PREVIEW
        qtbot.wait(2 * HASTE)
    press(qtbot, wizard.window(), Qt.Key.Key_Return, HELD)
    qtbot.waitUntil(lambda: wizard.here() == step)


def opened(qtbot: QtBot, wizard: ImportScreen, path: Path) -> None:
    wizard.file.path.setText(str(path))
    wizard.file.path.setFocus()
    go_on(qtbot, wizard, Step.COLUMNS)


def test_a_register_is_taken_over_without_the_mouse(
    qtbot: QtBot, acts: Acts, administrator: Actor, wizard: ImportScreen, tmp_path: Path
) -> None:
    path = csv_file(tmp_path / "so.csv", RETURNED, OPEN, WRONG, headings=HEADINGS)
    opened(qtbot, wizard, path)
    columns = wizard.columns
    assert columns.samples(Column.APPLICANT).startswith("Nguyễn Văn Mẫu  ·  Lê Văn Mở")
    press(qtbot, wizard.window(), Qt.Key.Key_Return, HELD)
    assert columns.fields[Column.CODE].problem(), "nothing tells the code of a dossier"
    assert columns.boxes[Column.CODE].hasFocus()
    qtbot.keyClick(columns.boxes[Column.CODE], Qt.Key.Key_Down)
    go_on(qtbot, wizard, Step.PREVIEW)
    preview = wizard.preview
    assert [each.text() for each in (preview.good, preview.known, preview.refused)] == [
        "2", "0", "1",
    ]  # fmt: skip
    assert preview.table.texts()[0][3:5] == (
        "Đăng ký khai sinh 1.001193 · Hộ tịch cũ", "10/03/2025 08:30 due 17/03/2025",
    )  # fmt: skip
    press(qtbot, wizard.window(), Qt.Key.Key_B, ALT)
    assert len(preview.table.texts()) == 1
    assert "30/02/2025" in preview.table.texts()[0][4]
    assert preview.why.text().startswith("Procedure: ")
    assert Counter(acts, administrator).names("nguyen van mau") == [], "nothing is written yet"
    go_on(qtbot, wizard, Step.WORK)
    qtbot.waitUntil(lambda: "so-khong-nhap.csv" in wizard.work.saving.said())
    assert wizard.work.report.text().splitlines()[:3] == [
        "Imported: 2", "Here already: 0", "Refused: 1",
    ]  # fmt: skip
    assert Counter(acts, administrator).names("nguyen van mau") == ["Nguyễn Văn Mẫu"]
    assert "Procedure: " in (tmp_path / "so-khong-nhap.csv").read_text("utf-8-sig")
    go_on(qtbot, wizard, Step.FILE)
    opened(qtbot, wizard, path)
    assert columns.columns().places[Column.CODE] == 0, "what was said once is remembered"
    go_on(qtbot, wizard, Step.PREVIEW)
    assert (preview.known.text(), wizard.next.face.isEnabled()) == ("2", False)


def test_a_file_that_is_none_is_refused_at_its_field(
    qtbot: QtBot, wizard: ImportScreen, tmp_path: Path
) -> None:
    (tmp_path / "so.doc").write_text("")
    wizard.file.path.setText(str(tmp_path / "so.doc"))
    wizard.file.path.setFocus()
    press(qtbot, wizard.window(), Qt.Key.Key_Return, HELD)
    qtbot.waitUntil(lambda: ".doc" in wizard.file.field.problem())
    press(qtbot, wizard.window(), Qt.Key.Key_Escape)
    window = wizard.window()
    assert isinstance(window, Window)
    assert window.here() == ADMIN


def test_a_window_that_is_closed_during_an_import_asks_and_what_is_written_stays(
    qtbot: QtBot, acts: Acts, administrator: Actor, wizard: ImportScreen, tmp_path: Path
) -> None:
    rows = [(f"{number}/2025", *OPEN[1:]) for number in range(200)]
    opened(qtbot, wizard, csv_file(tmp_path / "so.csv", *rows))
    go_on(qtbot, wizard, Step.PREVIEW)
    go_on(qtbot, wizard, Step.WORK)
    window = wizard.window()
    assert isinstance(window, Window)
    qtbot.waitUntil(lambda: wizard.run.behind() > 0)
    press(qtbot, window, Qt.Key.Key_F8)
    assert (window.here(), wizard.run.running) == (REGISTER, True)
    window.close()
    assert (window.isVisible(), window.here()) == (True, IMPORTING)
    assert wizard.work.question.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert (wizard.work.question.isVisible(), wizard.run.running) == (False, True)
    window.close()
    press(qtbot, window, Qt.Key.Key_Return, HELD)
    qtbot.waitUntil(lambda: not window.isVisible())
    done = wizard.run.so_far
    assert done.ended_early
    assert 0 < done.done < len(rows)
    assert len(Counter(acts, administrator).names("le van mo")) == done.done
