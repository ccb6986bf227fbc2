"""A desk for proofs that is closed while its files are looked at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import opened


@pytest.fixture
def desk(made_desk: Path, desk_settings: Settings) -> Settings:
    """A copy of the desk nobody has used yet, closed."""
    shutil.copytree(made_desk, desk_settings.data)
    return desk_settings


@pytest.fixture
def acts(desk: Settings, clock: Clock) -> Iterator[Acts]:
    """That copy, opened on Friday 20/11/2026, 09:30."""
    with opened(desk, clock) as acts:
        yield acts
