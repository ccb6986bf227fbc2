import pytest

from desk_app.models.phone import clean_phone, masked_phone, phone_problems, shown_phone


@pytest.mark.parametrize(
    "typed",
    [
        "0905418226",
        "0905 418 226",
        "0905.418.226",
        "+84905418226",
        "84905418226",
        "+84 (0)905418226",
    ],
)
def test_every_way_to_write_a_mobile_is_stored_alike(typed: str) -> None:
    assert clean_phone(typed) == "0905418226"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0905418226",
        "0356 123 456",
        "0243 825 1234",
        "84 229 387 1234",
        "19001234",
        "1800 123456",
    ],
)
def test_known_shapes_and_no_number_are_no_problem(typed: str) -> None:
    assert phone_problems(typed, "applicant.phone") == ()


@pytest.mark.parametrize("typed", ["090541822", "0105418226", "0954182267", "abc", "0229387123"])
def test_other_numbers_are_only_warned_of(typed: str) -> None:
    (problem,) = phone_problems(typed, "applicant.phone")
    assert (problem.code, problem.warning) == ("phone_shape", True)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+84905418226", "0905 418 226"),
        ("02438251234", "024 3825 1234"),
        ("02293871234", "0229 387 1234"),
        ("19001234", "19001234"),
        ("113", "113"),
    ],
)
def test_numbers_are_shown_in_groups(number: str, shown: str) -> None:
    assert shown_phone(number) == shown


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("+84905418226", "0905 ••• 26"),
        ("02293871234", "0229 ••• 34"),
        ("19001234", "1900 ••• 34"),
        ("113", "•••"),
        ("", ""),
    ],
)
def test_in_lists_the_middle_of_a_number_is_hidden(number: str, masked: str) -> None:
    assert masked_phone(number) == masked
