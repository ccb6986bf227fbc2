"""`note` and `amend` on the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.console import Console

APPLICANT = {
    "name": "Nguyễn Thị Bích Phượng", "id_number": "066194004217", "phone": "0900418226",
    "address": "Thôn 4, xã Quảng Phú",
}  # fmt: skip


@pytest.fixture
def code(clerk: Console) -> str:
    answer = clerk.register({"procedure": "1.004194", "applicant": APPLICANT})
    assert answer.code == 0, answer.out
    return str(answer.document["code"])


def last_line(clerk: Console, code: str) -> dict[str, Any]:
    line: dict[str, Any] = clerk("show", code).document["history"][-1]
    return line


def test_a_note_is_shown_with_its_words_and_its_author(clerk: Console, code: str) -> None:
    answer = clerk.act("note", code, body={"text": "Đã gọi điện"})
    assert (answer.code, answer.document["code"]) == (0, code)
    line = last_line(clerk, code)
    assert (line["kind"], line["by"], line["text"]) == (
        "NoteAdded",
        "clerk",
        "Ghi chú: Đã gọi điện",
    )
    assert clerk.act("note", code).problems == [("text", "required")]


def test_a_correction_is_shown_before_and_after_without_an_identity_number(
    clerk: Console, code: str
) -> None:
    given = {"id_number": "066194004218", "phone": "0911222333"}
    answer = clerk.act("amend", code, body={"applicant": given, "reason": "Nhập sai"})
    assert answer.code == 0, answer.out
    assert answer.document["applicant"] == answer.document["applicant"] | given
    assert answer.document["applicant"]["name"] == APPLICANT["name"]
    said = last_line(clerk, code)["text"]
    assert "0900 418 226 → 0911 222 333" in said
    assert "066 ••• ••• 217 → 066 ••• ••• 218" in said
    assert "số định danh của người nộp" in said
    assert clerk("verify").code == 0


def test_what_is_wrong_with_a_correction_is_named_at_its_field(clerk: Console, code: str) -> None:
    wrong = {"applicant": {"name": ""}, "reason": "Nhập sai"}
    assert clerk.act("amend", code, body=wrong).problems == [("applicant.name", "name_missing")]
    same = {"applicant": {"phone": "0900418226"}, "reason": "Nhập sai"}
    assert clerk.act("amend", code, body=same).problems == [("body", "nothing_changed")]
    two = clerk.act("amend", code, code, body=same)
    assert (two.code, two.problems) == (3, [("codes", "one_at_a_time")])


def test_a_dossier_that_has_ended_is_not_corrected_any_more(clerk: Console, code: str) -> None:
    clerk.act("withdraw", code, body={"reason": "Không còn nhu cầu"})
    body = {"applicant": {"phone": "0911222333"}, "reason": "Nhập sai"}
    refused = clerk.act("amend", code, body=body)
    assert refused.refused == (4, "move_illegal")
    assert refused.document["not_allowed"]["article"] == "NĐ 118/2025 Đ.5.1"
