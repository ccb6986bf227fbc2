"""Internal processes on F12: opened, filled in by keyboard, kept, brought in from a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.process import ProcessStep
from desk_app.services.acts import Acts
from desk_app.ui.admin.page import AdminPage
from desk_app.ui.admin.processes_card import ProcessesCard
from desk_app.ui.admin.processes_controller import ProcessesController
from desk_app.ui.desk import Desk
from tests.ui.press import type_text

RESIDENCE = "1.004194"  # three working days
POLICE = "Công an xã"


@pytest.fixture
def card(qtbot: QtBot, acts: Acts, administrator: Actor) -> Iterator[ProcessesCard]:
    desk = Desk(acts, administrator)
    page = AdminPage(administrator=True)
    controller = ProcessesController(page.processes, desk)
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    controller.refresh()
    qtbot.waitUntil(lambda: page.processes.kept.count() == 1)
    yield page.processes
    desk.stop()


def open_process(qtbot: QtBot, card: ProcessesCard, typed: str) -> None:
    card.procedure.setText(typed)
    qtbot.keyClick(card.procedure, Qt.Key.Key_Return)
    qtbot.waitUntil(card.view.isVisible)


def type_cell(qtbot: QtBot, card: ProcessesCard, row: int, column: int, text: str) -> None:
    """Enter opens the cell, the text is typed, Enter leaves it."""
    view = card.view
    view.setCurrentIndex(card.table.index(row, column))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    editors = view.viewport().findChildren(QLineEdit)
    editors[-1].selectAll()
    type_text(editors[-1], text)
    qtbot.keyClick(editors[-1], Qt.Key.Key_Return)
    QApplication.processEvents()


def kept(acts: Acts, administrator: Actor) -> list[tuple[ProcessStep, ...]]:
    return [each.steps for each in acts.processes().list(administrator)]


def test_a_process_is_typed_and_kept_without_the_mouse(
    qtbot: QtBot, acts: Acts, administrator: Actor, card: ProcessesCard
) -> None:
    open_process(qtbot, card, "tạm trú")
    assert card.table.rowCount() == 0
    for row, texts in enumerate(
        (("Thẩm tra hồ sơ", POLICE, "Trần Văn Mẫu", "4"), ("Trình ký", "Lãnh đạo xã", "", "2"))
    ):
        qtbot.keyClick(card.view, Qt.Key.Key_Insert)
        for column, text in enumerate(texts):
            type_cell(qtbot, card, row, column, text)
    assert ("together: 6" in card.total(), "is 6" in card.total()) == (True, True)
    qtbot.keyClick(card.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    card.saving.click()
    qtbot.waitUntil(lambda: card.kept.count() == 2)
    steps = (
        ProcessStep("Trình ký", "Lãnh đạo xã", 2),
        ProcessStep("Thẩm tra hồ sơ", POLICE, 4, "Trần Văn Mẫu"),
    )
    assert kept(acts, administrator) == [steps]
    assert card.problem() == ""


def test_a_process_is_opened_changed_and_ended(
    qtbot: QtBot, acts: Acts, administrator: Actor, card: ProcessesCard
) -> None:
    acts.processes().keep(administrator, RESIDENCE, (ProcessStep("Thẩm tra", POLICE, 4),))
    open_process(qtbot, card, RESIDENCE)
    assert card.table.steps() == (ProcessStep("Thẩm tra", POLICE, 4),)
    qtbot.keyClick(card.view, Qt.Key.Key_Insert)
    assert card.table.steps()[1].unit == POLICE, "a new step begins in the unit above"
    card.saving.click()
    qtbot.waitUntil(lambda: bool(card.problem()))
    assert card.problem().startswith("Step 2: ")
    assert [len(each) for each in kept(acts, administrator)] == [1]
    type_cell(qtbot, card, 1, 0, "Ký")
    type_cell(qtbot, card, 1, 3, "9")
    card.saving.click()
    qtbot.waitUntil(lambda: "13 half days" in card.problem())
    assert [len(each) for each in kept(acts, administrator)] == [2], "kept, with a warning"
    for _ in range(2):
        qtbot.keyClick(card.view, Qt.Key.Key_Delete)
    card.saving.click()
    qtbot.waitUntil(lambda: kept(acts, administrator) == [])


def test_a_procedure_nobody_knows_is_said_at_its_field(qtbot: QtBot, card: ProcessesCard) -> None:
    card.procedure.setText("9.999999")
    qtbot.keyClick(card.procedure, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(card.fields["procedure"].problem()))
    assert not card.view.isVisible()


def test_a_file_is_brought_in_and_its_faults_are_said(
    qtbot: QtBot, acts: Acts, administrator: Actor, card: ProcessesCard, tmp_path: Path
) -> None:
    steps = [{"name": "Thẩm tra", "unit": POLICE, "half_days": 2}]
    good = {"procedure": RESIDENCE, "valid_from": "2026-11-20", "steps": steps}
    place = tmp_path / "quy-trinh.json"
    place.write_text(json.dumps([good, good | {"procedure": "9.999999"}]), "utf-8")
    card.file.setText(str(place))
    qtbot.keyClick(card.file, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.kept.count() == 2)
    assert card.problem().startswith("Entry 2: ")
    place.write_text("{", "utf-8")
    card.file.setText(str(place))
    qtbot.keyClick(card.file, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(card.fields["processes"].problem()))
    card.kept.show_value("")
    card.kept.setCurrentIndex(1)
    qtbot.keyClick(card.kept, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.table.rowCount() == 1)
    assert len(kept(acts, administrator)) == 1


def test_only_administrators_are_shown_processes(qtbot: QtBot) -> None:
    page = AdminPage(administrator=False)
    qtbot.addWidget(page)
    page.show()
    assert not page.processes.isVisible()
