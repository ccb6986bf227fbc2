"""New procedures from the national portal or the office's own file; the old dossiers keep theirs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desk_app.models.actor import Actor, Role
from desk_app.models.outcomes import HasProblems, NotAllowed
from tests.conftest import Clock
from tests.models.catalogue_rows import fee, national_row, own_row, way
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter, draft, november

FIVE_DAYS = {"counter": {"amount": 5, "unit": "working_days"}}


def imported(counter: Counter, administrator: Actor, document: object) -> tuple[str, ...]:
    result = counter.acts.imports().catalogue(administrator, document, "tệp của tỉnh")
    assert result.broken == ()
    return result.taken


@pytest.mark.parametrize(
    "wrap",
    [
        lambda row: row,
        lambda row: [row],
        lambda row: {"error_code": "0", "result": [row]},
        lambda row: [{"result": [row]}],
    ],
)
def test_the_national_shape_is_taken_over_in_every_wrapping(
    counter: Counter, administrator: Actor, wrap: Any
) -> None:
    row = national_row(CACHTHUCTHUCHIEN=[way("1", "3", "Ngày làm việc", fee("8000"))])
    assert imported(counter, administrator, wrap(row)) == (BIRTH,)
    received = counter.receive(BIRTH)
    assert received.promise.due_at == november(26)
    assert [line.amount for line in received.fees] == [8_000]


@pytest.mark.parametrize(
    "wrap",
    [lambda row: row, lambda row: [row], lambda row: {"catalogue": "x", "procedures": [row]}],
)
def test_our_own_shape_is_taken_over_in_every_wrapping(
    counter: Counter, administrator: Actor, wrap: Any
) -> None:
    row = own_row(terms=FIVE_DAYS)
    assert imported(counter, administrator, wrap(row)) == (TEMPORARY_RESIDENCE,)
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(30)


def test_good_rows_are_kept_and_broken_ones_named_with_their_place(
    counter: Counter, administrator: Actor
) -> None:
    rows = [
        own_row(),
        own_row(code="1.009998", name=""),
        own_row(code="x"),
        "rubbish",
        own_row(code="1.009999"),
    ]
    result = counter.acts.imports().catalogue(administrator, rows, "test")
    assert result.taken == (TEMPORARY_RESIDENCE, "1.009999")
    assert [(each.field, each.code) for each in result.broken][:3] == [
        ("1.name", "required"),
        ("2.code", "not_a_procedure_code"),
        ("3", "not_an_object"),
    ]
    assert {each.field.partition(".")[0] for each in result.broken} == {"1", "2", "3"}
    assert result.broken[0].facts["procedure"] == "1.009998"


def test_broken_national_rows_are_named_too(counter: Counter, administrator: Actor) -> None:
    rows = {
        "result": [national_row(MATTHC="1.009999"), national_row(MATTHC="9.999998", TENTTHC="")]
    }
    result = counter.acts.imports().catalogue(administrator, rows, "test")
    assert result.taken == ("1.009999",)
    assert [(each.field, each.code) for each in result.broken] == [("result.1.TENTTHC", "required")]


@pytest.mark.parametrize(
    "document", [[], {"procedures": []}, "rubbish", None, 7, [own_row(code="")], {}]
)
def test_a_file_without_one_good_row_is_refused(
    counter: Counter, administrator: Actor, document: object
) -> None:
    with pytest.raises(HasProblems) as refused:
        counter.acts.imports().catalogue(administrator, document, "test")
    assert refused.value.problems
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)


@pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR])
def test_only_administrators_import(counter: Counter, role: Role) -> None:
    somebody = Actor("somebody", "Trần Văn Được", role)
    for act in (counter.acts.imports().catalogue, counter.acts.imports().calendar):
        with pytest.raises(NotAllowed) as refused:
            act(somebody, own_row(terms=FIVE_DAYS), "test")
        assert refused.value.code == "administrator_only"
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)


def test_the_new_version_governs_new_dossiers_and_the_old_dossier_keeps_its_own(
    counter: Counter, administrator: Actor
) -> None:
    old = counter.receive(TEMPORARY_RESIDENCE)
    paper = counter.acts.preview_receipt(counter.clerk, old.id)
    imported(counter, administrator, own_row(name="Đăng ký tạm trú (mới)", terms=FIVE_DAYS))
    new = counter.receive(TEMPORARY_RESIDENCE)
    assert (old.promise.due_at, new.promise.due_at) == (november(26), november(30))
    shown = counter.open(old.id)
    assert (shown.procedure_name, shown.due_at) == ("Đăng ký tạm trú", november(26))
    assert shown.fees[0].amount == 15_000
    assert counter.acts.preview_receipt(counter.clerk, old.id) == paper
    assert counter.open(new.id).procedure_name == "Đăng ký tạm trú (mới)"


def test_a_version_of_the_future_waits_for_its_day(
    counter: Counter, administrator: Actor, clock: Clock
) -> None:
    imported(counter, administrator, own_row(valid_from="2026-11-23", terms=FIVE_DAYS))
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)
    clock.now = november(23)
    due = counter.receive(TEMPORARY_RESIDENCE).promise.due_at
    assert due is not None
    assert due.date() == date(2026, 12, 1)


def test_a_procedure_that_was_ended_is_received_no_more(
    counter: Counter, administrator: Actor
) -> None:
    imported(counter, administrator, own_row(valid_to="2026-11-19"))
    assert counter.refusal(draft(TEMPORARY_RESIDENCE)) == [("procedure", "procedure_expired")]
    assert TEMPORARY_RESIDENCE not in [each.code for each in counter.acts.procedures("tam tru")]
    imported(counter, administrator, own_row())
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)


def test_the_order_of_versions_in_a_file_does_not_matter(
    counter: Counter, administrator: Actor
) -> None:
    now = own_row(valid_from="2026-11-01", terms=FIVE_DAYS)
    imported(counter, administrator, [now, own_row(valid_to="2026-10-31")])
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(30)


def test_importing_the_older_version_again_puts_it_in_force_again(
    counter: Counter, administrator: Actor
) -> None:
    first, second = own_row(), own_row(terms=FIVE_DAYS)
    due = []
    for row in (first, second, first):
        imported(counter, administrator, row)
        due.append(counter.receive(TEMPORARY_RESIDENCE).promise.due_at)
    assert due == [november(26), november(30), november(26)]


def test_an_imported_procedure_is_offered_in_the_pick_list(
    counter: Counter, administrator: Actor
) -> None:
    assert counter.acts.procedures("xac nhan so nha") == ()
    imported(counter, administrator, own_row(code="1.009999", name="Xác nhận số nhà"))
    assert "1.009999" in [each.code for each in counter.acts.procedures("xac nhan so nha")]
    assert "1.009999" in [each.code for each in counter.acts.procedures("xnsn")]


def test_what_is_used_most_stands_first_in_the_pick_list(counter: Counter) -> None:
    for _ in range(3):
        counter.receive(TEMPORARY_RESIDENCE)
    assert counter.acts.procedures("")[0].code == TEMPORARY_RESIDENCE
    assert len(counter.acts.procedures("")) > 50


def test_a_procedure_that_has_run_out_is_not_offered(
    counter: Counter, administrator: Actor, clock: Clock
) -> None:
    imported(counter, administrator, own_row(code="1.009999", valid_to="2026-11-20"))
    assert [each.code for each in counter.acts.procedures("1.009999")] == ["1.009999"]
    clock.now = november(23)
    assert counter.acts.procedures("1.009999") == ()
    assert counter.refusal(draft("1.009999")) == [("procedure", "procedure_expired")]
