"""Where a centre lives: its folder with its key, and the database it was told of."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.outcomes import Trouble

NAME = "desk-central"
DATA_FOLDER, DATABASE_URL = "DESK_CENTRAL_DATA", "DESK_CENTRAL_DATABASE"
KEY, DATABASE = "key", "database"
OWNER_ONLY = 0o600
PLAIN, WITH_DRIVER = ("postgresql://", "postgres://"), "postgresql+psycopg://"


@dataclass(frozen=True)
class Home:
    """The folder of a centre; `given` is the database of the options or of the environment."""

    data: Path
    given: str

    def database(self) -> str:
        """The address of its database, the one it was served with last; empty: an embedded one.

        It is kept with mode 0600, for it may hold a password.
        """
        if self.given:
            return self.given
        kept = self.data / DATABASE
        return kept.read_text("utf-8").strip() if kept.exists() else ""

    def remember_database(self) -> None:
        """So that the other verbs find it without being told again."""
        if self.given:
            _write(self.data / DATABASE, self.given)

    def key(self) -> Ed25519PrivateKey:
        """The centre's key; made when the folder has none yet. Trouble(`key_wrong`, `folder_read_only`)."""
        file = self.data / KEY
        try:
            self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not file.exists():
                _write(file, Ed25519PrivateKey.generate().private_bytes_raw().hex())
            seed = bytes.fromhex(file.read_text("ascii"))
            return Ed25519PrivateKey.from_private_bytes(seed)
        except ValueError as error:
            raise Trouble("key_wrong", folder=str(self.data)) from error
        except OSError as error:
            raise Trouble("folder_read_only", folder=str(self.data)) from error


def home_of(environment: Mapping[str, str], data: str | None, database: str | None) -> Home:
    """The options first, then the environment, then the platform's own folder."""
    folder = data or environment.get(DATA_FOLDER) or platformdirs.user_data_dir(NAME)
    url = database or environment.get(DATABASE_URL, "")
    for scheme in PLAIN:
        if url.startswith(scheme):
            url = WITH_DRIVER + url.removeprefix(scheme)
    return Home(Path(folder).absolute(), url)


def _write(file: Path, text: str) -> None:
    """Whole or not at all, and for nobody else to read."""
    new = file.with_name(file.name + ".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as written:
        written.write(text)
        written.flush()
        os.fsync(written.fileno())
    new.replace(file)
