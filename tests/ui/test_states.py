from datetime import datetime

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.models.views import Business
from desk_app.ui.states import State, state_line, term_state

NOW = datetime(2026, 11, 20, 10, 45, tzinfo=VIETNAM)  # a Friday


def at(day: int, hour: int = 11) -> datetime:
    return datetime(2026, 11, day, hour, 0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (at(27), State.ON_TIME),
        (at(24), State.ON_TIME),
        (at(23), State.SOON),
        (at(20), State.TODAY),
        (at(20, 9), State.LATE),
        (at(17), State.LATE),
        (None, State.ON_TIME),
    ],
)
def test_the_term_of_an_open_dossier_is_seen_at_a_glance(
    due: datetime | None, state: State
) -> None:
    assert term_state(Business.PROCESSING, due, NOW) is state


def test_a_paused_dossier_is_never_overdue() -> None:
    assert term_state(Business.PAUSED, at(17), NOW) is State.WAITING


def test_a_result_that_is_here_is_never_overdue_and_a_returned_one_neither() -> None:
    assert term_state(Business.RESOLVED, at(17), NOW) is State.READY
    assert term_state(Business.RETURNED, at(17), NOW) is State.RETURNED


def test_words_say_what_makes_the_state_exact() -> None:
    assert state_line(Business.RECEIVED, at(17), NOW) == "Overdue by 3 days"
    assert state_line(Business.RECEIVED, at(20), NOW) == "Today 11:00"
    assert state_line(Business.RECEIVED, at(20, 9), NOW) == "Overdue since 09:00"
    assert state_line(Business.RECEIVED, None, NOW) == "No appointment"
    assert state_line(Business.REFUSED, at(17), NOW) == "Refused"
