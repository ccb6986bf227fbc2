"""How a period is called: by its kind and number, and where it lies seen from today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk_app.models.statistics.period import MONTHS_OF_QUARTER, Period, PeriodKind, period_of
from desk_app.ui.formats import shown_date

translate = QCoreApplication.translate
QUARTERS = ("I", "II", "III", "IV")


def kind_word(kind: PeriodKind) -> str:
    """The name of a length of time."""
    return {
        PeriodKind.DAY: lambda: translate("Period", "Day"),
        PeriodKind.WEEK: lambda: translate("Period", "Week"),
        PeriodKind.MONTH: lambda: translate("Period", "Month"),
        PeriodKind.QUARTER: lambda: translate("Period", "Quarter"),
        PeriodKind.YEAR: lambda: translate("Period", "Year"),
        PeriodKind.ANY: lambda: translate("Period", "From … to …"),
    }[kind]()


def period_text(period: Period, kind: PeriodKind) -> str:
    """Tháng 11/2026; days of no calendar period by their first and last."""
    first = period.first
    if kind is PeriodKind.MONTH:
        return translate("Period", "Month {month}/{year}").format(
            month=f"{first:%m}", year=first.year
        )
    if kind is PeriodKind.QUARTER:
        number = QUARTERS[(first.month - 1) // MONTHS_OF_QUARTER]
        return translate("Period", "Quarter {number}/{year}").format(number=number, year=first.year)
    if kind is PeriodKind.YEAR:
        return translate("Period", "Year {year}").format(year=first.year)
    return days_text(period)


def days_text(period: Period) -> str:
    """16/11/2026 – 22/11/2026; one day alone is named once."""
    return " – ".join(dict.fromkeys((shown_date(period.first), shown_date(period.last))))


def place_text(period: Period, kind: PeriodKind, today: date) -> str:
    """Whether it is the one that runs or the one before; nothing for any other."""
    if kind is PeriodKind.ANY:
        return ""
    running = period_of(kind, today)
    return {running: _running(kind), running.before(): _before(kind)}.get(period, "")


def _running(kind: PeriodKind) -> str:
    return {
        PeriodKind.DAY: lambda: translate("Period", "today"),
        PeriodKind.WEEK: lambda: translate("Period", "this week"),
        PeriodKind.MONTH: lambda: translate("Period", "this month"),
        PeriodKind.QUARTER: lambda: translate("Period", "this quarter"),
        PeriodKind.YEAR: lambda: translate("Period", "this year"),
    }[kind]()


def _before(kind: PeriodKind) -> str:
    return {
        PeriodKind.DAY: lambda: translate("Period", "yesterday"),
        PeriodKind.WEEK: lambda: translate("Period", "last week"),
        PeriodKind.MONTH: lambda: translate("Period", "last month"),
        PeriodKind.QUARTER: lambda: translate("Period", "last quarter"),
        PeriodKind.YEAR: lambda: translate("Period", "last year"),
    }[kind]()
