"""A document has exactly one way to be written down."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.journal.canonical import canonical

TEXTS = st.text(max_size=12).map(lambda text: unicodedata.normalize("NFC", text))
PLAIN = st.none() | st.booleans() | st.integers(-(2**63), 2**63) | TEXTS
DOCUMENTS = st.dictionaries(
    TEXTS,
    st.recursive(
        PLAIN,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


def test_keys_are_sorted_and_nothing_is_padded() -> None:
    written = canonical({"b": [1, {"d": None, "c": True}], "a": "Đỗ"})
    assert written == '{"a":"Đỗ","b":[1,{"c":true,"d":null}]}'.encode()


def test_a_text_typed_in_pieces_gives_the_same_bytes() -> None:
    name = "Nguyễn Thị Bích Phượng"
    pieces = unicodedata.normalize("NFD", name)
    assert pieces != name
    assert canonical({"tên": pieces}) == canonical({"tên": name})
    assert canonical({unicodedata.normalize("NFD", "tên"): name}) == canonical({"tên": name})


@pytest.mark.parametrize("amount", [1.0, float("nan"), 10**3 / 3], ids=["whole", "nan", "third"])
def test_an_amount_with_a_fraction_is_refused_wherever_it_hides(amount: float) -> None:
    document: Any = {"fees": [{"amount": amount}]}
    with pytest.raises(TypeError, match="float"):
        canonical(document)


def test_only_plain_values_are_written() -> None:
    document: Any = {"at": object()}
    with pytest.raises(TypeError, match="object"):
        canonical(document)


@settings(max_examples=60)
@given(DOCUMENTS)
def test_what_is_written_is_read_back_and_written_the_same(document: dict[str, Any]) -> None:
    written = canonical(document)
    assert json.loads(written) == document
    assert canonical(json.loads(written)) == written


@settings(max_examples=40)
@given(DOCUMENTS)
def test_the_order_in_which_keys_came_does_not_matter(document: dict[str, Any]) -> None:
    backwards = dict(reversed(document.items()))
    assert canonical(backwards) == canonical(document)
