"""A copy put back, or a second machine with the same copy, never prints a number twice."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from desk_app.models.acts.slips import Slip
from desk_app.models.moves import Act
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.views import Received
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import CLERK, copied, from_outside, opened, proved, receive


def put_back(desk: Settings, copy: Settings) -> None:
    """What an administrator does who restores a backup by copying."""
    shutil.rmtree(desk.data)
    shutil.copytree(copy.data, desk.data)


def tail(received: Received) -> int:
    return int(received.code.rpartition("-")[2])


def incarnations(desk: Settings) -> list[dict[str, object]]:
    query = "SELECT line FROM journal_line WHERE kind = 'DeskIncarnated' ORDER BY pos"
    with from_outside(desk) as file:
        return [json.loads(line)["body"] for (line,) in file.execute(query)]


def test_a_restored_copy_numbers_beyond_everything_ever_printed(
    desk: Settings, tmp_path: Path
) -> None:
    with opened(desk) as acts:
        receive(acts, 2)
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        printed = receive(acts, 4)
    put_back(desk, backup)
    with opened(desk) as acts:
        assert "copy_rolled_back" in acts.status().warnings
        assert len(acts.search(CLERK, "")) == 2
        after = receive(acts, 2)
        assert [tail(each) for each in printed] == [1003, 1004, 1005, 1006]
        assert [tail(each) for each in after] == [1006 + 50 + 1, 1006 + 50 + 2]
        assert [each.register.entry for each in after] == [57, 58]
        assert proved(acts).lines == 3 + 3
    with opened(desk) as acts:
        assert "copy_rolled_back" not in acts.status().warnings


def test_the_new_epoch_says_which_numbers_were_given_up(desk: Settings, tmp_path: Path) -> None:
    with opened(desk) as acts:
        receive(acts)
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        receive(acts, 3)
    put_back(desk, backup)
    with opened(desk) as acts:
        receive(acts)
    first, second = incarnations(desk)
    assert first == {"epoch": 1, "reason": "opened", "lanes": [], "registers": []}
    assert second == {
        "epoch": 2,
        "reason": "witness_ahead",
        "after": {"epoch": 1, "seq": 2},
        "lanes": [{"agency": "H99.62", "day": "261120", "from": 1004, "to": 1054}],
        "registers": [{"year": 2026, "from": 4, "to": 54}],
    }


def test_papers_lists_and_drawers_number_beyond_what_was_printed_too(
    desk: Settings, tmp_path: Path
) -> None:
    def slip(acts: Acts) -> int:
        person = {"name": "Trần Văn Mẫu"}
        return acts.give_slip(CLERK, Slip.TURN_AWAY, {"person": person, "reason": "x"}).number

    def batch(acts: Acts) -> str:
        (one,) = receive(acts)
        acts.act(CLERK, Act.HAND_OVER, [one.code], {"to": "Tư pháp - Hộ tịch"})
        return acts.open_dossier(CLERK, one.id).batch.rpartition("-")[2]

    def drawer(acts: Acts) -> int:
        number = acts.open_till(CLERK, {"float": 0}).number
        acts.close_till(CLERK, {"counted": 0})
        return number

    with opened(desk) as acts:
        assert (slip(acts), batch(acts), drawer(acts)) == (1, "1", 1)
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        assert [(slip(acts), batch(acts), drawer(acts)) for _ in range(2)] == [
            (2, "2", 2), (3, "3", 3),
        ]  # fmt: skip
    put_back(desk, backup)
    with opened(desk) as acts:
        assert (slip(acts), batch(acts), drawer(acts)) == (54, "54", 54)
        assert (slip(acts), batch(acts), drawer(acts)) == (55, "55", 55)
        proved(acts)
    assert incarnations(desk)[-1]["series"] == [
        {"series": "handover", "year": 2026, "from": 3, "to": 53},
        {"series": "refusal", "year": 2026, "from": 3, "to": 53},
        {"series": "till", "year": 0, "from": 3, "to": 53},
    ]


def test_a_witness_made_anew_knows_the_series_of_the_store(desk: Settings) -> None:
    with opened(desk) as acts:
        person = {"name": "Trần Văn Mẫu"}
        acts.give_slip(CLERK, Slip.TURN_AWAY, {"person": person, "reason": "x"})
        next(desk.witness.glob("*.json")).unlink()
        with acts.desk.journal.writing("clerk"):
            pass
        seen = acts.desk.journal.witness.read()
    assert seen is not None
    assert seen.series == {"refusal|2026": 1}


def test_the_new_epoch_is_bound_to_the_last_line_of_the_one_before(
    desk: Settings, tmp_path: Path
) -> None:
    with opened(desk) as acts:
        receive(acts, 2)
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        receive(acts)
    put_back(desk, backup)
    with opened(desk) as acts:
        receive(acts)
        name = acts.desk.desk.encode()
    with from_outside(desk) as file:
        rows = file.execute("SELECT epoch, seq, line, hash FROM journal_line ORDER BY pos")
        lines = rows.fetchall()
    assert [row[:2] for row in lines] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
    begin = hashlib.sha256(name + (2).to_bytes(8, "big") + lines[2][3]).digest()
    assert lines[3][3] == hashlib.sha256(begin + lines[3][2]).digest()


def test_a_copy_from_before_the_first_dossier_is_noticed_too(
    desk: Settings, tmp_path: Path
) -> None:
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        receive(acts, 3)
    put_back(desk, backup)
    with opened(desk) as acts:
        assert "copy_rolled_back" in acts.status().warnings
        assert tail(receive(acts)[0]) == 1003 + 50 + 1
        proved(acts)
    (only,) = incarnations(desk)
    assert (only["epoch"], only["reason"]) == (2, "witness_ahead")


def test_a_lost_witness_does_not_reopen_the_numbers_of_the_morning(
    desk: Settings, tmp_path: Path
) -> None:
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        receive(acts, 3)
        next(desk.witness.glob("*.json")).unlink()
        with acts.desk.journal.writing("clerk"):
            pass  # an act that takes no number
    put_back(desk, backup)
    with opened(desk) as acts:
        assert tail(receive(acts)[0]) > 1003


def test_a_copy_restored_again_and_again_never_repeats_itself(
    desk: Settings, tmp_path: Path
) -> None:
    with opened(desk) as acts:
        codes = [each.code for each in receive(acts, 2)]
    backup = copied(desk, tmp_path / "backup")
    for epoch in (2, 3, 4):
        with opened(desk) as acts:
            codes += [each.code for each in receive(acts, 2)]
        put_back(desk, backup)
        with opened(desk) as acts:
            codes += [each.code for each in receive(acts)]
            proved(acts)
        assert incarnations(desk)[-1]["epoch"] == epoch
    assert len(set(codes)) == len(codes)


def test_two_machines_with_one_copy_and_one_witness_never_print_one_number_twice(
    desk: Settings, tmp_path: Path, clock: Clock
) -> None:
    with opened(desk) as acts:
        codes = [each.code for each in receive(acts, 2)]
    clone = copied(desk, tmp_path / "clone")
    with opened(desk, clock) as one, opened(clone, clock) as other:
        for turn in (one, other, other, one, other, one):
            codes += [each.code for each in receive(turn)]
            clock.forward(minutes=1)
        for each in (one, other):
            verify(each.desk.database, each.desk.site_id)
    assert len(set(codes)) == len(codes) == 8


def test_a_copy_that_is_as_new_as_the_witness_goes_on_in_its_epoch(
    desk: Settings, tmp_path: Path
) -> None:
    with opened(desk) as acts:
        receive(acts, 2)
    backup = copied(desk, tmp_path / "backup")
    put_back(desk, backup)
    with opened(desk) as acts:
        assert "copy_rolled_back" not in acts.status().warnings
        assert tail(receive(acts)[0]) == 1003
    assert len(incarnations(desk)) == 1


def test_looking_at_a_restored_copy_changes_nothing(desk: Settings, tmp_path: Path) -> None:
    with opened(desk) as acts:
        receive(acts)
    backup = copied(desk, tmp_path / "backup")
    with opened(desk) as acts:
        receive(acts)
    put_back(desk, backup)
    with opened(desk) as acts:
        before = _witnessed(acts)
        acts.status()
        with pytest.raises(IntegrityBroken) as broken:
            proved(acts)
        assert broken.value.code == "journal_cut_off"
        assert _witnessed(acts) == before
    assert len(incarnations(desk)) == 1


def _witnessed(acts: Acts) -> bytes:
    return acts.desk.journal.witness.path.read_bytes()
