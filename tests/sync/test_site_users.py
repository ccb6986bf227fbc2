"""Accounts that the centre publishes: they come without a password, change and end on their days."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desk_app.models.actor import Role
from desk_app.models.outcomes import NotAllowed
from desk_app.models.views import AccountView
from desk_app.protocol.page import Entry
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
    assert acts.sign_in("lan.h", PASSWORD).role is Role.CLERK
    clock.now += timedelta(days=3)
    actor = acts.sign_in("lan.h", PASSWORD)
    assert (actor.role, actor.full_name) == (Role.SUPERVISOR, "H' Lan Byă")


def test_an_account_that_has_ended_signs_in_no_more_from_the_day_after(
    acts: Acts, clock: Clock
) -> None:
    told(acts, LAN | {"valid_to": "2026-11-20"}, {**LAN, "name": "sau", "valid_from": "2026-12-01"})
    with_password(acts, "lan.h")
    acts.sign_in("lan.h", PASSWORD)
    first = acts.reset_account(acts.sign_in("admin", "admin"), "sau")
    assert refused(acts, "sau", first) == "account_ended"
    clock.now += timedelta(days=1)
    assert refused(acts, "lan.h", PASSWORD) == "account_ended"
    assert listed(acts)["lan.h"].ended


def test_the_last_who_may_administer_a_desk_is_locked_out_by_no_stream(
    acts: Acts,
) -> None:
    ended = {"valid_from": "2026-11-01", "valid_to": "2026-11-10", "full_name": "Y Mẫu Niê"}
    told(acts, {**ended, "name": "admin", "role": "admin"})
    assert acts.sign_in("admin", "admin").role is Role.ADMIN
    told(acts, {**LAN, "role": "admin"})
    assert acts.sign_in("admin", "admin").role is Role.ADMIN, "the other has no password here yet"
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
