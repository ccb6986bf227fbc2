"""The window of a postal clerk: the dossiers of the post, and no place of the counter's own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor, Role
from desk_app.models.batch_code import batch_digits
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.states import Business, ResultDelivery
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.results.post_face import PostFace
from desk_app.ui.screens import Screens
from desk_app.ui.window import ADMIN, INTAKE, REGISTER, RESULTS, Window
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.finished import ready
from tests.ui.intake.conftest import Hands
from tests.ui.press import press, type_text

MARITAL = "1.004873"
PASSWORD = "cây đa bến nước sân đình"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NO = "This account may not do that. Ask a clerk of the counter."


@dataclass(frozen=True)
class Postman:
    """The postal clerk at the window, the acts behind it, and a clerk of the counter beside."""

    qtbot: QtBot
    program: Program
    window: Window
    screens: Screens
    counter: Counter

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        press(self.qtbot, self.window, key, held)

    def scan(self, text: str) -> None:
        self.program.scans.scanned.emit(text)

    def at_the_post(self) -> PostFace:
        self.press(Qt.Key.Key_F6)
        assert self.window.here() == RESULTS
        assert self.screens.results.tabs.face() is self.screens.results.post
        return self.screens.results.post

    def says(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.window.message.text())


@pytest.fixture
def postman(
    qtbot: QtBot, program: Program, acts: Acts, clerk: Actor, administrator: Actor
) -> Postman:
    acts.add_account(administrator, "buu-ta", "Phạm Văn Mẫu", Role.POSTAL, "quang-phu-26")
    acts.change_password(acts.sign_in("buu-ta", "quang-phu-26"), "quang-phu-26", PASSWORD)
    assert program.door is not None
    program.door.page.name.setText("buu-ta")
    program.door.page.password.setText(PASSWORD)
    program.door.page.button.click()
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    assert program.screens is not None
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    return Postman(qtbot, program, program.window, program.screens, Counter(acts, clerk))


def test_the_places_of_the_counter_are_not_there(postman: Postman) -> None:
    names = [each.accessibleName() for each in postman.window.rail.findChildren(QAbstractButton)]
    keys = [name.rpartition(" ")[2] for name in names]
    assert keys == ["F2", "F6", "F8", "F10", "F12", "F1", "Ctrl+L"]
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F7):
        postman.press(key)
        assert postman.window.here() == INTAKE
    postman.press(Qt.Key.Key_F12)
    assert postman.window.here() == ADMIN
    assert not postman.screens.admin.accounts.isVisible()
    assert postman.screens.admin.password.isVisible()


def test_what_the_post_brings_is_received_by_post_alone(qtbot: QtBot, postman: Postman) -> None:
    hands = Hands(qtbot, postman.screens.intake)
    hands.pick("xntthn", MARITAL)
    hands.name("Nguyễn Thị Bích Phượng")
    code = hands.receive()
    dossier = postman.counter.open(code)
    assert (dossier.channel, dossier.history[0].by_name) == ("post", "Phạm Văn Mẫu")


def test_results_are_given_to_the_post_and_their_delivery_recorded(postman: Postman) -> None:
    counter, wait = postman.counter, postman.qtbot.waitUntil
    dossier = ready(counter, delivery=Delivery.POST)
    face = postman.at_the_post()
    postman.scan(dossier.code)
    wait(lambda: dossier.code in face.panel.texts()[1])
    face.sending.form.fill({"tracking": "EB000000001VN", "charge": "25.000"})
    postman.press(Qt.Key.Key_Return, CONTROL)
    wait(lambda: counter.open(dossier.id).delivery_state is ResultDelivery.POSTED)
    wait(lambda: face.panel.texts()[0] == "Given to the post")
    postman.press(Qt.Key.Key_2, ALT)
    wait(lambda: face.list.table.rowCount() == 1)
    postman.scan(dossier.code)
    wait(lambda: face.list.marked() == len(face.list.chosen_rows()) == 1)
    postman.press(Qt.Key.Key_Return, CONTROL)
    wait(lambda: counter.open(dossier.id).business is Business.RETURNED)


def test_the_search_finds_the_dossiers_of_the_post_alone(postman: Postman) -> None:
    here = postman.counter.receive(TEMPORARY_RESIDENCE)
    goes = postman.counter.receive(TEMPORARY_RESIDENCE, delivery=Delivery.POST)
    postman.press(Qt.Key.Key_F3)
    type_text(postman.window.top.search, "phượng")
    table = postman.screens.register.rows.table
    postman.qtbot.waitUntil(lambda: postman.window.here() == REGISTER and table.rowCount() == 1)
    assert table.id_at(0) == goes.id
    assert postman.screens.register.rows.table.place_of(here.id) is None


def test_another_ones_dossier_is_refused_with_the_reason(postman: Postman) -> None:
    here = postman.counter.receive(TEMPORARY_RESIDENCE)
    postman.scan(here.code)
    postman.says(NO)
    assert postman.window.here() == INTAKE
    assert postman.screens.dossier.view is None
    face = postman.at_the_post()
    postman.scan(here.code)
    postman.qtbot.waitUntil(face.panel.waits)
    assert here.code not in face.panel.texts()[1]


def test_a_hand_over_list_is_refused_with_the_reason(postman: Postman) -> None:
    counter = postman.counter
    code = counter.receive(TEMPORARY_RESIDENCE).code
    counter.acts.act(counter.clerk, Act.HAND_OVER, (code,), {"to": "Công an xã"})
    bars = batch_digits(counter.acts.handed_lists().of_dossier(counter.clerk, code))
    postman.at_the_post()
    postman.scan(bars)
    postman.says(NO)
    assert postman.window.here() == RESULTS
