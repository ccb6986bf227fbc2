"""A receipt's QR proves itself, and nobody else's change does."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.moments import VIETNAM
from desk_app.models.text import nfc
from desk_app.models.views import Verdict
from desk_app.protocol.paper_seal import PaperFields, check, key_id, read_seal, sealed

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
FIELDS = PaperFields(
    code="H15.62-261120-2017",
    procedure="1.004873",
    id_number="066194004217",
    form="receipt",
    system="Quay Mot cua",
    issued=datetime(2026, 11, 20, 10, 45, tzinfo=VIETNAM),
    due=datetime(2026, 11, 26, 10, 45, tzinfo=VIETNAM),
)
TEXT = sealed(FIELDS, KEY)
LETTERS = st.characters(exclude_categories=["Cs"])


def known(wanted: str) -> Ed25519PublicKey | None:
    keys = {key_id(each.public_key()): each.public_key() for each in (KEY, OTHER)}
    return keys.get(wanted)


def test_the_fields_stand_in_the_prescribed_order_with_the_code_first() -> None:
    parts = TEXT.split("|")
    assert parts[:7] == [
        "H15.62-261120-2017",
        "1.004873",
        "066194004217",
        "receipt",
        "Quay Mot cua",
        "20261120T1045",
        "20261126T1045",
    ]
    assert parts[7] == key_id(KEY.public_key())
    assert len(base64.urlsafe_b64decode(parts[8] + "==")) == 64
    assert len(TEXT.encode()) <= 257


def test_what_the_desk_printed_is_genuine() -> None:
    assert check(TEXT, known) is Verdict.GENUINE
    seal = read_seal(TEXT)
    assert seal is not None
    assert (seal.fields, seal.key_id) == (FIELDS, key_id(KEY.public_key()))


def test_a_receipt_without_appointment_or_identity_number_is_genuine() -> None:
    fields = replace(FIELDS, due=None, id_number="")
    text = sealed(fields, KEY)
    assert check(text, known) is Verdict.GENUINE
    seal = read_seal(text)
    assert seal is not None
    assert seal.fields == fields


def test_a_later_appointment_written_in_is_altered() -> None:
    assert check(TEXT.replace("20261126", "20261125"), known) is Verdict.ALTERED


def test_another_desks_key_id_on_our_signature_is_altered() -> None:
    swapped = TEXT.replace(key_id(KEY.public_key()), key_id(OTHER.public_key()))
    assert check(swapped, known) is Verdict.ALTERED


@pytest.mark.parametrize(
    "text",
    ["", "066194004217|241234567|Nguyễn Thị Hoa|01021994|Nữ|Thôn 4|01012021", "|" * 8, "xin chào"],
)
def test_other_codes_are_unknown(text: str) -> None:
    assert check(text, known) is Verdict.UNKNOWN
    assert read_seal(text) is None


def test_a_key_that_nobody_knows_is_unknown() -> None:
    assert check(TEXT, lambda _: None) is Verdict.UNKNOWN


def test_a_day_that_does_not_exist_is_not_read() -> None:
    assert read_seal(TEXT.replace("20261120T1045", "20261320T1045")) is None
    assert read_seal(TEXT.replace("20261126T1045", "2026-11-26")) is None


def test_times_are_those_of_the_site() -> None:
    elsewhere = replace(FIELDS, issued=FIELDS.issued.astimezone(UTC))
    assert sealed(elsewhere, KEY) == TEXT


def test_a_system_name_above_twenty_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="20 bytes"):
        sealed(replace(FIELDS, system="Quầy Một cửa điện tử"), KEY)


@given(st.integers(0, len(TEXT) - 1), LETTERS)
@settings(max_examples=300, deadline=None)
def test_no_changed_letter_is_ever_genuine(place: int, letter: str) -> None:
    flipped = TEXT[:place] + letter + TEXT[place + 1 :]
    if flipped != TEXT:
        assert check(flipped, known) is not Verdict.GENUINE


def test_every_other_last_letter_of_the_signature_is_refused() -> None:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    genuine = [each for each in alphabet if check(TEXT[:-1] + each, known) is Verdict.GENUINE]
    assert genuine == [TEXT[-1]]


@pytest.mark.parametrize("change", [TEXT + "A", TEXT + "=", TEXT[:-1], TEXT + "\n", " " + TEXT])
def test_longer_and_shorter_texts_are_never_genuine(change: str) -> None:
    assert check(change, known) is not Verdict.GENUINE


def test_a_letter_that_cannot_be_written_is_altered() -> None:
    assert check("\ud800" + TEXT, known) is Verdict.ALTERED


@given(st.text(LETTERS, max_size=30), st.text("|%7C\n\x1d2", max_size=10))
@settings(max_examples=100, deadline=None)
def test_any_text_comes_back_from_its_field(code: str, id_number: str) -> None:
    fields = replace(FIELDS, code=nfc(code), id_number=id_number)
    text = sealed(fields, KEY)
    seal = read_seal(text)
    assert seal is not None
    assert seal.fields == fields
    assert check(text, known) is Verdict.GENUINE


@given(st.text(LETTERS, max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_scanned_text_gets_an_answer(text: str) -> None:
    assert check(text, known) is Verdict.UNKNOWN
    assert read_seal(text) is None
