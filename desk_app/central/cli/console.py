"""One run of `desk-central`: what was asked, where the centre lives, where the answer goes."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy.exc import ArgumentError, OperationalError

from desk_app.central.cli.home import OWNER_ONLY, Home
from desk_app.central.embedded import embedded
from desk_app.central.store import Store, opened
from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem, Trouble
from desk_app.sentences.words import Words


@dataclass(frozen=True)
class Console:
    """The surroundings of one command."""

    asked: Namespace
    environment: Mapping[str, str]
    home: Home
    words: Words
    out: TextIO
    err: TextIO

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The store of this centre: the database it was told of, else the one of its folder.

        Verbs join a service that runs there: both speak to one database.
        Trouble(`centre_database_away`).
        """
        with ExitStack() as last:
            key = self.home.key()
            url = self.home.database() or last.enter_context(embedded(self.home.data))
            try:
                yield last.enter_context(opened(url, key, now))
            except (OperationalError, ArgumentError) as error:
                raise Trouble("centre_database_away") from error

    def answer(self, document: Any, *lines: str) -> None:
        """The one JSON document, or words for people."""
        if self.asked.json:
            self.out.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        else:
            self.out.writelines(line + "\n" for line in lines)
        self.out.flush()


def now() -> datetime:
    """The machine's clock."""
    return datetime.now(VIETNAM)


def read_file(file: Path) -> bytes:
    """The file whole. Trouble(`file_unreadable`)."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Trouble("file_unreadable", name=file.name) from error


def write_file(file: Path, data: bytes) -> None:
    """The file whole. Trouble(`file_unwritable`)."""
    try:
        file.write_bytes(data)
    except OSError as error:
        raise Trouble("file_unwritable", folder=str(file.parent)) from error


def write_new_file(file: Path, data: bytes) -> str:
    """The file whole or not at all, for its owner alone; answers its place.

    NotAllowed(`file_exists`): nothing is overwritten. Trouble(`file_unwritable`).
    """
    try:
        with open(file, "xb", opener=lambda name, flags: os.open(name, flags, OWNER_ONLY)) as new:
            try:
                new.write(data)
                new.flush()
                os.fsync(new.fileno())
            except OSError:
                file.unlink()
                raise
    except FileExistsError as error:
        raise NotAllowed("file_exists", name=file.name) from error
    except OSError as error:
        raise Trouble("file_unwritable", folder=str(file.parent)) from error
    return str(file)


def parse_json(content: bytes, field: str) -> object:
    """The JSON document of a file's content. HasProblems on `field` when it is none."""
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise HasProblems((Problem(field, "not_json"),)) from error
    return document
