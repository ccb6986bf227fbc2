"""What every test may ask for: a demonstration desk of its own, cheap passwords, a steerable clock."""

from __future__ import annotations

import gc
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import keyring
import pytest
from hypothesis import settings as hypothesis_settings
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import QCoreApplication, QEvent

from desk_app.compose import open_acts
from desk_app.journal.desk_journal import Ticker
from desk_app.journal.ids import new_id
from desk_app.models.actor import Actor
from desk_app.models.moments import VIETNAM
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import PasswordCost, Settings
from tests.display import own_display

hypothesis_settings.register_profile("desk", deadline=None)
hypothesis_settings.load_profile("desk")

TIDIED_EVERY = 20
_tests = count(1)
_screens: list[subprocess.Popen[bytes]] = []


def pytest_configure() -> None:
    """Before anything of Qt is made."""
    screen = own_display()
    if screen is not None:
        _screens.append(screen)


def pytest_unconfigure() -> None:
    """The screen ends with its process."""
    for screen in _screens:
        screen.terminate()
        screen.wait()


CHEAP = PasswordCost(memory_kib=64, passes=1, lanes=1)
FRIDAY_MORNING = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)


@dataclass
class Clock:
    """A clock that stands until a test moves it."""

    now: datetime = FRIDAY_MORNING
    ticks: int = field(default=0)

    def ticker(self) -> Ticker:
        """What a desk reads its time from."""

        def mono() -> int:
            self.ticks += 1
            return self.ticks

        return Ticker(now=lambda: self.now, boot="test", mono=mono, new_id=new_id)

    def forward(self, **step: int) -> None:
        """Let time pass."""
        self.now += timedelta(**step)


@pytest.fixture(scope="session", autouse=True)
def no_garbage_on_workers() -> Iterator[None]:
    """Garbage of a window is collected between tests, never by a worker thread inside one."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def tidied() -> Iterator[None]:
    """Now and then; windows that were closed are let go by Qt before Python takes them apart."""
    yield
    if next(_tests) % TIDIED_EVERY == 0:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


@pytest.fixture(scope="session", autouse=True)
def no_keyring() -> Iterator[None]:
    """Keys of test desks never reach the keyring of the person who runs the tests."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk_settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "desk", tmp_path / "witness", None, CHEAP)


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory: pytest.TempPathFactory, no_keyring: None) -> Path:  # noqa: ARG001 - the key must lie in the folder
    """The folder of a demonstration desk (lane 1) that nobody has used yet."""
    folder = tmp_path_factory.mktemp("made")
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    StartSite(settings, Clock().ticker())(demo_site(1), demo_people(), demo=True)
    return settings.data


@pytest.fixture
def acts(made_desk: Path, desk_settings: Settings, clock: Clock) -> Iterator[Acts]:
    """A copy of that desk, opened on Friday 20/11/2026, 09:30; witnesses of copies lie apart."""
    shutil.copytree(made_desk, desk_settings.data)
    opened = open_acts(desk_settings, clock.ticker())
    yield opened
    opened.desk.database.close()


@pytest.fixture
def clerk(acts: Acts) -> Actor:
    return acts.sign_in("clerk", "clerk")


@pytest.fixture
def administrator(acts: Acts) -> Actor:
    return acts.sign_in("admin", "admin")
