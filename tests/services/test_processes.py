"""A dossier goes through its internal process: who should have it, until when, and who was late."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from desk_app.journal.reading import told_of
from desk_app.models.actor import Actor
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed, Trouble
from desk_app.models.process import OpenStep, ProcessStep
from desk_app.models.report import Report
from desk_app.models.tables import JournalLine, PersonalPart, ReferenceVersion
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from tests.conftest import Clock
from tests.journal.replay import rows_after
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter, november

POLICE = "Công an xã"
CHECK = ProcessStep("Thẩm tra hồ sơ", POLICE, 2, "Trần Văn Mẫu")
SIGN = ProcessStep("Trình ký", "Lãnh đạo xã", 1)
RETURN = ProcessStep("Chuyển kết quả", POLICE, 1)


@pytest.fixture
def kept(acts: Acts, administrator: Actor) -> None:
    acts.processes().keep(administrator, TEMPORARY_RESIDENCE, (CHECK, SIGN, RETURN))


def begun(counter: Counter) -> str:
    """A dossier that the police have confirmed on Friday 20/11/2026, 09:30."""
    code = counter.receive(TEMPORARY_RESIDENCE).code
    do(counter, Act.HAND_OVER, code, {"to": POLICE})
    do(counter, Act.CONFIRM, code)
    return code


def do(counter: Counter, act: Act, code: str, body: dict[str, Any] | None = None) -> None:
    counter.acts.act(counter.clerk, act, [code], body or {})


def step(counter: Counter, code: str) -> OpenStep:
    found = counter.open(code).step
    assert found is not None
    return found


def shown(counter: Counter, code: str) -> tuple[int, str, str, datetime | None]:
    found = step(counter, code)
    return found.place, found.unit, found.person, found.until


def refused(counter: Counter, code: str) -> str:
    with pytest.raises(NotAllowed) as no:
        do(counter, Act.STEP, code)
    return no.value.code


def proved(counter: Counter) -> None:
    verify(counter.acts.desk.database, counter.acts.desk.site_id)


def late(counter: Counter, day: datetime) -> Report:
    return counter.acts.report(counter.clerk, "steps", november(20).date(), day.date())


@pytest.mark.usefixtures("kept")
def test_confirming_the_hand_over_begins_the_first_step_and_each_step_the_next(
    counter: Counter, clock: Clock
) -> None:
    code = begun(counter)
    assert shown(counter, code) == (1, POLICE, "Trần Văn Mẫu", november(23, 11, 30))
    clock.now = november(23, 10)
    do(counter, Act.STEP, code, {"note": "Đủ điều kiện"})
    assert shown(counter, code) == (2, "Lãnh đạo xã", "", november(23, 17, 0))
    assert counter.open(code).history[-1].facts["name"] == "Trình ký"
    do(counter, Act.STEP, code, {"to": "Y Khoa Niê"})
    assert shown(counter, code)[2] == "Y Khoa Niê"
    assert (refused(counter, code), "step" in counter.open(code).allowed) == ("no_next_step", False)
    do(counter, Act.RESULT, code)
    assert counter.open(code).step is None
    proved(counter)


@pytest.mark.usefixtures("kept")
def test_the_first_step_follows_the_version_that_the_confirmation_made(counter: Counter) -> None:
    dossier, desk = counter.open(begun(counter)).id, counter.acts.desk
    with desk.database.reading() as session:
        told = told_of(session, desk.site_id, dossier, "HandoverConfirmed", "StepBegun")
    confirmed, first = (each.event for each in told)
    assert first.base == confirmed.base + 1


@pytest.mark.usefixtures("kept")
def test_a_step_can_be_given_to_another_unit_of_the_agency(counter: Counter) -> None:
    code = begun(counter)
    do(counter, Act.STEP, code, {"to": "Tư pháp - Hộ tịch"})
    assert shown(counter, code)[:3] == (2, "Tư pháp - Hộ tịch", "")


def test_a_procedure_without_a_process_has_no_steps(counter: Counter) -> None:
    code = begun(counter)
    assert counter.open(code).step is None
    assert refused(counter, code) == "no_process"
    assert counter.open(code).history[-1].kind == "HandoverConfirmed"


@pytest.mark.usefixtures("kept")
def test_waiting_moves_the_end_of_the_open_step_to_the_minute(
    counter: Counter, clock: Clock
) -> None:
    code = begun(counter)
    do(counter, Act.PAUSE, code, {"reason": "Chờ xác minh", "kind": "other"})
    clock.now = november(20, 14, 0)
    do(counter, Act.COLLECT, code, {"method": "cash"})
    assert step(counter, code).until == november(23, 11, 30), "a payment is not the end of waiting"
    do(counter, Act.RESUME, code)
    assert step(counter, code).until == november(23, 16, 0), "180 working minutes later"
    proved(counter)


@pytest.mark.usefixtures("kept")
def test_complete_papers_begin_the_step_anew(counter: Counter, clock: Clock) -> None:
    code = begun(counter)
    do(counter, Act.SUPPLEMENT, code, {"items": ["Giấy tờ"], "reason": "Thiếu"})
    clock.now = november(27, 8)
    do(counter, Act.SUPPLEMENT_RECEIVED, code)
    assert shown(counter, code)[0] == 1
    assert step(counter, code).until == november(30, 11, 30)
    proved(counter)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("act", [Act.REFUSE, Act.WITHDRAW, Act.STOP])
def test_leaving_processing_ends_the_step(counter: Counter, act: Act) -> None:
    code = begun(counter)
    do(counter, act, code, {"reason": "Theo đề nghị"})
    assert counter.open(code).step is None
    proved(counter)


@pytest.mark.usefixtures("kept")
def test_a_dossier_keeps_the_process_that_it_began_with(
    counter: Counter, acts: Acts, administrator: Actor
) -> None:
    old = begun(counter)
    acts.processes().keep(administrator, TEMPORARY_RESIDENCE, (SIGN,))
    new = begun(counter)
    assert (step(counter, old).of, step(counter, new).of) == (3, 1)
    do(counter, Act.STEP, old)
    assert step(counter, old).name == "Trình ký"
    acts.processes().keep(administrator, TEMPORARY_RESIDENCE, ())
    assert counter.open(begun(counter)).step is None
    assert acts.processes().list(administrator) == ()
    proved(counter)


@pytest.mark.usefixtures("kept")
def test_late_steps_are_counted_by_unit_and_person_in_working_minutes(
    counter: Counter, clock: Clock
) -> None:
    first, second, third, fourth = (begun(counter) for _ in range(4))
    clock.now = november(23, 12, 59)  # in the midday break
    do(counter, Act.STEP, fourth)
    clock.now = november(23, 13, 30)
    do(counter, Act.STEP, first)
    clock.now = november(23, 14, 0)
    do(counter, Act.STEP, second)
    report = late(counter, clock.now)
    row = next(each for each in report.rows if each["person"] == "Trần Văn Mẫu")
    assert (row["steps"], row["late"], row["median_late"], row["longest_late"]) == (3, 2, 30, 60)
    assert row["open_late"] == 1
    waiting: Any = report.totals["open"]
    assert [(each["code"], each["minutes_late"]) for each in waiting] == [(third, 60)]
    assert report.identities
    assert all(report.identities.values())
    do(counter, Act.PAUSE, third, {"reason": "Chờ xác minh", "kind": "other"})
    assert late(counter, clock.now).totals["open"] == [], "who waits for somebody else is not late"


@pytest.mark.usefixtures("kept")
def test_the_person_of_a_step_goes_with_an_erasure(counter: Counter) -> None:
    begun(counter)
    line, part = JournalLine, PersonalPart
    query = select(line.line, part.part).outerjoin(part, part.id == line.id).order_by(line.pos)
    with counter.acts.desk.database.reading() as session:
        lines = [
            {"line": each.decode(), "personal": personal and personal.decode()}
            for each, personal in session.execute(query)
        ]
    for erased, person in ((False, "Trần Văn Mẫu"), (True, "")):
        [row] = rows_after(lines, erased=erased)["dossier_step"]
        assert (row["person"], row["unit"]) == (person, POLICE)


def test_a_process_longer_than_the_term_is_kept_with_a_warning(
    acts: Acts, administrator: Actor
) -> None:
    long = ProcessStep("Thẩm tra", POLICE, 7)
    (warning,) = acts.processes().keep(administrator, TEMPORARY_RESIDENCE, (long,))
    assert (warning.code, warning.facts["most"]) == ("steps_exceed_term", 6)
    [view] = acts.processes().list(administrator)
    assert (view.procedure, view.procedure_name, view.most) == (
        TEMPORARY_RESIDENCE,
        "Đăng ký tạm trú",
        6,
    )
    assert acts.processes().begin(administrator, TEMPORARY_RESIDENCE) == view
    assert acts.processes().begin(administrator, BIRTH).steps == ()


def test_only_the_administrator_keeps_processes_and_only_for_known_procedures(
    acts: Acts, clerk: Actor, administrator: Actor, tmp_path: Path
) -> None:
    for act in (
        lambda: acts.processes().list(clerk),
        lambda: acts.processes().begin(clerk, BIRTH),
        lambda: acts.processes().keep(clerk, BIRTH, ()),
        lambda: acts.processes().bring(clerk, [], "x"),
        lambda: acts.processes().bring_file(clerk, tmp_path / "x"),
    ):
        with pytest.raises(NotAllowed, match="administrator_only"):
            act()
    with pytest.raises(HasProblems, match="procedure:procedure_unknown"):
        acts.processes().keep(administrator, "9.999999", (SIGN,))
    with pytest.raises(HasProblems, match="procedure:procedure_unknown"):
        acts.processes().begin(administrator, "9.999999")
    with pytest.raises(HasProblems, match=r"steps\.0\.unit:required"):
        acts.processes().keep(administrator, BIRTH, (ProcessStep("Ký", "", 1),))


def test_a_file_is_brought_in_entry_by_entry(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    steps = [{"name": "Ký", "unit": "UBND", "half_days": 9}]
    good = {"procedure": BIRTH, "valid_from": "2026-11-20", "steps": steps}
    rows = [good, good | {"procedure": "9.999999"}, {"procedure": "x"}]
    place = tmp_path / "quy-trinh.json"
    place.write_text(json.dumps(rows), "utf-8")
    done = acts.processes().bring_file(administrator, place)
    assert done.taken == (BIRTH,)
    assert ("1.procedure", "procedure_unknown") in {(e.field, e.code) for e in done.broken}
    with pytest.raises(HasProblems, match="list_empty"):
        acts.processes().bring(administrator, [], "leer")
    with pytest.raises(HasProblems, match="not_a_procedure_code"):
        acts.processes().bring(administrator, rows[2], "one")
    place.write_text("{", "utf-8")
    with pytest.raises(HasProblems, match="processes:not_json"):
        acts.processes().bring_file(administrator, place)
    with pytest.raises(Trouble, match="file_unreadable"):
        acts.processes().bring_file(administrator, tmp_path / "none.json")


@pytest.mark.usefixtures("kept")
def test_a_process_that_was_begun_elsewhere_waits_for_its_version(counter: Counter) -> None:
    code = begun(counter)
    with counter.acts.desk.database.writing() as session:
        session.execute(delete(ReferenceVersion).where(ReferenceVersion.stream == "process"))
    assert refused(counter, code) == "process_not_here"
