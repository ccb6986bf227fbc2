"""Statistics from the terminal: sums that agree, numbers that open lists, papers that prove themselves."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from desk_app.compose import open_acts
from desk_app.settings import Settings
from tests.cli.console import Console
from tests.conftest import CHEAP, Clock
from tests.printing.reading import text_of
from tests.services.life import BODIES

MONTH = ("--from", "2026-11-01", "--to", "2026-11-30")
PERSON = {"name": "Trần Văn Mẫu", "address": "Thôn 4"}
RESIDENCE = "Đăng ký, quản lý cư trú"
REPORTS = (
    "ii06", "agencies", "channels", "summary", "clerks", "units", "procedures", "hours", "weekdays",
    "ageing", "supplements", "fees",
)  # fmt: skip


def residence(clerk: Console, **changes: Any) -> str:
    answer = clerk.register({"procedure": "1.004194", "applicant": PERSON} | changes)
    assert answer.code == 0, answer.out
    return str(answer.document["code"])


def processing(clerk: Console, **changes: Any) -> str:
    code = residence(clerk, **changes)
    assert clerk.act("hand-over", code, body={"to": "Công an xã"}).code == 0
    assert clerk.act("confirm", code).code == 0
    return code


def lived(clerk: Console, clock: Clock) -> None:
    """Ten days on which nearly everything happens to some dossier.

    Solved early, late (after an apology), withdrawn; waiting, overdue; refused and voided.
    """
    second = {"DESK_APPROVER_PASSWORD": "supervisor"}
    for act in ("void", "refuse"):
        assert clerk.act(act, residence(clerk), body=BODIES[act], **second).code == 0
    late, early, waiting, posted, _ = (
        processing(clerk, delivery=how, collect={"method": "cash"})
        for how in ("counter", "counter", "counter", "post", "counter")
    )
    residence(clerk, channel="online")
    clerk.act("result", early)
    clerk.act("withdraw", residence(clerk), body=BODIES["withdraw"])
    clerk.act("supplement", waiting, body=BODIES["supplement"])
    clock.forward(days=3)
    sorry = {"reason": "Quá tải", "new_due_at": "2026-12-02T09:00:00+07:00"}
    assert clerk.act("apologise", late, body=sorry).code == 0
    clerk.act("result", posted)
    assert clerk.act("post", posted, body=BODIES["post"]).code == 0
    clock.forward(days=7)
    assert clerk.act("result", late).code == 0


@pytest.fixture(scope="module")
def lived_clock() -> Clock:
    """The clock of `busy`, thirty days after its beginning at the latest."""
    return Clock()


@pytest.fixture(scope="module")
def busy(
    made_desk: Path, lived_clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Console]:
    """A desk after those days, for tests that look and print."""
    folder = tmp_path_factory.mktemp("busy") / "desk"
    shutil.copytree(made_desk, folder)
    settings = Settings(folder, Path(f"{folder}.witness"), None, CHEAP)
    acts = open_acts(settings, lived_clock.ticker())
    clerk = Console(folder, lived_clock, opened=acts).signed_in("clerk")
    lived(clerk, lived_clock)
    yield clerk
    acts.desk.database.close()


@pytest.fixture
def spoilable(busy: Console, tmp_path: Path) -> Console:
    """A copy of it."""
    assert busy.opened is not None
    busy.opened.desk.database.close()
    shutil.copytree(busy.folder, tmp_path / "desk")
    shutil.copytree(f"{busy.folder}.witness", tmp_path / "desk.witness")
    return replace(busy, folder=tmp_path / "desk", opened=None)


def test_a_month_is_told_in_the_columns_of_the_form(busy: Console) -> None:
    answer = busy("report", "ii06", *MONTH)
    assert answer.code == 0, answer.out
    document = answer.document
    [row] = document["rows"]
    assert {name: number for name, number in row.items() if number} == {
        "field": RESIDENCE, "received_total": 7, "received_online": 1, "received_direct": 6,
        "solved_total": 4, "solved_early": 2, "solved_on_time": 1, "solved_late": 1,
        "pending_total": 3, "pending_in_time": 1, "pending_overdue": 2, "pending_waiting": 1,
        "renewed": 1,
    }  # fmt: skip
    assert document["options"] == {"by": "day", "due": "original"}
    assert [each["holds"] for each in document["identities"]] == [True] * 4
    share = document["totals"]["shares"]["solved_late"]
    assert share == {"part": 1, "whole": 4, "of": "solved_total", "percent": "25.00"}
    assert (document["before"]["from"], document["before"]["to"]) == ("2026-10-01", "2026-10-31")
    assert document["before"]["totals"]["received_total"] == 0


def test_by_the_date_in_force_after_an_apology_it_is_not_late(busy: Console) -> None:
    answer = busy("report", "ii06", *MONTH, "--due", "adjusted")
    totals = answer.document["totals"]
    assert (totals["solved_late"], totals["solved_early"]) == (0, 3)
    assert "kể cả gia hạn" in answer.document["definition"]
    by_hour = busy("report", "ii06", *MONTH, "--by", "hour").document
    assert by_hour["options"]["by"] == "hour"
    assert "So sánh theo giờ" in by_hour["definition"]


def test_next_month_carries_over_what_was_open(spoilable: Console) -> None:
    december = ("--from", "2026-12-01", "--to", "2026-12-31")
    later = replace(spoilable, clock=Clock(spoilable.clock.now + timedelta(days=20)))
    totals = later("report", "ii06", *december).document["totals"]
    assert (totals["carried_over"], totals["received_total"], totals["pending_total"]) == (3, 3, 3)


def test_whoever_has_the_report_can_compute_its_hash(busy: Console) -> None:
    document = busy("report", "ii06", *MONTH).document
    told = document.pop("sha256")
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == told
    assert document["journal"]["seq"] == busy.lines()
    assert document["version"]


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_says_what_it_counts_and_its_sums_hold(busy: Console, name: str) -> None:
    answer = busy("report", name, *MONTH)
    assert answer.code == 0, answer.out
    document = answer.document
    assert document["rows"]
    assert document["identities"]
    assert all(each["holds"] for each in document["identities"])
    assert document["definition"].endswith(".")


@pytest.mark.parametrize("name", [each for each in REPORTS if each not in {"summary", "fees"}])
def test_every_number_opens_the_list_of_its_dossiers(busy: Console, name: str) -> None:
    document = busy("report", name, *MONTH).document
    key, *columns = document["rows"][0]
    for row in document["rows"]:
        numbers = [each for each in columns if isinstance(row[each], int)]
        for column in numbers:
            given = ("--row", str(row[key]), "--column", column)
            found = busy("report", name, *MONTH, *given).document["dossiers"]
            assert (name, column, len(found)) == (name, column, row[column])


def test_the_summary_opens_its_lists_too(busy: Console) -> None:
    for row in busy("report", "summary", *MONTH).document["rows"]:
        if row["figure"] == "fees":
            continue
        given = ("--row", row["figure"], "--column", "number")
        found = busy("report", "summary", *MONTH, *given).document["dossiers"]
        assert (row["figure"], len(found)) == (row["figure"], row["number"])
    paid = busy("report", "fees", *MONTH, "--row", RESIDENCE, "--column", "fees").document
    assert len(paid["dossiers"]) == 5


def test_a_number_that_the_report_does_not_have_is_refused(busy: Console) -> None:
    answer = busy("report", "ii06", *MONTH, "--column", "solved")
    assert (answer.code, answer.problems) == (3, [("column", "number_unknown")])
    answer = busy("report", "cash", *MONTH, "--column", "amount")
    assert (answer.code, answer.problems) == (3, [("column", "number_unknown")])


def test_a_result_fetched_taken_back_and_corrected_is_solved_once(
    clerk: Console, clock: Clock
) -> None:
    code = processing(clerk, collect={"method": "cash"})
    clerk.act("result", code)
    before = clerk("report", "ii06", *MONTH).document["totals"]
    assert clerk.act("return", code, body=BODIES["return"]).code == 0
    clock.forward(days=3)
    for act in ("take-back", "correct"):
        assert clerk.act(act, code, body=BODIES[act]).code == 0
        assert clerk("report", "ii06", *MONTH).document["totals"] == before
    assert clerk.act("result", code).code == 0
    assert clerk("report", "ii06", *MONTH).document["totals"] == before
    assert clerk("verify").code == 0


def test_a_pause_after_an_apology_prolongs_both_appointments(clerk: Console, clock: Clock) -> None:
    """Due 26/11 by law, 02/12 with an apology; four working days of pause move both by as much."""
    quick, slow = processing(clerk), processing(clerk)
    sorry = {"reason": "Quá tải", "new_due_at": "2026-12-02T09:00:00+07:00"}
    assert clerk.act("apologise", quick, slow, body=sorry).code == 0
    assert clerk.act("pause", quick, slow, body=BODIES["pause"]).code == 0
    clock.forward(days=7)
    assert clerk.act("resume", quick, slow).code == 0
    clock.forward(days=3)
    assert clerk.act("result", quick).code == 0
    clock.forward(days=4)
    assert clerk.act("result", slow).code == 0
    days = ("--from", "2026-11-01", "--to", "2026-12-31")
    totals = clerk("report", "ii06", *days).document["totals"]
    told = [totals[name] for name in ("solved_early", "solved_late", "renewed")]
    assert told == [1, 1, 1]
    adjusted = clerk("report", "ii06", *days, "--due", "adjusted").document["totals"]
    assert (adjusted["solved_early"], adjusted["solved_late"]) == (2, 0)
    shown = clerk("show", slow).document
    assert shown["original_due_at"] == "2026-11-26T09:30:00+07:00"
    assert shown["due_at"] == "2026-12-08T09:00:00+07:00"
    assert clerk("verify").code == 0


def test_days_that_are_reversed_are_refused(clerk: Console) -> None:
    answer = clerk("report", "ii06", "--from", "2026-11-20", "--to", "2026-11-19")
    assert (answer.code, answer.problems) == (3, [("to", "range_reversed")])


def test_a_report_whose_sums_break_is_not_printed_and_names_the_dossier(
    spoilable: Console, tmp_path: Path
) -> None:
    busy = spoilable
    spoilt = busy("search", "Trần Văn Mẫu").document["results"][0]["code"]
    busy.tamper("UPDATE day_count SET solved = solved + 1 WHERE solved > 0")
    busy.tamper(
        "UPDATE counted_dossier SET finished_at = '2026-11-19T08:00:00+07:00' WHERE dossier = "
        f"(SELECT id FROM dossier WHERE code = '{spoilt}')"
    )
    paper = tmp_path / "ii06.pdf"
    answer = busy("report", "ii06", *MONTH, "--out", paper)
    assert answer.refused == (6, "identity_broken")
    assert answer.document["integrity"]["dossiers"] == spoilt
    assert "(7)=(8)+(9)+(10)" in answer.document["integrity"]["identity"]
    assert RESIDENCE in answer.err
    assert not paper.exists()
    busy.tamper("UPDATE handover_line SET state = 'lost' WHERE place = 1")
    table = tmp_path / "lists.csv"
    assert not all(
        each["holds"] for each in busy("report", "handover", *MONTH).document["identities"]
    )
    answer = busy("report", "handover", *MONTH, "--out", table)
    assert answer.refused == (6, "identity_broken")
    assert answer.document["integrity"]["number"] > 0
    assert not table.exists()
    assert busy("verify").refused == (6, "table_differs")


def test_the_form_is_printed_as_prescribed_and_proves_itself(busy: Console, tmp_path: Path) -> None:
    paper = tmp_path / "ii06.pdf"
    answer = busy("report", "ii06", *MONTH, "--out", paper)
    assert answer.code == 0, answer.out
    text = text_of(paper.read_bytes())
    for words in (
        "KẾT QUẢ GIẢI QUYẾT TTHC", "Biểu số II.06", "Nhận giải quyết", "Từ kỳ trước", "(13)",
        RESIDENCE, "1/4 hồ sơ đã giải quyết (25,00 %)", "THỦ TRƯỞNG ĐƠN VỊ", "phiên bản",
        answer.document["journal"]["head"], answer.document["sha256"],
    ):  # fmt: skip
        assert words in text, words
    assert busy("report", "ii06", *MONTH, "--out", paper).code == 0
    assert "In lại" in text_of(paper.read_bytes())
    assert busy("report", "ageing", *MONTH, "--out", paper).code == 0
    assert "THEO SỐ NGÀY QUÁ HẠN" in text_of(paper.read_bytes())
    answer = busy("report", "ageing", *MONTH, "--out", tmp_path / "ageing.docx")
    assert answer.problems == [("out", "file_kind_unknown")]


def test_a_workbook_holds_days_and_money_as_such_and_a_formula_as_text(
    clerk: Console, tmp_path: Path
) -> None:
    residence(clerk, applicant=PERSON | {"name": "=HYPERLINK(Mẫu)"})
    book = tmp_path / "daily.xlsx"
    day = ("--from", "2026-11-20", "--to", "2026-11-20")
    assert clerk("report", "daily", *day, "--out", book).code == 0
    [head, row] = CalamineWorkbook.from_path(book).get_sheet_by_name("daily").to_python()
    told = dict(zip(head, row, strict=True))
    assert told["applicant"] == "=HYPERLINK(Mẫu)"
    assert f"{told['received_at']:%d/%m/%Y %H:%M}" == "20/11/2026 09:30"
    assert told["fee"] == 15_000
    about = CalamineWorkbook.from_path(book).get_sheet_by_name("journal").to_python()
    assert {"sha256", "journal.head", "version"} <= {line[0] for line in about}


def test_the_list_of_a_day_holds_every_dossier_also_those_refused_and_voided(busy: Console) -> None:
    day = ("--from", "2026-11-20", "--to", "2026-11-20")
    document = busy("report", "daily", *day).document
    assert [row["entry"] for row in document["rows"]] == list(range(1, 10))
    states = [row["state"] for row in document["rows"]]
    assert states[:2] == ["stopped", "refused"]
    assert document["totals"]["dossiers"] == 9
    assert {
        "code",
        "applicant",
        "procedure",
        "received_at",
        "due_at",
        "agency",
        "state",
        "fee",
    } <= {*document["rows"][0]}
