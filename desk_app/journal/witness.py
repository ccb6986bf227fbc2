"""The witness: a small file outside the data folder that notices a restored copy before a number repeats.

Named by the desk, outside every backup, written after commit and before the answer, never lowered.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desk_app.journal.file_lock import exclusive
from desk_app.models.outcomes import Trouble

DAYS_KEPT = 40


@dataclass(frozen=True)
class Witnessed:
    """How far this desk was seen: its epoch and line, the last number of each lane, book and series.

    `lanes` is by `agency|yymmdd`, `registers` by year, `series` (of papers, lists, drawers) by
    `form|year`.
    """

    epoch: int = 0
    seq: int = 0
    lanes: Mapping[str, int] = field(default_factory=dict)
    registers: Mapping[str, int] = field(default_factory=dict)
    series: Mapping[str, int] = field(default_factory=dict)

    @property
    def place(self) -> tuple[int, int]:
        """Epoch and line, in the order in which a desk goes through them."""
        return self.epoch, self.seq

    def raised(self, other: Witnessed) -> Witnessed:
        """Both seen together: nothing is ever lowered; lanes of long ago are let go."""
        newest = max(self.place, other.place)
        lanes = _larger(self.lanes, other.lanes)
        days = sorted({key.rpartition("|")[2] for key in lanes})[-DAYS_KEPT:]
        kept = {key: last for key, last in lanes.items() if key.rpartition("|")[2] in days}
        books = _larger(self.registers, other.registers)
        return Witnessed(*newest, kept, books, _larger(self.series, other.series))


def _larger(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {key: max(one.get(key, 0), other.get(key, 0)) for key in {*one, *other}}


@dataclass(frozen=True)
class Witness:
    """The file of one desk. Every use is under `holding`, one process at a time."""

    path: Path

    @contextlib.contextmanager
    def holding(self) -> Iterator[None]:
        """Keep every other process of this desk out."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble("witness_unwritable", folder=str(self.path.parent)) from error
        with exclusive(self.path.with_suffix(".lock")):
            yield

    def read(self) -> Witnessed | None:
        """What was seen, or None when the file is missing or unreadable (said, not fatal)."""
        try:
            document = json.loads(self.path.read_bytes())
            return Witnessed(
                int(document["epoch"]),
                int(document["seq"]),
                {str(key): int(last) for key, last in document["lanes"].items()},
                {str(int(year)): int(last) for year, last in document["registers"].items()},
                {str(key): int(last) for key, last in document.get("series", {}).items()},
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def prepare(self, seen: Witnessed) -> None:
        """Write down `seen` beside what was seen before, durably, in a file that does not count yet.

        Trouble("witness_unwritable") when it can't be written, or could not take the place of the
        file that counts: whatever can be known before a commit is said before it.
        """
        merged = (self.read() or Witnessed()).raised(seen)
        document = {
            "epoch": merged.epoch,
            "seq": merged.seq,
            "lanes": dict(merged.lanes),
            "registers": dict(merged.registers),
            "series": dict(merged.series),
        }
        if self.is_blocked():
            raise Trouble("witness_unwritable", folder=str(self.path.parent))
        try:
            self._fresh.unlink(missing_ok=True)  # what is made anew proves that names may change
            with self._fresh.open("xb") as file:
                file.write(json.dumps(document, sort_keys=True).encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise Trouble("witness_unwritable", folder=str(self.path.parent)) from error

    def raise_prepared(self) -> None:
        """From now on what was prepared is what was seen, also after a power cut."""
        try:
            self._fresh.replace(self.path)
            _sync_folder(self.path.parent)
        except OSError as error:
            raise Trouble("witness_unwritable", folder=str(self.path.parent)) from error

    def is_blocked(self) -> bool:
        """Whether something that is no file lies where the witness should."""
        try:
            return self.path.exists() and not self.path.is_file()
        except OSError:
            return True

    @property
    def _fresh(self) -> Path:
        return self.path.with_suffix(".new")


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # there a folder can't be opened, and renaming is durable
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
