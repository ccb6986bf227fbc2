"""Desks and centre are killed in the middle of their exchange; nothing is lost, nothing doubled."""

from __future__ import annotations

from pathlib import Path

from tests.exchange.kills import run
from tests.exchange.province import Databases


def test_processes_that_are_killed_lose_nothing(server: Databases, tmp_path: Path) -> None:
    found = run(tmp_path, server, kills=4, seed=4)
    assert sum(found.kills.values()) == 4
    assert found.dossiers > 0
