"""The register book in a window: volumes, any stretch of entries, the closing and what follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desk_app.ui.window import DOSSIER, PREVIEW, REPORTS
from tests.conftest import Clock
from tests.printing.reading import page_texts
from tests.services.counter import Counter
from tests.ui.reports.conftest import AtReports

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_any_stretch_of_entries_is_shown_and_printed(
    reports_of: Callable[[str], AtReports], counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    received = [counter.receive() for _ in range(3)]
    counter.void(received[1].code)
    clock.forward(days=3)
    counter.receive()
    clerk = reports_of("clerk")
    face = clerk.book()
    clerk.finish()
    said = clerk.window.message.text()
    assert said == "The head of the counter or the administrator closes the book."
    assert [row[0] for row in face.table.texts()] == ["1", "2", "3", "4"]
    assert "voided: Nhập trùng" in face.table.texts()[1][2]
    assert face.note.text() == "4 entries, 1 voided"
    first, last = face.span.numbers
    for typed, edit in (("3", first), ("2", last)):
        edit.setText(typed)
    clerk.qtbot.keyClick(last, KEY.Key_Return)
    assert face.span.why() == "The last number lies before the first."
    last.setText("9")
    clerk.qtbot.keyClick(last, KEY.Key_Return)
    clerk.until(lambda: face.table.rowCount() == 2)
    since, until = face.span.days
    since.setText("24/11/2026")
    clerk.qtbot.keyClick(since, KEY.Key_Return)
    clerk.until(lambda: face.span.why() == "Nothing was entered in this book on these days.")
    for edit in (since, until):
        edit.setText("20/11/2026")
    clerk.qtbot.keyClick(until, KEY.Key_Return)
    clerk.until(lambda: (first.text(), last.text()) == ("1", "3"))
    clerk.press(KEY.Key_P, CONTROL | SHIFT)
    clerk.until(lambda: clerk.window.here() == PREVIEW)
    clerk.press(KEY.Key_P, CONTROL)
    acts = counter.acts
    clerk.until(lambda: [job.form for job in acts.print_jobs(counter.clerk)] == ["register"])
    assert clerk.window.here() == REPORTS
    clerk.press(KEY.Key_E, CONTROL)
    face.files.place.path.setText(str(tmp_path / "so.pdf"))
    clerk.qtbot.keyClick(face.files.place.path, KEY.Key_Return)
    clerk.until((tmp_path / "so.pdf").exists)
    assert "từ số thứ tự 1 đến 3" in page_texts((tmp_path / "so.pdf").read_bytes())[0]


def test_a_volume_is_closed_after_one_question_and_the_next_goes_on(
    reports_of: Callable[[str], AtReports], counter: Counter
) -> None:
    for _ in range(4):
        counter.receive()
    head = reports_of("supervisor")
    face = head.book()
    assert face.shelf.texts() == (("01", "no. 1 to 4 written in now"),)
    head.finish()
    assert "entries 1 to 4? It cannot be opened again" in face.sure.question()
    assert "entry 5 of volume 11" in face.sure.question()
    head.press(KEY.Key_Escape)
    assert counter.acts.book()(counter.clerk, 2026).closed == ()
    head.finish()
    head.press(KEY.Key_Down)
    head.press(KEY.Key_Return)
    head.until(lambda: [row[1][-40:] for row in face.shelf.texts() if "closed" in row[1]])
    assert head.window.message.text() == "Volume 1 of 2026 is closed: entries 1 to 4."
    assert face.rows.hasFocus()
    head.finish()
    assert head.window.message.text() == "There is no entry in the open volume."
    counter.receive()
    face.shown()
    head.until(lambda: [row[0] for row in face.table.texts()] == ["5"])
    assert [row[0] for row in face.shelf.texts()] == ["11", "01"]
    head.press(KEY.Key_V, Qt.KeyboardModifier.AltModifier)
    face.volumes.selectRow(1)
    head.press(KEY.Key_Return)
    head.until(lambda: face.table.rowCount() == 4)
    head.press(KEY.Key_Return)
    head.until(lambda: head.window.here() == DOSSIER)
