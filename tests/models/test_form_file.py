"""Forms that a centre would publish: what is refused before any desk could stand still over it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from desk_app.models.form_file import can_be_drawn, read_form
from desk_app.models.form_wording import FormWording
from desk_app.models.outcomes import HasProblems
from desk_app.resources import resource_bytes, resource_names

RECEIPT = "forms/tt-03-2025/receipt.json"


def document(place: str = "") -> dict[str, Any]:
    """Form 01, line 1 of which asks for the code in another way."""
    found: dict[str, Any] = json.loads(resource_bytes(RECEIPT))
    for line in found["lines"]:
        if line["key"] == "code" and place:
            line["printed"] = line["printed"].replace("{code}", place)
    return found


def refused(row: dict[str, Any]) -> list[tuple[str, str]]:
    """Where and why a form is not published."""
    with pytest.raises(HasProblems) as found:
        read_form(row)
    return [(each.field, each.code) for each in found.value.problems]


@pytest.mark.parametrize(
    "place",
    ["{code:d}", "{code!z}", "{code!r}", "{code:{other}}", "{code:>2000000000}", "{code", "{}"],
)
def test_a_place_that_asks_for_a_format_is_refused_when_it_is_published(place: str) -> None:
    assert refused(document(place)) == [("lines.code", "form_place_unclear")]


def test_texts_that_no_paper_has_room_for_or_that_nobody_can_read_are_refused() -> None:
    assert refused(document() | {"title": "A" * 2_001}) == [("title", "text_too_long")]
    assert refused(document() | {"copies": ["\x1b[2J", "\ud800"]}) == [
        ("copies.0", "not_text"), ("copies.1", "not_text"),
    ]  # fmt: skip
    assert refused(document() | {"copies": ["Liên"] * 200}) == [("", "list_too_long")]


def test_what_the_program_cannot_fill_in_or_has_no_room_for_is_not_drawn() -> None:
    known = read_form(document())

    def drawn(**changed: object) -> bool:
        return can_be_drawn(read_form(document() | changed), known)

    added = dict(known.additions)
    assert drawn(title="GIẤY TIẾP NHẬN", additions=added | {"more": "Lời thêm"})
    assert not drawn(additions=added | {"code": "{code}"})
    assert not drawn(additions=added | {"table_number": "Số thứ tự " * 7})
    assert not drawn(copies=["Liên"] * 9)
    assert not can_be_drawn(replace(known, number="{number:d}"), known)


def test_every_form_that_the_product_carries_can_be_published() -> None:
    shipped = [json.loads(resource_bytes(each)) for each in resource_names("forms")]
    forms: list[FormWording] = [read_form(each) for each in shipped if "title" in each]
    assert len(forms) > 10
    assert all(can_be_drawn(form, form) for form in forms)
