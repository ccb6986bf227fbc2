"""What is to be watched at a desk is said on the terminal, too, beside every answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk_app.sentences.warnings import WARNINGS
from tests.cli.console import BIRTH, Console

QUIET = ("search", "")


def witness_of(console: Console) -> Path:
    (found,) = Path(f"{console.folder}.witness").glob("*.json")
    return found


def said(*codes: str) -> str:
    return "".join(WARNINGS[code].source + "\n" for code in codes)


def test_a_desk_in_order_says_nothing(clerk: Console) -> None:
    assert clerk(*QUIET).err == ""
    received = clerk.register()
    assert (received.err, received.document["desk_warnings"]) == ("", ["key_in_file"])
    assert clerk(*QUIET).err == ""


@pytest.mark.parametrize(
    "argv",
    [("search", ""), ("show", "H99.62-261120-1001"), ("verify",), ("check-paper", "x")],
)
def test_a_lost_witness_is_said_once_by_every_verb(clerk: Console, argv: tuple[str, ...]) -> None:
    clerk.register()
    witness_of(clerk).unlink()
    answer = clerk("--lang", "en", *argv)
    assert (answer.code, answer.err) == (0, said("witness_missing"))


def test_a_registration_names_a_lost_witness_although_it_made_it_anew(clerk: Console) -> None:
    clerk.register()
    witness_of(clerk).unlink()
    received = clerk("--lang", "en", "register", BIRTH)
    assert received.err == said("witness_missing")
    assert received.document["desk_warnings"] == ["key_in_file", "witness_missing"]
    assert clerk.register().document["desk_warnings"] == ["key_in_file"]


def test_a_restored_copy_is_said_before_it_receives(clerk: Console) -> None:
    clerk.register()
    copy = (clerk.folder / "desk.db").read_bytes()
    clerk.register()
    for file in clerk.folder.glob("desk.db*"):
        file.unlink()
    (clerk.folder / "desk.db").write_bytes(copy)
    assert clerk("--lang", "en", *QUIET).err == said("copy_rolled_back")
    assert "copy_rolled_back" in clerk.register().document["desk_warnings"]


def test_a_calendar_that_ends_is_said(clerk: Console) -> None:
    clerk.clock.now = clerk.clock.now.replace(year=2027, month=12)
    assert clerk("--lang", "en", *QUIET).err == said("calendar_ends_soon")
