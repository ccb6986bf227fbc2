"""Promises of the real engine, for tests of what is drawn from them."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal

from desk_app.models.appointment import promise
from desk_app.models.calendar_file import read_calendar
from desk_app.models.moments import VIETNAM
from desk_app.models.promise import Promise
from desk_app.models.term import Term, TermUnit
from desk_app.resources import resource_bytes

FRIDAY = datetime(2026, 11, 20, 10, 45, tzinfo=VIETNAM)


def promised(amount: int, unit: TermUnit = TermUnit.WORKING_DAYS, at: datetime = FRIDAY) -> Promise:
    """What the shipped calendar promises for a term."""
    document = json.loads(resource_bytes("calendars/vn-2024-2027.json"))
    return promise(Term(Decimal(amount), unit), at, read_calendar(document, "test"))
