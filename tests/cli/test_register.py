"""`register`: a dossier received from a script gets the same number, promise and checks."""

from __future__ import annotations

import json
import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from tests.cli.console import BIRTH, Console, birth
from tests.printing.reading import text_of

PROMISED = {
    "code", "provisional", "id", "received_at", "due_at", "explanation", "fees", "receipt",
    "register", "warnings", "desk_warnings", "estimated",
}  # fmt: skip
FEE = {
    "name", "amount", "paid", "method", "exempt_reason", "copies", "pages", "assumed", "unset",
}  # fmt: skip


def given_on_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content), "utf-8"))


def printer(folder: Path, monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    """A stand-in for the system's `lp`."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "lp").write_text(f"#!/bin/sh\n{order}\n", "utf-8")
    (tools / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")


def test_the_answer_has_exactly_the_promised_keys(clerk: Console) -> None:
    received = clerk.register()
    assert (received.code, received.err) == (0, "")
    assert set(received.document) == PROMISED
    assert all(
        set(step) == {"text", "from", "to", "kind"} for step in received.document["explanation"]
    )
    assert all(set(fee) == FEE for fee in received.document["fees"])
    assert set(received.document["register"]) == {"volume", "entry"}


def test_a_birth_received_in_the_morning_is_due_the_same_day(clerk: Console) -> None:
    received = clerk.register().document
    assert received["code"] == "H99.62-261120-1001"
    assert received["provisional"] is False
    assert received["received_at"] == "2026-11-20T09:30:00+07:00"
    assert received["due_at"] == "2026-11-20T17:00:00+07:00"
    assert received["register"] == {"volume": 1, "entry": 1}
    assert received["receipt"] is None


def test_money_is_integer_dong_and_taken_at_once_when_asked(clerk: Console) -> None:
    draft = birth(procedure="1.004194", fees="now", collect={"method": "cash"})
    (fee,) = clerk.register(draft).document["fees"]
    assert (fee["amount"], fee["paid"], fee["method"]) == (15_000, True, "cash")


def test_a_procedure_without_a_term_has_no_due_date(clerk: Console) -> None:
    assert clerk.register(birth(procedure="2.000815")).document["due_at"] is None
    told = clerk.words("--lang", "en", "register", clerk.folder.parent / "draft.json")
    assert "The law sets no day for the result." in told.out


def test_a_draft_may_come_on_standard_input(
    clerk: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_on_standard_input(monkeypatch, json.dumps(birth()).encode())
    assert clerk("register", "-").document["code"] == "H99.62-261120-1001"


def test_a_file_of_another_editor_with_its_mark_at_the_start_is_read(clerk: Console) -> None:
    marked = "\ufeff" + json.dumps(birth(), ensure_ascii=False)
    assert clerk("register", clerk.file("marked.json", marked.encode())).code == 0


def test_warnings_are_confirmed_for_a_script_and_named(clerk: Console) -> None:
    applicant = birth()["applicant"] | {"sex": "male", "phone": "12345"}
    received = clerk.register(birth(applicant=applicant))
    assert received.code == 0
    named = {(each["field"], each["code"]) for each in received.document["warnings"]}
    assert named == {("applicant.id_number", "id_number_sex"), ("applicant.phone", "phone_shape")}
    assert all(each["message"] for each in received.document["warnings"])


def test_problems_are_named_by_field_code_and_message(clerk: Console) -> None:
    applicant = birth()["applicant"] | {"name": " ", "id_number": "123456789"}
    refused = clerk.register(birth(applicant=applicant, sets=0))
    assert refused.code == 3
    assert refused.problems == [
        ("applicant.name", "name_missing"),
        ("applicant.id_number", "id_number_old"),
        ("sets", "sets_out_of_range"),
    ]
    for each in refused.document["problems"]:
        assert set(each) == {"field", "code", "message"}
        assert f"{each['field']}: {each['message']}" in refused.err
    assert clerk.lines() == 0


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"procedure": "9.999999"}, ("procedure", "procedure_unknown")),
        ({"case": 99}, ("case", "case_unknown")),
        ({"case": "một"}, ("case", "not_a_number")),
        ({"case": -1}, ("case", "negative")),
        ({"channel": "pigeon"}, ("channel", "unknown_choice")),
        ({"procedure": "1.004194", "channel": "post"}, ("channel", "channel_not_offered")),
        (
            {"delivery": "post", "applicant": {"name": "Lò"}},
            ("applicant.address", "address_missing_for_post"),
        ),
        ({"received_at": "hôm qua"}, ("received_at", "not_a_moment")),
        ({"received_at": "2026-11-20", "late_entry_reason": "x"}, ("received_at", "not_a_moment")),
        (
            {"collect": {"method": "cash", "receipt": {"number": "x" * 5_000}}},
            ("collect.receipt.number", "receipt_number_wrong"),
        ),
        ({"received_at": "2026-11-20T09:31"}, ("received_at", "received_in_future")),
        ({"received_at": "2026-11-19T09:31"}, ("late_entry_reason", "late_entry_reason_missing")),
        ({"fees": "exempt"}, ("exempt_reason", "exempt_reason_missing")),
        ({"components": {}}, ("components", "not_a_list")),
        ({"aplicant": {}}, ("aplicant", "unknown_key")),
    ],
)  # fmt: skip
def test_each_fault_of_a_draft_is_said_at_its_field(
    clerk: Console, changes: dict[str, Any], problem: tuple[str, str]
) -> None:
    refused = clerk.register(birth(**changes))
    assert refused.code == 3
    assert problem in refused.problems
    assert clerk.lines() == 0


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe\x00", b'{"procedure": "1.001193"', b"[" * 100_000]
)
def test_what_is_no_json_is_a_problem_of_the_draft(clerk: Console, content: bytes) -> None:
    refused = clerk("register", clerk.file("draft.json", content))
    assert (refused.code, refused.problems) == (3, [("draft", "not_json")])


@pytest.mark.parametrize("document", [[], "1.001193", None, 7])
def test_json_that_is_no_draft_is_a_problem_too(clerk: Console, document: object) -> None:
    refused = clerk("register", clerk.file("draft.json", document))
    assert refused.code == 3
    assert refused.problems[0][1] == "not_an_object"


def test_letters_that_no_computer_can_write_do_no_harm(clerk: Console) -> None:
    broken = clerk.file("draft.json", json.dumps(birth(summary="a\ud800b\x00c")).encode())
    received = clerk("register", broken).document
    assert clerk("show", received["code"]).document["summary"] == "a b c"


def test_a_draft_that_is_not_there_is_trouble(clerk: Console) -> None:
    assert clerk("register", "none.json").refused == (5, "file_unreadable")
    assert clerk("register", clerk.folder).refused == (5, "file_unreadable")


def test_without_a_desk_there_is_trouble(console: Console) -> None:
    assert console.signed_in("clerk").register().refused == (5, "no_site")
    assert not console.folder.exists()


def test_the_receipt_is_saved_where_it_was_asked_for(clerk: Console, tmp_path: Path) -> None:
    paper = tmp_path / "giấy hẹn.pdf"
    received = clerk.register(None, "--receipt", paper).document
    assert received["receipt"] == str(paper)
    assert received["code"] in text_of(paper.read_bytes())


def test_a_receipt_that_cannot_be_written_burns_no_number(clerk: Console, tmp_path: Path) -> None:
    for place in (tmp_path / "none" / "out.pdf", tmp_path):
        refused = clerk.register(None, "--receipt", place)
        assert refused.refused == (5, "file_unwritable")
        assert refused.document["trouble"]["folder"] == str(place.parent)
    assert clerk.lines() == 0
    assert clerk.register().document["code"].endswith("-1001")


def test_a_refused_draft_leaves_no_empty_receipt(clerk: Console, tmp_path: Path) -> None:
    new, old = tmp_path / "new.pdf", tmp_path / "old.pdf"
    old.write_bytes(b"an older paper")
    for paper in (new, old):
        assert clerk.register(birth(procedure=""), "--receipt", paper).code == 3
    assert not new.exists()
    assert old.read_bytes() == b"an older paper"


def test_a_receipt_that_fails_after_all_names_the_dossier_that_was_received(clerk: Console) -> None:
    refused = clerk.register(None, "--receipt", "/dev/full")
    assert refused.refused == (5, "received_without_paper")
    code = refused.document["trouble"]["dossier"]
    assert refused.document["trouble"]["why"] == "file_unwritable"
    assert code in refused.err
    assert clerk("show", code).code == 0


def test_printing_hands_the_receipt_to_the_named_queue(
    clerk: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(tmp_path, monkeypatch, f'echo "$@" > {tmp_path}/asked; cat > {tmp_path}/sent.pdf')
    received = clerk.register(None, "--print", "quay2").document
    assert received["print"] == {"state": "printed", "error": None}
    assert received["code"] in text_of((tmp_path / "sent.pdf").read_bytes())
    asked = (tmp_path / "asked").read_text("utf-8")
    assert "-d quay2" in asked
    assert received["code"] in asked
    assert "Phượng" not in asked


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (
            "echo 'lp: Error - unable to access' >&2; exit 1",
            {"state": "waiting", "error": "printer_unreachable"},
        ),
        (
            "echo 'lp: The printer or class does not exist.' >&2; exit 1",
            {"state": "failed", "error": "printer_unknown"},
        ),
    ],
)
def test_a_printer_that_fails_never_stops_the_reception(
    clerk: Console,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    order: str,
    told: dict[str, str],
) -> None:
    printer(tmp_path, monkeypatch, order)
    received = clerk.register(None, "--print", "quay2")
    assert received.code == 0
    assert received.document["print"] == told
    assert clerk("show", received.document["code"]).code == 0


def test_one_print_serves_the_file_and_the_printer(
    clerk: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(tmp_path, monkeypatch, f"cat > {tmp_path}/sent.pdf")
    paper = tmp_path / "receipt.pdf"
    received = clerk.register(None, "--receipt", paper, "--print", "quay2").document
    assert received["print"] == {"state": "printed", "error": None}
    assert received["receipt"] == str(paper)
    assert (tmp_path / "sent.pdf").read_bytes() == paper.read_bytes()
    assert "In lại" not in text_of(paper.read_bytes())
    history = clerk("show", received["code"]).document["history"]
    assert [each["kind"] for each in history].count("PaperPrinted") == 1


def test_without_a_printing_system_the_paper_asks_for_a_person(
    clerk: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    received = clerk.register(None, "--print", "quay2")
    assert received.code == 0
    assert received.document["print"] == {"state": "failed", "error": "printing_not_installed"}


def test_a_dossier_kept_on_paper_is_counted_from_its_true_hour_and_marked(clerk: Console) -> None:
    late = birth(received_at="2026-11-19T16:00:00+07:00", late_entry_reason="Mất điện cả chiều")
    received = clerk.register(late).document
    assert received["received_at"] == "2026-11-19T16:00:00+07:00"
    assert received["due_at"] == "2026-11-20T17:00:00+07:00"
    assert received["code"] == "H99.62-261120-1001"
    assert clerk("show", received["code"]).document["late_entry_reason"] == "Mất điện cả chiều"


def test_a_day_that_no_calendar_speaks_for_is_refused_and_nothing_is_kept(clerk: Console) -> None:
    clerk.clock.now = clerk.clock.now.replace(year=2028)
    refused = clerk.register(birth(procedure="1.004194"))
    assert refused.refused == (4, "calendar_missing")
    assert refused.document["not_allowed"]["day"] == "20/11/2028"
    assert clerk.lines() == 0


def test_a_clock_that_went_back_receives_nothing(clerk: Console) -> None:
    clerk.register()
    clerk.clock.forward(days=-2)
    refused = clerk.register()
    assert refused.refused == (4, "clock_went_back")
    assert refused.document["not_allowed"]["last"] == "20/11/2026"


def test_when_the_granted_numbers_of_the_day_are_used_up_the_next_is_provisional(
    console: Console,
) -> None:
    grant = {"agency": "H99.12", "from": 1001, "to": 1001, "decision": "01/QĐ-MAU"}
    site = {
        "site": "xa-mau", "name": "Trung tâm xã Mẫu", "parent": "UBND xã Mẫu", "place": "Mẫu",
        "agencies": [{"code": "H99.12", "name": "UBND xã Mẫu"}], "grants": [grant],
    }  # fmt: skip
    secret = "con-voi-ban-don-7"
    console("init", "--site", console.file("site.json", site), DESK_PASSWORD=secret)
    there = console.signed_in("admin", secret)
    assert there.register().document["code"] == "H99.12-261120-1001"
    received = there.register().document
    assert received["provisional"] is True
    assert received["code"].startswith("TAM.")
    assert [(each["field"], each["code"]) for each in received["warnings"]] == [
        ("code", "lane_exhausted")
    ]
    told = there.words("--lang", "en", "register", BIRTH)
    assert "The numbers of this desk for H99.12 are used up (last 1001)" in told.out
