"""The words of `desk-central`: verbs and options are a promise (docs/central.md)."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from desk_app import __version__

PLACE = re.compile(r"([1-9][0-9]*)\.([0-9]+)", re.ASCII)
LISTEN = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:]+)\]|(?P<host>[^:\[\]]+)):(?P<port>[0-9]{1,5})")
HIGHEST_PORT = 65_535
OWN_MACHINE = "127.0.0.1"
Verbs = argparse._SubParsersAction


def parser() -> argparse.ArgumentParser:
    """The parser of `desk-central`."""
    top = argparse.ArgumentParser(prog="desk-central", description="The centre of the desks")
    top.add_argument("--data", metavar="DIR", help="its folder (else DESK_CENTRAL_DATA)")
    top.add_argument("--database", metavar="URL", help="PostgreSQL (else DESK_CENTRAL_DATABASE)")
    top.add_argument("--lang", choices=("vi", "en"), help="language of messages")
    top.add_argument("--json", action="store_true", help="one JSON document on standard output")
    top.add_argument("--version", action="version", version=f"desk-central {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    _service(verbs)
    _desks(verbs)
    _looks(verbs)
    return top


def _verb(verbs: Verbs[argparse.ArgumentParser], name: str, told: str) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=told, description=told)
    for option, metavar in (("--data", "DIR"), ("--database", "URL")):
        verb.add_argument(option, metavar=metavar, default=argparse.SUPPRESS)
    verb.add_argument("--lang", choices=("vi", "en"), default=argparse.SUPPRESS)
    verb.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    return verb


def _service(verbs: Verbs[argparse.ArgumentParser]) -> None:
    serve = _verb(verbs, "serve", "answer desks and officers until it is told to end")
    serve.add_argument("--listen", required=True, type=listen, metavar="HOST:PORT")
    serve.add_argument(
        "--behind-proxy", nargs="?", const=OWN_MACHINE, metavar="ADDRESS",
        help="a proxy in front, at this address (else this machine), does TLS",
    )  # fmt: skip
    serve.add_argument("--workers", type=workers, default=1, metavar="N", help="processes")
    site = _verb(verbs, "site", "the sites that this centre serves")
    site.add_argument("act", choices=("add",))
    which = site.add_mutually_exclusive_group(required=True)
    which.add_argument("--file", type=Path, metavar="SITE.json")
    which.add_argument("--demo", action="store_true")
    timeline = _verb(verbs, "timeline", "what is done after the database was restored")
    timeline.add_argument("act", choices=("new",))


def _desks(verbs: Verbs[argparse.ArgumentParser]) -> None:
    code = _verb(verbs, "enrol-code", "a one-time code for a desk to enrol with, valid a day")
    code.add_argument("--site", required=True, metavar="S")
    code.add_argument("--lane", required=True, type=int, metavar="N")
    revoke = _verb(verbs, "revoke", "take nothing more from a desk")
    revoke.add_argument("--site", required=True, metavar="S")
    revoke.add_argument("--desk", required=True, metavar="D")
    revoke.add_argument("--up-to", type=place, metavar="EPOCH.SEQ", help="its last valid line")
    officer = _verb(verbs, "officer", "who processes dossiers through this centre")
    officer.add_argument("act", choices=("add", "revoke", "list"))
    officer.add_argument("--site", required=True, metavar="S")
    officer.add_argument("--name", default="", metavar="N")
    officer.add_argument("--unit", default="", metavar="U")
    publish = _verb(verbs, "publish", "send reference data down to the desks")
    publish.add_argument("what", choices=("catalogue", "calendar", "processes", "forms", "users"))
    publish.add_argument("file", type=Path, metavar="FILE")
    publish.add_argument("--site", default="", metavar="S", help="one site (else every site)")
    _proposals(verbs)
    _verb(verbs, "card", "the centre's public keys, for desks that enrol without a network")
    ingest = _verb(verbs, "ingest", "take in a file that was carried here")
    ingest.add_argument("file", type=Path, metavar="FILE")
    ingest.add_argument("--answer", required=True, type=Path, metavar="FILE")


def _proposals(verbs: Verbs[argparse.ArgumentParser]) -> None:
    listed = _verb(verbs, "proposals", "what desks would have the centre publish")
    listed.add_argument("--site", default="", metavar="S")
    acts = listed.add_subparsers(dest="act", metavar="ACT")
    show = _verb(acts, "show", "one of them, with all that it says")
    show.add_argument("--site", default=argparse.SUPPRESS, metavar="S")
    accept = _verb(verbs, "accept", "publish a proposal to the site that made it")
    decline = _verb(verbs, "decline", "say no to a proposal")
    decline.add_argument("--why", required=True, metavar="TEXT", help="what the desk is told")
    for each in (show, accept, decline):
        each.add_argument("proposal", metavar="ID")
    for each in (accept, decline):
        each.add_argument("--site", default="", metavar="S")


def _looks(verbs: Verbs[argparse.ArgumentParser]) -> None:
    _verb(verbs, "verify", "prove that chains are whole and tables equal the journal")
    _verb(verbs, "count", "how many events, dossiers and flags there are")
    report = _verb(verbs, "report", "lanes and sites")
    report.add_argument("what", choices=("lanes", "sites"))
    flags = _verb(verbs, "flags", "what was kept but needs somebody's look")
    flags.add_argument("--site", default="", metavar="S")
    _quarantine(verbs)


def _quarantine(verbs: Verbs[argparse.ArgumentParser]) -> None:
    kept = _verb(verbs, "quarantine", "what was not taken in and is kept as evidence")
    kept.add_argument("--site", default="", metavar="S")
    kept.add_argument("--all", action="store_true", help="also what somebody has looked at")
    acts = kept.add_subparsers(dest="act", metavar="ACT")
    show = _verb(acts, "show", "what one of them is, without anything of a person")
    save = _verb(acts, "save", "its bytes, as evidence, into a new file")
    seen = _verb(acts, "seen", "end the alarm for one of them; nothing is removed")
    for each in (show, save, seen):
        each.add_argument("sha256", metavar="SHA256")
        each.add_argument("--site", default=argparse.SUPPRESS, metavar="S")
    save.add_argument("file", type=Path, metavar="FILE")
    seen.add_argument("--by", required=True, metavar="NAME", help="who has looked")
    seen.add_argument("--why", required=True, metavar="TEXT", help="what it was")


def workers(text: str) -> int:
    """A number of processes."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("N")
    return number


def listen(text: str) -> tuple[str, int]:
    """Address and port of `HOST:PORT`; an IPv6 address stands in brackets."""
    found = LISTEN.fullmatch(text)
    if not found or int(found["port"]) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError("HOST:PORT")
    return found["six"] or found["host"], int(found["port"])


def place(text: str) -> tuple[int, int]:
    """Epoch and line of `EPOCH.SEQ`."""
    found = PLACE.fullmatch(text)
    if not found:
        raise argparse.ArgumentTypeError("EPOCH.SEQ")
    return int(found[1]), int(found[2])
