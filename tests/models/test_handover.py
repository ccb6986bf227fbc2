"""The list that is made by scanner, and the lines of one that was handed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.batch_code import batch_digits, read_batch_digits
from desk_app.models.handover import (
    HandedBatch,
    HandedLine,
    HandedList,
    LineState,
    ListDraft,
    Waiting,
    matching,
    open_line,
)
from desk_app.models.outcomes import NotAllowed
from desk_app.models.scan import ScanKind, classify
from tests.services.counter import november

SCANNED = november(20, 10, 58)
JUSTICE, POLICE = "Tư pháp - Hộ tịch", "Công an xã"


def waiting(number: int, unit: str = JUSTICE, agency: str = "H99.62") -> Waiting:
    code = f"{agency}-261120-{1000 + number}"
    return Waiting(f"id-{number}", code, agency, unit, november(20, 8, number))


def refused(draft: ListDraft, dossier: Waiting) -> NotAllowed:
    with pytest.raises(NotAllowed) as no:
        draft.added(dossier, SCANNED)
    return no.value


def test_the_first_dossier_decides_where_the_list_goes() -> None:
    draft = ListDraft().added(waiting(1), SCANNED)
    assert (draft.agency, draft.unit) == ("H99.62", JUSTICE)
    assert draft.lines[0].at == SCANNED


def test_a_unit_that_was_chosen_before_stays() -> None:
    draft = ListDraft().bound_for("H99.62", POLICE).added(waiting(1), SCANNED)
    assert draft.unit == POLICE
    assert not draft.fits(waiting(1))


def test_a_dossier_stands_once_on_a_list_and_its_line_is_named() -> None:
    draft = ListDraft().added(waiting(1), SCANNED).added(waiting(2), SCANNED)
    no = refused(draft, waiting(2))
    assert (no.code, no.facts["place"]) == ("scanned_already", 2)


def test_a_dossier_of_another_agency_is_refused_and_of_another_unit_taken() -> None:
    draft = ListDraft().added(waiting(1), SCANNED)
    no = refused(draft, waiting(2, agency="G15.62"))
    assert (no.code, no.facts["unit"]) == ("of_other_agency", JUSTICE)
    assert len(draft.added(waiting(3, POLICE), SCANNED).lines) == 2


def test_a_list_with_lines_goes_to_another_unit_of_the_same_agency_only() -> None:
    draft = ListDraft().added(waiting(1), SCANNED)
    assert draft.bound_for("H99.62", POLICE).unit == POLICE
    with pytest.raises(NotAllowed, match="list_of_other_agency"):
        draft.bound_for("G15.62", "Thuế cơ sở")


def test_a_line_is_taken_away_and_may_be_scanned_again() -> None:
    draft = ListDraft().added(waiting(1), SCANNED).added(waiting(2), SCANNED).without("id-2")
    assert draft.added(waiting(2), SCANNED).place_of("id-2") == 2


def test_what_is_missing_goes_to_the_same_unit_and_is_not_on_the_list() -> None:
    queue = (waiting(1), waiting(2), waiting(3, POLICE))
    assert ListDraft().missing(queue) == queue
    assert ListDraft().added(waiting(1), SCANNED).missing(queue) == (waiting(2),)


def test_the_last_digits_of_a_code_are_enough_when_only_one_dossier_waits_with_them() -> None:
    other = Waiting("x", "G15.62-261119-1001", "G15.62", POLICE, november(19))
    assert matching((waiting(1), waiting(2)), "1001") == "H99.62-261120-1001"
    assert matching((waiting(1), other), "1001") == "1001"
    assert matching((waiting(1),), "H99") == "H99"


def handed(*states: LineState) -> HandedList:
    lines = tuple(
        HandedLine(f"id-{place}", f"H99.62-261120-{1000 + place}", "", "", place, state, SCANNED)
        for place, state in enumerate(states, 1)
    )
    counts = tuple((state, states.count(state)) for state in dict.fromkeys(states))
    batch = HandedBatch("68f0eb02-2026-7", 7, 2026, JUSTICE, SCANNED, "Hạnh", counts)
    return HandedList(batch, lines)


def test_a_line_is_settled_once() -> None:
    lines = handed(LineState.HANDED, LineState.CONFIRMED).lines
    assert open_line(7, lines[:1]).place == 1
    for found, code in ((lines[1:], "line_settled"), ((), "not_on_list")):
        with pytest.raises(NotAllowed, match=code):
            open_line(7, found)


def test_a_list_counts_its_lines() -> None:
    batch = handed(LineState.HANDED, LineState.CONFIRMED, LineState.CONFIRMED).batch
    assert (batch.size, batch.count(LineState.CONFIRMED), batch.count(LineState.RECALLED)) == (
        3, 2, 0,
    )  # fmt: skip


@given(st.integers(0, 0xFFFFFFFF), st.integers(2020, 2099), st.integers(1, 99_999))
def test_the_bars_of_a_list_are_digits_and_lead_back_to_it(
    desk: int, year: int, number: int
) -> None:
    batch = f"{desk:08x}-{year}-{number}"
    digits = batch_digits(batch)
    assert len(digits) == 20
    assert digits.isdigit()
    assert read_batch_digits(digits) == batch
    scan = classify(digits)
    assert (scan.kind, scan.text) == (ScanKind.BATCH, batch)


def test_a_digit_read_wrongly_is_no_list() -> None:
    digits = batch_digits("68f0eb02-2026-7")
    for place in range(20):
        wrong = digits[:place] + str((int(digits[place]) + 1) % 10) + digits[place + 1 :]
        assert read_batch_digits(wrong) is None
    assert batch_digits("a list from elsewhere") == ""


def test_the_vietnamese_keyboard_layout_does_not_hide_the_bars_of_a_list() -> None:
    keys = dict(zip("0123456789", "đăâêô\u0300\u0309\u0303\u0301\u0323", strict=True))
    batch = "00000001-2026-1"
    scan = classify("".join(keys[each] for each in batch_digits(batch)))
    assert (scan.kind, scan.text, scan.repaired) == (ScanKind.BATCH, batch, True)
