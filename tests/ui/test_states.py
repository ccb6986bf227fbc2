"""The words of a dossier's term on every screen."""

from datetime import datetime

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.models.states import Business
from desk_app.models.term_state import TermLine, TermState
from desk_app.ui.states import state_line

DUE = datetime(2026, 11, 20, 11, 0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("business", "due", "term", "words"),
    [
        (Business.RECEIVED, DUE, TermLine(TermState.LATE, 3), "Overdue by 3 days"),
        (Business.RECEIVED, DUE, TermLine(TermState.LATE), "Overdue since 11:00"),
        (Business.RECEIVED, DUE, TermLine(TermState.TODAY), "Today 11:00"),
        (Business.RECEIVED, None, TermLine(TermState.ON_TIME), "No appointment"),
        (Business.PAUSED, DUE, TermLine(TermState.WAITING), "Paused"),
        (Business.AWAITING_PAYMENT, DUE, TermLine(TermState.WAITING), "Waiting for a payment"),
        (Business.AWAITING_SUPPLEMENT, DUE, TermLine(TermState.WAITING), "Waiting for papers"),
        (Business.REFUSED, DUE, TermLine(TermState.CLOSED), "Refused"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_words_say_what_makes_the_state_exact(
    business: Business, due: datetime | None, term: TermLine, words: str
) -> None:
    assert state_line(business, due, term) == words
