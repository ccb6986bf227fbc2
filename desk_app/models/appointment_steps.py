"""The steps of an appointment: each rule of a term is told as a list of these."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from desk_app.models import step_words as words
from desk_app.models.calendar import COUNTED_KINDS, DayKind, OfficeCalendar
from desk_app.models.office_days import ONE_DAY, at, closing, cut, days_after, next_opening
from desk_app.models.promise import Step, StepKind

MIDNIGHT = time()


def received(moment: datetime) -> Step:
    """The real moment, whatever counts as the reception afterwards."""
    start = cut(moment)
    return Step(StepKind.RECEIVED, start, start, text=words.received_words(start))


def reception(calendar: OfficeCalendar, moment: datetime) -> tuple[list[Step], datetime]:
    """The reception and the office moment that counts as it, still with its seconds.

    Outside office hours that is the next opening; an open session that does not count in terms
    receives as well. Raises NotAllowed as `next_opening` does.
    """
    begin = next_opening(calendar, moment)
    steps = [received(moment)]
    if begin != moment:
        steps += not_counted(calendar, moment.date(), begin.date())
        reason = _why_moved(calendar, moment, begin)
        text = words.moved_words(begin, reason)
        steps.append(Step(StepKind.MOVED, cut(moment), begin, reason=reason, text=text))
    return steps, begin


def not_counted(calendar: OfficeCalendar, after: date, before: date) -> Iterator[Step]:
    """A skipped step for each uncounted day strictly between two days."""
    for number in range(1, (before - after).days):
        day = after + number * ONE_DAY
        kind = calendar.kind(day)
        if kind not in COUNTED_KINDS:
            yield skipped(calendar, day, kind)


def skipped(calendar: OfficeCalendar, day: date, kind: DayKind) -> Step:
    """A day that is passed over."""
    note = calendar.days_off.get(day, "")
    start = at(day, MIDNIGHT)
    text = words.skipped_words(day, kind, note)
    return Step(StepKind.SKIPPED, start, start + ONE_DAY, reason=kind, note=note, text=text)


def counted_working_day(calendar: OfficeCalendar, day: date, kind: DayKind, number: int) -> Step:
    """A working day of the term, from its opening to its closing."""
    text = words.counted_day_words(day, number, kind, "")
    sessions = calendar.sessions(day)
    start, end = at(day, sessions[0].opens), at(day, sessions[-1].closes)
    return Step(StepKind.COUNTED, start, end, str(number), kind, text=text)


def counted_calendar_day(calendar: OfficeCalendar, day: date, number: int) -> Step:
    """A day of the calendar, working or not."""
    kind, note, start = calendar.kind(day), calendar.days_off.get(day, ""), at(day, MIDNIGHT)
    text = words.counted_day_words(day, number, kind, note)
    return Step(StepKind.COUNTED, start, start + ONE_DAY, str(number), kind, note, text)


def counted_month(start: date, end: date, number: int) -> Step:
    """A month of the calendar, ending with the day `end`."""
    text = words.counted_month_words(end, number)
    begin, until = at(start, MIDNIGHT) + ONE_DAY, at(end, MIDNIGHT) + ONE_DAY
    return Step(StepKind.COUNTED, begin, until, str(number), text=text)


def counted_minutes(start: datetime, end: datetime, total: int) -> Step:
    """A stretch of a term in hours; `total` minutes have run at its end."""
    text = words.counted_minutes_words(start, end, total)
    return Step(StepKind.COUNTED, start, end, str(total), text=text)


def counted_half(start: datetime, end: datetime, number: str) -> Step:
    """The half day at the end of a term, in office hours between two moments."""
    return Step(StepKind.COUNTED, start, end, number, text=words.counted_half_words(end, number))


def shifted(calendar: OfficeCalendar, last: date) -> tuple[list[Step], date]:
    """The day on which a term really ends: `last`, or the next that counts (BLDS Đ.148.5)."""
    steps: list[Step] = []
    kind, later = calendar.kind(last), days_after(calendar, last)
    while kind not in COUNTED_KINDS:
        note, start = calendar.days_off.get(last, ""), at(last, MIDNIGHT)
        text = words.shifted_words(last, kind, note)
        steps.append(Step(StepKind.SHIFTED, start, start + ONE_DAY, "", kind, note, text))
        last, kind = next(later)
    return steps, last


def late(calendar: OfficeCalendar, begin: datetime) -> Step:
    """A same-day dossier received after the cut-off."""
    note, text = f"{calendar.cut_off:%H:%M}", words.late_words(calendar.cut_off)
    end, reason = closing(calendar, begin.date()), words.AFTER_CUT_OFF
    return Step(StepKind.SHIFTED, cut(begin), end, reason=reason, note=note, text=text)


def paused(start: datetime, end: datetime, minutes: int, *, late: bool = False) -> Step:
    """The term rested; `late`: it had run out before, so that nothing is added."""
    text = words.paused_words(start, end, minutes, late=late)
    reason = words.LATE_BEFORE if late else ""
    return Step(StepKind.PAUSED, start, end, str(minutes), reason, text=text)


def added(start: datetime, end: datetime, total: int) -> Step:
    """Office time that makes up for a pause; `total` of its minutes are made up at its end."""
    text = words.added_words(start, end, total)
    return Step(StepKind.ADDED, start, end, str(total), text=text)


def reappointed(old: datetime, new: datetime) -> Step:
    """The appointment that takes the place of the old one."""
    text = words.reappointed_words(old, new)
    return Step(StepKind.REAPPOINTED, old, new, reason=words.APOLOGY, text=text)


def due(moment: datetime) -> Step:
    """The promise itself."""
    return Step(StepKind.DUE, moment, moment, text=words.due_words(moment))


def _why_moved(calendar: OfficeCalendar, moment: datetime, begin: datetime) -> str:
    sessions = calendar.sessions(moment.date())
    if not sessions:
        return calendar.kind(moment.date())
    if begin.date() > moment.date():
        return words.AFTER_CLOSING
    return words.BEFORE_OPENING if moment.time() < sessions[0].opens else words.MIDDAY_BREAK
