"""A password is long enough and not one that everybody tries first."""

from __future__ import annotations

import pytest

from desk_app.models.password import LONGEST, SHORTEST, password_problems


def codes(password: str, name: str = "hanh") -> list[str]:
    problems = password_problems(password, name)
    assert {each.field for each in problems} <= {"password"}
    return [each.code for each in problems]


@pytest.mark.parametrize(
    "good", ["Cầu Rồng phun lửa", "x7!mơ-Quả", "a" * 7 + "b" * 8, "đường về nhà " * 9]
)
def test_a_password_of_one_s_own_is_taken(good: str) -> None:
    assert codes(good) == []


def test_a_short_password_is_refused_with_the_least_length() -> None:
    (problem,) = password_problems("x7!mơ-Q", "hanh")
    assert (problem.code, dict(problem.facts)) == ("password_short", {"least": SHORTEST})
    assert codes("") == ["password_short"]


def test_a_password_too_long_to_hash_is_refused_with_the_most() -> None:
    (problem,) = password_problems("ab" * LONGEST, "hanh")
    assert (problem.code, dict(problem.facts)) == ("password_long", {"most": LONGEST})
    assert codes("ab" * (LONGEST // 2)) == []


@pytest.mark.parametrize(
    "common", ["12345678", "matkhau123", "Mật Khẩu 123", "MATKHAU123", "Quầy Một Cửa", "zzzzzzzzzz"]
)
def test_what_everybody_tries_first_is_refused_however_it_is_spelt(common: str) -> None:
    assert codes(common) == ["password_common"]


def test_one_s_own_name_is_no_password() -> None:
    assert codes("Bích Phượng", "bich phuong") == ["password_common"]
    assert codes("bichphuong", "bichphuong") == ["password_common"]
