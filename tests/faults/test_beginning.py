"""A desk begins whole or not at all, and never twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.models.outcomes import HasProblems, NotAllowed, Trouble
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import Person, StartSite
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import opened, proved, receive


def begin(settings: Settings) -> None:
    StartSite(settings, Clock().ticker())(demo_site(1), demo_people(), demo=True)


def test_a_beginning_with_a_broken_timetable_leaves_nothing_behind(
    desk_settings: Settings,
) -> None:
    broken = replace(demo_site(1), timetable={"mon": ["17:00-07:30"]})
    with pytest.raises(HasProblems):
        StartSite(desk_settings, Clock().ticker())(broken, demo_people(), demo=True)
    assert not list(desk_settings.data.iterdir())
    begin(desk_settings)
    with opened(desk_settings) as acts:
        receive(acts)


def test_a_beginning_with_a_weak_password_makes_nothing(desk_settings: Settings) -> None:
    weak = Person("admin", "Quản trị", demo_people()[2].role, "12345678")
    with pytest.raises(HasProblems):
        StartSite(desk_settings, Clock().ticker())(demo_site(1), (weak,), demo=False)
    assert not desk_settings.data.exists()


def test_a_beginning_where_no_folder_can_be_made_is_said(desk_settings: Settings) -> None:
    desk_settings.data.parent.joinpath("desk").write_text("a file")
    with pytest.raises(Trouble) as said:
        begin(replace(desk_settings, data=desk_settings.data / "inside"))
    assert said.value.code == "folder_read_only"


def test_a_second_beginning_is_refused_and_changes_nothing(desk: Settings) -> None:
    with opened(desk) as acts:
        receive(acts)
    before = {file.name: file.read_bytes() for file in desk.data.iterdir()}
    with pytest.raises(NotAllowed) as refused:
        begin(desk)
    assert refused.value.code == "site_exists"
    assert {file.name: file.read_bytes() for file in desk.data.iterdir()} == before
    with opened(desk) as acts:
        assert proved(acts).lines == 2


def test_two_desks_never_share_an_identity_a_key_or_a_recovery_code(
    desk_settings: Settings,
) -> None:
    made = [
        StartSite(replace(desk_settings, data=desk_settings.data / name), Clock().ticker())(
            demo_site(1), demo_people(), demo=True
        )
        for name in ("one", "two")
    ]
    assert made[0].desk != made[1].desk
    assert made[0].recovery_code != made[1].recovery_code


def test_a_beginning_that_was_killed_can_be_begun_again(desk_settings: Settings) -> None:
    desk_settings.data.mkdir()
    for name, content in {"desk.new": b"half", "key": b"00" * 32, "desk.json": b"{}"}.items():
        (desk_settings.data / name).write_bytes(content)
    begin(desk_settings)
    with opened(desk_settings) as acts:
        receive(acts)
    assert not (desk_settings.data / "desk.new").exists()


def test_a_key_without_its_database_is_never_thrown_away(desk_settings: Settings) -> None:
    desk_settings.data.mkdir()
    (desk_settings.data / "key").write_text("00" * 32)
    with pytest.raises(NotAllowed) as refused:
        begin(desk_settings)
    assert refused.value.code == "site_exists"
    assert (desk_settings.data / "key").read_text() == "00" * 32
