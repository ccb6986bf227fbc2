"""One run of the command line: where it reads and writes, and who is acting."""

from __future__ import annotations

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from desk_app.compose import open_acts
from desk_app.journal.desk_journal import Ticker
from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem, Trouble
from desk_app.sentences.terminal import PASSWORD_TO_CHANGE
from desk_app.sentences.words import Words
from desk_app.services.acts import Acts
from desk_app.settings import Settings

STANDARD_INPUT = "-"
KEY_IN_FILE = "key_in_file"


@dataclass(frozen=True)
class Terminal:
    """The surroundings of one command."""

    asked: Namespace
    environment: Mapping[str, str]
    settings: Settings
    ticker: Ticker
    words: Words
    out: TextIO
    err: TextIO
    opened: Acts | None = None

    def open(self) -> Acts:
        """The acts of the desk in the data folder; what is to be watched there is said."""
        acts = self.opened or open_acts(self.settings, self.ticker)
        self.warn(acts.warnings())
        return acts

    def warn(self, codes: Iterable[str]) -> None:
        """Standing warnings in words, beside the answer. A key in a file is said by `init` alone."""
        for code in codes:
            if code != KEY_IN_FILE:
                self.remark(self.words.warning(code))

    def remark(self, line: str) -> None:
        """Words for people that are no part of the answer."""
        self.err.write(line + "\n")

    def actor(self, acts: Acts) -> Actor:
        """The person named by `--as`. NotAllowed("not_signed_in") without a name or a password.

        Scripts go on with an initial password, but it is said that it must be changed.
        """
        name = self.asked.clerk
        if not name:
            raise NotAllowed("not_signed_in")
        actor = acts.sign_in(name, self.secret("DESK_PASSWORD", name))
        if actor.must_change_password and not self._changing_password:
            self.remark(self.words.plain(PASSWORD_TO_CHANGE))
        return actor

    @property
    def _changing_password(self) -> bool:
        return (self.asked.verb, getattr(self.asked, "act", "")) == ("user", "password")

    def secret(self, variable: str, label: str) -> str:
        """A secret from the environment or a prompt. NotAllowed("not_signed_in") without either."""
        given = self.environment.get(variable)
        if given is not None:
            return given
        if sys.stdin is None or sys.stdin.closed or not sys.stdin.isatty():
            raise NotAllowed("not_signed_in")
        try:
            return getpass.getpass(f"{label}: ")
        except EOFError as error:  # the terminal went away
            raise NotAllowed("not_signed_in") from error

    def answer(self, document: Any, *lines: str) -> None:
        """The one JSON document, or words for people."""
        if self.asked.json:
            text = json.dumps(document, ensure_ascii=False, indent=2)
            self.out.write(text + "\n")
        else:
            self.out.writelines(line + "\n" for line in lines)


def read_json(name: str | Path, field: str) -> object:
    """The JSON document of a file, or of standard input for `-`.

    Trouble("file_unreadable") · HasProblems on `field` when it is no JSON.
    """
    try:
        content = _standard_input() if str(name) == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise Trouble("file_unreadable", name=Path(name).name) from error
    return parse_json(content, field)


def _standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise OSError("no standard input")
    return sys.stdin.buffer.read()


def parse_json(content: bytes | str, field: str) -> object:
    """The document of a JSON text; HasProblems on `field` when it is none."""
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise HasProblems((Problem(field, "not_json"),)) from error
    return document
