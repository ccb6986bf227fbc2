"""The words of the command line: verbs and options are a promise (docs/cli.md)."""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path

from desk_app import __version__
from desk_app.cli.paper_verbs import KEYS
from desk_app.models.actor import Role
from desk_app.models.acts.slips import Slip
from desk_app.models.catalogue import Channel
from desk_app.models.moves import Act
from desk_app.models.statistics.options import By, Due
from desk_app.services.preferences import DEFAULTS
from desk_app.services.statistics.statistics import FIGURES

SEARCH_LIMIT = 50
REPORTS = (
    "daily", "register", "overdue", "cash", "handover", "postal", "results", "steps", "settlement",
    "notify", "satisfaction", "score", "forecast", *FIGURES,
)  # fmt: skip
OF_NOW = frozenset({"notify"})
"""Reports of what stands now; days may narrow them, but need not be given."""


@cache  # made once: it takes longer than many an act
def parser() -> argparse.ArgumentParser:
    """The parser of `desk-app`; without a verb the window starts."""
    top = argparse.ArgumentParser(prog="desk-app", description="Quầy Một cửa")
    top.add_argument("--data", metavar="DIR", help="data folder (else DESK_DATA)")
    top.add_argument("--lang", choices=("vi", "en"), help="language of messages")
    top.add_argument("--as", dest="clerk", metavar="CLERK", help="who acts")
    top.add_argument("--json", action="store_true", help="one JSON document on standard output")
    top.add_argument("--version", action="version", version=f"desk-app {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    _begin(verbs)
    _dossiers(verbs)
    _acts(verbs)
    _counter(verbs)
    _time(verbs)
    _administration(verbs)
    _exchange(verbs)
    return top


Verbs = argparse._SubParsersAction


def _verb(verbs: Verbs[argparse.ArgumentParser], name: str, told: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=told, description=told)
    # options that may stand before the verb may stand behind it, too
    verb.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    verb.add_argument("--as", dest="clerk", metavar="CLERK", default=argparse.SUPPRESS)
    verb.add_argument("--lang", choices=("vi", "en"), default=argparse.SUPPRESS)
    verb.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS)
    return verb


def _begin(verbs: Verbs[argparse.ArgumentParser]) -> None:
    init = _verb(verbs, "init", "make the data folder of a desk")
    how = init.add_mutually_exclusive_group(required=True)
    how.add_argument("--site", type=Path, metavar="SITE.json")
    how.add_argument("--demo", action="store_true")
    init.add_argument("--lane", type=int, metavar="N", help="lane of a demonstration desk")


def _dossiers(verbs: Verbs[argparse.ArgumentParser]) -> None:
    register = _verb(verbs, "register", "receive a dossier")
    register.add_argument("draft", metavar="DRAFT.json")
    register.add_argument("--receipt", type=Path, metavar="OUT.pdf")
    register.add_argument("--print", dest="queue", metavar="QUEUE")
    _verb(verbs, "show", "one dossier whole").add_argument("code", metavar="CODE")
    search = _verb(verbs, "search", "find dossiers")
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--limit", type=int, default=SEARCH_LIMIT, metavar="N")
    form = _verb(verbs, "form", "a paper of a dossier as PDF")
    form.add_argument("key", metavar="KEY", choices=KEYS)
    form.add_argument("code", metavar="CODE")
    form.add_argument("--out", type=Path, required=True, metavar="OUT.pdf")
    check = _verb(verbs, "check-paper", "is a printed QR genuine?")
    check.add_argument("text", metavar="TEXT")
    check.add_argument("--day", metavar="D", help="the day of a list whose eight words TEXT is")


def _acts(verbs: Verbs[argparse.ArgumentParser]) -> None:
    for act in Act:
        verb = _verb(verbs, act.value, f"{act.value}: an act on received dossiers")
        # `confirm` with a batch in its body means every dossier of the list
        verb.add_argument("codes", nargs="*" if act is Act.CONFIRM else "+", metavar="CODE")
        verb.add_argument("--body", metavar="BODY.json", help="what the act needs; - reads it")
    for slip in Slip:
        verb = _verb(verbs, slip.value, f"{slip.value}: a slip before anything is received")
        verb.add_argument("--body", metavar="BODY.json", required=True)


def _counter(verbs: Verbs[argparse.ArgumentParser]) -> None:
    till = _verb(verbs, "till", "the cash drawer")
    till.add_argument("act", choices=("open", "close"))
    till.add_argument("--body", metavar="BODY.json")
    day = _verb(verbs, "day", "the end of the day")
    day.add_argument("act", choices=("sign-off", "state"))
    day.add_argument("--body", metavar="BODY.json")
    book = _verb(verbs, "book", "the register book")
    book.add_argument("act", choices=("close",))
    book.add_argument("--year", type=int, required=True, metavar="Y")
    rate = _verb(verbs, "rate", "what a citizen says of the counter")
    rate.add_argument("code", nargs="?", metavar="CODE")
    rate.add_argument("--body", metavar="BODY.json", required=True)
    survey = _verb(verbs, "survey", "how many forms are handed out")
    survey.add_argument("--body", metavar="BODY.json", required=True)
    publish = _verb(verbs, "publish", "public pages and papers")
    publish.add_argument("--out", type=Path, required=True, metavar="DIR")
    report = _verb(verbs, "report", "the figures of some days")
    report.add_argument("report", choices=REPORTS)
    report.add_argument("--from", dest="start", metavar="D")
    report.add_argument("--to", dest="end", metavar="D")
    report.add_argument("--out", type=Path, metavar="F.pdf|F.xlsx|F.csv")
    report.add_argument("--by", type=By, choices=list(By), default=By.DAY, metavar="day|hour")
    report.add_argument(
        "--due", type=Due, choices=list(Due), default=Due.ORIGINAL, metavar="original|adjusted"
    )
    report.add_argument("--row", metavar="KEY", help="with --column: the dossiers of one number")
    report.add_argument("--column", metavar="NAME", help="the column of that number")


def _time(verbs: Verbs[argparse.ArgumentParser]) -> None:
    due = _verb(verbs, "due", "when a dossier is due, and why")
    what = due.add_mutually_exclusive_group(required=True)
    what.add_argument("--procedure", metavar="CODE")
    what.add_argument("--term", metavar="JSON")
    due.add_argument("--case", type=int, default=0, metavar="N")
    due.add_argument("--channel", choices=[each.value for each in Channel], default="counter")
    due.add_argument("--at", required=True, metavar="ISO")
    due.add_argument("--calendar", type=Path, metavar="FILE.json")
    pause = _verb(verbs, "pause-length", "working minutes between two instants")
    pause.add_argument("--from", dest="start", required=True, metavar="ISO")
    pause.add_argument("--to", dest="end", required=True, metavar="ISO")
    pause.add_argument("--calendar", type=Path, metavar="FILE.json")


def _administration(verbs: Verbs[argparse.ArgumentParser]) -> None:
    brought = _verb(verbs, "import", "bring in a register of dossiers, or reference data")
    brought.add_argument("what", choices=("dossiers", "catalogue", "calendar", "processes"))
    brought.add_argument("file", type=Path, metavar="F.xlsx|F.csv|F.json")
    brought.add_argument("--mapping", type=Path, metavar="F.json", help="headings of a register")
    brought.add_argument("--dry-run", action="store_true", help="tell what would happen")
    brought.add_argument("--refused", type=Path, metavar="F", help="file of the refused rows")
    _verb(verbs, "verify", "prove that the tables equal the journal")
    user = _verb(verbs, "user", "accounts")
    user.add_argument("act", choices=("add", "disable", "enable", "reset", "password", "list"))
    user.add_argument("name", nargs="?", metavar="NAME")
    user.add_argument("--full-name", default="", metavar="TEXT")
    user.add_argument("--role", choices=[each.value for each in Role], default=Role.CLERK.value)
    user.add_argument("--recovery-code", metavar="CODE", help="an administrator's own way back in")
    preference = _verb(verbs, "preference", "a setting of this desk")
    preference.add_argument("key", choices=sorted(DEFAULTS), metavar="KEY")
    preference.add_argument("value", nargs="?", metavar="VALUE")


def _exchange(verbs: Verbs[argparse.ArgumentParser]) -> None:
    sync = _verb(verbs, "sync", "the exchange with the centre and with neighbours")
    acts = sync.add_subparsers(dest="act", metavar="ACT", required=True)
    enrol = _verb(acts, "enrol", "connect this desk to a centre")
    where = enrol.add_mutually_exclusive_group(required=True)
    where.add_argument("--centre", metavar="URL", help="address of the centre")
    where.add_argument("--card", type=Path, metavar="FILE", help="its card, to ask by USB")
    enrol.add_argument("--code", required=True, metavar="CODE", help="the centre's one-time code")
    _verb(acts, "now", "exchange with the centre now")
    _verb(acts, "status", "how the exchange stands, and what waits")
    _verb(acts, "export", "write what waits for a USB stick").add_argument(
        "file", type=Path, metavar="FILE"
    )
    _verb(acts, "import", "read the centre's answer").add_argument(
        "file", type=Path, metavar="FILE"
    )
    _verb(acts, "relay", "listen for other desks of the site").add_argument(
        "--listen", required=True, metavar="HOST:PORT"
    )
    _verb(acts, "neighbour", "exchange with a desk that listens").add_argument(
        "address", metavar="HOST:PORT"
    )
    _verb(acts, "proposals", "what was brought in here, and what the centre says to it")
    settle = _verb(acts, "settle", "say what was done about a flag")
    settle.add_argument("event", metavar="EVENT")
    settle.add_argument("--note", required=True, metavar="TEXT")
    settle.add_argument("--new-code", action="store_true")
