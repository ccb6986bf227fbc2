"""A centre that was put back far behind what desks had sent: they come together again by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk_app.central import arrivals
from desk_app.central.app import central_app
from desk_app.protocol.messages import Limits
from tests.exchange.checker import check
from tests.exchange.copies import Copy, double, put_back, save
from tests.exchange.province import GENEROUS, Province, Town
from tests.services.counter import BIRTH

FEW = 1
"""Lines by which a desk is sent back, and lines of a batch, instead of five hundred."""
MANY = 9


@pytest.fixture
def town(province: Province, tmp_path: Path) -> Iterator[Town]:
    town = province.town(tmp_path / "town")
    yield town
    town.close()


def _receives(copy: Copy, dossiers: int) -> list[str]:
    return [copy.receive(BIRTH).id for _ in range(dossiers)]


def test_a_copy_far_ahead_of_a_centre_whose_restoring_nobody_told_stands_apart_in_one_round(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "BATCH_LINES", FEW)
    one = town.copies[0]
    received = _receives(one, 1)
    assert not town.round(one).trouble
    saved = town.save()
    twin = double(one, "twin", tmp_path / "twin")
    town.copies.append(twin)
    received += _receives(one, MANY)
    assert not town.round(one).trouble
    town.put_back(saved, forgotten=True)
    received += _receives(twin, MANY + 1)
    assert not town.round(twin).trouble
    received += _receives(one, 1)
    assert not town.round(one).trouble
    assert town.label(one)
    assert {state[0] for state in town.held().states} == set(received)
    assert not town.round(twin).trouble
    assert {state[0] for state in twin.held().states} == set(received)
    town.put_back(saved)
    town.line.app = central_app(replace(town.seat.store, limits=Limits(lines=FEW)), GENEROUS)
    for copy in (twin, one, twin):
        assert not town.round(copy).trouble
    assert {state[0] for state in town.held().states} == set(received)
    check(town.held(), where="centre")


def test_a_copy_whose_earlier_lines_the_centre_has_from_another_one_stands_apart(
    town: Town, tmp_path: Path
) -> None:
    one = town.copies[0]
    saved = save(one, tmp_path / "saved")
    _receives(one, 1)
    assert not town.round(one).trouble
    put_back(one, saved, witness=True)
    assert not town.round(one).trouble  # it goes on in an epoch of its own
    centre = town.save()
    twin = double(one, "twin", tmp_path / "twin")
    town.copies.append(twin)
    received = _receives(one, 2) + _receives(twin, 1)
    town.put_back(centre)
    for copy in (one, twin):
        assert not town.round(copy).trouble
    assert town.label(twin)
    assert set(received) <= {state[0] for state in town.held().states}


def test_a_copy_that_has_nothing_new_to_say_finds_out_as_well(town: Town, tmp_path: Path) -> None:
    one = town.copies[0]
    saved = town.save()
    twin = double(one, "twin", tmp_path / "twin")
    town.copies.append(twin)
    received = _receives(one, 1)
    assert not town.round(one).trouble
    town.put_back(saved, forgotten=True)
    received += _receives(twin, 2)
    assert not town.round(twin).trouble
    for copy in (one, twin, one):
        assert not town.round(copy).trouble
    assert {state[0] for state in town.held().states} == set(received)
    assert {state[0] for state in one.held().states} == set(received)
