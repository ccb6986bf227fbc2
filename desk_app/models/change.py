"""Cash over the counter: the sums that a citizen is likely to hand over."""

from __future__ import annotations

NOTES = (10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
OFFERED = 4


def sums_handed(amount: int) -> tuple[int, ...]:
    """The exact sum, then what it comes to in whole notes of one kind, đồng; at most four."""
    whole = {-(-amount // note) * note for note in NOTES}
    return tuple(sorted({amount} | whole))[:OFFERED]
