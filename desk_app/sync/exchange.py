"""One desk and its centre: what every round stands on, and what is kept when it is over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.desk_journal import DeskJournal
from desk_app.models.outcomes import Facts, NotAllowed, Trouble
from desk_app.protocol.certificate import Certificate
from desk_app.protocol.messages import ExchangeRefused, Refusal
from desk_app.storage.database import Database
from desk_app.sync.memory import Memory, keep, remembered
from desk_app.sync.state import RoundOutcome

REFUSED = "centre_"
UNREACHABLE = frozenset({"centre_unreachable", "centre_unclear", "centre_needs_tls"})
KNOWN = frozenset({
    "bad_signature", "bad_chain", "bad_format", "future_version", "gap", "fork", "revoked",
    "stale", "unknown_desk", "too_large", "slow_down", "busy", "wrong_site", "enrol_code_unknown",
    "enrol_code_used", "enrol_code_expired", "lane_taken", "lane_differs",
})  # fmt: skip
"""Refusals that have a sentence of their own; any other is told as `centre_refused`."""


@dataclass(frozen=True)
class Exchange:
    """What a round needs of the desk.

    `news` hears which kinds of things a round has changed here, and answers whether that made the
    desk write something itself (official numbers), which then is to be sent, too.
    """

    database: Database
    journal: DeskJournal
    key: Ed25519PrivateKey
    now: Callable[[], datetime]
    app: str
    news: Callable[[frozenset[str]], bool]

    @property
    def site(self) -> str:
        """The site as it stands in every key."""
        return self.journal.site

    @property
    def desk(self) -> str:
        """This desk's id."""
        return self.journal.desk

    def memory(self) -> Memory:
        """What is kept of the exchange now."""
        with self.database.reading() as session:
            return remembered(session, self.site)

    def keep(self, **values: Any) -> None:
        """Keep values in a transaction of their own."""
        with self.database.writing() as session:
            keep(session, self.site, **values)

    def certificate(self) -> Certificate:
        """NotAllowed(`not_enrolled`) before the centre has signed one."""
        found = self.memory().certificate
        if found is None:
            raise NotAllowed("not_enrolled")
        return found

    def remember(self, outcome: RoundOutcome) -> None:
        """Keep how the round ended, and since when the centre has not been reached."""
        now, memory = self.now(), self.memory()
        values: dict[str, Any] = {"trouble": outcome.trouble or None, "facts": dict(outcome.facts)}
        if outcome.trouble in UNREACHABLE:
            values["offline_since"] = memory.moment("offline_since") or now
        else:
            values["offline_since"] = None
        if not outcome.trouble:
            values |= {"last_success": now, "facts": None, "next_try": None}
        if outcome.trouble == REFUSED + "revoked":
            values["revoked"] = True
        self.keep(**values)


def told_as(refusal: Refusal) -> tuple[str, Facts]:
    """A refusal of the centre as the code and facts of a trouble; facts that are no plain words go."""
    facts: dict[str, str | int] = {
        name: value for name, value in refusal.facts.items() if isinstance(value, str | int)
    }
    if refusal.code in KNOWN:
        return REFUSED + refusal.code, facts
    return REFUSED + "refused", facts | {"answer": refusal.code}


def ended(error: Trouble | ExchangeRefused | NotAllowed, done: RoundOutcome) -> RoundOutcome:
    """The outcome of a round that ended early, with what it had done by then."""
    code: str
    facts: Mapping[str, str | int]
    if isinstance(error, ExchangeRefused):
        code, facts = told_as(error.refusal)
        again = error.refusal.next_try
    else:
        code, facts, again = error.code, error.facts, None
    return RoundOutcome(done.sent, done.taken, done.changed, code, facts, again)
