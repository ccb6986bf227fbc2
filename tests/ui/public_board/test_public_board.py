"""The board for those who wait: figures across the room, nobody named, one key opens and closes it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desk_app.models.actor import Actor
from desk_app.models.publication import PublicBoard
from desk_app.models.statistics.shares import Share
from desk_app.models.tables import DayCount
from desk_app.services.acts import Acts
from desk_app.services.public_figures import public_words
from desk_app.ui.program import Program
from desk_app.ui.public_board.window import PublicBoardWindow, fields_chart
from desk_app.ui.window import Window
from tests.conftest import FRIDAY_MORNING
from tests.services.counter import BIRTH, LAND, PHUONG, Counter
from tests.services.finished import ready
from tests.ui.press import press

PATIENCE = 30_000  # ms, on a busy machine


def everything_said(board: PublicBoardWindow) -> str:
    """All that can be read or heard from it."""
    told = [each.text() for each in board.findChildren(QLabel)]
    told += [" ".join(tile.texts()) for tile in board.tiles]
    return " ".join([*told, board.fields.accessibleDescription()])


@pytest.fixture
def codes(acts: Acts, clerk: Actor) -> list[str]:
    counter = Counter(acts, clerk)
    return [counter.receive(BIRTH).code, counter.receive(LAND).code, ready(counter).code]


def test_the_board_opens_by_one_key_names_nobody_and_outlives_the_lock(
    qtbot: QtBot,
    acts: Acts,
    codes: list[str],
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    board = program.public_board
    assert board is not None
    qtbot.waitUntil(lambda: board.received.texts()[1] == "3", timeout=PATIENCE)
    assert board.isFullScreen()
    assert board.pending.texts() == ("Đang giải quyết", "2", "")
    assert board.on_time.texts() == ("Đúng hạn tháng 11", "100,0 %", "1/1 hồ sơ đã giải quyết")
    assert "Hộ tịch: 1" in board.fields.accessibleDescription()
    said = everything_said(board)
    assert acts.desk.site.name in said
    assert not [each for each in (*codes, PHUONG.name, PHUONG.id_number, "clerk") if each in said]
    program.lock()
    assert board.isVisible()
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert program.public_board is None


def test_figures_that_do_not_agree_are_not_shown(
    qtbot: QtBot, acts: Acts, clerk: Actor, codes: list[str]
) -> None:
    assert codes
    board = PublicBoardWindow(acts, clerk)
    qtbot.addWidget(board)
    board.read()
    qtbot.waitUntil(lambda: board.received.texts()[1] == "3", timeout=PATIENCE)
    with acts.desk.database.writing() as session:
        session.execute(update(DayCount).values(received_counter=DayCount.received_counter + 1))
    board.read()
    qtbot.waitUntil(lambda: board.received.texts()[1] == "–", timeout=PATIENCE)
    assert board.foot().startswith("The figures are being checked.")


def test_many_fields_are_summed_up_in_one_row() -> None:
    fields = tuple((f"Lĩnh vực {place}", 20 - place) for place in range(9))
    board = PublicBoard(
        "", demo=False, at=FRIDAY_MORNING, received=0, returned=0, pending=0, overdue=0,
        on_time=Share(0, 0, ""), fields=fields, words=public_words(),
    )  # fmt: skip
    rows = fields_chart(board).rows()
    assert len(rows) == 7
    assert rows[-1] == ("Lĩnh vực khác", str(14 + 13 + 12))
