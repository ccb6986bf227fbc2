"""Notices that the law wants early: one that came too late is given all the same, and it is said."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.models.moves import Act
from desk_app.sentences.words import Words
from tests.conftest import Clock
from tests.services.counter import BUILDING, Counter

FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
THIRD_DAY = datetime(2026, 11, 26, 9, 30, tzinfo=VIETNAM)
ASKED = {"items": ["Ảnh"], "reason": "Thiếu ảnh"}


def last_line(counter: Counter, dossier: str) -> str:
    return Words("en").history(counter.open(dossier).history[-1])


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (1, True)])
def test_papers_asked_for_after_three_working_days_are_told_as_late(
    counter: Counter, clock: Clock, minutes: int, late: bool
) -> None:
    received = counter.receive(BUILDING)
    assert (received.received_at, counter.open(received.id).notice_until) == (FRIDAY, THIRD_DAY)
    clock.now = THIRD_DAY + timedelta(minutes=minutes)
    counter.acts.act(counter.clerk, Act.SUPPLEMENT, (received.id,), ASKED)
    assert ("later than three working days" in last_line(counter, received.id)) is late


@pytest.mark.parametrize(("days", "late"), [(1, False), (0, True)])
def test_an_apology_on_the_day_of_the_appointment_is_told_as_late(
    counter: Counter, clock: Clock, days: int, late: bool
) -> None:
    received = counter.receive(BUILDING)
    view = counter.open(received.id)
    assert view.due_at is not None
    for act, document in ((Act.HAND_OVER, {"to": view.unit}), (Act.CONFIRM, {})):
        counter.acts.act(counter.clerk, act, (received.id,), document)
    clock.now = view.due_at - timedelta(days=days)
    new = {"new_due_at": "2027-01-20T09:00:00+07:00", "reason": "Quá tải"}
    counter.acts.act(counter.clerk, Act.APOLOGISE, (received.id,), new)
    assert ("not one day before" in last_line(counter, received.id)) is late
