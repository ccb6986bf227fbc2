"""From arguments to an act to an exit code.

0 done · 1 a bug, with its incident number · 2 usage · 3 problems of the draft · 4 a rule said no ·
5 trouble · 6 integrity broken.
"""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from io import TextIOWrapper
from typing import Any, TextIO

from desk_app.cli import (
    act_verbs,
    counter_verbs,
    desk_verbs,
    dossier_verbs,
    head_verbs,
    import_verbs,
    office_verbs,
    paper_verbs,
    sync_verbs,
    time_verbs,
    user_verbs,
)
from desk_app.cli.arguments import OF_NOW, parser
from desk_app.cli.documents import problem_document, refusal_document
from desk_app.cli.incident import record_incident
from desk_app.cli.terminal import Terminal
from desk_app.compose import machine_ticker
from desk_app.journal.desk_journal import Ticker
from desk_app.models.acts.slips import Slip
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed, Refused, Trouble
from desk_app.sentences.terminal import BUG
from desk_app.sentences.words import Words
from desk_app.services.acts import Acts
from desk_app.settings import PasswordCost, settings_from

VERBS: Mapping[str, Callable[[Terminal], None]] = {
    "init": desk_verbs.init,
    "register": dossier_verbs.register,
    "show": dossier_verbs.show,
    "search": dossier_verbs.search,
    "form": paper_verbs.form,
    "check-paper": dossier_verbs.check_paper,
    "due": time_verbs.due,
    "pause-length": time_verbs.pause_length,
    "import": import_verbs.bring,
    "verify": desk_verbs.verify,
    "user": user_verbs.user,
    "preference": desk_verbs.preference,
    "till": counter_verbs.till,
    "report": counter_verbs.report,
    "day": head_verbs.day,
    "book": head_verbs.book,
    "rate": office_verbs.rate,
    "survey": office_verbs.survey,
    "publish": office_verbs.publish,
    "sync": sync_verbs.sync,
    **dict.fromkeys((each.value for each in Act), act_verbs.act),
    **dict.fromkeys((each.value for each in Slip), act_verbs.slip),
}
REFUSALS: tuple[tuple[type[Refused], str, int], ...] = (
    (NotAllowed, "not_allowed", 4),
    (Trouble, "trouble", 5),
    (IntegrityBroken, "integrity", 6),
)
DONE, BROKEN, PROBLEMS = 0, 1, 3


def asked_of(argv: Sequence[str]) -> Namespace:
    """The arguments understood; `verb` None asks for the window. SystemExit(2) on bad usage."""
    understood = parser()
    asked = understood.parse_args(argv)
    if asked.verb == "init" and asked.site is not None and asked.lane is not None:
        understood.error("--lane belongs to --demo; the site file says the lane of its desk")
    if asked.verb == "report" and asked.report not in OF_NOW and None in {asked.start, asked.end}:
        understood.error("--from and --to say of which days")
    return asked


def run(
    asked: Namespace,
    environment: Mapping[str, str],
    *,
    out: TextIO | None = None,
    err: TextIO | None = None,
    ticker: Ticker | None = None,
    cost: PasswordCost | None = None,
    opened: Acts | None = None,
) -> int:
    """Do what was asked and answer the exit code. Everything outside can be handed in.

    `opened`: a desk that is open already, for callers with many commands.
    """
    settings = settings_from(environment, asked.data)
    if cost is not None:
        settings = replace(settings, password_cost=cost)
    words = Words(asked.lang or "vi")
    out, err = out or _utf_8(sys.stdout), err or _utf_8(sys.stderr)
    terminal = Terminal(
        asked, environment, settings, ticker or machine_ticker(), words, out, err, opened
    )
    try:
        code = _done(terminal)
        out.flush()
    except BrokenPipeError:  # whoever reads has seen enough (`| head`): the act itself is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        return DONE
    except Exception as error:  # a bug: the trail goes to the log, its text may name a person
        incident = record_incident(error, settings, err)
        message = words.plain(BUG, incident=incident)
        _say(terminal, {"bug": {"incident": incident, "message": message}}, [message])
        return BROKEN
    return code


def _done(terminal: Terminal) -> int:
    """Do what was asked; what a rule or the machine says instead becomes the exit code."""
    words = terminal.words
    try:
        VERBS[terminal.asked.verb](terminal)
    except HasProblems as error:
        found = [problem_document(each, words) for each in error.problems]
        lines = [f"{each['field']}: {each['message']}" for each in found]
        _say(terminal, {"problems": found}, lines)
        return PROBLEMS
    except (NotAllowed, Trouble, IntegrityBroken) as error:
        key, code = next((key, code) for kind, key, code in REFUSALS if isinstance(error, kind))
        message = words.refusal(error)
        _say(terminal, {key: refusal_document(error, message)}, [message])
        return code
    return DONE


def _utf_8(stream: TextIO) -> TextIO:
    """The same stream in UTF-8 whatever the system's code page is: names and JSON need it."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")
    return stream


def _say(terminal: Terminal, document: dict[str, Any], lines: list[str]) -> None:
    """What went wrong: as the one document on standard output, and in words beside it."""
    if terminal.asked.json:
        terminal.out.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    terminal.err.writelines(line + "\n" for line in lines)
