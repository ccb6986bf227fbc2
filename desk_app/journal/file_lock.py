"""A lock between processes that ends with the process that holds it."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from desk_app.models.outcomes import Trouble

PATIENCE_S = 20.0
PAUSE_S = 0.005

if sys.platform == "win32":
    import msvcrt

    def _try(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the file's lock; Trouble("desk_busy") when another process keeps it for 20 seconds."""
    try:
        file = path.open("ab")
    except OSError as error:
        raise Trouble("witness_unwritable", folder=str(path.parent)) from error
    with file:
        patience = time.monotonic() + PATIENCE_S
        while True:
            try:
                _try(file)
                break
            except OSError:
                if time.monotonic() > patience:
                    raise Trouble("desk_busy") from None
                time.sleep(PAUSE_S)
        yield
