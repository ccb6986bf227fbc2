"""How seldom a service looks for cycles of objects: what a batch makes goes by itself at its end."""

from __future__ import annotations

import gc

YOUNG, OLDER, OLDEST = 100_000, 20, 50


def look_seldom() -> None:
    """For a process that takes in batches: every fifth of its time went into looking."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, OLDER, OLDEST)
