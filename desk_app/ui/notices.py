"""How messages and errors reach the clerk: one place that knows the four kinds of failing."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed, Trouble
from desk_app.models.trail import trail
from desk_app.sentences.lookup import of_refusal
from desk_app.ui.texts import problem_text, said_text

translate = QCoreApplication.translate
log = logging.getLogger("desk_app.ui")


@dataclass(frozen=True)
class Notice:
    """What the message bar shows: a tone and a sentence; `incident` only for bugs."""

    tone: str
    sentence: str
    incident: str = ""


def notice(error: BaseException, incident: str) -> Notice:
    """The message for anything an act can raise; `incident` is used when it is none of the known."""
    match error:
        case HasProblems():
            return Notice("soon", " ".join(problem_text(each) for each in error.problems))
        case NotAllowed():
            return Notice("soon", said_text(of_refusal(error)))
        case Trouble():
            return Notice("late", said_text(of_refusal(error)))
        case IntegrityBroken():
            return Notice("late", said_text(of_refusal(error)), incident)
        case _:
            return Notice("late", bug_text(incident), incident)


def bug_text(incident: str) -> str:
    """What a clerk reads when the program itself is wrong."""
    text = translate(
        "Notices",
        "The program failed here (incident {incident}). What you were typing is kept. "
        "Try again; if it repeats, give the incident number to the administrator.",
    )
    return text.format(incident=incident)


class Notices:
    """Says errors through `say(tone, sentence)`; logs bugs by number, without personal data."""

    def __init__(self, say: Callable[[str, str], object]) -> None:
        self._say = say

    def report(self, error: BaseException) -> None:
        """Show an error; called on the UI thread."""
        shown = notice(error, secrets.token_hex(3).upper())
        if shown.incident:
            log.error("incident %s\n%s", shown.incident, trail(error))
        self._say(shown.tone, shown.sentence)
