"""The four lines of a dossier's state, kept apart: business, money, delivery, synchronisation."""

from __future__ import annotations

from enum import StrEnum


class Business(StrEnum):
    """The business line of a dossier's state."""

    RECEIVED = "received"
    PROCESSING = "processing"
    AWAITING_SUPPLEMENT = "awaiting_supplement"
    AWAITING_PAYMENT = "awaiting_payment"
    PAUSED = "paused"
    RESOLVED = "resolved"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    CLOSED_INCOMPLETE = "closed_incomplete"


ENDED = frozenset(
    {Business.REFUSED, Business.WITHDRAWN, Business.STOPPED, Business.CLOSED_INCOMPLETE}
)
"""States in which a dossier is over without a result."""


class Money(StrEnum):
    """The money line: nothing asked, still to pay, paid, exempt, or given back for good."""

    NONE = "none"
    DUE = "due"
    PAID = "paid"
    EXEMPT = "exempt"
    REFUNDED = "refunded"


class ResultDelivery(StrEnum):
    """The delivery line: no result yet, here, on its way by post, given."""

    NONE = "none"
    READY = "ready"
    POSTED = "posted"
    DELIVERED = "delivered"


class SyncState(StrEnum):
    """The synchronisation line."""

    LOCAL = "local"
    ACKNOWLEDGED = "acknowledged"
    FLAGGED = "flagged"
