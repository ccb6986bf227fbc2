"""Cash over the counter: the sums that a citizen is likely to hand over."""

from __future__ import annotations

NOTES = (10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
OFFERED = 4


def sums_handed(amount: int) -> tuple[int, ...]:
    """The exact sum, then what it comes to in whole notes of one kind, đồng; at most four.

    Nobody adds a note to what is enough already: 60.000 is not offered for 50.000.
    """
    whole = {-(-amount // note) * note for note in NOTES}
    likely = {each for each in whole if each - _smallest_note(each) < amount}
    return tuple(sorted({amount} | likely))[:OFFERED]


def _smallest_note(total: int) -> int:
    """The smallest note in a sum of whole notes, put together from the largest down."""
    smallest, left = 0, total
    for note in reversed(NOTES):
        if left >= note:
            smallest, left = note, left % note
    return smallest
