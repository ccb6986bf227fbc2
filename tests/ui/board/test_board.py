"""F5: every figure opens its list by one key, what is left leads to its place, nothing is missed."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.moves import Act
from desk_app.models.queues import Queue
from desk_app.models.tables import DayCount
from desk_app.services.acts import Acts
from desk_app.ui.board.screen import BoardScreen
from desk_app.ui.lists.columns import Column
from desk_app.ui.program import Program
from desk_app.ui.window import BOARD, CASH, DOSSIER, HANDOVER, Window
from tests.conftest import Clock
from tests.ui.press import press

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SignedIn = Callable[[str], Window]


def receive(acts: Acts, clerk: Actor, name: str = "Trần Văn Lực") -> str:
    draft = IntakeDraft(procedure="1.004873", applicant=Person(name=name))
    return acts.receive_dossier(clerk, draft).id


@dataclass
class Morning:
    """Friday, 09:32: one dossier with its unit, one on the way, two to hand over."""

    qtbot: QtBot
    window: Window
    page: BoardScreen
    ids: tuple[str, ...]

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        press(self.qtbot, self.window, key, held)

    def lists(self, ids: tuple[str, ...]) -> bool:
        table = self.page.rows.table
        return tuple(table.id_at(row) for row in range(table.rowCount())) == ids

    def open_list(self, number: int, ids: tuple[str, ...]) -> None:
        """Alt and a figure; the list is there and has the keyboard."""
        self.press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        self.qtbot.waitUntil(lambda: self.lists(ids))
        assert self.page.rows.view.hasFocus()


@pytest.fixture
def ids(acts: Acts, clerk: Actor, clock: Clock) -> tuple[str, ...]:
    made = []
    for _ in range(4):
        made.append(receive(acts, clerk))
        clock.forward(minutes=1)
    unit = acts.units()[0]
    acts.act(clerk, Act.HAND_OVER, made[:1], {"to": unit})
    acts.act(clerk, Act.CONFIRM, made[:1], {})
    acts.act(clerk, Act.HAND_OVER, made[1:2], {"to": unit})
    return tuple(made)


@pytest.fixture
def morning(qtbot: QtBot, ids: tuple[str, ...], program: Program, signed_in: SignedIn) -> Morning:
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F5)
    assert program.screens is not None
    page = program.screens.board
    qtbot.waitUntil(lambda: page.counts.cards[Queue.RECEIVED_TODAY].count() == len(ids))
    return Morning(qtbot, window, page, ids)


def test_every_figure_opens_its_list_by_one_key(morning: Morning) -> None:
    page, ids = morning.page, morning.ids
    counts = {queue: card.count() for queue, card in page.counts.cards.items()}
    assert counts[Queue.TO_HAND_OVER] == 2
    assert counts[Queue.IN_PROCESS] == 1
    assert page.counts.cards[Queue.IN_PROCESS].note() == "1 on the way"
    morning.open_list(1, tuple(reversed(ids)))
    morning.open_list(2, ids[2:])
    assert page.counts.cards[Queue.TO_HAND_OVER].isChecked()
    assert not page.counts.cards[Queue.RECEIVED_TODAY].isChecked()
    morning.open_list(7, ids[:1])
    morning.press(Qt.Key.Key_H, ALT)
    morning.qtbot.waitUntil(lambda: morning.lists(()))
    assert not any(card.isChecked() for card in page.counts.cards.values())


def test_a_card_can_be_reached_by_tab_and_pressed(morning: Morning) -> None:
    card = morning.page.counts.cards[Queue.TO_HAND_OVER]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Space)
    morning.qtbot.waitUntil(lambda: morning.lists(morning.ids[2:]))
    assert "2" in card.accessibleName()


def test_the_hours_of_today_are_drawn_and_said(morning: Morning) -> None:
    assert morning.page.chart.accessibleDescription() == "9 h: 4"


def test_from_a_dossier_of_the_day_escape_and_the_neighbours_stay_in_its_list(
    morning: Morning, program: Program
) -> None:
    morning.open_list(2, morning.ids[2:])
    morning.press(Qt.Key.Key_Return)
    morning.qtbot.waitUntil(lambda: morning.window.here() == DOSSIER)
    morning.press(Qt.Key.Key_Right, CONTROL)
    assert program.screens is not None
    dossier = program.screens.dossier
    morning.qtbot.waitUntil(lambda: bool(dossier.view and dossier.view.id == morning.ids[3]))
    morning.press(Qt.Key.Key_Escape)
    morning.qtbot.waitUntil(lambda: morning.window.here() == BOARD)
    assert morning.page.rows.standing() == morning.ids[3]
    assert morning.page.rows.view.hasFocus()


def test_what_is_left_has_a_row_and_leads_to_its_place_or_list(morning: Morning) -> None:
    rest = morning.page.rest
    assert rest.shown() == (
        ("Hand over before closing", "2"),
        ("Hand-over not confirmed", "1"),
        ("Cash in the drawer", "not opened"),
    )
    morning.press(Qt.Key.Key_V, ALT)
    assert QApplication.focusWidget() is rest.row("Hand over before closing")
    morning.press(Qt.Key.Key_Down)
    morning.press(Qt.Key.Key_Return)
    morning.qtbot.waitUntil(lambda: morning.lists(morning.ids[1:2]))
    labels = morning.page.findChildren(QLabel)
    back = next(each for each in labels if each.text() == "back to what is due")
    assert back.isVisible()  # another list is open
    morning.press(Qt.Key.Key_H, ALT)
    morning.qtbot.waitUntil(lambda: not back.isVisible())
    morning.press(Qt.Key.Key_V, ALT)
    morning.press(Qt.Key.Key_Return)
    morning.qtbot.waitUntil(lambda: morning.window.here() == HANDOVER)
    morning.press(Qt.Key.Key_F5)
    morning.press(Qt.Key.Key_V, ALT)
    morning.press(Qt.Key.Key_Down)
    morning.press(Qt.Key.Key_Down)
    morning.press(Qt.Key.Key_Return)
    morning.qtbot.waitUntil(lambda: morning.window.here() == CASH)


def test_the_day_is_read_anew_after_an_act_and_the_keyboard_stays_in_its_line(
    morning: Morning, acts: Acts, clerk: Actor, clock: Clock
) -> None:
    morning.open_list(2, morning.ids[2:])
    acts.act(clerk, Act.SHELVE, morning.ids[3:], {"shelf": "Kệ A3"})
    acts.act(clerk, Act.HAND_OVER, morning.ids[2:3], {"to": acts.units()[0]})
    clock.forward(minutes=7)
    page = morning.page
    page.controller.read()
    morning.qtbot.waitUntil(lambda: morning.lists(morning.ids[3:]))
    assert page.rows.standing() == morning.ids[3]
    keeper = page.rows.table.index(0, page.rows.table.columns.index(Column.KEEPER))
    said = Qt.ItemDataRole.AccessibleTextRole
    morning.qtbot.waitUntil(lambda: "Kệ A3" in str(keeper.data(said)))


def test_what_must_go_today_is_said_once_a_day_and_never_over_another_message(
    qtbot: QtBot, ids: tuple[str, ...], clock: Clock, program: Program, signed_in: SignedIn
) -> None:
    clock.forward(hours=5, minutes=20)
    window = signed_in("clerk")
    qtbot.waitUntil(lambda: "2 dossiers" in window.message.text())
    assert window.message.tone() == "quiet"
    program.lock()
    again = signed_in("clerk")
    screens = program.screens
    assert screens is not None
    screens.list.search("lực")  # answered after the looks at the desk that came before it
    qtbot.waitUntil(lambda: screens.register.table.rowCount() == len(ids))
    assert again.message.text() == ""


def test_the_charts_of_the_day_are_one_key_away_and_go_to_paper_by_another(
    morning: Morning, acts: Acts, clerk: Actor
) -> None:
    picture = morning.page.picture
    morning.open_list(2, morning.ids[2:])
    morning.press(Qt.Key.Key_B, ALT)
    morning.qtbot.waitUntil(lambda: len(picture.views[0].texts()) > 1)
    assert ("Enter", "its table") in morning.page.hints()
    hours, weeks, ages, fields = picture.views
    assert QApplication.focusWidget() is hours
    assert hours.accessibleDescription() == "9 h: 4"
    assert weeks.accessibleDescription() == "Nothing solved in these weeks"
    assert ages.accessibleDescription() == "In time: 4"
    assert fields.texts() == (("Hộ tịch", "4", "0"),)
    morning.press(Qt.Key.Key_P, CONTROL)
    morning.qtbot.waitUntil(lambda: [each.form for each in acts.print_jobs(clerk)] == ["charts"])
    morning.press(Qt.Key.Key_Escape)
    assert not morning.page.shows_charts()
    assert morning.page.rows.view.hasFocus()
    morning.press(Qt.Key.Key_B, ALT)
    assert morning.page.shows_charts()
    morning.press(Qt.Key.Key_2, ALT)  # hidden cards do not answer
    assert morning.page.shows_charts()


def test_charts_whose_sums_disagree_are_not_drawn(morning: Morning, acts: Acts) -> None:
    with acts.desk.database.writing() as session:
        session.execute(update(DayCount).values(received_counter=DayCount.received_counter + 1))
    morning.press(Qt.Key.Key_B, ALT)
    morning.qtbot.waitUntil(lambda: morning.window.message.tone() == "late")
    picture = morning.page.picture
    assert {card.title.text() for card in picture.cards} == {"The figures are being checked."}
    assert not any(view.texts() for view in picture.views)
