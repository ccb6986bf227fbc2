"""The charts of the day: what came by the hour, how much was on time, what waits, in which field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desk_app.models.charts.chart import Chart, Kind, Series, Value
from desk_app.models.shown import grouped
from desk_app.models.statistics.day_picture import DayPicture, FieldWork
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.shares import Share

Words = Mapping[str, str]
"""The words of the charts in the language of whoever looks, by the keys of `WORDS`."""
WORDS = frozenset(
    {
        "hours", "hour", "hour_said", "dossiers", "none_received", "weeks", "week", "week_said",
        "on_time", "none_solved", "ages", "age", "age_in_time", "age_waiting", "age_0", "age_31+", "age_late",
        "fields", "field", "in_time", "overdue", "none_open",
    }
)  # fmt: skip
OFFICE_HOURS = (7, 16)  # always shown; an hour outside them when something came in it
WHOLE = 100


def day_charts(picture: DayPicture, words: Words) -> tuple[Chart, ...]:
    """All of them, in their order on the page."""
    return (
        hours_chart(picture.by_hour, picture.at.hour, words),
        weeks_chart(picture.weeks, words),
        ages_chart(picture.ages, words),
        fields_chart(picture.fields, words),
    )


def hours_chart(by_hour: Mapping[int, int], running: int, words: Words) -> Chart:
    """Receptions by the hour they came in; `running` is the hour of now."""
    came = [hour for hour, count in by_hour.items() if count]
    first, last = min((OFFICE_HOURS[0], *came)), max((OFFICE_HOURS[1], *came))
    values = tuple(
        Value(
            str(hour),
            (by_hour.get(hour, 0),),
            said=words["hour_said"].format(hour=hour),
            outlined=hour == running,
        )
        for hour in range(first, last + 1)
    )
    heads = (words["hour"], words["dossiers"])
    return Chart(Kind.COLUMNS, words["hours"], heads, values, empty=words["none_received"])


def weeks_chart(weeks: Sequence[tuple[Period, Share]], words: Words) -> Chart:
    """The share on time of each week, with what it is a share of; the last one still runs."""
    values = tuple(
        _week(days, share, words, running=place == len(weeks))
        for place, (days, share) in enumerate(weeks, 1)
    )
    heads = (words["week"], words["on_time"])
    return Chart(Kind.TREND, words["weeks"], heads, values, empty=words["none_solved"], whole=WHOLE)


def _week(days: Period, share: Share, words: Words, *, running: bool) -> Value:
    first, last = f"{days.first:%d/%m/%Y}", f"{days.last:%d/%m/%Y}"
    told = {"first": first, "last": last, "part": share.part, "whole": share.whole}
    label, said = f"{days.first:%d/%m}", words["week_said"].format(**told)
    percent = share.percent(1)
    if percent is None:
        return Value(label, (None,), said=said)
    number = Decimal(percent)
    return Value(label, (number,), f"{grouped(number)} %", said, running)


def ages_chart(ages: Mapping[str, int], words: Words) -> Chart:
    """Open dossiers by how late they are."""
    late = words["age_late"]
    values = tuple(
        Value(words.get(f"age_{age}") or late.format(days=age.replace("-", "–")), (number,))
        for age, number in ages.items()
    )
    heads = (words["age"], words["dossiers"])
    return Chart(Kind.BARS, words["ages"], heads, values, empty=words["none_open"])


def fields_chart(fields: Sequence[FieldWork], words: Words) -> Chart:
    """Open dossiers by field, in time and overdue."""
    series = (Series(words["in_time"]), Series(words["overdue"], "late"))
    heads = (words["field"], *(each.name for each in series))
    values = tuple(Value(each.field, (each.in_time, each.overdue)) for each in fields)
    return Chart(Kind.STACKS, words["fields"], heads, values, series, words["none_open"])
