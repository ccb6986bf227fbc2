"""A choice of the settings: what a clerk has chosen is never undone by what is read late."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk_app.ui.widgets.choice_box import ChoiceBox


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    made = ChoiceBox()
    qtbot.addWidget(made)
    made.addItem("No", "no")
    made.addItem("Yes", "yes")
    return made


@pytest.fixture
def settled(box: ChoiceBox) -> list[str]:
    heard: list[str] = []
    box.settled.connect(heard.append)
    return heard


def test_a_choice_made_before_the_old_one_was_read_is_kept(
    box: ChoiceBox, settled: list[str]
) -> None:
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.show_value("no")
    assert (box.currentData(), settled) == ("yes", ["yes"])
    box.show_value("yes")
    assert settled == ["yes"]


def test_a_choice_under_way_is_not_turned_back_by_reading(
    box: ChoiceBox, settled: list[str]
) -> None:
    box.show_value("no")
    QTest.keyClick(box, Qt.Key.Key_Down)
    box.show_value("no")
    assert (box.currentData(), settled) == ("yes", [])
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert settled == ["yes"]


def test_esc_goes_back_to_what_is_chosen(box: ChoiceBox, settled: list[str]) -> None:
    box.show_value("no")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.currentData(), settled) == ("no", [])
    box.show_value("yes")
    assert (box.currentData(), settled) == ("yes", [])
