"""Every code that the source can raise has a sentence of its own, and every sentence has its facts."""

import ast
from collections.abc import Iterator
from pathlib import Path

import desk_app
from desk_app.models.outcomes import NotAllowed, Problem
from desk_app.sentences.lookup import known_codes, of_refusal
from desk_app.ui.texts import problem_text, said_text, trouble_text

PACKAGE = Path(desk_app.__file__).parent
PLACE_OF_CODE = {"Problem": 1, "NotAllowed": 0, "Trouble": 0, "IntegrityBroken": 0}


def codes_in(source: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(source.read_text("utf-8"))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        place = PLACE_OF_CODE.get(call.func.id)
        if place is None or len(call.args) <= place:
            continue
        for part in ast.walk(call.args[place]):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


def sources() -> list[Path]:
    folders = ("models", "services", "storage", "journal", "devices", "printing", "protocol")
    return sorted(path for folder in folders for path in (PACKAGE / folder).rglob("*.py"))


def test_every_code_of_the_source_has_a_sentence() -> None:
    found = {code for source in sources() for code in codes_in(source)}
    assert len(found) > 30
    assert found - known_codes() == set()


def test_a_number_with_a_digit_missing_says_how_many_there_are() -> None:
    problem = Problem("applicant.id_number", "id_number_length", {"digits": 11})
    assert problem_text(problem) == "The identity number needs 12 digits, now 11."


def test_a_way_of_submission_is_said_in_words() -> None:
    problem = Problem("channel", "channel_not_offered", {"channel": "post"})
    assert "received by post" in problem_text(problem)


def test_a_missing_fact_never_breaks_a_sentence() -> None:
    for code in known_codes():
        said = (
            problem_text(Problem("x", code)),
            said_text(of_refusal(NotAllowed(code))),
            trouble_text(code, {}),
        )
        assert all(text and "{" not in text for text in said)
