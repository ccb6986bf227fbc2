"""`verify`: 0 while everything is whole, 6 as soon as anything was changed from outside."""

from __future__ import annotations

import pytest

from tests.cli.console import Console


def rewritten(table: str, column: str, said: str, instead: str) -> str:
    """The statement that changes some bytes of every row, and nothing else."""
    text = f"replace(CAST({column} AS TEXT), '{said}', '{instead}')"
    return f"UPDATE {table} SET {column} = CAST({text} AS BLOB)"


@pytest.fixture
def used(clerk: Console) -> Console:
    """A desk that received two dossiers; nobody needs to sign in to prove it."""
    for _ in range(2):
        assert clerk.register().code == 0
    return clerk.signed_in("", "")


def test_an_unused_desk_is_whole(desk: Console) -> None:
    assert desk("verify").document["lines"] == 0


def test_a_used_desk_is_whole_and_says_its_head(used: Console) -> None:
    proved = used("verify")
    assert proved.code == 0
    assert set(proved.document) == {"ok", "lines", "rows", "head"}
    assert proved.document["ok"] is True
    assert len(proved.document["head"]) == 64
    told = used.words("--lang", "en", "verify").out
    assert told.startswith(f"Whole. Lines: {proved.document['lines']}; ")
    assert proved.document["head"] in told


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dossier SET due_at = '2027-01-01T09:00:00+07:00' WHERE code LIKE '%-1001'",
        "UPDATE dossier_fee SET amount = 999",
        "UPDATE dossier_person SET name = 'Ai Đó'",
        "DELETE FROM dossier_history",
        "UPDATE lane_counter SET last = 9",
    ],
)
def test_a_changed_table_is_found_by_its_replay(used: Console, statement: str) -> None:
    used.tamper(statement)
    broken = used("verify")
    assert broken.refused == (6, "table_differs")
    assert broken.document["integrity"]["table"] in statement
    assert broken.document["integrity"]["key"]
    assert broken.document["integrity"]["message"] in broken.err


@pytest.mark.parametrize(
    ("statements", "why"),
    [
        ((rewritten("journal_line", "line", "1.001193", "1.004194"),), "hash"),
        ((rewritten("personal_part", "part", "Phượng", "Phương"),), "personal_part"),
        (("UPDATE journal_line SET hash = zeroblob(32) WHERE seq = 1",), "hash"),
        (("DELETE FROM personal_part", "DELETE FROM journal_line WHERE seq = 1"), "place"),
    ],
)
def test_a_changed_journal_is_found_by_its_chain(
    used: Console, statements: tuple[str, ...], why: str
) -> None:
    for each in statements:
        used.tamper(each)
    broken = used("verify")
    assert broken.refused == (6, "line_broken")
    assert broken.document["integrity"]["why"] == why
    assert broken.document["integrity"]["message"] in broken.err


def test_a_journal_cut_off_at_its_end_is_found_until_the_desk_goes_on(used: Console) -> None:
    used.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    before = (used.folder / "desk.db").read_bytes()
    clerk = used.signed_in("clerk")
    assert clerk.register().code == 0
    used.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    (used.folder / "desk.db").write_bytes(before)
    broken = used("verify")
    assert broken.refused == (6, "journal_cut_off")
    told = broken.document["integrity"]
    assert (told["seq"], told["seen_seq"]) == (3, 4)
    assert told["message"] in broken.err
    assert clerk.register().code == 0
    assert used("verify").code == 0


def test_changed_reference_data_are_found(used: Console) -> None:
    used.tamper(rewritten("reference_version", "content", "2026-11-24", "2026-11-25"))
    broken = used("verify")
    assert broken.refused == (6, "reference_changed")
    assert broken.document["integrity"]["stream"] == "calendar"
    assert broken.document["integrity"]["message"] in broken.err


def test_a_file_with_a_damaged_page_is_found(used: Console) -> None:
    used.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    file = used.folder / "desk.db"
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    file.write_bytes(content)
    assert used("verify").refused == (6, "file_damaged")


def test_without_a_desk_or_its_key_there_is_trouble_not_damage(used: Console) -> None:
    key = used.folder / "key"
    kept = key.read_bytes()
    key.write_text("00" * 32, "ascii")
    assert used("verify").refused == (5, "key_wrong")
    key.unlink()
    assert used("verify").refused == (5, "key_missing")
    key.write_bytes(kept)
    assert used("verify").code == 0
    (used.folder / "desk.db").unlink()
    assert used("verify").refused == (5, "no_site")
