"""`form` and `check-paper`: a receipt again, and whether a receipt is ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.console import SITE, Console
from tests.printing.reading import scanned, text_of

CODE = "H99.62-261120-1001"


@pytest.fixture
def paper(clerk: Console, tmp_path: Path) -> Path:
    """A receipt that was saved when its dossier was received."""
    place = tmp_path / "receipt.pdf"
    assert clerk.register(None, "--receipt", place).document["code"] == CODE
    return place


def qr_of(paper: Path) -> str:
    return scanned(paper.read_bytes(), 203)["QR Code"]


def test_a_receipt_again_says_that_it_is_a_reprint(clerk: Console, paper: Path) -> None:
    assert "In lại" not in text_of(paper.read_bytes())
    for number in (1, 2):
        again = paper.with_name("again.pdf")
        answer = clerk("form", "receipt", CODE, "--out", again)
        assert answer.document == {"form": "receipt", "code": CODE, "out": str(again)}
        assert f"In lại lần {number}" in text_of(again.read_bytes())
    assert len(clerk("show", CODE).document["history"]) == 4


def test_a_first_print_from_the_dossier_is_no_reprint(clerk: Console, tmp_path: Path) -> None:
    clerk.register()
    assert clerk("form", "receipt", CODE, "--out", tmp_path / "first.pdf").code == 0
    assert "In lại" not in text_of((tmp_path / "first.pdf").read_bytes())


def test_a_paper_that_cannot_be_written_is_not_recorded_as_printed(
    clerk: Console, paper: Path
) -> None:
    before = clerk("show", CODE).document["history"]
    answer = clerk("form", "receipt", CODE, "--out", paper.parent / "none" / "again.pdf")
    assert answer.refused == (5, "file_unwritable")
    assert clerk("show", CODE).document["history"] == before


def test_a_paper_of_no_dossier_and_a_paper_nobody_knows(clerk: Console, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    unknown = clerk("form", "receipt", "H99.62-261120-1009", "--out", out)
    assert unknown.refused == (4, "dossier_unknown")
    assert not out.exists()
    with pytest.raises(SystemExit, match="2"):
        clerk("form", "poem", CODE, "--out", out)


def test_the_qr_of_a_receipt_is_genuine(clerk: Console, paper: Path) -> None:
    answer = clerk("check-paper", qr_of(paper))
    assert answer.code == 0
    assert answer.document == {
        "verdict": "genuine",
        "code": CODE,
        "form": "receipt",
        "due_at": "2026-11-20T17:00:00+07:00",
        "issued_at": "2026-11-20T09:30:00+07:00",
    }


@pytest.mark.parametrize(
    ("said", "instead"),
    [("-1001|", "-1002|"), ("1.001193", "1.004194"), ("066194004217", "066194004218")],
)
def test_a_receipt_with_anything_changed_is_altered(
    clerk: Console, paper: Path, said: str, instead: str
) -> None:
    text = qr_of(paper)
    assert said in text
    assert clerk("check-paper", text.replace(said, instead)).document["verdict"] == "altered"


@pytest.mark.parametrize("text", ["", "hello", "|" * 9, "066194004217||PHUONG|12081994|Nữ|X|1"])
def test_any_other_text_is_unknown(clerk: Console, text: str) -> None:
    answer = clerk("check-paper", text)
    assert answer.document == {
        "verdict": "unknown", "code": None, "form": None, "due_at": None, "issued_at": None,
    }  # fmt: skip


def test_a_receipt_of_another_desk_is_unknown_here(
    clerk: Console, paper: Path, tmp_path: Path
) -> None:
    other = Console(tmp_path / "other", clerk.clock, "admin", "con-voi-ban-don-7")
    assert other("init", "--site", SITE).code == 0
    assert other("check-paper", qr_of(paper)).document["verdict"] == "unknown"
