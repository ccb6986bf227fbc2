"""What a clerk is told about the exchange: how it stands, and every item that waits or is flagged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from desk_app.models.outcomes import NO_FACTS, Facts

A_TASK_AFTER = timedelta(hours=24)
"""What waits longer becomes a task of the supervisor."""


class Link(StrEnum):
    """How the desk and the centre stand to each other, in one word."""

    NOT_ENROLLED = "not_enrolled"
    ASKED = "asked"  # an enrolment is on its way on a USB stick
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"  # the centre answers, and says no to what is sent
    REVOKED = "revoked"


class ItemState(StrEnum):
    """Why an item stands on the list."""

    WAITING = "waiting"
    FLAGGED = "flagged"


class Choice(StrEnum):
    """What somebody can do about an item."""

    TRY_NOW = "try_now"
    EXPORT = "export"  # carry it to the centre on a USB stick
    IMPORT = "import"  # read the answer that comes back
    ENROL = "enrol"
    OPEN = "open"  # look at the dossier
    SETTLE = "settle"  # a supervisor says what was done about a flag
    NEW_CODE = "new_code"  # a supervisor gives the second dossier of a code another one


@dataclass(frozen=True)
class OnTheWay:
    """What the centre has not confirmed yet, counted: events, the dossiers and fees among them, files."""

    events: int = 0
    dossiers: int = 0
    fees: int = 0
    files: int = 0


@dataclass(frozen=True)
class SyncStatus:
    """How the exchange stands.

    `trouble` is the code of what went wrong at the last try with its facts, empty when it went well
    (`desk_app.sentences.exchange` knows its sentence). `tasks`: items that are a supervisor's task.
    `label`: this desk is the second of two live copies, and is kept apart at the centre under it.
    `offline_since` is None while the centre answers, and before a first try. `carried`: the name of
    the file that was written last for a USB stick, while it holds what the centre has not confirmed.
    """

    link: Link
    centre: str = ""
    number: int | None = None  # of the desk in its province
    waiting: OnTheWay = OnTheWay()
    waiting_since: datetime | None = None
    flagged: int = 0
    tasks: int = 0
    last_success: datetime | None = None
    offline_since: datetime | None = None
    next_try: datetime | None = None
    trouble: str = ""
    facts: Facts = field(default_factory=lambda: NO_FACTS, hash=False)
    label: str = ""
    carried: str = ""


@dataclass(frozen=True)
class Finding:
    """One thing that the centre found about an event (`protocol.judging`)."""

    code: str
    facts: Facts


def is_doubled(findings: Iterable[Mapping[str, Any]], code: str) -> bool:
    """Whether the centre has found that another dossier bears the code, too (`FlagRecord.findings`)."""
    return any(each["code"] == "code_twice" and each["facts"]["code"] == code for each in findings)


@dataclass(frozen=True)
class SyncItem:
    """One event that waits or is flagged.

    `event` is its id and key on the page; `kind` the event's kind (`sentences.history` says what
    happened); `why` the code of why it waits, empty for a flag; `found` what the centre answered.
    """

    event: str
    state: ItemState
    kind: str
    at: datetime
    by: str
    dossier: str | None
    code: str
    why: str = ""
    facts: Facts = field(default_factory=lambda: NO_FACTS, hash=False)
    found: tuple[Finding, ...] = ()
    next_try: datetime | None = None
    choices: tuple[Choice, ...] = ()
    task: bool = False


@dataclass(frozen=True)
class RoundOutcome:
    """What one round did: lines sent and taken in, what changed here, and why it ended early."""

    sent: int = 0
    taken: int = 0
    changed: frozenset[str] = frozenset()
    trouble: str = ""
    facts: Facts = field(default_factory=lambda: NO_FACTS, hash=False)
    again_in: int | None = None  # seconds; what the centre asked to wait


@dataclass(frozen=True)
class Carried:
    """What a USB bundle held: lines written into it, or lines confirmed and taken in from it."""

    sent: int = 0
    confirmed: int = 0
    taken: int = 0
    enrolled: bool = False
