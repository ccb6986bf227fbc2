"""Every code that the program can raise has a sentence that its facts fill."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from string import Formatter

import pytest

from desk_app.models.catalogue import Channel
from desk_app.models.draft import PaymentMethod
from desk_app.models.moments import read_moment
from desk_app.models.outcomes import IntegrityBroken, NotAllowed, Problem, Trouble
from desk_app.models.term import Term, TermUnit
from desk_app.models.term_file import LONGEST, term_fault
from desk_app.models.views import HistoryLine
from desk_app.sentences.file_problems import FILE_PROBLEMS
from desk_app.sentences.history import KINDS, of_history
from desk_app.sentences.lookup import (
    DAMAGED,
    FAILED,
    REFUSED,
    UNCLEAR,
    Said,
    known_codes,
    of_problem,
    of_refusal,
)
from desk_app.sentences.problems import BY_FACT, PROBLEMS
from desk_app.sentences.refusals import BROKEN, REFUSALS, TROUBLES
from desk_app.sentences.sentence import Sentence, filled
from tests.sentences.raised import Raised, raised

PLACES = raised()
OF_KIND: Mapping[str, Mapping[str, object]] = {
    "Problem": {**PROBLEMS, **FILE_PROBLEMS, **BY_FACT},
    "NotAllowed": REFUSALS,
    "Trouble": TROUBLES,
    "IntegrityBroken": BROKEN,
}
SEXES = ("male", "female")


def fields(sentence: Sentence) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence.source) if name}


def sentences(place: Raised) -> list[Sentence]:
    if place.kind == "Problem" and place.code in BY_FACT:
        return list(BY_FACT[place.code][1].values())
    found = OF_KIND[place.kind].get(place.code)
    return [found] if isinstance(found, Sentence) else []


def test_the_source_raises_codes_of_every_kind() -> None:
    assert {place.kind for place in PLACES} == set(OF_KIND)
    codes = {place.code for place in PLACES}
    assert {"name_missing", "site_exists", "disk_full", "line_broken", "id_number_sex"} <= codes
    assert {"not_a_session", "unknown_key", "procedure_expired", "count_unlikely"} <= codes


def test_every_code_has_a_sentence_of_its_own() -> None:
    assert not {(each.code, each.where) for each in PLACES if each.code not in known_codes()}


def test_every_code_is_said_as_what_it_is_raised_as() -> None:
    assert not {
        (each.kind, each.code, each.where) for each in PLACES if each.code not in OF_KIND[each.kind]
    }


def test_every_fault_of_a_term_has_a_sentence() -> None:
    amounts = (Decimal("NaN"), Decimal(LONGEST + 1), Decimal(0), Decimal("1.3"), Decimal("0.001"))
    faults = {term_fault(Term(amount, unit)) for amount in amounts for unit in TermUnit} - {""}
    assert faults == {
        "not_a_number", "too_long", "not_positive", "not_whole", "not_half_days", "too_short",
    }  # fmt: skip
    assert faults <= set(FILE_PROBLEMS)


def test_a_rule_that_a_preview_shows_at_its_field_is_said_there_too() -> None:
    for code in ("calendar_missing", "calendar_closed"):
        assert {code in PROBLEMS, code in REFUSALS} == {True}


def test_the_facts_that_a_sentence_names_are_given_wherever_it_is_raised() -> None:
    assert not {
        (each.code, missing, each.where)
        for each in PLACES
        if each.facts is not None
        for sentence in sentences(each)
        for missing in fields(sentence) - each.facts
    }


def test_a_fact_that_is_a_code_itself_chooses_the_sentence() -> None:
    channels = {str(each) for each in Channel}
    assert set(BY_FACT["channel_not_offered"][1]) == channels
    assert set(BY_FACT["id_number_sex"][1]) == set(SEXES)
    for code, (fact, by_value) in BY_FACT.items():
        for value, sentence in by_value.items():
            said = of_problem(Problem("x", code, {fact: value}))
            assert (said.sentence, fields(sentence)) == (sentence, set())


def every_sentence() -> list[tuple[str, Sentence]]:
    tables = (PROBLEMS, FILE_PROBLEMS, REFUSALS, TROUBLES, BROKEN)
    chosen = [(code, each) for code, (_, by) in BY_FACT.items() for each in by.values()]
    return [(code, each) for table in tables for code, each in table.items()] + chosen


@pytest.mark.parametrize(("code", "sentence"), every_sentence())
def test_no_sentence_shows_a_code(code: str, sentence: Sentence) -> None:
    shown = filled(sentence.source, {})
    assert "_" not in shown
    assert "{" not in shown
    assert code not in shown.split()
    assert shown[0].isupper()
    assert shown.endswith(".")


def test_a_code_that_nobody_knows_still_gets_a_sentence() -> None:
    assert of_problem(Problem("x", "unheard_of")).sentence == UNCLEAR
    assert of_refusal(NotAllowed("unheard_of")).sentence == REFUSED
    assert of_refusal(Trouble("unheard_of")).sentence == FAILED
    assert of_refusal(IntegrityBroken("unheard_of")).sentence == DAMAGED


def test_a_fact_that_is_missing_becomes_a_dash() -> None:
    said = of_refusal(NotAllowed("account_unknown"))
    assert filled(said.sentence.source, said.facts) == "There is no account named –."


def test_a_brace_in_a_fact_stays_what_it_is() -> None:
    said = of_refusal(NotAllowed("account_unknown", name="{name}"))
    assert filled(said.sentence.source, said.facts) == "There is no account named {name}."


def history(kind: str, **facts: str) -> str:
    line = HistoryLine(kind, read_moment("2026-11-20T09:30"), "clerk", "Lê Thị Minh Hạnh", facts)
    said: Said = of_history(line)
    return filled(said.sentence.source, said.facts)


def test_the_history_tells_money_and_reprints_in_words() -> None:
    assert history("DossierReceived") == "Received"
    cash, transfer = (
        history("FeeCollected", amount="15000", method=str(each)) for each in PaymentMethod
    )
    assert cash.startswith("15.000")
    assert cash.endswith("in cash")
    assert transfer.endswith("by transfer")
    assert history("PaperPrinted", form="receipt", number="1") == "Receipt printed"
    assert history("PaperPrinted", form="receipt", number="3") == "Receipt printed again, time 2"
    given = {"how": "counter", "receipt": "brought"}
    assert history("ResultReturned", **given) == "Result given at the counter"
    assert history("ResultReturned", **given, originals="2").endswith("taken back: 2")
    electronic = given | {"how": "electronic", "originals": "1"}
    assert history("ResultReturned", **electronic).startswith("Result given electronically, ")
    assert history("SomethingOfLater") == "Recorded"
    assert set(KINDS) >= {"DossierReceived", "FeeCollected", "PaperPrinted"}
