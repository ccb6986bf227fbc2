"""From the arguments of `desk-central` to an exit code, the same codes as `desk-app` gives."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from typing import Any, TextIO

from desk_app.central.cli import (
    desk_verbs,
    look_verbs,
    proposal_verbs,
    publish_verbs,
    quarantine_verbs,
    serve,
)
from desk_app.central.cli.arguments import parser
from desk_app.central.cli.console import Console
from desk_app.central.cli.home import home_of
from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed, Trouble
from desk_app.models.trail import trail
from desk_app.protocol.messages import ExchangeRefused
from desk_app.sentences.terminal import BUG
from desk_app.sentences.words import Words

VERBS: Mapping[str, Callable[[Console], None]] = {
    "serve": serve.serve,
    "site": desk_verbs.site,
    "enrol-code": desk_verbs.enrol_code,
    "revoke": desk_verbs.revoke,
    "officer": desk_verbs.officer,
    "timeline": desk_verbs.timeline,
    "publish": publish_verbs.publish,
    "proposals": proposal_verbs.proposals,
    "accept": proposal_verbs.accept,
    "decline": proposal_verbs.decline,
    "card": desk_verbs.card,
    "ingest": desk_verbs.ingest,
    "report": look_verbs.report,
    "flags": look_verbs.flags,
    "quarantine": quarantine_verbs.quarantine,
    "verify": look_verbs.verify,
    "count": look_verbs.count,
}
AS_AT_A_DESK = "centre_"  # a desk that is refused reads the same words
DONE, BROKEN, PROBLEMS, SAID_NO, TROUBLE, INTEGRITY = 0, 1, 3, 4, 5, 6


def run(
    argv: Sequence[str],
    environment: Mapping[str, str],
    *,
    out: TextIO | None = None,
    err: TextIO | None = None,
) -> int:
    """Do what was asked and answer the exit code. SystemExit(2) on bad usage."""
    asked = parser().parse_args(argv)
    home = home_of(environment, asked.data, asked.database)
    words = Words(asked.lang or "vi")
    console = Console(asked, environment, home, words, out or _utf_8(sys.stdout), err or sys.stderr)
    try:
        VERBS[asked.verb](console)
    except Exception as error:
        code, document, lines = _went_wrong(error, words)
        if code == BROKEN:
            console.err.write(trail(error) + "\n")
        console.err.writelines(line + "\n" for line in lines)
        if asked.json:
            console.answer(document)
        return code
    return DONE


def _went_wrong(error: Exception, words: Words) -> tuple[int, dict[str, Any], list[str]]:
    """The exit code, the document and the words of what stood in the way."""
    match error:
        case HasProblems():
            found = [
                {"field": each.field, "code": each.code, "message": words.problem(each)}
                for each in error.problems
            ]
            lines = [f"{each['field']}: {each['message']}" for each in found]
            return PROBLEMS, {"problems": found}, lines
        case NotAllowed():
            return SAID_NO, {"not_allowed": _refused(error, words)}, [words.refusal(error)]
        case ExchangeRefused():
            code, facts = error.refusal.code, error.refusal.facts
            said = words.refusal(Trouble(f"{AS_AT_A_DESK}{code}", **facts))
            return SAID_NO, {"not_allowed": {**facts, "code": code, "message": said}}, [said]
        case Trouble():
            return TROUBLE, {"trouble": _refused(error, words)}, [words.refusal(error)]
        case IntegrityBroken():
            return INTEGRITY, {"integrity": _refused(error, words)}, [words.refusal(error)]
    incident = secrets.token_hex(3).upper()
    message = words.plain(BUG, incident=incident)
    return BROKEN, {"bug": {"incident": incident, "message": message}}, [message]


def _refused(error: NotAllowed | Trouble | IntegrityBroken, words: Words) -> dict[str, Any]:
    return {**error.facts, "code": error.code, "message": words.refusal(error)}


def _utf_8(stream: TextIO) -> TextIO:
    """Names and JSON need it, whatever the system's code page is."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")
    return stream
