"""A desk seals a day, the centre counts again: honest days agree whatever befell the disk, others show."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from operator import itemgetter
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from desk_app.central.app import central_app
from desk_app.central.store import Store
from desk_app.models.moves import Act
from desk_app.services.enrolment import request_of
from desk_app.services.synchronise import Synchronise
from desk_app.settings import Settings
from desk_app.sync.enrolled import keep_certificate
from desk_app.sync.state import ItemState
from desk_app.ui.sync.words import item_why
from tests.conftest import Clock
from tests.exchange.copies import Copy, double, put_back, save
from tests.exchange.province import ADDRESS, GENEROUS, exchange_of
from tests.services.counter import TEMPORARY_RESIDENCE

Exchange = Callable[[Copy], None]


@pytest.fixture
def exchange(store: Store) -> Iterator[Exchange]:
    """A round of a desk with the centre; it must go well."""
    with TestClient(central_app(store, GENEROUS)) as client:

        def rounds(copy: Copy) -> None:
            for _ in range(2):  # what the first has sealed is judged, and heard of in the second
                outcome = exchange_of(copy.acts, ADDRESS, client)()
                assert not outcome.trouble, outcome

        yield rounds


@pytest.fixture
def one(made_desk: Path, desk_settings: Settings, clock: Clock, store: Store) -> Iterator[Copy]:
    """A real desk of lane 1, enrolled at the centre; it has received and taken money."""
    shutil.copytree(made_desk, desk_settings.data)
    copy = Copy("one", desk_settings, clock)
    desk = copy.acts.desk
    certificate = store.enrol(request_of(desk, store.enrol_code(desk.site_id, 1)))
    keep_certificate(Synchronise(desk).exchange(), certificate, address=ADDRESS)
    received = copy.receive(TEMPORARY_RESIDENCE)
    copy.acts.act(copy.clerk, Act.COLLECT, [received.code], {"method": "cash"})
    yield copy
    copy.stop()


def found(store: Store) -> list[str]:
    return [each["code"] for flag in store.flags() for each in flag["findings"]]


def test_honest_days_agree_though_a_copy_was_put_back_and_a_second_one_lives(
    one: Copy, exchange: Exchange, store: Store, clock: Clock, tmp_path: Path
) -> None:
    exchange(one)
    saved = save(one, tmp_path / "saved")
    one.receive(TEMPORARY_RESIDENCE)
    exchange(one)
    put_back(one, saved, witness=False)
    one.receive(TEMPORARY_RESIDENCE)
    exchange(one)
    clock.forward(days=3)
    exchange(one)
    assert found(store) == []
    (lane,) = store.report_lanes()
    assert (lane["last"], lane["holes"], lane["differs"]) == (1053, [], False)

    twin = double(one, "twin", tmp_path / "twin")
    one.receive(TEMPORARY_RESIDENCE)
    twin.receive(TEMPORARY_RESIDENCE)
    for _ in range(2):
        exchange(one)
        exchange(twin)
    third = double(twin, "third", tmp_path / "third")
    for copy in (third, twin, third, twin):
        copy.receive(TEMPORARY_RESIDENCE)
        exchange(copy)
    clock.forward(days=1)
    for copy in (one, twin, third):
        exchange(copy)
    twin.stop()
    third.stop()
    assert set(found(store)) == {"code_twice"}
    assert store.verify()["lines"] == store.counts()["events"]


def test_what_was_changed_behind_the_program_shows_when_the_day_is_sealed(
    one: Copy, exchange: Exchange, store: Store, clock: Clock
) -> None:
    exchange(one)
    with one.acts.desk.database.writing() as behind:
        behind.execute(text("UPDATE fee_entry SET amount = amount - 5000"))
        behind.execute(text("UPDATE lane_counter SET last = last + 2"))
    clock.forward(days=3)
    exchange(one)
    told = [each for flag in store.flags() for each in flag["findings"]]
    figures, lane = sorted(told, key=itemgetter("code"))
    assert lane == {
        "code": "lane_differs",
        "facts": {
            "day": "2026-11-20", "agency": "H99.62", "told": 1003, "counted": 1001,
            "numbers": "1002–1003",
        },
    }  # fmt: skip
    assert (figures["code"], figures["facts"]["fees"], figures["facts"]["counted_fees"]) == (
        "checkpoint_differs", 10_000, 15_000,
    )  # fmt: skip
    assert [each["differs"] for each in store.report_lanes()] == [True]
    acts = one.acts
    items = acts.sync_list(acts.sync_item_ids(ItemState.FLAGGED))
    assert ["20/11/2026" in item_why(each) for each in items] == [True, True]
    assert any("10.000 đ" in item_why(each) and "15.000 đ" in item_why(each) for each in items)
