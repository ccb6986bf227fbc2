"""The month's settlement at the screen: figures, checks, gaps, another month, paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.draft import PaymentMethod
from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.cash.settlement_face import month_of, stepped
from desk_app.ui.window import Window
from tests.printing.reading import page_texts
from tests.services.counter import Counter
from tests.services.test_settlement import take
from tests.ui.press import press

CONTROL = Qt.KeyboardModifier.ControlModifier


def look(qtbot: QtBot, screen: CashScreen) -> None:
    screen.tabs.show_face(2)
    qtbot.waitUntil(lambda: screen.settlement.days is not None)


def test_months_begin_and_end_where_the_calendar_says() -> None:
    assert month_of(date(2026, 12, 31)) == (date(2026, 12, 1), date(2026, 12, 31))
    assert month_of(date(2028, 2, 3)) == (date(2028, 2, 1), date(2028, 2, 29))
    assert stepped(date(2026, 12, 1), 1) == (date(2027, 1, 1), date(2027, 1, 31))
    assert stepped(date(2027, 3, 1), -1) == (date(2027, 2, 1), date(2027, 2, 28))


def test_each_agency_and_method_has_its_line_the_sums_hold_and_gaps_are_named(
    qtbot: QtBot, counter: Counter, screen: CashScreen
) -> None:
    take(counter, 7)
    take(counter, 9)
    take(counter, 12, PaymentMethod.TRANSFER)
    look(qtbot, screen)
    face = screen.settlement
    assert face.month.text() == "Month 11/2026"
    cash, transfer = face.table.texts()
    assert cash[1:] == ("cash", "30.000 đ", "0 đ", "30.000 đ", "2")
    assert transfer[4] == "15.000 đ"
    assert (face.net.text(), face.words.text()) == ("45.000 đ", "Bốn mươi lăm nghìn đồng")
    assert "The agencies add up to the cash book" in face.texts()
    assert "missing: 8, 10–11" in face.gaps.text()


def test_arrows_go_to_other_months_and_an_empty_one_prints_nothing(
    qtbot: QtBot, counter: Counter, screen: CashScreen, window: Window
) -> None:
    take(counter, 7)
    look(qtbot, screen)
    face = screen.settlement
    qtbot.waitUntil(face.rows.hasFocus)
    press(qtbot, window, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: face.month.text() == "Month 10/2026")
    assert face.table.rowCount() == 0
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    assert counter.acts.print_jobs(counter.clerk) == ()
    press(qtbot, window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: face.month.text() == "Month 11/2026")
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(
        lambda: [job.form for job in counter.acts.print_jobs(counter.clerk)] == ["settlement"]
    )


def test_the_settlement_is_saved_where_the_clerk_wants_it(
    qtbot: QtBot, counter: Counter, screen: CashScreen, window: Window, tmp_path: Path
) -> None:
    take(counter, 7)
    look(qtbot, screen)
    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    place = screen.settlement.place
    assert place.isVisible()
    path = tmp_path / "thang-11.pdf"
    place.path.setText(str(path))
    qtbot.keyClick(place.path, Qt.Key.Key_Return)
    qtbot.waitUntil(path.exists)
    assert "15.000" in page_texts(path.read_bytes())[0]
    qtbot.waitUntil(lambda: not place.isVisible())
