"""What is made public: written into a folder by one key, printed by another, the staff kept in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.site import StaffMember
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.reports.publish_face import PublishFace
from desk_app.ui.widgets.cells_table import CellsTable
from desk_app.ui.widgets.rows_view import RowsView
from desk_app.ui.window import PREVIEW, REPORTS, Window
from tests.ui.press import press, type_text

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PATIENCE = 30_000  # ms, on a busy machine
SignedIn = Callable[[str], Window]


@dataclass(frozen=True)
class Publishing:
    """The face in its window, signed in as the supervisor."""

    qtbot: QtBot
    window: Window
    face: PublishFace

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        press(self.qtbot, self.window, key, held)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)


def rows(view: RowsView) -> tuple[tuple[str, ...], ...]:
    model = view.model()
    assert isinstance(model, CellsTable)
    return model.texts()


@pytest.fixture
def publishing(qtbot: QtBot, program: Program, signed_in: SignedIn) -> Publishing:
    window = signed_in("supervisor")
    press(qtbot, window, KEY.Key_F9)
    assert program.screens is not None
    screen = program.screens.reports
    screen.show_face(screen.publishing)
    made = Publishing(qtbot, window, screen.publishing)
    made.until(lambda: len(rows(made.face.files)) > 0)
    return made


def test_everything_is_written_into_the_folder_and_the_desk_remembers_it(
    publishing: Publishing, tmp_path: Path, acts: Acts
) -> None:
    face, folder = publishing.face, tmp_path / "public"
    assert face.last.text() == "Not published from this desk yet."
    assert rows(face.decisions)[-1][0] == "All together"
    publishing.press(KEY.Key_T, ALT)
    type_text(QApplication.focusWidget(), "somewhere")
    publishing.press(KEY.Key_Return, CONTROL)
    assert face.folder_field.problem().startswith("Type a whole folder")
    face.folder.selectAll()
    type_text(face.folder, str(folder))
    publishing.press(KEY.Key_Return, CONTROL)
    publishing.until(lambda: str(folder) in face.last.text())
    assert "20/11/2026 09:30" in face.last.text()
    assert (folder / "poster-a3.pdf").stat().st_size > 0
    assert len(list(folder.iterdir())) == 6
    assert acts.preference("published_in") == str(folder)


def test_a_paper_is_looked_at_and_printed_on_its_own_sheets(
    publishing: Publishing, acts: Acts
) -> None:
    face = publishing.face
    publishing.press(KEY.Key_P, CONTROL)  # a page, not a paper
    publishing.press(KEY.Key_End)
    publishing.press(KEY.Key_P, CONTROL)
    publishing.until(lambda: "goes to the printer" in publishing.window.message.text())
    head = acts.sign_in("supervisor", "supervisor")
    assert [(each.form, each.paper) for each in acts.print_jobs(head)] == [("poster", "A3")]
    publishing.press(KEY.Key_Return)
    publishing.until(lambda: publishing.window.here() == PREVIEW)
    publishing.press(KEY.Key_Escape)
    assert publishing.window.here() == REPORTS
    assert face.files.current() == len(rows(face.files)) - 1


def test_the_staff_are_kept_where_they_are_read(publishing: Publishing, acts: Acts) -> None:
    staff, roster = publishing.face.staff, acts.roster()
    publishing.press(KEY.Key_N, ALT)
    publishing.press(KEY.Key_Insert)
    publishing.press(KEY.Key_Return)
    assert staff.fields[0].problem() == "The name is missing"
    type_text(QApplication.focusWidget(), "Lê Thị Mẫu")
    publishing.press(KEY.Key_Tab)
    type_text(QApplication.focusWidget(), "Công chức")
    publishing.press(KEY.Key_Return)
    publishing.until(lambda: roster() == (StaffMember("Lê Thị Mẫu", "Công chức"),))
    publishing.until(lambda: len(rows(staff.table)) == 1)
    publishing.press(KEY.Key_Return)
    assert staff.form.isVisible()
    publishing.press(KEY.Key_Escape)
    publishing.press(KEY.Key_Delete)
    assert "Lê Thị Mẫu" in staff.note()
    assert roster()
    publishing.press(KEY.Key_Delete)
    publishing.until(lambda: roster() == ())


def test_a_clerk_is_not_shown_what_the_head_publishes(
    qtbot: QtBot, program: Program, signed_in: SignedIn
) -> None:
    press(qtbot, signed_in("clerk"), KEY.Key_F9)
    assert program.screens is not None
    screen = program.screens.reports
    before = screen.tabs.place()
    screen.show_face(screen.publishing)
    assert screen.tabs.place() == before
    assert not screen.publishing.isVisible()
