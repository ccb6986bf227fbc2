"""Money entered late is settled in the month in which it was recorded, apart from that month's own."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk_app.compose import open_acts
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.report import Report
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.printing.reading import page_texts
from tests.services.counter import TEMPORARY_RESIDENCE, Counter

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
LATE = {"at": "2026-11-27T10:00:00+07:00", "late_entry_reason": "Mất điện"}


def settled(counter: Counter, days: tuple[date, date], name: str = "settlement") -> Report:
    found = counter.acts.report(counter.clerk, name, *days)
    assert all(found.identities.values())
    return found


def collected(counter: Counter, code: str, **late: str) -> None:
    counter.acts.act(counter.clerk, Act.COLLECT, [code], {"method": "cash", **late})


@pytest.fixture
def late(counter: Counter, clock: Clock) -> Counter:
    """November was settled; in December its last fee is entered, and one of December's own."""
    first, second = (counter.receive(TEMPORARY_RESIDENCE).code for _ in range(2))
    clock.now = datetime(2026, 12, 2, 9, 0, tzinfo=clock.now.tzinfo)
    collected(counter, first, **LATE)
    collected(counter, second)
    return counter


def test_november_stays_as_it_was_settled(late: Counter) -> None:
    assert settled(late, NOVEMBER).totals["net"] == 0
    assert settled(late, NOVEMBER, "cash").rows == ()


def test_december_lists_it_in_a_block_of_its_own_with_its_own_total(late: Counter) -> None:
    found = settled(late, DECEMBER)
    rows = [(row["period_before"], row["net"], row["dossiers"]) for row in found.rows]
    assert rows == [(0, 15_000, 1), (1, 15_000, 1)]
    assert found.totals["net"] == 30_000
    assert found.totals["period_before"] == {
        "collected": 15_000, "given_back": 0, "net": 15_000, "dossiers": 1,
    }  # fmt: skip


def test_the_cash_report_says_both_days(late: Counter) -> None:
    rows = settled(late, DECEMBER, "cash").rows
    assert [(str(row["at"])[:10], str(row["recorded_at"])[:10]) for row in rows] == [
        ("2026-11-27", "2026-12-02"), ("2026-12-02", "2026-12-02"),
    ]  # fmt: skip


def test_the_daily_list_has_the_money_of_the_cash_report(late: Counter) -> None:
    for day, money in ((date(2026, 11, 27), 0), (date(2026, 12, 2), 30_000)):
        assert settled(late, (day, day), "daily").totals["cash"] == money
        cash = settled(late, (day, day), "cash").rows
        assert sum(int(str(row["amount"])) for row in cash) == money


def test_the_minute_lists_the_late_ones_apart(late: Counter, tmp_path: Path) -> None:
    path = tmp_path / "settlement.pdf"
    late.acts.save_report(late.clerk, "settlement", DECEMBER, path)
    first, _ = page_texts(path.read_bytes())
    for words in (
        "Tiền mặt 1 15.000 0 15.000",
        "Ghi bổ sung cho kỳ trước: Tiền mặt 1 15.000 0 15.000",
        "Cộng ghi bổ sung cho kỳ trước 1 15.000 0 15.000",
        "Tổng cộng 2 30.000 0 30.000",
    ):
        assert words in first


moves = st.lists(
    st.tuples(st.sampled_from(["collect", "reverse-fee"]), st.integers(0, 2), st.integers(0, 40)),
    max_size=12,
)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(moves=moves)
def test_settlements_one_after_another_are_the_whole_ledger(
    made_desk: Path, tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[str, int, int]]
) -> None:
    folder, clock = tmp_path_factory.mktemp("late"), Clock()
    shutil.copytree(made_desk, folder / "desk")
    acts = open_acts(Settings(folder / "desk", folder / "w", None, CHEAP), clock.ticker())
    counter = Counter(acts, acts.sign_in("clerk", "clerk"))
    supervisor = acts.sign_in("supervisor", "supervisor")
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(3)]
    clock.forward(days=40)
    for act, place, back in moves:
        clock.forward(days=9)
        at = (clock.now - timedelta(days=back)).isoformat()
        body = {"at": at, "late_entry_reason": "Ghi sổ trước"} if back else {}
        more = {"method": "cash"} if act == "collect" else {
            "reason": "Thu nhầm", "approved_by": "supervisor"
        }  # fmt: skip
        try:
            acts.act(counter.clerk, Act(act), [codes[place]], body | more, supervisor)
        except (NotAllowed, HasProblems):
            continue
    last = clock.now.date()
    whole = settled(counter, (NOVEMBER[0], last)).totals["net"]
    parts = 0
    first = NOVEMBER[0]
    while first <= last:
        parts += int(str(settled(counter, (first, first + timedelta(days=29))).totals["net"]))
        first += timedelta(days=30)
    owed = sum(acts.open_dossier(counter.clerk, code).owed for code in codes)
    assert parts == whole == 3 * 15_000 - owed
    acts.desk.database.close()
