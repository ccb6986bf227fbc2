"""Late work per unit and officer: lists, what still has to be explained, apologies in bulk by a rule."""

from __future__ import annotations

import pytest

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.overdue import Concern, Group, OverdueWork
from tests.conftest import Clock
from tests.services.counter import BIRTH, Counter, november
from tests.services.test_forecast import at_unit, do

WHY = {"reason": "Quá tải"}
OFFICE, POLICE = Group(), Group("Công an xã")


def look(counter: Counter) -> OverdueWork:
    return counter.acts.late_work(counter.clerk)


def counts(found: OverdueWork, group: Group = OFFICE) -> dict[str, int]:
    return {each.value: len(found.of(each, group)) for each in Concern}


def test_late_work_is_listed_per_unit_until_it_is_explained(counter: Counter, clock: Clock) -> None:
    codes = at_unit(counter, 2)
    counter.receive(BIRTH)
    assert counts(look(counter))["due_soon"] == 1  # the birth, still today
    clock.forward(days=10)
    found = look(counter)
    assert counts(found) == {"overdue": 3, "due_soon": 0, "will_miss": 0, "unexplained": 3}
    assert found.groups() == (OFFICE, POLICE, Group("Tư pháp - Hộ tịch"))
    assert counts(found, POLICE)["overdue"] == 2
    assert counter.acts.board(counter.clerk).unexplained == 3
    [row] = counter.acts.rows(counter.clerk, found.of(Concern.OVERDUE, POLICE)[:1])
    assert (row.code, row.late_days) == (codes[0], 2)  # due on Thursday: Friday and today
    do(counter, Act.EXPLAIN, codes, {"reason": "Quá tải", "cause": "workload"})
    assert counts(look(counter), POLICE) == {
        "overdue": 2, "due_soon": 0, "will_miss": 0, "unexplained": 0,
    }  # fmt: skip
    assert counter.acts.board(counter.clerk).unexplained == 1


def test_what_came_late_is_to_be_explained_for_thirty_days(counter: Counter, clock: Clock) -> None:
    codes = at_unit(counter, 2)
    clock.forward(days=10)
    do(counter, Act.RESULT, codes[:1])
    do(counter, Act.PAUSE, codes[1:], {"reason": "Chờ xác minh", "kind": "other"})
    assert counts(look(counter))["unexplained"] == 2  # late before it had to wait
    clock.forward(days=31)
    assert counts(look(counter))["unexplained"] == 1
    do(counter, Act.EXPLAIN, codes, {"reason": "Quá tải"})  # but it may be explained for ever
    assert counts(look(counter))["unexplained"] == 0


def test_what_is_foretold_to_be_late_stands_in_its_own_list(counter: Counter, clock: Clock) -> None:
    first = at_unit(counter, 5)
    clock.forward(days=10)
    do(counter, Act.RESULT, first)
    [code] = at_unit(counter)
    found = look(counter)
    [dossier] = found.of(Concern.WILL_MISS, POLICE)
    told = found.told(dossier)
    assert counter.open(dossier).code == code
    assert told is not None
    assert (told.cases, found.hits.asked, found.hits.told) == (5, 5, 0)


def test_apologies_by_rule_keep_the_hour_and_are_given_once(counter: Counter, clock: Clock) -> None:
    [code] = at_unit(counter)
    clock.forward(days=10)  # Monday 30/11; it was due on Thursday at 09:30
    with pytest.raises(HasProblems, match="working_days_out_of_range"):
        counter.acts.put_off(counter.clerk, code, 0, WHY)
    counter.acts.put_off(counter.clerk, code, 3, WHY)
    assert counter.open(code).due_at == november(30).replace(month=12, day=3)
    with pytest.raises(NotAllowed, match="reappointed_before"):
        counter.acts.put_off(counter.clerk, code, 3, WHY)
