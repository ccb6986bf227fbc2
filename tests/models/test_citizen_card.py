import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.citizen_card import Card, NotCard, read_card


def card(text: str) -> Card:
    read = read_card(text)
    assert isinstance(read, Card)
    return read


def test_a_card_fills_a_person_in_one_scan() -> None:
    read = card("066194004217|240123456|NGUYỄN THỊ BÍCH|11021994|Nữ|Thôn 4, Quảng Phú|15042021\r")
    person = read.person
    assert (person.id_number, person.name) == ("066194004217", "NGUYỄN THỊ BÍCH")
    assert (person.birth_date, person.sex) == ("1994-02-11", "female")
    assert person.address == "Thôn 4, Quảng Phú"
    assert (read.old_number, read.issued_on) == ("240123456", date(2021, 4, 15))
    assert not read.name_unreadable


def test_a_card_without_an_old_number_is_read() -> None:
    read = card("001300000021||TRẦN THỊ MAI|29022000|Nữ|Phường Ba Đình|01012021")
    assert read.old_number == ""
    assert read.person.birth_date == "2000-02-29"


def test_a_card_of_2024_keeps_its_further_fields_as_they_are() -> None:
    text = "001320000021||TRẦN MAI|01012020|Nữ|Phường Ba Đình|01082024||TRẦN A|LÊ B "
    assert card(text).extra == ("", "TRẦN A", "LÊ B")


def test_six_fields_are_enough() -> None:
    read = card("001090123456||NGUYEN VAN A|01011990|Nam|Phường Ba Đình")
    assert read.issued_on is None
    assert read.person.sex == "male"


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("1950", "1950"),
        ("00001950", "1950"),
        ("00031950", "1950-03"),
        ("05001950", "1950"),
        ("31021950", ""),
        ("x", ""),
    ],
)
def test_old_holders_may_have_only_a_year_of_birth(printed: str, known: str) -> None:
    assert card(f"001050123456||LÊ A|{printed}|Nam|Xã B|15042021").person.birth_date == known


def test_decomposed_letters_of_a_card_are_composed() -> None:
    name = unicodedata.normalize("NFD", "ĐỖ THỊ ƯỞNG")
    assert card(f"001050123456|| {name} |1950|Nữ|Xã Bế|15042021").person.name == "ĐỖ THỊ ƯỞNG"


@pytest.mark.parametrize("name", ["H'BLIĂ KBUÔR", "Y-WANG NIÊ", "K\u2019BRÔNG", "LÊ ČÊ", "Ñ"])
def test_ethnic_names_are_readable(name: str) -> None:
    assert card(f"066194004217||{name}|1950|Nữ|Xã B|").person.name == name


@pytest.mark.parametrize(
    "broken",
    ["NGUY?N TH? H?NG", "NGUYá»„N", "TRáº¦N", "L\ufffd A", "ÄỖ", "Ã\x81NH", "NGUYE64N", ""],
)
def test_a_name_that_the_reader_broke_is_left_to_the_clerk(broken: str) -> None:
    read = card(f"066194004217||{broken}|11021994|Nữ|Th?n 4|15042021")
    assert read.name_unreadable
    assert (read.person.name, read.person.address) == ("", "")
    assert read.person.birth_date == "1994-02-11"


@given(st.sampled_from("ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"))
@settings(max_examples=80, deadline=None)
def test_every_vietnamese_letter_is_readable_but_not_when_its_bytes_are(letter: str) -> None:
    assert card(f"066194004217||AN {letter}|1950|Nữ|Xã B|").person.name == f"AN {letter}"
    broken = letter.encode().decode("latin-1")
    assert card(f"066194004217||A{broken}N|1950|Nữ|Xã B|").name_unreadable


@pytest.mark.parametrize(
    "text",
    [
        "DN4797930612345|4e677579e1bb856e|11/02/1994|2|54686f6e2034|",
        "0123456789|4e677579e1bb856e|11/02/1994|2|54686f6e2034|79 - 001",
    ],
)
def test_a_health_insurance_card_is_known_as_the_wrong_card(text: str) -> None:
    assert read_card(text) is NotCard.HEALTH_INSURANCE


@pytest.mark.parametrize(
    "text", ["", "066194004217", "1|2|3|4|5|6|7", "066194004217||A|1950|Nam", "a|b|c|d|e|f|g"]
)
def test_anything_else_is_no_card(text: str) -> None:
    assert read_card(text) is NotCard.OTHER


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_no_text_upsets_the_reading(text: str) -> None:
    assert read_card(text) is not None
    read_card(f"066194004217|{text}|{text}|{text}|{text}|{text}|{text}")
