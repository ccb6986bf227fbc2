"""Accounts that the centre publishes: they come without a password, change and end on their days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desk_app.models.actor import Role
from desk_app.models.outcomes import NotAllowed
from desk_app.models.views import AccountView
from desk_app.protocol.page import Entry
from desk_app.services.accounts import full_names
from desk_app.services.acts import Acts
from desk_app.sync.entries import Entries
from tests.conftest import Clock

LAN: dict[str, Any] = {
    "name": "lan.h", "full_name": "H' Lan Niê", "role": "clerk", "valid_from": "2026-11-20",
}  # fmt: skip
PASSWORD = "nha-rong-buon-ma"


def told(acts: Acts, *documents: dict[str, Any]) -> int:
    """As a page of the stream brings them; how many changed something."""
    desk = acts.desk
    with desk.database.writing() as session:
        rows = [
            Entry(place, str(each.get("name")), each) for place, each in enumerate(documents, 1)
        ]
        return Entries(session, desk.site_id, desk.now()).take("ref:users", rows)


def listed(acts: Acts) -> dict[str, AccountView]:
    """What the administrator sees."""
    return {each.name: each for each in acts.accounts(acts.sign_in("admin", "admin"))}


def refused(acts: Acts, name: str, password: str) -> str:
    with pytest.raises(NotAllowed) as no:
        acts.sign_in(name, password)
    return no.value.code


def names(acts: Acts) -> dict[str, str]:
    """Whose name papers bear."""
    with acts.desk.database.reading() as session:
        return full_names(session, acts.desk.site_id)


def with_password(acts: Acts, name: str) -> None:
    """The administrator hands over a first password, and it is changed."""
    first = acts.reset_account(acts.sign_in("admin", "admin"), name)
    acts.change_password(acts.sign_in(name, first), first, PASSWORD)


def test_a_new_account_waits_for_a_first_password_and_its_role_and_name_change_on_their_days(
    acts: Acts, clock: Clock
) -> None:
    assert told(acts, LAN) == 1
    assert told(acts, LAN) == 0
    assert listed(acts)["lan.h"] == AccountView(
        "lan.h", "H' Lan Niê", Role.CLERK, disabled=False, local=False, waits=True
    )
    assert listed(acts)["clerk"].local
    assert refused(acts, "lan.h", "") == "wrong_password"
    with_password(acts, "lan.h")
    changed = {"role": "supervisor", "full_name": "H' Lan Byă", "valid_from": "2026-11-23"}
    assert told(acts, LAN | changed) == 1
    before = acts.sign_in("lan.h", PASSWORD)
    assert (before.role, before.full_name) == (Role.CLERK, "H' Lan Niê")
    assert (listed(acts)["lan.h"].full_name, names(acts)["lan.h"]) == ("H' Lan Niê", "H' Lan Niê")
    clock.now += timedelta(days=3)
    actor = acts.sign_in("lan.h", PASSWORD)
    assert (actor.role, actor.full_name) == (Role.SUPERVISOR, "H' Lan Byă")
    assert names(acts)["lan.h"] == "H' Lan Byă"


def test_an_account_of_the_desk_stays_its_persons_when_the_centre_means_somebody_else(
    acts: Acts, clock: Clock
) -> None:
    before = acts.sign_in("clerk", "clerk")
    other = {**LAN, "name": "clerk", "full_name": "Y Khác Niê", "role": "admin"}
    told(acts, other)
    assert acts.sign_in("clerk", "clerk") == before
    assert names(acts)["clerk"] == before.full_name
    shown = listed(acts)["clerk"]
    assert (shown.full_name, shown.role, shown.local) == (before.full_name, Role.CLERK, True)
    assert shown.taken
    assert "account_taken" in acts.warnings()
    told(acts, {**other, "valid_to": "2026-11-20"})
    clock.now += timedelta(days=1)
    assert "account_taken" not in acts.warnings()
    same = {**LAN, "name": "clerk", "full_name": before.full_name, "role": "supervisor"}
    told(acts, same)
    assert acts.sign_in("clerk", "clerk").role is Role.SUPERVISOR
    told(acts, {**same, "full_name": "Tên Sau Khi Cưới"})
    assert acts.sign_in("clerk", "clerk").full_name == names(acts)["clerk"] == "Tên Sau Khi Cưới"
    assert not listed(acts)["clerk"].taken


def test_an_account_that_has_ended_signs_in_no_more_from_the_day_after(
    acts: Acts, clock: Clock
) -> None:
    told(acts, LAN | {"valid_to": "2026-11-20"}, {**LAN, "name": "sau", "valid_from": "2026-12-01"})
    with_password(acts, "lan.h")
    acts.sign_in("lan.h", PASSWORD)
    first = acts.reset_account(acts.sign_in("admin", "admin"), "sau")
    assert refused(acts, "sau", first) == "account_not_yet"
    assert (listed(acts)["sau"].begins, listed(acts)["sau"].ended) == (date(2026, 12, 1), False)
    clock.now += timedelta(days=1)
    assert refused(acts, "lan.h", PASSWORD) == "account_ended"
    assert listed(acts)["lan.h"].ended


def test_the_last_who_may_administer_a_desk_is_locked_out_by_no_stream(
    acts: Acts,
) -> None:
    ended = {"valid_from": "2026-11-01", "valid_to": "2026-11-10"}
    name = listed(acts)["admin"].full_name
    told(acts, {**ended, "name": "admin", "full_name": name, "role": "admin"})
    assert acts.sign_in("admin", "admin").role is Role.ADMIN
    told(acts, {**LAN, "role": "admin"})
    assert acts.sign_in("admin", "admin").role is Role.ADMIN, "the other has no password here yet"
    first = acts.reset_account(acts.sign_in("admin", "admin"), "lan.h")
    assert acts.sign_in("admin", "admin").role is Role.ADMIN, "nobody has used the first password"
    told(acts, {**LAN, "name": "sau", "role": "admin", "valid_from": "2026-12-01"})
    early = acts.reset_account(acts.sign_in("admin", "admin"), "sau")
    assert refused(acts, "sau", early) == "account_not_yet", "who has not begun keeps nothing"
    acts.sign_in("lan.h", first)
    with_password(acts, "lan.h")
    assert refused(acts, "admin", "admin") == "account_ended"
    told(acts, {**LAN, "role": "clerk"})
    assert {acts.sign_in("admin", "admin").role, acts.sign_in("lan.h", PASSWORD).role} == {
        Role.ADMIN
    }


def test_an_entry_that_names_nobody_is_left_out_and_no_log_names_anybody(
    acts: Acts, caplog: pytest.LogCaptureFixture
) -> None:
    assert told(acts, {**LAN, "role": "king"}, {"name": "grants", "grants": []}) == 0
    assert "lan.h" not in caplog.text
    assert "lan.h" not in listed(acts)
