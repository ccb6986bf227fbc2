"""Days in few Vietnamese words: lists, ranges and tallies for one printed line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from desk_app.models.calendar import DayKind
from desk_app.models.office_days import ONE_DAY
from desk_app.models.promise import Step

SKIPPED_NAMES = {
    DayKind.WEEKEND: "cuối tuần",
    DayKind.DAY_OFF: "ngày nghỉ lễ",
    DayKind.CLOSED: "ngày nghỉ",
    DayKind.UNCOUNTED: "ngày chỉ tiếp nhận",
}


def listed(days: Iterable[date]) -> str:
    """`23/11, 25/11, 26/11`."""
    return ", ".join(f"{day:%d/%m}" for day in days)


def ranges(days: Iterable[date]) -> str:
    """`23/11, 25–26/11, 30/11–04/12`: neighbouring days, given in order, as one."""
    runs: list[list[date]] = []
    for day in days:
        if runs and runs[-1][1] + ONE_DAY == day:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return ", ".join(_range(first, last) for first, last in runs)


def _range(first: date, last: date) -> str:
    if first == last:
        return f"{first:%d/%m}"
    short = "%d" if (first.year, first.month) == (last.year, last.month) else "%d/%m"
    return f"{first.strftime(short)}–{last:%d/%m}"


def dated(skipped: Sequence[Step]) -> list[str]:
    """`cuối tuần 21–22/11`, `ngày nghỉ lễ 24/11`."""
    return [
        f"{name} {ranges(step.day for step in skipped if step.reason == kind)}"
        for kind, name in _names(skipped)
    ]


def tallied(skipped: Sequence[Step]) -> list[str]:
    """`8 ngày cuối tuần`, `1 ngày nghỉ lễ`."""
    return [
        f"{sum(step.reason == kind for step in skipped)} ngày {name.removeprefix('ngày ')}"
        for kind, name in _names(skipped)
    ]


def _names(skipped: Sequence[Step]) -> list[tuple[DayKind, str]]:
    kinds = {step.reason for step in skipped}
    return [(kind, name) for kind, name in SKIPPED_NAMES.items() if kind in kinds]


def joined(parts: Sequence[str]) -> str:
    """`a, b và c`; empty parts are left out."""
    filled = [part for part in parts if part]
    return " và ".join([", ".join(filled[:-1]), filled[-1]] if len(filled) > 1 else filled)
