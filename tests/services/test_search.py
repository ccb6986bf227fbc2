"""Finding dossiers again by whatever the citizen has with them or remembers."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.dossier_code import alias, read_code
from desk_app.models.site import Grant
from desk_app.models.views import Received
from desk_app.services.shipped import demo_site
from tests.conftest import Clock
from tests.services.asked import asked_by
from tests.services.conftest import Opens
from tests.services.counter import LAND, Counter, november, person
from tests.services.same_numbers import given_elsewhere, same_alias, two_agencies

PEOPLE = (
    ("Nguyễn Thị Bích Phượng", "066194004217", "0900418226"),
    ("Nguyễn Thanh Hoà", "066088001234", "0900000002"),
    ("Trần Văn Được", "066090005678", "0911222333"),
    ("H'Bliă Niê", "", ""),
    ("Y Wem Kbuôr", "", "0900000005"),
    ("Lê Thị Hường", "066195009999", ""),
)


@pytest.fixture(scope="module")
def dossiers(shared: Counter, shared_clock: Clock) -> dict[str, Received]:
    """One dossier of each person, a minute apart, by name."""
    found = {}
    for name, id_number, phone in PEOPLE:
        found[name] = shared.receive_from(name, id_number=id_number, phone=phone)
        shared_clock.forward(minutes=1)
    return found


@pytest.mark.usefixtures("dossiers")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen thi bich phuong", ["Nguyễn Thị Bích Phượng"]),
        ("NGUYỄN THỊ BÍCH", ["Nguyễn Thị Bích Phượng"]),
        ("  nguyễn   thị ", ["Nguyễn Thị Bích Phượng"]),
        ("tran van duoc", ["Trần Văn Được"]),
        ("trần văn đ", ["Trần Văn Được"]),
        ("thanh hoà", ["Nguyễn Thanh Hoà"]),
        ("thanh hòa", ["Nguyễn Thanh Hoà"]),
        ("nguyen thanh hoa", ["Nguyễn Thanh Hoà"]),
        ("phượng bích nguyễn", ["Nguyễn Thị Bích Phượng"]),
        ("duoc tran", ["Trần Văn Được"]),
        ("hblia", ["H'Bliă Niê"]),
        ("h’blia nie", ["H'Bliă Niê"]),
        ("kbuor", ["Y Wem Kbuôr"]),
        ("nguyeenx thij bichs", ["Nguyễn Thị Bích Phượng"]),
        ("trần văn dduwowcj", ["Trần Văn Được"]),
        ("le6 thi5 hu7o7ng2", ["Lê Thị Hường"]),
        (unicodedata.normalize("NFD", "Lê Thị Hường"), ["Lê Thị Hường"]),
        ("nguyen zzz", []),
    ],
)
def test_a_name_is_found_however_it_is_typed(shared: Counter, typed: str, found: list[str]) -> None:
    assert shared.names(typed) == found


@pytest.mark.usefixtures("dossiers")
def test_several_of_one_family_name_come_in_the_order_of_their_names(shared: Counter) -> None:
    assert shared.names("nguyen") == ["Nguyễn Thanh Hoà", "Nguyễn Thị Bích Phượng"]


@pytest.mark.usefixtures("dossiers")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("066194004217", ["Nguyễn Thị Bích Phượng"]),
        ("066 194 004 217", ["Nguyễn Thị Bích Phượng"]),
        ("0661", ["Nguyễn Thị Bích Phượng", "Lê Thị Hường"]),
        ("0911222", ["Trần Văn Được"]),
        ("0911.222.333", ["Trần Văn Được"]),
        ("+84 911 222 333", ["Trần Văn Được"]),
        ("0900418", ["Nguyễn Thị Bích Phượng"]),
        ("99887766", []),
    ],
)
def test_the_beginning_of_a_number_is_enough(shared: Counter, typed: str, found: list[str]) -> None:
    assert shared.names(typed) == found


@pytest.mark.usefixtures("dossiers")
def test_a_scanned_citizen_card_finds_its_holder(shared: Counter) -> None:
    card = "066194004217||NGUYỄN THỊ BÍCH PHƯỢNG|11021994|Nữ|Thôn 4|15042021"
    assert shared.names(card) == ["Nguyễn Thị Bích Phượng"]


def test_a_code_is_found_in_capitals_and_in_small_letters(
    shared: Counter, dossiers: dict[str, Received]
) -> None:
    wanted = dossiers["Trần Văn Được"]
    for typed in (wanted.code, wanted.code.lower(), f"  {wanted.code}\r\n"):
        assert shared.acts.search(shared.clerk, typed) == (wanted.id,)
        assert shared.acts.find_exact(typed) == wanted.id


def test_the_alias_of_the_label_is_found_with_and_without_spaces(
    shared: Counter, dossiers: dict[str, Received]
) -> None:
    wanted = dossiers["H'Bliă Niê"]
    code = read_code(wanted.code)
    assert code is not None
    digits = alias(code)
    for typed in (digits, f"{digits[:6]} {digits[6:]}"):
        assert shared.acts.search(shared.clerk, typed) == (wanted.id,)
        assert shared.acts.find_exact(typed) == wanted.id
    swapped = digits[:-2] + digits[-1] + digits[-2]
    assert shared.acts.find_exact(swapped) is None


def test_an_alias_shared_by_two_agencies_opens_neither_and_lists_both(open_site: Opens) -> None:
    counter = open_site(two_agencies())
    first, second = same_alias(counter)
    code = read_code(first.code)
    assert code is not None
    assert counter.acts.find_exact(alias(code)) is None
    assert set(counter.acts.search(counter.clerk, alias(code))) == {first.id, second.id}
    assert set(counter.acts.holders(alias(code))) == {first.id, second.id}
    assert counter.acts.find_exact(first.code) == first.id


def test_a_code_that_two_dossiers_have_opens_neither_and_lists_both(counter: Counter) -> None:
    first, second = counter.receive(), counter.receive()
    given_elsewhere(counter.acts, first.code, second.id)
    assert counter.acts.find_exact(first.code) is None
    assert set(counter.acts.search(counter.clerk, first.code)) == {first.id, second.id}
    assert counter.acts.find_exact(second.code) == second.id


@pytest.mark.parametrize("last", [4, 5, 6, 7, 8])
def test_the_last_digits_of_a_long_number_are_enough(open_site: Opens, last: int) -> None:
    long = (Grant("H99.62", 12_345_678, 12_345_999, "QĐ 1"),)
    counter = open_site(replace(demo_site(1), grants=long))
    received = counter.receive(applicant=person("Lê An"))
    counter.receive(applicant=person("Lê Bình"))
    assert received.code.endswith("-12345678")
    assert counter.names("12345678"[-last:]) == ["Lê An"]
    assert counter.acts.search(counter.clerk, "2345") == (), "the middle is no end"


def test_the_last_six_digits_reach_into_the_day_of_a_short_number(
    shared: Counter, dossiers: dict[str, Received]
) -> None:
    for typed in ("201003", "01003"):
        assert shared.acts.search(shared.clerk, typed) == (dossiers["Trần Văn Được"].id,)


def test_the_last_four_digits_are_enough(shared: Counter, dossiers: dict[str, Received]) -> None:
    assert shared.acts.search(shared.clerk, "1003") == (dossiers["Trần Văn Được"].id,)


def test_part_of_a_code_is_enough(shared: Counter, dossiers: dict[str, Received]) -> None:
    assert shared.acts.search(shared.clerk, "H99.62-261120-1004") == (dossiers["H'Bliă Niê"].id,)
    assert set(shared.acts.search(shared.clerk, "h99.62-2611")) == {
        each.id for each in dossiers.values()
    }


def test_the_scanned_receipt_is_found_by_its_own_code(
    shared: Counter, dossiers: dict[str, Received]
) -> None:
    wanted = dossiers["Y Wem Kbuôr"]
    scan = f"{wanted.code}|1.001193||receipt|Quầy Một cửa|20261120T0930|20261120T1700|1a2b3c4d|xyz"
    assert shared.acts.find_exact(scan) == wanted.id
    assert shared.acts.search(shared.clerk, scan) == (wanted.id,)


def test_names_are_no_codes(shared: Counter, dossiers: dict[str, Received]) -> None:
    assert dossiers
    for typed in ("", "nguyen", "0661", "H99.62", "H99.62-261120-9999"):
        assert shared.acts.find_exact(typed) is None


def test_provisional_codes_are_found_too(open_site: Opens) -> None:
    counter = open_site(replace(demo_site(1), grants=()))
    received = counter.receive()
    assert received.provisional
    assert counter.acts.find_exact(received.code.lower()) == received.id
    assert counter.acts.search(counter.clerk, received.code) == (received.id,)


def test_an_empty_search_shows_everything_newest_first(counter: Counter, clock: Clock) -> None:
    ids = []
    for _ in range(3):
        ids.append(counter.receive().id)
        clock.forward(minutes=10)
    clock.now = november(23)
    ids.append(counter.receive().id)
    assert (
        counter.acts.search(counter.clerk, "")
        == counter.acts.search(counter.clerk, "  ")
        == tuple(reversed(ids))
    )
    assert counter.acts.search(counter.clerk, "", limit=2) == tuple(reversed(ids[2:]))


def test_of_one_reception_the_last_recorded_stands_first(counter: Counter, clock: Clock) -> None:
    ids = []
    for _ in range(3):
        ids.append(counter.receive(received_at=november(20, 8), late_entry_reason="mất điện").id)
        clock.forward(seconds=20)
    assert counter.acts.search(counter.clerk, "") == tuple(reversed(ids))


@pytest.mark.usefixtures("dossiers")
@pytest.mark.parametrize(
    "typed", ["|||", "|x", "\u200d", "\ufeff", "\u2060\u200e", "...", "- -", "́"]
)
def test_a_text_of_which_nothing_is_left_finds_nothing(shared: Counter, typed: str) -> None:
    assert shared.acts.search(shared.clerk, typed) == ()


def test_lists_never_read_the_promise(counter: Counter) -> None:
    received = counter.receive()

    def looks() -> None:
        counter.acts.rows(counter.clerk, counter.acts.search(counter.clerk, ""))
        counter.acts.rows(counter.clerk, counter.acts.search(counter.clerk, "nguyen"))
        counter.acts.known_applicants(counter.clerk, "nguyen")
        counter.acts.find_exact(received.code)

    asked = asked_by(counter, looks)
    assert asked
    assert [each for each in asked if "promise" in each] == []


def test_words_inside_find_the_newest_dossier_first(counter: Counter, clock: Clock) -> None:
    ids = []
    for name in ("Lê Văn Phước", "Đỗ Thị Phước", "Hồ Phước"):
        ids.append(counter.receive_from(name).id)
        clock.forward(minutes=1)
    assert counter.acts.search(counter.clerk, "phước") == tuple(reversed(ids))
    assert counter.acts.search(counter.clerk, "phước", limit=1) == (ids[-1],)


def test_one_person_found_in_several_ways_stands_once(counter: Counter) -> None:
    received = counter.receive_from("Lê Lê Lê", id_number="066088001234", phone="0660880012")
    for typed in ("le", "066088", "le le"):
        assert counter.acts.search(counter.clerk, typed) == (received.id,)


def test_the_procedure_and_the_summary_are_searched(counter: Counter) -> None:
    land = counter.receive(LAND, summary="thửa số 15, tờ bản đồ 7")
    counter.receive()
    assert counter.acts.search(counter.clerk, "dat dai") == (land.id,)
    assert counter.acts.search(counter.clerk, "thửa 15") == (land.id,)


def test_two_sites_would_not_meet(counter: Counter) -> None:
    counter.receive_from("Y Wem")
    assert counter.acts.rows(counter.clerk, ("unknown",)) == ()
    assert counter.acts.rows(counter.clerk, ()) == ()


def test_rows_come_in_the_order_asked_and_hide_most_of_the_identity_number(
    counter: Counter,
) -> None:
    first = counter.receive_from("Lê An", id_number="066088001234")
    second = counter.receive(LAND, applicant=person("Lê Bình"))
    rows = counter.acts.rows(counter.clerk, (second.id, "unknown", first.id))
    assert [(row.code, row.applicant, row.id_number) for row in rows] == [
        (second.code, "Lê Bình", ""),
        (first.code, "Lê An", "066 ••• ••• 234"),
    ]
    assert rows[0].procedure_code == LAND
    assert (rows[1].received_at, rows[1].due_at) == (november(20), november(20, 17, 0))


ODD = (
    '"', "'", "*", "NEAR(a b)", "a AND", "OR", "NOT b", "^a", "{a b}: c", "a:b", "-", "--", ";", "%",
    "_", "%%%", "|", "|||||||||", "(", "))", "\\", "\x00", "\n", "😀", "👩‍👩‍👧", "½", "①", "٣٤٥٦",
    "\u200b", "\ufeff", "\ud800", "a" * 100_000, "a " * 5_000, "1" * 5_000, "đ" * 3_000,
)  # fmt: skip


@pytest.mark.parametrize("typed", ODD)
@pytest.mark.usefixtures("dossiers")
def test_odd_texts_are_only_texts(shared: Counter, typed: str) -> None:
    assert len(shared.acts.search(shared.clerk, typed)) <= len(PEOPLE)
    assert shared.acts.find_exact(typed) is None
    assert len(shared.acts.known_applicants(shared.clerk, typed)) <= len(PEOPLE)


@settings(max_examples=150)
@given(
    st.text(max_size=40)
    | st.text(alphabet='"*()^:-+{}%_|\\ anhNEARO1', max_size=30)
    | st.lists(st.sampled_from(("nguyen", '"', "*", "thị", "NEAR", "0661", "1001", "|")), max_size=6).map(
        " ".join
    )
)  # fmt: skip
@pytest.mark.usefixtures("dossiers")
def test_no_text_ever_breaks_the_search(shared: Counter, typed: str) -> None:
    found = shared.acts.search(shared.clerk, typed, limit=4)
    assert len(found) == len(set(found)) <= 4
    shared.acts.find_exact(typed)
    shared.acts.known_applicants(shared.clerk, typed)
    shared.acts.procedures(typed)
