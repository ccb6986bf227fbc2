from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.models.dossier_code import (
    Alias,
    DossierCode,
    agency_ok,
    alias,
    alias_matches,
    is_provisional,
    lane_of,
    procedure_code_ok,
    provisional_agency,
    read_alias,
    read_code,
)

CODE = DossierCode("H15.62", date(2026, 11, 20), "2017")
DOSSIERS = st.builds(
    DossierCode,
    st.sampled_from(["H15.62", "000.00.19.H29"]),
    st.dates(date(2020, 1, 1), date(2099, 12, 31)),
    st.integers(0, 99999999).map(lambda number: f"{number:04}"),
)


@pytest.mark.parametrize(
    "text",
    [
        "000.00.19.H29-200622-0001",
        "000.00.06.H56-231027-0361",
        "000.17.22.H56-210531-0001",
        "H56.14-240823-0001",
        "G12.004.01-260115-230001",
        "TAM.A1B.2C3-261121-1001",
    ],
)
def test_codes_of_the_old_and_the_new_order_are_read_and_written_back(text: str) -> None:
    assert str(read_code(text)) == text


def test_a_code_may_be_typed_in_small_letters() -> None:
    assert read_code(" h15.62-261120-2017\n") == CODE


@pytest.mark.parametrize(
    "text",
    ["", "H56.14", "H56.14-240832-0001", "H56.14-230229-0001", "H56.14-240823-001",
     "H56.14-240823-000000001", "H5614-240823-0001", "H56..14-240823-0001", "H56.14-240823-0001|"],
)  # fmt: skip
def test_what_is_no_code_is_not_read(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize("agency", ["H56", "H56.14", "000.00.19.H29", "G12.004.01"])
def test_an_agency_has_one_group_of_the_first_level(agency: str) -> None:
    assert agency_ok(agency)


@pytest.mark.parametrize("agency", ["", "000.00.19", "h56", "Z12", "H561", "TAM.A12.B34", "H56."])
def test_other_agencies_are_refused(agency: str) -> None:
    assert not agency_ok(agency)


@pytest.mark.parametrize(
    "code", ["1.001193", "2.000815", "2.000815.000.00.00.H55", "2.000815.000.00.00.H55.02"]
)
def test_procedure_codes_may_carry_a_local_suffix(code: str) -> None:
    assert procedure_code_ok(code)


@pytest.mark.parametrize("code", ["", "1001193", "1.00119", "1.001193.000", "1.001193\n"])
def test_other_procedure_codes_are_refused(code: str) -> None:
    assert not procedure_code_ok(code)


def test_a_provisional_code_is_marked_and_names_its_desk() -> None:
    assert provisional_agency("a1b2c3d4e5f6") == "TAM.A1B.2C3"
    assert is_provisional("TAM.A1B.2C3")
    assert is_provisional("TAM.A1B.2C3-261121-1001")
    assert not is_provisional("H15.62-261120-2017")
    assert not is_provisional("TAM.XYZ.2C3")


@pytest.mark.parametrize("desk", ["", "a1b2c", "xyzxyz"])
def test_a_desk_without_an_id_has_no_provisional_codes(desk: str) -> None:
    with pytest.raises(ValueError, match="six hexadecimal"):
        provisional_agency(desk)


def test_the_first_digit_of_the_tail_is_the_lane() -> None:
    assert lane_of("2017") == 2


def test_the_alias_is_short_and_finds_its_dossier() -> None:
    short = alias(CODE)
    assert (len(short), short[:10]) == (11, "2611202017")
    assert read_alias(short) == Alias(CODE.day, "2017")
    assert alias_matches(f" {short[:6]} {short[6:]} ", CODE)
    assert not alias_matches(short, DossierCode("H15.62", CODE.day, "2018"))
    assert not alias_matches("", CODE)


@given(DOSSIERS, st.data())
@settings(max_examples=100, deadline=None)
def test_one_wrong_digit_of_an_alias_is_always_noticed(
    code: DossierCode, data: st.DataObject
) -> None:
    short = alias(code)
    place = data.draw(st.integers(0, len(short) - 1))
    digit = data.draw(st.sampled_from("0123456789"))
    assume(digit != short[place])
    assert read_alias(f"{short[:place]}{digit}{short[place + 1 :]}") is None


@given(DOSSIERS, st.data())
@settings(max_examples=100, deadline=None)
def test_two_swapped_digits_of_an_alias_are_always_noticed(
    code: DossierCode, data: st.DataObject
) -> None:
    short = alias(code)
    place = data.draw(st.integers(0, len(short) - 2))
    assume(short[place] != short[place + 1])
    swapped = short[:place] + short[place + 1] + short[place] + short[place + 2 :]
    assert read_alias(swapped) is None


@given(DOSSIERS)
@settings(max_examples=60, deadline=None)
def test_codes_and_aliases_are_read_back(code: DossierCode) -> None:
    assert read_code(str(code)) == code
    assert alias_matches(alias(code), code)
