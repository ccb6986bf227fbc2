"""From a failing act to its sentence, as English source and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.models.money import shown_money
from desk_app.models.outcomes import NO_FACTS, IntegrityBroken, NotAllowed, Problem, Trouble
from desk_app.sentences.course import illegal_move
from desk_app.sentences.file_problems import FILE_PROBLEMS
from desk_app.sentences.problems import BY_FACT, PROBLEMS
from desk_app.sentences.refusals import BROKEN, NO_PRINTER, REFUSALS, TROUBLES
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence
from desk_app.sentences.warnings import ATTENTION, WARNINGS

UNCLEAR = QT_TRANSLATE_NOOP("Problem", "This entry is not right. Check it against the paper.")
REFUSED = QT_TRANSLATE_NOOP("Refusal", "This cannot be done now. Nothing was changed.")
FAILED = QT_TRANSLATE_NOOP(
    "Trouble", "Something around the program failed. Nothing is lost; try again."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "Integrity", "The record was changed from outside. Stop receiving, call the administrator."
)


@dataclass(frozen=True)
class Said:
    """A sentence and the facts that belong into it; some facts are words to be translated, too."""

    sentence: Sentence
    facts: Mapping[str, str | int | Sentence]


def of_problem(problem: Problem) -> Said:
    """What is wrong with a field and how to put it right."""
    code, facts = problem.code, problem.facts
    if "amount" in facts:
        facts = {**facts, "amount": shown_money(int(facts["amount"]))}
    fact, by_value = BY_FACT.get(code, ("", {}))
    chosen = by_value.get(str(facts.get(fact, "")))
    return Said(chosen or PROBLEMS.get(code) or FILE_PROBLEMS.get(code) or UNCLEAR, facts)


def of_refusal(error: NotAllowed | Trouble | IntegrityBroken) -> Said:
    """Why a rule said no, what around the program failed, or what is damaged."""
    match error:
        case NotAllowed(code="move_illegal") if {"act", "state"} <= error.facts.keys():
            return Said(*illegal_move(error.facts))
        case NotAllowed():
            return Said(REFUSALS.get(error.code, REFUSED), error.facts)
        case Trouble(code="printer_unknown") if not error.facts.get("queue"):
            return Said(NO_PRINTER, NO_FACTS)
        case Trouble():
            return Said(TROUBLES.get(error.code, FAILED), error.facts)
        case IntegrityBroken():
            return Said(BROKEN.get(error.code, DAMAGED), error.facts)


def of_warning(code: str) -> Said:
    """A standing warning of the desk (`DeskStatus.warnings`)."""
    return Said(WARNINGS.get(code, ATTENTION), NO_FACTS)


def known_codes() -> frozenset[str]:
    """Every code that has a sentence of its own."""
    return frozenset({*PROBLEMS, *BY_FACT, *FILE_PROBLEMS, *REFUSALS, *TROUBLES, *BROKEN})
