"""The intake screen over a real demonstration desk, and hands that type as a clerk does."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.citizen_card import Card, read_card
from desk_app.models.views import IntakePreview
from desk_app.ui.desk import Desk
from desk_app.ui.intake.page import IntakePage
from desk_app.ui.intake.screen import IntakeScreen
from tests.ui.press import type_text

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)

PHUONG = "066194004217|240123456|Nguyễn Thị Bích Phượng|12081994|Nữ|Thôn 4, Quảng Phú|15042021"


def card() -> Card:
    """The citizen card of somebody who does not exist."""
    read = read_card(PHUONG)
    assert isinstance(read, Card)
    return read


@dataclass
class Hands:
    """A clerk's hands on one screen: every field that Enter visits is one stop."""

    qtbot: QtBot
    screen: IntakeScreen
    stops: int = 0

    @property
    def page(self) -> IntakePage:
        return self.screen.page

    def focus(self) -> QWidget:
        widget = self.screen.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        type_text(self.focus(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)

    def enter(self) -> None:
        self.stops += 1
        self.press(Qt.Key.Key_Return)

    def finish(self) -> None:
        self.stops += 1
        self.press(Qt.Key.Key_Return, CONTROL)

    def wait_preview(self, fits: str = "") -> IntakePreview:
        """The preview of what stands in the form now; `fits` is the code of its procedure."""
        found: list[IntakePreview] = []

        def answered() -> bool:
            preview = self.page.preview()
            if preview is None or preview.procedure is None:
                return False
            found[:] = [preview]
            return not fits or preview.procedure.code == fits

        self.qtbot.waitUntil(answered)
        return found[0]

    def pick(self, typed: str, code: str) -> None:
        """Choose a procedure by typing."""
        self.qtbot.waitUntil(self.page.form.procedure.typing.hasFocus)
        self.type(typed)
        self.qtbot.waitUntil(lambda: any(code in each for each in self._offered()))
        self.enter()
        self.qtbot.waitUntil(lambda: not self.page.form.procedure.is_typing())
        self.wait_preview(code)

    def name(self, text: str) -> None:
        """Write the applicant's name without walking there."""
        self.page.form.people.forms["applicant"].name.setText(text)

    def receive(self) -> str:
        """Finish, and answer the code on the confirmation."""
        self.finish()
        self.qtbot.waitUntil(self.screen.confirmed)
        return self.screen.confirmation.aloud.words()[0]

    def wait_idle(self) -> None:
        """Until everything that was asked of the worker before is answered."""
        answered: list[int] = []
        self.screen.desk.background.run(lambda: 1, answered.append)
        self.qtbot.waitUntil(lambda: bool(answered))

    def _offered(self) -> tuple[str, ...]:
        return self.page.form.procedure.offered()[:1]


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk) -> IntakeScreen:
    screen = IntakeScreen(desk)
    qtbot.addWidget(screen, before_close_func=lambda _screen: desk.stop())
    screen.resize(1130, 610)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.shown()
    qtbot.waitUntil(screen.page.form.procedure.typing.hasFocus)
    return screen


@pytest.fixture
def hands(qtbot: QtBot, screen: IntakeScreen) -> Hands:
    return Hands(qtbot, screen)


def hold_enter(widget: QWidget, times: int = 5) -> None:
    """An Enter key that is not let go: the keyboard repeats it by itself."""
    for _ in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r", autorep=True)
        QApplication.sendEvent(widget.window().focusWidget() or widget, event)
