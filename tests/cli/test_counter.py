"""The counter's own verbs: slips before reception, the drawer, the figures, the receipts' rules."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.console import Console
from tests.conftest import Clock
from tests.services.life import BODIES

PERSON = {"name": "Trần Văn Mẫu", "phone": "0900418226"}
GUIDANCE = {
    "person": PERSON, "procedure": "1.001193", "items": ["Giấy chứng sinh"], "reason": "Còn thiếu",
}  # fmt: skip
DAY = ("--from", "2026-11-20", "--to", "2026-11-20")
RECEIPT = {"form": "EBL01", "series": "26TAA", "number": "12", "date": "20/11/2026"}


def residence(clerk: Console, **changes: Any) -> str:
    """A dossier with a fee of 15.000 đ."""
    draft = {"procedure": "1.004194", "applicant": PERSON | {"address": "Thôn 4"}} | changes
    answer = clerk.register(draft)
    assert answer.code == 0, answer.out
    return str(answer.document["code"])


def test_guidance_and_refusals_before_reception_are_kept_in_series_of_their_own(
    clerk: Console,
) -> None:
    given = [clerk.act("guide", body=GUIDANCE).document for _ in range(2)]
    assert [(each["kind"], each["year"], each["number"]) for each in given] == [
        ("guide", 2026, 1), ("guide", 2026, 2),
    ]  # fmt: skip
    assert given[0]["procedure"] == {"code": "1.001193", "name": "Đăng ký khai sinh"}
    refused = clerk.act("turn-away", body={"person": PERSON, "reason": "Không thuộc thẩm quyền"})
    assert (refused.code, refused.document["number"]) == (0, 1)
    assert clerk("search", "Trần Văn Mẫu").document["results"] == []
    assert clerk.lines() == 4


@pytest.mark.parametrize(
    ("verb", "changes", "field", "code"),
    [
        ("guide", {"items": []}, "items", "list_empty"),
        ("guide", {"reason": ""}, "reason", "required"),
        ("guide", {"person": {}}, "person.name", "name_missing"),
        ("guide", {"procedure": "9.999999"}, "procedure", "procedure_unknown"),
        ("guide", {"procedure": ""}, "procedure", "required"),
        ("turn-away", {}, "items", "unknown_key"),
    ],
)
def test_a_slip_that_says_too_little_is_not_given(
    clerk: Console, verb: str, changes: dict[str, Any], field: str, code: str
) -> None:
    before = clerk.lines()
    answer = clerk.act(verb, body=GUIDANCE | changes)
    assert (answer.code, answer.problems) == (3, [(field, code)])
    assert clerk.lines() == before


def test_a_day_at_the_drawer(clerk: Console) -> None:
    opened = clerk.act("till", "open", body={"float": {"100000": 3}})
    assert (opened.code, opened.document["float"], opened.document["expected"]) == (
        0,
        300_000,
        300_000,
    )
    taken, given_back = residence(clerk), residence(clerk)
    for code in (taken, given_back):
        assert clerk.act("collect", code, body={"method": "cash"}).code == 0
    back = BODIES["reverse-fee"]
    more = {"DESK_APPROVER_PASSWORD": "supervisor"}
    assert clerk.act("reverse-fee", given_back, body=back, **more).code == 0
    short = clerk.act("till", "close", body={"counted": 310_000})
    assert (short.code, short.problems) == (3, [("reason", "difference_needs_reason")])
    closed = clerk.act("till", "close", body={"counted": 310_000, "reason": "Thối nhầm"})
    assert (closed.document["expected"], closed.document["difference"]) == (315_000, -5_000)
    assert clerk.act("till", "close", body={"counted": 0}).refused == (4, "till_not_open")
    report = clerk("report", "cash", *DAY).document
    assert report["totals"]["net"] == 15_000
    assert [(each["expected"], each["total"]) for each in report["totals"]["tills"]] == [
        (315_000, 310_000)
    ]
    assert all(each["holds"] for each in report["identities"])
    assert clerk("verify").code == 0


@pytest.mark.parametrize("approver", [None, "wrong"])
def test_money_goes_back_only_when_the_second_person_signs_in(
    clerk: Console, approver: str | None
) -> None:
    code = residence(clerk, collect={"method": "cash"})
    more = {} if approver is None else {"DESK_APPROVER_PASSWORD": approver}
    refused = clerk.act("reverse-fee", code, body=BODIES["reverse-fee"], **more)
    expected = "second_person_needed" if approver is None else "wrong_password"
    assert refused.refused == (4, expected)
    assert clerk("show", code).document["state"]["money"] == "paid"


def test_a_receipt_is_entered_once_at_intake_or_later(clerk: Console) -> None:
    first = residence(clerk, collect={"method": "cash", "receipt": RECEIPT})
    second = residence(clerk)
    body = {"method": "cash", "receipt": RECEIPT | {"number": "0012"}}
    refused = clerk.act("collect", second, body=body)
    assert refused.refused == (4, "receipt_used")
    assert refused.document["not_allowed"]["dossier"] == first
    draft = {"procedure": "1.004194", "applicant": PERSON, "collect": body}
    assert clerk.register(draft).refused == (4, "receipt_used")
    wrong = draft | {"collect": {"method": "cash", "receipt": RECEIPT | {"number": "một"}}}
    assert clerk.register(wrong).problems == [("collect.receipt.number", "receipt_number_wrong")]


def test_paper_receipts_are_refused_from_2027_on(clerk: Console, clock: Clock) -> None:
    code = residence(clerk)
    paper = RECEIPT | {"form": "01/BL", "date": "04/01/2027"}
    clock.now = clock.now.replace(year=2027, month=1, day=4)
    body = {"method": "cash", "receipt": paper}
    assert clerk.act("collect", code, body=body).refused == (4, "paper_receipt_ended")
    draft = {"procedure": "1.004194", "applicant": PERSON, "collect": body}
    assert clerk.register(draft).refused == (4, "paper_receipt_ended")
    electronic = RECEIPT | {"series": "27TAA", "date": "04/01/2027"}
    assert clerk.act("collect", code, body=body | {"receipt": electronic}).code == 0


def test_the_figures_lie_in_a_file_that_spreadsheets_open(clerk: Console, tmp_path: Path) -> None:
    code = residence(clerk, applicant=PERSON | {"name": "=HYPERLINK(1)", "address": "Thôn 4"})
    unit = {"to": "Công an xã"}
    for verb, body in (
        ("hand-over", unit), ("confirm", None), ("result", {}), ("collect", {"method": "cash"}),
        ("post", BODIES["post"]), ("delivered", {"on": "2026-11-20"}),
    ):  # fmt: skip
        assert clerk.act(verb, code, body=body).code == 0
    for name, number in (("cash", 1), ("handover", 1), ("postal", 1)):
        place = tmp_path / f"{name}.csv"
        answer = clerk("report", name, *DAY, "--out", place)
        assert (answer.code, len(answer.document["rows"])) == (0, number)
        assert place.read_bytes().startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(StringIO(place.read_text("utf-8-sig"), newline="")))
        assert [row["code"] for row in rows] == [code]
    assert rows[0]["applicant"] == "'=HYPERLINK(1)"
    assert (rows[0]["tracking"], rows[0]["charge"]) == ("EMS0001", "25000")


@pytest.mark.parametrize(
    ("days", "field", "code"),
    [
        (("--from", "2026-11-21", "--to", "2026-11-20"), "to", "range_reversed"),
        (("--from", "hôm qua", "--to", "2026-11-20"), "from", "not_a_date"),
    ],
)
def test_days_that_are_none_are_named(
    clerk: Console, days: tuple[str, ...], field: str, code: str
) -> None:
    answer = clerk("report", "cash", *days)
    assert (answer.code, answer.problems) == (3, [(field, code)])


def test_a_kind_of_file_nobody_writes_is_refused(clerk: Console, tmp_path: Path) -> None:
    answer = clerk("report", "cash", *DAY, "--out", tmp_path / "cash.doc")
    assert (answer.code, answer.problems) == (3, [("out", "file_kind_unknown")])
    assert list(tmp_path.glob("cash.*")) == []


def test_an_act_without_a_dossier_or_a_body_that_is_no_json_is_refused(clerk: Console) -> None:
    assert clerk("confirm").problems == [("codes", "list_empty")]
    code = residence(clerk)
    place = clerk.file("body.json", b"{")
    assert clerk("refuse", code, "--body", place).problems == [("body", "not_json")]
    assert clerk("refuse", code, "--body", place.with_name("none.json")).code == 5
    with pytest.raises(SystemExit, match="2"):
        clerk("refuse")


def test_a_dossier_named_twice_is_refused(clerk: Console) -> None:
    code = residence(clerk)
    assert clerk.act("hand-over", code, code, body={"to": "Công an xã"}).refused == (
        4,
        "dossier_twice",
    )


def test_something_entered_late_says_so_for_ever(clerk: Console, clock: Clock) -> None:
    code = residence(clerk)
    clock.forward(hours=2)
    late = {"at": "2026-11-20T10:00", "late_entry_reason": "Mất điện", "reason": "Trùng"}
    assert clerk.act("withdraw", code, body=late | {"late_entry_reason": ""}).code == 3
    done = clerk.act("withdraw", code, body=late).document
    assert done["history"][-1]["at"] == "2026-11-20T10:00:00+07:00"
    too_early = residence(clerk)
    answer = clerk.act("withdraw", too_early, body=late)
    assert (answer.code, answer.problems) == (3, [("at", "before_the_last_act")])
