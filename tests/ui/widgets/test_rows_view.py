"""A list tells where the keyboard stands when it stands there, however it came to that row."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from pytestqt.qtbot import QtBot

from desk_app.ui.widgets.rows_view import RowsView


def test_whoever_is_told_of_a_move_finds_the_row_chosen_by_key_and_by_click(qtbot: QtBot) -> None:
    rows = QStringListModel([str(each) for each in range(5)])
    view = RowsView("Rows", rows, frozenset(), 0)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    view.selectRow(1)
    told: list[tuple[int, int | None]] = []
    view.moved.connect(lambda row: told.append((row, view.current())))
    keys = (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Down)
    for key in keys:
        qtbot.keyClick(view, key)
    place = view.visualRect(rows.index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.selectRow(4)
    assert told == [(row, row) for row in (4, 3, 0, 1, 2, 4)]
