"""What a desk learns from the centre's greeting: who holds more of its chain, and whether they agree."""

from __future__ import annotations

from enum import StrEnum

from desk_app.protocol.messages import HelloAnswer, Place


class Agreement(StrEnum):
    """How a desk's chain and the centre's copy of it stand to each other."""

    NEW = "new"
    IN_STEP = "in_step"
    BEHIND = "behind"
    ROLLED_BACK = "rolled_back"
    FORKED = "forked"


def agreement(own: Place, own_hash_at_mark: bytes | None, answer: HelloAnswer) -> Agreement:
    """Compare mark and hash: the mark alone loses data after a machine was set back.

    `own` is the end of the desk's chain (line 0 of epoch 0 before its first); `own_hash_at_mark` its
    hash at the centre's mark, None when it has no such line.
    NEW: the centre holds nothing. BEHIND: it lacks the desk's last lines, which are to be pushed.
    ROLLED_BACK: this copy is an older state of what the centre holds; the next epoch is opened before
    anything more is written. FORKED: both hold lines that the other does not: two live copies.
    """
    mark = answer.mark
    if mark is None:
        return Agreement.NEW
    if own.order == mark.order:
        return Agreement.IN_STEP if own.head == mark.head else Agreement.FORKED
    if own.order < mark.order:
        older = answer.agrees or own.seq == 0
        return Agreement.ROLLED_BACK if older else Agreement.FORKED
    if own_hash_at_mark is None:
        # a restored copy that opened its epoch by itself lacks lines of the one before: no fork
        return Agreement.BEHIND if mark.epoch < own.epoch else Agreement.FORKED
    return Agreement.BEHIND if own_hash_at_mark == mark.head else Agreement.FORKED
