"""Terminals for the tests: an empty folder, a demonstration desk nobody has used, one with dossiers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.cli.console import Console
from tests.conftest import CHEAP, Clock


@pytest.fixture(scope="session", autouse=True)
def no_keyring() -> Iterator[None]:
    """Keys of test desks never reach the keyring of the person who runs the tests."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory: pytest.TempPathFactory, no_keyring: None) -> Path:  # noqa: ARG001 - the key must lie in the folder
    """The folder of a demonstration desk that nobody has used yet."""
    folder = tmp_path_factory.mktemp("made")
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    StartSite(settings, Clock().ticker())(demo_site(1), demo_people(), demo=True)
    return settings.data


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
