"""The drawer at the screen: opened with a float, counted blind, closed with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.draft import PaymentMethod
from desk_app.models.money import shown_money
from desk_app.ui.cash.count_grid import CountGrid
from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.window import Window
from tests.services.counter import Counter
from tests.services.test_settlement import give_back, take
from tests.ui.press import press

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def look(qtbot: QtBot, screen: CashScreen, *, opened: bool) -> None:
    """The drawer's face, once it shows the drawer as it stands."""
    screen.tabs.show_face(1)
    face = screen.drawer
    qtbot.waitUntil(lambda: face.view is not None and (face.view.open is not None) == opened)


def test_enter_goes_from_kind_to_kind_and_the_pieces_add_up(qtbot: QtBot) -> None:
    grid = CountGrid()
    qtbot.addWidget(grid)
    grid.show()
    edits = list(grid.edits.values())
    with qtbot.waitSignal(grid.finished):
        for edit, pieces in zip(edits, range(12), strict=True):
            qtbot.keyClicks(edit, str(pieces))
            qtbot.keyClick(edit, ENTER)
    assert (
        grid.total()
        == 200_000
        + 200_000
        + 150_000
        + 80_000
        + 50_000
        + 30_000
        + 14_000
        + 8_000
        + (4_500 + 2_000 + 1_100)
    )
    qtbot.keyClicks(edits[0], "-x.")
    assert edits[0].text() == "0"
    assert grid.touched()
    grid.fill({})
    assert not grid.touched()


def test_the_drawer_is_opened_with_a_sum_and_what_was_taken_before_is_said(
    qtbot: QtBot, counter: Counter, screen: CashScreen, window: Window
) -> None:
    take(counter, 7)
    look(qtbot, screen, opened=False)
    closed = screen.drawer.closed
    assert "15.000 đ" in closed.loose.text()
    closed.sum_edit.setText("nhiều")
    press(qtbot, window, ENTER, CONTROL)
    assert closed.sum_field.problem()
    closed.sum_edit.setText("200.000")
    assert closed.total.text() == "200.000 đ"
    press(qtbot, window, ENTER, CONTROL)
    look(qtbot, screen, opened=True)
    till = counter.acts.drawer(counter.clerk).open
    assert till is not None
    assert (till.opening_float, till.carried, till.expected) == (200_000, 15_000, 215_000)
    assert closed.sum_edit.text() == ""


def test_the_movements_tell_method_receipt_and_what_went_back(
    qtbot: QtBot, counter: Counter, screen: CashScreen
) -> None:
    counter.acts.open_till(counter.clerk, {"float": 0})
    code = take(counter, 7)
    take(counter, 8, PaymentMethod.TRANSFER)
    give_back(counter, code)
    look(qtbot, screen, opened=True)
    back, transfer, cash = screen.drawer.opened.table.texts()
    assert back[2] == "-15.000 đ cash, given back"
    assert (transfer[2], transfer[3]) == ("15.000 đ transfer", "8 EBL01 26TAA")
    assert (cash[1].split()[0], cash[2]) == (code, "15.000 đ cash, given back since")


def test_what_is_expected_is_shown_after_the_first_figure_and_the_difference_lives(
    qtbot: QtBot, counter: Counter, screen: CashScreen
) -> None:
    counter.acts.open_till(counter.clerk, {"float": 100_000})
    take(counter, 7)
    look(qtbot, screen, opened=True)
    opened = screen.drawer.opened
    assert "115.000" not in opened.sums.text() + opened.verdict.text()
    for pieces, verdict in (
        ({"100000": 1}, "15.000 đ missing"),
        ({"100000": 1, "20000": 1}, "5.000 đ too much"),
        ({"100000": 1, "10000": 1, "5000": 1}, "It balances"),
    ):
        opened.grid.fill(pieces)
        assert opened.verdict.text() == verdict
        assert "115.000" in opened.sums.text()
        assert opened.reason_field.isVisible() == (verdict != "It balances")


def test_the_drawer_is_not_closed_uncounted_nor_without_a_reason_for_a_difference(
    qtbot: QtBot, counter: Counter, screen: CashScreen, window: Window
) -> None:
    counter.acts.open_till(counter.clerk, {"float": 100_000})
    look(qtbot, screen, opened=True)
    opened = screen.drawer.opened
    press(qtbot, window, ENTER, CONTROL)
    assert opened.verdict.text() == "Count the money first"
    opened.grid.fill({"50000": 1})
    press(qtbot, window, ENTER, CONTROL)
    assert opened.reason_field.problem()
    assert counter.acts.drawer(counter.clerk).open is not None
    opened.reason.setText("Đổi tiền lẻ cho công dân")
    press(qtbot, window, ENTER, CONTROL)
    look(qtbot, screen, opened=False)
    qtbot.waitUntil(
        lambda: [job.form for job in counter.acts.print_jobs(counter.clerk)] == ["till"]
    )
    last = counter.acts.drawer(counter.clerk).last
    assert last is not None
    assert (last.total, last.difference, last.counts["50000"]) == (50_000, -50_000, 1)
    assert not opened.grid.touched()
    closed = screen.drawer.closed
    assert all(each in closed.last.text() for each in (shown_money(100_000), "50.000 đ missing"))
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: len(counter.acts.print_jobs(counter.clerk)) == 2)


def test_a_count_under_way_survives_a_look_at_another_face(
    qtbot: QtBot, counter: Counter, screen: CashScreen, window: Window
) -> None:
    counter.acts.open_till(counter.clerk, {"float": 0})
    look(qtbot, screen, opened=True)
    screen.drawer.opened.grid.fill({"20000": 3})
    press(qtbot, window, Qt.Key.Key_3, CONTROL)
    press(qtbot, window, Qt.Key.Key_2, CONTROL)
    look(qtbot, screen, opened=True)
    assert screen.drawer.opened.grid.pieces() == {"20000": 3}


def test_a_movement_opens_its_dossier(qtbot: QtBot, counter: Counter, screen: CashScreen) -> None:
    counter.acts.open_till(counter.clerk, {"float": 0})
    code = take(counter, 7)
    look(qtbot, screen, opened=True)
    qtbot.waitUntil(lambda: screen.drawer.opened.table.rowCount() == 1)
    with qtbot.waitSignal(screen.drawer.opened.opened) as went:
        screen.drawer.opened.rows.opened.emit(0)
    assert went.args == [counter.open(code).id]
