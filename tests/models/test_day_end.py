"""Signing a day: open points need a remark, an unchanged day is not signed twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desk_app.models.day_end import (
    DayChange,
    DayFigures,
    DayState,
    JournalPlace,
    OpenPoint,
    SignedDay,
    open_points,
    read_points,
    read_sign_off,
    signing,
)
from desk_app.models.moments import read_moment
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.views import HistoryLine

NOW = read_moment("2026-11-20T17:05")
TODAY = NOW.date()
FIGURES = DayFigures(received=16, voided=1, returned=9, collected=246_000)
PLACE = JournalPlace(1, 231, bytes(32))
NOTHING = dict.fromkeys(OpenPoint, 0)
STATE = DayState(TODAY, FIGURES, NOTHING)
SIGNED = SignedDay(TODAY, 1, NOW, "supervisor", FIGURES, PLACE, {})


def signed(document: object, state: DayState = STATE) -> dict[str, Any]:
    return dict(signing(read_sign_off(document, NOW), state, PLACE).body)


def test_the_signature_holds_the_figures_and_the_head_of_the_journal() -> None:
    body = signed({})
    assert (body["day"], body["number"], body["received"], body["collected"]) == (
        "2026-11-20", 1, 16, 246_000,
    )  # fmt: skip
    assert (body["epoch"], body["seq"], body["head"]) == (1, 231, "00" * 32)
    assert (body["open"], body["changed"]) == ([], [])


def test_open_points_are_signed_with_a_remark_only() -> None:
    left = replace(STATE, open={**NOTHING, OpenPoint.TILL: 1, OpenPoint.DRAFTS: 2})
    with pytest.raises(HasProblems) as refused:
        signed({}, left)
    [problem] = refused.value.problems
    told = (problem.field, problem.code, dict(problem.facts))
    facts = {"number": 3, "points": "till_open drafts_open"}
    assert told == ("remarks", "sign_off_needs_remark", facts)
    happening = signing(read_sign_off({"remarks": "Quỹ chốt sáng mai"}, NOW), left, PLACE)
    assert happening.personal == {"remarks": "Quỹ chốt sáng mai"}
    assert happening.body["open"] == [
        {"code": "till_open", "number": 1}, {"code": "drafts_open", "number": 2},
    ]  # fmt: skip


def test_a_signed_day_is_signed_again_only_when_something_changed() -> None:
    unchanged = replace(STATE, last=SIGNED)
    with pytest.raises(NotAllowed) as refused:
        signed({}, unchanged)
    assert refused.value.code == "day_signed_already"
    assert dict(refused.value.facts) == {"day": "20/11/2026", "at": "17:05 20/11/2026"}
    line = HistoryLine("Shelved", NOW, "clerk", "Lê Thị Minh Hạnh")
    change = DayChange("H99.62-261120-1003", "id", line)
    again = signed({}, replace(unchanged, changes=(change, change)))
    assert (again["number"], again["changed"]) == (2, ["H99.62-261120-1003"])


def test_a_point_that_was_settled_since_changes_nothing_of_the_day() -> None:
    before = replace(SIGNED, open={OpenPoint.TILL: 1})
    with pytest.raises(NotAllowed, match="day_signed_already"):
        signed({}, replace(STATE, last=before))


def test_a_day_before_can_still_be_signed_but_none_to_come() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert read_sign_off({"day": yesterday.isoformat()}, NOW).plain["day"] == yesterday
    assert read_sign_off(None, NOW).plain["day"] == TODAY
    with pytest.raises(HasProblems) as refused:
        read_sign_off({"day": "2026-11-21"}, NOW)
    assert [each.code for each in refused.value.problems] == ["happened_in_future"]


def test_a_point_of_a_later_program_is_left_out() -> None:
    stored = [{"code": "till_open", "number": 1}, {"code": "backup_old", "number": 1}]
    assert read_points(stored) == {OpenPoint.TILL: 1}
    assert open_points({OpenPoint.DRAFTS: 0}) == {}
    assert date(2026, 11, 20) == TODAY
