"""When the desk is told that papers must still go to their unit today."""

from __future__ import annotations

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.services.acts import Acts
from tests.conftest import Clock


def receive(acts: Acts, clerk: Actor) -> None:
    person = Person(name="Trần Văn Lực")
    acts.receive_dossier(clerk, IntakeDraft(procedure="1.004873", applicant=person))


def test_from_a_quarter_to_three_until_closing_the_desk_counts_what_must_go_today(
    acts: Acts, clerk: Actor, clock: Clock
) -> None:
    receive(acts, clerk)  # Friday, 09:30
    assert (acts.board(clerk).must_go, acts.board(clerk).first_thing) == (1, 0)
    clock.forward(hours=5, minutes=14)
    assert acts.status().must_go == 0
    clock.forward(minutes=1)
    assert acts.status().must_go == 1
    clock.forward(minutes=30)
    receive(acts, clerk)  # 15:15: this one goes on Monday
    assert (acts.status().must_go, acts.board(clerk).must_go) == (1, 1)
    clock.forward(hours=1, minutes=44)
    assert acts.status().must_go == 1
    clock.forward(minutes=1)  # 17:00, closing
    assert acts.status().must_go == 0
    clock.forward(hours=22)  # Saturday, 15:00
    assert acts.status().must_go == 0
    clock.forward(days=2)  # Monday, 15:00: the one of Friday afternoon is overdue
    assert (acts.status().must_go, acts.board(clerk).first_thing) == (2, 2)


def test_a_desk_without_a_calendar_for_today_reminds_of_nothing(
    acts: Acts, clerk: Actor, clock: Clock
) -> None:
    receive(acts, clerk)
    clock.forward(days=365 * 30, hours=5, minutes=30)
    assert acts.status().must_go == 0
