"""`import catalogue` and `import calendar`: good rows are kept, broken ones are named."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desk_app.resources import resource_bytes
from tests.cli.console import Console, birth


def procedure(**changes: Any) -> dict[str, Any]:
    rows = json.loads(resource_bytes("catalogue/commune-2026.json"))
    rows = rows["procedures"] if isinstance(rows, dict) else rows
    found: dict[str, Any] = next(each for each in rows if each["code"] == "1.004194")
    return found | {"code": "1.777777", "name": "Xác nhận mẫu"} | changes


def calendar(**changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(resource_bytes("calendars/vn-2024-2027.json"))
    return document | changes


def test_an_imported_procedure_can_be_received_at_once(admin: Console) -> None:
    answer = admin("import", "catalogue", admin.file("new.json", {"procedures": [procedure()]}))
    assert answer.code == 0
    assert answer.document == {"taken": ["1.777777"], "broken": []}
    assert admin.register(birth(procedure="1.777777")).code == 0


def test_a_broken_row_is_named_and_the_good_ones_are_kept(admin: Console) -> None:
    broken = procedure(code="không mã", terms=[])
    rows = {"procedures": [broken, procedure()]}
    answer = admin("import", "catalogue", admin.file("new.json", rows))
    assert answer.code == 0
    assert answer.document["taken"] == ["1.777777"]
    named = {(each["field"], each["code"]) for each in answer.document["broken"]}
    assert ("procedures.0.code", "not_a_procedure_code") in named
    assert ("procedures.0.terms", "not_an_object") in named
    assert all(each["message"] for each in answer.document["broken"])


def test_a_file_without_one_good_row_is_refused(admin: Console) -> None:
    rows = {"procedures": [procedure(code="?")]}
    answer = admin("import", "catalogue", admin.file("new.json", rows))
    assert answer.code == 3
    assert answer.problems == [("procedures.0.code", "not_a_procedure_code")]


@pytest.mark.parametrize("what", ["catalogue", "calendar"])
@pytest.mark.parametrize("document", [None, 7, "lịch", []])
def test_json_of_another_shape_is_a_problem(admin: Console, what: str, document: object) -> None:
    assert admin("import", what, admin.file("new.json", document)).code == 3


@pytest.mark.parametrize("what", ["catalogue", "calendar"])
def test_a_file_that_is_no_json_or_not_there(admin: Console, what: str) -> None:
    assert admin("import", what, admin.file("new.json", b"{")).problems == [(what, "not_json")]
    assert admin("import", what, "none.json").refused == (5, "file_unreadable")


def test_a_new_day_off_moves_what_is_due_from_now_on(admin: Console) -> None:
    asked = ("due", "--procedure", "1.004194", "--at", "2026-11-20T09:00")
    assert admin(*asked).document["due_at"] == "2026-11-26T09:00:00+07:00"
    more = calendar(days_off=[*calendar()["days_off"], "2026-11-26"])
    answer = admin("import", "calendar", admin.file("more.json", more))
    assert answer.code == 0
    assert answer.document["broken"] == []
    assert admin(*asked).document["due_at"] == "2026-11-27T09:00:00+07:00"


def test_keys_that_a_calendar_leaves_out_stay_as_they_are(admin: Console) -> None:
    assert admin("import", "calendar", admin.file("some.json", {"cut_off": "14:00"})).code == 0
    at = ("--at", "2026-11-23T14:30")
    due = admin("due", "--procedure", "1.001193", *at).document["due_at"]
    assert due == "2026-11-25T17:00:00+07:00"


def test_a_new_list_of_days_off_takes_the_old_days_names_with_it(admin: Console) -> None:
    year = {"days_off": ["2028-01-03"], "covers": {"from": "2026-01-01", "to": "2028-12-31"}}
    assert admin("import", "calendar", admin.file("2028.json", year)).code == 0
    due = admin("due", "--procedure", "1.004194", "--at", "2027-12-31T09:00").document
    assert due["due_at"] == "2028-01-06T09:00:00+07:00"


def test_a_broken_calendar_changes_nothing(admin: Console) -> None:
    answer = admin(
        "import", "calendar", admin.file("bad.json", calendar(days_off=["24/11"], names={}))
    )
    assert (answer.code, answer.problems) == (3, [("days_off.0", "not_a_date")])
    due = admin("due", "--procedure", "1.004194", "--at", "2026-11-20T09:00").document
    assert due["due_at"] == "2026-11-26T09:00:00+07:00"


@pytest.mark.parametrize("who", ["clerk", "supervisor"])
@pytest.mark.parametrize("what", ["catalogue", "calendar"])
def test_only_the_administrator_changes_what_everybody_is_promised(
    desk: Console, who: str, what: str
) -> None:
    file = desk.file("new.json", {"procedures": [procedure()]})
    assert desk.signed_in(who)("import", what, file).refused == (4, "administrator_only")
