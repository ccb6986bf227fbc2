import pytest

from desk_app.models.tax_code import clean_tax_code, shown_tax_code, tax_problems

FIELD = "applicant.id_number"
ISSUED = ["0100684378", "0300588569", "0101248141", "0100109106", "0100112437", "0107782335"]


def codes(number: str) -> list[str]:
    return [f"{each.code}{'?' if each.warning else ''}" for each in tax_problems(number, FIELD)]


@pytest.mark.parametrize("number", ISSUED)
def test_issued_numbers_pass_with_and_without_a_branch(number: str) -> None:
    assert codes(number) == codes(f"{number}-001") == codes(f"{number}999") == []


@pytest.mark.parametrize("number", ISSUED)
@pytest.mark.parametrize("place", range(10))
def test_one_wrong_digit_is_a_warning_that_can_be_confirmed(number: str, place: int) -> None:
    wrong = f"{number[:place]}{(int(number[place]) + 1) % 10}{number[place + 1 :]}"
    assert codes(wrong) == ["tax_code_check?"]


def test_a_person_uses_the_personal_number_and_nobody_must_have_a_code() -> None:
    assert codes("066194004217") == codes("") == []


@pytest.mark.parametrize("number", ["010068437", "0100684378-000", "0100684378-01", "ABC"])
def test_any_other_shape_is_an_error(number: str) -> None:
    assert codes(number) == ["tax_code_shape"]


def test_the_error_says_how_many_digits_there_are() -> None:
    (problem,) = tax_problems("010 068 437", FIELD)
    assert problem.facts == {"digits": 9}


def test_a_branch_is_stored_and_shown_with_its_dash() -> None:
    assert clean_tax_code("0100109106 001") == shown_tax_code("0100109106001") == "0100109106-001"
    assert shown_tax_code("0100109106") == "0100109106"
