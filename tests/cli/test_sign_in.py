"""Who acts: `--as` and a password, or nothing is done."""

from __future__ import annotations

import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.console import BIRTH, Console

NAMED: list[tuple[str | Path, ...]] = [
    ("register", BIRTH),
    ("show", "H99.62-261120-1001"),
    ("search", ""),
    ("form", "receipt", "H99.62-261120-1001", "--out", "out.pdf"),
    ("check-paper", "x"),
    ("import", "catalogue", BIRTH),
    ("import", "calendar", BIRTH),
    ("user", "add", "hanh"),
    ("user", "disable", "clerk"),
    ("user", "reset", "clerk"),
    ("user", "password"),
    ("user", "list"),
]


@pytest.mark.parametrize("argv", NAMED, ids=lambda argv: " ".join(map(str, argv[:2])))
def test_without_a_name_nothing_is_done(desk: Console, argv: tuple[str | Path, ...]) -> None:
    before = (desk.folder / "desk.db").read_bytes()
    assert desk(*argv, DESK_PASSWORD="clerk").refused == (4, "not_signed_in")
    assert (desk.folder / "desk.db").read_bytes() == before


def test_without_a_password_and_a_terminal_nothing_is_done(
    clerk: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("clerk\n"))
    silent = replace(clerk, password=None)
    assert silent("search", "").refused == (4, "not_signed_in")


@pytest.mark.parametrize(
    ("name", "password"), [("clerk", "Clerk"), ("clerk", ""), ("nobody", "nobody"), ("'", "'")]
)
def test_a_wrong_password_and_an_unknown_name_are_told_alike(
    desk: Console, name: str, password: str
) -> None:
    refused = desk.signed_in(name, password)("search", "")
    assert refused.refused == (4, "wrong_password")
    assert set(refused.document["not_allowed"]) == {"code", "message"}
    assert password == "" or password not in refused.err


def test_the_name_may_stand_behind_the_verb(desk: Console) -> None:
    answer = desk("search", "", "--as", "clerk", DESK_PASSWORD="clerk")
    assert answer.code == 0


def test_a_program_started_without_any_terminal_is_refused_in_words(
    clerk: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert replace(clerk, password=None)("search", "").refused == (4, "not_signed_in")
    assert clerk("register", "-").refused == (5, "file_unreadable")
