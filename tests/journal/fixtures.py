"""Desks for proofs: one is made a run and copied for each test; no key reaches anybody's keyring."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import make_desk, opened


@pytest.fixture(scope="session", autouse=True)
def no_keyring() -> Iterator[None]:
    """A machine without a keyring, whatever that of the person who runs the tests is like."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory: pytest.TempPathFactory, no_keyring: None) -> Settings:  # noqa: ARG001 - the key must lie in the folder
    """A demonstration desk that nobody has used yet."""
    return make_desk(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made_desk: Settings, desk_settings: Settings) -> Settings:
    """A copy of that desk, closed."""
    shutil.copytree(made_desk.data, desk_settings.data)
    return desk_settings


@pytest.fixture
def acts(desk: Settings, clock: Clock) -> Iterator[Acts]:
    """That copy, opened on Friday 20/11/2026, 09:30."""
    with opened(desk, clock) as acts:
        yield acts
