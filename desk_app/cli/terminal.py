"""One run of the command line: where it reads and writes, and who is acting."""

from __future__ import annotations

import getpass
import json
import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from desk_app.cli.words import Words
from desk_app.compose import open_acts
from desk_app.journal.desk_journal import Ticker
from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem, Trouble
from desk_app.services.acts import Acts
from desk_app.settings import Settings

STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Terminal:
    """The surroundings of one command."""

    asked: Namespace
    environment: Mapping[str, str]
    settings: Settings
    ticker: Ticker
    words: Words
    out: TextIO
    opened: Acts | None = None

    def open(self) -> Acts:
        """The acts of the desk in the data folder."""
        return self.opened or open_acts(self.settings, self.ticker)

    def actor(self, acts: Acts) -> Actor:
        """The person named by `--as`. NotAllowed("not_signed_in") without a name or a password."""
        name = self.asked.clerk
        if not name:
            raise NotAllowed("not_signed_in")
        return acts.sign_in(name, self.secret("DESK_PASSWORD", name))

    def secret(self, variable: str, label: str) -> str:
        """A secret from the environment or a prompt. NotAllowed("not_signed_in") without either."""
        given = self.environment.get(variable)
        if given is not None:
            return given
        if not sys.stdin.isatty():
            raise NotAllowed("not_signed_in")
        return getpass.getpass(f"{label}: ")

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
        given = str(name) == STANDARD_INPUT
        content = sys.stdin.buffer.read() if given else Path(name).read_bytes()
    except OSError as error:
        raise Trouble("file_unreadable", name=Path(name).name) from error
    return parse_json(content, field)


def parse_json(content: bytes | str, field: str) -> object:
    """The document of a JSON text; HasProblems on `field` when it is none."""
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise HasProblems((Problem(field, "not_json"),)) from error
    return document
