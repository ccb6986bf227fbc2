"""What moves an appointment afterwards is told as further steps, and what they tell is true."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.models.appointment import promise
from desk_app.models.appointment_changes import Pause, anew, prolonged, reappointed
from desk_app.models.appointment_words import LONGEST_SENTENCE
from desk_app.models.office_hours import pause_minutes
from desk_app.models.promise import Promise, StepKind
from desk_app.models.step_words import completed_words, taken_words
from desk_app.models.term import Term, TermUnit
from tests.models.calendars import NATIONAL, at

THREE_DAYS = Term(Decimal(3), TermUnit.WORKING_DAYS)
WEDNESDAY = promise(THREE_DAYS, at("2026-11-18 10:45"), NATIONAL)  # due on Monday 23/11 at 10:45


def paused(begin: str, end: str) -> Pause:
    return Pause.between(at(begin), at(end), NATIONAL)


def texts(promised: Promise) -> list[str]:
    return [each.text for each in promised.steps]


def test_the_minutes_of_a_pause_are_told_where_they_were_lost_and_where_they_are_made_up() -> None:
    later = prolonged(WEDNESDAY, paused("2026-11-19 15:00", "2026-11-20 10:00"), NATIONAL)
    assert later.due_at == at("2026-11-23 16:45")
    assert texts(later)[:-4] == texts(WEDNESDAY)[:-1]
    assert texts(later)[-4:] == [
        "Tạm dừng từ 15:00 19/11/2026 đến 10:00 20/11/2026: "
        "4 giờ 30 phút làm việc không tính vào thời hạn",
        "10:45–11:30 Thứ Hai 23/11/2026: bù thời gian tạm dừng, được 45 phút",
        "13:00–16:45 Thứ Hai 23/11/2026: bù thời gian tạm dừng, được 4 giờ 30 phút",
        "Hẹn trả lúc 16:45 Thứ Hai 23/11/2026",
    ]
    assert later.sentence == (
        "Thứ Hai. Ngày hẹn trước 10:45 23/11/2026; cộng thêm 4 giờ 30 phút làm việc, "
        "tạm dừng từ 15:00 19/11/2026 đến 10:00 20/11/2026."
    )


def test_days_off_behind_the_old_appointment_are_told_as_passed_over() -> None:
    later = prolonged(WEDNESDAY, paused("2026-11-19 08:00", "2026-11-20 17:00"), NATIONAL)
    assert later.due_at == at("2026-11-26 10:15")  # 24/11 is a holiday
    assert "Thứ Ba 24/11/2026: ngày nghỉ lễ" in " ".join(texts(later))


def test_a_pause_at_night_moves_nothing_and_is_told() -> None:
    same = prolonged(WEDNESDAY, paused("2026-11-19 18:00", "2026-11-20 06:00"), NATIONAL)
    assert (same.due_at, same.sentence) == (WEDNESDAY.due_at, WEDNESDAY.sentence)
    assert texts(same)[-2:] == [
        "Tạm dừng từ 18:00 19/11/2026 đến 06:00 20/11/2026: không có giờ làm việc nào",
        "Hẹn trả lúc 10:45 Thứ Hai 23/11/2026",
    ]


def test_a_pause_of_what_was_overdue_moves_nothing_and_says_why() -> None:
    same = prolonged(WEDNESDAY, paused("2026-11-23 10:45", "2026-11-25 10:00"), NATIONAL)
    assert same.due_at == WEDNESDAY.due_at
    assert texts(same)[-2].endswith("đã quá hạn từ trước, ngày hẹn không đổi")
    assert same.steps[-2].reason == "late_before"


def test_a_pause_without_an_appointment_is_told_and_promises_nothing() -> None:
    none = promise(Term(Decimal(0), TermUnit.NONE), at("2026-11-18 10:45"), NATIONAL)
    same = prolonged(none, paused("2026-11-19 15:00", "2026-11-20 10:00"), NATIONAL)
    assert same.due_at is None
    assert [each.kind for each in same.steps] == [StepKind.RECEIVED, StepKind.PAUSED]


def test_an_apology_names_the_appointment_it_replaces() -> None:
    new = reappointed(WEDNESDAY, at("2026-11-30 09:00"))
    *before, step, due = new.steps
    assert tuple(before) == WEDNESDAY.steps[:-1]
    assert (step.kind, step.reason) == (StepKind.REAPPOINTED, "apology")
    assert step.text == (
        "Hẹn lại lúc 09:00 Thứ Hai 30/11/2026 thay cho 10:45 23/11/2026, theo phiếu xin lỗi"
    )
    assert (due.kind, due.end, new.due_at) == (StepKind.DUE, new.due_at, at("2026-11-30 09:00"))
    assert "10:45 23/11/2026" in new.sentence


def test_a_term_begun_anew_says_what_began_it() -> None:
    moment = at("2026-11-20 09:00")
    usual = promise(THREE_DAYS, moment, NATIONAL)
    for words, told in ((completed_words, "giấy tờ bổ sung"), (taken_words, "Cơ quan có thẩm")):
        again = anew(THREE_DAYS, moment, NATIONAL, words)
        assert again.due_at == usual.due_at
        assert again.steps[1:] == usual.steps[1:]
        assert told in again.steps[0].text


@settings(max_examples=60)
@given(
    st.integers(1, 20),
    st.lists(st.tuples(st.integers(0, 6_000), st.integers(0, 6_000)), max_size=3),
)
def test_the_steps_told_add_up_to_every_pause_and_end_where_the_promise_does(
    days: int, pauses: list[tuple[int, int]]
) -> None:
    promised = promise(Term(Decimal(days), TermUnit.WORKING_DAYS), at("2026-09-07 08:00"), NATIONAL)
    moment, lost = at("2026-09-07 08:00"), 0
    for wait, length in pauses:
        start = moment + timedelta(minutes=wait)
        moment = start + timedelta(minutes=length)
        assert promised.due_at is not None
        assume(start < promised.due_at)
        lost += pause_minutes(start, moment, NATIONAL)
        promised = prolonged(promised, Pause.between(start, moment, NATIONAL), NATIONAL)
    of = {kind: [each for each in promised.steps if each.kind is kind] for kind in StepKind}
    made_up = sum((each.end - each.start) // timedelta(minutes=1) for each in of[StepKind.ADDED])
    assert sum(int(each.number) for each in of[StepKind.PAUSED]) == lost == made_up
    assert promised.steps[-1].end == promised.due_at
    assert len(of[StepKind.DUE]) == 1
    behind = of[StepKind.ADDED]
    assert all(one.end <= other.start for one, other in pairwise(behind))
    assert len(promised.sentence) <= LONGEST_SENTENCE
