"""Codes and states of the program said to the clerk in the language of the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.actor import CENTRE, PROGRAM
from desk_app.models.outcomes import Facts, Problem, Trouble
from desk_app.models.states import Money
from desk_app.models.views import HistoryLine, JobState, Verdict
from desk_app.sentences.confirmed import of_confirmed
from desk_app.sentences.history import history_words, told_words
from desk_app.sentences.lookup import Said, of_problem, of_refusal, of_warning
from desk_app.sentences.sentence import Sentence, filled
from desk_app.sentences.terminal import PAPER_VERDICTS
from desk_app.ui.reports.figure_words import REPORTS

translate = QCoreApplication.translate
spoken = QCoreApplication.translate  # for sentences that `desk_app.sentences` has marked already
Table = Mapping[str, Callable[[], str]]


def said_text(said: Said) -> str:
    """A sentence in the language of the screen, with its facts."""
    return filled(_spoken(said.sentence), said.facts, _spoken)


def _spoken(sentence: Sentence) -> str:
    return spoken(sentence.context, sentence.source)


def person_text(name: str) -> str:
    """Who recorded something: a person by name, else the program or the centre."""
    others = {PROGRAM: translate("Sync", "the program"), CENTRE: translate("Sync", "the centre")}
    return others.get(name, name)


def problem_text(problem: Problem) -> str:
    """What is wrong with a field and how to put it right."""
    return said_text(of_problem(problem))


def trouble_text(code: str, facts: Facts) -> str:
    """What around the program failed and what to do about it."""
    return said_text(of_refusal(Trouble(code, **facts)))


def history_text(line: HistoryLine) -> str:
    """One line of a dossier's timeline."""
    return history_words(line, said_text)


def told_texts(said: Mapping[str, str]) -> tuple[str, ...]:
    """What was said with an act of the timeline."""
    return told_words(said, said_text)


def confirmed_texts(line: HistoryLine) -> tuple[str, ...]:
    """What was unusual and confirmed with an act of the timeline."""
    return tuple(said_text(each) for each in of_confirmed(line))


def money_text(state: Money) -> str:
    """The money line of a dossier."""
    return {
        Money.NONE: lambda: translate("Money", "no fee"),
        Money.DUE: lambda: translate("Money", "still to pay"),
        Money.PAID: lambda: translate("Money", "paid"),
        Money.EXEMPT: lambda: translate("Money", "waived"),
        Money.REFUNDED: lambda: translate("Money", "given back"),
    }[state]()


def job_state_text(state: JobState) -> str:
    """Where a print job stands."""
    return {
        JobState.WAITING: lambda: translate("PrintJob", "Waiting"),
        JobState.PRINTED: lambda: translate("PrintJob", "Sent to the printer"),
        JobState.FAILED: lambda: translate("PrintJob", "Failed"),
        JobState.DROPPED: lambda: translate("PrintJob", "Taken out"),
    }[state]()


def form_text(form: str) -> str:
    """The name of a paper."""
    name = _FORM_NAMES.get(form) or REPORTS.get(form)
    return translate("Form", "Paper") if name is None else name()


_FORM_NAMES: Table = {
    "receipt": lambda: translate("Form", "Receipt with appointment"),
    "supplement": lambda: translate("Form", "Request for supplements"),
    "refusal": lambda: translate("Form", "Refusal of the dossier"),
    "apology": lambda: translate("Form", "Apology and new appointment (draft for the head)"),
    "stop": lambda: translate("Form", "Notice of stopping"),
    "control": lambda: translate("Form", "Control slip"),
    "label": lambda: translate("Form", "Label of the dossier"),
    "payment": lambda: translate("Form", "Slip of payment"),
    "returned": lambda: translate("Form", "Acknowledgement of return"),
    "handover": lambda: translate("Form", "Hand-over list"),
    "results": lambda: translate("Form", "List of results received"),
    "postal": lambda: translate("Form", "List for the post"),
    "minute": lambda: translate("Form", "Minute with the post"),
    "notify": lambda: translate("Form", "List of citizens to notify"),
    "till": lambda: translate("Form", "Closing sheet of the drawer"),
    "cash": lambda: translate("Form", "Closing sheet of the drawer"),
    "settlement": lambda: translate("Form", "Settlement with the agency"),
    "daily": lambda: translate("Form", "Daily list"),
    "register": lambda: translate("Form", "Register book"),
    "charts": lambda: translate("Form", "Charts of the day"),
    "procedures": lambda: translate("Form", "List of procedures"),
    "poster": lambda: translate("Form", "Poster of procedures"),
}
"""By the key of its form, or of the report that prints it."""


def verdict_text(verdict: Verdict) -> str:
    """What the reading of a printed QR says."""
    return said_text(Said(PAPER_VERDICTS[verdict], {}))


def warning_text(code: str) -> str:
    """A standing warning of the desk (DeskStatus.warnings)."""
    return said_text(of_warning(code))
