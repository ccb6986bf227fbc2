"""How fast dossiers and people are found again, against the driver reading one row by its key.

Run: `python -m tests.benchmarks.search_speed [N]`; N dossiers, 100,000 unless told.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from desk_app.models.dossier_code import alias, backwards, read_code
from desk_app.models.text import fold
from desk_app.services.acts import Acts
from tests.services.many_dossiers import SEED, Visitor, codes, fill, new_desk

ROUNDS, WARM, DOSSIERS = 200, 10, 100_000
PAGE = 60
FIRST_KEYS = 3  # letters or digits after which the window begins to ask
Asks = Iterable[Callable[[], object]]


@dataclass(frozen=True)
class Asked:
    """What the questions are about: drawn once, the same for every run."""

    dossiers: Sequence[tuple[str, str]]
    names: Sequence[str]
    numbers: Sequence[str]
    pages: Sequence[Sequence[str]]


def row(what: str, floor: float, asks: Asks) -> float:
    """Prints the median and the 95th percentile of the questions; answers the median."""
    took = []
    for ask in asks:
        begun = time.perf_counter()
        ask()
        took.append((time.perf_counter() - begun) * 1000)
    median, late = statistics.median(took[WARM:]), statistics.quantiles(took[WARM:], n=20)[-1]
    ratio = f"{median / floor:7.0f} × floor" if floor else ""
    print(f"{what:36} p50 {median:8.3f} ms   p95 {late:8.3f} ms {ratio}")
    return median


def floor_of(acts: Acts, asked: Asked) -> float:
    """One row by its primary key through the same driver, in a transaction that is open already."""
    query = "SELECT code FROM dossier WHERE site = ? AND id = ?"
    with acts.desk.database.reading() as session:
        bare = session.connection().connection.cursor()
        keys = [(acts.desk.site_id, dossier) for dossier, _ in asked.dossiers]
        asks = [partial(_one, bare, query, key) for key in keys]
        median = row("floor: a row by its key, bare driver", 0, asks)
        bare.close()
    return median


def _one(cursor: Any, query: str, key: tuple[str, str]) -> object:
    return cursor.execute(query, key).fetchone()


def drawn(acts: Acts, people: Sequence[Visitor]) -> Asked:
    """The questions."""
    chance = random.Random(SEED + 1)
    every = list(codes(acts))
    asked = chance.choices(people, k=ROUNDS)
    pages = [chance.randrange(max(1, len(every) - PAGE)) for _ in range(ROUNDS)]
    return Asked(
        dossiers=chance.choices(every, k=ROUNDS),
        names=[_begun(chance, fold(each.name)) for each in asked],
        numbers=[_begun(chance, each.id_number) for each in asked],
        pages=[[dossier for dossier, _ in every[first : first + PAGE]] for first in pages],
    )


def _begun(chance: random.Random, word: str) -> str:
    """As much of the word as has been typed."""
    return word[: chance.randint(FIRST_KEYS, len(word))]


def measure(acts: Acts, asked: Asked) -> None:
    """Every question in turn."""
    floor, clerk = floor_of(acts, asked), acts.sign_in("clerk", "clerk")
    parsed = [code for _, each in asked.dossiers if (code := read_code(each))]
    ends = [backwards(code)[:number][::-1] for code, number in zip(parsed, cycle((4, 5, 6)))]
    turned = [" ".join(reversed(each.split())) for each in asked.names]
    typed = ("", "khai", "sinh", "xntt", "1193") * (ROUNDS // 5)
    searching = partial(acts.search, clerk)

    def said(what: str, act: Callable[..., object], given: Iterable[object]) -> None:
        row(what, floor, [partial(act, each) for each in given])

    said("exact code", acts.find_exact, [str(code) for code in parsed])
    said("digits-only alias", acts.find_exact, map(alias, parsed))
    said("last 4 to 6 digits", searching, ends)
    said("beginning of a name", searching, asked.names)
    said("beginning of an identity number", searching, asked.numbers)
    said("full text, words turned round", searching, turned)
    said("everything, newest first, 5,000", searching, [""] * ROUNDS)
    said(f"{PAGE} rows of a list", partial(acts.rows, clerk), asked.pages)
    known = partial(acts.known_applicants, clerk)
    said("known applicants by name", known, asked.names)
    said("known applicants by number", known, asked.numbers)
    said("known applicants, nobody", known, [f"zz {each}" for each in asked.names])
    said("procedures", acts.procedures, typed)
    opening = partial(acts.open_dossier, clerk)
    said("open a dossier, its trace durable", opening, [each for each, _ in asked.dossiers])


def main(many: int) -> None:
    """Fills a scratch desk and prints the table."""
    with tempfile.TemporaryDirectory() as place:
        acts = new_desk(Path(place))
        begun = time.perf_counter()
        people = fill(acts, many)
        print(f"{many} dossiers of {len(people)} people in {time.perf_counter() - begun:.0f} s")
        measure(acts, drawn(acts, people))
        acts.desk.database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOSSIERS)
