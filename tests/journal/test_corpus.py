"""Lines that were ever released are replayed for ever: a file a kind and version, and some variants."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from desk_app.journal.envelope import read_line
from desk_app.journal.kinds import KINDS
from desk_app.models.tables import PROJECTION
from tests.journal.replay import rows_after

FOLDER = Path(__file__).parent / "corpus"
RELEASED = sorted(file.stem for file in FOLDER.glob("*.json"))
OF_PERSONS = {"dossier_person", "dossier_text", "search_row", "parcel"}


def released(name: str) -> dict[str, Any]:
    """`line`, `personal`, `salt`, the lines it comes `after`, and the `rows` that are there then."""
    document: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_bytes())
    return document


def kind_of(name: str) -> str:
    """Kind and version of a file: what stands behind a dash tells its variants apart."""
    return name.partition("-")[0]


def lines_until(name: str) -> list[dict[str, Any]]:
    """The line with all that must come before it."""
    last = released(name)
    return [*map(released, last["after"]), last]


def test_every_kind_and_version_has_its_file() -> None:
    versions = {
        f"{name}.v{number}" for name, kind in KINDS.items() for number in range(1, kind.version + 1)
    }
    assert {kind_of(name) for name in RELEASED} == versions


@pytest.mark.parametrize("name", RELEASED)
def test_a_file_holds_the_kind_and_version_of_its_name(name: str) -> None:
    event = read_line(released(name)["line"].encode())
    assert f"{event.kind}.v{event.kind_v}" == kind_of(name)


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_line_still_gives_the_rows_it_gave(name: str) -> None:
    assert rows_after(lines_until(name)) == released(name)["rows"]


@pytest.mark.parametrize("name", RELEASED)
def test_without_its_personal_part_it_gives_the_same_rows_with_nobody_in_them(name: str) -> None:
    expected = {
        table: rows for table, rows in released(name)["rows"].items() if table not in OF_PERSONS
    }
    assert rows_after(lines_until(name), erased=True) == expected


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_line_is_still_written_in_the_same_bytes(name: str) -> None:
    line = released(name)["line"].encode()
    assert read_line(line).line() == line


@pytest.mark.parametrize("name", RELEASED)
def test_the_personal_part_fits_its_salted_hash(name: str) -> None:
    document = released(name)
    event = read_line(document["line"].encode())
    if document["personal"] is None:
        assert event.personal is None
    else:
        salted = bytes.fromhex(document["salt"]) + document["personal"].encode()
        assert event.personal == hashlib.sha256(salted).hexdigest()


def test_the_corpus_touches_every_table_that_replay_rebuilds() -> None:
    tables = {table for name in RELEASED for table in released(name)["rows"]}
    assert tables == {table.__tablename__ for table in PROJECTION}
