"""The head of the journal in words that a person reads aloud and types again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.head_words import SYLLABLES, WORDS, head_words, read_words
from desk_app.models.text import fold

HEAD = bytes((0, 7, 16, 23, 32, 39, 48, 55, 99))


def test_every_byte_has_a_syllable_of_its_own_that_needs_no_mark() -> None:
    assert len(set(SYLLABLES)) == 256
    assert all(syllable == fold(syllable) for syllable in SYLLABLES)


def test_no_syllable_is_spelt_as_vietnamese_never_is() -> None:
    assert not [each for each in SYLLABLES if each[0] in "cg" and each[1] in "ei"]
    assert not [
        each for each in SYLLABLES if each.startswith(("gh", "ngh", "k")) and each[1] != "h"
    ]


def test_the_words_are_the_first_eight_bytes() -> None:
    words = head_words(HEAD)
    assert words == "ba bo ca co cha cho da do"
    assert read_words(words) == HEAD[:WORDS]


@settings(max_examples=100)
@given(st.binary(min_size=8, max_size=32))
def test_what_is_read_back_is_what_was_written(head: bytes) -> None:
    assert read_words(head_words(head)) == head[:8]


@pytest.mark.parametrize(
    "typed",
    ["BA BO CA CO CHA CHO DA DO", " ba-bo-ca-co  cha cho\tda do\n", "bà bỏ cá cơ chả chờ đá đỏ"],
)
def test_capitals_marks_and_spaces_do_not_matter(typed: str) -> None:
    assert read_words(typed) == HEAD[:WORDS]


@pytest.mark.parametrize(
    "typed",
    ["", "ba bo ca co cha cho da", "ba bo ca co cha cho da do do", "ba bo ca co cha cho da qua"],
)
def test_seven_words_nine_words_or_a_foreign_one_are_no_head(typed: str) -> None:
    assert read_words(typed) is None


def test_a_hash_that_is_too_short_is_a_bug() -> None:
    with pytest.raises(ValueError, match="eight bytes"):
        head_words(b"1234567")
