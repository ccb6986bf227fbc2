"""`preference`: settings of the desk, with the values they may have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.console import Console
from tests.printing.reading import scanned


def test_the_administrator_sets_what_everybody_may_read(admin: Console) -> None:
    whole = {"key": "qr_id_number", "value": "full"}
    assert admin.signed_in("clerk")("preference", "qr_id_number").document == whole
    masked = {"key": "qr_id_number", "value": "masked"}
    assert admin("preference", "qr_id_number", "masked").document == masked
    assert admin.signed_in("clerk")("preference", "qr_id_number").document == masked
    refused = admin.signed_in("clerk")("preference", "qr_id_number", "full")
    assert refused.refused == (4, "administrator_only")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("qr_id_number", "half"),
        ("receipt_paper", "A3"),
        ("receipt_paper", ""),
        ("language", "fr"),
        ("appearance", "pink"),
        ("points", "100"),
        ("printer.receipt", "x" * 251),
        ("last_clerk", "a\nb"),
    ],
)
def test_a_value_that_cannot_be_is_refused_at_once(admin: Console, key: str, value: str) -> None:
    before = admin("preference", key).document
    refused = admin("preference", key, value)
    assert (refused.code, refused.problems) == (3, [(key, "preference_wrong")])
    assert admin("preference", key).document == before


def test_an_unknown_setting_is_a_misunderstanding(admin: Console) -> None:
    with pytest.raises(SystemExit, match="2"):
        admin("preference", "colour")


def test_a_value_of_an_older_program_counts_as_none(admin: Console, tmp_path: Path) -> None:
    admin("preference", "receipt_paper", "A4")
    admin.tamper("UPDATE preference SET value = 'Letter'")
    assert admin("preference", "receipt_paper").document["value"] == "A5"
    assert admin.register(None, "--receipt", tmp_path / "receipt.pdf").code == 0


@pytest.mark.parametrize(
    ("choice", "number"), [("full", "066194004217"), ("masked", "066*****217")]
)
def test_the_number_in_the_qr_is_as_the_office_chose(
    admin: Console, tmp_path: Path, choice: str, number: str
) -> None:
    admin("preference", "qr_id_number", choice)
    paper = tmp_path / "receipt.pdf"
    admin.register(None, "--receipt", paper)
    text = scanned(paper.read_bytes(), 203)["QR Code"]
    assert text.split("|")[2] == number
    assert admin("check-paper", text).document["verdict"] == "genuine"
