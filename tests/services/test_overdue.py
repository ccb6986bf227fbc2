"""Overdue work: what is late and what soon will be, per unit and person, explained or not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.report import Report
from desk_app.recovery.verify import verify
from tests.conftest import Clock
from tests.printing.reading import page_texts
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter


def days(counter: Counter) -> tuple[date, date]:
    return counter.acts.now().date(), counter.acts.now().date()


def report(counter: Counter, first: date | None = None) -> Report:
    today, _ = days(counter)
    return counter.acts.report(counter.clerk, "overdue", first or today, today)


def do(counter: Counter, act: Act, code: str, body: dict[str, Any] | None = None) -> None:
    counter.acts.act(counter.clerk, act, [code], body or {})


def at_unit(counter: Counter, procedure: str = TEMPORARY_RESIDENCE) -> str:
    """A dossier that its unit has: temporary residence is due on Wednesday, three working days."""
    received = counter.receive(procedure)
    do(counter, Act.HAND_OVER, received.code, {"to": counter.open(received.id).unit})
    do(counter, Act.CONFIRM, received.code)
    return received.code


def kinds(found: Report) -> dict[str, tuple[str, int]]:
    return {str(row["code"]): (str(row["kind"]), int(row["days"] or 0)) for row in found.rows}


def test_a_dossier_is_soon_due_from_two_working_days_before(counter: Counter, clock: Clock) -> None:
    code = at_unit(counter)
    due = counter.open(code).due_at
    assert due is not None
    assert report(counter).rows == ()
    clock.forward(days=3)
    [(kind, left)] = kinds(report(counter)).values()
    assert (kind, left) == ("due_soon", 2)
    clock.now = due.replace(hour=8)
    assert kinds(report(counter)) == {code: ("due_soon", 0)}


def test_what_is_late_is_counted_per_unit_and_person(counter: Counter, clock: Clock) -> None:
    code, birth = at_unit(counter), at_unit(counter, BIRTH)
    clock.forward(days=10)
    found = report(counter)
    assert {row["code"]: row["unit"] for row in found.rows} == {
        code: "Công an xã", birth: "Tư pháp - Hộ tịch",
    }  # fmt: skip
    assert (found.totals["overdue"], found.totals["due_soon"]) == (2, 0)
    assert [(each["unit"], each["overdue"]) for each in found.totals["units"]] == [  # type: ignore[attr-defined] # a list of units
        ("Công an xã", 1), ("Tư pháp - Hộ tịch", 1),
    ]  # fmt: skip
    assert all(found.identities.values())


def test_what_waits_is_not_late_meanwhile(counter: Counter, clock: Clock) -> None:
    code = at_unit(counter)
    do(counter, Act.PAUSE, code, {"reason": "Chờ xác minh", "kind": "other"})
    clock.forward(days=10)
    assert report(counter).rows == ()


def test_what_was_finished_late_stands_in_the_days_of_its_end(
    counter: Counter, clock: Clock
) -> None:
    code = at_unit(counter)
    clock.forward(days=10)
    do(counter, Act.RESULT, code)
    assert kinds(report(counter))[code][0] == "solved_late"
    clock.forward(days=1)
    assert report(counter).rows == ()
    assert kinds(report(counter, date(2026, 11, 1)))[code][0] == "solved_late"
    was_open = counter.acts.report(counter.clerk, "overdue", date(2026, 11, 29), date(2026, 11, 29))
    assert kinds(was_open)[code][0] == "overdue"


def test_lateness_is_explained_and_counted(counter: Counter, clock: Clock) -> None:
    code = at_unit(counter)
    with pytest.raises(NotAllowed, match="not_late"):
        do(counter, Act.EXPLAIN, code, {"reason": "Chưa trễ"})
    clock.forward(days=10)
    do(counter, Act.EXPLAIN, code, {"reason": "Chờ Công an tỉnh trả lời", "cause": "coordination"})
    [row] = report(counter).rows
    assert (row["explained"], row["cause"]) == (1, "coordination")
    do(counter, Act.EXPLAIN, code, {"reason": "Thiếu người", "cause": "workload"})
    [row] = report(counter).rows
    assert (row["explained"], row["cause"]) == (1, "workload")
    view = counter.open(code)
    assert [each.kind for each in view.history].count("LatenessExplained") == 2
    assert view.business.value == "processing"
    assert verify(counter.acts.desk.database, counter.acts.desk.site_id).lines == counter.lines()


def test_an_explanation_needs_its_words_and_a_known_cause(counter: Counter, clock: Clock) -> None:
    code = at_unit(counter)
    clock.forward(days=10)
    with pytest.raises(HasProblems) as refused:
        do(counter, Act.EXPLAIN, code, {"cause": "weather"})
    told = [(each.field, each.code) for each in refused.value.problems]
    assert told == [("cause", "unknown_choice"), ("reason", "required")]


def test_a_late_dossier_with_a_new_date_still_owes_its_explanation(
    counter: Counter, clock: Clock
) -> None:
    code = at_unit(counter)
    clock.forward(days=10)
    body = {"reason": "Quá tải", "new_due_at": "2026-12-04T09:00:00+07:00"}
    do(counter, Act.APOLOGISE, code, body)
    assert kinds(report(counter)) == {}
    do(counter, Act.EXPLAIN, code, {"reason": "Quá tải"})


def test_a_first_appointment_that_passed_while_papers_were_awaited_needs_no_explanation(
    counter: Counter, clock: Clock
) -> None:
    """The term began anew with the papers (Đ.19.5): by law nobody is late."""
    code = at_unit(counter)
    do(counter, Act.SUPPLEMENT, code, {"items": ["Đơn"], "reason": "Thiếu đơn"})
    clock.forward(days=10)
    do(counter, Act.SUPPLEMENT_RECEIVED, code)
    with pytest.raises(NotAllowed, match="not_late"):
        do(counter, Act.EXPLAIN, code, {"reason": "Quá tải"})
    clock.forward(days=10)
    do(counter, Act.EXPLAIN, code, {"reason": "Quá tải"})


def test_several_late_dossiers_get_one_apology_each_in_one_act(
    counter: Counter, clock: Clock
) -> None:
    codes = [at_unit(counter) for _ in range(3)]
    clock.forward(days=10)
    body = {"reason": "Quá tải", "new_due_at": "2026-12-04T09:00:00+07:00"}
    counter.acts.act(counter.clerk, Act.APOLOGISE, codes, body)
    assert {counter.open(code).due_at for code in codes} == {
        clock.now.replace(month=12, day=4, hour=9, minute=0)
    }


def test_each_unit_gets_a_reminder(counter: Counter, clock: Clock, tmp_path: Path) -> None:
    code, birth = at_unit(counter), at_unit(counter, BIRTH)
    clock.forward(days=10)
    do(counter, Act.EXPLAIN, code, {"reason": "Quá tải"})
    path = tmp_path / "overdue.pdf"
    counter.acts.save_report(counter.clerk, "overdue", days(counter), path)
    police, justice = page_texts(path.read_bytes())
    for words in ("Kính gửi: Công an xã", code, "Quá hạn: 1 hồ sơ.", "Đã giải trình", "Quá hạn "):
        assert words in police
    assert birth in justice
    assert "Đã giải trình" not in justice


def test_nothing_late_is_nothing_to_print(counter: Counter, tmp_path: Path) -> None:
    counter.receive(TEMPORARY_RESIDENCE)
    with pytest.raises(NotAllowed, match="nothing_to_print"):
        counter.acts.save_report(counter.clerk, "overdue", days(counter), tmp_path / "overdue.pdf")


def test_what_was_late_on_a_day_stays_in_its_list_whatever_is_done_later(
    counter: Counter, clock: Clock
) -> None:
    """Withdrawn, made to wait or put off with an apology: on that day each of them was late."""
    codes = [at_unit(counter) for _ in range(3)]
    clock.forward(days=10)
    day, _ = days(counter)
    before = report(counter)
    clock.forward(days=1)
    do(counter, Act.WITHDRAW, codes[0], {"reason": "Không còn nhu cầu"})
    do(counter, Act.PAUSE, codes[1], {"reason": "Chờ xác minh", "kind": "other"})
    body = {"reason": "Quá tải", "new_due_at": "2026-12-04T09:00:00+07:00"}
    do(counter, Act.APOLOGISE, codes[2], body)
    then = counter.acts.report(counter.clerk, "overdue", day, day)
    told = [(row["code"], row["kind"], row["days"], row["due_at"]) for row in then.rows]
    assert told == [(row["code"], row["kind"], row["days"], row["due_at"]) for row in before.rows]
    assert then.totals["overdue"] == 3
    assert counter.acts.report(counter.clerk, "ii06", day, day).totals["pending_overdue"] == 3
    assert report(counter).rows == ()
