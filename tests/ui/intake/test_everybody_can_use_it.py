"""The intake screen for keyboards, screen readers and large letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.acts.slips import Slip
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.intake.screen import IntakeScreen
from tests.ui.intake.conftest import Hands


def reachable(screen: QWidget) -> list[QWidget]:
    return [
        each
        for each in screen.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def nameless(screen: QWidget) -> list[str]:
    name = QAccessible.Text.Name
    found = []
    for each in reachable(screen):
        interface = QAccessible.queryAccessibleInterface(each)
        if not (interface and interface.text(name)):
            found.append(f"{type(each).__name__} {each.objectName()}")
    return found


def test_every_field_tells_a_screen_reader_its_name(hands: Hands) -> None:
    hands.pick("2.000815", "2.000815")
    hands.page.form.people.is_owner.setChecked(False)
    hands.page.form.people.is_authorised.setChecked(True)
    hands.page.form.more.show()
    assert nameless(hands.screen) == []
    hands.name("Lê Văn Tám")
    hands.page.form.people.is_owner.setChecked(True)
    hands.page.form.people.is_authorised.setChecked(False)
    hands.page.form.components.table.set_count(0, 4, 1)
    hands.receive()
    assert nameless(hands.screen) == []


def twice(face: QWidget) -> dict[str, int]:
    """The keys that more than one act of a face has which can be seen together."""
    keys = Counter(
        each.key().toString()
        for each in face.findChildren(QShortcut)
        if each.context() == Qt.ShortcutContext.WindowShortcut
        and cast("QWidget", each.parent()).isVisibleTo(face)
    )
    return {key: times for key, times in keys.items() if times > 1}


def test_no_key_stands_for_two_acts_on_one_face(hands: Hands) -> None:
    page = hands.screen.page
    page.form.more.show()
    assert twice(page) == twice(hands.screen.confirmation) == {}
    for slip in Slip:
        hands.screen.slips.ask(slip)
        assert twice(page) == {}


def test_no_key_is_a_bare_letter(screen: IntakeScreen) -> None:
    bare = [each.key().toString() for each in screen.findChildren(QShortcut)]
    assert [key for key in bare if len(key) == 1] == []


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    before = QFont(qapp.font())
    qapp.setFont(theme.app_font(theme.LARGEST_POINTS))
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("large_letters")
def test_at_16_points_the_act_stays_in_sight_on_a_small_screen(desk: Desk, qtbot: QtBot) -> None:
    screen = IntakeScreen(desk)
    qtbot.addWidget(screen, before_close_func=lambda _screen: desk.stop())
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.resize(1290, 560)
    act = screen.page.decision.finish.act
    qtbot.waitUntil(
        lambda: screen.rect().contains(act.mapTo(screen, act.rect().bottomRight()))
    )  # fmt: skip
    for face in (screen.page.form.procedure, screen.page.form.people):
        right = face.mapTo(screen, face.rect().topRight()).x()
        assert right < screen.page.decision.mapTo(screen, act.rect().topLeft()).x()
