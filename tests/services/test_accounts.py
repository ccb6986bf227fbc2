"""Who may sign in, and what only an administrator may change."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from desk_app.compose import open_acts
from desk_app.models.actor import Actor, Role
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.services.accounts import Accounts
from desk_app.services.acts import Acts
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import Person, Started, StartSite
from desk_app.settings import Settings
from tests.conftest import Clock

GOOD = "Cà phê sáng 7 giờ"


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(NotAllowed) as refusal:
        act()
    return refusal.value.code


def problems(act: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as refusal:
        act()
    return [(each.field, each.code) for each in refusal.value.problems]


def test_a_clerk_signs_in_with_the_name_that_papers_show(acts: Acts) -> None:
    assert acts.sign_in("clerk", "clerk") == Actor("clerk", "Lê Thị Minh Hạnh", Role.CLERK)


@pytest.mark.parametrize("typed", ["CLERK", " Clerk ", "clerk\n"])
def test_names_are_the_same_in_capitals(acts: Acts, typed: str) -> None:
    assert acts.sign_in(typed, "clerk").name == "clerk"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("clerk", "Clerk"),
        ("clerk", ""),
        ("clerk", "x" * 10_000),
        ("clerk", "\ud800"),
        ("nobody", "clerk"),
        ("", ""),
        ("\ud800", "\ud800"),
        ("clerk' OR '1'='1", "clerk"),
    ],
)
def test_wrong_and_unknown_are_not_told_apart(acts: Acts, name: str, password: str) -> None:
    assert refused(lambda: acts.sign_in(name, password)) == "wrong_password"


def test_a_disabled_account_signs_in_no_more(acts: Acts, administrator: Actor) -> None:
    acts.disable_account(administrator, "CLERK")
    assert refused(lambda: acts.sign_in("clerk", "clerk")) == "account_disabled"
    assert refused(lambda: acts.sign_in("clerk", "wrong")) == "wrong_password"
    assert [(each.name, each.disabled) for each in acts.accounts(administrator)] == [
        ("admin", False),
        ("clerk", True),
        ("supervisor", False),
    ]


def test_nobody_shuts_themselves_out(acts: Acts, administrator: Actor) -> None:
    for name in ("admin", "Admin", " ADMIN "):
        assert refused(partial(acts.disable_account, administrator, name)) == "own_account"
    assert acts.sign_in("admin", "admin").role is Role.ADMIN


def test_a_new_clerk_changes_the_initial_password_at_the_first_sign_in(
    acts: Acts, administrator: Actor
) -> None:
    initial = acts.add_account(administrator, "Ksor.H", "  Ksor   H'Lan ", Role.CLERK)
    newcomer = acts.sign_in("ksor.h", initial)
    assert newcomer == Actor("ksor.h", "Ksor H'Lan", Role.CLERK, must_change_password=True)
    acts.change_password(newcomer, initial, GOOD)
    assert not acts.sign_in("ksor.h", GOOD).must_change_password
    assert refused(lambda: acts.sign_in("ksor.h", initial)) == "wrong_password"


def test_initial_passwords_are_not_alike(acts: Acts, administrator: Actor) -> None:
    given = {
        acts.add_account(administrator, f"clerk{number}", "Trần Văn Được", Role.CLERK)
        for number in range(5)
    }
    assert len(given) == 5
    assert all(len(each) >= 12 for each in given)


def test_an_account_with_a_given_password_need_not_change_it(
    acts: Acts, administrator: Actor
) -> None:
    acts.add_account(administrator, "duoc", "Trần Văn Được", Role.SUPERVISOR, GOOD)
    assert acts.sign_in("duoc", GOOD) == Actor("duoc", "Trần Văn Được", Role.SUPERVISOR)


def test_a_name_is_given_once_whatever_its_capitals(acts: Acts, administrator: Actor) -> None:
    for name in ("clerk", "Clerk"):
        again = partial(acts.add_account, administrator, name, "Ai đó", Role.CLERK)
        assert refused(again) == "account_exists"


@pytest.mark.parametrize("name", ["", "a", "Hạnh", "a b", "-a", "a" * 33, "x/../y", "a|b"])
def test_a_name_that_is_no_account_name_is_a_problem(
    acts: Acts, administrator: Actor, name: str
) -> None:
    assert problems(lambda: acts.add_account(administrator, name, "Ai đó", Role.CLERK)) == [
        ("name", "account_name_shape")
    ]


def test_a_person_has_a_name_on_papers(acts: Acts, administrator: Actor) -> None:
    assert problems(lambda: acts.add_account(administrator, "duoc", " \n", Role.CLERK)) == [
        ("full_name", "name_missing")
    ]


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password_short"),
        ("ngắn", "password_short"),
        ("a" * 129, "password_long"),
        ("12345678", "password_common"),
        ("MatKhau123", "password_common"),
        ("mật khẩu 123", "password_common"),
        ("aaaaaaaaaa", "password_common"),
        ("----------", "password_common"),
        ("          ", "password_common"),
        ("lê.thị.hạnh", "password_common"),
        ("Le Thi Hanh", "password_common"),
    ],
)
def test_passwords_that_everybody_tries_first_are_refused(
    acts: Acts, administrator: Actor, password: str, code: str
) -> None:
    hanh = acts.add_account(administrator, "le.thi.hanh", "Lê Thị Hạnh", Role.CLERK)
    clerk = acts.sign_in("le.thi.hanh", hanh)
    assert problems(lambda: acts.change_password(clerk, hanh, password)) == [("password", code)]
    assert problems(
        lambda: Accounts(acts.desk).add(administrator, "lethihanh", "Hạnh", Role.CLERK, password)
    ) == [("password", code)]
    assert acts.sign_in("le.thi.hanh", hanh).must_change_password


def test_the_old_password_is_asked_for(acts: Acts, clerk: Actor) -> None:
    assert refused(lambda: acts.change_password(clerk, "wrong", GOOD)) == "wrong_password"
    assert acts.sign_in("clerk", "clerk") == clerk


def test_a_vietnamese_password_is_the_same_from_every_keyboard(acts: Acts, clerk: Actor) -> None:
    composed, decomposed = (unicodedata.normalize(form, GOOD) for form in ("NFC", "NFD"))
    assert composed != decomposed
    acts.change_password(clerk, "clerk", decomposed)
    for typed in (composed, decomposed):
        assert acts.sign_in("clerk", typed) == clerk
    acts.change_password(clerk, composed, "một mật khẩu khác hẳn")
    assert refused(lambda: acts.sign_in("clerk", decomposed)) == "wrong_password"


def test_a_forgotten_password_is_replaced_by_an_initial_one(
    acts: Acts, administrator: Actor
) -> None:
    initial = acts.reset_account(administrator, "Clerk")
    assert acts.sign_in("clerk", initial).must_change_password
    assert refused(lambda: acts.sign_in("clerk", "clerk")) == "wrong_password"


def test_a_new_password_opens_no_closed_account(acts: Acts, administrator: Actor) -> None:
    acts.disable_account(administrator, "clerk")
    initial = acts.reset_account(administrator, "clerk")
    assert refused(lambda: acts.sign_in("clerk", initial)) == "account_disabled"
    acts.enable_account(administrator, " Clerk ")
    assert acts.sign_in("clerk", initial).must_change_password


def test_unknown_accounts_are_named_as_such(acts: Acts, administrator: Actor) -> None:
    assert refused(lambda: acts.disable_account(administrator, "nobody")) == "account_unknown"
    assert refused(lambda: acts.enable_account(administrator, "nobody")) == "account_unknown"
    assert refused(lambda: acts.reset_account(administrator, "nobody")) == "account_unknown"


@pytest.mark.parametrize("name", ["clerk", "supervisor"])
def test_only_administrators_touch_accounts(acts: Acts, name: str) -> None:
    somebody = acts.sign_in(name, name)
    for act in (
        lambda: acts.accounts(somebody),
        lambda: acts.add_account(somebody, "friend", "Người quen", Role.ADMIN),
        lambda: acts.disable_account(somebody, "admin"),
        lambda: acts.enable_account(somebody, "admin"),
        lambda: acts.reset_account(somebody, "admin"),
    ):
        assert refused(act) == "administrator_only"
    assert acts.sign_in("admin", "admin").role is Role.ADMIN


@pytest.fixture
def real_site(desk_settings: Settings, clock: Clock) -> Started:
    """A desk that is no demonstration; its administrator begins with the recovery code."""
    people = (Person("admin", "Y Khoa Niê", Role.ADMIN),)
    site = replace(demo_site(1), site="xa-mau")
    return StartSite(desk_settings, clock.ticker())(site, people, demo=False)


def test_the_recovery_code_is_the_administrator_s_way_back(
    real_site: Started, desk_settings: Settings, clock: Clock
) -> None:
    acts = open_acts(desk_settings, clock.ticker())
    accounts = Accounts(acts.desk)
    first = real_site.recovery_code
    administrator = acts.sign_in("admin", first)
    assert administrator.must_change_password
    acts.change_password(administrator, first, GOOD)
    typed = f" {real_site.recovery_code.lower()} "
    again = accounts.recover("Admin", typed)
    assert acts.sign_in("admin", again.password).must_change_password
    assert refused(lambda: accounts.recover("admin", typed)) == "wrong_recovery_code"
    assert refused(lambda: accounts.recover("admin", "")) == "wrong_recovery_code"
    assert refused(lambda: accounts.recover("nobody", again.recovery_code)) == "account_unknown"
    acts.add_account(administrator, "hanh", "Lê Thị Minh Hạnh", Role.CLERK)
    assert refused(lambda: accounts.recover("hanh", again.recovery_code)) == "account_unknown"
    other = acts.sign_in("hoa", acts.add_account(administrator, "hoa", "Hoa", Role.ADMIN))
    acts.disable_account(other, "admin")
    assert refused(lambda: accounts.recover("admin", again.recovery_code)) == "account_disabled"
    assert accounts.recover("hoa", again.recovery_code).recovery_code != again.recovery_code
    acts.desk.database.close()


def test_a_real_site_does_not_begin_with_a_weak_password(
    desk_settings: Settings, clock: Clock
) -> None:
    people = (Person("admin", "Y Khoa Niê", Role.ADMIN, "admin"),)
    start = StartSite(desk_settings, clock.ticker())
    assert problems(lambda: start(demo_site(1), people, demo=False)) == [
        ("password", "password_short")
    ]
    assert not desk_settings.data.exists()
