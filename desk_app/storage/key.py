"""The database key: made once, kept in the keyring or in a guarded file, and found again."""

from __future__ import annotations

import errno
import json
import os
import secrets
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import keyring
from keyring.errors import KeyringError

from desk_app.models.outcomes import NotAllowed, Trouble

KEY_BYTES = 32
SERVICE = "desk-app"
RECORD = "desk.json"
FILE = "key"


class KeyPlace(StrEnum):
    """Where the key lies; recorded in the open beside the database."""

    KEYRING = "keyring"
    FILE = "file"
    GIVEN = "given"  # DESK_KEY_FILE


@dataclass(frozen=True)
class FoundKey:
    """A raw key and the place it came from."""

    key: bytes
    place: KeyPlace


def make_key(folder: Path, key_file: Path | None, database_id: str) -> FoundKey:
    """A new random key, stored where this machine keeps it best, and the record that says where.

    An unlocked keyring if there is one, else `folder/key` with mode 0600. NotAllowed("site_exists")
    when the folder holds a key already: without it some database could never be opened again.
    Trouble when the folder can't be written; then nothing is left in it.
    """
    if has_key(folder):
        raise NotAllowed("site_exists", folder=str(folder))
    key = secrets.token_bytes(KEY_BYTES)
    try:
        if key_file is not None:
            place = KeyPlace.GIVEN
            if key_file.exists():
                key = _read_file(key_file)
            else:
                _write_guarded(key_file, key.hex())
        elif _kept_in_keyring(database_id, key):
            place = KeyPlace.KEYRING
        else:
            place = KeyPlace.FILE
            _write_guarded(folder / FILE, key.hex())
        _write_guarded(folder / RECORD, json.dumps({"database": database_id, "key": place}))
    except OSError as error:
        forget_key(folder)
        code = "disk_full" if error.errno == errno.ENOSPC else "folder_read_only"
        raise Trouble(code, folder=str(folder)) from error
    return FoundKey(key, place)


def has_key(folder: Path) -> bool:
    """Whether a key, or the record of one, lies in the folder."""
    return (folder / FILE).exists() or (folder / RECORD).exists()


def find_key(folder: Path, key_file: Path | None) -> FoundKey:
    """The key of the database in `folder`: `DESK_KEY_FILE`, then `folder/key`, then the keyring.

    Trouble("key_missing") when none of them has it.
    """
    if key_file is not None:
        return FoundKey(_read_file(key_file), KeyPlace.GIVEN)
    if (folder / FILE).exists():
        return FoundKey(_read_file(folder / FILE), KeyPlace.FILE)
    try:
        record: dict[str, Any] = json.loads((folder / RECORD).read_bytes())
        kept = keyring.get_password(SERVICE, str(record["database"]))
    except (OSError, ValueError, KeyError, TypeError, KeyringError) as error:
        raise Trouble("key_missing", folder=str(folder)) from error
    if kept is None:
        raise Trouble("key_missing", folder=str(folder))
    return FoundKey(_key_of(kept, folder), KeyPlace.KEYRING)


def forget_key(folder: Path) -> None:
    """Undo `make_key` after a beginning that failed; a given key file is left alone."""
    try:
        record: dict[str, Any] = json.loads((folder / RECORD).read_bytes())
        if record["key"] == KeyPlace.KEYRING:
            keyring.delete_password(SERVICE, str(record["database"]))
    except (OSError, ValueError, KeyError, TypeError, KeyringError):
        pass  # nothing of ours lies in the keyring
    for name in (FILE, RECORD):
        (folder / name).unlink(missing_ok=True)


def _read_file(path: Path) -> bytes:
    try:
        text = path.read_text("ascii")
    except UnicodeDecodeError as error:
        raise Trouble("key_wrong", folder=str(path.parent)) from error
    except OSError as error:
        raise Trouble("key_missing", folder=str(path.parent)) from error
    return _key_of(text, path.parent)


def _key_of(text: str, folder: Path) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError as error:
        raise Trouble("key_wrong", folder=str(folder)) from error
    if len(key) != KEY_BYTES:
        raise Trouble("key_wrong", folder=str(folder))
    return key


def _write_guarded(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _kept_in_keyring(database_id: str, key: bytes) -> bool:
    if not _keyring_unlocked():
        return False
    try:
        keyring.set_password(SERVICE, database_id, key.hex())
        return keyring.get_password(SERVICE, database_id) == key.hex()
    except (KeyringError, OSError):
        return False


def _keyring_unlocked() -> bool:
    """A locked Secret Service would ask with a dialog of its own; then the file is used."""
    backend = keyring.get_keyring()
    if backend.priority <= 0:
        return False
    if type(backend).__module__ != "keyring.backends.SecretService":
        return True
    import secretstorage  # noqa: PLC0415 - there only on Linux

    try:
        with secretstorage.dbus_init() as connection:
            return not secretstorage.get_default_collection(connection).is_locked()
    except Exception:
        return False
