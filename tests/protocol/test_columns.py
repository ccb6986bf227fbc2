"""Lines as columns: the very bytes come back, and nothing a stranger writes does harm."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Placed
from desk_app.journal.ids import new_id
from desk_app.protocol.batch import read_batch, written
from desk_app.protocol.column_reading import read_columns
from desk_app.protocol.columns import columns
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import NO_PREFIX, Sent
from desk_app.protocol.page import Foreign, Own, Page
from desk_app.protocol.pages import read_page_body
from desk_app.protocol.pages import written as written_page
from tests.protocol.chains_of_desks import DESK, NOON, batch_of, chained, event

MANY = 10**7
BODY = {
    "code": "H99.62-261120-1001", "number": 1001, "fees": [8_000, -3], "half": 0.5, "none": None,
    "said": 'ghi "chú": [1,2], \\ và %s', "procedure": "f3479eb181e3c176e8f7437264083e6d",
}  # fmt: skip


def day(many: int) -> tuple[Placed, ...]:
    """A day's lines of two shapes, most of them of dossiers that were named before."""
    at = NOON
    told = []
    for seq in range(1, many + 1):
        at += timedelta(seconds=37 * seq)
        own = {"at": at, "occurred_at": at, "dossier": new_id(NOON) if seq % 3 else None}
        body = {**BODY, "number": 1000 + seq} if seq % 4 else {"by": f"Quầy {seq}"}
        told.append(event(seq, **own, body={k: v for k, v in body.items() if k != "half"}))
    return chained(told)


def test_a_batch_as_columns_is_the_same_batch_and_a_third_of_it() -> None:
    batch = batch_of(day(200))
    body = written(batch)
    assert read_batch(body) == batch
    one_by_one = b"".join(json.dumps(each.document()).encode() for each in batch.lines)
    assert len(body) < len(one_by_one) / 3


texts = st.text(max_size=12) | st.sampled_from(
    [NOON.isoformat(), new_id(NOON), "ab" * 16, "0012", '"', "\\", "#hash", ",", '":"']
)
documents = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def sent(draw: st.DrawFn) -> Sent:
    """A line that a desk could have sent, now and then one that it could not."""
    line = draw(st.dictionaries(texts, documents, max_size=4).map(canonical) | st.binary())
    if draw(st.booleans()):
        return Sent(line, None, None)
    part = draw(documents.map(lambda each: canonical({"told": each})) | st.binary())
    return Sent(line, part, draw(st.binary(min_size=16, max_size=16)))


@settings(max_examples=60)
@given(st.lists(sent(), max_size=6), st.integers(1, 3))
def test_whatever_lines_are_told_as_columns_come_back_byte_by_byte(
    lines: list[Sent], times: int
) -> None:
    told = columns(lines * times)
    if told is not None:
        through_json = json.loads(json.dumps(told))
        assert read_columns(through_json, MANY, 100) == tuple(lines * times)


def test_a_page_tells_lines_of_others_in_runs_and_keeps_each_in_its_place() -> None:
    lines = [Sent(each.line, each.part, each.salt) for each in day(5)]
    rows = (
        Foreign(8, DESK, lines[0], bytes(32)), Foreign(9, DESK, lines[1]), Own(10, 12, DESK, 1, 3, 5),
        Foreign(13, DESK, lines[2]), Foreign(14, f"{DESK}.0a1b2c3d", lines[3], bytes(32)),
        Foreign(15, DESK, lines[4]),
    )  # fmt: skip
    page = Page("site:demo", "t", 7, 15, NO_PREFIX, False, rows, None)
    assert read_page_body(written_page(page)) == page
    alone = replace(page, next=12, after=9, rows=rows[2:3])
    assert read_page_body(written_page(alone)) == alone


TOLD = columns([Sent(each.line, each.part, each.salt) for each in day(4)]) or {}


@settings(max_examples=150)
@given(st.data())
def test_columns_a_stranger_spoilt_are_refused_or_are_other_lines_never_a_crash(
    data: st.DataObject,
) -> None:
    told: Any = json.loads(json.dumps(TOLD))
    group = data.draw(st.sampled_from(told["groups"]))
    holder, place = data.draw(
        st.sampled_from(
            [(told, each) for each in told] + [(told["told"], each) for each in told["told"]]
            + [(group, each) for each in group]
            + [(group["line"], each) for each in range(len(group["line"]))]
        )
    )  # fmt: skip
    holder[place] = data.draw(documents)
    try:
        assert all(isinstance(each, Sent) for each in read_columns(told, MANY, 100))
    except MessageUnreadable:
        return


@pytest.mark.parametrize(("size", "many"), [(100, 100), (MANY, 3)])
def test_columns_that_would_grow_beyond_what_is_taken_are_refused(size: int, many: int) -> None:
    with pytest.raises(MessageUnreadable):
        read_columns(TOLD, size, many)
    bomb = {"groups": [{"at": [0, *[1] * 99], "line": [["t.x", *[0] * 100]]}]}
    with pytest.raises(MessageUnreadable):
        read_columns({**bomb, "told": {"t.x": ["a" * 1_000_000]}}, MANY, 100)
    hollow = {"groups": [{"at": [0, *[1] * 99], "line": [""] * 200_000}], "told": {}}
    with pytest.raises(MessageUnreadable):
        read_columns(hollow, MANY, 100)


@pytest.mark.parametrize(
    "told",
    [
        {"x1000000000.salt": ""}, {"x0.salt": ""}, {"x16.salt": "AAAA"}, {"v.id": ["AAAA", 1, 1]},
        {"v.id": ["", 1, 0]}, {"v.id": ["A" * 12, 1, 0, 0]}, {"q.id": []}, {"": []}, [],
    ],
)  # fmt: skip
def test_a_table_of_no_known_shape_is_refused(told: Any) -> None:
    with pytest.raises(MessageUnreadable):
        read_columns({"groups": [], "told": told}, MANY, 100)


@pytest.mark.parametrize(
    "cell", [["m", 10**30], ["m", -(10**12)], ["n"], ["w", ""], ["w"], ["?"], [], 7]
)
def test_a_cell_that_tells_no_value_is_refused(cell: Any) -> None:
    with pytest.raises(MessageUnreadable):
        read_columns({"groups": [{"at": [0], "line": ["a", cell, "b"]}], "told": {}}, MANY, 100)
