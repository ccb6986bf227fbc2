"""The QR of a daily list: the day and the head of the journal, in the frame of every paper's seal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.day_end import JournalPlace
from desk_app.models.moments import read_moment
from desk_app.models.views import Verdict
from desk_app.protocol.day_seal import DaySeal, read_day, sealed_day
from desk_app.protocol.paper_seal import PaperFields, check, read_seal

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
AT = read_moment("2026-11-20T17:05")
SEAL = DaySeal(date(2026, 11, 20), JournalPlace(1, 231, bytes(range(32))))


def text_of(seal: DaySeal = SEAL) -> str:
    return sealed_day(seal, "Quầy Một cửa", AT, KEY)


def fields_of(text: str) -> PaperFields:
    seal = read_seal(text)
    assert seal is not None
    return seal.fields


def test_the_text_is_genuine_and_says_day_line_and_hash() -> None:
    text = text_of()
    assert text.startswith("20261120|1.231|AAECAw")
    assert "|daily|Quầy Một cửa|20261120T1705||" in text
    assert check(text, lambda _: KEY.public_key()) is Verdict.GENUINE
    assert read_day(fields_of(text)) == SEAL


@settings(max_examples=60)
@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 999), st.integers(0, 10**9),
    st.binary(min_size=32, max_size=32),
)  # fmt: skip
def test_what_was_sealed_is_read_back(day: date, epoch: int, seq: int, head: bytes) -> None:
    seal = DaySeal(day, JournalPlace(epoch, seq, head))
    assert read_day(fields_of(text_of(seal))) == seal


@pytest.mark.parametrize(
    "changed",
    [
        {"form": "receipt"}, {"procedure": "1.001193.000"}, {"procedure": "x"},
        {"procedure": "01.2"}, {"code": "H99.62-261120-1001"}, {"id_number": "066194004217"},
        {"id_number": "é" * 43}, {"id_number": ""},
    ],
)  # fmt: skip
def test_the_seal_of_another_paper_is_no_day(changed: dict[str, Any]) -> None:
    assert read_day(replace(fields_of(text_of()), **changed)) is None
