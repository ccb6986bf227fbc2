"""The counter's work as queues: what waits for whom, and when papers must have gone on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from desk_app.models.appointment import TRANSFER, promise
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import at, closing, next_counted, opening, site_time

REMINDER = timedelta(minutes=15)


class Queue(StrEnum):
    """A list of dossiers that wait for the same thing."""

    RECEIVED_TODAY = "received_today"
    TO_HAND_OVER = "to_hand_over"
    ON_THE_WAY = "on_the_way"
    IN_PROCESS = "in_process"
    WAITING = "waiting"
    TO_CLOSE = "to_close"
    ATTENTION = "attention"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    TO_RETURN = "to_return"
    TO_POST = "to_post"
    WITH_POST = "with_post"
    IN_CORRECTION = "in_correction"
    TO_GIVE_BACK = "to_give_back"
    UNPAID = "unpaid"
    NO_RECEIPT = "no_receipt"


@dataclass(frozen=True)
class Board:
    """The day at a glance: how many dossiers wait in each queue, and what else is left to do.

    `first_thing`: of those to hand over, the ones whose time has come or passed already; `must_go`:
    these and the others that have to leave the desk today. `longest_overdue` in working days;
    `by_hour`: receptions of today by the hour; `cash`: đồng in the
    drawer as the ledger has it, None while none is open; `unexplained`: late by law without a word
    about why. `exchange`: what waits for a decision, or for more than a day, on its way to the centre.
    """

    counts: dict[Queue, int]
    first_thing: int
    longest_overdue: int
    drafts: int
    prints: int
    returned_today: int
    by_hour: dict[int, int] = field(default_factory=dict)
    cash: int | None = None
    must_go: int = 0
    unexplained: int = 0
    exchange: int = 0


def hand_over_by(
    received_at: datetime, calendar: OfficeCalendar, *, elsewhere: bool = False
) -> datetime:
    """Until when the papers of a dossier go to the agency (NĐ 118/2025 Đ.18.2, NĐ 309/2026).

    Received on a working day before the cut-off: until closing of that day; otherwise first thing on
    the next working day, which is its opening. To an agency `elsewhere`, which is not this counter's
    own: within one working day (Đ.20.1a). NotAllowed outside what the calendar covers.
    """
    here = site_time(received_at)
    if elsewhere:
        return promise(TRANSFER, here, calendar).due_at or here
    day = here.date()
    if calendar.counts(day) and here < at(day, calendar.cut_off):
        return closing(calendar, day)
    return opening(calendar, next_counted(calendar, day))


def is_time_to_remind(now: datetime, calendar: OfficeCalendar) -> bool:
    """Whether the desk is to be told now what must still go today (NĐ 118/2025 Đ.18.2).

    From a quarter of an hour before the cut-off, or before an earlier closing, until closing, on days
    that count. NotAllowed outside what the calendar covers.
    """
    here = site_time(now)
    day = here.date()
    if not calendar.counts(day):
        return False
    end = closing(calendar, day)
    return min(at(day, calendar.cut_off), end) - REMINDER <= here < end
