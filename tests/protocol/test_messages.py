"""Every message comes back as it was written, and no garbage ever reads as one or breaks the reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.protocol import certificate as certificates
from desk_app.protocol import messages as said
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import packed, read_json, unpacked, written_json
from desk_app.protocol.page import read_centre_seal, read_page, read_row
from tests.protocol.chains_of_desks import DESK, NOON

PLACE = said.Place(2, 7, bytes(range(32)))
HEAD = said.BatchHead(
    desk=DESK, chain=f"{DESK}.0a1b2c3d", epoch=3, first=1, prev=bytes(32), n=2,
    head=bytes(range(32)), after=PLACE, signature=bytes(64),
)  # fmt: skip
HELLO = said.Hello(
    desk=DESK, chain=DESK, epoch=2, seq=7, head=PLACE.head, clock=NOON, app="1.0.0",
    kinds={"DossierReceived": 1}, cursors={"site:a": said.Cursor("t", 9, said.NO_PREFIX)},
)  # fmt: skip
ANSWER = said.HelloAnswer(
    timeline="t", now=NOON, status="enrolled", mark=PLACE, agrees=False,
    seen=said.Seen({"H15.62|261120": 2017}, {"2026": 4}, {"list|2026": 3}),
    limits=said.Limits(), min_app="1.0", streams={"site:a": 12}, wanted=("ab" * 32,),
)  # fmt: skip
REFUSAL = said.Refusal("fork", {"epoch": 2, "grants": [{"agency": "H15.62"}]}, 5)
MESSAGES: list[tuple[Any, Callable[[object], Any]]] = [
    (said.Sent("Trần Mẫu".encode(), b"{}", bytes(16)), said.read_sent),
    (said.Sent(b"line", None, None), said.read_sent),
    (PLACE, said.read_place),
    (HEAD, said.read_batch_head),
    (HELLO, said.read_hello),
    (ANSWER, said.read_hello_answer),
    (said.PushAnswer("t", PLACE, bytes(64), DESK), said.read_push_answer),
    (REFUSAL, said.read_refusal),
]
READERS = [
    *{read for _, read in MESSAGES},
    read_row, read_centre_seal, lambda each: read_page(each, ()), certificates.read_card,
    certificates.read_certificate, certificates.read_enrol_request,
]  # fmt: skip
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


@pytest.mark.parametrize(("message", "read"), MESSAGES)
def test_a_message_comes_back_as_it_was_written(
    message: Any, read: Callable[[object], Any]
) -> None:
    assert read(read_json(written_json(message.document()))) == message


@pytest.mark.parametrize(("message", "read"), MESSAGES)
@given(data=st.data())
@settings(max_examples=60)
def test_a_message_with_a_field_of_another_kind_is_unreadable_or_another_message(
    message: Any, read: Callable[[object], Any], data: st.DataObject
) -> None:
    document = message.document()
    name = data.draw(st.sampled_from(sorted(document)))
    value = data.draw(PLAIN)
    try:
        changed = read(document | {name: value})
    except MessageUnreadable:
        return
    assert changed != message or value == document[name] or name == "next_try"


@given(PLAIN)
@settings(max_examples=150)
def test_garbage_is_unreadable_for_every_reader(garbage: Any) -> None:
    for read in READERS:
        with pytest.raises(MessageUnreadable):
            read(garbage)


@given(st.binary(max_size=60))
def test_bytes_that_are_no_json_or_no_gzip_are_unreadable(data: bytes) -> None:
    with pytest.raises(MessageUnreadable):
        unpacked(data, 1_000)
    with pytest.raises(MessageUnreadable):
        said.read_hello(read_json(data))


def test_packed_bytes_that_are_cut_or_followed_by_others_are_unreadable() -> None:
    whole = packed(b"x" * 100)
    assert unpacked(whole, 100) == b"x" * 100
    for spoilt in (whole[:-1], whole + b"x", b""):
        with pytest.raises(MessageUnreadable):
            unpacked(spoilt, 100)


@pytest.mark.parametrize("value", ["\ud800", "x" * 201, 7, None])
def test_a_text_is_one_that_can_be_kept_and_is_not_endless(value: object) -> None:
    with pytest.raises(MessageUnreadable, match="app"):
        said.read_hello(HELLO.document() | {"app": value})


def test_an_end_of_an_earlier_epoch_belongs_to_an_epochs_first_batch_only() -> None:
    with pytest.raises(MessageUnreadable, match="after"):
        said.read_batch_head(HEAD.document() | {"first": 2})


def test_a_line_that_was_spoilt_where_it_lay_is_not_sent_as_another() -> None:
    with pytest.raises(MessageUnreadable):
        said.Sent(b"\xff", None, None).document()


def test_every_refusal_has_its_status() -> None:
    assert {said.Refusal(code).status for code in said.STATUS} == {403, 409, 413, 422, 429, 503}
    assert str(said.refused("fork", epoch=1)) == "fork"
