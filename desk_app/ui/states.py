"""What a clerk sees of a dossier's term: word, then shape, then colour."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desk_app.models.views import Business

translate = QCoreApplication.translate
FRIDAY_OR_LATER = 5  # date.weekday(): Saturday


class State(StrEnum):
    """Each has a word, a shape (`icons/state-….svg`) and a tone, in that order of weight."""

    ON_TIME = "on_time"
    SOON = "soon"
    TODAY = "today"
    LATE = "late"
    WAITING = "waiting"
    READY = "ready"
    RETURNED = "returned"
    UNSENT = "unsent"


TONE = {
    State.ON_TIME: "ok",
    State.SOON: "soon",
    State.TODAY: "today",
    State.LATE: "late",
    State.WAITING: "waiting",
    State.READY: "ready",
    State.RETURNED: "quiet",
    State.UNSENT: "quiet",
}
_WAITING = {Business.AWAITING_SUPPLEMENT, Business.AWAITING_PAYMENT, Business.PAUSED}
_CLOSED = {
    Business.RETURNED,
    Business.REFUSED,
    Business.WITHDRAWN,
    Business.STOPPED,
    Business.CLOSED_INCOMPLETE,
}


def term_state(business: Business, due_at: datetime | None, now: datetime) -> State:
    """The mark of a dossier at `now`; overdue is computed here, never stored.

    Near is: due the next day from Monday to Friday. A dossier without an appointment is on time.
    """
    if business in _CLOSED:
        return State.RETURNED
    if business is Business.RESOLVED:
        return State.READY
    if business in _WAITING:
        return State.WAITING
    if due_at is None:
        return State.ON_TIME
    if due_at < now:
        return State.LATE
    days = week_days_between(now.date(), due_at.date())
    return (State.TODAY, State.SOON)[days] if days <= 1 else State.ON_TIME


def week_days_between(first: date, last: date) -> int:
    """How many days from Monday to Friday lie after `first` up to `last`; at least 1 when they differ."""
    if last <= first:
        return 0
    days = (first + timedelta(days=n) for n in range(1, min((last - first).days, 30) + 1))
    return max(1, sum(day.weekday() < FRIDAY_OR_LATER for day in days))


def word(state: State) -> str:
    """The word of a state, as every screen and paper says it."""
    return {
        State.ON_TIME: lambda: translate("State", "On time"),
        State.SOON: lambda: translate("State", "Due soon"),
        State.TODAY: lambda: translate("State", "Today"),
        State.LATE: lambda: translate("State", "Overdue"),
        State.WAITING: lambda: translate("State", "Waiting for the citizen"),
        State.READY: lambda: translate("State", "Result is here"),
        State.RETURNED: lambda: translate("State", "Returned"),
        State.UNSENT: lambda: translate("State", "Not sent yet"),
    }[state]()


def state_line(business: Business, due_at: datetime | None, now: datetime) -> str:
    """The word with what makes it exact: the hour today, the days overdue; how a dossier ended."""
    state = term_state(business, due_at, now)
    if business in _CLOSED:
        return ending(business)
    if due_at is None and state is State.ON_TIME:
        return translate("State", "No appointment")
    if due_at is not None and state is State.TODAY:
        return translate("State", "Today {hour}").format(hour=f"{due_at:%H:%M}")
    if due_at is not None and state is State.LATE:
        days = (now.date() - due_at.date()).days
        if days == 0:
            return translate("State", "Overdue since {hour}").format(hour=f"{due_at:%H:%M}")
        return translate("State", "Overdue by {days} days").format(days=days)
    return word(state)


def ending(business: Business) -> str:
    """How a closed dossier ended."""
    return {
        Business.RETURNED: lambda: translate("State", "Returned"),
        Business.REFUSED: lambda: translate("State", "Refused"),
        Business.WITHDRAWN: lambda: translate("State", "Withdrawn"),
        Business.STOPPED: lambda: translate("State", "Stopped"),
        Business.CLOSED_INCOMPLETE: lambda: translate("State", "Closed, not supplemented"),
    }[business]()
