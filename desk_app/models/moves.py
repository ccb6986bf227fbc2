"""The legal moves of a dossier as one table: from where each act leads where, and what allows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desk_app.models.states import ENDED
from desk_app.models.states import Business as B  # noqa: N817 - the table below is to be read


class Act(StrEnum):
    """What a person can do with a received dossier; the values are the words of the command line."""

    HAND_OVER = "hand-over"
    CONFIRM = "confirm"
    REJECT = "reject"
    RECALL = "recall"
    SUPPLEMENT = "supplement"
    SUPPLEMENT_RECEIVED = "supplement-received"
    CLOSE_INCOMPLETE = "close-incomplete"
    REFUSE = "refuse"
    PAUSE = "pause"
    RESUME = "resume"
    APOLOGISE = "apologise"
    RESULT = "result"
    CORRECT = "correct"
    RETURN = "return"
    TAKE_BACK = "take-back"
    POST = "post"
    DELIVERED = "delivered"
    WITHDRAW = "withdraw"
    STOP = "stop"
    PAPERS_BACK = "papers-back"
    GIVE_BACK = "give-back"
    COLLECT = "collect"
    REVERSE_FEE = "reverse-fee"
    NOTE_RECEIPT = "receipt-reference"
    VOID = "void"
    SHELVE = "shelve"
    STEP = "step"
    EXPLAIN = "explain"
    NOTE = "note"
    AMEND = "amend"


@dataclass(frozen=True)
class Move:
    """From each state the state an act leads to, and the article or form that allows it."""

    leads: Mapping[B, B]
    article: str


def _stay(*states: B) -> dict[B, B]:
    return {state: state for state in states}


def _to(target: B, *sources: B) -> dict[B, B]:
    return dict.fromkeys(sources, target)


BEFORE_DECISION = (
    B.RECEIVED, B.PROCESSING, B.AWAITING_SUPPLEMENT, B.AWAITING_PAYMENT, B.PAUSED,
)  # fmt: skip
WITH_UNIT = (B.PROCESSING, B.AWAITING_PAYMENT, B.PAUSED)
"""States of a dossier that its unit has, in which papers that complete it are still sent on."""
UNTIL_RETURNED = (*BEFORE_DECISION, B.RESOLVED)
EVERY = tuple(B)

MOVES: Mapping[Act, Move] = {
    # with its unit: papers that complete the dossier (`Standing.added_at`), even while it waits
    Act.HAND_OVER: Move(_stay(B.RECEIVED, *WITH_UNIT), "NĐ 118/2025 Đ.18"),
    Act.CONFIRM: Move({B.RECEIVED: B.PROCESSING, **_stay(*WITH_UNIT)}, "NĐ 118/2025 Đ.18"),
    Act.REJECT: Move(_stay(B.RECEIVED, *WITH_UNIT), "NĐ 118/2025 Đ.18"),
    Act.RECALL: Move(_stay(B.RECEIVED, *WITH_UNIT), "NĐ 118/2025 Đ.18"),
    Act.SUPPLEMENT: Move(
        _to(B.AWAITING_SUPPLEMENT, B.RECEIVED, B.PROCESSING), "NĐ 118/2025 Đ.11.2c, Đ.19.5"
    ),
    # back to where it was asked: `Standing.before`
    Act.SUPPLEMENT_RECEIVED: Move(_to(B.PROCESSING, B.AWAITING_SUPPLEMENT), "NĐ 118/2025 Đ.19.5"),
    Act.CLOSE_INCOMPLETE: Move(
        _to(B.CLOSED_INCOMPLETE, B.AWAITING_SUPPLEMENT), "NĐ 118/2025 Đ.19.5"
    ),
    Act.REFUSE: Move(
        {B.RECEIVED: B.REFUSED, B.PROCESSING: B.RESOLVED}, "NĐ 118/2025 Đ.17.1c, Đ.19.3"
    ),
    # a financial obligation leads to `awaiting_payment`
    Act.PAUSE: Move(_to(B.PAUSED, B.PROCESSING), "NĐ 118/2025 Đ.24"),
    Act.RESUME: Move(_to(B.PROCESSING, B.AWAITING_PAYMENT, B.PAUSED), "NĐ 118/2025 Đ.24"),
    Act.APOLOGISE: Move(_stay(B.PROCESSING), "NĐ 118/2025 Đ.16.3, Đ.19.6"),
    Act.RESULT: Move(
        _to(B.RESOLVED, B.PROCESSING, B.RECEIVED, B.RESOLVED), "NĐ 118/2025 Đ.17.4, Đ.22"
    ),
    Act.CORRECT: Move(_to(B.RESOLVED, B.RESOLVED, B.RETURNED), "NĐ 118/2025 Đ.23.1"),
    Act.RETURN: Move(_to(B.RETURNED, B.RESOLVED), "NĐ 118/2025 Đ.6.2, Đ.22"),
    # from `resolved`: the post brings it back undelivered
    Act.TAKE_BACK: Move(_to(B.RESOLVED, B.RESOLVED, B.RETURNED), "NĐ 118/2025 Đ.23.1"),
    Act.POST: Move(_stay(B.RESOLVED), "QĐ 45/2016/QĐ-TTg"),
    Act.DELIVERED: Move(_to(B.RETURNED, B.RESOLVED), "QĐ 45/2016/QĐ-TTg"),
    Act.WITHDRAW: Move(_to(B.WITHDRAWN, *BEFORE_DECISION), "NĐ 118/2025 Đ.21"),
    Act.STOP: Move(_to(B.STOPPED, *BEFORE_DECISION), "NĐ 118/2025 Đ.21"),
    # refused at the desk: the papers never left it
    Act.PAPERS_BACK: Move(
        _stay(B.WITHDRAWN, B.STOPPED, B.CLOSED_INCOMPLETE), "NĐ 118/2025 Đ.17, Đ.21"
    ),
    Act.GIVE_BACK: Move(_stay(*ENDED), "NĐ 118/2025 Đ.6.2, Đ.21"),
    Act.COLLECT: Move(_stay(*EVERY), "NĐ 118/2025 Đ.24"),
    Act.REVERSE_FEE: Move(_stay(*EVERY), "NĐ 118/2025 Đ.24"),
    Act.NOTE_RECEIPT: Move(_stay(*EVERY), "NĐ 254/2026 Đ.24"),
    Act.VOID: Move(_to(B.STOPPED, B.RECEIVED), "NĐ 118/2025 Đ.28"),
    Act.STEP: Move(_stay(B.PROCESSING), "NĐ 118/2025 Đ.19"),
    Act.SHELVE: Move(_stay(*EVERY), "NĐ 118/2025 Đ.8.1"),
    Act.EXPLAIN: Move(_stay(*EVERY), "NĐ 118/2025 Đ.12.5"),
    # nothing is changed in silence: a note is added, a correction keeps what stood there before
    Act.NOTE: Move(_stay(*EVERY), "NĐ 118/2025 Đ.5.1"),
    Act.AMEND: Move(_stay(*UNTIL_RETURNED), "NĐ 118/2025 Đ.5.1"),
}
