"""F5 before its first answer: no figure is claimed, nothing is called done."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.board.screen import BoardScreen
from desk_app.ui.desk import Desk


def test_a_figure_is_a_dash_until_it_is_known(qtbot: QtBot, acts: Acts, clerk: Actor) -> None:
    desk = Desk(acts, clerk)
    page = BoardScreen(desk)
    qtbot.addWidget(page)
    said = {each.text() for each in page.findChildren(QLabel)}
    assert {card.figure() for card in page.counts.cards.values()} == {"–"}
    assert "Reading…" in said
    assert "Everything is done." not in said
    page.shown()
    cards = page.counts.cards.values()
    qtbot.waitUntil(lambda: {card.figure() for card in cards} == {"0"})
    assert "Everything is done." in {each.text() for each in page.findChildren(QLabel)}
    desk.stop()
