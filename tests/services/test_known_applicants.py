"""People who came before are offered while their number, phone or name is being typed."""

from __future__ import annotations

import pytest

from desk_app.models.draft import Person
from tests.conftest import Clock
from tests.services.counter import PHUONG, Counter, november, person


def offered(counter: Counter, typed: str) -> list[Person]:
    return [each.person for each in counter.acts.known_applicants(counter.clerk, typed)]


@pytest.mark.parametrize(
    "typed",
    [
        "066194",
        "066 194 004",
        "0900418226",
        "0900.418",
        "nguyen thi",
        "NGUYỄN THỊ BÍCH",
        "nguyeenx",
    ],
)
def test_a_beginning_of_number_phone_or_name_is_enough(counter: Counter, typed: str) -> None:
    received = counter.receive()
    [known] = counter.acts.known_applicants(counter.clerk, typed)
    assert (known.person, known.code) == (PHUONG, received.code)
    assert known.received_at == november(20)


@pytest.mark.parametrize("typed", ["", "ng", "06", "phuong", "khai sinh", "H99.62", "thon 4"])
def test_too_little_or_something_else_offers_nobody(counter: Counter, typed: str) -> None:
    counter.receive()
    assert offered(counter, typed) == []


def test_each_person_stands_once_with_the_newest_data(counter: Counter, clock: Clock) -> None:
    old = person("Lê Thị Hường", id_number="066195009999", phone="0900000001")
    new = person("Lê Thị Hường", id_number="066195009999", phone="0900000009")
    counter.receive(applicant=old)
    clock.forward(days=3)
    latest = counter.receive(applicant=new)
    [known] = counter.acts.known_applicants(counter.clerk, "066195")
    assert (known.person, known.code) == (new, latest.code)


def test_namesakes_with_other_numbers_are_told_apart(counter: Counter, clock: Clock) -> None:
    counter.receive_from("Lê Văn Sơn", id_number="066088000001")
    clock.forward(minutes=1)
    counter.receive_from("Lê Văn Sơn", id_number="066088000002")
    assert [each.id_number for each in offered(counter, "le van son")] == [
        "066088000002",
        "066088000001",
    ]


def test_the_owner_and_the_principal_are_not_offered_as_applicants(counter: Counter) -> None:
    counter.receive(owner=person("Trần Quốc Vượng", id_number="066070000001"))
    assert offered(counter, "tran quoc") == []
    assert offered(counter, "066070") == []


def test_somebody_who_comes_every_day_does_not_hide_the_others(
    counter: Counter, clock: Clock
) -> None:
    counter.receive_from("Đỗ Văn Zương", id_number="066088000009")
    for _ in range(45):
        clock.forward(minutes=1)
        counter.receive_from("Đỗ Văn An", id_number="066088000001")
    assert [each.name for each in offered(counter, "do van")] == ["Đỗ Văn An", "Đỗ Văn Zương"]


def test_no_more_than_eight_are_offered(counter: Counter, clock: Clock) -> None:
    for number in range(10):
        counter.receive_from("Hồ Văn Sơn", id_number=f"06608800010{number}")
        clock.forward(minutes=1)
    found = offered(counter, "ho van")
    assert [each.id_number for each in found] == [f"06608800010{last}" for last in range(9, 1, -1)]
