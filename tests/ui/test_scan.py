from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk_app.ui.scan import ScanFilter

CODE = "H99.62-261120-1001"
CARD = "066194004217||NGUYEN THI A|12081994|Nu|Thon 4"
LONG_CARD = CARD + "|15042021"


class Counter:
    """A window with a field and a button, a filter on the application, and what it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.field, self.button = QLineEdit(), QPushButton("Tiếp nhận")
        self.column = QVBoxLayout(self.window)
        self.column.addWidget(self.field)
        self.column.addWidget(self.button)
        self.scanned: list[str] = []
        self.unread: list[str] = []
        self.pressed: list[bool] = []
        self.button.clicked.connect(lambda: self.pressed.append(True))
        self.scans = ScanFilter(lambda text: text in {CODE, CARD, LONG_CARD})
        self.scans.scanned.connect(self.scanned.append)
        self.scans.unread.connect(self.unread.append)
        self.clock = 1000
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def key(self, where: QWidget, key: Qt.Key, text: str, gap: int) -> None:
        self.clock += gap
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self.clock)
            QApplication.sendEvent(where, event)

    def type(self, where: QWidget, text: str, gap: int) -> None:
        where.setFocus()
        self.clock += 500
        for letter in text:
            key = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_A
            self.key(where, key, letter, gap)

    def enter(self, where: QWidget, gap: int = 5) -> None:
        self.key(where, Qt.Key.Key_Return, "\r", gap)


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication) -> Iterator[Counter]:
    made = Counter(qtbot)
    qapp.installEventFilter(made.scans)
    yield made
    qapp.removeEventFilter(made.scans)


def test_a_scan_into_a_half_filled_field_leaves_it_as_it_was(counter: Counter) -> None:
    counter.field.setText("Nguyễn Thị")
    counter.type(counter.field, CODE, gap=5)
    counter.enter(counter.field)
    assert counter.scanned == [CODE]
    assert counter.field.text() == "Nguyễn Thị"


def test_a_code_typed_by_hand_is_typing(counter: Counter) -> None:
    counter.type(counter.field, CODE, gap=120)
    counter.enter(counter.field, gap=120)
    assert counter.scanned == []
    assert counter.field.text() == CODE


def test_a_scan_over_a_button_never_presses_it(counter: Counter) -> None:
    counter.type(counter.button, CARD, gap=5)
    counter.enter(counter.button)
    assert counter.scanned == [CARD]
    assert counter.pressed == []


def test_a_reader_without_enter_is_understood_too(counter: Counter, qtbot: QtBot) -> None:
    counter.type(counter.button, CODE, gap=5)
    qtbot.waitUntil(lambda: counter.scanned == [CODE])


def test_an_unknown_code_is_said_and_presses_nothing(counter: Counter) -> None:
    counter.type(counter.button, "8934563138165", gap=5)
    counter.enter(counter.button)
    assert counter.unread == ["8934563138165"]
    assert counter.scanned == []
    assert counter.pressed == []


def test_an_unknown_code_in_a_field_stays_there(counter: Counter) -> None:
    counter.type(counter.field, "8934563138165", gap=5)
    counter.enter(counter.field)
    assert counter.field.text() == "8934563138165"
    assert counter.unread == []


def test_a_single_key_over_a_button_still_arrives(counter: Counter, qtbot: QtBot) -> None:
    heard: list[str] = []

    class Listener(QPushButton):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            heard.append(event.text())

    listener = Listener()
    counter.column.addWidget(listener)
    listener.show()
    counter.type(listener, "2", gap=5)
    qtbot.waitUntil(lambda: heard == ["2"])


def test_a_space_presses_a_button_as_ever(counter: Counter) -> None:
    counter.type(counter.button, " ", gap=5)
    assert counter.pressed == [True]


def test_while_a_reader_types_the_input_method_is_off(counter: Counter) -> None:
    def takes_marks() -> bool:
        event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
        QApplication.sendEvent(counter.field, event)
        return bool(event.value(Qt.InputMethodQuery.ImEnabled))

    counter.field.setFocus()
    assert takes_marks()
    counter.type(counter.field, CODE[:6], gap=5)
    assert not takes_marks()
    counter.type(counter.field, CODE[6:], gap=5)
    counter.enter(counter.field)
    assert takes_marks()


def test_a_reader_that_stutters_is_read_as_a_card_and_the_name_before_it_stays(
    counter: Counter,
) -> None:
    counter.field.setText("Lê ")
    counter.type(counter.field, "A", gap=300)
    for letter in LONG_CARD:
        counter.key(counter.field, Qt.Key.Key_A, letter, 80)
    counter.enter(counter.field, gap=300)
    assert counter.scanned == [LONG_CARD]
    assert counter.field.text() == "Lê A"


def test_a_foreign_code_with_bars_leaves_the_field_as_it_was_after_a_pause(
    counter: Counter, qtbot: QtBot
) -> None:
    counter.field.setText("Lê Văn Tám")
    counter.type(counter.field, "a|b|c|d|e|f", gap=80)
    qtbot.waitUntil(lambda: bool(counter.unread))
    assert (counter.unread, counter.scanned) == (["a|b|c|d|e|f"], [])
    assert counter.field.text() == "Lê Văn Tám"
