"""The witness remembers how far a desk has come, and never forgets downwards."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from desk_app.journal.witness import DAYS_KEPT, Witness, Witnessed
from desk_app.models.outcomes import Trouble
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.journal.desks import CLERK, from_outside, proved, receive

COUNTS = st.dictionaries(
    st.sampled_from(["H99.62|261119", "H99.62|261120", "H98.1|261120"]), st.integers(0, 2_000)
)
BOOKS = st.dictionaries(st.sampled_from(["2025", "2026"]), st.integers(0, 9_000))
SEEN = st.builds(Witnessed, st.integers(0, 3), st.integers(0, 50), COUNTS, BOOKS)


def remember(witness: Witness, seen: Witnessed) -> None:
    """What the journal does around a commit."""
    witness.prepare(seen)
    witness.raise_prepared()


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    return Witness(tmp_path / "desk.json")


def test_what_was_seen_is_read_back(witness: Witness) -> None:
    seen = Witnessed(1, 7, {"H99.62|261120": 1_003}, {"2026": 12})
    remember(witness, seen)
    assert witness.read() == seen


def test_what_was_only_prepared_does_not_count(witness: Witness) -> None:
    remember(witness, Witnessed(1, 7))
    witness.prepare(Witnessed(1, 8))
    assert witness.read() == Witnessed(1, 7)


@settings(max_examples=60)
@given(SEEN, SEEN)
def test_nothing_seen_is_ever_lowered(one: Witnessed, other: Witnessed) -> None:
    both = one.raised(other)
    assert (both.epoch, both.seq) == max((one.epoch, one.seq), (other.epoch, other.seq))
    for seen in (one, other):
        assert all(both.lanes[lane] >= last for lane, last in seen.lanes.items())
        assert all(both.registers[year] >= last for year, last in seen.registers.items())
    assert both.raised(one) == both == other.raised(one)


def test_a_later_epoch_counts_more_than_a_longer_one(witness: Witness) -> None:
    remember(witness, Witnessed(1, 500))
    remember(witness, Witnessed(2, 3))
    assert witness.read() == Witnessed(2, 3)


def test_lanes_of_the_last_forty_days_are_kept(witness: Witness) -> None:
    first = date(2026, 1, 1)
    for back in range(DAYS_KEPT + 15):
        day = f"{first + timedelta(days=back):%y%m%d}"
        remember(witness, Witnessed(1, back, {f"H99.62|{day}": 5, f"H98.1|{day}": 6}))
    kept = witness.read()
    assert kept is not None
    days = {lane.rpartition("|")[2] for lane in kept.lanes}
    assert (len(days), min(days), max(days)) == (40, "260116", "260224")
    assert len(kept.lanes) == 80


def test_a_witness_that_is_not_there_has_seen_nothing(witness: Witness) -> None:
    assert witness.read() is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"[]", b"{}", b"null", b"7",
        b'{"epoch": 1, "seq": 2, "lanes": [], "registers": {}}',
        b'{"epoch": 1, "seq": 2, "lanes": {"H99.62|261120": "many"}, "registers": {}}',
        b'{"epoch": 1, "seq": 2, "lanes": {}, "registers": {"this year": 4}}',
    ],
)  # fmt: skip
def test_a_witness_that_nobody_can_read_has_seen_nothing(witness: Witness, content: bytes) -> None:
    witness.path.write_bytes(content)
    assert witness.read() is None


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    witness = Witness(tmp_path / "file" / "desk.json")
    with pytest.raises(Trouble) as trouble, witness.holding():
        raise AssertionError("must not be held")
    assert trouble.value.code == "witness_unwritable"


def test_every_dossier_raises_the_witness_before_its_number_is_said(
    acts: Acts, desk_settings: Settings
) -> None:
    for _ in range(3):
        (received,) = receive(acts)
        written = json.loads(_witness_file(desk_settings).read_bytes())
        assert written["lanes"]["H99.62|261120"] == int(received.code[-4:])
        assert written["registers"]["2026"] == received.register.entry
    assert (written["epoch"], written["seq"]) == (1, 4)


def test_a_lost_witness_is_said_and_stops_nobody(acts: Acts, desk_settings: Settings) -> None:
    receive(acts, 2)
    _witness_file(desk_settings).unlink()
    assert "witness_missing" in acts.status().warnings
    (received,) = receive(acts)
    assert received.code.endswith("-1003")
    assert "witness_missing" not in acts.status().warnings


def test_a_new_witness_knows_every_number_that_the_lost_one_knew(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts, 2)
    with from_outside(desk_settings) as file:
        (counted,) = file.execute("SELECT last FROM lane_counter").fetchone()
    _witness_file(desk_settings).unlink()
    with acts.desk.journal.writing("clerk"):
        pass
    seen = acts.desk.journal.witness.read()
    assert seen is not None
    assert seen.lanes == {"H99.62|261120": counted}
    assert seen.registers == {"2026": 2}


def test_a_spoilt_witness_is_said_and_written_anew(acts: Acts, desk_settings: Settings) -> None:
    receive(acts, 2)
    _witness_file(desk_settings).write_bytes(b"{")
    assert "witness_missing" in acts.status().warnings
    assert receive(acts)[0].code.endswith("-1003")
    assert proved(acts).lines == 4


def test_a_witness_that_cannot_be_written_refuses_the_act_whole(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts)
    in_the_way = _witness_file(desk_settings).with_suffix(".new")
    in_the_way.mkdir()
    with pytest.raises(Trouble) as trouble:
        receive(acts)
    assert trouble.value.code == "witness_unwritable"
    assert len(acts.search(CLERK, "")) == 1
    in_the_way.rmdir()
    assert receive(acts)[0].code.endswith("-1002")
    assert proved(acts).lines == 3


def test_a_folder_in_the_place_of_the_witness_refuses_the_act_whole(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts)
    file = _witness_file(desk_settings)
    file.unlink()
    file.mkdir()
    assert "witness_unwritable" in acts.status().warnings
    with pytest.raises(Trouble) as trouble:
        receive(acts)
    assert trouble.value.code == "witness_unwritable"
    assert len(acts.search(CLERK, "")) == 1
    file.rmdir()
    assert receive(acts)[0].code.endswith("-1002")
    assert proved(acts).lines == 3


def test_a_dossier_that_was_saved_is_received_whatever_becomes_of_the_witness(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts)
    file = _witness_file(desk_settings)

    def lose(_connection: object) -> None:
        file.unlink()
        file.mkdir()

    event.listen(acts.desk.database.engine, "commit", lose, once=True)
    (received,) = receive(acts)
    assert received.code.endswith("-1002")
    assert received.id in acts.search(CLERK, "")
    assert "witness_unwritable" in acts.status().warnings
    with pytest.raises(Trouble):
        receive(acts)
    assert len(acts.search(CLERK, "")) == 2
    file.rmdir()
    assert receive(acts)[0].code.endswith("-1003")
    assert acts.status().warnings == ("key_in_file",)


def test_a_witness_left_behind_is_said_and_brought_up_before_the_next_act(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts)
    file = _witness_file(desk_settings)
    before = file.read_bytes()
    receive(acts)
    after = json.loads(file.read_bytes())
    file.write_bytes(before)
    assert "witness_unwritable" in acts.status().warnings
    with acts.desk.journal.writing("clerk"):
        assert json.loads(file.read_bytes()) == after
    assert acts.status().warnings == ("key_in_file",)


def test_what_an_act_that_was_killed_had_prepared_is_in_nobodys_way(
    acts: Acts, desk_settings: Settings
) -> None:
    receive(acts)
    _witness_file(desk_settings).with_suffix(".new").write_bytes(b"half a wor")
    assert receive(acts)[0].code.endswith("-1002")
    seen = acts.desk.journal.witness.read()
    assert seen is not None
    assert seen.place == (1, 3)


def _witness_file(of: Settings) -> Path:
    (file,) = of.witness.glob("*.json")
    return file
