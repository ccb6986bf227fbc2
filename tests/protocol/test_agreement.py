"""What a desk concludes from the centre's mark and the hash at it: each story has one answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.protocol.agreement import Agreement, agreement
from desk_app.protocol.chains import (
    branch_label,
    local_chain,
)
from desk_app.protocol.messages import Place
from tests.protocol.chains_of_desks import DESK
from tests.protocol.test_messages import ANSWER

A, B = b"a" * 32, b"b" * 32
NOTHING = Place(0, 0, bytes(32))


@pytest.mark.parametrize(
    ("own", "own_at_mark", "mark", "agrees", "found"),
    [
        (Place(1, 9, A), None, None, None, Agreement.NEW),
        (Place(1, 9, A), A, Place(1, 9, A), True, Agreement.IN_STEP),
        (Place(1, 9, A), A, Place(1, 9, B), False, Agreement.FORKED),
        (Place(1, 9, A), B, Place(1, 7, B), None, Agreement.BEHIND),
        (Place(1, 9, A), A, Place(1, 7, B), None, Agreement.FORKED),
        (Place(2, 1, A), B, Place(1, 7, B), None, Agreement.BEHIND),
        (Place(2, 1, A), A, Place(1, 7, B), None, Agreement.FORKED),
        # restored from a backup by the witness, which opened epoch 2 before the centre was heard
        (Place(2, 1, A), None, Place(1, 12, B), None, Agreement.BEHIND),
        # set back together with its witness: the centre holds more of the same
        (Place(1, 7, A), None, Place(1, 12, B), True, Agreement.ROLLED_BACK),
        (Place(1, 7, A), None, Place(2, 3, B), True, Agreement.ROLLED_BACK),
        (NOTHING, None, Place(1, 12, B), None, Agreement.ROLLED_BACK),
        # a second live copy wrote on where this one wrote too
        (Place(1, 7, A), None, Place(1, 12, B), False, Agreement.FORKED),
        (Place(1, 12, A), None, Place(2, 3, B), None, Agreement.FORKED),
        (Place(1, 12, A), None, Place(1, 7, B), None, Agreement.FORKED),
    ],
)
def test_mark_and_hash_tell_what_to_do(
    own: Place, own_at_mark: bytes | None, mark: Place | None, agrees: bool | None, found: Agreement
) -> None:
    answer = replace(ANSWER, mark=mark, agrees=agrees)
    assert agreement(own, own_at_mark, answer) is found


def test_the_two_copies_of_a_desk_never_share_a_name() -> None:
    label = branch_label(DESK, A)
    assert label == f"{DESK}.61616161"


def test_every_store_keeps_its_own_lines_under_its_own_plain_name() -> None:
    label, other = branch_label(DESK, A), "c" * 32
    assert local_chain(label, label, DESK) == DESK
    assert local_chain(DESK, label, DESK) == f"{DESK}.main"
    assert local_chain(DESK, DESK, DESK) == DESK
    assert local_chain(label, DESK, DESK) == label
    assert local_chain(other, label, DESK) == other
