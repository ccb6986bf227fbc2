"""`proposals`, `accept`, `decline`: what desks would have the centre publish."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from unicodedata import category

from desk_app.central.cli.console import Console
from desk_app.central.store import Store
from desk_app.central.versions import Versions
from desk_app.models.outcomes import NotAllowed
from desk_app.sentences.central import (
    NOTHING,
    PROPOSAL,
    PROPOSAL_ACCEPTED,
    PROPOSAL_DECLINED,
    PROPOSAL_WAITS,
)

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def proposals(console: Console) -> None:
    """Of one site or of every one, the undecided first; or one of them. NotAllowed(`proposal_unknown`)."""
    if console.asked.act == "show":
        return _show(console)
    with console.store() as store:
        sites = _sites(store, console.asked.site)
        rows = [row for site in sites for row in store.on_versions(site, Versions.proposals)]
    rows.sort(key=lambda each: each["answer"] is not None)
    lines = [_told(console, row) for row in rows]
    return console.answer({"proposals": rows}, *(lines or [console.words.plain(NOTHING)]))


def _told(console: Console, row: dict[str, Any]) -> str:
    words = console.words
    answer = {
        "accepted": words.plain(PROPOSAL_ACCEPTED),
        "declined": words.plain(PROPOSAL_DECLINED, why=row["why"]),
    }.get(row["answer"], words.plain(PROPOSAL_WAITS))
    told = {name: row[name] for name in ("id", "site", "key", "name", "desk")}
    return words.plain(PROPOSAL, **told, answer=answer)


def _show(console: Console) -> None:
    """What it says, whole: nobody publishes what nobody has read."""
    name = console.asked.proposal
    with console.store() as store:
        for site in _sites(store, console.asked.site):
            with suppress(NotAllowed):
                row = store.on_versions(site, lambda versions: versions.shown(name))
                content = json.dumps(row["content"], ensure_ascii=False, indent=2)
                return console.answer(row, _told(console, row), "".join(map(_plain, content)))
    raise NotAllowed("proposal_unknown", proposal=name[:32])


def _plain(char: str) -> str:
    """What would steer a terminal, or turn a text around, is shown as JSON can write it."""
    if char == "\n" or category(char) not in UNSEEN:
        return char
    return f"\\u{ord(char):04x}"


def accept(console: Console) -> None:
    """Publish a proposal to the sites whose desks made it. NotAllowed, HasProblems as `Versions.accept`."""
    name = console.asked.proposal
    _settle(console, lambda versions: versions.accept(name), "accepted")


def decline(console: Console) -> None:
    """Say no to a proposal. NotAllowed, HasProblems as `Versions.decline`."""
    name, why = console.asked.proposal, console.asked.why
    _settle(console, lambda versions: versions.decline(name, why), "declined")


def _settle(console: Console, settle: Callable[[Versions], str], answer: str) -> None:
    said = PROPOSAL_ACCEPTED if answer == "accepted" else PROPOSAL_DECLINED
    done: list[str] = []
    refused = NotAllowed("proposal_unknown", proposal=console.asked.proposal[:32])
    with console.store() as store:
        for site in _sites(store, console.asked.site):
            try:
                version = store.on_versions(site, settle)
            except NotAllowed as error:
                refused = error if error.code != refused.code else refused
            else:
                done.append(site)
    if not done:
        raise refused
    line = console.words.plain(said, why=getattr(console.asked, "why", ""))
    console.answer({answer: version, "sites": done}, line)


def _sites(store: Store, asked: str) -> list[str]:
    return [asked] if asked else [each["site"] for each in store.report_sites()]
