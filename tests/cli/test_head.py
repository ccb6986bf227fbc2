"""What the head of the counter does at the terminal: lists, sign-off, books, checking a signed sheet."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from desk_app.models.head_words import head_words
from tests.cli.console import Console
from tests.conftest import Clock
from tests.printing.reading import scanned, text_of

DAY = ("--from", "2026-11-20", "--to", "2026-11-20")
FORMULA = '=HYPERLINK("http://x")'
PERSON = {"name": "Trần Văn Mẫu", "phone": "0900418226", "id_number": "066094004217"}


def residence(clerk: Console, **changes: object) -> str:
    answer = clerk.register({"procedure": "1.004194", "applicant": PERSON} | changes)
    assert answer.code == 0, answer.out
    return str(answer.document["code"])


@pytest.fixture
def head(desk: Console) -> Console:
    return desk.signed_in("supervisor")


def rows_of(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def test_the_daily_list_has_the_promised_rows(clerk: Console, tmp_path: Path) -> None:
    code = residence(clerk)
    document = clerk("report", "daily", *DAY, "--out", tmp_path / "d.pdf").document
    [row] = document["rows"]
    promised = {
        "code": code, "applicant": "Trần Văn Mẫu", "procedure": "1.004194",
        "received_at": "2026-11-20T09:30:00+07:00", "agency": "H99.62", "state": "received",
        "fee": 15_000,
    }  # fmt: skip
    assert promised.items() <= row.items()
    assert row["due_at"].startswith("2026-11-")
    assert all(each["holds"] for each in document["identities"])
    assert "1 số đã cấp = 1 tiếp nhận." in text_of((tmp_path / "d.pdf").read_bytes())


@pytest.mark.parametrize("name", ["daily", "register"])
def test_a_workbook_has_real_days_and_numbers_and_no_formula(
    clerk: Console, tmp_path: Path, name: str
) -> None:
    residence(clerk, applicant=PERSON | {"name": FORMULA})
    path = tmp_path / "list.xlsx"
    assert clerk("report", name, *DAY, "--out", path).code == 0
    heads, row = rows_of(path)
    found = dict(zip(heads, row, strict=True))
    assert found["applicant"] == FORMULA
    assert found["received_at"] == datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001 - sheets have no zone
    if name == "daily":
        assert found["fee"] == 15_000
    table = tmp_path / "list.csv"
    assert clerk("report", name, *DAY, "--out", table).code == 0
    assert "'=HYPERLINK" in table.read_text("utf-8-sig")


def test_every_report_of_the_head_is_written_as_each_kind_of_file(
    clerk: Console, clock: Clock, tmp_path: Path
) -> None:
    code = residence(clerk)
    assert clerk.act("hand-over", code, body={"to": "Công an xã"}).code == 0
    assert clerk.act("confirm", code).code == 0
    clock.forward(days=10)
    days = ("--from", "2026-11-01", "--to", "2026-11-30")
    for name in ("daily", "register", "overdue"):
        for kind in ("pdf", "xlsx", "csv"):
            path = tmp_path / f"{name}.{kind}"
            answer = clerk("report", name, *days, "--out", path)
            assert (answer.code, path.exists()) == (0, True), answer.out
    assert clerk("report", "daily", *DAY, "--out", tmp_path / "x.doc").code == 3


def test_the_day_is_signed_with_a_remark_and_again_after_a_change(
    clerk: Console, head: Console
) -> None:
    residence(clerk)
    refused = head("day", "sign-off")
    assert (refused.code, refused.problems) == (3, [("remarks", "sign_off_needs_remark")])
    body = head.file("remark.json", {"remarks": "Chuyển sáng thứ Hai"})
    first = head("day", "sign-off", "--body", body).document
    told = (first["day"], first["number"], first["received"], first["by"], first["changed"])
    assert told == ("2026-11-20", 1, 1, "supervisor", [])
    assert first["open"] == [{"code": "papers_to_go", "number": 1}]
    assert first["words"] == head_words(bytes.fromhex(first["journal"]["head"]))
    assert head("day", "sign-off", "--body", body).refused == (4, "day_signed_already")
    code = residence(clerk)
    state = head("day", "state").document
    assert (state["changed"], state["signed"]["number"]) == ([code], 1)
    assert head("day", "sign-off", "--body", body).document["changed"] == [code]
    said = head.words("day", "state").out
    assert "papers_to_go 2" in said
    assert clerk("day", "sign-off", "--body", body).refused == (4, "role_not_allowed")


def test_a_closed_book_is_told_and_goes_on_in_the_next_volume(
    clerk: Console, head: Console
) -> None:
    residence(clerk)
    closed = head("book", "close", "--year", "2026").document
    told = (closed["year"], closed["volume"], closed["first"], closed["last"], closed["entries"])
    assert told == (2026, 1, 1, 1, 1)
    late = {"received_at": "2026-11-20T08:00", "late_entry_reason": "Mất điện"}
    answer = clerk.register({"procedure": "1.004194", "applicant": PERSON} | late)
    assert answer.document["register"] == {"volume": 11, "entry": 2}
    rows = clerk("report", "register", *DAY).document["rows"]
    assert [(row["volume"], row["entry"]) for row in rows] == [(1, 1), (11, 2)]
    assert head("book", "close", "--year", "2027").problems == [("year", "year_to_come")]
    assert clerk("book", "close", "--year", "2026").refused == (4, "role_not_allowed")


def test_a_signed_sheet_is_checked_by_its_qr_and_by_its_words(
    clerk: Console, tmp_path: Path
) -> None:
    residence(clerk)
    code = residence(clerk)
    path = tmp_path / "daily.pdf"
    assert clerk("report", "daily", *DAY, "--out", path).code == 0
    text = scanned(path.read_bytes(), 203)["QR Code"]
    words = text_of(path.read_bytes()).split("đến dòng ")[1].split(": ")[1].split(".")[0]
    by_words = ("check-paper", words, "--day", "2026-11-20")
    for asked in (("check-paper", text), by_words):
        document = clerk(*asked).document
        assert (document["verdict"], document["form"]) == ("genuine", "daily")
        told = (document["journal"]["day"], document["journal"]["holds"])
        assert told == (date(2026, 11, 20).isoformat(), True)
    clerk.tamper(f"UPDATE dossier SET agency = 'H99.99' WHERE code = '{code}'")
    for asked in (("check-paper", text), by_words):
        proof = clerk(*asked).document["journal"]
        assert (proof["holds"], proof["why"], proof["code"]) == (False, "table_differs", code)
    assert code in clerk.words("check-paper", text).out
    assert clerk("check-paper", "ba ba ba ba ba ba ba ba").document["verdict"] == "unknown"
    assert clerk("check-paper", words, "--day", "hôm qua").problems == [("day", "not_a_date")]


def test_lateness_is_explained_at_the_terminal(clerk: Console, clock: Clock) -> None:
    code = residence(clerk)
    body = {"reason": "Chờ cơ quan phối hợp", "cause": "coordination"}
    assert clerk.act("explain", code, body=body).refused == (4, "not_late")
    clock.forward(days=10)
    explained = clerk.act("explain", code, body=body).document
    assert explained["history"][-1]["kind"] == "LatenessExplained"
    days = ("--from", "2026-11-20", "--to", "2026-11-30")
    [row] = clerk("report", "overdue", *days).document["rows"]
    assert (row["code"], row["kind"], row["explained"]) == (code, "overdue", 1)
