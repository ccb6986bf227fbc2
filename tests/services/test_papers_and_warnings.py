"""What was missing or unusual stays visible: on the dossier, on its paper, in its history."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk_app.models.draft import Payment, PaymentMethod, Person, Submitted
from desk_app.models.papers import PaperState
from desk_app.models.states import Money
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import (
    BUILDING,
    CERTIFIED_COPY,
    PHUONG,
    TEMPORARY_RESIDENCE,
    Counter,
    draft,
    november,
)


def printed(counter: Counter, dossier: str, folder: Path) -> str:
    path = folder / "receipt.pdf"
    counter.acts.save_receipt(counter.clerk, dossier, path)
    return " ".join(text_of(path.read_bytes()).split())


def warnings(counter: Counter, **changes: object) -> list[tuple[str, str, dict[str, str | int]]]:
    given = draft(TEMPORARY_RESIDENCE, **changes)
    problems = counter.acts.preview_intake(given).problems
    return [(each.field, each.code, dict(each.facts)) for each in problems if each.warning]


def test_a_missing_paper_is_kept_as_missing_and_printed_with_dashes(
    counter: Counter, tmp_path: Path
) -> None:
    received = counter.receive(BUILDING, components=(Submitted(0, later=True), Submitted(2)))
    assert (received.later_components, received.missing_components) == (1, 1)
    shown = counter.open(received.id)
    assert [(each.state, each.originals, each.copies) for each in shown.components] == [
        (PaperState.LATER, 0, 0),
        (PaperState.MISSING, 0, 0),
    ]
    text = printed(counter, received.id, tmp_path)
    assert "(nộp sau) – –" in text
    assert "(chưa nộp) – –" in text


def test_a_paper_that_may_lack_and_was_not_brought_is_not_recorded(counter: Counter) -> None:
    preview = counter.acts.preview_intake(draft(TEMPORARY_RESIDENCE)).procedure
    assert preview is not None
    asked = preview.cases[0].components
    assert any(each.optional or each.replaceable for each in asked)
    everything_empty = tuple(Submitted(index) for index in range(1, len(asked)))
    received = counter.receive(
        TEMPORARY_RESIDENCE, components=(Submitted(0, originals=1), *everything_empty)
    )
    assert [each.state for each in counter.open(received.id).components] == [PaperState.GIVEN]


def test_a_paper_that_was_shown_is_printed_as_given_back(counter: Counter, tmp_path: Path) -> None:
    received = counter.receive(
        CERTIFIED_COPY, components=(Submitted(0, originals=1, copies=4, pages=3),)
    )
    [paper] = counter.open(received.id).components
    assert paper.state is PaperState.SHOWN
    text = printed(counter, received.id, tmp_path)
    assert "(xuất trình, đã đối chiếu và trả lại, 3 trang) 1 4" in text


def test_four_copies_of_three_pages_are_told_as_such(counter: Counter) -> None:
    received = counter.receive(
        CERTIFIED_COPY, components=(Submitted(0, originals=1, copies=4, pages=3),)
    )
    [fee] = received.fees
    assert (fee.amount, fee.copies, fee.pages, fee.assumed) == (20_000, 4, 3, False)


def test_uncounted_pages_must_be_confirmed_and_stay_marked(counter: Counter) -> None:
    assert counter.refusal(draft(CERTIFIED_COPY)) == [("components", "pages_not_counted")]
    received = counter.receive(CERTIFIED_COPY)
    assert [each.code for each in received.warnings] == ["pages_not_counted"]
    assert received.fees[0].assumed
    assert counter.open(received.id).fees == received.fees


def test_a_sum_that_the_province_has_not_set_is_not_called_free(counter: Counter) -> None:
    received = counter.receive(BUILDING, collect=Payment(PaymentMethod.CASH))
    shown = counter.open(received.id)
    assert [each.unset for each in received.fees] == [True]
    assert (shown.fees, shown.money) == (received.fees, Money.NONE)


def test_confirmed_warnings_stay_in_the_history_without_what_they_were_about(
    counter: Counter,
) -> None:
    odd = Person(name="Lê Văn 8", id_number="066194004217", sex="male")
    received = counter.receive(
        TEMPORARY_RESIDENCE, applicant=odd, components=(Submitted(1, originals=1),)
    )
    [line] = counter.open(received.id).history
    assert line.facts["warnings"].split() == [
        "applicant.name:name_has_digits",
        "applicant.id_number:id_number_sex",
        "components.0:component_missing",
    ]


def test_without_warnings_the_history_names_none(counter: Counter) -> None:
    assert "warnings" not in counter.open(counter.receive().id).history[0].facts


def test_a_number_that_came_with_another_name_before_is_asked_about(
    counter: Counter, clock: Clock
) -> None:
    first = counter.receive()
    clock.forward(minutes=1)
    other = Person(name="Trần Văn Được", id_number=PHUONG.id_number)
    said = ("applicant.id_number", "id_number_other_name", {"code": first.code})
    assert warnings(counter, applicant=other) == [said]
    assert warnings(counter, owner=other)[0][:2] == ("owner.id_number", "id_number_other_name")
    counter.receive(applicant=other)
    assert warnings(counter, applicant=other) == []


@pytest.mark.parametrize("name", [PHUONG.name, "NGUYỄN THỊ BÍCH PHƯỢNG", "nguyen thi bich phuong"])
def test_one_name_written_in_other_letters_is_no_other_name(counter: Counter, name: str) -> None:
    counter.receive()
    assert warnings(counter, applicant=Person(name=name, id_number=PHUONG.id_number)) == []


def test_a_late_entry_says_when_the_dossier_came_and_when_it_was_recorded(
    counter: Counter,
) -> None:
    received = counter.receive(received_at=november(19), late_entry_reason="Mất điện")
    assert (received.received_at, received.recorded_at) == (november(19), november(20))
    shown = counter.open(received.id)
    assert (shown.late_entry, shown.received_at, shown.recorded_at) == (
        True,
        november(19),
        november(20),
    )


def test_days_left_agree_between_the_page_and_the_list(counter: Counter, clock: Clock) -> None:
    clock.forward(days=1)  # Saturday: the office is closed, Monday counts as the reception
    received = counter.receive(TEMPORARY_RESIDENCE)
    counted = [step for step in received.promise.steps if step.kind == "counted"]
    [row] = counter.acts.rows(counter.clerk, [received.id])
    assert counter.open(received.id).term.days == row.term.days == len(counted) == 3
