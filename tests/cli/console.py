"""A terminal in front of one data folder: a command goes in, its exit code and words come out."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from desk_app.cli.main import asked_of, run
from desk_app.services.acts import Acts
from tests.conftest import CHEAP, Clock

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
BIRTH = EXAMPLES / "birth.json"
SITE = EXAMPLES / "site.json"


@dataclass(frozen=True)
class Answer:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output; more or less than one fails here."""
        return json.loads(self.out)

    @property
    def refused(self) -> tuple[int, str]:
        """The exit code and the code of the refusal."""
        (refusal,) = self.document.values()
        return self.code, refusal["code"]

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Field and code of every problem named."""
        return [(each["field"], each["code"]) for each in self.document["problems"]]


@dataclass(frozen=True)
class Console:
    """Runs commands as somebody (or nobody) in one data folder, at a clock that stands.

    `opened`: the desk is opened once for all of them.
    """

    folder: Path
    clock: Clock
    clerk: str = ""
    password: str | None = None
    opened: Acts | None = None

    def signed_in(self, clerk: str, password: str | None = None) -> Console:
        """The same terminal with that person at it; the demo's passwords are the names."""
        return replace(self, clerk=clerk, password=clerk if password is None else password)

    def __call__(self, *argv: str | Path, **environment: str) -> Answer:
        """The answer of a command with `--json`."""
        return self.words("--json", *argv, **environment)

    def words(self, *argv: str | Path, **environment: str) -> Answer:
        """The answer of a command for people."""
        given = {"DESK_DATA": str(self.folder), "DESK_WITNESS": str(self.folder) + ".witness"}
        if self.password is not None:
            given["DESK_PASSWORD"] = self.password
        who = ["--as", self.clerk] if self.clerk else []
        out, err = StringIO(), StringIO()
        code = run(
            asked_of([*who, *map(str, argv)]),
            given | environment,
            out=out,
            err=err,
            ticker=self.clock.ticker(),
            cost=CHEAP,
            opened=self.opened,
        )
        return Answer(code, out.getvalue(), err.getvalue())

    def register(self, draft: dict[str, Any] | None = None, *more: str | Path) -> Answer:
        """Registers a draft, the example when none is given."""
        if draft is None:
            return self("register", BIRTH, *more)
        return self("register", self.file("draft.json", draft), *more)

    def file(self, name: str, content: object) -> Path:
        """A file beside the data folder: JSON, or bytes as they are."""
        path = self.folder.parent / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        return path

    def act(self, verb: str, *codes: str, body: object = None, **environment: str) -> Answer:
        """An act with its body in a file, none when it needs none."""
        given = () if body is None else ("--body", self.file("body.json", body))
        return self(verb, *codes, *given, **environment)

    def lines(self) -> int:
        """How many lines the journal has, by the program's own proof."""
        answer = self("verify")
        assert answer.code == 0, answer.out
        return int(answer.document["lines"])

    def tamper(self, statement: str) -> None:
        """Changes the file behind the program's back, with its own key."""
        key = (self.folder / "key").read_text("ascii").strip()
        connection = sqlcipher3.dbapi2.connect(str(self.folder / "desk.db"))
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        connection.execute(statement)
        connection.commit()
        connection.close()


def birth(**changes: Any) -> dict[str, Any]:
    """The example of the documentation with other entries."""
    document: dict[str, Any] = json.loads(BIRTH.read_bytes())
    return document | changes
