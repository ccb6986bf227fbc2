"""A confirmed warning is told afterwards in the history, as what it was."""

from __future__ import annotations

import ast
from string import Formatter

from desk_app.models.moments import read_moment
from desk_app.models.views import HistoryLine
from desk_app.sentences.confirmed import CONFIRMED, SOMETHING, of_confirmed
from tests.architecture.house import modules, tree
from tests.sentences.raised import raised


def line(*warnings: str) -> HistoryLine:
    facts = {"warnings": " ".join(warnings)} if warnings else {}
    return HistoryLine(
        "DossierReceived", read_moment("2026-11-20T09:30"), "clerk", "Lê Thị Minh Hạnh", facts
    )


def warned_codes() -> set[str]:
    """The codes of every warning about a draft, where the tree shows them."""
    return {
        call.args[1].value
        for module in modules("desk_app")
        if module.name != "process_file.py"  # an administrator's file, not a draft
        for call in ast.walk(tree(module))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "Problem"
        and any(each.arg == "warning" for each in call.keywords)
        and isinstance(call.args[1], ast.Constant)
        and isinstance(call.args[1].value, str)
    }


def test_every_warning_is_told_afterwards() -> None:
    identity = {"id_number_province", "id_number_future", "id_number_sex", "id_number_birth_year"}
    assert len(warned_codes()) >= 11
    assert set(CONFIRMED) == warned_codes() | identity
    assert set(CONFIRMED) <= {each.code for each in raised()}


def test_each_kind_of_warning_is_told_once_in_its_order() -> None:
    said = of_confirmed(
        line("applicant.phone:phone_shape", "components.0:component_missing",
             "components.2:component_missing")
    )  # fmt: skip
    assert [each.sentence for each in said] == [
        CONFIRMED["phone_shape"],
        CONFIRMED["component_missing"],
    ]


def test_nothing_confirmed_says_nothing_and_a_later_code_is_told_plainly() -> None:
    assert of_confirmed(line()) == ()
    assert [each.sentence for each in of_confirmed(line("x:unheard_of"))] == [SOMETHING]


def test_the_sentences_need_no_facts() -> None:
    for sentence in (*CONFIRMED.values(), SOMETHING):
        assert not [name for _, name, _, _ in Formatter().parse(sentence.source) if name]
