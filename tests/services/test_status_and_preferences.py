"""What the frame shows at all times, and what this desk remembers of people's choices."""

from __future__ import annotations

from datetime import date

import pytest

from desk_app.models.outcomes import HasProblems
from desk_app.services.acts import Acts
from desk_app.services.preferences import ALLOWED
from desk_app.ui.theme import Appearance
from tests.conftest import Clock
from tests.services.counter import Counter


def test_a_new_demonstration_desk_says_who_and_where_it_is(acts: Acts) -> None:
    status = acts.status()
    assert status.site_name == "Trung tâm Phục vụ hành chính công xã Quảng Phú"
    assert (status.desk_name, status.demo, status.today) == ("Quầy 1", True, date(2026, 11, 20))
    assert (status.unsent_events, status.jobs_waiting, status.jobs_failed, status.drafts) == (
        0,
    ) * 4


def test_what_waits_is_counted(counter: Counter) -> None:
    received = counter.receive()
    counter.acts.print_receipt(counter.clerk, received.id)
    counter.acts.save_draft(counter.clerk, "d1", {}, "", parked=True)
    status = counter.acts.status()
    assert (status.unsent_events, status.jobs_waiting, status.drafts) == (3, 1, 1)


def test_a_key_beside_the_database_is_said_and_of_a_new_desk_nothing_else(acts: Acts) -> None:
    assert acts.status().warnings == ("key_in_file",)


def test_the_first_dossier_makes_the_witness(counter: Counter) -> None:
    counter.receive()
    assert counter.acts.status().warnings == ("key_in_file",)


def test_a_witness_that_was_lost_is_said_and_the_next_dossier_makes_it_anew(
    counter: Counter,
) -> None:
    counter.receive()
    for file in counter.acts.desk.settings.witness.glob("*.json"):
        file.unlink()
    assert "witness_missing" in counter.acts.status().warnings
    assert counter.receive().code.endswith("-1002")
    assert "witness_missing" not in counter.acts.status().warnings


@pytest.mark.parametrize(
    ("today", "warned"),
    [(date(2027, 11, 1), False), (date(2027, 11, 2), True), (date(2028, 5, 1), True)],
)
def test_a_calendar_that_ends_within_sixty_days_is_said(
    acts: Acts, clock: Clock, today: date, warned: bool
) -> None:
    clock.now = clock.now.replace(year=today.year, month=today.month, day=today.day)
    assert ("calendar_ends_soon" in acts.status().warnings) is warned


def test_choices_have_defaults_and_are_remembered(counter: Counter) -> None:
    acts = counter.acts
    assert [acts.preference(key) for key in ("language", "appearance", "points", "last_clerk")] == [
        "vi",
        "system",
        "10",
        "",
    ]
    acts.set_preference("appearance", "dark")
    acts.set_preference("last_clerk", "clerk")
    acts.set_preference("appearance", "contrast")
    acts.desk.database.close()
    assert (acts.preference("appearance"), acts.preference("last_clerk")) == ("contrast", "clerk")


def test_look_and_habits_are_each_ones_own_and_printers_are_the_desks(acts: Acts) -> None:
    acts.set_preference("points", "12")
    acts.set_preference("points", "16", "clerk")
    acts.set_preference("printer.receipt", "Quay-1", "clerk")
    assert acts.preference("points", "clerk") == "16"
    assert acts.preference("points", "supervisor") == acts.preference("points") == "12"
    assert acts.preference("printer.receipt", "supervisor") == "Quay-1"


def test_a_choice_that_nobody_knows_is_a_mistake_of_the_program(acts: Acts) -> None:
    with pytest.raises(KeyError):
        acts.preference("colour")
    with pytest.raises(KeyError):
        acts.set_preference("colour", "red")


def test_every_appearance_of_the_window_can_be_kept() -> None:
    assert ALLOWED["appearance"] == set(Appearance)


@pytest.mark.parametrize(("key", "value"), [("receipt_paper", "A3"), ("points", "huge")])
def test_a_value_that_cannot_be_is_a_problem_of_its_preference(
    acts: Acts, key: str, value: str
) -> None:
    with pytest.raises(HasProblems) as refused:
        acts.set_preference(key, value)
    assert [(each.field, each.code) for each in refused.value.problems] == [
        (key, "preference_wrong")
    ]
