"""The cash drawer against the ledger: whatever is taken and given back, it balances to the đồng."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.compose import open_acts
from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Payment, PaymentMethod, Person, Submitted
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.services.intake import confirming
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.services.dump import dump

TODAY = Clock().now.date()
FEE = 15_000
steps = st.lists(
    st.one_of(
        st.tuples(st.just("take"), st.integers(0, 4), st.sampled_from(["cash", "transfer"])),
        st.tuples(st.just("give_back"), st.integers(0, 4), st.none()),
        st.tuples(st.just("receive"), st.integers(1, 3), st.none()),
        st.tuples(st.just("close"), st.integers(-2, 2), st.none()),
        st.tuples(st.just("open"), st.integers(0, 900_000), st.none()),
    ),
    max_size=25,
)


def receive(acts: Acts, clerk: Actor, **changes: Any) -> str:
    draft = IntakeDraft(procedure="1.004194", applicant=Person(name="Trần Văn Mẫu"), **changes)
    warned = confirming(draft, acts.preview_intake(draft).problems)
    return acts.receive_dossier(clerk, warned).code


def act(acts: Acts, clerk: Actor, verb: Act, code: str, body: dict[str, Any]) -> bool:
    """Whether it was allowed."""
    supervisor = Actor(
        "supervisor", "Nguyễn Đức Tài", acts.sign_in("supervisor", "supervisor").role
    )
    try:
        acts.act(clerk, verb, [code], body, supervisor)
    except NotAllowed:
        return False
    return True


@dataclass
class CashDay:
    """A day at the drawer, reckoned a second time on a slip of paper.

    `cash` is what must lie in the drawer; while none is open, what the next one must hold besides
    its float.
    """

    acts: Acts
    clerk: Actor
    codes: list[str]
    cash: int = 0
    is_open: bool = False
    paid: dict[str, str] = field(default_factory=dict)
    entries: list[tuple[int, str]] = field(default_factory=list)

    def wrote(self, amount: int, method: str) -> None:
        self.entries.append((amount, method))
        self.cash += amount if method == "cash" else 0

    def take(self, place: int, method: str) -> None:
        code = self.codes[place]
        done = act(self.acts, self.clerk, Act.COLLECT, code, {"method": method})
        assert done is (code not in self.paid)
        if done:
            self.paid[code] = method
            self.wrote(FEE, method)

    def give_back(self, place: int, _: None) -> None:
        code = self.codes[place]
        body = {"reason": "Thu nhầm", "approved_by": "supervisor"}
        done = act(self.acts, self.clerk, Act.REVERSE_FEE, code, body)
        method = self.paid.pop(code, None)
        assert done is (method is not None)
        if method is not None:
            self.wrote(-FEE, method)

    def receive(self, number: int, _: None) -> None:
        for _each in range(number):
            receive(self.acts, self.clerk, collect=Payment(PaymentMethod.CASH))
            self.wrote(FEE, "cash")

    def close(self, thousands: int, _: None) -> None:
        if not self.is_open:
            return
        counted = max(0, self.cash + thousands * 1_000)
        body = {"counted": counted, "reason": "Kiểm đếm cuối buổi"}
        closed = self.acts.close_till(self.clerk, body)
        assert (closed.expected, closed.difference) == (self.cash, counted - self.cash)
        self.is_open, self.cash = False, 0

    def open(self, float_: int, _: None) -> None:
        if self.is_open:
            return
        opened = self.acts.open_till(self.clerk, {"float": float_})
        assert (opened.carried, opened.expected) == (self.cash, float_ + self.cash)
        self.is_open, self.cash = True, float_ + self.cash

    def balances(self) -> None:
        """The reports against the slip of paper."""
        cash = self.acts.report(self.clerk, "cash", TODAY, TODAY)
        assert sorted((row["amount"], row["method"]) for row in cash.rows) == sorted(self.entries)
        assert cash.totals["net"] == sum(amount for amount, _ in self.entries)
        in_cash = sum(amount for amount, method in self.entries if method == "cash")
        assert cash.totals["cash"] == in_cash
        settled = self.acts.report(self.clerk, "settlement", TODAY, TODAY)
        assert settled.totals["net"] == cash.totals["net"]
        assert all([*cash.identities.values(), *settled.identities.values()])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=steps)
def test_every_drawer_balances_to_the_dong(
    made_desk: Path, tmp_path: Path, plan: list[tuple[str, int, Any]]
) -> None:
    shutil.rmtree(tmp_path / "desk", ignore_errors=True)
    shutil.rmtree(tmp_path / "witness", ignore_errors=True)
    where = Settings(tmp_path / "desk", tmp_path / "witness", None, CHEAP)
    shutil.copytree(made_desk, where.data)
    acts = open_acts(where, Clock().ticker())
    clerk = acts.sign_in("clerk", "clerk")
    day = CashDay(acts, clerk, [receive(acts, clerk) for _ in range(5)])
    for what, number, more in [*plan, ("open", 0, None), ("close", 0, None)]:
        getattr(day, what)(number, more)
    day.balances()
    verify(acts.desk.database, acts.desk.site_id)
    acts.desk.database.close()


def test_money_taken_before_the_drawer_was_opened_is_counted_in_it(
    acts: Acts, clerk: Actor
) -> None:
    receive(acts, clerk, collect=Payment(PaymentMethod.CASH))
    receive(acts, clerk, collect=Payment(PaymentMethod.TRANSFER))
    opened = acts.open_till(clerk, {"float": 200_000})
    assert (opened.carried, opened.expected) == (FEE, 200_000 + FEE)
    acts.close_till(clerk, {"counted": 200_000 + FEE})
    for _ in range(2):
        receive(acts, clerk, collect=Payment(PaymentMethod.CASH))
    opened = acts.open_till(clerk, {"float": 0})
    assert (opened.number, opened.carried) == (2, 2 * FEE)
    closed = acts.close_till(clerk, {"counted": 2 * FEE})
    assert (closed.collected, closed.carried, closed.difference) == (0, 2 * FEE, 0)
    tills = acts.report(clerk, "cash", TODAY, TODAY).totals["tills"]
    assert isinstance(tills, list)
    assert [each["carried"] for each in tills] == [FEE, 2 * FEE]
    verify(acts.desk.database, acts.desk.site_id)


def test_one_drawer_is_open_at_a_time(acts: Acts, clerk: Actor) -> None:
    with pytest.raises(NotAllowed, match="till_not_open"):
        acts.close_till(clerk, {"counted": 0})
    acts.open_till(clerk, {"float": 200_000})
    before = dump(acts)
    with pytest.raises(NotAllowed, match="till_open_already"):
        acts.open_till(clerk, {"float": 0})
    assert dump(acts) == before


def test_a_count_that_differs_without_a_reason_leaves_the_drawer_open(
    acts: Acts, clerk: Actor
) -> None:
    acts.open_till(clerk, {"float": {"100000": 2}})
    receive(acts, clerk, collect=Payment(PaymentMethod.CASH))
    before = dump(acts)
    with pytest.raises(HasProblems, match="difference_needs_reason"):
        acts.close_till(clerk, {"counted": {"100000": 2}})
    assert dump(acts) == before
    closed = acts.close_till(clerk, {"counted": {"100000": 2, "10000": 1, "5000": 1}})
    assert (closed.expected, closed.difference) == (215_000, 0)


def test_a_receipt_number_is_used_once_and_its_gaps_are_named(
    acts: Acts, clerk: Actor, clock: Clock
) -> None:
    receipt = {"form": "EBL01", "series": "26TAA", "date": ""}

    def take(number: str) -> bool:
        code = receive(acts, clerk, components=(Submitted(0, originals=1),))
        body = {"method": "cash", "receipt": receipt | {"number": number}}
        before = dump(acts)
        taken = act(acts, clerk, Act.COLLECT, code, body)
        assert taken or dump(acts) == before
        return taken

    assert [take(number) for number in ("3", "0003", "7", "7", "9")] == [
        True, False, True, False, True,
    ]  # fmt: skip
    assert acts.report(clerk, "cash", TODAY, TODAY).totals["receipts"] == [
        {
            "form": "EBL01", "series": "26TAA", "from": 3, "to": 9, "used": 3,
            "missing": [{"from": 4, "to": 6}, {"from": 8, "to": 8}],
        }
    ]  # fmt: skip
    clock.forward(days=3)
    monday = clock.now.date()
    assert [take(number) for number in ("13", "12")] == [True, True]
    [told] = _receipts(acts, clerk, monday)
    assert (told["from"], told["missing"]) == (12, [{"from": 10, "to": 11}])
    clock.forward(days=2)
    assert take("8")  # out of its order: what is left out behind it was named before
    assert [each["missing"] for each in _receipts(acts, clerk, clock.now.date())] == [[]]
    assert _receipts(acts, clerk, monday) == [told]


def _receipts(acts: Acts, clerk: Actor, day: date) -> Any:
    return acts.report(clerk, "cash", day, day).totals["receipts"]
