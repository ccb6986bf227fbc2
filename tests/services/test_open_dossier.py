"""One dossier whole, for a person who answers for having looked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from desk_app.models.actor import Actor
from desk_app.models.dossier_code import alias, read_code
from desk_app.models.draft import Delivery, FeeTiming
from desk_app.models.outcomes import NotAllowed
from desk_app.models.states import Business, Money, ResultDelivery, SyncState
from desk_app.models.tables import ReadingTrace
from desk_app.models.views import RegisterEntry
from tests.conftest import Clock
from tests.services.conftest import Opens
from tests.services.counter import PHUONG, TEMPORARY_RESIDENCE, Counter, november
from tests.services.same_numbers import given_elsewhere, same_alias, two_agencies


def traces(counter: Counter) -> list[tuple[str, str, str]]:
    """Dossier, reader and time of every opening."""
    desk = counter.acts.desk
    with desk.database.reading() as session:
        rows = session.scalars(select(ReadingTrace).order_by(ReadingTrace.at, ReadingTrace.by))
        return [(row.dossier, row.by, f"{row.at:%H:%M}") for row in rows]


def test_a_new_dossier_shows_all_that_was_taken_down(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE, summary="cho cả gia đình")
    shown = counter.open(received.id)
    assert (shown.id, shown.code, shown.register) == (
        received.id,
        received.code,
        RegisterEntry(1, 1),
    )
    assert (shown.business, shown.portal, shown.sync) == (Business.RECEIVED, 2, SyncState.LOCAL)
    assert (shown.money, shown.delivery_state) == (Money.DUE, ResultDelivery.NONE)
    assert (shown.procedure_code, shown.procedure_name) == (TEMPORARY_RESIDENCE, "Đăng ký tạm trú")
    assert (shown.case_name, shown.field_name) == (
        "Cá nhân, hộ gia đình",
        "Đăng ký, quản lý cư trú",
    )
    assert (shown.channel, shown.delivery) == ("counter", Delivery.COUNTER)
    assert (shown.fee_timing, shown.fees[0].amount) == (FeeTiming.LATER, 15_000)
    assert (shown.applicant, shown.summary) == (PHUONG, "cho cả gia đình")
    assert (shown.custodian, shown.sets) == ("Quầy 1", 1)
    assert [paper.originals for paper in shown.components] == [1]
    assert (shown.received_at, shown.due_at) == (november(20), november(26))
    assert not shown.read_only
    assert shown.prints == ()


def test_its_history_names_who_did_what_and_when(counter: Counter, clock: Clock) -> None:
    received = counter.receive()
    clock.forward(minutes=5)
    counter.acts.print_receipt(counter.clerk, received.id)
    history = counter.open(received.id).history
    assert [(line.kind, line.at, line.by, line.by_name) for line in history] == [
        ("DossierReceived", november(20), "clerk", "Lê Thị Minh Hạnh"),
        ("PaperPrinted", november(20, 9, 35), "clerk", "Lê Thị Minh Hạnh"),
    ]


@pytest.mark.parametrize(
    "change", [str, str.lower, lambda code: f" {code} ", lambda code: f"{code}|1.001193|x"]
)
def test_it_opens_by_its_code_as_scanned(counter: Counter, change: object) -> None:
    received = counter.receive()
    assert callable(change)
    assert counter.open(change(received.code)).id == received.id


def test_every_opening_leaves_a_trace_and_looking_at_lists_none(
    counter: Counter, administrator: Actor, clock: Clock
) -> None:
    received = counter.receive()
    counter.names("nguyen")
    counter.acts.known_applicants(counter.clerk, "nguyen")
    assert traces(counter) == []
    counter.open(received.id)
    clock.forward(minutes=1)
    counter.open(received.code)
    counter.acts.open_dossier(administrator, received.id)
    assert traces(counter) == [
        (received.id, "clerk", "09:30"),
        (received.id, "admin", "09:31"),
        (received.id, "clerk", "09:31"),
    ]


@pytest.mark.parametrize("wanted", ["", "H99.62-261120-9999", "không có", "|", "x" * 500, "\ud800"])
def test_an_unknown_dossier_is_refused_and_leaves_no_trace(counter: Counter, wanted: str) -> None:
    counter.receive()
    with pytest.raises(NotAllowed) as refused:
        counter.open(wanted)
    assert refused.value.code == "dossier_unknown"
    assert len(str(refused.value.facts["code"])) <= 60
    assert traces(counter) == []


def test_a_number_of_several_dossiers_opens_none_and_names_them(open_site: Opens) -> None:
    counter = open_site(two_agencies())
    first, second = same_alias(counter)
    code = read_code(first.code)
    assert code is not None
    typed = alias(code)
    acts: tuple[Callable[[], object], ...] = (
        lambda: counter.open(typed),
        lambda: counter.acts.preview_receipt(counter.clerk, typed),
        lambda: counter.acts.print_receipt(counter.clerk, typed),
    )
    for act in acts:
        with pytest.raises(NotAllowed) as refused:
            act()
        assert refused.value.code == "code_ambiguous"
        assert refused.value.facts == {"code": typed, "codes": f"{first.code}, {second.code}"}
    assert traces(counter) == []
    assert counter.lines() == 3


def test_a_code_given_twice_opens_none(counter: Counter) -> None:
    first, second = counter.receive(), counter.receive()
    given_elsewhere(counter.acts, first.code, second.id)
    with pytest.raises(NotAllowed) as refused:
        counter.open(first.code)
    assert refused.value.code == "code_ambiguous"
    assert counter.open(first.id).other_codes == ()
    assert counter.open(second.code).other_codes == (first.code,)


def test_looking_at_the_receipt_leaves_a_trace_too(counter: Counter, administrator: Actor) -> None:
    received = counter.receive()
    counter.acts.preview_receipt(counter.clerk, received.code)
    counter.acts.preview_receipt(administrator, received.id)
    assert traces(counter) == [(received.id, "admin", "09:30"), (received.id, "clerk", "09:30")]


def test_a_person_who_left_keeps_their_name_on_what_they_did(
    counter: Counter, administrator: Actor
) -> None:
    received = counter.receive()
    counter.acts.disable_account(administrator, "clerk")
    assert counter.acts.open_dossier(administrator, received.id).history[0].by_name == (
        "Lê Thị Minh Hạnh"
    )
