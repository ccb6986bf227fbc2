"""The demonstration: made-up dossiers of the last month, through the real acts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk_app.compose import open_acts
from desk_app.models.actor import Actor
from desk_app.models.dossier_code import read_code
from desk_app.models.views import DossierView
from desk_app.recovery.verify import verify
from desk_app.services.demo import demo_people, fill_demo
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.services.counter import Counter

CLERK = Actor("clerk", "Lê Thị Minh Hạnh", demo_people()[0].role)


def copied(made: Path, folder: Path) -> Counter:
    shutil.copytree(made, folder / "desk")
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    return Counter(open_acts(settings, Clock().ticker()), CLERK)


def filled(counter: Counter) -> list[DossierView]:
    """Every dossier of the desk, newest first."""
    return [counter.open(each) for each in counter.acts.search(counter.clerk, "")]


@pytest.fixture(scope="module")
def demo(made_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    """A filled demonstration desk."""
    counter = copied(made_desk, tmp_path_factory.mktemp("demo"))
    fill_demo(counter.acts.desk)
    yield counter
    counter.acts.desk.database.close()


def test_dossiers_lie_on_past_working_days_only_inside_office_hours(demo: Counter) -> None:
    days = set()
    for shown in filled(demo):
        day = shown.received_at.date()
        days.add(day)
        assert date(2026, 10, 21) <= day < date(2026, 11, 20)
        assert day.weekday() < 5
        assert "07:30" <= f"{shown.received_at:%H:%M}" <= "17:00"
        assert shown.recorded_at == shown.received_at
        assert shown.late_entry_reason == ""
    assert len(days) == 22  # every working day of the thirty has at least one


def test_numbers_lie_in_the_lane_and_leave_the_desk_s_own_block_alone(demo: Counter) -> None:
    codes = [read_code(shown.code) for shown in filled(demo)]
    assert all(code is not None and code.tail[0] == "1" and len(code.tail) == 8 for code in codes)
    assert demo.receive().code == "H99.62-261120-1001"


def test_the_tables_of_a_filled_desk_equal_their_journal(demo: Counter) -> None:
    desk = demo.acts.desk
    assert verify(desk.database, desk.site_id).lines == demo.lines()


def test_it_warns_of_nothing_but_the_key(demo: Counter) -> None:
    status = demo.acts.status()
    assert status.demo
    assert status.warnings == ("key_in_file",)


def test_one_desk_is_always_filled_alike(demo: Counter, made_desk: Path, tmp_path: Path) -> None:
    again = copied(made_desk, tmp_path)
    assert fill_demo(again.acts.desk) == len(filled(again))
    first = {each.code: (each.applicant, each.promise) for each in filled(demo)}
    second = {each.code: (each.applicant, each.promise) for each in filled(again)}
    assert second.items() <= first.items()
    again.acts.desk.database.close()


def test_two_desks_share_no_code_and_no_reception(demo: Counter, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "desk", tmp_path / "witness", None, CHEAP)
    StartSite(settings, Clock().ticker())(demo_site(1), demo_people(), demo=True)
    other = Counter(open_acts(settings, Clock().ticker()), CLERK)
    fill_demo(other.acts.desk)
    codes = [{shown.code for shown in filled(each)} for each in (demo, other)]
    assert codes[0].isdisjoint(codes[1])
    other.acts.desk.database.close()
