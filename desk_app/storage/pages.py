"""A long list of keys in pages that one query may ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

PAGE = 1_000


def pages(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """The keys in their order, a thousand at a time; none at all when there are none."""
    for first in range(0, len(keys), PAGE):
        yield keys[first : first + PAGE]
