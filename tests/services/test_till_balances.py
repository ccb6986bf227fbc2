"""The cash drawer against the ledger: whatever is taken and given back, it balances to the đồng."""

from __future__ import annotations

import shutil
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
        st.tuples(st.just("give back"), st.integers(0, 4), st.none()),
        st.tuples(st.just("receive and take"), st.integers(1, 3), st.none()),
        st.tuples(st.just("close and open"), st.integers(-2, 2), st.integers(0, 900_000)),
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


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(opening=st.integers(0, 2_000_000), plan=steps)
def test_every_drawer_balances_to_the_dong(
    made_desk: Path, tmp_path: Path, opening: int, plan: list[tuple[str, int, Any]]
) -> None:
    shutil.rmtree(tmp_path / "desk", ignore_errors=True)
    shutil.rmtree(tmp_path / "witness", ignore_errors=True)
    where = Settings(tmp_path / "desk", tmp_path / "witness", None, CHEAP)
    shutil.copytree(made_desk, where.data)
    acts = open_acts(where, Clock().ticker())
    clerk = acts.sign_in("clerk", "clerk")
    codes = [receive(acts, clerk) for _ in range(5)]
    paid: dict[str, str] = {}
    entries: list[tuple[int, str]] = []
    in_drawer = opening
    acts.open_till(clerk, {"float": opening})
    for what, number, more in plan:
        if what == "take":
            done = act(acts, clerk, Act.COLLECT, codes[number], {"method": more})
            assert done is (codes[number] not in paid)
            if done:
                paid[codes[number]] = more
                entries.append((FEE, more))
                in_drawer += FEE if more == "cash" else 0
        elif what == "give back":
            body = {"reason": "Thu nhầm", "approved_by": "supervisor"}
            done = act(acts, clerk, Act.REVERSE_FEE, codes[number], body)
            method = paid.pop(codes[number], None)
            assert done is (method is not None)
            if method is not None:
                entries.append((-FEE, method))
                in_drawer -= FEE if method == "cash" else 0
        elif what == "receive and take":
            for _ in range(number):
                receive(acts, clerk, collect=Payment(PaymentMethod.CASH))
                entries.append((FEE, "cash"))
                in_drawer += FEE
        else:
            counted = max(0, in_drawer + number * 1_000)
            closed = acts.close_till(clerk, {"counted": counted, "reason": "Kiểm đếm cuối buổi"})
            assert (closed.expected, closed.difference) == (in_drawer, counted - in_drawer)
            acts.open_till(clerk, {"float": more})
            in_drawer = more
    last = acts.close_till(clerk, {"counted": max(0, in_drawer), "reason": "Cuối ngày"})
    assert last.expected == in_drawer
    cash = acts.report("cash", TODAY, TODAY)
    assert sorted((row["amount"], row["method"]) for row in cash.rows) == sorted(entries)
    assert cash.totals["net"] == sum(amount for amount, _ in entries)
    assert cash.totals["cash"] == sum(amount for amount, method in entries if method == "cash")
    assert all(cash.identities.values())
    verify(acts.desk.database, acts.desk.site_id)
    acts.desk.database.close()


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


def test_a_receipt_number_is_used_once_and_its_gaps_are_named(acts: Acts, clerk: Actor) -> None:
    receipt = {"form": "EBL01", "series": "26TAA", "date": "20/11/2026"}

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
    assert acts.report("cash", TODAY, TODAY).totals["receipts"] == [
        {
            "form": "EBL01", "series": "26TAA", "from": 3, "to": 9, "used": 3,
            "missing": [{"from": 4, "to": 6}, {"from": 8, "to": 8}],
        }
    ]  # fmt: skip
