"""A report whose sums break is not issued, and says truly which dossiers do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from desk_app.models.actor import Actor
from desk_app.models.draft import Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, IntegrityBroken
from desk_app.services.acts import Acts
from tests.conftest import Clock
from tests.journal.desks import from_outside
from tests.services.counter import BIRTH, CERTIFIED_COPY, TEMPORARY_RESIDENCE, Counter
from tests.services.finished import finished

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
ASKED = {"items": ["Giấy chứng sinh"], "reason": "Thiếu giấy chứng sinh"}
SPOILT = (
    ("clerks", "counted_dossier", "UPDATE {table} SET ending = 'excluded' WHERE dossier = ?"),
    ("weekdays", "counted_dossier", "UPDATE {table} SET finished_at = NULL WHERE dossier = ?"),
    ("units", "counted_dossier", "DELETE FROM {table} WHERE dossier = ?"),
    ("fees", "fee_entry", "UPDATE {table} SET amount = amount + 1000 WHERE dossier = ?"),
    ("fees", "fee_entry", "DELETE FROM {table} WHERE dossier = ?"),
    ("supplements", "dossier_history", "UPDATE {table} SET kind = 'NoteAdded' WHERE dossier = ?"),
)
"""The report that breaks, the table that somebody changed, and how."""


@contextmanager
def spoilt(counter: Counter, table: str, statement: str, *values: str) -> Iterator[None]:
    """The table changed from outside, and afterwards as it was."""
    settings = counter.acts.desk.settings
    with from_outside(settings) as file:
        rows = file.execute(f"SELECT * FROM {table}").fetchall()
        assert file.execute(statement.format(table=table), values).rowcount
    yield
    with from_outside(settings) as file:
        file.execute(f"DELETE FROM {table}")
        marks = ", ".join("?" * len(rows[0]))
        file.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def refusal(counter: Counter, name: str) -> dict[str, object]:
    with pytest.raises(IntegrityBroken) as broken:
        counter.acts.report(counter.clerk, name, *NOVEMBER)
    assert broken.value.code == "identity_broken"
    return dict(broken.value.facts)


@pytest.fixture
def counter(acts: Acts, clerk: Actor, clock: Clock) -> Counter:
    """Nine dossiers of three days; the one in the middle was paid, completed and solved."""
    made = Counter(acts, clerk)
    for day in range(3):
        for procedure in (BIRTH, TEMPORARY_RESIDENCE, CERTIFIED_COPY):
            paid = Payment(PaymentMethod.CASH) if procedure != BIRTH else None
            received = made.receive(procedure, collect=paid)
            if procedure == TEMPORARY_RESIDENCE:
                acts.act(clerk, Act.SUPPLEMENT, [received.code], ASKED)
                acts.act(clerk, Act.SUPPLEMENT_RECEIVED, [received.code], {})
                finished(made, [received], signed_on=f"{acts.now():%Y-%m-%d}")
        clock.forward(days=1 + 2 * (day == 0))
    return made


def test_whoever_was_changed_behind_the_program_is_named(counter: Counter) -> None:
    day = counter.acts.report(counter.clerk, "daily", *NOVEMBER).rows
    code = next(str(row["code"]) for row in day if row["procedure"] == TEMPORARY_RESIDENCE)
    wrong = counter.open(code)
    for name, table, statement in SPOILT:
        with spoilt(counter, table, statement, wrong.id):
            told = refusal(counter, name)
            assert (told["dossiers"], told["number"]) == (code, 1), (name, table)
            assert told["field"] == "Đăng ký, quản lý cư trú"
        assert counter.acts.report(counter.clerk, name, *NOVEMBER).rows


def test_a_counter_that_was_changed_names_the_dossiers_it_counts(counter: Counter) -> None:
    change = "UPDATE {table} SET solved = solved + 1 WHERE length = 'day' AND span = '2026-11-23' AND solved"
    with spoilt(counter, "day_count", change):
        told = refusal(counter, "ii06")
    assert told["identity"] == "(7)=(8)+(9)+(10) (3)=(7)+(11)"
    [solved] = str(told["dossiers"]).split(", ")
    assert solved.startswith("H99.62-261123-")


def test_lists_are_shown_with_the_sum_that_fails_but_leave_the_desk_on_no_paper(
    counter: Counter, tmp_path: Path
) -> None:
    rows = counter.acts.report(counter.clerk, "handover", *NOVEMBER).rows
    code, acts, clerk = str(rows[0]["code"]), counter.acts, counter.clerk
    change = "UPDATE {table} SET state = 'lost' WHERE dossier = ?"
    with spoilt(counter, "handover_line", change, counter.open(code).id):
        found = acts.report(clerk, "handover", *NOVEMBER)
        assert found.identities == {"sum of states = dossiers": False}
        for leave in (
            lambda: acts.save_figures(clerk, found, tmp_path / "list.pdf"),
            lambda: acts.save_table(clerk, "handover", NOVEMBER, tmp_path / "list.csv"),
            lambda: acts.print_report(clerk, "handover", NOVEMBER),
        ):
            with pytest.raises(IntegrityBroken) as broken:
                leave()
            assert (broken.value.code, broken.value.facts["dossiers"]) == ("identity_broken", code)
    assert not list(tmp_path.glob("list.*"))


def test_days_that_are_reversed_make_no_report(counter: Counter) -> None:
    for name in ("ii06", "fees", "daily", "forecast"):
        with pytest.raises(HasProblems) as refused:
            counter.acts.report(counter.clerk, name, NOVEMBER[1], NOVEMBER[0])
        assert [each.code for each in refused.value.problems] == ["range_reversed"]
