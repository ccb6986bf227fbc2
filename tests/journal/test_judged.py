"""What the centre decides stands everywhere: the same columns, the same counts, and nobody's name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desk_app.journal.bulk import Projecting, ready
from desk_app.journal.envelope import read_line
from desk_app.journal.kinds.judged import of_dossier, winning
from desk_app.services.acts import Acts
from tests.journal.replay import Rows, rows_after
from tests.journal.test_corpus import lines_until, released

HANDED = lines_until("HandedOver.v1")
JUDGED = released("EventJudged.v1")


def told_otherwise(line: dict[str, Any], **body: Any) -> dict[str, Any]:
    event = json.loads(line["line"])
    return {**line, "line": json.dumps(event | {"body": event["body"] | body})}


def counted(rows: Rows) -> list[dict[str, Any]]:
    """What dossiers count as by days; what acts are counted by themselves is told by them alone."""
    without = [
        {key: value for key, value in row.items() if key not in {"supplements", "posted", "fees"}}
        for row in rows["day_count"]
    ]
    return [row for row in without if any(isinstance(each, int) and each for each in row.values())]


def test_a_decision_about_a_dossier_that_is_not_here_is_kept_and_changes_nothing() -> None:
    assert rows_after([JUDGED]) == {}
    assert rows_after([released("FlagSettled.v1"), released("FlagSettled.v1")]) == {}


def test_a_decision_moves_nothing_but_what_acts_can_move() -> None:
    values = json.loads(JUDGED["line"])["body"]["values"]
    more = {"id": "x", "site": "x", "version": 99, "read_only": True, "of_tomorrow": 1}
    greedy = told_otherwise(JUDGED, values=values | {"dossier": values["dossier"] | more})
    assert rows_after([*HANDED, greedy]) == released("EventJudged.v1")["rows"]


def test_without_values_a_decision_leaves_every_column_as_it_was() -> None:
    before = rows_after(HANDED)
    after = rows_after([*HANDED, told_otherwise(JUDGED, values=None)])
    for table in ("dossier_course", "counted_dossier", "day_count"):
        assert after[table] == before[table]
    assert after["dossier"] == [before["dossier"][0] | {"version": 3}]


@pytest.mark.parametrize("last", ["ResultReturned.v1", "SupplementRequested.v1", "Stopped.v1"])
def test_whoever_is_told_the_winning_values_counts_as_the_centre_does(
    acts: Acts, last: str
) -> None:
    lines = lines_until(last)
    with acts.desk.database.writing() as session:
        projecting = Projecting(session)
        for each in lines:
            part = each["personal"] and each["personal"].encode()
            done = ready(read_line(each["line"].encode()), part)
            projecting.apply(done)
        told = winning(done.event, projecting.rows(of_dossier(done.event)))
        session.rollback()
    decision = told_otherwise(JUDGED, values=told, outcome="accepted", findings=[])
    centre, desk = rows_after(lines), rows_after([*HANDED, decision])
    for table in ("dossier_course", "counted_dossier"):
        assert desk[table] == centre[table]
    assert counted(desk) == counted(centre)
    stays = {"version", "promise"}
    ours, theirs = (
        {key: value for key, value in rows["dossier"][0].items() if key not in stays}
        for rows in (desk, centre)
    )
    assert ours == theirs
