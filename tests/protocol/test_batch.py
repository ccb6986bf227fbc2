"""A batch is taken exactly as the desk sealed it, or refused with a code; nothing else ever happens."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.journal.chain import first_hash, next_hash
from desk_app.journal.envelope import Placed
from desk_app.protocol.batch import checked, read_batch, sealed_batch, written
from desk_app.protocol.chains import branch_label
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.json_lines import TooLarge, packed, unpacked
from desk_app.protocol.messages import Batch, ExchangeRefused, Place, Sent
from desk_app.protocol.seals import public_of
from tests.protocol.chains_of_desks import (
    DESK,
    DESK_KEY,
    NOON,
    OTHER_KEY,
    batch_of,
    chained,
    event,
)

LINES = chained([event(1), event(2), event(3)])
BATCH = batch_of(LINES)
BODY = written(BATCH)
PUBLIC = public_of(DESK_KEY)


def code_of(batch: Batch, key: bytes = PUBLIC) -> str:
    """Why it was refused."""
    with pytest.raises(ExchangeRefused) as caught:
        checked(batch, key)
    return caught.value.refusal.code


def raw_batch(*lines: bytes, part: bytes | None = None) -> Batch:
    """Lines as somebody with the desk's key could sign them, whatever stands in them."""
    head, placed = first_hash(DESK, 1, b""), []
    for seq, line in enumerate(lines, 1):
        head = next_hash(head, line)
        placed.append(Placed(event(seq), line, head, part, bytes(16)))
    return batch_of(placed)


def changed(**changes: Any) -> bytes:
    """A line with other fields."""
    return json.dumps(json.loads(event(1).line()) | changes).encode()


def test_what_the_desk_sealed_arrives_byte_by_byte() -> None:
    assert checked(read_batch(unpacked(packed(BODY), 1 << 20)), PUBLIC) == LINES


def test_a_part_that_was_erased_meanwhile_does_not_hold_up_its_line() -> None:
    erased = replace(BATCH, lines=tuple(Sent(each.line, None, None) for each in BATCH.lines))
    assert [each.part for each in checked(erased, PUBLIC)] == [None] * 3


@given(st.integers(0, len(BODY) * 8 - 1))
@settings(max_examples=200)
def test_a_changed_bit_is_refused_or_changes_nothing(bit: int) -> None:
    body = bytearray(BODY)
    body[bit // 8] ^= 1 << bit % 8
    try:
        arrived = checked(read_batch(bytes(body)), PUBLIC)
    except ExchangeRefused:
        return
    assert arrived == LINES


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_garbage_is_refused_and_never_breaks_the_centre(garbage: bytes) -> None:
    for body in (garbage, garbage + b"\n", BODY + garbage + b"\n", BODY[: len(garbage)]):
        with pytest.raises(ExchangeRefused):
            checked(read_batch(body), PUBLIC)


def test_a_body_is_measured_before_it_is_decoded() -> None:
    with pytest.raises(ExchangeRefused, match="too_large"):
        read_batch(b"[" * 1_001, most_bytes=1_000)
    with pytest.raises(ExchangeRefused, match="too_large"):
        read_batch(b"\n" * 502)
    with pytest.raises(TooLarge):
        unpacked(packed(bytes(10_000_000)), 1_000)


def test_lines_left_out_swapped_or_of_another_desk_are_no_chain() -> None:
    one, two, three = BATCH.lines
    assert code_of(replace(BATCH, lines=(one, three))) == "bad_chain"
    assert code_of(replace(BATCH, lines=(two, one, three))) == "bad_chain"
    assert code_of(replace(BATCH, lines=(*BATCH.lines, three))) == "bad_chain"
    assert code_of(raw_batch(event(1).line(), event(3).line())) == "bad_chain"
    assert code_of(raw_batch(event(1, desk=desk_id(public_of(OTHER_KEY))).line())) == "bad_chain"
    assert code_of(raw_batch(event(1, epoch=2).line())) == "bad_chain"
    assert code_of(batch_of(LINES, prev=bytes(32))) == "bad_chain"


def test_only_the_desks_own_key_signs_its_batches() -> None:
    assert code_of(batch_of(LINES, key=OTHER_KEY)) == "bad_signature"
    assert code_of(BATCH, public_of(OTHER_KEY)) == "bad_signature"
    elsewhere = replace(BATCH, head=replace(BATCH.head, chain=f"{DESK}.00000000"))
    assert code_of(elsewhere) == "bad_signature"


def test_one_batch_speaks_of_one_site() -> None:
    assert code_of(raw_batch(event(1).line(), event(2, site="another").line())) == "wrong_site"


def test_a_line_of_a_later_format_is_said_to_be_one() -> None:
    assert code_of(raw_batch(changed(v=2))) == "future_version"
    assert code_of(raw_batch(changed(v="x"))) == "bad_format"


@pytest.mark.parametrize(
    "line",
    [
        b"", b"[]", b"{}", b"[" * 100_000, changed(extra=1), changed(id=7), changed(kind=None),
        changed(base=-1), changed(mono=True), changed(by="\0"), changed(body={"day": ["\ud800"]}),
        changed(kind="x" * 300), changed(at="2026-11-20"), changed(kind_v=1 << 70),
        changed(dossier={}),
    ],
)  # fmt: skip
def test_a_line_no_store_could_keep_is_refused_though_it_is_signed(line: bytes) -> None:
    assert code_of(raw_batch(line)) == "bad_format"


def test_letters_that_look_like_an_escape_are_only_letters() -> None:
    placed = chained([event(1, body={"folder": r"D:\u0000\ud800"})])
    assert checked(batch_of(placed), PUBLIC) == placed


@pytest.mark.parametrize("part", [b"", b"{}", b"[]", b'{"note":"\\u0000"}', b"[" * 100_000])
def test_a_part_the_line_does_not_vouch_for_is_refused(part: bytes) -> None:
    assert code_of(raw_batch(event(1).line(), part=part)) == "bad_format"


def test_a_new_epoch_hangs_on_the_end_of_the_one_before() -> None:
    end = Place(1, 3, LINES[-1].hash)
    prev = first_hash(DESK, 2, end.head)
    opened = chained([event(1, epoch=2, at=NOON + timedelta(hours=1))], prev)
    assert checked(batch_of(opened, prev, after=end), PUBLIC) == opened
    assert code_of(batch_of(opened, prev)) == "bad_chain"
    assert code_of(batch_of(opened, prev, after=replace(end, head=bytes(32)))) == "bad_chain"
    assert code_of(batch_of(opened, prev, after=replace(end, epoch=2))) == "bad_chain"


def test_a_branch_is_told_under_its_own_name_and_keeps_its_bytes() -> None:
    theirs = chained([event(2, by="clerk2")], LINES[0].hash)
    label = branch_label(DESK, theirs[0].hash)
    (placed,) = checked(sealed_batch(theirs, label, LINES[0].hash, None, DESK_KEY), PUBLIC)
    assert (placed.event.desk, placed.line) == (label, theirs[0].line)
