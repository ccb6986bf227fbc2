"""One act is one transaction: all of it or nothing, and never earlier than the line before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk_app.models.happening import Happening
from desk_app.models.outcomes import IntegrityBroken, NotAllowed, Trouble
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.journal.desks import CLERK, from_outside, opened, proved, receive

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_text%'"


def contents(of: Settings) -> dict[str, list[tuple[object, ...]]]:
    """Everything that lies in the file, table by table."""
    with from_outside(of) as file:
        tables = [name for (name,) in file.execute(TABLES)]
        return {table: file.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


class Accident(Exception):
    """Something that went wrong in the middle of an act."""


def test_an_act_that_fails_half_way_leaves_no_trace(acts: Acts, desk_settings: Settings) -> None:
    (before,) = receive(acts)
    everything = contents(desk_settings)
    witnessed = acts.desk.journal.witness.path.read_bytes()
    happening = Happening("PaperPrinted", _paper(), dossier=before.id)

    def fail() -> None:
        with acts.desk.journal.writing("clerk") as writing:
            writing.lanes["H99.62|261120"] = 1_500
            writing.append(happening)
            raise Accident

    with pytest.raises(Accident):
        fail()
    assert contents(desk_settings) == everything
    assert acts.desk.journal.witness.path.read_bytes() == witnessed
    assert receive(acts)[0].code.endswith("-1002")
    assert proved(acts).lines == 3


def test_the_first_act_of_a_desk_that_fails_leaves_it_unopened(
    acts: Acts, desk_settings: Settings
) -> None:
    def fail() -> None:
        with acts.desk.journal.writing("clerk"):
            raise Accident

    with pytest.raises(Accident):
        fail()
    with from_outside(desk_settings) as file:
        assert file.execute("SELECT count(*) FROM journal_line").fetchone() == (0,)
    assert acts.desk.journal.witness.read() is None


def test_a_fact_of_a_kind_that_does_not_exist_is_not_written(acts: Acts) -> None:
    def write() -> None:
        with acts.desk.journal.writing("clerk") as writing:
            writing.append(Happening("DossierEaten", {}))

    with pytest.raises(KeyError):
        write()
    assert acts.status().unsent_events == 0


def test_several_facts_of_one_act_stand_one_after_the_other(acts: Acts) -> None:
    (dossier,) = receive(acts)
    with acts.desk.journal.writing("clerk") as writing:
        events = [
            writing.append(Happening("PaperPrinted", _paper(number), dossier=dossier.id))
            for number in (1, 2)
        ]
    assert [each.seq for each in events] == [3, 4]
    assert {each.by for each in events} == {"clerk"}
    assert proved(acts).lines == 4


def test_a_clock_a_few_minutes_slow_is_held_at_the_line_before(
    acts: Acts, clock: Clock, desk_settings: Settings
) -> None:
    receive(acts)
    clock.forward(minutes=-12)
    (received,) = receive(acts)
    assert f"{received.received_at:%H:%M}" == "09:30"
    with from_outside(desk_settings) as file:
        rows = file.execute("SELECT line FROM journal_line ORDER BY pos").fetchall()
    assert {json.loads(line)["at"] for (line,) in rows} == {"2026-11-20T09:30:00+07:00"}
    proved(acts)


def test_a_clock_that_went_back_a_day_is_refused_and_nothing_is_saved(
    acts: Acts, clock: Clock, desk_settings: Settings
) -> None:
    receive(acts)
    everything = contents(desk_settings)
    clock.forward(hours=-10)
    with pytest.raises(NotAllowed) as refused:
        receive(acts)
    assert refused.value.code == "clock_went_back"
    assert refused.value.facts == {"last": "20/11/2026"}
    assert contents(desk_settings) == everything
    clock.forward(hours=10)
    assert receive(acts)[0].code.endswith("-1002")


def test_a_last_line_that_nobody_can_read_stops_writing_but_not_reading(
    acts: Acts, desk_settings: Settings
) -> None:
    (received,) = receive(acts)
    with from_outside(desk_settings) as file:
        file.execute("UPDATE journal_line SET line = ? WHERE seq = 2", (b"spoilt",))
    with opened(desk_settings) as again:
        assert again.search(CLERK, "") == (received.id,)
        with pytest.raises(IntegrityBroken) as broken:
            receive(again)
        assert broken.value.code == "line_broken"
        assert dict(broken.value.facts) == {
            "desk": acts.desk.desk, "epoch": 1, "seq": 2, "pos": 2, "why": "unreadable",
        }  # fmt: skip


def test_a_lock_that_another_program_keeps_is_said(
    acts: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk_app.journal.file_lock.PATIENCE_S", 0.0)
    with acts.desk.journal.witness.holding(), pytest.raises(Trouble) as trouble:
        receive(acts)
    assert trouble.value.code == "desk_busy"
    assert receive(acts)[0].code.endswith("-1001")


def test_a_lock_in_a_folder_that_is_not_there_is_said(acts: Acts, tmp_path: Path) -> None:
    folder = acts.desk.journal.witness.path.with_suffix(".lock")
    folder.mkdir(parents=True)
    with pytest.raises(Trouble) as trouble:
        receive(acts)
    assert trouble.value.code == "witness_unwritable"
    assert str(tmp_path) in str(trouble.value.facts["folder"])


def _paper(number: int = 1) -> dict[str, str | int]:
    return {"form": "receipt", "number": number, "copies": 2, "paper": "A5"}
