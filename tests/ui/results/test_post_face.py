"""The post takes results along, delivers them, and brings dossiers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor, Role
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.states import Business, ResultDelivery
from desk_app.models.views import Received
from desk_app.ui.desk import Desk
from desk_app.ui.results.post_face import PostFace
from desk_app.ui.results.screen import ResultsScreen
from tests.services.counter import Counter
from tests.services.finished import ready
from tests.ui.results.conftest import ALT, CONTROL, Hands


@pytest.fixture
def face(hands: Hands) -> PostFace:
    return hands.screen.post


def by_post(counter: Counter, *, posted: bool = False) -> Received:
    dossier = ready(counter, delivery=Delivery.POST)
    if posted:
        body = {"tracking": f"EB {dossier.code}", "charge": 25_000}
        counter.acts.act(counter.clerk, Act.POST, (dossier.code,), body)
    return dossier


def scan(hands: Hands, face: PostFace, dossier: Received) -> None:
    hands.scan(dossier.code)
    hands.wait(lambda: dossier.code in face.panel.texts()[1])


def shown_as_marked(face: PostFace, many: int) -> bool:
    return face.list.marked() == len(face.list.chosen_rows()) == many


def test_a_dossier_and_its_parcel_number_are_scanned_one_after_the_other(
    hands: Hands, face: PostFace, counter: Counter
) -> None:
    dossiers = [by_post(counter), by_post(counter)]
    hands.press(Qt.Key.Key_3, CONTROL)
    hands.wait(lambda: face.list.table.rowCount() == 2)
    for place, dossier in enumerate(dossiers):
        scan(hands, face, dossier)
        hands.scan(f"EB00000000{place}VN")
        tracking = face.sending.form.entry("tracking")
        assert tracking.text() == f"EB00000000{place}VN"
        face.sending.form.fill({"charge": "25.000"})
        hands.finish()
        hands.told(face.panel, "Given to the post")
        assert tracking.text() == ""
    states = {counter.open(each.id).delivery_state for each in dossiers}
    assert states == {ResultDelivery.POSTED}
    today = counter.acts.now().date()
    report = counter.acts.report(counter.clerk, "postal", today, today)
    assert [row["tracking"] for row in report.rows] == ["EB000000000VN", "EB000000001VN"]
    hands.press(Qt.Key.Key_P, CONTROL)
    hands.wait(lambda: [each.form for each in counter.acts.print_jobs(counter.clerk)] == ["postal"])


def test_without_a_parcel_number_nothing_is_given(
    hands: Hands, face: PostFace, counter: Counter
) -> None:
    dossier = by_post(counter)
    hands.press(Qt.Key.Key_3, CONTROL)
    scan(hands, face, dossier)
    hands.finish()
    hands.wait(face.sending.form.entry("tracking").problem)
    assert counter.open(dossier.id).delivery_state is ResultDelivery.READY


def test_what_the_post_delivered_is_marked_by_scans_and_recorded_together(
    hands: Hands, face: PostFace, counter: Counter
) -> None:
    dossiers = [by_post(counter, posted=True) for _ in range(3)]
    hands.press(Qt.Key.Key_3, CONTROL)
    hands.scan(dossiers[0].code)  # in another list: the screen goes there
    hands.wait(lambda: shown_as_marked(face, 1))
    assert face.list.chosen() == (dossiers[0].id,)
    hands.finish()
    hands.told(face.panel, "Delivered")
    hands.wait(lambda: face.list.table.rowCount() == 2)
    hands.finish()  # nothing is marked now
    for dossier in dossiers[1:]:
        hands.scan(dossier.code)
    hands.wait(lambda: shown_as_marked(face, 2))
    hands.finish()
    hands.wait(lambda: face.list.table.rowCount() == 0)
    assert {counter.open(each.id).business for each in dossiers} == {Business.RETURNED}


def test_a_parcel_that_came_back_is_recorded_with_its_reason_and_lies_ready_again(
    hands: Hands, face: PostFace, counter: Counter
) -> None:
    dossier = by_post(counter, posted=True)
    hands.press(Qt.Key.Key_3, CONTROL)
    hands.scan(dossier.code)
    hands.wait(lambda: shown_as_marked(face, 1))
    hands.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert face.undelivered.isVisible()
    assert not face.arrived.isVisible()
    reason = face.undelivered.form.entry("reason")
    hands.finish()
    assert reason.problem()
    reason.fill("Không có người nhận")
    hands.finish()
    hands.told(face.panel, "Brought back, ready again")
    assert counter.open(dossier.id).delivery_state is ResultDelivery.READY
    hands.wait(lambda: face.list.table.rowCount() == 0)
    assert face.arrived.isVisible()
    hands.press(Qt.Key.Key_1, ALT)
    hands.wait(lambda: face.list.table.rowCount() == 1)
    assert not any(word.isVisible() for word in face.other.values())


def test_a_dossier_that_is_not_for_the_post_is_refused_aloud(
    hands: Hands, face: PostFace, counter: Counter
) -> None:
    dossier = ready(counter)
    hands.press(Qt.Key.Key_3, CONTROL)
    hands.scan(dossier.code)
    said = hands.told(face.panel, "Not for the post")
    assert dossier.code in said[1]
    assert face.panel.waits()


def test_what_the_post_brought_today_is_listed(
    hands: Hands, face: PostFace, counter: Counter
) -> None:
    dossier = counter.receive(channel=Channel.POST)
    counter.receive()
    hands.press(Qt.Key.Key_3, CONTROL)
    hands.press(Qt.Key.Key_3, ALT)
    hands.wait(lambda: face.list.table.rowCount() == 1)
    assert face.list.table.id_at(0) == dossier.id
    assert face.lists.buttons[0].text() == "Print the minute of what came today"
    hands.press(Qt.Key.Key_P, CONTROL)
    hands.wait(lambda: [each.form for each in counter.acts.print_jobs(counter.clerk)] == ["minute"])
    assert counter.acts.print_jobs(counter.clerk)[0].code == "20/11/2026"


def test_a_postal_clerk_has_the_post_alone(qtbot: QtBot, counter: Counter) -> None:
    desk = Desk(counter.acts, Actor("buuchinh", "Lê Văn Mẫu", Role.POSTAL))
    screen = ResultsScreen(desk)
    qtbot.addWidget(screen)
    assert isinstance(screen.tabs.face(), PostFace)
    tabs = [each.text() for each in screen.tabs.findChildren(QPushButton) if each.isCheckable()]
    assert "The post" in tabs
    assert "Return at the counter" not in tabs
    desk.stop()
