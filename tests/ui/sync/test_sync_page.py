"""F11: what waits and what needs a decision, and who may do what about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk_app.models.actor import Actor
from desk_app.models.states import SyncState
from desk_app.models.tables import FlagRecord
from desk_app.models.views import Received
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.sync.acts_card import CONNECT, NOW
from desk_app.ui.sync.page import SyncPage
from desk_app.ui.window import BOARD, DOSSIER, REGISTER, SYNC, Window
from tests.services.counter import Counter
from tests.services.test_new_code import flag
from tests.ui.press import press, type_text

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
REASON = "Rang the unit: the telephone number at the centre is the right one."


@pytest.fixture
def flagged(acts: Acts, clerk: Actor) -> Received:
    """A dossier whose reception the centre has flagged."""
    counter = Counter(acts, clerk)
    dossier = counter.receive()
    flag(counter, dossier, "clock_off")
    return dossier


class AtSync:
    """The page in front of somebody who signed in."""

    def __init__(self, qtbot: QtBot, program: Program, window: Window) -> None:
        assert program.screens is not None
        self.qtbot, self.window, self.screens = qtbot, window, program.screens
        self.press(Qt.Key.Key_F11)
        self.page: SyncPage = self.screens.sync
        self.until(lambda: self.page.items.item() is not None)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        press(self.qtbot, self.window, key, held)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()))

    def lines(self) -> int:
        return self.page.items.table.rowCount()


def test_a_clerk_sees_everything_and_why_somebody_else_connects_the_desk(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window], flagged: Received
) -> None:
    at = AtSync(qtbot, program, signed_in("clerk"))
    assert at.page.standing.word() == "No centre connected"
    assert at.page.items.texts()[0] == f"{flagged.code} · Reception"
    assert "clock" in at.page.items.texts()[1]
    at.press(Qt.Key.Key_K, ALT)
    why = "A supervisor or an administrator connects the desk."
    assert at.window.message.text() == why
    at.press(Qt.Key.Key_D, CONTROL)
    assert at.window.message.text() == "A supervisor settles this."
    assert not at.page.asking.asks()
    for act in (NOW, CONNECT):
        assert not at.page.acts.acts[act].face.isEnabled()
    at.press(Qt.Key.Key_Return)
    at.until(lambda: at.window.here() == DOSSIER)
    assert at.screens.dossier.view is not None
    assert at.screens.dossier.view.sync is SyncState.FLAGGED


def test_a_supervisor_settles_what_the_centre_has_flagged_and_says_how(
    qtbot: QtBot,
    program: Program,
    signed_in: Callable[[str], Window],
    acts: Acts,
    flagged: Received,
) -> None:
    assert flagged.code
    window = signed_in("supervisor")
    qtbot.waitUntil(lambda: "1 need a decision" in window.top.connection()[1])
    window.go(BOARD)
    rest = program.screens.board.rest if program.screens else None
    assert rest is not None
    qtbot.waitUntil(lambda: ("Synchronisation: decide", "1") in rest.shown())
    at = AtSync(qtbot, program, window)
    everything = at.lines()
    at.press(Qt.Key.Key_3, ALT)
    at.until(lambda: at.lines() == 1 and at.page.items.item() is not None)
    at.press(Qt.Key.Key_D, CONTROL)
    at.until(at.page.asking.asks)
    at.press(Qt.Key.Key_Return, CONTROL)
    at.until(at.page.asking.fields["note"].problem)
    type_text(at.page.asking.edit("note"), REASON)
    at.press(Qt.Key.Key_Return, CONTROL)
    at.until(lambda: not at.page.asking.asks() and not at.lines())
    at.until(lambda: "decision" not in at.window.top.connection()[1])
    at.press(Qt.Key.Key_1, ALT)
    at.until(lambda: at.lines() == everything + 1)  # what was decided goes up, too
    with acts.desk.database.reading() as session:
        (flag,) = session.scalars(select(FlagRecord))
        assert flag.settled_by == "supervisor"


def test_esc_leaves_what_was_asked_first_and_then_the_page(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window], flagged: Received
) -> None:
    assert flagged.code
    window = signed_in("admin")
    window.go(REGISTER)
    at = AtSync(qtbot, program, window)
    at.press(Qt.Key.Key_K, ALT)
    at.until(at.page.asking.asks)
    assert at.page.acts.isHidden()
    at.press(Qt.Key.Key_Escape)
    assert (window.here(), at.page.asking.asks()) == (SYNC, False)
    at.press(Qt.Key.Key_Escape)
    assert window.here() == REGISTER


def test_a_code_given_twice_is_put_right_by_five_keys_and_the_receipt_printed_again(
    qtbot: QtBot,
    program: Program,
    signed_in: Callable[[str], Window],
    acts: Acts,
    clerk: Actor,
) -> None:
    counter = Counter(acts, clerk)
    received = counter.receive()
    acts.print_receipt(clerk, received.id)
    flag(counter, received, "code_twice", code=received.code, other="x")
    at = AtSync(qtbot, program, signed_in("supervisor"))
    at.press(Qt.Key.Key_M, ALT)
    at.until(at.page.asking.asks)
    at.press(Qt.Key.Key_Return, CONTROL)
    at.until(lambda: at.window.here() == DOSSIER)
    at.until(lambda: "Ctrl+P" in at.window.message.text())
    view = counter.open(received.id)
    assert at.window.message.text().startswith(f"{view.code} in place of {received.code}.")
    assert at.screens.dossier.prints.form() == "receipt"
    for _ in range(2):
        at.press(Qt.Key.Key_P, CONTROL)
    at.until(lambda: "printer once more" in at.window.message.text())
