"""Whatever is changed behind the program, `verify` names it."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.journal.execute import key_columns
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import PROJECTION, SearchRow, Stored
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import CHEAP
from tests.journal.desks import (
    copied,
    from_outside,
    live_on,
    opened,
    proved,
    receive,
    receive_everything,
)

LINES = 21
every_table = pytest.mark.parametrize("table", PROJECTION, ids=lambda table: table.__tablename__)


@pytest.fixture(scope="module")
def full(made_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A desk with four dossiers and rows in every table."""
    folder = tmp_path_factory.mktemp("full")
    desk = Settings(folder / "desk", folder / "witness", None, CHEAP)
    shutil.copytree(made_desk, desk.data)
    with opened(desk) as acts:
        receive_everything(acts)
        receive(acts)
        live_on(acts)
        assert proved(acts).lines == LINES
    return desk


@pytest.fixture
def desk(full: Settings, tmp_path: Path) -> Settings:
    return copied(full, tmp_path / "copy")


def change(desk: Settings, statement: str, *values: object) -> None:
    """One statement through the bare driver; what it hits must be there."""
    with from_outside(desk) as file:
        assert file.execute(statement, values).rowcount > 0


def broken(desk: Settings) -> tuple[str, dict[str, Any]]:
    """What `verify` says of a desk that is not in order."""
    with opened(desk) as acts, pytest.raises(IntegrityBroken) as said:
        proved(acts)
    return said.value.code, dict(said.value.facts)


def first_key(desk: Settings, table: type[Stored]) -> dict[str, Any]:
    """The key of the table's first row."""
    names = [name for name in key_columns(table) if name != "site"]
    ordered = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT {ordered} FROM {table.__tablename__} ORDER BY {ordered} LIMIT 1"
    with from_outside(desk) as file:
        return dict(zip(names, file.execute(query).fetchone(), strict=True))


def where(key: dict[str, Any]) -> str:
    return " AND ".join(f'"{name}" = ?' for name in key)


def named(table: type[Stored], *key: object) -> tuple[str, dict[str, Any]]:
    key_text = "/".join(str(value) for value in key)
    return "table_differs", {"table": table.__tablename__, "key": key_text}


@every_table
def test_a_changed_row_is_named(desk: Settings, table: type[Stored]) -> None:
    key = first_key(desk, table)
    column = [each.name for each in table.__table__.c if each.name not in {"site", *key}][-1]
    other = f"""CASE typeof("{column}") WHEN 'integer' THEN "{column}" + 1 ELSE '!' END"""
    update = f'UPDATE {table.__tablename__} SET "{column}" = {other} WHERE {where(key)}'
    change(desk, update, *key.values())
    assert broken(desk) == named(table, *key.values())


@every_table
def test_a_removed_row_is_named(desk: Settings, table: type[Stored]) -> None:
    key = first_key(desk, table)
    change(desk, f"DELETE FROM {table.__tablename__} WHERE {where(key)}", *key.values())
    assert broken(desk) == named(table, *key.values())


@every_table
def test_an_added_row_is_named(desk: Settings, table: type[Stored]) -> None:
    key = first_key(desk, table)
    first, *rest = key
    columns = [
        each.name for each in table.__table__.c if each.name != "number" or table is not SearchRow
    ]
    taken = ", ".join(f'"{name}"' for name in columns)
    made = taken.replace(f'"{first}"', f"""'0' || "{first}" """)
    made = made.replace('"entry"', '"entry" + 900')  # no book has an entry twice
    change(
        desk,
        f"INSERT INTO {table.__tablename__} ({taken}) "
        f"SELECT {made} FROM {table.__tablename__} WHERE {where(key)}",
        *key.values(),
    )
    assert broken(desk) == named(table, f"0{key[first]}", *(key[name] for name in rest))


def test_a_print_that_was_given_another_number_is_named(desk: Settings) -> None:
    change(desk, "UPDATE printed_paper SET number = 2")
    code, facts = broken(desk)
    assert (code, facts["table"]) == ("table_differs", "printed_paper")
    assert facts["key"].endswith("/receipt/1")


@pytest.mark.parametrize("column", ["due_at", "promise"])
def test_a_promise_that_nobody_can_read_any_more_is_named(desk: Settings, column: str) -> None:
    change(desk, f"UPDATE dossier SET {column} = 'hôm nào đó'")
    assert broken(desk)[1]["table"] == "dossier"


def line_broken(desk: Settings, seq: int) -> tuple[str, str, int, int, int]:
    code, facts = broken(desk)
    assert facts["epoch"] == 1
    with opened(desk) as acts:
        assert facts["desk"] == acts.desk.desk
    assert (facts["seq"], facts["pos"]) == (seq, seq)
    return code, facts["why"], facts["epoch"], facts["seq"], facts["pos"]


@pytest.fixture(scope="module")
def altered(full: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A copy for the flipping of bytes, restored by each flip."""
    return copied(full, tmp_path_factory.mktemp("altered") / "copy")


@settings(max_examples=30)
@given(data=st.data(), seq=st.integers(1, LINES), bit=st.integers(0, 7))
def test_one_flipped_bit_of_a_line_is_found_and_its_line_named(
    altered: Settings, data: st.DataObject, seq: int, bit: int
) -> None:
    read, write = "SELECT line FROM journal_line WHERE seq = ?", "UPDATE journal_line SET line = ?"
    with from_outside(altered) as file:
        whole = bytes(file.execute(read, (seq,)).fetchone()[0])
        flipped = bytearray(whole)
        flipped[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << bit
        file.execute(f"{write} WHERE seq = ?", (bytes(flipped), seq))
    try:
        code, facts = broken(altered)
    finally:
        change(altered, f"{write} WHERE seq = ?", whole, seq)
    assert code == "line_broken"
    assert (facts["epoch"], facts["seq"], facts["pos"]) == (1, seq, seq)
    assert facts["why"] == "hash"


def test_a_line_whose_hash_was_changed_is_named(desk: Settings) -> None:
    change(desk, "UPDATE journal_line SET hash = zeroblob(32) WHERE seq = 3")
    assert line_broken(desk, 3)[:2] == ("line_broken", "hash")


@pytest.mark.parametrize(
    ("column", "value"), [("kind", "PaperPrinted"), ("dossier", "another"), ("id", "another")]
)
def test_a_line_filed_under_something_else_is_named(
    desk: Settings, column: str, value: str
) -> None:
    change(desk, f"UPDATE journal_line SET {column} = ? WHERE seq = 3", value)
    assert line_broken(desk, 3)[:2] == ("line_broken", "columns")


@pytest.mark.parametrize("seq", [1, 2, 4])
def test_a_removed_line_is_named_by_the_one_that_follows(desk: Settings, seq: int) -> None:
    change(desk, "DELETE FROM journal_line WHERE seq = ?", seq)
    assert broken(desk)[1]["seq"] == seq + 1


def test_a_removed_last_line_is_missed_by_the_witness(desk: Settings) -> None:
    change(desk, "DELETE FROM journal_line WHERE seq = ?", LINES)
    code, facts = broken(desk)
    assert (code, facts["seq"], facts["seen_seq"]) == ("journal_cut_off", LINES - 1, LINES)


def test_a_removed_last_line_leaves_rows_that_nobody_wrote(desk: Settings) -> None:
    change(desk, "DELETE FROM journal_line WHERE seq = ?", LINES)
    elsewhere = replace(desk, witness=desk.data.parent / "another machine")
    assert broken(elsewhere)[0] == "table_differs"


def test_a_line_removed_and_the_rest_moved_up_is_named(desk: Settings) -> None:
    change(desk, "DELETE FROM journal_line WHERE seq = 3")
    for seq in (4, 5):
        change(desk, "UPDATE journal_line SET pos = pos - 1, seq = seq - 1 WHERE seq = ?", seq)
    assert line_broken(desk, 3)[:2] == ("line_broken", "hash")


def test_two_lines_that_changed_places_are_named(desk: Settings) -> None:
    for before, after in ((3, 30), (4, 3), (30, 4)):
        change(desk, "UPDATE journal_line SET pos = ? WHERE pos = ?", after, before)
    code, facts = broken(desk)
    assert (code, facts["why"], facts["pos"]) == ("line_broken", "sequence", 3)


def test_two_lines_that_changed_their_content_are_named(desk: Settings) -> None:
    with from_outside(desk) as file:
        rows = file.execute(
            "SELECT line, hash FROM journal_line WHERE seq IN (3, 4) ORDER BY seq"
        ).fetchall()
        for seq, row in ((3, rows[1]), (4, rows[0])):
            file.execute("UPDATE journal_line SET line = ?, hash = ? WHERE seq = ?", (*row, seq))
    assert line_broken(desk, 3)[:2] == ("line_broken", "hash")


@pytest.mark.parametrize(
    ("column", "value"),
    [("line", "văn bản"), ("desk", "quầy"), ("epoch", 2**62), ("hash", "")],
)
def test_a_line_that_holds_what_the_program_never_writes_is_named(
    desk: Settings, column: str, value: object
) -> None:
    change(desk, f"UPDATE journal_line SET {column} = ? WHERE seq = 3", value)
    code, facts = broken(desk)
    assert (code, facts["pos"]) == ("line_broken", 3)


@pytest.mark.parametrize("column", ["part", "salt"])
def test_a_changed_personal_part_is_named_by_its_line(desk: Settings, column: str) -> None:
    read = f"SELECT id, {column} FROM personal_part ORDER BY id LIMIT 1"
    with from_outside(desk) as file:
        key, whole = file.execute(read).fetchone()
        altered = bytes([whole[0] ^ 1]) + bytes(whole[1:])
        file.execute(f"UPDATE personal_part SET {column} = ? WHERE id = ?", (altered, key))
        (seq,) = file.execute("SELECT seq FROM journal_line WHERE id = ?", (key,)).fetchone()
    assert line_broken(desk, seq)[:2] == ("line_broken", "personal_part")


def test_a_personal_part_given_to_a_line_that_had_none_is_named(desk: Settings) -> None:
    change(
        desk,
        "INSERT INTO personal_part (site, id, part, salt) "
        "SELECT site, id, X'7B7D', zeroblob(16) FROM journal_line WHERE seq = 1",
    )
    assert line_broken(desk, 1)[:2] == ("line_broken", "personal_part")


def test_a_personal_part_of_another_type_is_named(desk: Settings) -> None:
    change(desk, "UPDATE personal_part SET part = CAST(part AS TEXT)")
    assert line_broken(desk, 2)[:2] == ("line_broken", "unreadable")


def test_a_desk_put_in_order_again_is_proved_again(desk: Settings) -> None:
    change(desk, "UPDATE lane_counter SET last = last + 1")
    assert broken(desk)[0] == "table_differs"
    change(desk, "UPDATE lane_counter SET last = last - 1")
    with opened(desk) as acts:
        assert proved(acts).lines == LINES


def test_tampering_is_found_without_the_file_being_plain(acts: Acts) -> None:
    receive(acts)
    path = acts.desk.database.path
    plain = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM dossier")
    plain.close()
