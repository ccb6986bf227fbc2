"""An independent look at what desks and the centre hold: raw lines, hashes, codes and sums, counted anew.

Nothing of the product is used here but the key of the desk's file: the rules are written down a second
time, from their text, with `hashlib` and `json`.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
import sqlcipher3.dbapi2

LINES = "SELECT pos, desk, epoch, seq, id, kind, line, hash FROM journal_line WHERE site = {} ORDER BY pos"
FEES = "SELECT coalesce(sum(amount), 0) FROM fee_entry WHERE site = {}"
STATES = """SELECT d.id, d.code, d.business, d.money, d.delivery_state, d.due_at, d.version, c.holder,
    c.finished_at, c.returned_at FROM dossier d LEFT JOIN dossier_course c
    ON c.site = d.site AND c.dossier = d.id WHERE d.site = {} ORDER BY d.id"""


class NotWhole(AssertionError):
    """What a store holds is not what it should be."""


@dataclass(frozen=True)
class Line:
    """One stored line, read with nothing but a JSON reader."""

    pos: int
    chain: str
    epoch: int
    seq: int
    id: str
    kind: str
    raw: bytes
    hash: bytes

    @property
    def desk(self) -> str:
        """The desk that wrote it, of whichever copy."""
        return self.chain.partition(".")[0]

    @property
    def said(self) -> dict[str, Any]:
        """The document."""
        document: dict[str, Any] = json.loads(self.raw)
        return document

    @property
    def body(self) -> dict[str, Any]:
        """What happened."""
        body: dict[str, Any] = self.said["body"]
        return body


@dataclass(frozen=True)
class Held:
    """What one store holds of a site."""

    lines: tuple[Line, ...]
    fees: int
    states: tuple[tuple[Any, ...], ...]
    """Dossier by dossier where it stands; its code is the second, its version the seventh."""

    @property
    def ids(self) -> frozenset[str]:
        """Every event."""
        return frozenset(line.id for line in self.lines)

    def of(self, kind: str) -> list[Line]:
        """The lines of one kind."""
        return [line for line in self.lines if line.kind == kind]


def held_by_desk(path: Path, key: str, site: str) -> Held:
    """What lies in a desk's file. `key` in hex."""
    connection = sqlcipher3.dbapi2.connect(str(path), timeout=15)
    try:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        connection.execute("BEGIN")

        def rows(query: str) -> list[tuple[Any, ...]]:
            return list(connection.execute(query.format("?"), (site,)))

        return _held(rows(LINES), rows(FEES), rows(STATES))
    finally:
        connection.close()


def held_by_centre(url: str, site: str) -> Held:
    """What lies in the centre's database of a site."""
    with psycopg.connect(url) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

        def rows(query: str) -> list[tuple[Any, ...]]:
            return list(connection.execute(query.format("%s"), (site,)))

        return _held(rows(LINES), rows(FEES), rows(STATES))


def _held(
    lines: Iterable[tuple[Any, ...]], fees: list[tuple[Any, ...]], states: list[tuple[Any, ...]]
) -> Held:
    read = (Line(*row[:6], *map(bytes, row[6:])) for row in lines)
    return Held(tuple(read), int(fees[0][0]), tuple(map(tuple, states)))


@dataclass
class Counted:
    """What `check` counted."""

    events: int = 0
    dossiers: int = 0
    fees: int = 0
    chains: dict[tuple[str, int], int] = field(default_factory=dict)
    """Lines by chain and epoch."""
    flagged: frozenset[str] = frozenset()
    """Events that the centre has flagged."""


def check(held: Held, *, where: str = "") -> Counted:
    """Positions gapless, ids once, chains contiguous and hashed, codes once or flagged, money exact.

    NotWhole says what is not.
    """
    _same(where, "positions", [line.pos for line in held.lines], range(1, len(held.lines) + 1))
    twice = [each for each, many in Counter(line.id for line in held.lines).items() if many > 1]
    _same(where, "ids stored twice", twice, [])
    counted = Counted(events=len(held.lines), chains=_contiguous(held.lines, where))
    _hashed(held.lines, where)
    counted.flagged = flagged(held)
    receptions = held.of("DossierReceived")
    counted.dossiers = len(receptions)
    _codes_once(receptions, counted.flagged, where)
    taken = sum(line.body["amount"] for line in held.of("FeeCollected"))
    given = sum(line.body["amount"] for line in held.of("FeeReversed"))
    counted.fees = taken - given
    _same(where, "money in the ledger", held.fees, counted.fees)
    return counted


def flagged(held: Held) -> frozenset[str]:
    """The events that the centre has flagged, as its lines say."""
    judged = [line.body for line in held.of("EventJudged")]
    return frozenset(body["event"] for body in judged if body["outcome"] == "flagged")


def doubled_codes(receptions: Iterable[Line]) -> dict[str, list[Line]]:
    """Codes that more than one dossier was received under."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in receptions:
        found[line.body["code"]].append(line)
    return {code: lines for code, lines in found.items() if len(lines) > 1}


def _codes_once(receptions: Sequence[Line], flags: frozenset[str], where: str) -> None:
    for code, lines in doubled_codes(receptions).items():
        silent = [line.id for line in lines if line.id not in flags]  # the first may well be
        _same(
            where, f"dossiers with the code {code} of another that nobody flagged", silent[1:], []
        )


def _contiguous(lines: Iterable[Line], where: str) -> dict[tuple[str, int], int]:
    chains: dict[tuple[str, int], list[int]] = defaultdict(list)
    for line in lines:
        chains[line.chain, line.epoch].append(line.seq)
    for (chain, epoch), seqs in chains.items():
        first = min(seqs) if "." in chain else 1
        _same(
            where, f"line numbers of {chain} {epoch}", sorted(seqs), range(first, first + len(seqs))
        )
    return {each: len(seqs) for each, seqs in chains.items()}


def _hashed(lines: Sequence[Line], where: str) -> None:
    """Every line continues a line of its desk, or begins an epoch behind one."""
    own = {(line.chain, line.epoch, line.seq): line.hash for line in lines}
    placed: dict[tuple[str, int, int], list[bytes]] = defaultdict(list)
    heads: dict[str, list[tuple[int, bytes]]] = defaultdict(list)
    for line in lines:
        placed[line.desk, line.epoch, line.seq].append(line.hash)
        heads[line.desk].append((line.epoch, line.hash))
    for line in lines:
        if line.seq == 1:
            before = [b"", *(head for epoch, head in heads[line.desk] if epoch < line.epoch)]
            bound = line.desk.encode() + line.epoch.to_bytes(8, "big")
            previous = [sha256(bound + each).digest() for each in before]
        elif (line.chain, line.epoch, line.seq - 1) in own:
            previous = [own[line.chain, line.epoch, line.seq - 1]]
        else:
            previous = placed[line.desk, line.epoch, line.seq - 1]
        if line.hash not in {sha256(each + line.raw).digest() for each in previous}:
            raise NotWhole(f"{where}: the chain breaks at {line.chain} {line.epoch}.{line.seq}")


def alike(one: Held, other: Held, *, where: str) -> None:
    """The same events, and every dossier stands alike. NotWhole names what differs."""
    _same(where, "events that only one has", sorted(one.ids ^ other.ids), [])
    differing = sorted(set(one.states) ^ set(other.states))
    _same(where, "dossiers that stand otherwise", differing, [])


def _same(where: str, what: str, found: Any, wanted: Any) -> None:
    found = list(found) if isinstance(found, range) else found
    wanted = list(wanted) if isinstance(wanted, range) else wanted
    if found != wanted:
        raise NotWhole(f"{where}: {what}: {_short(found)} instead of {_short(wanted)}")


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 600 else f"{text[:600]}…"
