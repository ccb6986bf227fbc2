"""The encrypted file: how it is opened, and what is said when it cannot be."""

from __future__ import annotations

import sqlite3
import statistics
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from desk_app.models.outcomes import Trouble
from desk_app.models.tables import DossierPersonRecord, Preference
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from desk_app.storage.database import open_database
from desk_app.storage.troubles import trouble_of
from desk_app.storage.turns import Turns
from tests.journal.desks import NAME, make_desk, opened, proved, receive

WANTED = {
    "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1,
    "temp_store": 2, "trusted_schema": 0, "cipher_use_hmac": "1", "cipher_log_level": "NONE",
}  # fmt: skip

ANYTHING = text("SELECT 1")


@pytest.fixture
def used(desk: Settings) -> Settings:
    """A closed desk with a dossier."""
    with opened(desk) as acts:
        receive(acts)
    return desk


def plain_database(file: Path) -> bytes:
    """An SQLite file that is not encrypted."""
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE citizen (name TEXT)")
    connection.close()
    return file.read_bytes()


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "database_damaged"),
    "a letter": (lambda _: b"Kinh gui UBND xa\n" * 900, "key_wrong"),
    "a few bytes left": (lambda whole: whole[:100], "key_wrong"),
    "half": (lambda whole: whole[: len(whole) // 2], "database_damaged"),
    "cut in a page": (lambda whole: whole[: len(whole) // 2 + 100], "database_damaged"),
    "last page gone": (lambda whole: whole[:-4096], "database_damaged"),
    "first page spoilt": (lambda whole: whole[:50] + b"?" + whole[51:], "key_wrong"),
    "schema spoilt": (lambda whole: whole[:5000] + b"?" + whole[5001:], "database_damaged"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_file_that_is_no_whole_database_of_ours_is_said_and_left_alone(
    used: Settings, damage: str
) -> None:
    file = used.data / "desk.db"
    spoil, code = DAMAGES[damage]
    spoilt = spoil(file.read_bytes())
    file.write_bytes(spoilt)
    with pytest.raises(Trouble) as said, opened(used):
        raise AssertionError("must not open")
    assert said.value.code == code
    assert file.read_bytes() == spoilt


def test_a_database_that_is_not_encrypted_is_not_ours(used: Settings, tmp_path: Path) -> None:
    foreign = plain_database(tmp_path / "plain.db")
    (used.data / "desk.db").write_bytes(foreign)
    with pytest.raises(Trouble) as said, opened(used):
        raise AssertionError("must not open")
    assert said.value.code == "key_wrong"
    assert (used.data / "desk.db").read_bytes() == foreign


def test_the_key_of_another_desk_opens_nothing_and_spoils_nothing(
    used: Settings, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = make_desk(tmp_path / "other")
    own = (used.data / "key").read_text()
    whole = (used.data / "desk.db").read_bytes()
    (used.data / "key").write_text((other.data / "key").read_text())
    with pytest.raises(Trouble) as said, opened(used):
        raise AssertionError("must not open")
    assert said.value.code == "key_wrong"
    assert (used.data / "desk.db").read_bytes() == whole
    (used.data / "key").write_text(own)
    with opened(used) as acts:
        assert proved(acts).lines == 2


def test_a_desk_without_its_key_is_said(used: Settings) -> None:
    whole = (used.data / "desk.db").read_bytes()
    (used.data / "key").unlink()
    with pytest.raises(Trouble) as said, opened(used):
        raise AssertionError("must not open")
    assert said.value.code == "key_missing"
    assert (used.data / "desk.db").read_bytes() == whole


def test_a_folder_without_a_desk_is_said_and_nothing_is_made_in_it(
    desk_settings: Settings,
) -> None:
    with pytest.raises(Trouble) as said, opened(desk_settings):
        raise AssertionError("must not open")
    assert said.value.code == "no_site"
    assert not desk_settings.data.exists()


def test_every_connection_is_durable_encrypted_and_forgets_what_is_deleted(acts: Acts) -> None:
    with acts.desk.database.reading() as one, acts.desk.database.reading() as other:
        for session in (one, other):
            found = {name: session.scalar(text(f"PRAGMA {name}")) for name in WANTED}
            settings = " ".join(session.scalars(text("PRAGMA cipher_settings")))
            found["cipher_use_hmac"] = str(int("cipher_use_hmac = 1" in settings))
            assert found == WANTED
            assert session.scalar(text("PRAGMA cipher_version"))


def test_sqlite_is_newer_than_the_one_that_lost_commits_in_wal(acts: Acts) -> None:
    with acts.desk.database.reading() as session:
        version = session.scalar(text("SELECT sqlite_version()"))
    assert tuple(map(int, str(version).split("."))) >= (3, 51, 3)


def test_a_reader_sees_the_moment_at_which_it_began(acts: Acts) -> None:
    count = text("SELECT count(*) FROM preference")
    database, site = acts.desk.database, acts.desk.site_id
    with database.reading() as reader:
        assert reader.scalar(count) == 0
        with database.writing() as writer:
            writer.add(Preference(site=site, key="language", value="vi"))
        assert reader.scalar(count) == 0
    with database.reading() as reader:
        assert reader.scalar(count) == 1


def test_a_row_that_breaks_a_rule_is_a_bug_whose_text_names_nobody(acts: Acts) -> None:
    columns = (each.name for each in DossierPersonRecord.__table__.c)
    stray = DossierPersonRecord(**dict.fromkeys(columns, f"{NAME} locked"))
    with pytest.raises(IntegrityError) as bug, acts.desk.database.writing() as session:
        session.add(stray)
    assert NAME not in str(bug.value)
    assert "FOREIGN KEY" in str(bug.value)


def test_wrong_sql_is_a_bug_not_a_trouble(acts: Acts) -> None:
    with pytest.raises(OperationalError), acts.desk.database.reading() as session:
        session.execute(text("SELECT locked FROM nowhere"))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("file is not a database", "key_wrong"),
        ("unable to open database file", "database_unreachable"),
        ("attempt to write a readonly database", "folder_read_only"),
        ("database or disk is full", "disk_full"),
        ("[Errno 28] No space left on device", "disk_full"),
        ("[Errno 13] Permission denied", "folder_read_only"),
        ("[Errno 30] Read-only file system", "folder_read_only"),
        ("database is locked", "database_locked"),
        ("database disk image is malformed", "database_damaged"),
        ("disk I/O error", "disk_failed"),
    ],
)
def test_what_the_driver_says_is_told_as_a_trouble(said: str, code: str, tmp_path: Path) -> None:
    for raised in (OSError(said), OperationalError("SELECT 1", {}, Exception(said))):
        trouble = trouble_of(raised, tmp_path / "desk.db")
        assert isinstance(trouble, Trouble)
        assert trouble.code == code
        assert trouble.facts == {"folder": str(tmp_path)}


def test_what_is_no_trouble_stays_what_it_is(tmp_path: Path) -> None:
    bug = ValueError("Nguyễn Văn Mẫu")
    assert trouble_of(bug, tmp_path / "desk.db") is bug


def test_a_writer_that_waits_too_long_is_told(
    used: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk_app.storage.database.BUSY_S", 0.0)
    key = bytes.fromhex((used.data / "key").read_text())
    one, other = (open_database(used.data / "desk.db", key) for _ in range(2))
    statement = text("UPDATE desk SET label = label")
    with one.writing() as first:
        first.execute(statement)
        with pytest.raises(Trouble) as said, other.writing() as second:
            second.execute(statement)
    assert said.value.code == "database_locked"
    with other.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM dossier")) == 1
    one.close()
    other.close()


def test_whoever_writes_piece_after_piece_lets_a_clerk_in_after_the_piece_under_way(
    acts: Acts,
) -> None:
    database, pieces, before = acts.desk.database, list[int](), list[int]()
    under_way = threading.Event()

    def clerk() -> None:
        for _ in range(7):
            under_way.clear()
            under_way.wait()
            asked = len(pieces)
            with database.writing() as session:
                session.execute(ANYTHING)
                before.append(len(pieces) - asked)

    asks = threading.Thread(target=clerk)
    asks.start()
    while asks.is_alive():
        with database.writing() as session:
            session.execute(ANYTHING)
            under_way.set()
            time.sleep(0.03)
            pieces.append(1)
    assert statistics.median(before) <= 1


def test_a_writer_who_has_given_up_holds_nobody_up() -> None:
    turns = Turns()
    with turns.taken(1) as first, turns.taken(0) as second:
        assert (first, second) == (True, False)
    with turns.taken(0) as third:
        assert third
