"""The catalogue of common communal procedures that the product carries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest

from desk_app.models.catalogue import NO_TERM, Channel, Fee, FeeRule, Procedure, Review
from desk_app.models.catalogue_file import overlap
from desk_app.models.term import Term, TermUnit
from desk_app.models.text import nfc
from desk_app.resources import resource_bytes
from tests.models.catalogue_rows import shipped, versions

ALL = set(Channel)
SAME_DAY = Term(Decimal(0), TermUnit.SAME_DAY)
DAY_AND_NIGHT = Term(Decimal(24), TermUnit.CLOCK_HOURS)
LAST_DAY_OF_2014_LAW = date(2027, 2, 28)


def working(days: int) -> Term:
    return Term(Decimal(days), TermUnit.WORKING_DAYS)


def calendar(days: int) -> Term:
    return Term(Decimal(days), TermUnit.CALENDAR_DAYS)


def today(code: str) -> Procedure:
    [found] = [each for each in versions(code) if each.in_force(date(2026, 11, 23))]
    return found


def test_it_reads_without_a_fault_and_holds_the_common_procedures() -> None:
    reading = shipped()
    assert reading.broken == ()
    assert len({each.code for each in reading.procedures}) >= 50


def test_every_procedure_can_be_received() -> None:
    for each in shipped().procedures:
        assert each.terms, each.code
        assert each.cases, each.code
        assert all(case.components for case in each.cases), each.code
        assert each.results, each.code
        assert each.unit, each.code


def test_no_day_has_two_versions_of_one_procedure() -> None:
    assert not [
        one.code for one, other in combinations(shipped().procedures, 2) if overlap(one, other)
    ]


def test_texts_fit_the_checklist_and_the_pick_list() -> None:
    for each in shipped().procedures:
        assert 0 < len(each.short_name) <= 70, each.code
        for case in each.cases:
            assert len(case.name) <= 80, case.name
            assert all(len(paper.name) <= 180 for paper in case.components), each.code


def test_every_paper_is_asked_for_in_at_least_one_piece() -> None:
    for each in shipped().procedures:
        for case in each.cases:
            assert all(paper.originals or paper.copies for paper in case.components), each.code


def test_the_file_is_in_nfc_and_names_no_address() -> None:
    text = resource_bytes("catalogue/commune-2026.json").decode()
    assert nfc(text) == text
    assert "http" not in text
    assert ".vn" not in text


def test_whatever_disagrees_with_the_law_says_so() -> None:
    for each in shipped().procedures:
        assert (each.review is not Review.CONFLICT) or each.review_note, each.code
    assert today("1.004859").review is Review.CONFLICT
    assert today("1.001612").review is Review.CONFLICT
    assert today("2.000720").review is Review.CONFLICT


def test_birth_is_registered_the_same_day_by_every_channel() -> None:
    birth = today("1.001193")
    assert birth.terms == dict.fromkeys(Channel, SAME_DAY)
    assert birth.fee_lines(0, Channel.COUNTER)[0].rule is FeeRule.FREE
    assert birth.valid_to == LAST_DAY_OF_2014_LAW


def test_marriage_is_registered_the_same_day_unless_it_must_be_verified() -> None:
    marriage = today("1.000894")
    assert marriage.term(0, Channel.COUNTER) == SAME_DAY
    assert marriage.term(1, Channel.COUNTER) == working(5)


@pytest.mark.parametrize("code", ["1.001193", "1.000656", "1.000894", "2.000635", "2.000528"])
def test_same_day_civil_status_becomes_24_hours_on_1_march_2027(code: str) -> None:
    before, after = versions(code)
    assert before.valid_to == LAST_DAY_OF_2014_LAW
    assert (after.valid_from, after.valid_to) == (date(2027, 3, 1), None)
    assert set(before.terms.values()) == {SAME_DAY}
    assert set(after.terms.values()) == {DAY_AND_NIGHT}
    assert after.review is not Review.REVIEWED


def test_certified_copies_are_given_at_once_by_the_page() -> None:
    copy = today("2.000815")
    assert copy.immediate
    assert copy.terms == {Channel.COUNTER: NO_TERM}
    [line] = copy.fees
    assert line == Fee(
        line.name, FeeRule.PER_PAGE, 2000, first_pages=2, next_amount=1000, ceiling=200_000
    )


def test_temporary_residence_costs_15000_at_the_counter_and_7000_online() -> None:
    residence = today("1.004194")
    assert residence.terms == {Channel.COUNTER: working(3), Channel.ONLINE: working(3)}
    [counter] = residence.fee_lines(0, Channel.COUNTER)
    [online] = residence.fee_lines(0, Channel.ONLINE)
    assert (counter.amount, online.amount) == (15_000, 7_000)
    assert residence.review is Review.CONFLICT
    assert "10.000" in residence.review_note


def test_first_land_registration_has_a_term_of_its_own_by_each_channel() -> None:
    assert today("1.013978").terms == {
        Channel.COUNTER: working(27),
        Channel.ONLINE: working(17),
        Channel.POST: working(20),
    }


def test_a_building_permit_takes_15_days_at_the_counter_and_20_otherwise() -> None:
    permit = today("1.013225")
    assert permit.terms == {
        Channel.COUNTER: calendar(15),
        Channel.ONLINE: calendar(20),
        Channel.POST: calendar(20),
    }
    assert "Nhà ở riêng lẻ" in [case.name for case in permit.cases]


def test_a_stay_is_noted_within_one_hour_by_the_clock() -> None:
    assert set(today("2.001159").terms.values()) == {Term(Decimal(1), TermUnit.CLOCK_HOURS)}


@pytest.mark.parametrize("code", ["2.001035", "2.001019", "2.001016", "2.001406", "2.000913"])
def test_certifying_a_transaction_takes_two_working_days_at_most(code: str) -> None:
    assert today(code).terms == dict.fromkeys(Channel, working(2))


@pytest.mark.parametrize("code", ["2.000884", "2.000927", "2.000942", "2.000992", "2.001008"])
def test_other_certification_is_done_the_same_day(code: str) -> None:
    assert set(today(code).terms.values()) == {SAME_DAY}


def test_every_civil_status_case_asks_to_see_an_identity_paper_and_residence_only_if_needed() -> (
    None
):
    for each in shipped().procedures:
        if each.field != "Hộ tịch":
            continue
        for case in each.cases:
            shown = [paper for paper in case.components if paper.present_only]
            assert any("tùy thân" in paper.name and not paper.replaceable for paper in shown)
            assert any("cư trú" in paper.name and paper.replaceable for paper in shown)


@pytest.mark.parametrize("code", ["1.001193", "1.000656", "1.004873", "1.004884", "2.000635"])
def test_civil_status_may_be_asked_for_by_an_authorised_person(code: str) -> None:
    for case in today(code).cases:
        assert [p.name for p in case.components if p.optional and "ủy quyền" in p.name]


@pytest.mark.parametrize("code", ["1.000894", "1.004746", "2.000806"])
def test_nobody_marries_by_an_authorised_person(code: str) -> None:
    for case in today(code).cases:
        assert not [paper for paper in case.components if "ủy quyền" in paper.name]
