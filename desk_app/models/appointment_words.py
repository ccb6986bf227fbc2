"""An appointment in one Vietnamese line, as the receipt prints it, and the words for a term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time

from desk_app.models import day_words as days
from desk_app.models.calendar import DayKind
from desk_app.models.promise import Step, StepKind
from desk_app.models.step_words import (
    AFTER_CUT_OFF,
    WEEKDAY_NAMES,
    duration_words,
    hour_words,
    number_words,
    short_moment,
)
from desk_app.models.term import Term, TermUnit

LONGEST_SENTENCE = 220
LISTED_DAYS = 8  # more counted days than these are told as ranges

UNIT_WORDS = {
    TermUnit.WORKING_DAYS: "ngày làm việc",
    TermUnit.CALENDAR_DAYS: "ngày",
    TermUnit.WORKING_HOURS: "giờ làm việc",
    TermUnit.CLOCK_HOURS: "giờ",
    TermUnit.MONTHS: "tháng",
}
NEXT_DAY = "trả vào ngày làm việc tiếp theo"


def term_words(term: Term) -> str:
    """A term as papers write it: `03 ngày làm việc`, `0,5 ngày làm việc`, `không quy định`."""
    if term.unit is TermUnit.NONE:
        return "không quy định"
    if term.unit is TermUnit.SAME_DAY:
        return "trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)"
    whole = term.amount == int(term.amount)
    amount = f"{int(term.amount):02d}" if whole else number_words(f"{term.amount:f}")
    return f"{amount} {UNIT_WORDS[term.unit]}"


def sentence(term: Term, steps: Sequence[Step]) -> str:
    """Why the appointment falls where it does, in at most 220 characters."""
    if term.unit is TermUnit.NONE:
        return "Thủ tục không quy định thời hạn giải quyết."
    weekday = WEEKDAY_NAMES[steps[-1].day.weekday()]
    tellings = (f"{weekday}. {telling}." for telling in _tellings(term, steps))
    return next(telling for telling in tellings if len(telling) <= LONGEST_SENTENCE)


def prolonged_sentence(
    old: datetime, new: datetime, pause: tuple[datetime, datetime], minutes: int
) -> str:
    """Why an appointment moved by a pause."""
    weekday, (start, end) = WEEKDAY_NAMES[new.weekday()], pause
    told = f"tạm dừng từ {short_moment(start)} đến {short_moment(end)}"
    added = f"cộng thêm {duration_words(minutes)} làm việc"
    return f"{weekday}. Ngày hẹn trước {short_moment(old)}; {added}, {told}."


def moved_sentence(old: datetime, new: datetime) -> str:
    """Why an appointment moved by an apology."""
    weekday = WEEKDAY_NAMES[new.weekday()]
    return f"{weekday}. Hẹn lại thay cho ngày hẹn {short_moment(old)}, theo phiếu xin lỗi."


def _tellings(term: Term, steps: Sequence[Step]) -> Iterator[str]:
    """The same story ever shorter; the last one always fits."""
    begin = max(
        n for n, each in enumerate(steps) if each.kind in (StepKind.RECEIVED, StepKind.MOVED)
    )
    start, behind = steps[begin], steps[begin + 1 :]
    moved = ""
    if start.kind is StepKind.MOVED:
        moved = f"Tính như nhận lúc {_moment(start.end)}. "
    skipped = [each for each in behind if each.kind is StepKind.SKIPPED]
    leading = ["ngày nhận"] if term.unit in _BEHIND_RECEPTION and term.amount >= 1 else []
    bodies, tail = _bodies(term, start.end, behind), _carried(behind)
    for body in bodies:
        yield moved + body + _omitted([*leading, *days.dated(skipped)]) + tail
    yield moved + bodies[-1] + _omitted([*leading, *days.tallied(skipped)]) + tail
    yield bodies[-1]


_BEHIND_RECEPTION = (TermUnit.WORKING_DAYS, TermUnit.CALENDAR_DAYS, TermUnit.MONTHS)


def _omitted(parts: list[str]) -> str:
    return f"; không tính {days.joined(parts)}" if parts else ""


def _bodies(term: Term, start: datetime, behind: Sequence[Step]) -> list[str]:
    """What was counted, in full and then shorter."""
    counted = [each for each in behind if each.kind is StepKind.COUNTED]
    if term.unit is TermUnit.SAME_DAY:
        return [_same_day(start, behind)]
    if term.unit is TermUnit.WORKING_DAYS:
        return _working_days(term, counted)
    if term.unit is TermUnit.WORKING_HOURS:
        return [f"Tính {term_words(term)} từ {_moment(counted[0].start)}"]
    if term.unit is TermUnit.CLOCK_HOURS:
        return [f"Tính đủ {term_words(term)} từ {_moment(start)}"]
    first, last = counted[0].start, counted[-1].day
    return [f"Tính {term_words(term)} từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"]


def _working_days(term: Term, counted: Sequence[Step]) -> list[str]:
    """Each day by name, as ranges, and as a number of days."""
    whole = [each.day for each in counted[: int(term.amount)]]
    half = (
        f"nửa ngày đến {counted[-1].end:%H:%M} {counted[-1].day:%d/%m}"
        if len(counted) > len(whole)
        else ""
    )
    if not whole:
        return [f"Ngày làm việc được tính: {half}"]
    tellings = [days.listed(whole)] if len(whole) <= LISTED_DAYS else []
    tellings.append(days.ranges(whole))
    span = f"từ {whole[0]:%d/%m/%Y} đến {counted[-1].day:%d/%m/%Y}"
    return [
        *(f"Ngày làm việc được tính: {days.joined([told, half])}" for told in tellings),
        f"Tính {term_words(term)} {span}",
    ]


def _same_day(start: datetime, behind: Sequence[Step]) -> str:
    due, first = behind[-1].start, behind[0]
    if first.reason == AFTER_CUT_OFF:
        return f"Nhận sau {hour_words(time.fromisoformat(first.note))} nên {NEXT_DAY}"
    if due.date() == start.date():
        return f"Trả trong ngày nhận, chậm nhất {due:%H:%M}"
    return f"Ngày nhận không tính vào thời hạn nên {NEXT_DAY}"


def _carried(behind: Sequence[Step]) -> str:
    """That a term ending on a day off goes to the next working day."""
    shifted = next((each for each in behind if each.kind is StepKind.SHIFTED), None)
    if shifted is None or shifted.reason == AFTER_CUT_OFF:
        return ""
    name = days.SKIPPED_NAMES[DayKind(shifted.reason)]
    return f"; hết hạn vào {name} {shifted.day:%d/%m} nên chuyển sang ngày làm việc tiếp theo"


def _moment(moment: datetime) -> str:
    return f"{moment:%H:%M} ngày {moment:%d/%m/%Y}"
