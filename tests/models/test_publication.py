"""Procedures in words, and what each decision did to them."""

from __future__ import annotations

import json
from datetime import date

from desk_app.models.catalogue import Procedure
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.publication import (
    DecisionCount,
    decision_counts,
    field_counts,
    procedure_entry,
)
from desk_app.resources import resource_bytes
from tests.models.catalogue_rows import own_row, versions

WORDS = json.loads(resource_bytes("publication/words.json"))
TODAY = date(2026, 11, 20)


def version(
    code: str, decision: str, begins: str, ends: str | None = None, name: str = ""
) -> Procedure:
    more = {"valid_to": ends} if ends else {}
    return read_procedure(
        own_row(
            code=code, decision=decision, valid_from=begins, name=name or f"Việc {code}", **more
        )
    )


def counted(*versions: Procedure) -> dict[str, DecisionCount]:
    return {each.decision: each for each in decision_counts(versions, TODAY)}


def test_a_fee_by_the_page_is_told_with_its_steps_and_ceiling() -> None:
    [case] = procedure_entry(versions("2.000815")[0], WORDS).cases
    assert case.fees == (
        "Phí chứng thực bản sao từ bản chính: 2.000 đ một trang đối với 2 trang đầu, "
        "1.000 đ một trang từ trang sau đó; tối đa 200.000 đ một bản",
    )
    assert case.terms == ("ngay khi tiếp nhận",)
    assert case.papers[0].endswith("(1 bản chính, xuất trình)")


def test_terms_that_differ_by_channel_are_told_apart() -> None:
    terms = {
        "counter": {"amount": 3, "unit": "working_days"},
        "online": {"amount": 1, "unit": "working_days"},
    }
    [case] = procedure_entry(read_procedure(own_row(terms=terms)), WORDS).cases
    assert case.terms == ("trực tiếp: 03 ngày làm việc", "trực tuyến: 01 ngày làm việc")
    assert case.fees == ("không thu",)


def test_a_first_version_is_new_and_another_decision_amends_it() -> None:
    found = counted(version("1.000001", "A", "2025-01-01"), version("1.000001", "B", "2026-01-01"))
    assert found == {"A": DecisionCount("A", new=1), "B": DecisionCount("B", amended=1)}


def test_the_same_decision_brought_again_amends_nothing() -> None:
    found = counted(version("1.000001", "A", "2025-01-01"), version("1.000001", "A", "2026-01-01"))
    assert found == {"A": DecisionCount("A", new=1)}


def test_a_procedure_that_ended_is_repealed_by_the_decision_of_its_last_version() -> None:
    found = counted(version("1.000001", "A", "2025-01-01", "2026-06-30"))
    assert found == {"A": DecisionCount("A", new=1, repealed=1)}


def test_one_of_the_same_name_that_begins_after_it_replaces_it() -> None:
    found = counted(
        version("1.000001", "A", "2025-01-01", "2026-06-30", name="Đăng ký"),
        version("1.000002", "B", "2026-07-01", name="Đăng ký"),
    )
    assert found == {"A": DecisionCount("A", new=1), "B": DecisionCount("B", replaced=1)}


def test_decisions_are_told_field_by_field_and_add_up_to_the_same() -> None:
    every = [
        version("1.000001", "A", "2025-01-01", "2026-06-30", name="Đăng ký"),
        version("1.000002", "B", "2026-07-01", name="Đăng ký"),
        version("1.000003", "A", "2025-01-01"),
        read_procedure(own_row(code="1.000004", decision="A", field="Đất đai")),
    ]
    rows = field_counts(every, TODAY)
    assert [(each.field, each.decision, each.new, each.replaced) for each in rows] == [
        ("Cư trú", "A", 2, 0),
        ("Cư trú", "B", 0, 1),
        ("Đất đai", "A", 1, 0),
    ]
    assert sum(each.new for each in rows) == sum(each.new for each in decision_counts(every, TODAY))
