"""`verify`, `count`, `report`, `flags`."""

from __future__ import annotations

from typing import Any

from desk_app.central.cli.console import Console
from desk_app.models.moments import read_moment
from desk_app.sentences.central import (
    COUNTED,
    LANE,
    LANE_DIFFERS,
    LANE_HOLES,
    LANE_WHOLE,
    NOTHING,
    PROVED,
    SITE,
)
from desk_app.sentences.exchange import found_facts, found_words


def verify(console: Console) -> None:
    """Prove that chains are whole and that tables equal their replay."""
    with console.store() as store:
        proved = store.verify()
    console.answer({"ok": True, **proved}, console.words.plain(PROVED, **proved))


def count(console: Console) -> None:
    """How many events, dossiers and open flags there are."""
    with console.store() as store:
        counted = store.counts()
    console.answer(counted, console.words.plain(COUNTED, **counted))


def report(console: Console) -> None:
    """Every lane of every day, or how each site stands."""
    of_lanes = console.asked.what == "lanes"
    with console.store() as store:
        rows = store.report_lanes() if of_lanes else store.report_sites()
    lines = [_lane(console, row) if of_lanes else _site(console, row) for row in rows]
    document = {"report": console.asked.what, "rows": rows}
    console.answer(document, *(lines or [console.words.plain(NOTHING)]))


def flags(console: Console) -> None:
    """What was kept but needs somebody's look."""
    with console.store() as store:
        rows = store.flags(console.asked.site)
    lines = [_flag(console, row) for row in rows]
    console.answer({"flags": rows}, *(lines or [console.words.plain(NOTHING)]))


def _lane(console: Console, row: dict[str, Any]) -> str:
    words, explained = console.words, LANE_WHOLE
    if row["voids"] or row["left_out"] or row["holes"]:
        explained = LANE_HOLES
    day = f"{row['day'][4:]}/{row['day'][2:4]}/20{row['day'][:2]}"
    told = {key: row[key] for key in ("site", "agency", "lane", "first", "last")}
    begun = words.plain(LANE, day=day, **told)
    facts = {key: _numbers(row[key]) for key in ("voids", "left_out", "holes")}
    said = [words.plain(explained, **facts)]
    if row["differs"]:
        said.append(words.plain(LANE_DIFFERS))
    return f"{begun}: {'; '.join(said)}"


def _numbers(numbers: list[int]) -> str:
    """Numbers that follow one another as a range."""
    ranges: list[list[int]] = []
    for each in numbers:
        if ranges and ranges[-1][-1] == each - 1:
            ranges[-1][1:] = [each]
        else:
            ranges.append([each])
    return ", ".join("–".join(map(str, each)) for each in ranges) or "–"


def _site(console: Console, row: dict[str, Any]) -> str:
    facts = {"site": row["site"], "lines": row["lines"], "desks": len(row["desks"])}
    facts |= {"last": _moment(row["last"]), "flags": row["flags"]}
    return console.words.plain(SITE, **facts)


def _flag(console: Console, row: dict[str, Any]) -> str:
    """When, where and what; of the dossier its id, for persons have no place on a terminal."""
    plain = console.words.plain
    found = [
        plain(found_words(each["code"]), **found_facts(each["facts"])) for each in row["findings"]
    ]
    return "  ".join((_moment(row["at"]), row["site"], row["dossier"] or "–", *found))


def _moment(text: str | None) -> str:
    return f"{read_moment(text):%d/%m/%Y %H:%M}" if text else "–"
