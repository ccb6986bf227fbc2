"""The end of the day in a window: what is left, signing, what changed, the sheet that proves it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from desk_app.models.day_end import DayStanding
from desk_app.models.moves import Act
from desk_app.ui.window import BOARD, CASH, DOSSIER, INTAKE, PREVIEW, REPORTS
from tests.conftest import Clock
from tests.journal.desks import from_outside
from tests.printing.reading import page_texts, scanned
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.ui.press import type_text
from tests.ui.reports.conftest import AtReports

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
TODAY = date(2026, 11, 20)
GENUINE = "Genuine. The records are those"


def test_a_day_is_signed_after_one_question_and_what_changes_later_is_told(
    reports_of: Callable[[str], AtReports], counter: Counter
) -> None:
    acts, dossiers = counter.acts, [counter.receive(TEMPORARY_RESIDENCE) for _ in range(3)]
    acts.open_till(counter.clerk, {"float": 0})
    head = reports_of("supervisor")
    face = head.day()
    shown = dict(face.points.texts())
    assert (shown["Papers not handed over yet"], shown["Drawer not closed"]) == ("3", "1")
    assert (shown["Papers not printed yet"], shown["Witness of the journal"]) == (
        "done",
        "in order",
    )
    assert face.standing.text() == "Not signed off yet"
    head.finish()  # what is open must be said
    assert "Still open: 4" in face.remarks_field.problem()
    assert face.remarks.hasFocus()
    type_text(face.remarks, "Quỹ chốt sáng mai")
    head.press(KEY.Key_Left, ALT)
    assert face.remarks.text() == ""  # another day, other remarks
    head.press(KEY.Key_Right, ALT)
    assert face.remarks.text() == "Quỹ chốt sáng mai"
    head.until(lambda: face.standing.text() == "Not signed off yet")
    head.finish()
    assert "Sign off 20/11/2026, time 1?" in face.sure.question()
    head.press(KEY.Key_Return)  # the safe answer has the keyboard
    assert (face.sure.question(), acts.day_end().state(TODAY).last) == ("", None)
    head.finish()
    head.press(KEY.Key_Down)
    head.press(KEY.Key_Return)
    head.until(lambda: face.standing.text().startswith("Signed off, time 1"))
    assert face.last_days.days()[-1].standing is DayStanding.SIGNED
    assert next(iter(face.points.rows.values())).hasFocus()
    head.finish()
    assert face.sure.question() == ""  # signed, and nothing has changed
    acts.act(counter.clerk, Act.SHELVE, [dossiers[1].code], {"shelf": "Kệ B2"})
    counter.receive(TEMPORARY_RESIDENCE)
    face.shown()
    head.until(lambda: face.changes.table.rowCount() == 2)
    assert [row[1:3] for row in face.changes.table.texts()] == [
        (dossiers[1].code, "Put on shelf Kệ B2"),
        ("H99.62-261120-1004", "Received"),
    ]
    assert face.figures.texts()[0] == ("Received", "4", "3", "+1")
    face.changes.rows.setFocus()
    head.press(KEY.Key_Return)
    head.until(lambda: head.window.here() == DOSSIER)


def test_a_sheet_scanned_on_any_screen_names_the_first_record_that_was_altered(
    reports_of: Callable[[str], AtReports], counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    dossiers = [counter.receive() for _ in range(3)]
    path = tmp_path / "daily.pdf"
    counter.acts.save_report(counter.clerk, "daily", (TODAY, TODAY), path)
    sheet = scanned(path.read_bytes(), 203)["QR Code"]
    words = page_texts(path.read_bytes())[0].split("đến dòng ")[1].split(": ")[1].split(".")[0]
    clock.forward(days=3)
    clerk = reports_of("clerk")
    face = clerk.day()
    clerk.finish()
    said = clerk.window.message.text()
    assert said == "The head of the counter or the administrator signs off."
    clerk.window.go(INTAKE)
    clerk.program.scans.scanned.emit(sheet)
    clerk.until(lambda: face.proof.texts()[0].startswith(GENUINE))
    assert (clerk.window.here(), face.name.text()) == (REPORTS, "Friday 20/11/2026")
    with from_outside(counter.acts.desk.settings) as file:
        file.execute("UPDATE dossier SET sets = 9 WHERE id = ?", (dossiers[2].id,))
    clerk.program.scans.scanned.emit(sheet)
    clerk.until(lambda: "changed since" in face.proof.texts()[0])
    assert dossiers[2].code in face.proof.texts()[1]
    face.proof.words.setText("ba ba ba")
    clerk.qtbot.keyClick(face.proof.words, KEY.Key_Return)
    assert face.proof.texts()[0] == "These are not eight words of a list."
    face.proof.words.setText(words.upper())
    clerk.qtbot.keyClick(face.proof.words, KEY.Key_Return)
    clerk.until(lambda: dossiers[2].code in face.proof.texts()[1])


def test_the_daily_list_goes_out_by_one_key_from_any_screen_and_for_any_day(
    reports_of: Callable[[str], AtReports], counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    acts = counter.acts
    counter.receive()
    clock.forward(days=3)
    clerk = reports_of("clerk")
    window, jobs = clerk.window, lambda: len(acts.print_jobs(counter.clerk))
    clerk.press(KEY.Key_F9, SHIFT)
    clerk.until(lambda: jobs() == 1)
    clerk.press(KEY.Key_F5)
    window.page(BOARD).daily.click()  # type: ignore[attr-defined] # the button of the board
    clerk.until(lambda: jobs() == 2)
    face = clerk.day()
    for _ in range(3):
        clerk.press(KEY.Key_Left, ALT)
    clerk.until(lambda: face.name.text() == "Friday 20/11/2026")
    assert face.figures.texts()[0][1] == "1"
    lines = counter.lines()
    clerk.press(KEY.Key_P, CONTROL | SHIFT)
    clerk.until(lambda: window.here() == PREVIEW)
    assert counter.lines() == lines  # looking records nothing
    clerk.press(KEY.Key_P, CONTROL)
    clerk.until(lambda: jobs() == 3)
    assert acts.print_jobs(counter.clerk)[0].form == "daily"
    clerk.press(KEY.Key_E, CONTROL)
    path = tmp_path / "ngay.csv"
    face.files.place.path.setText(str(path))
    clerk.qtbot.keyClick(face.files.place.path, KEY.Key_Return)
    clerk.until(path.exists)
    assert "H99.62-261120-1001" in path.read_text("utf-8-sig")
    list(face.points.rows.values())[3].setFocus()
    clerk.press(KEY.Key_Return)
    assert window.here() == CASH
