"""Codes of the program said as sentences for the clerk: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.models.outcomes import Facts, Problem
from desk_app.models.views import JobState, Verdict
from desk_app.ui.texts_problems import FILES, PROBLEMS
from desk_app.ui.texts_refusals import REFUSALS, TROUBLES

translate = QCoreApplication.translate
Table = Mapping[str, Callable[[], str]]


class _Shown(dict[str, object]):
    """Facts for a sentence; one that is missing leaves a dash instead of an error."""

    def __missing__(self, key: str) -> str:
        return "–"


def _said(table: Table, code: str, facts: Facts, otherwise: Callable[[], str]) -> str:
    return table.get(code, otherwise)().format_map(_Shown(facts))


def problem_text(problem: Problem) -> str:
    """What is wrong with a field and how to put it right."""
    return _said({**FILES, **PROBLEMS}, problem.code, problem.facts, _unclear)


def refusal_text(code: str, facts: Facts) -> str:
    """Why a rule said no."""
    return _said(REFUSALS, code, facts, _refused)


def trouble_text(code: str, facts: Facts) -> str:
    """What around the program failed and what to do about it."""
    return _said(TROUBLES, code, facts, _failed)


def known_codes() -> frozenset[str]:
    """Every code that has a sentence of its own."""
    return frozenset({*PROBLEMS, *FILES, *REFUSALS, *TROUBLES})


def _unclear() -> str:
    return translate("Problem", "This entry is not right. Check it against the paper.")


def _refused() -> str:
    return translate("Refusal", "This cannot be done now. Nothing was changed.")


def _failed() -> str:
    return translate("Trouble", "Something around the program failed. Nothing is lost; try again.")


def job_state_text(state: JobState) -> str:
    """Where a print job stands."""
    return {
        JobState.WAITING: lambda: translate("PrintJob", "Waiting"),
        JobState.PRINTED: lambda: translate("PrintJob", "Sent to the printer"),
        JobState.FAILED: lambda: translate("PrintJob", "Failed"),
    }[state]()


def form_text(form: str) -> str:
    """The name of a paper."""
    names: Table = {"receipt": lambda: translate("Form", "Receipt with appointment")}
    return names.get(form, lambda: translate("Form", "Paper"))()


def verdict_text(verdict: Verdict) -> str:
    """What the reading of a printed QR says."""
    return {
        Verdict.GENUINE: lambda: translate(
            "Verdict", "Genuine: this paper was issued here and nothing on it was changed."
        ),
        Verdict.ALTERED: lambda: translate(
            "Verdict", "Altered: the content does not match its signature. Do not accept it."
        ),
        Verdict.UNKNOWN: lambda: translate(
            "Verdict", "Unknown: this is not a paper whose signature this desk can check."
        ),
    }[verdict]()


def warning_text(code: str) -> str:
    """A standing warning of the desk (DeskStatus.warnings)."""
    warnings: Table = {
        "witness_missing": lambda: translate(
            "Warning",
            "The record of issued numbers on this machine was missing and has been made anew. "
            "Tell the administrator.",
        ),
        "copy_rolled_back": lambda: translate(
            "Warning",
            "These data are older than the numbers already issued here. "
            "Do not receive dossiers; call the administrator.",
        ),
        "key_in_file": lambda: translate(
            "Warning",
            "The key of the data lies in a file on this machine. Keep the machine locked.",
        ),
        "calendar_missing": lambda: translate(
            "Warning", "No calendar covers today. Appointments cannot be computed until one is loaded."
        ),
        "calendar_ends_soon": lambda: translate(
            "Warning", "The calendar of days off ends soon. Ask for the next year's calendar."
        ),
    }
    return warnings.get(code, _attention)()


def _attention() -> str:
    return translate("Warning", "The desk needs attention. Call the administrator.")
