"""A line taken apart and woven again is the line, whatever it says."""

from __future__ import annotations

import json
from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from desk_app.protocol.line_frames import parted

LEAF = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text())
DOCUMENT = st.recursive(
    LEAF, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


def woven(line: str) -> str:
    """Its pieces and values in turn."""
    pieces, values = parted(line)
    assert len(pieces) == len(values) + 1
    return "".join(each for pair in zip_longest(pieces, values, fillvalue="") for each in pair)


@given(DOCUMENT)
def test_a_document_comes_back_as_it_was_written(document: object) -> None:
    line = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    assert woven(line) == line


@given(st.text(alphabet='"\\:,[]{}-1.aờ'))
def test_so_does_what_is_no_document(line: str) -> None:
    assert woven(line) == line


def test_texts_and_numbers_are_values_and_keys_are_common() -> None:
    line = '{"at":"2026-11-20","fees":[{"amount":8000,"name":"Lệ phí"}],"none":null,"seq":-1}'
    other = line.replace("2026-11-20", "2026-11-21").replace("8000", "0").replace("Lệ", "Phụ")
    assert parted(line)[1] == ("2026-11-20", "8000", "Lệ phí", "-1")
    assert parted(line)[0] == parted(other)[0]


def test_a_text_with_a_mark_in_it_is_taken_apart_alike() -> None:
    pieces, values = parted('{"by":"a","name":"Nguyễn \\"Ba\\""}')
    assert values == ("a", 'Nguyễn \\"Ba\\"')
    assert pieces == parted('{"by":"b","name":"Lê"}')[0]
