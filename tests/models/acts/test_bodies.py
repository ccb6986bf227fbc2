"""The bodies of the acts: what is missing, absurd or unknown is named at its field."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.acts.bodies import READERS, read_body
from desk_app.models.moments import read_moment
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems

NOW = read_moment("2026-11-20T09:30")


def problems(act: str, body: object) -> list[tuple[str, str]]:
    try:
        read_body(Act(act), body, NOW)
    except HasProblems as error:
        return [(each.field, each.code) for each in error.problems]
    return []


@pytest.mark.parametrize(
    ("act", "body", "field", "code"),
    [
        ("hand-over", {}, "to", "required"),
        ("supplement", {"reason": "thiếu"}, "items", "list_empty"),
        ("supplement", {"items": ["Tờ khai"]}, "reason", "required"),
        ("supplement", {"items": ["Tờ khai", ""], "reason": "thiếu"}, "items.1", "not_text"),
        ("supplement", {"items": "Tờ khai", "reason": "thiếu"}, "items", "not_a_list"),
        ("refuse", {}, "reason", "required"),
        ("refuse", {"reason": " \n "}, "reason", "required"),
        ("refuse", {"reason": 5}, "reason", "not_text"),
        ("refuse", {"reason": "x" * 2_001}, "reason", "text_too_long"),
        ("reject", {}, "reason", "required"),
        ("recall", {}, "reason", "required"),
        ("withdraw", {}, "reason", "required"),
        ("stop", {}, "reason", "required"),
        ("correct", {}, "reason", "required"),
        ("take-back", {}, "reason", "required"),
        ("void", {}, "reason", "required"),
        ("pause", {"kind": "other"}, "reason", "required"),
        ("pause", {"reason": "thuế", "kind": "tax"}, "kind", "unknown_choice"),
        ("apologise", {"reason": "chậm"}, "new_due_at", "required"),
        ("apologise", {"reason": "chậm", "new_due_at": "mai"}, "new_due_at", "not_a_moment"),
        ("result", {"kind": "perhaps"}, "kind", "unknown_choice"),
        ("result", {"signed_on": "2026-11-21"}, "signed_on", "happened_in_future"),
        ("result", {"signed_on": "hôm qua"}, "signed_on", "not_a_date"),
        ("result", {"number": "1" * 301}, "number", "text_too_long"),
        ("return", {"how": "window"}, "how", "unknown_choice"),
        ("return", {"receiver": "ông Mẫu"}, "receiver", "not_an_object"),
        ("return", {"receiver": {"nickname": "Mẫu"}}, "receiver.nickname", "unknown_key"),
        ("return", {"originals": 1_000}, "originals", "count_out_of_range"),
        ("return", {"originals": -1}, "originals", "negative"),
        ("return", {"originals": "hai"}, "originals", "not_a_number"),
        ("post", {"charge": 20_000}, "tracking", "required"),
        ("post", {"tracking": "EMS1", "charge": -1}, "charge", "negative"),
        ("post", {"tracking": "EMS1", "charge": 1.5}, "charge", "not_a_number"),
        ("post", {"tracking": "EMS1", "charge": "20000"}, "charge", "not_a_number"),
        ("post", {"tracking": "EMS1", "charge": 100_000_001}, "charge", "money_too_large"),
        ("delivered", {"on": "2026-11-21"}, "on", "happened_in_future"),
        ("collect", {}, "method", "required"),
        ("collect", {"method": "barter"}, "method", "unknown_choice"),
        ("collect", {"method": "cash", "receipt": 7}, "receipt", "not_an_object"),
        ("reverse-fee", {"approved_by": "supervisor"}, "reason", "required"),
        ("resume", {"minutes": 5}, "minutes", "unknown_key"),
        ("resume", {"at": "2026-11-20T08:00"}, "late_entry_reason", "late_entry_reason_missing"),
        ("resume", {"at": "2026-11-20T10:00", "late_entry_reason": "x"}, "at", "happened_in_future"),
        ("resume", {"at": "lúc nãy"}, "at", "not_a_moment"),
        ("resume", [], "", "not_an_object"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_body_is_named_at_its_field(
    act: str, body: object, field: str, code: str
) -> None:
    assert (field, code) in problems(act, body)


def test_a_body_may_be_missing_where_nothing_is_needed() -> None:
    for act in ("supplement-received", "close-incomplete", "resume", "result", "return", "confirm"):
        assert problems(act, None) == problems(act, {}) == []


def test_reasons_and_persons_never_stand_in_the_event_itself() -> None:
    body = read_body(
        Act.RETURN,
        {"receiver": {"name": "Trần Văn Mẫu", "id_number": "066194004217"}, "receipt": "lost"},
        NOW,
    )
    assert body.plain == {"how": "counter", "receipt": "lost"}
    assert body.personal["receiver"]["name"] == "Trần Văn Mẫu"
    assert read_body(Act.REFUSE, {"reason": "Sai thẩm quyền"}, NOW).plain == {}


def test_originals_taken_back_are_counted_and_none_is_not_mentioned() -> None:
    assert read_body(Act.RETURN, {"originals": 999}, NOW).plain["originals"] == 999
    assert "originals" not in read_body(Act.RETURN, {"originals": 0}, NOW).plain


KEYS = st.sampled_from(
    sorted({key for keys, _ in READERS.values() for key in keys} | {"at", "late_entry_reason"})
)
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=6,
)


@given(st.sampled_from(Act), json)
def test_whatever_is_given_is_read_or_its_problems_are_named(act: Act, body: Any) -> None:
    with contextlib.suppress(HasProblems):
        read = read_body(act, body, NOW)
        assert read.at is None or read.at <= NOW
