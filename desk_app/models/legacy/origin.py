"""The mark that an imported dossier carries for ever: it stands where others name their desk.

So it takes no number of a desk, no entry of a book, and is on no daily list.
"""

from __future__ import annotations

MARK = "import:"


def origin_of(desk: str, epoch: int) -> str:
    """What stands for the desk of dossiers that a desk imported in one of its epochs."""
    return f"{MARK}{desk}:{epoch}"


def is_imported(desk: str) -> bool:
    """Whether this stands for a desk of imported dossiers."""
    return desk.startswith(MARK)
