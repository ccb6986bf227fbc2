"""Who may do what: the whole table, every role with every act, written down a second time."""

from __future__ import annotations

import pytest

from desk_app.models.actor import Actor, Role
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import (
    CLOSE_BOOK,
    GIVE_SLIP,
    SIGN_OFF,
    TILL,
    act_refusal,
    may_see,
    must_act,
    must_print,
    must_receive,
    must_report,
    must_see,
    must_serve,
    must_sign,
    sees_everything,
)

COUNTER = (Role.CLERK, Role.SUPERVISOR, Role.ADMIN)
POSTMAN = Actor("buu-ta", "Phạm Văn Mẫu", Role.POSTAL)


def test_every_role_is_in_the_table() -> None:
    assert {*COUNTER, Role.POSTAL} == set(Role)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", Role)
def test_the_counter_does_every_act_and_the_post_two(role: Role, act: Act) -> None:
    refused = act_refusal(role, act)
    if role in COUNTER or act in {Act.POST, Act.DELIVERED}:
        assert refused is None
    else:
        assert refused is not None
        told = (refused.code, dict(refused.facts))
        assert told == ("role_not_allowed", {"role": "postal", "act": act.value})


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("delivery", Delivery)
def test_the_postal_clerk_sees_what_came_or_goes_by_post(
    channel: Channel, delivery: Delivery
) -> None:
    by_post = channel is Channel.POST or delivery is Delivery.POST
    assert may_see(Role.POSTAL, channel, delivery) is by_post
    assert all(may_see(role, channel, delivery) for role in COUNTER)


def test_the_postal_clerk_receives_by_post_without_money() -> None:
    must_receive(POSTMAN, Channel.POST, collecting=False)
    for channel, collecting in ((Channel.POST, True), (Channel.COUNTER, False)):
        with pytest.raises(NotAllowed, match="role_not_allowed"):
            must_receive(POSTMAN, channel, collecting=collecting)


def test_whatever_else_the_counter_does_is_not_for_the_postal_clerk() -> None:
    must_print(POSTMAN, "receipt")
    must_report(POSTMAN, "postal")
    must_act(POSTMAN, Act.POST)
    for ask in (
        lambda: must_print(POSTMAN, "control"),
        lambda: must_report(POSTMAN, "cash"),
        lambda: must_serve(POSTMAN, TILL),
        lambda: must_serve(POSTMAN, GIVE_SLIP),
        lambda: must_see(POSTMAN, "counter", "counter"),
        lambda: must_act(POSTMAN, Act.COLLECT),
    ):
        with pytest.raises(NotAllowed) as refused:
            ask()
        assert refused.value.facts["role"] == "postal"
    assert not sees_everything(Role.POSTAL)


@pytest.mark.parametrize("role", COUNTER)
def test_nothing_of_the_counter_is_kept_from_those_who_work_there(role: Role) -> None:
    person = Actor("a", "Lê Thị Minh Hạnh", role)
    for channel in Channel:
        must_receive(person, channel, collecting=True)
    for name in ("cash", "handover", "postal", "steps"):
        must_report(person, name)
    must_print(person, "label")
    must_see(person, "counter", "counter")
    must_serve(person, TILL)
    assert sees_everything(role)


@pytest.mark.parametrize("act", [SIGN_OFF, CLOSE_BOOK])
@pytest.mark.parametrize("role", Role)
def test_only_the_head_of_the_counter_signs(role: Role, act: str) -> None:
    person = Actor("somebody", "Trần Văn Mẫu", role)
    if role in {Role.SUPERVISOR, Role.ADMIN}:
        must_sign(person, act)
        return
    with pytest.raises(NotAllowed) as refused:
        must_sign(person, act)
    told = {"role": role.value, "act": act}
    assert (refused.value.code, dict(refused.value.facts)) == ("role_not_allowed", told)
