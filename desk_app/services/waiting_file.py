"""A file that appears whole under its name or not at all; what stood there before survives a failure."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desk_app.models.outcomes import Trouble


def _letters() -> str:
    return secrets.token_hex(4)


@dataclass(frozen=True)
class WaitingFile:
    """A file on its way to `path`: `write`, then `take_place`, and `forget` whatever happened.

    A path that is no file but a device or a pipe is written to directly.
    """

    path: Path
    mark: str = field(default_factory=_letters)

    def write(self, content: bytes) -> None:
        """The content lies durably beside its place. Trouble("file_unwritable")."""
        try:
            if self._is_device:
                self.path.write_bytes(content)
                return
            descriptor = os.open(self._beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise self._unwritable() from error

    def take_place(self) -> None:
        """From now on the file bears its name. Trouble("file_unwritable")."""
        if self._is_device:
            return
        try:
            self._beside.replace(self._place)
        except OSError as error:
            raise self._unwritable() from error

    def forget(self) -> None:
        """Nothing is left of a file that has not taken its place."""
        self._beside.unlink(missing_ok=True)

    def must_be_possible(self) -> None:
        """Better said before an act than after. Trouble("file_unwritable"); leaves nothing behind."""
        try:
            if self.path.exists():
                self.path.open("ab").close()
        except OSError as error:
            raise self._unwritable() from error
        if not self._is_device:
            try:
                self.write(b"")
            finally:
                self.forget()

    @property
    def _is_device(self) -> bool:
        return self.path.exists() and not self.path.is_file()

    @property
    def _place(self) -> Path:
        return Path(os.path.realpath(self.path))  # a link keeps pointing to what it points to

    @property
    def _beside(self) -> Path:
        return self._place.with_name(f".{self.mark}.part")

    def _unwritable(self) -> Trouble:
        return Trouble("file_unwritable", folder=str(self.path.parent))


@contextmanager
def appearing(path: Path) -> Iterator[WaitingFile]:
    """A file that takes its place once everything inside was done. Trouble("file_unwritable")."""
    file = WaitingFile(path)
    file.must_be_possible()
    try:
        yield file
        file.take_place()
    finally:
        file.forget()
