from datetime import date

import pytest

from desk_app.models.identity import (
    PROVINCE_CODES,
    clean_number,
    facts_in,
    identity_problems,
    mask,
    starred,
)

TODAY = date(2026, 11, 21)
FIELD = "applicant.id_number"


def codes(number: str, sex: str = "", birth_date: str = "") -> list[str]:
    found = identity_problems(number, FIELD, sex, birth_date, today=TODAY)
    return [f"{each.code}{'?' if each.warning else ''}" for each in found]


def test_the_number_tells_province_sex_and_year() -> None:
    facts = facts_in("066 194 004 217")
    assert facts is not None
    assert (facts.province, facts.sex, facts.birth_year) == ("066", "female", 1994)
    assert facts_in("066 194") is None


@pytest.mark.parametrize(
    ("number", "sex", "year"),
    [
        ("001050000001", "male", 1950),
        ("001199000001", "female", 1999),
        ("001205000001", "male", 2005),
        ("001325000001", "female", 2025),
        ("001400000001", "male", 2100),
        ("001999000001", "female", 2399),
    ],
)
def test_the_fourth_digit_gives_century_and_sex(number: str, sex: str, year: int) -> None:
    facts = facts_in(number)
    assert facts is not None
    assert (facts.sex, facts.birth_year) == (sex, year)


def test_there_are_63_codes_of_provinces() -> None:
    assert len(PROVINCE_CODES) == 63


@pytest.mark.parametrize("number", ["", "066194004217", "066 194.004-217", "B1234567", "c12345678"])
def test_a_sound_number_a_passport_and_no_number_are_accepted(number: str) -> None:
    assert codes(number, "female", "1994-02-11") == []


def test_only_the_length_is_an_error_and_says_how_many_digits_there_are() -> None:
    (problem,) = identity_problems("06619400421", FIELD, today=TODAY)
    assert (problem.field, problem.code, problem.warning) == (FIELD, "id_number_length", False)
    assert problem.facts == {"digits": 11}


def test_the_old_nine_digit_number_is_refused_as_such() -> None:
    assert codes("012345678") == ["id_number_old"]


def test_letters_are_refused_as_such() -> None:
    assert codes("06619400421O") == ["id_number_characters"]


def test_a_number_that_disagrees_with_what_was_entered_is_a_warning() -> None:
    assert codes("066194004217", "male", "1995") == ["id_number_sex?", "id_number_birth_year?"]
    assert codes("066194004217", "female", "1994-02") == []


def test_an_unknown_province_and_a_birth_in_the_future_are_warnings() -> None:
    assert codes("003194004217") == ["id_number_province?"]
    assert codes("001227000001") == ["id_number_future?"]


def test_spaces_dots_and_dashes_are_ignored() -> None:
    assert clean_number(" 066.194\u00a0004-217 ") == "066194004217"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("066194004217", "066 ••• ••• 217"),
        ("066 194 004 217", "066 ••• ••• 217"),
        ("012345678", "••• ••• 678"),
        ("B1234567", "••• ••• 567"),
        ("12345", "•••"),
        ("", ""),
    ],
)
def test_lists_show_no_whole_number(number: str, shown: str) -> None:
    assert mask(number) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("066194004217", "066*****217"),
        ("066 194 004 217", "066*****217"),
        ("B1234567", "*****567"),
        ("12345", "*****"),
        ("", ""),
    ],
)
def test_a_paper_can_carry_the_number_with_stars(number: str, shown: str) -> None:
    assert starred(number) == shown
