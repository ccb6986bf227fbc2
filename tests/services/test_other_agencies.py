"""Dossiers that another agency decides, the hand-over to its units, and the code to pay by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.site import Agency, Grant
from desk_app.models.standing import Holder
from desk_app.models.vietqr import PaymentAccount, vietqr
from desk_app.services.shipped import demo_site
from tests.conftest import Clock
from tests.models.catalogue_rows import own_row
from tests.services.conftest import Opens
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter, november
from tests.services.dump import dump

POLICE = Agency("H99.01", "Công an tỉnh", ("Phòng Quản lý hành chính",))
UNIT = {"to": "Phòng Quản lý hành chính"}


@pytest.fixture
def counter(open_site: Opens) -> Counter:
    """A desk that also receives for an agency of the province."""
    own = demo_site(1)
    site = replace(
        own,
        agencies=(*own.agencies, POLICE),
        grants=(*own.grants, Grant("H99.01", 1_001, 1_999, "QĐ 7")),
        payment=PaymentAccount("970403", "0011012345678", "UBND xã Quảng Phú"),
    )
    counter = open_site(site)
    fees = [{"name": "Lệ phí", "rule": "fixed", "amount": 15_000}]
    row = own_row(agency="H99.01", unit="Phòng Quản lý hành chính", fees=fees)
    administrator = counter.acts.sign_in("admin", "admin")
    assert not counter.acts.imports().catalogue(administrator, row, "tỉnh").broken
    return counter


def test_the_clock_starts_when_the_other_agency_has_the_dossier(
    counter: Counter, clock: Clock
) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)  # Friday 20/11; 24/11 is a holiday
    assert received.promise.estimated
    assert (received.code[:6], received.promise.due_at) == ("H99.01", november(27))
    view = counter.open(received.id)
    assert (view.promise.estimated, view.due_at) == (True, november(27))
    counter.acts.act(counter.clerk, Act.HAND_OVER, [received.code], UNIT)
    assert counter.open(received.id).promise.estimated
    clock.now = november(25, 10, 15)
    counter.acts.act(counter.clerk, Act.CONFIRM, [received.code], {})
    fixed = counter.open(received.id)
    assert not fixed.promise.estimated
    assert fixed.due_at == fixed.original_due_at == november(30, 10, 15)
    assert (fixed.holder, fixed.custodian) == (Holder.UNIT, "Phòng Quản lý hành chính")


def late(counter: Counter) -> tuple[int, int, object]:
    """What the board calls overdue and what it shows as urgent, and what the report calls overdue."""
    acts, clerk, today = counter.acts, counter.clerk, counter.acts.now().date()
    overdue, urgent = (len(acts.queue(clerk, each)) for each in (Queue.OVERDUE, Queue.ATTENTION))
    return overdue, urgent, acts.report(clerk, "overdue", today, today).totals["overdue"]


def test_an_estimate_makes_a_dossier_late_neither_on_the_board_nor_in_the_report(
    counter: Counter, clock: Clock
) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    clock.now = november(30, 10, 15)  # the estimate was the 27th
    assert late(counter) == (0, 0, 0)
    counter.acts.act(counter.clerk, Act.HAND_OVER, [received.code], UNIT)
    counter.acts.act(counter.clerk, Act.CONFIRM, [received.code], {})
    clock.forward(days=10)
    assert late(counter) == (1, 1, 1)


def test_papers_asked_for_before_the_transfer_leave_the_date_an_estimate(
    counter: Counter, clock: Clock
) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    body = {"items": ["Giấy tờ chỗ ở"], "reason": "thiếu"}
    counter.acts.act(counter.clerk, Act.SUPPLEMENT, [received.code], body)
    clock.forward(days=3)
    counter.acts.act(counter.clerk, Act.SUPPLEMENT_RECEIVED, [received.code], {})
    assert counter.open(received.id).promise.estimated


def test_papers_for_another_agency_may_go_until_a_working_day_after_the_reception(
    counter: Counter, clock: Clock
) -> None:
    acts, clerk = counter.acts, counter.clerk
    ours, theirs = counter.receive(BIRTH).code, counter.receive(TEMPORARY_RESIDENCE).code

    def urgent() -> set[str]:
        waiting = acts.handover_lists().waiting(clerk)
        return {each.code for each in waiting if each.urgent}

    clock.now = november(20, 14, 50)
    assert (acts.board(clerk).must_go, acts.status().must_go) == (1, 1)
    clock.now = november(23, 9, 0)
    assert (acts.board(clerk).first_thing, acts.board(clerk).must_go, urgent()) == (1, 2, {ours})
    clock.now = november(23, 9, 30)
    assert (acts.board(clerk).first_thing, urgent()) == (2, {ours, theirs})


def test_our_own_procedures_are_promised_without_an_estimate(counter: Counter) -> None:
    received = counter.receive(BIRTH)
    assert not received.promise.estimated
    assert not counter.open(received.id).promise.estimated


def test_a_dossier_goes_only_to_a_unit_of_the_agency_that_decides(counter: Counter) -> None:
    ours, theirs = counter.receive(BIRTH), counter.receive(TEMPORARY_RESIDENCE)
    before = dump(counter.acts)
    wrong = ((ours.code, UNIT), (theirs.code, {"to": "Công an xã"}))
    for code, unit in wrong:
        with pytest.raises(HasProblems, match="to:unit_unknown"):
            counter.acts.act(counter.clerk, Act.HAND_OVER, [code], unit)
    assert dump(counter.acts) == before


def test_a_list_is_confirmed_whole_or_line_by_line(counter: Counter) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(3)]
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes, UNIT)
    batch = counter.open(codes[0]).batch
    counter.acts.act(counter.clerk, Act.REJECT, codes[:1], {"reason": "Thiếu bản chụp"})
    with pytest.raises(NotAllowed, match="batch_unknown"):
        counter.acts.act(counter.clerk, Act.CONFIRM, [], {"batch": f"{batch}0"})
    with pytest.raises(NotAllowed, match="not_handed_over"):
        counter.acts.act(counter.clerk, Act.CONFIRM, codes, {"batch": batch})
    done = counter.acts.act(counter.clerk, Act.CONFIRM, [], {"batch": batch})
    assert [counter.open(each).code for each in done] == codes[1:]
    with pytest.raises(NotAllowed, match="batch_settled"):
        counter.acts.act(counter.clerk, Act.CONFIRM, [], {"batch": batch})
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes[:1], UNIT)
    again = counter.open(codes[0])
    assert (again.history[-1].facts["number"], again.batch != batch) == ("2", True)
    with pytest.raises(NotAllowed, match="not_in_batch"):
        counter.acts.act(counter.clerk, Act.CONFIRM, codes[:1], {"batch": batch})


def test_what_is_still_owed_can_be_paid_by_a_code(counter: Counter) -> None:
    residence = counter.receive(TEMPORARY_RESIDENCE)
    owed = sum(fee.amount for fee in residence.fees)
    assert owed
    account = PaymentAccount("970403", "0011012345678", "")
    assert counter.open(residence.id).payment_code == vietqr(account, owed, residence.code)
    counter.acts.act(counter.clerk, Act.COLLECT, [residence.code], {"method": "transfer"})
    assert counter.open(residence.id).payment_code == ""
    assert counter.open(counter.receive(BIRTH).id).payment_code == ""


def test_one_list_holds_dossiers_of_one_agency_only(counter: Counter) -> None:
    codes = [counter.receive(each).code for each in (TEMPORARY_RESIDENCE, BIRTH)]
    before = dump(counter.acts)
    with pytest.raises(NotAllowed) as no:
        counter.acts.act(counter.clerk, Act.HAND_OVER, codes, UNIT)
    assert (no.value.code, {**no.value.facts}) == (
        "list_of_other_agency", {"unit": "Phòng Quản lý hành chính"},
    )  # fmt: skip
    assert dump(counter.acts) == before
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes[:1], UNIT)


def test_a_supervisor_other_than_oneself_approves_a_reversal(counter: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    counter.acts.act(counter.clerk, Act.COLLECT, [code], {"method": "cash"})
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    before = dump(counter.acts)
    for actor, named, second in (
        (counter.clerk, "supervisor", None),
        (counter.clerk, "", supervisor),  # nobody was named
        (counter.clerk, "clerk", counter.clerk),
        (counter.clerk, "admin", supervisor),
        (supervisor, "supervisor", supervisor),
        (supervisor, "clerk", counter.clerk),  # a clerk approves nothing
    ):
        body = {"reason": "Thu nhầm", "approved_by": named}
        with pytest.raises(NotAllowed, match="second_person_needed"):
            counter.acts.act(actor, Act.REVERSE_FEE, [code], body, second)
    assert dump(counter.acts) == before
    body = {"reason": "Thu nhầm", "approved_by": "Supervisor "}
    counter.acts.act(counter.clerk, Act.REVERSE_FEE, [code], body, supervisor)
    view = counter.open(code)
    assert (view.money.value, [fee.paid for fee in view.fees]) == ("due", [False] * len(view.fees))
