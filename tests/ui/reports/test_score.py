"""The pre-check of the office's score at the screen: from a lack to its dossiers and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.window import REPORTS, Window
from tests.services.counter import BIRTH, Counter
from tests.ui.press import press


def test_a_lack_leads_to_its_dossiers_and_esc_back(
    qtbot: QtBot, acts: Acts, clerk: Actor, program: Program, signed_in: Callable[[str], Window]
) -> None:
    received = [Counter(acts, clerk).receive(BIRTH).id for _ in range(2)]
    window = signed_in("supervisor")
    assert program.screens is not None
    reports = program.screens.reports
    face = reports.score
    window.go(REPORTS)
    reports.show_face(face)
    qtbot.waitUntil(lambda: face.table.rowCount() > 0)
    assert "2 dossiers" in face.summary.text()
    assert face.summary.text().endswith("2 lack something.")
    lacks = [row[0] for row in face.table.texts()]
    row = lacks.index("Brought on paper, offered online")
    assert face.table.texts()[row][1:4] == ("2", "100,00 %", "3.3")
    face.rows.selectRow(row)
    press(qtbot, window, Qt.Key.Key_Return)
    listed = face.behind.rows
    qtbot.waitUntil(lambda: face.list_shown() is listed)
    assert set(listed.table.ids_of(0)) == set(received)
    assert face.behind.heading.text().startswith("2 dossiers · Brought on paper, offered online")
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: face.list_shown() is None)
    assert window.here() == REPORTS
    printed = acts.report(clerk, "score", acts.now().date(), acts.now().date())
    press(qtbot, window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    supervisor = acts.sign_in("supervisor", "supervisor")
    qtbot.waitUntil(lambda: [each.form for each in acts.print_jobs(supervisor)] == [printed.name])
