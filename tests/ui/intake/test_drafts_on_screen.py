"""What is typed survives: a crash, the next citizen, a mistake."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.journal.file_lock import exclusive
from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.desk import Desk
from desk_app.ui.intake.screen import IntakeScreen
from tests.journal.desks import CLERK
from tests.ui.intake.conftest import CONTROL, Hands, card

MARRIAGE = "1.004873"
LONGER_THAN_A_PAUSE = 2.5  # seconds; whatever the keeper of drafts had planned has happened by then
PATIENCE = 10  # seconds


@pytest.fixture
def busy_elsewhere(acts: Acts) -> Iterator[Callable[[], None]]:
    """Another program of this desk holds the lock of the witness: receiving has to wait for it."""
    lock: Path = acts.desk.journal.witness.path.with_suffix(".lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with exclusive(lock):
            held.set()
            done.wait(LONGER_THAN_A_PAUSE)

    other = threading.Thread(target=hold)

    def begin() -> None:
        other.start()
        assert held.wait(PATIENCE)

    yield begin
    done.set()
    other.join()


def test_a_half_filled_dossier_is_saved_within_two_seconds_of_a_change(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.name("Lê Văn Tám")
    qtbot.waitUntil(lambda: len(acts.drafts(clerk)) == 1)
    assert "Lê Văn Tám" in acts.drafts(clerk)[0].title


def test_after_a_crash_the_draft_is_offered_once_and_stands_as_it_was_typed(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.page.form.people.forms["applicant"].birth_date.setText("12/08/19")
    hands.page.form.components.table.turn(0)
    hands.screen.keep()
    qtbot.waitUntil(lambda: any("Tám" in each.title for each in acts.drafts(clerk)))
    before = hands.page.texts()

    later = Desk(acts, clerk)
    screen = IntakeScreen(later)
    qtbot.addWidget(screen)
    screen.resize(1130, 610)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.shown()
    qtbot.waitUntil(lambda: len(screen.page.form.drafts.lines()) == 1)
    qtbot.keyClick(screen.page.form.drafts.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.page.texts() == before)
    assert screen.page.form.drafts.isHidden()
    later.stop()


def test_ctrl_g_parks_for_the_next_citizen_and_takes_up_again(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.press(Qt.Key.Key_G, CONTROL)
    assert hands.page.texts().empty
    qtbot.waitUntil(lambda: [each.parked for each in acts.drafts(clerk)] == [True])

    hands.pick("1.001193", "1.001193")
    hands.name("Trần Thị Chín")
    hands.receive()
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())
    qtbot.waitUntil(lambda: "(1)" in hands.page.form.park.text())
    hands.press(Qt.Key.Key_G, CONTROL)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hands.page.texts().applicant.name == "Lê Văn Tám")
    assert hands.page.texts().procedure == MARRIAGE


def test_a_received_dossier_leaves_no_draft_behind(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.screen.keep()
    qtbot.waitUntil(lambda: len(acts.drafts(clerk)) == 1)
    hands.receive()
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())
    hands.page.form.procedure.typing.clearFocus()
    hands.screen.keep()
    hands.wait_idle()
    assert acts.drafts(clerk) == ()


def test_a_slow_reception_leaves_no_draft_behind_either(
    hands: Hands,
    acts: Acts,
    clerk: Actor,
    qtbot: QtBot,
    busy_elsewhere: Callable[[], None],
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.page.decision.finish.act.setFocus()
    hands.name("Lê Văn Tám")
    busy_elsewhere()
    hands.finish()
    qtbot.waitUntil(hands.screen.confirmed, timeout=10_000)
    hands.wait_idle()
    assert len(acts.search(CLERK, "")) == 1
    assert acts.drafts(clerk) == ()


def test_asking_twice_receives_once(
    hands: Hands, acts: Acts, qtbot: QtBot, busy_elsewhere: Callable[[], None]
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    busy_elsewhere()
    hands.finish()
    assert not hands.page.decision.finish.act.face.isEnabled()
    hands.page.finish_asked.emit()
    hands.screen.take_card(card())
    qtbot.waitUntil(hands.screen.confirmed, timeout=10_000)
    hands.wait_idle()
    assert len(acts.search(CLERK, "")) == 1
    assert hands.page.texts().applicant.name == "Lê Văn Tám", "a card waits for the next form"


def test_a_refused_dossier_is_kept_as_a_draft_again(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.finish()
    qtbot.waitUntil(lambda: hands.page.decision.finish.tone() == "late")
    hands.name("Lê Văn Tám")
    qtbot.waitUntil(lambda: any("Lê Văn Tám" in each.title for each in acts.drafts(clerk)))


def test_delete_drops_a_draft_only_when_pressed_twice(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.name("Lê Văn Tám")
    hands.press(Qt.Key.Key_G, CONTROL)
    qtbot.waitUntil(lambda: "(1)" in hands.page.form.park.text())
    hands.press(Qt.Key.Key_G, CONTROL)
    hands.press(Qt.Key.Key_Delete)
    hands.wait_idle()
    assert len(acts.drafts(clerk)) == 1
    hands.press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: acts.drafts(clerk) == ())
