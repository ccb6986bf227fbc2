"""Making a hand-over list by scanner: what waits, what a scan may add, the list that survives a kill."""

from __future__ import annotations

import pytest

from desk_app.models.actor import Role
from desk_app.models.catalogue import Channel
from desk_app.models.dossier_code import alias, read_code
from desk_app.models.handover import ListDraft
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from tests.conftest import Clock
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter, november

POLICE = "Công an xã"
ELSEWHERE = "G15.62-261120-1001"


def refused(counter: Counter, text: str) -> NotAllowed:
    with pytest.raises(NotAllowed) as no:
        counter.acts.handover_lists().candidate(counter.clerk, text)
    return no.value


def scanned(counter: Counter, *codes: str) -> ListDraft:
    lists, draft = counter.acts.handover_lists(), ListDraft()
    for code in codes:
        draft = draft.added(lists.candidate(counter.clerk, code), counter.acts.now())
    return draft


def test_what_waits_is_listed_with_its_unit_and_shelf_the_oldest_first(
    counter: Counter, clock: Clock
) -> None:
    first = counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.act(counter.clerk, Act.SHELVE, [first.code], {"shelf": "A3"})
    clock.forward(minutes=10)
    second = counter.receive(BIRTH)
    waiting = counter.acts.handover_lists().waiting(counter.clerk)
    told = [(each.code, each.unit, each.shelf, each.urgent) for each in waiting]
    assert told == [
        (first.code, POLICE, "A3", False),
        (second.code, "Tư pháp - Hộ tịch", "", False),
    ]
    assert waiting[0].received_at == november(20)


def test_what_came_after_15_00_must_go_first_thing_on_the_next_working_day(
    counter: Counter, clock: Clock
) -> None:
    clock.now = november(20, 15, 20)
    counter.receive(TEMPORARY_RESIDENCE)
    clock.now = november(23, 7, 29)
    assert not counter.acts.handover_lists().waiting(counter.clerk)[0].urgent
    clock.now = november(23, 7, 30)
    assert counter.acts.handover_lists().waiting(counter.clerk)[0].urgent


def test_a_receipt_a_code_and_an_alias_lead_to_the_same_dossier(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    lists = counter.acts.handover_lists()
    code = read_code(received.code)
    assert code is not None
    for text in (received.code, f"{received.code}|1.004194|x", alias(code), received.code.lower()):
        assert lists.candidate(counter.clerk, text).id == received.id


def test_what_was_handed_over_or_is_finished_or_unknown_is_refused(counter: Counter) -> None:
    on_its_way, gone = (counter.receive(TEMPORARY_RESIDENCE).code for _ in range(2))
    counter.acts.act(counter.clerk, Act.HAND_OVER, [on_its_way], {"to": POLICE})
    counter.acts.act(counter.clerk, Act.WITHDRAW, [gone], {"reason": "Không còn nhu cầu"})
    assert refused(counter, on_its_way).code == "handed_already"
    assert refused(counter, gone).code == "move_illegal"
    assert refused(counter, "H99.62-261120-1999").code == "dossier_unknown"
    assert refused(counter, "không phải mã").code == "dossier_unknown"


def test_a_dossier_of_another_site_is_named_as_such(counter: Counter) -> None:
    no = refused(counter, ELSEWHERE)
    assert (no.code, no.facts["code"]) == ("of_other_site", ELSEWHERE)


def test_a_list_that_is_being_made_survives_and_forgets_what_was_handed_over(
    counter: Counter,
) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(3)]
    lists, draft = counter.acts.handover_lists(), scanned(counter, *codes)
    lists.keep(counter.clerk, draft)
    assert lists.kept(counter.clerk) == draft
    before = counter.lines()
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes[:1], {"to": POLICE})
    assert [each.code for each in lists.kept(counter.clerk).lines] == codes[1:]
    assert counter.lines() == before + 1  # the list itself is no event
    assert counter.acts.drafts(counter.clerk) == ()
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes[1:], {"to": POLICE})
    assert lists.kept(counter.clerk) == ListDraft()


def test_every_clerk_makes_a_list_of_his_own(counter: Counter) -> None:
    lists = counter.acts.handover_lists()
    lists.keep(counter.clerk, scanned(counter, counter.receive(TEMPORARY_RESIDENCE).code))
    other = counter.acts.sign_in("supervisor", "supervisor")
    assert lists.kept(other) == ListDraft()


def test_the_postal_clerk_makes_no_lists(counter: Counter) -> None:
    admin = counter.acts.sign_in("admin", "admin")
    password = counter.acts.add_account(admin, "buu-ta", "Trần Văn Mẫu", Role.POSTAL)
    postal = counter.acts.sign_in("buu-ta", password)
    counter.receive(TEMPORARY_RESIDENCE, channel=Channel.COUNTER)
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        counter.acts.handover_lists().waiting(postal)
