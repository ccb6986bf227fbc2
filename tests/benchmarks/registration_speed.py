"""How fast a dossier is received durably, against the disk and a bare SQLite taking the same bytes.

Run: `python -m tests.benchmarks.registration_speed [FOLDER]`; FOLDER chooses the disk.
"""

from __future__ import annotations

import cProfile
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from types import CodeType

from sqlalchemy import event, select

from desk_app.compose import machine_ticker, open_acts
from desk_app.journal.witness import Witness, Witnessed
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.services.counter import TEMPORARY_RESIDENCE, draft

ROUNDS, WARM = 300, 20
LONGEST = 14
PARTS = (
    ("sqlcipher3", "database driver (SQL, encryption, fsync)"),
    ("posix.fsync", "witness fsync"),
    ("sqlalchemy", "SQLAlchemy"),
    ("desk_app", "our own code"),
    ("json", "JSON"),
)
Timed = Sequence[float]


def timed(act: Callable[[int], object], rounds: int) -> Timed:
    """Milliseconds of each call."""
    took = []
    for number in range(rounds):
        begun = time.perf_counter()
        act(number)
        took.append((time.perf_counter() - begun) * 1000)
    return took


def said(what: str, took: Timed) -> float:
    """Prints a row; answers its median."""
    median = statistics.median(took)
    late = statistics.quantiles(took, n=20)[-1]
    rate = 1000 / statistics.mean(took)
    print(f"{what:52} {rate:8.0f}/s   p50 {median:7.2f} ms   p95 {late:7.2f} ms")
    return median


def new_desk(folder: Path) -> Acts:
    """An empty demonstration desk with the machine's own clock."""
    settings = Settings(folder / "desk", folder / "witness")
    StartSite(settings, machine_ticker())(demo_site(1), demo_people(), demo=True)
    return open_acts(settings)


def stored(acts: Acts) -> list[bytes]:
    """The bytes that each registration left: its line and its personal part."""
    query = select(JournalLine.line, PersonalPart.part).join(
        PersonalPart, (PersonalPart.site == JournalLine.site) & (PersonalPart.id == JournalLine.id)
    )
    with acts.desk.database.reading() as session:
        return [line + part for line, part in session.execute(query)]


def appended(folder: Path, records: Sequence[bytes]) -> Timed:
    """Each record at the end of a file, fsynced."""
    with (folder / "bare").open("ab", buffering=0) as file:

        def append(number: int) -> None:
            file.write(records[number])
            os.fsync(file.fileno())

        return timed(append, len(records))


def inserted(folder: Path, records: Sequence[bytes]) -> Timed:
    """Each record in a transaction of its own, SQLite alone, as durable as ours."""
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, bytes BLOB)")

        def insert(number: int) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO record VALUES (?, ?)", (number, records[number]))
            bare.execute("COMMIT")

        return timed(insert, len(records))


def witnessed(folder: Path) -> Timed:
    """The part of every act that notices restored copies: a small file, replaced durably."""
    witness = Witness(folder / "bare.json")

    def raise_to(number: int) -> None:
        witness.prepare(Witnessed(1, number, {"H99.62|261120": number}, {"2026": number}))
        witness.raise_prepared()

    return timed(raise_to, ROUNDS)


def statements(acts: Acts, act: Callable[[int], object]) -> Counter[str]:
    """How many SQL statements of each kind one registration sends."""
    seen: Counter[str] = Counter()

    def note(*asked: object) -> None:
        seen[str(asked[2]).split(maxsplit=1)[0]] += 1

    event.listen(acts.desk.database.engine, "before_cursor_execute", note)
    act(0)
    event.remove(acts.desk.database.engine, "before_cursor_execute", note)
    return seen


def where_the_time_goes(act: Callable[[int], object]) -> None:
    """Prints the share of each part, and the functions of ours that take longest with all they call."""
    profile = cProfile.Profile()
    profile.enable()
    timed(act, ROUNDS // 3)
    profile.disable()
    entries = [(*_named(each.code), each) for each in profile.getstats()]
    whole = sum(entry.inlinetime for _, _, entry in entries)
    shares: defaultdict[str, float] = defaultdict(float)
    for place, name, entry in entries:
        sign = f"{place}:{name}"
        part = next((called for known, called in PARTS if known in sign), "the rest of Python")
        shares[part] += entry.inlinetime / whole
    for part, share in sorted(shares.items(), key=lambda each: -each[1]):
        print(f"  {share:5.0%}  {part}")
    ours = sorted(
        (row for row in entries if "desk_app" in row[0]), key=lambda row: -row[2].totaltime
    )
    for place, name, entry in ours[:LONGEST]:
        share = entry.totaltime / whole
        print(f"  {share:5.0%}  {Path(place).name}:{name} ×{entry.callcount}")


def _named(code: CodeType | str) -> tuple[str, str]:
    """The file and the name of a profiled function; built-in ones carry both in their name."""
    return ("", code) if isinstance(code, str) else (code.co_filename, code.co_name)


def main(folder: Path) -> None:
    """Prints rates, ratios and the profile."""
    acts = new_desk(folder)
    clerk = acts.sign_in("clerk", "clerk")
    wanted = draft(TEMPORARY_RESIDENCE)

    def receive(_number: int) -> object:
        return acts.receive_dossier(clerk, wanted)

    timed(receive, WARM)
    ours = timed(receive, ROUNDS)
    records = stored(acts)[-ROUNDS:]
    size = statistics.mean(map(len, records))
    print(f"{ROUNDS} registrations, {size:.0f} bytes each (line and personal part)")
    median = said("receiving a dossier, durable and encrypted", ours)
    said("of this the witness alone", witnessed(folder))
    sqlite = said("bare SQLite, WAL and FULL, the same bytes", inserted(folder, records))
    bare = said("bare append and fsync of the same bytes", appended(folder, records))
    print(f"ratio to bare SQLite {median / sqlite:.1f}, to append and fsync {median / bare:.1f}")
    sent = statements(acts, receive)
    print(
        f"SQL of one registration: {sent.total()} ({', '.join(f'{n} {k}' for k, n in sent.items())})"
    )
    print("where the time goes (under the profiler):")
    where_the_time_goes(receive)
    acts.desk.database.close()


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=chosen) as place:
        main(Path(place))
