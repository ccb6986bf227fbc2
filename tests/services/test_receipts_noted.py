"""Money taken without a receipt's reference: it waits in a list until the reference is noted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desk_app.models.draft import Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.recovery.verify import verify
from tests.conftest import Clock
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.dump import dump
from tests.services.life import BODIES
from tests.services.test_settlement import report, take

RECEIPT = {"form": "EBL01", "series": "26TAA", "number": "9", "date": "20/11/2026"}


def note(counter: Counter, *codes: str, **changes: str) -> None:
    counter.acts.act(counter.clerk, Act.NOTE_RECEIPT, codes, {"receipt": RECEIPT | changes})


def waiting(counter: Counter) -> int:
    found = counter.acts.queue(counter.clerk, Queue.NO_RECEIPT)
    assert counter.acts.board(counter.clerk).counts[Queue.NO_RECEIPT] == len(found)
    return len(found)


def refusal(counter: Counter, code: str, **changes: str) -> str:
    before = dump(counter.acts)
    with pytest.raises((NotAllowed, HasProblems)) as no:
        note(counter, code, **changes)
    assert dump(counter.acts) == before
    if isinstance(no.value, HasProblems):
        (problem,) = no.value.problems
        return f"{problem.field}:{problem.code}"
    assert isinstance(no.value, NotAllowed)
    return no.value.code


def test_money_taken_at_reception_gets_its_receipt_afterwards(
    counter: Counter, clock: Clock
) -> None:
    take(counter, 7)
    owing = counter.receive(TEMPORARY_RESIDENCE).code
    paid, wrong = (
        counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH)).code
        for _ in range(2)
    )
    assert waiting(counter) == 2
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    counter.acts.act(counter.clerk, Act.REVERSE_FEE, [wrong], BODIES["reverse-fee"], supervisor)
    assert waiting(counter) == 1
    assert refusal(counter, owing) == "no_receipt_missing"
    clock.now += timedelta(days=3)
    for changes, said in (
        ({"number": "7"}, "receipt_used"),
        ({"date": "19/11/2026"}, "receipt.date:receipt_of_another_day"),
        ({"date": "24/11/2026"}, "receipt.date:happened_in_future"),
        ({"date": ""}, "receipt.date:required"),
        ({"series": ""}, "receipt.series:receipt_incomplete"),
    ):
        assert refusal(counter, paid, **changes) == said
    with pytest.raises(HasProblems, match="codes:one_at_a_time"):
        note(counter, paid, owing)
    note(counter, paid)
    assert refusal(counter, paid, number="10") == "no_receipt_missing"
    assert waiting(counter) == 0
    line = counter.acts.payments(counter.clerk, paid)[0]
    assert line.receipt is not None
    assert line.receipt.number == "9"
    last = counter.open(paid).history[-1]
    assert (last.kind, last.facts["number"]) == ("ReceiptNoted", "9")
    assert [row["receipts"] for row in report(counter, "settlement").rows] == ["EBL01 26TAA: 7–9"]
    told: Any = report(counter, "cash").totals["receipts"]
    assert [(each["used"], each["missing"]) for each in told] == [(2, [{"from": 8, "to": 8}])]
    proposed = counter.acts.next_receipt()
    assert proposed is not None
    assert proposed.number == "10"
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines == counter.lines()


def test_a_paper_book_is_noted_for_money_of_2026_only(counter: Counter, clock: Clock) -> None:
    clock.now = clock.now.replace(year=2027, month=1, day=4)
    code = counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH)).code
    assert refusal(counter, code, form="01BLP", date="04/01/2027") == "paper_receipt_ended"
    note(counter, code, date=f"{date(2027, 1, 4):%d/%m/%Y}")
