"""Late work at the screen: from the count to the list, apologies and explanations for many at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.forecast import Hits
from desk_app.models.overdue import Concern, Group
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.reports.late_acts import LateActs
from desk_app.ui.reports.overdue_face import OverdueFace
from desk_app.ui.reports.overdue_words import hits_text
from desk_app.ui.screens import Screens
from desk_app.ui.window import REPORTS, Window
from tests.conftest import Clock
from tests.services.counter import BIRTH, Counter
from tests.services.test_forecast import at_unit
from tests.ui.press import press, type_text

KEY, ALT, CONTROL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
PATIENCE = 30_000  # ms, on a busy machine


@pytest.fixture
def late(acts: Acts, clerk: Actor, clock: Clock) -> list[str]:
    """Two dossiers of the police and one that nobody has handed over, all late."""
    counter = Counter(acts, clerk)
    codes = [*at_unit(counter, 2), counter.receive(BIRTH).code]
    clock.forward(days=10)
    return codes


@dataclass(frozen=True)
class Late:
    """The face of late work in its window, signed in as the supervisor."""

    qtbot: QtBot
    window: Window
    screens: Screens
    codes: list[str]

    @property
    def face(self) -> OverdueFace:
        return self.screens.reports.overdue

    @property
    def panel(self) -> LateActs:
        return self.face.list.acts

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        press(self.qtbot, self.window, key, held)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def shows(self, number: int) -> None:
        self.until(lambda: self.face.list.rows.table.rowCount() == number)

    def say(self, **texts: str) -> None:
        form = self.panel.asking.form
        assert form is not None
        for name, text in texts.items():
            type_text(form.entry(name).editor, text)


@pytest.fixture
def at_work(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window], late: list[str]
) -> Late:
    window = signed_in("supervisor")
    window.resize(1366, 690)
    assert program.screens is not None
    return Late(qtbot, window, program.screens, late)


def test_the_board_leads_to_units_and_from_there_to_apologies_and_letters(
    at_work: Late, acts: Acts
) -> None:
    face, panel = at_work.face, at_work.panel
    at_work.press(KEY.Key_F5)
    rest, word = at_work.screens.board.rest, "Late without an explanation"
    at_work.until(lambda: (word, "3") in rest.shown())
    rest.row(word).click()
    assert at_work.window.here() == REPORTS
    at_work.until(lambda: face.groups.table.rowCount() == 3)
    assert face.groups.table.texts()[1:] == (
        ("Công an xã", "2", "–", "–", "2"),
        ("Tư pháp - Hộ tịch", "1", "–", "–", "1"),
    )
    assert "No forecast can be checked" in face.groups.hits()
    at_work.press(KEY.Key_Return)  # the whole office
    at_work.shows(3)
    assert face.list.rows.view.hasFocus()
    table = face.list.rows.table
    at_work.until(lambda: table.data(table.index(1, 0)) == "2 working days late")
    at_work.press(KEY.Key_A, CONTROL)
    at_work.press(KEY.Key_H, CONTROL)
    at_work.until(panel.asking.isVisible)
    at_work.say(reason="Quá tải")
    at_work.press(KEY.Key_Return, CONTROL)  # neither a day for all nor days for each
    assert panel.asking.form is not None
    assert "not both" in panel.asking.form.entry("new_due_at").problem()
    at_work.say(days="99")
    at_work.press(KEY.Key_Return, CONTROL)  # said at once, before any dossier is touched
    assert "60" in panel.asking.form.entry("days").problem()
    assert panel.asking.form.entry("new_due_at").problem() == ""
    at_work.press(KEY.Key_A, CONTROL)
    at_work.say(days="3")
    at_work.press(KEY.Key_Return, CONTROL)
    at_work.until(panel.letters.isVisible)
    assert panel.progress.text() == "2 of 3 have a new appointment."
    assert at_work.codes[2] in panel.progress.refused.toPlainText()  # it was never handed over
    at_work.shows(1)
    at_work.press(KEY.Key_Return, CONTROL)
    at_work.press(KEY.Key_Return, CONTROL)
    at_work.until(lambda: panel.printing.run.queued == 2)
    jobs = acts.print_jobs(acts.sign_in("supervisor", "supervisor"))
    assert {job.code for job in jobs if job.form == "apology"} == set(at_work.codes[:2])
    at_work.press(KEY.Key_Escape)
    at_work.until(panel.isHidden)
    assert face.list.rows.view.hasFocus()


def test_many_are_explained_at_once_and_the_list_is_saved_as_a_spreadsheet(
    at_work: Late, acts: Acts, tmp_path: Path
) -> None:
    face, panel = at_work.face, at_work.panel
    at_work.press(KEY.Key_F9)
    at_work.screens.reports.show_face(face)
    at_work.press(KEY.Key_4, ALT)
    at_work.shows(3)
    at_work.press(KEY.Key_A, CONTROL)
    at_work.press(KEY.Key_L, CONTROL | SHIFT)
    at_work.until(panel.asking.isVisible)
    at_work.say(reason="Thiếu người")
    at_work.press(KEY.Key_Return, CONTROL)
    at_work.until(panel.leaving.isVisible)
    assert panel.progress.text() == "3 of 3 are explained."
    at_work.shows(0)
    assert acts.late_work(acts.sign_in("supervisor", "supervisor")).of(
        Concern.UNEXPLAINED, Group()
    ) == ()  # fmt: skip
    at_work.press(KEY.Key_Escape)
    at_work.press(KEY.Key_E, CONTROL)
    face.files.place.path.setText(str(tmp_path / "late.xlsx"))
    at_work.press(KEY.Key_Return)
    at_work.until((tmp_path / "late.xlsx").exists)
    at_work.press(KEY.Key_3, ALT)
    assert face.list_shown() is face.list.rows
    at_work.press(KEY.Key_Escape)
    assert face.list_shown() is None, "nothing is foretold, and Esc still leads back"


def test_the_hit_rate_names_the_whole_of_every_share() -> None:
    told = hits_text(Hits(asked=60, told=50, right=41, feared=8, late=10, both=5))
    for share in ("41/50 (82,0 %)", "5/8 (62,5 %)", "5/10 (50,0 %)", "50/60 (83,3 %)"):
        assert share in told
