"""`quarantine`: what was not taken in, looked at by somebody who then ends its alarm."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from desk_app.central.cli.console import Console, write_new_file
from desk_app.central.quarantine import FORK, REVOKED
from desk_app.central.store import Store
from desk_app.models.moments import read_moment
from desk_app.models.outcomes import NotAllowed
from desk_app.models.text import clean_line
from desk_app.sentences.central import (
    BY_REVOKED,
    EVIDENCE_SAVED,
    HEAD_ALONE,
    HEAD_SIGNED,
    NOTHING,
    OF_A_COPY,
    QUARANTINED,
    SEEN,
    SEEN_BY,
    UNSEEN,
    WHOLE,
)
from desk_app.sentences.sentence import Sentence

REASONS: Mapping[str, Sentence] = {FORK: OF_A_COPY, REVOKED: BY_REVOKED}
Row = dict[str, Any]


def quarantine(console: Console) -> None:
    """What nobody has looked at, or one act on one of them. NotAllowed(`quarantine_unknown`)."""
    ACTS[console.asked.act](console)


def _list(console: Console) -> None:
    asked = console.asked
    with console.store() as store:
        found = store.on_evidence(lambda kept: kept.listed(seen=asked.all), asked.site)
    rows = [row for rows in found for row in rows]
    lines = [_told(console, row) for row in rows]
    console.answer({"quarantine": rows}, *(lines or [console.words.plain(NOTHING)]))


def _show(console: Console) -> None:
    with console.store() as store:
        row = _named(console, store)
        (shown,) = store.on_evidence(lambda kept: kept.shown(row["sha256"]), row["site"])
    head = shown["head"]
    last, told = head["first"] + head["n"] - 1, {name: head[name] for name in ("desk", "first")}
    told |= {"epoch": head["epoch"], "head": head["head"]}
    signed = console.words.plain(HEAD_SIGNED, last=last, **told)
    lines = [
        "  ".join((str(each["seq"]), _moment(each["at"]), *map(clean_line, _what(each))))
        for each in shown["lines"] or ()
    ]
    console.answer({**row, **shown}, _told(console, row), signed, *lines)


def _save(console: Console) -> None:
    with console.store() as store:
        row = _named(console, store)
        (body,) = store.on_evidence(lambda kept: kept.body(row["sha256"]), row["site"])
    place = write_new_file(console.asked.file, body)
    document = {"sha256": row["sha256"], "file": place, "bytes": len(body), "whole": row["whole"]}
    said = console.words.plain(
        EVIDENCE_SAVED, place=place, bytes=len(body), kept=_kept(console, row)
    )
    console.answer(document, said)


def _seen(console: Console) -> None:
    by, why = console.asked.by, console.asked.why
    with console.store() as store:
        sha256, site = (_named(console, store)[name] for name in ("sha256", "site"))
        (row,) = store.on_evidence(lambda kept: kept.see(sha256, by, why), site)
    console.answer(row, console.words.plain(SEEN))


def _named(console: Console, store: Store) -> Row:
    """The one that is meant, whichever site it came from."""
    asked = console.asked
    found = store.on_evidence(lambda kept: kept.named(asked.sha256), asked.site)
    rows = [row for rows in found for row in rows]
    if len(rows) != 1:
        raise NotAllowed("quarantine_unknown", sha256=asked.sha256[:64])
    return rows[0]


def _told(console: Console, row: Row) -> str:
    plain, seen = console.words.plain, UNSEEN
    looked: dict[str, str] = {}
    if row["seen_at"]:
        seen, looked = SEEN_BY, {"by": row["seen_by"], "why": row["why"]}
        looked["when"] = _moment(row["seen_at"])
    told = {
        name: row[name] for name in ("sha256", "site", "desk", "chain", "epoch", "first", "size")
    }
    return plain(
        QUARANTINED, when=_moment(row["at"]), reason=plain(REASONS[row["reason"]]),
        kept=_kept(console, row), seen=plain(seen, **looked), **told,
    )  # fmt: skip


def _kept(console: Console, row: Row) -> str:
    return console.words.plain(WHOLE if row["whole"] else HEAD_ALONE)


def _what(line: Row) -> tuple[str, str]:
    return line["kind"], line["dossier"] or "–"


def _moment(text: str) -> str:
    return f"{read_moment(text):%d/%m/%Y %H:%M}"


ACTS: Mapping[str | None, Callable[[Console], None]] = {
    None: _list, "show": _show, "save": _save, "seen": _seen,
}  # fmt: skip
