"""Where files live and how costly a password is: decided once at start, from the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

NAME = "desk-app"


@dataclass(frozen=True)
class PasswordCost:
    """Argon2id parameters (OWASP ASVS 11.4.2: at least 19 MiB, 2 passes)."""

    memory_kib: int = 19 * 1024
    passes: int = 2
    lanes: int = 1


@dataclass(frozen=True)
class Settings:
    """`data` is the folder of one desk; `witness` lies outside of it and of every backup."""

    data: Path
    witness: Path
    key_file: Path | None = None
    password_cost: PasswordCost = PasswordCost()


def settings_from(environment: Mapping[str, str], data: str | None = None) -> Settings:
    """`data` given, else `DESK_DATA`, else the platform's folder."""
    folder = data or environment.get("DESK_DATA") or platformdirs.user_data_dir(NAME)
    state = environment.get("DESK_WITNESS") or str(
        Path(platformdirs.user_state_dir(NAME)) / "witness"
    )
    key_file = environment.get("DESK_KEY_FILE")
    return Settings(
        Path(folder).absolute(), Path(state).absolute(), Path(key_file) if key_file else None
    )
