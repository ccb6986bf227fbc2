"""A bug on the terminal: a number instead of a trace, and no personal data in the log."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

import pytest

from desk_app.journal.desk_journal import Ticker
from tests.cli.console import Console
from tests.conftest import Clock

PERSON = "Nguyễn Thị Bích Phượng 066194004217"


@dataclass
class BrokenClock(Clock):
    """A clock with a mistake in it, and somebody's name in the mistake."""

    def ticker(self) -> Ticker:
        def now() -> datetime:
            raise_with(PERSON)

        return replace(super().ticker(), now=now)


def raise_with(words: str) -> NoReturn:
    raise LookupError(words)


@pytest.fixture
def broken(clerk: Console) -> Console:
    return replace(clerk, clock=BrokenClock())


def test_a_bug_ends_with_1_and_its_incident_number(broken: Console) -> None:
    answer = broken("search", "")
    assert answer.code == 1
    assert set(answer.document) == {"bug"}
    incident = answer.document["bug"]["incident"]
    assert re.fullmatch(r"[0-9A-F]{6}", incident)
    assert incident in answer.err
    assert "Traceback" not in answer.err
    assert broken.words("search", "").out == ""


def test_the_log_says_where_it_happened_and_names_nobody(broken: Console) -> None:
    answer = broken("search", "")
    log = (broken.folder / "log" / "desk.log").read_text("utf-8")
    assert answer.document["bug"]["incident"] in log
    assert "LookupError" in log
    assert "raise_with" in log
    for text in (log, answer.out, answer.err):
        assert "Phượng" not in text
        assert "066194004217" not in text


def test_without_a_folder_to_log_into_the_trail_is_told(broken: Console) -> None:
    nowhere = replace(broken, folder=broken.folder / "none")
    answer = nowhere("due", "--term", "{}", "--at", "x" * 11)
    assert answer.code == 3
    (broken.folder / "log").write_bytes(b"a file stands where the folder should be")
    answer = broken("search", "")
    assert answer.code == 1
    assert "LookupError" in answer.err
    assert "Phượng" not in answer.err
