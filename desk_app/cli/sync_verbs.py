"""`sync …`: connecting to a centre, exchanging with it over the network or by USB, and with neighbours."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from datetime import datetime

from desk_app.cli.documents import Document
from desk_app.cli.terminal import Terminal
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, Problem, Trouble
from desk_app.sentences.exchange import found_facts, found_words, why_waiting
from desk_app.sentences.happened import happened
from desk_app.sentences.lookup import Said
from desk_app.sentences.terminal import (
    CARRIED_IN,
    CARRIED_OUT,
    EXCHANGED,
    JOIN_ASKED,
    JOINED,
    LINKS,
    NOTHING_PROPOSED,
    PROPOSALS,
    RELAYING,
    RENUMBERED,
    SETTLED,
    STILL_WAITING,
)
from desk_app.services.acts import Acts
from desk_app.sync.state import ItemState, Link, SyncItem, SyncStatus

LISTED = 100
HIGHEST_PORT = 65_535


def sync(terminal: Terminal) -> None:
    """One act of the exchange."""
    VERBS[terminal.asked.act](terminal, terminal.open())


def _enrol(terminal: Terminal, acts: Acts) -> None:
    asked, words = terminal.asked, terminal.words
    actor = terminal.actor(acts)
    if asked.card is not None:
        acts.ask_by_card(actor, asked.card, asked.code)
        terminal.answer(_standing(terminal, acts), words.plain(JOIN_ASKED))
        return
    acts.enrol(actor, asked.centre, asked.code)
    terminal.answer(_standing(terminal, acts), words.plain(JOINED, address=asked.centre))


def _now(terminal: Terminal, acts: Acts) -> None:
    terminal.actor(acts)
    done = acts.sync_now()
    if done.trouble:
        raise Trouble(done.trouble, **done.facts)
    document = {"sent": done.sent, "taken": done.taken, **_standing(terminal, acts)}
    terminal.answer(document, terminal.words.plain(EXCHANGED, sent=done.sent, taken=done.taken))


def _status(terminal: Terminal, acts: Acts) -> None:
    status, words = acts.sync_status(), terminal.words
    items = acts.sync_list(acts.sync_item_ids()[:LISTED])
    lines = [words.plain(LINKS[status.link])]
    if status.link is not Link.NOT_ENROLLED:
        lines.append(_waiting(terminal, status))
    if status.trouble:
        lines.append(words.said(Said(why_waiting(status.trouble), status.facts)))
    lines += [_item_line(terminal, each) for each in items if each.task]
    document = _standing(terminal, acts)
    terminal.answer(document | {"items": [_item(terminal, each) for each in items]}, *lines)


def _waiting(terminal: Terminal, status: SyncStatus) -> str:
    waiting = status.waiting
    return terminal.words.plain(
        STILL_WAITING, events=waiting.events, dossiers=waiting.dossiers, flagged=status.flagged
    )


def _export(terminal: Terminal, acts: Acts) -> None:
    path = terminal.asked.file
    done = acts.export_bundle(terminal.actor(acts), path)
    line = terminal.words.plain(CARRIED_OUT, sent=done.sent, place=str(path))
    terminal.answer({"file": str(path), "lines": done.sent}, line)


def _import(terminal: Terminal, acts: Acts) -> None:
    done = acts.import_bundle(terminal.actor(acts), terminal.asked.file)
    document = {"confirmed": done.confirmed, "taken": done.taken, "enrolled": done.enrolled}
    line = terminal.words.plain(CARRIED_IN, confirmed=done.confirmed, taken=done.taken)
    terminal.answer(document | _standing(terminal, acts), line)


def _neighbour(terminal: Terminal, acts: Acts) -> None:
    done = acts.sync_neighbour(terminal.actor(acts), terminal.asked.address)
    line = terminal.words.plain(EXCHANGED, sent=done.sent, taken=done.taken)
    terminal.answer({"sent": done.sent, "taken": done.taken}, line)


def _relay(terminal: Terminal, acts: Acts) -> None:
    """Listens until it is interrupted."""
    host, port = _listen(terminal.asked.listen)
    with acts.sync_relay(terminal.actor(acts), host, port) as relay:
        address = f"{host}:{relay.server_port}"
        terminal.answer({"listen": address}, terminal.words.plain(RELAYING, address=address))
        terminal.out.flush()
        with contextlib.suppress(KeyboardInterrupt):
            relay.serve_forever()


def _settle(terminal: Terminal, acts: Acts) -> None:
    asked, words = terminal.asked, terminal.words
    if asked.new_code:
        code = acts.give_new_code(terminal.actor(acts), asked.event, asked.note)
        line = words.plain(RENUMBERED, code=code)
        terminal.answer({"event": asked.event, "code": code}, line)
        return
    acts.settle_flag(terminal.actor(acts), asked.event, asked.note)
    terminal.answer({"event": asked.event}, words.plain(SETTLED))


def _proposals(terminal: Terminal, acts: Acts) -> None:
    words = terminal.words
    found = acts.proposals()(terminal.actor(acts))
    rows = [{**vars(each), "at": iso(each.at), "state": each.state.value} for each in found]
    lines = [
        f"{each.key}  {each.name}: {words.plain(PROPOSALS[each.state], why=each.why)}"
        for each in found
    ]
    terminal.answer({"proposals": rows}, *(lines or [words.plain(NOTHING_PROPOSED)]))


VERBS: Mapping[str, Callable[[Terminal, Acts], None]] = {
    "enrol": _enrol, "now": _now, "status": _status, "export": _export, "import": _import,
    "neighbour": _neighbour, "relay": _relay, "settle": _settle,
    "proposals": _proposals,
}  # fmt: skip


def _listen(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or int(port) > HIGHEST_PORT:
        raise HasProblems((Problem("listen", "text_missing"),))
    return host.strip("[]"), int(port)


def _standing(terminal: Terminal, acts: Acts) -> Document:
    """How the exchange stands."""
    status, desk = acts.sync_status(), acts.desk
    waiting = status.waiting
    said = Said(why_waiting(status.trouble), status.facts)
    trouble = {**status.facts, "code": status.trouble, "message": terminal.words.said(said)}
    return {
        "link": status.link.value, "centre": status.centre or None, "site": desk.site_id,
        "desk": desk.desk, "number": status.number, "label": status.label or None,
        "waiting": {
            "events": waiting.events, "dossiers": waiting.dossiers, "fees": waiting.fees,
            "files": waiting.files, "since": _moment(status.waiting_since),
        },
        "flagged": status.flagged, "tasks": status.tasks,
        "last_success": _moment(status.last_success),
        "offline_since": _moment(status.offline_since), "next_try": _moment(status.next_try),
        "trouble": trouble if status.trouble else None,
    }  # fmt: skip


def _item(terminal: Terminal, item: SyncItem) -> Document:
    words, found = terminal.words, item.found
    return {
        "event": item.event, "state": item.state.value, "kind": item.kind, "at": iso(item.at),
        "by": item.by, "code": item.code or None, "task": item.task,
        "why": None if found else words.said(Said(why_waiting(item.why), item.facts)),
        "found": [
            {
                **each.facts, "code": each.code,
                "message": words.said(Said(found_words(each.code), found_facts(each.facts))),
            }
            for each in found
        ],
        "next_try": _moment(item.next_try), "choices": [each.value for each in item.choices],
    }  # fmt: skip


def _item_line(terminal: Terminal, item: SyncItem) -> str:
    words = terminal.words
    what = words.plain(happened(item.kind))
    if item.state is ItemState.FLAGGED:
        why = " ".join(
            words.said(Said(found_words(each.code), found_facts(each.facts))) for each in item.found
        )
    else:
        why = words.said(Said(why_waiting(item.why), item.facts))
    return f"{item.event}  {item.code or '–'}  {what}: {why}"


def _moment(moment: datetime | None) -> str | None:
    return iso(moment) if moment else None
