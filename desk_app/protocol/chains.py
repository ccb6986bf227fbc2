"""Names of chains: a desk's own chain bears its id, what a second live copy wrote bears a label more."""

from __future__ import annotations

import re

from desk_app.journal.chain import BRANCH

MAIN = "main"
CHAIN = re.compile(r"[0-9a-f]{32}(?:\.[0-9a-f]{8})?", re.ASCII)
LABEL_DIGITS = 8


def branch_label(desk: str, first_hash: bytes) -> str:
    """The name of what a second live copy wrote; `first_hash` is h_n of its first line that differs.

    Sent again, the same branch gets the same name.
    """
    return f"{desk}{BRANCH}{first_hash.hex()[:LABEL_DIGITS]}"


def local_chain(label: str, own_label: str, desk: str) -> str:
    """Under which name a store of `desk` keeps lines that the centre calls `label`.

    Its own lines bear the plain id, also where the centre took it for the second copy
    (`own_label`); the other copy, which holds the plain id there, is then `<desk>.main`.
    """
    if label == own_label:
        return desk
    return f"{desk}{BRANCH}{MAIN}" if label == desk else label
