"""The confirmation says what was agreed, word for word as the clerk reads it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import Delivery, Submitted
from desk_app.services.acts import Acts
from desk_app.ui.intake.confirmation import ConfirmationPage
from desk_app.ui.intake.fees_box import FeesBox
from tests.conftest import Clock
from tests.services.counter import (
    BUILDING,
    CERTIFIED_COPY,
    TEMPORARY_RESIDENCE,
    Counter,
    draft,
    november,
)

Confirms = Callable[..., ConfirmationPage]


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


@pytest.fixture
def confirms(qtbot: QtBot, counter: Counter) -> Confirms:
    """Receive a dossier and show its confirmation."""
    shown: list[ConfirmationPage] = []

    def confirm(procedure: str = TEMPORARY_RESIDENCE, **changes: Any) -> ConfirmationPage:
        page = ConfirmationPage()
        shown.append(page)
        qtbot.addWidget(page)
        received = counter.receive(procedure, **changes)
        page.show_received(received, at_once=procedure == CERTIFIED_COPY)
        page.show_desk("Quầy 1")
        return page

    return confirm


def test_the_hour_is_told_with_its_part_of_the_day_and_the_place(
    confirms: Confirms, clock: Clock
) -> None:
    assert confirms().aloud.hour() == "9:30 o'clock in the morning, at Quầy 1"
    clock.forward(hours=5)
    assert confirms().aloud.hour() == "14:30 o'clock in the afternoon, at Quầy 1"


def test_a_result_by_post_or_electronic_is_not_fetched_at_the_desk(confirms: Confirms) -> None:
    by_post = confirms(delivery=Delivery.POST).aloud.hour()
    assert by_post == "9:30 o'clock in the morning, by post"
    electronic = confirms(delivery=Delivery.ELECTRONIC).aloud.hour()
    assert electronic == "9:30 o'clock in the morning"


def test_the_time_of_recording_stands_beside_the_desk(confirms: Confirms) -> None:
    assert confirms().when() == "09:30:00 · Quầy 1"


def test_a_late_entry_tells_when_it_was_recorded_and_when_it_came(confirms: Confirms) -> None:
    page = confirms(received_at=november(19, 16, 5), late_entry_reason="Mất điện")
    assert page.when() == "recorded 20/11/2026 09:30, received 19/11/2026 16:05 · Quầy 1"


def test_a_result_at_once_is_not_said_to_have_been_given(confirms: Confirms) -> None:
    page = confirms(CERTIFIED_COPY)
    assert page.aloud.words()[1] == "Result at once, here at the counter"


@pytest.mark.parametrize("width", [980, 1060, 1130, 1366])
def test_large_words_are_never_cut(confirms: Confirms, qtbot: QtBot, width: int) -> None:
    page = confirms(CERTIFIED_COPY)
    page.resize(width, 610)
    page.show()
    qtbot.waitExposed(page)
    for label in page.aloud.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert QFontMetrics(label.font()).horizontalAdvance(label.text()) <= label.width()


def test_open_papers_and_a_fee_that_is_not_set_are_said(confirms: Confirms) -> None:
    page = confirms(BUILDING, components=(Submitted(0, later=True), Submitted(2)))
    assert page.side.money_words() == (
        "The province has not set the fee yet · 1 paper still missing · 1 paper to be brought later"
    )


@pytest.fixture
def fees(qtbot: QtBot) -> FeesBox:
    box = FeesBox()
    qtbot.addWidget(box)
    return box


def test_a_fee_that_is_not_set_is_said_until_the_next_form(fees: FeesBox, counter: Counter) -> None:
    fees.show_fees(counter.acts.preview_intake(draft(BUILDING)).fees)
    assert fees.note() == "Set by the province, not entered yet."
    fees.show_fees(())
    assert fees.note() == "Nothing to pay."


def test_a_sum_by_pages_says_how_it_was_counted_or_what_was_taken_for_now(
    fees: FeesBox, counter: Counter
) -> None:
    fees.show_fees(counter.acts.preview_intake(draft(CERTIFIED_COPY)).fees)
    assert fees.counted()[0].startswith("taken for now: 1 copy × 1 page ·")
    counted = draft(CERTIFIED_COPY, components=(Submitted(0, originals=1, copies=4, pages=3),))
    fees.show_fees(counter.acts.preview_intake(counted).fees)
    assert fees.counted()[0].startswith("copies: 4, pages of each: 3 ·")
