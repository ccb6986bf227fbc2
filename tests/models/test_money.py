import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.money import LARGEST, in_words, read_money, shown_money


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("15000", 15000),
        ("15.000", 15000),
        ("15 000", 15000),
        ("15,000 đ", 15000),
        ("15.000Đ", 15000),
        ("15.000 đồng", 15000),
        ("1.250.000", 1250000),
        ("0", 0),
        (" 500 ", 500),
    ],
)
def test_a_sum_may_be_typed_with_its_thousands_parted(typed: str, amount: int) -> None:
    assert read_money(typed) == amount


@pytest.mark.parametrize(
    "typed", ["", "-1", "15.00", "1.5", "1500.000", "1.000,000", "15k", "đ", "9" * 13]
)
def test_an_unsure_sum_is_not_guessed(typed: str) -> None:
    assert read_money(typed) is None


@given(st.integers(0, LARGEST))
@settings(max_examples=60, deadline=None)
def test_a_shown_sum_is_read_back(amount: int) -> None:
    assert read_money(shown_money(amount)) == amount


def test_a_sum_is_shown_with_dots() -> None:
    assert shown_money(1250000) == "1.250.000 đ"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không đồng"),
        (1, "một đồng"),
        (10, "mười đồng"),
        (11, "mười một đồng"),
        (15, "mười lăm đồng"),
        (20, "hai mươi đồng"),
        (21, "hai mươi mốt đồng"),
        (24, "hai mươi bốn đồng"),
        (25, "hai mươi lăm đồng"),
        (100, "một trăm đồng"),
        (101, "một trăm linh một đồng"),
        (105, "một trăm linh năm đồng"),
        (110, "một trăm mười đồng"),
        (1005, "một nghìn không trăm linh năm đồng"),
        (1050, "một nghìn không trăm năm mươi đồng"),
        (8000, "tám nghìn đồng"),
        (15000, "mười lăm nghìn đồng"),
        (50000, "năm mươi nghìn đồng"),
        (121000, "một trăm hai mươi mốt nghìn đồng"),
        (1000005, "một triệu không trăm linh năm đồng"),
        (1005000, "một triệu không trăm linh năm nghìn đồng"),
        (2000000000, "hai tỷ đồng"),
        (
            LARGEST,
            "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu"
            " chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng",
        ),
    ],
)
def test_sums_are_written_out_as_forms_want_them(amount: int, words: str) -> None:
    assert in_words(amount) == words


DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def as_spoken(amount: int) -> str:
    """Another way to the same words: spell every digit's place, then mend what no one says."""
    if amount == 0:
        return "không đồng"
    padded = f"{amount:09}"
    spoken = ""
    for place, unit in zip((0, 3, 6), ("triệu", "nghìn", ""), strict=True):
        hundreds, tens, ones = (DIGITS[int(digit)] for digit in padded[place : place + 3])
        if padded[place : place + 3] != "000":
            spoken += f"{hundreds} trăm {tens} mươi {ones} {unit} "
    for said, mended in (
        ("không mươi không", ""),
        ("không mươi", "linh"),
        ("mươi không", "mươi"),
        ("mươi một", "mươi mốt"),
        ("mươi năm", "mươi lăm"),
        ("một mươi mốt", "mười một"),
        ("một mươi", "mười"),
    ):
        spoken = spoken.replace(said, mended)
    spoken = " ".join(spoken.split())
    for unsaid in ("không trăm ", "linh "):
        spoken = spoken.removeprefix(unsaid)
    return f"{spoken} đồng"


def test_every_sum_to_a_million_reads_as_it_is_spoken() -> None:
    assert [each for each in range(1_000_001) if in_words(each) != as_spoken(each)] == []


@given(st.integers(1_000_000, 999_999_999))
@settings(max_examples=100, deadline=None)
def test_larger_sums_read_as_they_are_spoken(amount: int) -> None:
    assert in_words(amount) == as_spoken(amount)


@pytest.mark.parametrize("amount", [-1, LARGEST + 1])
def test_other_sums_are_refused(amount: int) -> None:
    with pytest.raises(ValueError, match="sums"):
        in_words(amount)
