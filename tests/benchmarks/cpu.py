"""Processor time of a PostgreSQL server: what counts where others use the machine, too."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PARENT, OWN, OF_THE_DEAD = 1, slice(11, 13), slice(13, 15)
"""Places in `/proc/PID/stat` behind the name: the parent, own ticks, those of children that ended."""


@dataclass(frozen=True)
class Cost:
    """What so many events cost: seconds by the clock, and of processors, here and in PostgreSQL."""

    events: int
    clock: float
    client: float
    server: float

    @property
    def rate(self) -> float:
        """Events a second by the clock."""
        return self.events / self.clock

    @property
    def work(self) -> float:
        """Seconds of all processors for one event."""
        return (self.client + self.server) / self.events

    def said(self) -> str:
        """The figures in one line."""
        client, server = self.client / self.events * 1e6, self.server / self.events * 1e6
        return f"{self.rate:8.0f} events/s {client:6.0f} + {server:4.0f} µs"


def postgres_seconds(folder: Path) -> float:
    """Seconds that the server of that data folder has worked so far."""
    server = (folder / "postmaster.pid").read_text("utf-8").split()[0]
    told = {each.name: _stat(each) for each in Path("/proc").glob("[0-9]*")}
    living = [stat for stat in told.values() if stat and stat[PARENT] == server]
    own = told[server]
    ticks = sum(int(each) for stat in [*living, own] for each in stat[OWN])
    return (ticks + sum(map(int, own[OF_THE_DEAD]))) / TICK


def process_seconds(process: int) -> float:
    """Seconds that a process has worked so far, without its children."""
    return sum(map(int, _stat(Path("/proc") / str(process))[OWN])) / TICK


def _stat(process: Path) -> list[str]:
    try:
        return (process / "stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return []  # it has just ended
