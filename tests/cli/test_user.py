"""`user`: accounts, passwords, and the way back with the recovery code."""

from __future__ import annotations

import pytest

from desk_app.sentences.terminal import PASSWORD_TO_CHANGE
from tests.cli.console import SITE, Console

OWN = "bong-sen-trang-9"


def test_a_new_user_gets_an_initial_password_that_works(admin: Console) -> None:
    added = admin("user", "add", "hanh", "--full-name", "Lê Thị Hạnh", "--role", "supervisor")
    assert added.code == 0
    assert set(added.document) == {"name", "initial_password"}
    secret = added.document["initial_password"]
    assert admin.signed_in("hanh", secret)("search", "").code == 0
    own = {
        "disabled": False, "local": True, "ended": False, "waits": False, "begins": None,
        "taken": False,
    }  # fmt: skip
    assert admin("user", "list").document["users"][-2:] == [
        {"name": "hanh", "full_name": "Lê Thị Hạnh", "role": "supervisor", **own},
        {"name": "supervisor", "full_name": "Nguyễn Đức Tài", "role": "supervisor", **own},
    ]  # fmt: skip


def test_a_password_given_for_a_new_user_is_not_repeated(admin: Console) -> None:
    added = admin("user", "add", "hanh", DESK_NEW_PASSWORD=OWN)
    assert added.document == {"name": "hanh", "role": "clerk"}
    assert admin.signed_in("hanh", OWN)("search", "").code == 0


def test_a_person_changes_the_own_password(clerk: Console) -> None:
    assert clerk("user", "password", DESK_NEW_PASSWORD=OWN).document == {"name": "clerk"}
    assert clerk("search", "").refused == (4, "wrong_password")
    assert clerk.signed_in("clerk", OWN)("search", "").code == 0


@pytest.mark.parametrize(
    ("given", "problem"),
    [("ngắn", "password_short"), ("x" * 1_000, "password_long"), (None, "text_missing")],
)
def test_a_password_that_does_not_do_is_a_problem(
    clerk: Console, given: str | None, problem: str
) -> None:
    environment = {} if given is None else {"DESK_NEW_PASSWORD": given}
    answer = clerk("user", "password", **environment)
    assert (answer.code, answer.problems) == (3, [("password", problem)])
    assert clerk("search", "").code == 0


@pytest.mark.parametrize("name", ["", "Có Dấu", "a b", "../x", "x" * 40])
def test_a_name_that_does_not_do_is_a_problem(admin: Console, name: str) -> None:
    answer = admin("user", "add", name)
    assert (answer.code, answer.problems) == (3, [("name", "account_name_shape")])


@pytest.mark.parametrize("act", ["add", "disable", "enable", "reset"])
def test_a_user_must_be_named(admin: Console, act: str) -> None:
    assert admin("user", act).problems == [("name", "account_name_shape")]


def test_a_name_is_given_once(admin: Console) -> None:
    refused = admin("user", "add", "clerk")
    assert refused.refused == (4, "account_exists")
    assert refused.document["not_allowed"]["name"] == "clerk"


def test_a_disabled_user_signs_in_no_more_until_enabled(admin: Console) -> None:
    assert admin("user", "disable", "clerk").document == {"name": "clerk", "disabled": True}
    assert admin.signed_in("clerk")("search", "").refused == (4, "account_disabled")
    secret = admin("user", "reset", "clerk").document["initial_password"]
    assert admin.signed_in("clerk", secret)("search", "").refused == (4, "account_disabled")
    assert admin("user", "enable", "clerk").document == {"name": "clerk", "disabled": False}
    assert admin.signed_in("clerk", secret)("search", "").code == 0


def test_an_initial_password_works_and_is_said_to_be_changed(admin: Console) -> None:
    secret = admin("user", "reset", "clerk").document["initial_password"]
    clerk = admin.signed_in("clerk", secret)
    found = clerk("--lang", "en", "search", "")
    assert (found.code, found.err) == (0, PASSWORD_TO_CHANGE.source + "\n")
    assert clerk("user", "password", DESK_NEW_PASSWORD=OWN).err == ""
    assert clerk.signed_in("clerk", OWN)("search", "").err == ""


def test_nobody_closes_the_own_account_or_one_that_is_not_there(admin: Console) -> None:
    assert admin("user", "disable", "admin").refused == (4, "own_account")
    assert admin("user", "disable", "ai").refused == (4, "account_unknown")
    assert admin("user", "reset", "ai").refused == (4, "account_unknown")


@pytest.mark.parametrize("who", ["clerk", "supervisor"])
@pytest.mark.parametrize(
    "argv",
    [("add", "hanh"), ("disable", "admin"), ("enable", "admin"), ("reset", "admin"), ("list",)],
)
def test_accounts_are_the_administrators(desk: Console, who: str, argv: tuple[str, ...]) -> None:
    assert desk.signed_in(who)("user", *argv).refused == (4, "administrator_only")


def test_the_recovery_code_is_an_administrators_way_back(console: Console) -> None:
    code = console("init", "--site", SITE, DESK_PASSWORD=OWN).document["recovery_code"]
    back = console("user", "reset", "admin", "--recovery-code", code.lower())
    assert back.code == 0
    assert set(back.document) == {"name", "initial_password", "recovery_code"}
    secret = back.document["initial_password"]
    assert console.signed_in("admin", OWN)("user", "list").refused == (4, "wrong_password")
    assert console.signed_in("admin", secret)("user", "list").code == 0


def test_a_recovery_code_is_used_up_and_the_next_one_is_shown_once(console: Console) -> None:
    first = console("init", "--site", SITE, DESK_PASSWORD=OWN).document["recovery_code"]
    way_back = ("user", "reset", "admin", "--recovery-code")
    told = console.words("--lang", "en", *way_back, first)
    second = told.out.split()[-1]
    assert second != first
    assert console(*way_back, first).refused == (4, "wrong_recovery_code")
    assert console(*way_back, second).document["recovery_code"] not in {first, second}


def test_a_wrong_recovery_code_opens_nothing_and_a_right_one_no_clerks_account(
    console: Console,
) -> None:
    code = console("init", "--demo").document["recovery_code"]
    wrong = console("user", "reset", "admin", "--recovery-code", "AAAA-AAAA")
    assert wrong.refused == (4, "wrong_recovery_code")
    clerks = console("user", "reset", "clerk", "--recovery-code", code)
    assert clerks.refused == (4, "account_unknown")
    assert console.signed_in("clerk")("search", "").code == 0
