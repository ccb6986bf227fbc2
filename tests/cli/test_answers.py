"""How the command line answers: one document or words, in the language asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk_app.cli.main import asked_of
from desk_app.sentences.refusals import REFUSALS
from desk_app.sentences.words import Words
from tests.cli.console import BIRTH, SITE, Console

TERM = '{"amount":1,"unit":"working_days"}'
OUTCOMES: list[tuple[int, tuple[str | Path, ...]]] = [
    (0, ("register", BIRTH)),
    (0, ("search", "không ai")),
    (0, ("check-paper", "x")),
    (0, ("verify",)),
    (0, ("due", "--term", TERM, "--at", "2026-11-20T09:30")),
    (3, ("register", SITE)),
    (3, ("due", "--term", TERM, "--at", "x")),
    (4, ("show", "x")),
    (4, ("user", "list")),
    (4, ("init", "--demo")),
    (5, ("register", "none.json")),
]


@pytest.mark.parametrize(("code", "argv"), OUTCOMES)
def test_with_json_standard_output_is_exactly_one_document(
    clerk: Console, code: int, argv: tuple[str | Path, ...]
) -> None:
    answer = clerk(*argv)
    assert answer.code == code
    assert isinstance(json.loads(answer.out), dict)
    assert bool(answer.err) is (code != 0)


@pytest.mark.parametrize(("code", "argv"), OUTCOMES)
def test_without_json_people_get_words(
    clerk: Console, code: int, argv: tuple[str | Path, ...]
) -> None:
    answer = clerk.words(*argv)
    assert answer.code == code
    assert "{" not in answer.out + answer.err
    assert bool(answer.out) is (code == 0)
    assert bool(answer.err) is (code != 0)


def test_json_may_be_asked_for_behind_the_verb(desk: Console) -> None:
    assert desk.words("verify", "--json").document["ok"] is True


def test_the_folder_may_be_named_before_or_behind_the_verb(desk: Console, tmp_path: Path) -> None:
    for argv in (("--data", desk.folder, "verify"), ("verify", "--data", desk.folder)):
        assert desk(*argv, DESK_DATA=str(tmp_path / "elsewhere")).code == 0
    assert not (tmp_path / "elsewhere").exists()


def test_each_message_is_said_in_the_language_asked_for(clerk: Console) -> None:
    english = clerk("--lang", "en", "show", "x").document["not_allowed"]["message"]
    assert english == REFUSALS["dossier_unknown"].source
    vietnamese = clerk("--lang", "vi", "show", "x").document["not_allowed"]["message"]
    assert vietnamese == Words("vi").plain(REFUSALS["dossier_unknown"]) != english
    assert clerk("show", "x").document["not_allowed"]["message"] == vietnamese


@pytest.mark.parametrize(
    "argv",
    [
        ["fly"],
        ["register"],
        ["init"],
        ["init", "--demo", "--site", "x.json"],
        ["init", "--site", "x.json", "--lane", "2"],
        ["due", "--at", "2026-11-20"],
        ["due", "--term", TERM],
        ["due", "--term", TERM, "--procedure", "1.001193", "--at", "2026-11-20"],
        ["due", "--procedure", "1.001193", "--at", "2026-11-20", "--channel", "pigeon"],
        ["search", "x", "--limit", "many"],
        ["user", "fly"],
        ["--lang", "fr", "verify"],
    ],
)
def test_a_command_that_is_not_understood_ends_with_2(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        asked_of(argv)
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: desk-app" in said.err


def test_without_a_verb_the_window_is_asked_for() -> None:
    assert asked_of([]).verb is None
    assert asked_of(["--data", "x"]).verb is None
