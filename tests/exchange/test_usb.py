"""By files alone, and the centre is put back behind them: the next files mend it, nothing is doubled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.central.bundles import answer_bundle
from desk_app.models.moves import Act
from desk_app.models.outcomes import Trouble
from desk_app.recovery.verify import verify
from tests.exchange.checker import alike, check
from tests.exchange.copies import Copy, double
from tests.exchange.province import Province, Town
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE


@pytest.fixture
def town(province: Province, tmp_path: Path) -> Iterator[Town]:
    town = province.town(tmp_path / "town")
    yield town
    town.close()


def _carried(town: Town, copy: Copy, stick: Path) -> str:
    """To the centre and back; the code of what the clerk is told to do, empty when it is done."""
    town.clock.forward(minutes=1)
    out, back = stick / "out", stick / "back"
    copy.acts.export_bundle(copy.clerk, out)
    back.write_bytes(answer_bundle(town.seat.store, out.read_bytes()))
    try:
        copy.acts.import_bundle(copy.clerk, back)
    except Trouble as trouble:
        return trouble.code
    return ""


def test_of_two_copies_the_one_that_is_left_brings_what_they_share(
    town: Town, tmp_path: Path
) -> None:
    one = town.copies[0]
    first = one.receive(BIRTH)
    saved = town.save()
    assert not town.round(one).trouble
    twin = double(one, "twin", tmp_path / "twin")
    town.copies.append(twin)
    for copy in (one, twin):
        own = copy.receive(BIRTH)
        assert not town.round(copy).trouble
    assert town.label(twin)
    town.put_back(saved)  # by the line, and once more by files
    assert not town.round(twin).trouble
    assert {first.id, own.id} <= {state[0] for state in town.held().states}
    town.clock.forward(minutes=1)
    town.put_back(saved)
    assert [_carried(town, twin, tmp_path) for _ in range(3)] == ["bundle_again", "", ""]
    check(town.held(), where="centre")
    assert {first.id, own.id} <= {state[0] for state in town.held().states}
    assert twin.acts.sync_status().waiting.events == 0
    town.seat.store.verify()


def test_a_centre_that_was_put_back_is_healed_by_sticks(town: Town, tmp_path: Path) -> None:
    one, two = town.copies
    dossier = one.receive(TEMPORARY_RESIDENCE)
    one.acts.act(one.clerk, Act.HAND_OVER, [dossier.code], {"to": "Công an xã"})
    for copy in (one, two):
        assert not _carried(town, copy, tmp_path)
    saved = town.save()
    town.officer(Act.CONFIRM, dossier.id, {})
    one.receive(BIRTH)
    two.receive(BIRTH)
    for copy in (one, two, one):
        assert not _carried(town, copy, tmp_path)
    old = (tmp_path / "back").read_bytes()
    before = town.held()
    town.clock.forward(minutes=1)
    town.put_back(saved)
    town.officer(Act.CONFIRM, dossier.id, {})  # whoever did it does it again, not knowing
    one.receive(BIRTH)
    assert [_carried(town, each, tmp_path) for each in (one, two)] == ["bundle_again"] * 2
    assert [_carried(town, each, tmp_path) for each in (one, two, one)] == [""] * 3
    (tmp_path / "back").write_bytes(old)
    with pytest.raises(Trouble, match="bundle_old"):
        one.acts.import_bundle(one.clerk, tmp_path / "back")
    centre = town.held()
    assert before.ids <= centre.ids
    check(centre, where="centre")
    town.seat.store.verify()
    for copy in (one, two):
        alike(copy.held(), centre, where=copy.name)
        assert copy.acts.sync_status().waiting.events == 0
        assert not copy.acts.sync_status().trouble
        verify(copy.acts.desk.database, copy.acts.desk.site_id, copy.acts.desk.journal.seen())
        assert copy.acts.export_bundle(copy.clerk, tmp_path / "last").sent == 0
