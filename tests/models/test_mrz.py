from datetime import date

import pytest

from desk_app.models.mrz import read_mrz

LINES = (
    "IDVNM0930470641001093047064<<2",
    "9301054M3301052VNM<<<<<<<<<<<8",
    "UNG<<HOANG<HIEP<<<<<<<<<<<<<<<",
)


@pytest.mark.parametrize("between", ["\n", "\r\n", "", " "])
def test_the_back_of_a_card_fills_all_but_the_marks_of_the_name(between: str) -> None:
    zone = read_mrz(between.join(LINES))
    assert zone is not None
    assert zone.person.id_number == "001093047064"
    assert (zone.person.birth_date, zone.person.sex) == ("1993-01-05", "male")
    assert (zone.person.name, zone.plain_name) == ("", "Ung Hoang Hiep")
    assert zone.expires_on == date(2033, 1, 5)


@pytest.mark.parametrize("place", [*range(5, 27), 29, *range(30, 37), *range(38, 45), 59])
def test_one_misread_digit_is_noticed(place: int) -> None:
    zone = "".join(LINES)
    wrong = "0" if zone[place] != "0" else "1"
    assert read_mrz(f"{zone[:place]}{wrong}{zone[place + 1 :]}") is None


@pytest.mark.parametrize("text", ["", "IDVNM", "066194004217", "\n".join(LINES[:2])])
def test_anything_else_is_no_zone(text: str) -> None:
    assert read_mrz(text) is None
