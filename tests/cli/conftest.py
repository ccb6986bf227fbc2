"""Terminals for the tests: an empty folder, a demonstration desk nobody has used, one with dossiers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.console import Console
from tests.conftest import Clock


@pytest.fixture
def console(tmp_path: Path, clock: Clock) -> Console:
    """A terminal whose data folder does not exist yet; nobody is signed in."""
    return Console(tmp_path / "desk", clock)


@pytest.fixture
def desk(console: Console, made_desk: Path) -> Console:
    """The same terminal at an empty demonstration desk (lane 1), Friday 20/11/2026, 09:30."""
    shutil.copytree(made_desk, console.folder)
    return console


@pytest.fixture
def clerk(desk: Console) -> Console:
    """That terminal with the clerk signed in."""
    return desk.signed_in("clerk")


@pytest.fixture
def admin(desk: Console) -> Console:
    """That terminal with the administrator signed in."""
    return desk.signed_in("admin")
