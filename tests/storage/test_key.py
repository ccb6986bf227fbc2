"""The key of the data: where it lies, who may read it, and what is said when it does not fit."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from desk_app.storage.key import FoundKey, KeyPlace, find_key, forget_key, make_key
from tests.conftest import Clock
from tests.journal.desks import make_desk, opened, receive


class MemoryKeyring(KeyringBackend):
    """The operating system's keyring, for the length of a test."""

    priority = -1.0  # never chosen by itself: the class stays known for the whole run

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def _unlocked(self) -> dict[tuple[str, str], str]:
        if self.locked:
            raise KeyringLocked("closed")
        return self.kept

    def get_password(self, service: str, username: str) -> str | None:
        return self._unlocked().get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._unlocked()[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self._unlocked().pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    """A machine with an open keyring."""
    backend = MemoryKeyring()
    backend.priority = 1.0
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(NoKeyring())


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def trouble(folder: Path, key_file: Path | None = None) -> str:
    with pytest.raises(Trouble) as said:
        find_key(folder, key_file)
    return said.value.code


def test_without_a_keyring_the_key_lies_in_a_file_that_only_its_owner_reads(
    tmp_path: Path,
) -> None:
    made = make_key(tmp_path, None, "id")
    assert (made.place, len(made.key)) == (KeyPlace.FILE, 32)
    assert (mode(tmp_path / "key"), mode(tmp_path / "desk.json")) == (0o600, 0o600)
    assert find_key(tmp_path, None) == made


def test_every_desk_has_a_key_of_its_own(tmp_path: Path) -> None:
    keys = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        keys.add(make_key(tmp_path / name, None, name).key)
    assert len(keys) == 2


def test_an_open_keyring_keeps_the_key_and_the_folder_holds_none(
    tmp_path: Path, memory: MemoryKeyring
) -> None:
    made = make_key(tmp_path, None, "id")
    assert made.place is KeyPlace.KEYRING
    assert not (tmp_path / "key").exists()
    assert made.key.hex() not in (tmp_path / "desk.json").read_text()
    assert list(memory.kept.values()) == [made.key.hex()]
    assert find_key(tmp_path, None) == made


def test_a_locked_keyring_is_not_asked_to_open(tmp_path: Path, memory: MemoryKeyring) -> None:
    memory.locked = True
    assert make_key(tmp_path, None, "id").place is KeyPlace.FILE


def test_a_keyring_that_was_locked_or_emptied_later_is_said(
    tmp_path: Path, memory: MemoryKeyring
) -> None:
    make_key(tmp_path, None, "id")
    memory.locked = True
    assert trouble(tmp_path) == "key_missing"
    memory.locked = False
    memory.kept.clear()
    assert trouble(tmp_path) == "key_missing"


def test_a_desk_with_its_key_in_the_keyring_works_and_warns_of_no_key_file(
    tmp_path: Path,
    memory: MemoryKeyring,  # noqa: ARG001 - the machine has one
) -> None:
    desk = make_desk(tmp_path)
    with opened(desk) as acts:
        receive(acts)
        assert "key_in_file" not in acts.status().warnings


def test_a_desk_with_its_key_in_a_file_says_so(tmp_path: Path) -> None:
    with opened(make_desk(tmp_path)) as acts:
        assert "key_in_file" in acts.status().warnings


def test_a_given_key_file_is_made_once_and_then_used(tmp_path: Path) -> None:
    given = tmp_path / "elsewhere"
    made = make_key(tmp_path, given, "id")
    assert made.place is KeyPlace.GIVEN
    assert mode(given) == 0o600
    assert not (tmp_path / "key").exists()
    assert find_key(tmp_path, given) == made


def test_a_given_key_file_that_is_there_already_is_left_as_it_is(tmp_path: Path) -> None:
    given = tmp_path / "elsewhere"
    given.write_text("ab" * 32 + "\n")
    assert make_key(tmp_path, given, "id") == FoundKey(b"\xab" * 32, KeyPlace.GIVEN)
    assert given.read_text() == "ab" * 32 + "\n"


def test_the_given_key_file_comes_before_the_key_in_the_folder(tmp_path: Path) -> None:
    make_key(tmp_path, None, "id")
    given = tmp_path / "elsewhere"
    given.write_text("cd" * 32)
    assert find_key(tmp_path, given).key == b"\xcd" * 32


@pytest.mark.parametrize("record", [None, "", "[]", "{}", "null", "không phải JSON"])
def test_a_key_that_is_nowhere_is_said(tmp_path: Path, record: str | None) -> None:
    if record is not None:
        (tmp_path / "desk.json").write_text(record)
    assert trouble(tmp_path) == "key_missing"
    assert trouble(tmp_path, tmp_path / "not there") == "key_missing"


@pytest.mark.parametrize("content", [b"", b"zz", b"ab" * 31, b"ab" * 33, "khóa".encode()])
def test_a_key_file_with_rubbish_in_it_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)
    assert trouble(tmp_path) == "key_wrong"


def test_a_key_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    made = make_key(tmp_path, None, "id")
    with pytest.raises(NotAllowed) as refused:
        make_key(tmp_path, None, "another")
    assert refused.value.code == "site_exists"
    assert find_key(tmp_path, None) == made


def test_a_new_desk_is_not_made_over_the_key_of_one_whose_data_were_moved_away(
    tmp_path: Path,
) -> None:
    desk = make_desk(tmp_path)
    (desk.data / "desk.db").rename(tmp_path / "moved.db")
    with pytest.raises(NotAllowed):
        make_desk(tmp_path)
    (tmp_path / "moved.db").rename(desk.data / "desk.db")
    with opened(desk) as acts:
        receive(acts)


def test_what_was_made_for_a_beginning_that_failed_is_taken_back(
    tmp_path: Path, memory: MemoryKeyring
) -> None:
    make_key(tmp_path, None, "id")
    forget_key(tmp_path)
    assert not memory.kept
    assert not list(tmp_path.iterdir())


def test_a_key_that_cannot_be_stored_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "missing").mkdir()
    given = tmp_path / "missing"  # a folder where the file should be
    with pytest.raises(Trouble):
        make_key(tmp_path, given, "id")
    assert [file.name for file in tmp_path.iterdir()] == ["missing"]


def test_the_record_beside_the_database_says_where_the_key_lies_but_not_what_it_is(
    tmp_path: Path,
) -> None:
    made = make_key(tmp_path, None, "id")
    record = (tmp_path / "desk.json").read_text()
    assert json.loads(record) == {"database": "id", "key": "file"}
    assert made.key.hex() not in record


def test_a_beginning_with_a_broken_keyring_record_is_refused_before_anything_is_made(
    tmp_path: Path, desk_settings: Settings
) -> None:
    given = replace(desk_settings, key_file=tmp_path / "rubbish")
    (tmp_path / "rubbish").write_text("rubbish")
    with pytest.raises(Trouble) as said:
        StartSite(given, Clock().ticker())(demo_site(1), demo_people(), demo=True)
    assert said.value.code == "key_wrong"
    assert not list(desk_settings.data.iterdir())
