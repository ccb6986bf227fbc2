"""What the cash screens are shown: a dossier's payments, the drawer, the number of the next receipt."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.models.actor import Actor, Role
from desk_app.models.draft import PaymentMethod, ReceiptReference
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.views import JobState
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.test_settlement import NOVEMBER, give_back, take


def drawer(counter: Counter) -> Any:
    return counter.acts.drawer(counter.clerk)


def test_a_payment_is_shown_with_its_receipt_and_a_reversal_with_who_approved_it(
    counter: Counter,
) -> None:
    code = take(counter, 7)
    give_back(counter, code)
    taken, back = counter.acts.payments(counter.clerk, code)
    assert (taken.amount, taken.method, taken.given_back) == (15_000, PaymentMethod.CASH, True)
    assert taken.receipt == ReceiptReference("EBL01", "26TAA", "7", "2026-11-20")
    assert (back.amount, back.receipt, back.given_back) == (-15_000, None, False)
    assert (back.by_name, back.approved_by) == (counter.clerk.full_name, "Nguyễn Đức Tài")


def test_a_dossier_without_payments_has_none(counter: Counter) -> None:
    take(counter, 7)
    assert counter.acts.payments(counter.clerk, counter.receive(TEMPORARY_RESIDENCE).code) == ()


def test_before_the_first_drawer_the_cash_taken_is_loose_and_transfers_are_not_cash(
    counter: Counter,
) -> None:
    take(counter, 7)
    take(counter, 8, PaymentMethod.TRANSFER)
    view = drawer(counter)
    assert (view.open, view.last, view.loose) == (None, None, 15_000)
    assert [each.method.value for each in view.lines] == ["cash", "transfer"]


def test_the_open_drawer_shows_every_movement_since_the_last_closing(counter: Counter) -> None:
    take(counter, 7)
    counter.acts.open_till(counter.clerk, {"float": 100_000})
    counter.acts.close_till(counter.clerk, {"counted": 115_000})
    loose = take(counter, 8)
    counter.acts.open_till(counter.clerk, {"float": 100_000})
    give_back(counter, loose)
    view = drawer(counter)
    assert [(each.code, each.amount) for each in view.lines] == [(loose, 15_000), (loose, -15_000)]
    assert view.open is not None
    assert view.last is not None
    assert (view.open.number, view.open.carried, view.open.expected) == (2, 15_000, 100_000)
    assert (view.last.number, view.opened_by, view.closed_by) == (1, *[counter.clerk.full_name] * 2)
    assert view.loose == 0


def test_only_who_works_at_the_counter_looks_into_the_drawer(counter: Counter) -> None:
    postman = Actor("buuta", "Phạm Văn Thư", Role.POSTAL)
    with pytest.raises(NotAllowed) as refused:
        counter.acts.drawer(postman)
    assert refused.value.code == "role_not_allowed"


def test_the_next_number_is_one_more_than_the_highest_of_its_series(counter: Counter) -> None:
    assert counter.acts.next_receipt() is None
    take(counter, 9)
    take(counter, 7)
    assert counter.acts.next_receipt() == ReceiptReference("EBL01", "26TAA", "10", "")
    assert counter.acts.next_receipt(" ebl01", "26 taa") == counter.acts.next_receipt()
    assert counter.acts.next_receipt("EBL01", "26TAB") is None


def test_a_payment_without_a_receipt_does_not_forget_the_series(counter: Counter) -> None:
    take(counter, 9)
    code = counter.receive(TEMPORARY_RESIDENCE).code
    counter.acts.act(counter.clerk, Act.COLLECT, [code], {"method": "cash"})
    proposed = counter.acts.next_receipt()
    assert proposed is not None
    assert proposed.number == "10"


def test_the_sheet_of_one_drawer_and_the_settlement_go_into_the_print_queue(
    counter: Counter,
) -> None:
    take(counter, 7)
    counter.acts.open_till(counter.clerk, {"float": 0})
    with pytest.raises(NotAllowed) as refused:
        counter.acts.print_till(counter.clerk, 1)
    assert refused.value.code == "nothing_to_print"
    counter.acts.close_till(counter.clerk, {"counted": 15_000})
    sheet = counter.acts.print_till(counter.clerk, 1)
    settled = counter.acts.print_report(counter.clerk, "settlement", NOVEMBER)
    assert [(each.form, each.state, each.dossier) for each in (sheet, settled)] == [
        ("till", JobState.WAITING, ""),
        ("settlement", JobState.WAITING, ""),
    ]
    assert {each.id for each in counter.acts.print_jobs(counter.clerk)} == {sheet.id, settled.id}


def test_nothing_is_queued_for_a_month_without_money(counter: Counter) -> None:
    with pytest.raises(NotAllowed):
        counter.acts.print_report(counter.clerk, "settlement", NOVEMBER)
    assert counter.acts.print_jobs(counter.clerk) == ()


def test_a_drawer_of_an_earlier_hour_is_refused_while_a_later_one_stands(counter: Counter) -> None:
    acts, clerk = counter.acts, counter.clerk
    acts.open_till(clerk, {"float": 0})
    early = {"at": "2026-11-20T09:00:00+07:00", "late_entry_reason": "Mất điện"}
    with pytest.raises(HasProblems, match="at:before_the_last_act"):
        acts.close_till(clerk, {"counted": 0} | early)
    acts.close_till(clerk, {"counted": 0})
    with pytest.raises(HasProblems, match="at:before_the_last_act"):
        acts.open_till(clerk, {"float": 0} | early)
