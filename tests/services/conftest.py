"""Desks for the acts: one is made a run and copied for each test, others are made of a given site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk_app.compose import open_acts
from desk_app.models.actor import Actor
from desk_app.models.site import Site
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.services.counter import Counter
from tests.services.print_shop import PrintShop

Opens = Callable[[Site], Counter]


def opened_copy(made_desk: Path, settings: Settings, clock: Clock) -> Iterator[Acts]:
    """A copy of the unused desk, opened; the witnesses of copies lie apart."""
    shutil.copytree(made_desk, settings.data)
    opened = open_acts(settings, clock.ticker())
    yield opened
    opened.desk.database.close()


@pytest.fixture(scope="module")
def shared_clock() -> Clock:
    """The clock of `shared`."""
    return Clock()


@pytest.fixture(scope="module")
def shared(
    made_desk: Path, shared_clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Counter]:
    """One desk for all tests of a file that only look, or that do not mind each other's dossiers."""
    folder = tmp_path_factory.mktemp("shared")
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    for acts in opened_copy(made_desk, settings, shared_clock):
        yield Counter(acts, acts.sign_in("clerk", "clerk"))


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    """That desk with its clerk signed in."""
    return Counter(acts, clerk)


@pytest.fixture
def open_site(tmp_path: Path, clock: Clock) -> Iterator[Opens]:
    """Makes and opens a desk of any site; the clerk and the administrator are those of the demo."""
    opened: list[Acts] = []

    def open_desk_of(site: Site) -> Counter:
        folder = tmp_path / f"site-{len(opened)}"
        settings = Settings(folder, tmp_path / "witnesses", None, CHEAP)
        StartSite(settings, clock.ticker())(site, demo_people(), demo=True)
        acts = open_acts(settings, clock.ticker())
        opened.append(acts)
        return Counter(acts, acts.sign_in("clerk", "clerk"))

    yield open_desk_of
    for each in opened:
        each.desk.database.close()


@pytest.fixture
def print_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintShop:
    """Printing programs of this test's own, working at first."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    shop = PrintShop(folder)
    shop.works()
    return shop
