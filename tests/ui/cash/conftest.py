"""The cash screen of a signed-in clerk, and a counter that receives for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.program import Program
from desk_app.ui.window import CASH, Window
from tests.services.counter import Counter
from tests.ui.cash.cash_desk import CashDesk


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


@pytest.fixture
def window(signed_in: Callable[[str], Window]) -> Window:
    """The window with the cash screen in front."""
    made = signed_in("clerk")
    made.go(CASH)
    return made


@pytest.fixture
def screen(window: Window, program: Program) -> CashScreen:
    assert program.screens is not None
    assert window.here() == CASH
    return program.screens.cash


@pytest.fixture
def desk(qtbot: QtBot, counter: Counter, window: Window, screen: CashScreen) -> CashDesk:
    return CashDesk(qtbot, counter, window, screen)
