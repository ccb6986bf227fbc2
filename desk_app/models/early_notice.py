"""Notices that the law wants early: one that comes too late is still given, and it is said."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from desk_app.models.appointment import promise
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import site_time
from desk_app.models.term import Term, TermUnit

NOTICE = Term(Decimal(3), TermUnit.WORKING_DAYS)


def supplement_notice_until(
    received_at: datetime, calendar: OfficeCalendar | None
) -> datetime | None:
    """Until when papers are asked for in time: three working days (NĐ 118/2025 Đ.19.5).

    None without a calendar. NotAllowed as `promise` for days that it does not cover.
    """
    return None if calendar is None else promise(NOTICE, received_at, calendar).due_at


def is_late_supplement(at: datetime, until: datetime | None) -> bool:
    """Whether papers asked for at `at` are asked for after that."""
    return until is not None and at > until


def is_late_apology(at: datetime, due_at: datetime | None) -> bool:
    """Whether an apology comes later than one day before the appointment (NĐ 118/2025 Đ.19.6)."""
    return due_at is not None and site_time(at).date() >= site_time(due_at).date()
