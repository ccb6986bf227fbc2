"""What a clerk sees of a dossier's term: word, then shape, then colour."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.models.outcomes import NO_FACTS
from desk_app.models.states import Business
from desk_app.models.term_state import TermLine, TermState
from desk_app.sentences.course import STATES
from desk_app.sentences.lookup import Said
from desk_app.ui.texts import said_text

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
        TermState.WAITING: lambda: translate("State", "Paused"),
        TermState.READY: lambda: translate("State", "Result is here"),
        TermState.CLOSED: lambda: translate("State", "Returned"),
    }[state]()


def state_line(business: Business, due_at: datetime | None, term: TermLine) -> str:
    """The word with what makes it exact: the hour today, the working days overdue; how a dossier ended."""
    if term.state in {TermState.CLOSED, TermState.WAITING}:
        return ending(business) if term.state is TermState.CLOSED else waiting(business)
    if due_at is None and term.state is TermState.ON_TIME:
        return translate("State", "No appointment")
    if due_at is not None and term.state is TermState.TODAY:
        return translate("State", "Today {hour}").format(hour=f"{due_at:%H:%M}")
    if due_at is not None and term.state is TermState.LATE:
        days = term.days
        if days == 0:
            return translate("State", "Overdue since {hour}").format(hour=f"{due_at:%H:%M}")
        return translate("State", "Overdue by %n day(s)", "", days)
    return word(term.state)


def waiting(business: Business) -> str:
    """What a dossier waits for whose term stands still; not every pause is the citizen's."""
    return {
        Business.AWAITING_SUPPLEMENT: lambda: translate("State", "Waiting for papers"),
        Business.AWAITING_PAYMENT: lambda: translate("State", "Waiting for a payment"),
        Business.PAUSED: lambda: translate("State", "Paused"),
    }[business]()


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
    return said_text(Said(STATES[business], NO_FACTS))
