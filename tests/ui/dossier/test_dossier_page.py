"""One dossier on its page: what is open, how it came, and nothing said that is not so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import Delivery, Person, Principal, Submitted
from desk_app.models.moves import Act
from desk_app.services.acts import Acts
from desk_app.ui.acting.next_act import next_act
from desk_app.ui.desk import Desk
from desk_app.ui.dossier.page import DossierPage
from desk_app.ui.dossier.timeline import Timeline
from tests.conftest import Clock
from tests.services.counter import (
    BUILDING,
    CERTIFIED_COPY,
    PHUONG,
    TEMPORARY_RESIDENCE,
    Counter,
    november,
)

Shows = Callable[..., list[str]]


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DossierPage:
    page = DossierPage(desk)
    qtbot.addWidget(page)
    page.resize(1366, 900)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def shows(page: DossierPage, counter: Counter, qtbot: QtBot) -> Shows:
    """Receive a dossier, show it, and answer every text on the page."""

    def texts() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    def show(procedure: str = TEMPORARY_RESIDENCE, **changes: Any) -> list[str]:
        received = counter.receive(procedure, **changes)
        page.show_dossier(counter.acts.look_at_dossier(counter.clerk, received.id))
        qtbot.waitUntil(lambda: "Came" in texts())
        return texts()

    return show


def test_papers_that_are_missing_or_promised_are_counted_and_marked(shows: Shows) -> None:
    texts = shows(BUILDING, components=(Submitted(0, later=True), Submitted(2)))
    assert "0 / 2" in texts
    assert "1 paper still missing · 1 paper to be brought later" in texts
    assert {"Later", "to be brought", "Missing", "not handed in"} <= set(texts)


def test_the_page_tells_where_what_came_later_lies_and_that_the_post_brought_a_result_back(
    page: DossierPage, counter: Counter
) -> None:
    def does(code: str, *acts: tuple[Act, dict[str, Any]]) -> set[str]:
        for act, body in acts:
            counter.acts.act(counter.clerk, act, [code], body)
        page.show_dossier(counter.acts.look_at_dossier(counter.clerk, counter.open(code).id))
        return {label.text() for label in page.findChildren(QLabel)}

    unit, reason = {"to": "Công an xã"}, {"reason": "Thiếu giấy tờ"}
    code = counter.receive(TEMPORARY_RESIDENCE).code
    asked = (Act.SUPPLEMENT, reason | {"items": ["Giấy tờ chỗ ở"]})
    texts = does(
        code, (Act.HAND_OVER, unit), (Act.CONFIRM, {}), asked,
        (Act.SUPPLEMENT_RECEIVED, {"shelf": "Kệ D"}),
    )  # fmt: skip
    assert "Kept by: Công an xã; supplement papers at the desk · shelf Kệ D" in texts
    assert next_act(counter.open(code)) is Act.HAND_OVER
    texts = does(code, (Act.HAND_OVER, unit))
    assert any(
        "Supplement papers on the way to Công an xã, not confirmed yet" in each for each in texts
    )
    texts = does(
        code, (Act.CONFIRM, {}), (Act.RESULT, {}), (Act.COLLECT, {"method": "cash"}),
        (Act.POST, {"tracking": "EMS1", "charge": 0}), (Act.TAKE_BACK, {"reason": "Không có người nhận"}),
    )  # fmt: skip
    assert "Back from the post, not delivered" in texts


def test_a_whole_dossier_has_nothing_open(shows: Shows) -> None:
    texts = shows()
    assert "1 / 1" in texts
    assert not [text for text in texts if "missing" in text or "brought" in text]


def test_a_shown_paper_keeps_its_copies(shows: Shows) -> None:
    texts = shows(CERTIFIED_COPY, components=(Submitted(0, originals=1, copies=4, pages=3),))
    assert {"Seen", "given back, 4 copies"} <= set(texts)


def test_a_long_history_scrolls_alone_with_the_newest_in_sight(
    shows: Shows, page: DossierPage, counter: Counter, qtbot: QtBot
) -> None:
    page.resize(1150, 600)  # what a window of 1366 x 768 leaves
    shows()
    code = page.view.code if page.view is not None else ""
    for number in range(12):
        counter.acts.act(counter.clerk, Act.NOTE, (code,), {"text": f"Lần {number}"})
    page.show_dossier(counter.acts.look_at_dossier(counter.clerk, code))
    line = page.findChildren(Timeline)[-1]
    bar = line.verticalScrollBar()
    qtbot.waitUntil(lambda: 0 < bar.maximum() == bar.value())
    whole = next(
        each for each in page.findChildren(QScrollArea) if each.accessibleName() == "Dossier"
    )
    assert whole.verticalScrollBar().maximum() == 0
    whole.setFocus()
    qtbot.keyClick(whole, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_what_was_confirmed_stands_under_the_reception(shows: Shows) -> None:
    assert "A needed paper was missing." in shows(components=(Submitted(1, originals=1),))


def test_a_fee_that_the_province_has_not_set_is_not_called_free(shows: Shows) -> None:
    texts = shows(BUILDING)
    assert "no sum set yet" in texts
    assert "no fee" not in texts


def test_a_result_at_once_has_no_tick_and_no_missed_appointment(shows: Shows) -> None:
    texts = shows(CERTIFIED_COPY)
    assert {"Result at once, no appointment", "The result is given at once at the counter."} <= set(
        texts
    )
    assert "No appointment" not in texts


def test_the_way_it_came_and_the_way_the_result_goes_are_shown(shows: Shows) -> None:
    texts = shows(delivery=Delivery.POST, summary="cho cả gia đình")
    assert {"Came", "At the counter", "Result goes", "Public post", "cho cả gia đình"} <= set(texts)
    assert "Entered late" not in texts


def test_a_late_entry_tells_both_moments_and_its_reason(shows: Shows) -> None:
    texts = shows(received_at=november(19, 16, 5), late_entry_reason="Mất điện")
    assert {"19/11/2026 16:05", "20/11/2026 09:30", "Entered late", "Mất điện"} <= set(texts)


def test_owner_and_principal_are_groups_of_their_own(shows: Shows) -> None:
    texts = shows(
        owner=Person(name="Trần Văn Được"),
        principal=Principal(name="Lê Thị Hường", authorisation="Giấy ủy quyền số 7"),
    )
    assert [texts.count(each) for each in ("Applicant", "Owner", "Authorised by")] == [1, 1, 1]
    assert texts.count("Full name") == 3
    assert {"Trần Văn Được", "Lê Thị Hường", "Giấy ủy quyền số 7"} <= set(texts)


def test_an_applicant_who_is_the_owner_is_said_to_be(shows: Shows) -> None:
    texts = shows()
    assert "The applicant" in texts
    assert texts.count("Full name") == 1


def test_numbers_are_offered_only_where_there_is_one(
    shows: Shows, page: DossierPage, desk: Desk, qtbot: QtBot
) -> None:
    assert "Show the numbers" not in shows(applicant=Person(name="Lê Văn Tám"))
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["quiet", "No identity number was given."]
    assert "Show the numbers" in shows(applicant=PHUONG)
    qtbot.keyClick(page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert "066 194 004 217" in [label.text() for label in page.findChildren(QLabel)]


def test_the_days_left_are_those_of_the_strip(shows: Shows, clock: Clock) -> None:
    clock.forward(days=1)  # Saturday
    assert "On time, 3 working days left" in shows()
