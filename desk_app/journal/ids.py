"""UUIDv7: keys that sort by the time they were made (RFC 9562)."""

from __future__ import annotations

import secrets
import uuid
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def new_id(moment: datetime) -> str:
    """A fresh UUIDv7 of that instant; 74 random bits keep desks apart."""
    milliseconds = (moment - EPOCH) // timedelta(milliseconds=1) & (1 << 48) - 1
    value = milliseconds << 80 | 7 << 76 | secrets.randbits(12) << 64 | 2 << 62
    return str(uuid.UUID(int=value | secrets.randbits(62)))


def earliest_id(moment: datetime) -> str:
    """What every id of that instant or later is not less than, as texts compare."""
    milliseconds = (moment - EPOCH) // timedelta(milliseconds=1) & (1 << 48) - 1
    return str(uuid.UUID(int=milliseconds << 80))
