import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.text import (
    clean_line,
    clean_text,
    fold,
    initials,
    nfc,
    proper_case,
    unaccented,
)


def test_decomposed_text_is_stored_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn Thị Ế")
    assert nfc(decomposed) == "Nguyễn Thị Ế"
    assert clean_line(decomposed) == "Nguyễn Thị Ế"


@pytest.mark.parametrize(
    "pasted",
    [
        "Thôn 4,  xã\tQuảng Phú ",
        "Thôn 4,\r\nxã Quảng\u00a0Phú",
        "\u200bThôn 4, \u2028xã Quảng\u200bPhú\n",
        "\ufeffThôn 4, xã Qu\u200dảng\u202e Phú",
    ],
)
def test_text_pasted_from_excel_or_zalo_becomes_one_clean_line(pasted: str) -> None:
    assert clean_line(pasted) == "Thôn 4, xã Quảng Phú"


def test_a_note_of_several_lines_keeps_them() -> None:
    assert clean_text("\n Lý do:\u00a0 \r\n\n thiếu  bản sao\t\n") == "Lý do:\n\nthiếu bản sao"


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Đặng Thị Ưởng", "dang thi uong"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("Thanh Hoá", "thanh hoa"),
        ("Thanh Hóa", "thanh hoa"),
        ("H'Bliă Kbuôr", "hblia kbuor"),
        ("H\u2019Bliă", "hblia"),
        ("H\u00b4Bliă", "hblia"),
        ("Y-Bliă", "y blia"),
        ("Ðỗ Văn Đô", "do van do"),
        ("  Tổ 12,   phố Lê-Lợi ", "to 12 pho le loi"),
        ("TP.HCM", "tp hcm"),
        ("", ""),
    ],
)
def test_search_forgets_marks_case_and_tone_placement(written: str, searched: str) -> None:
    assert fold(written) == searched


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_a_text_folds_alike_composed_or_not_and_folding_twice_changes_nothing(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_text(clean_text(text)) == clean_text(text)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Xác nhận tình trạng hôn nhân", "xntthn"),
        ("Đăng ký khai sinh", "dkks"),
        ("Nguyễn Thị Đoan Trang", "ntdt"),
        ("", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_words(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("NGUYỄN THỊ HỒNG", "Nguyễn Thị Hồng"),
        ("nguyễn thị hồng", "Nguyễn Thị Hồng"),
        ("H'BLIĂ KBUÔR", "H'Bliă Kbuôr"),
        ("h\u2019bliă", "H\u2019Bliă"),
        ("Y-BLIĂ NIÊ", "Y-Bliă Niê"),
        ("Y WANG", "Y Wang"),
        ("ĐỖ Ý", "Đỗ Ý"),
    ],
)
def test_one_key_gives_a_name_its_capitals(typed: str, name: str) -> None:
    assert proper_case(typed) == name


def test_a_message_is_written_in_letters_that_every_telephone_shows() -> None:
    assert unaccented("Đã có kết quả – mời Ông/Bà đến: 15.000 đ") == (
        "Da co ket qua - moi Ong/Ba den: 15.000 d"
    )
    assert unaccented("H’Bliă Ƀyă") == "H'Blia Bya"
    assert unaccented("Nguyễn Thị Hòa 日本") == "Nguyen Thi Hoa "
