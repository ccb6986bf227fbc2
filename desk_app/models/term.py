"""A statutory term: how long the authority may take, in one of the units that real catalogues use."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class TermUnit(StrEnum):
    """The units in which procedures state their terms: what the appointment engine knows."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WORKING_HOURS = "working_hours"
    CLOCK_HOURS = "clock_hours"
    MONTHS = "months"
    SAME_DAY = "same_day"
    NONE = "none"


@dataclass(frozen=True)
class Term:
    """`amount` counts `unit`; half working days are allowed; `same_day` and `none` ignore it (0)."""

    amount: Decimal
    unit: TermUnit


NO_TERM = Term(Decimal(0), TermUnit.NONE)
