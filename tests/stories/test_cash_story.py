"""A day at the cash desk, in Vietnamese, by keyboard: open, collect, give back, count, close."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt

from desk_app.models.actor import Actor
from desk_app.models.acts.till import DENOMINATIONS
from desk_app.models.draft import FeeTiming
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.program import Program
from desk_app.ui.window import CASH
from tests.printing.reading import page_texts
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.stories.test_counter_story import CONTROL, READER, Keyboard, keys, program, sign_in

__all__ = ["keys", "program"]  # fixtures

ENTER, DOWN, ALT = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FEE = 15_000
FLOAT = {100_000: 5, 20_000: 10}
DAY = (date(2026, 11, 20), date(2026, 11, 20))


def dossiers(acts: Acts, clerk: Actor) -> list[str]:
    counter = Counter(acts, clerk)
    return [counter.receive(TEMPORARY_RESIDENCE, fees=FeeTiming.LATER).code for _ in range(5)]


def count(keys: Keyboard, pieces: dict[int, int]) -> None:
    """Each kind of note in turn, Enter after every figure and on the kinds there are none of."""
    for value in DENOMINATIONS:
        if value in pieces:
            keys.type(str(pieces[value]))
        keys.press(ENTER)


def open_drawer(keys: Keyboard, screen: CashScreen) -> None:
    keys.press(Qt.Key.Key_2, CONTROL)
    keys.qtbot.waitUntil(lambda: screen.drawer.view is not None)
    keys.qtbot.waitUntil(screen.drawer.closed.grid.edits[500_000].hasFocus)
    count(keys, FLOAT)
    assert screen.drawer.closed.total.text() == "700.000 đ"
    keys.press(ENTER, CONTROL)
    keys.qtbot.waitUntil(
        lambda: screen.drawer.view is not None and screen.drawer.view.open is not None
    )


def collect(keys: Keyboard, screen: CashScreen, code: str, number: str) -> None:
    """By the reader; a note of 20.000, the receipt, Ctrl+Enter."""
    panel = screen.collect.panel
    keys.type(code, READER, "\r")
    keys.qtbot.waitUntil(lambda: panel.view is not None and panel.view.code == code)
    keys.qtbot.waitUntil(panel.pay.cash.handed.hasFocus)
    keys.press(Qt.Key.Key_4, ALT)
    assert (panel.money.sum.text(), panel.pay.cash.change.text()) == ("15.000 đ", "5.000 đ")
    reference(keys, screen, number)
    keys.press(ENTER, CONTROL)
    keys.qtbot.waitUntil(lambda: panel.money.word.text() == "Đã thu. Thối lại")
    assert panel.money.sum.text() == "5.000 đ"


def reference(keys: Keyboard, screen: CashScreen, number: str) -> None:
    """The first time everything is typed, later the next number stands there."""
    edits = screen.collect.panel.receipt.edits
    if not edits["form"].text():
        for text in ("EBL01", "26TAA", number):
            keys.type(text)
            keys.press(ENTER)
    assert edits["number"].text() == number


def by_transfer(keys: Keyboard, screen: CashScreen, code: str) -> None:
    """Typed by hand, paid by transfer, without a receipt of the registered system so far."""
    panel = screen.collect.panel
    keys.press(Qt.Key.Key_D, ALT)
    keys.press(Qt.Key.Key_A, CONTROL)
    keys.type(code)
    keys.press(ENTER)
    keys.qtbot.waitUntil(lambda: panel.view is not None and panel.view.code == code)
    keys.qtbot.waitUntil(panel.pay.cash.handed.hasFocus)
    keys.press(Qt.Key.Key_2, ALT)
    keys.press(Qt.Key.Key_B, ALT)
    keys.press(Qt.Key.Key_Space)
    assert not panel.receipt.given.isChecked()
    keys.press(ENTER, CONTROL)
    keys.qtbot.waitUntil(lambda: panel.money.word.text() == "Đã thu")


def give_back(keys: Keyboard, screen: CashScreen) -> None:
    """The one on the screen: first with a wrong password, then with the supervisor's own."""
    card = screen.collect.panel.reverse
    keys.press(Qt.Key.Key_R, ALT)
    keys.compose("Thu nhầm hồ sơ")
    for typed in ("", "supervisor", "supervizor"):
        keys.type(typed)
        keys.press(ENTER)
    keys.qtbot.waitUntil(lambda: "không đúng" in card.fields["password"].problem())
    assert (card.reason.text(), card.name.text()) == ("Thu nhầm hồ sơ", "supervisor")
    assert card.password.hasFocus()
    keys.type("supervisor")
    keys.press(ENTER, CONTROL | SHIFT)
    keys.qtbot.waitUntil(lambda: len(screen.collect.panel.paid.texts()) == 2)


def close_drawer(keys: Keyboard, screen: CashScreen) -> None:
    """What should be there is not shown before a figure is typed; 5.000 đ are missing."""
    opened = screen.drawer.opened
    keys.press(Qt.Key.Key_2, CONTROL)
    keys.qtbot.waitUntil(opened.grid.edits[500_000].hasFocus)
    assert "745.000" not in opened.sums.text()
    count(keys, {100_000: 5, 20_000: 12})
    keys.qtbot.waitUntil(lambda: opened.verdict.text() == "Thiếu 5.000 đ")
    assert "745.000" in opened.sums.text()
    keys.press(ENTER, CONTROL)
    assert opened.reason_field.problem()
    keys.compose("Thối nhầm một tờ năm nghìn")
    keys.press(ENTER, CONTROL)
    keys.qtbot.waitUntil(lambda: screen.drawer.view is not None and screen.drawer.view.open is None)


def test_the_drawer_of_a_day_balances_but_for_what_the_clerk_explains(
    keys: Keyboard, program: Program, acts: Acts, clerk: Actor, tmp_path: Path
) -> None:
    codes = dossiers(acts, clerk)
    window, screens = sign_in(keys, program)
    screen = screens.cash
    keys.press(Qt.Key.Key_F7)
    assert window.here() == CASH
    open_drawer(keys, screen)
    for number, code in enumerate(codes[:4], 101):
        collect(keys, screen, code, str(number))
    give_back(keys, screen)
    by_transfer(keys, screen, codes[4])
    close_drawer(keys, screen)
    keys.qtbot.waitUntil(lambda: any(job.form == "till" for job in acts.print_jobs(clerk)))

    expected = sum(value * pieces for value, pieces in FLOAT.items()) + 4 * FEE - FEE
    drawer = acts.drawer(clerk).last
    assert drawer is not None
    assert (drawer.expected, drawer.total, drawer.difference) == (expected, 740_000, -5_000)
    path = tmp_path / "till.pdf"
    acts.save_report(clerk, "cash", DAY, path)
    sheet = " ".join(page_texts(path.read_bytes()))
    assert all(each in sheet for each in ("745.000", "740.000", "Thối nhầm một tờ năm nghìn"))
    report = acts.report(clerk, "cash", *DAY)
    assert report.totals["net"] == 4 * FEE
    assert all(report.identities.values())
    assert verify(acts.desk.database, acts.desk.site_id).lines == acts.status().unsent_events
