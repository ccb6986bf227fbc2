"""A page of the site's stream: nothing left out, every line hanging on what the desk already holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.journal.chain import first_hash
from desk_app.protocol.chains import branch_label
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import NO_PREFIX, ExchangeRefused, Sent
from desk_app.protocol.page import Entry, Foreign, Own, Page, PageRow
from desk_app.protocol.pages import entry_hash, followed, next_prefix, read_page_body, written
from desk_app.protocol.seals import centre_sealed
from tests.protocol.chains_of_desks import CENTRE_KEY, DESK, chained, event
from tests.protocol.test_messages import PLACE

LINES = chained([event(seq) for seq in (1, 2, 3)])
OTHERS = "b" * 32
START = first_hash(DESK, 1, b"")


def foreign(pos: int, seq: int, prev: bytes | None = None) -> Foreign:
    """A line of the chain above."""
    placed = LINES[seq - 1]
    return Foreign(pos, DESK, Sent(placed.line, placed.part, placed.salt), prev)


def page(*rows: PageRow, after: int = 10, last: int = 15) -> Page:
    """A page of those rows."""
    seal = centre_sealed(PLACE, CENTRE_KEY)
    return Page("site:a", "t", after, last, NO_PREFIX, more=True, rows=rows, seal=seal)


PAGE = page(foreign(11, 1, START), Own(12, 13, OTHERS, 2, 4, 5), foreign(14, 2), foreign(15, 3))


def nothing(_chain: str, _epoch: int, _seq: int) -> bytes | None:
    """A store that holds no line of the chain."""
    return None


def test_a_page_comes_back_as_it_was_written() -> None:
    assert read_page_body(written(PAGE)) == PAGE
    entries = replace(
        PAGE, stream="ref:catalogue", seal=None,
        rows=(Entry(12, "1.001193", {"name": "Khai sinh"}), Entry(15, "1.004194", {})),
    )  # fmt: skip
    assert read_page_body(written(entries)) == entries


def test_lines_of_others_are_placed_one_behind_the_other() -> None:
    assert tuple(placed for _, placed in followed(PAGE, nothing)) == LINES


def test_the_next_page_goes_on_where_the_store_ends() -> None:
    def held(_chain: str, epoch: int, seq: int) -> bytes | None:
        return LINES[0].hash if (epoch, seq) == (1, 1) else None

    rest = page(foreign(11, 2), foreign(12, 3), last=12)
    assert [placed.hash for _, placed in followed(rest, held)] == [each.hash for each in LINES[1:]]


@pytest.mark.parametrize(
    "rows",
    [
        (foreign(11, 1),),
        (foreign(11, 1, START), foreign(12, 3)),
        (foreign(11, 1, START), foreign(12, 2, bytes(32))),
        (replace(foreign(11, 1, START), chain=OTHERS),),
    ],
)
def test_a_line_that_hangs_on_nothing_known_is_refused(rows: tuple[Foreign, ...]) -> None:
    with pytest.raises(ExchangeRefused, match="bad_chain"):
        list(followed(page(*rows), nothing))


def test_a_branch_begins_where_it_left_its_chain() -> None:
    theirs = chained([event(2, by="clerk2")], LINES[0].hash)[0]
    label = branch_label(DESK, theirs.hash)
    sent = Sent(theirs.line, theirs.part, theirs.salt)
    rows = (foreign(11, 1, START), Foreign(12, label, sent, LINES[0].hash), foreign(13, 2))
    hashes = [placed.hash for _, placed in followed(page(*rows), nothing)]
    assert hashes == [LINES[0].hash, theirs.hash, LINES[1].hash]


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ((foreign(12, 1),), 12),
        ((foreign(11, 1), foreign(13, 2)), 13),
        ((foreign(11, 1), foreign(11, 2)), 11),
        ((foreign(11, 1),), 12),
        ((foreign(11, 1), foreign(12, 2)), 11),
        ((Own(11, 13, OTHERS, 1, 1, 2),), 13),
        ((), 9),
    ],
)
def test_a_page_with_a_hole_or_a_wrong_end_is_unreadable(rows: Any, last: int) -> None:
    with pytest.raises(MessageUnreadable):
        read_page_body(written(page(*rows, last=last)))


@given(st.binary(max_size=100))
def test_garbage_is_unreadable(garbage: bytes) -> None:
    for body in (garbage, written(PAGE) + garbage + b"\n", written(PAGE)[: len(garbage)]):
        with pytest.raises(MessageUnreadable):
            read_page_body(body)


def test_the_prefix_does_not_depend_on_where_pages_end() -> None:
    hashes = [each.hash for each in LINES]
    assert next_prefix(next_prefix(NO_PREFIX, hashes[:1]), hashes[1:]) == next_prefix(
        NO_PREFIX, hashes
    )
    one, other = Entry(1, "a", {"v": 1}), Entry(2, "a", {"v": 2})
    assert entry_hash(one) != entry_hash(other)
    assert entry_hash(one) == entry_hash(replace(one, pos=9))
