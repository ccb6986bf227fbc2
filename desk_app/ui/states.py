"""What a clerk sees of a dossier's term: word, then shape, then colour."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.models.states import Business
from desk_app.models.term_state import TermLine, TermState

translate = QCoreApplication.translate


TONE = {
    TermState.ON_TIME: "ok",
    TermState.SOON: "soon",
    TermState.TODAY: "today",
    TermState.LATE: "late",
    TermState.WAITING: "waiting",
    TermState.READY: "ready",
    TermState.CLOSED: "quiet",
}


def word(state: TermState) -> str:
    """The word of a state, as every screen and paper says it."""
    return {
        TermState.ON_TIME: lambda: translate("State", "On time"),
        TermState.SOON: lambda: translate("State", "Due soon"),
        TermState.TODAY: lambda: translate("State", "Today"),
        TermState.LATE: lambda: translate("State", "Overdue"),
        TermState.WAITING: lambda: translate("State", "Waiting for the citizen"),
        TermState.READY: lambda: translate("State", "Result is here"),
        TermState.CLOSED: lambda: translate("State", "Returned"),
    }[state]()


def state_line(business: Business, due_at: datetime | None, term: TermLine) -> str:
    """The word with what makes it exact: the hour today, the days overdue; how a dossier ended."""
    if term.state is TermState.CLOSED:
        return ending(business)
    if due_at is None and term.state is TermState.ON_TIME:
        return translate("State", "No appointment")
    if due_at is not None and term.state is TermState.TODAY:
        return translate("State", "Today {hour}").format(hour=f"{due_at:%H:%M}")
    if due_at is not None and term.state is TermState.LATE:
        if term.days == 0:
            return translate("State", "Overdue since {hour}").format(hour=f"{due_at:%H:%M}")
        return translate("State", "Overdue by {days} days").format(days=term.days)
    return word(term.state)


def ending(business: Business) -> str:
    """How a closed dossier ended."""
    return {
        Business.RETURNED: lambda: translate("State", "Returned"),
        Business.REFUSED: lambda: translate("State", "Refused"),
        Business.WITHDRAWN: lambda: translate("State", "Withdrawn"),
        Business.STOPPED: lambda: translate("State", "Stopped"),
        Business.CLOSED_INCOMPLETE: lambda: translate("State", "Closed, not supplemented"),
    }[business]()


def business_word(business: Business) -> str:
    """Where a dossier stands in its course, in the middle of a sentence."""
    return {
        Business.RECEIVED: lambda: translate("Business", "received"),
        Business.PROCESSING: lambda: translate("Business", "being processed"),
        Business.AWAITING_SUPPLEMENT: lambda: translate("Business", "waiting for papers"),
        Business.AWAITING_PAYMENT: lambda: translate("Business", "waiting for a payment"),
        Business.PAUSED: lambda: translate("Business", "paused"),
        Business.RESOLVED: lambda: translate("Business", "result is here"),
        Business.RETURNED: lambda: translate("Business", "returned"),
        Business.REFUSED: lambda: translate("Business", "refused"),
        Business.WITHDRAWN: lambda: translate("Business", "withdrawn"),
        Business.STOPPED: lambda: translate("Business", "stopped"),
        Business.CLOSED_INCOMPLETE: lambda: translate("Business", "closed, not supplemented"),
    }[business]()
