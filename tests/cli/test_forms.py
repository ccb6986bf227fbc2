"""`form` for every key, and the papers of reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.console import Console
from tests.printing.reading import text_of

CODE = "H99.62-261120-1001"
TITLES = {
    "supplement": "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    "control": "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
    "label": CODE,
    "receipt": "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
}


def test_every_paper_that_was_issued_is_written_and_others_are_refused(
    clerk: Console, tmp_path: Path
) -> None:
    clerk.register()
    body = clerk.file("body.json", {"items": ["Giấy chứng sinh"], "reason": "Thiếu"})
    assert clerk("supplement", CODE, "--body", body).code == 0
    for key, title in TITLES.items():
        out = tmp_path / f"{key}.pdf"
        answer = clerk("form", key, CODE, "--out", out)
        assert answer.document == {"form": key, "code": CODE, "out": str(out)}
        assert title in text_of(out.read_bytes())
    for key in ("refusal", "apology", "stop", "payment"):
        out = tmp_path / f"{key}.pdf"
        assert clerk("form", key, CODE, "--out", out).refused == (4, "paper_not_issued")
        assert not out.exists()
    assert clerk("verify").code == 0


def test_a_slip_is_named_by_its_own_id(clerk: Console, tmp_path: Path) -> None:
    body = clerk.file(
        "slip.json", {"person": {"name": "Lý Văn Páo"}, "reason": "Không thuộc thẩm quyền"}
    )
    slip = clerk("turn-away", "--body", body).document["slip"]
    out = tmp_path / "slip.pdf"
    assert clerk("form", "slip", slip, "--out", out).code == 0
    assert "LÝ VĂN PÁO" in text_of(out.read_bytes())
    assert clerk("form", "slip", CODE, "--out", out).refused == (4, "slip_unknown")


def test_reports_have_papers_to_sign(clerk: Console, tmp_path: Path) -> None:
    clerk.register()
    to = clerk.file("to.json", {"to": "Tư pháp - Hộ tịch"})
    assert clerk("hand-over", CODE, "--body", to).code == 0
    days = ("--from", "2026-11-20", "--to", "2026-11-20")
    out = tmp_path / "list.pdf"
    answer = clerk("report", "handover", *days, "--out", out)
    assert answer.document["rows"][0]["code"] == CODE
    assert "PHIẾU BÀN GIAO HỒ SƠ" in text_of(out.read_bytes())
    empty = clerk("report", "postal", *days, "--out", tmp_path / "post.pdf")
    assert empty.refused == (4, "nothing_to_print")


@pytest.mark.parametrize("key", ["poem", ""])
def test_a_paper_nobody_knows_is_a_matter_of_usage(
    clerk: Console, tmp_path: Path, key: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        clerk("form", key, CODE, "--out", tmp_path / "x.pdf")
