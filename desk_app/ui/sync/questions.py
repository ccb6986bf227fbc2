"""What each act of the page asks, in its words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desk_app.sync.state import SyncItem
from desk_app.ui.sync.ask_card import Asked, Question
from desk_app.ui.sync.words import item_what, item_why, translate

FILE, ADDRESS, CODE, CARD, NOTE = "file", "address", "code", "card", "note"


def connecting(cards: Sequence[Path]) -> Question:
    """The centre's address and the one-time code; without a line the centre's card instead."""
    return Question(
        translate("Sync", "Connect to a centre"),
        translate(
            "Sync",
            "The centre gives the code; it is good for 24 hours. What was done here before goes up, too. "
            "Without a line leave the address empty: the card of the centre makes a request that you "
            "carry on a USB stick.",
        ),
        (
            Asked(ADDRESS, translate("Sync", "Address of the centre"), hint="https://"),
            Asked(CODE, translate("Sync", "One-time code")),
            Asked(CARD, translate("Sync", "Card of the centre (file)"), tuple(map(str, cards))),
        ),
        translate("Sync", "Connect"),
    )


def writing(folders: Sequence[Path], name: str) -> Question:
    """Where the file for the centre goes."""
    return Question(
        translate("Sync", "Write to a USB stick"),
        translate(
            "Sync",
            "Everything the centre has not confirmed, locked so that only the centre can read it. "
            "It stays here until the centre's answer is read. A stick is offered first; ↑ ↓ another "
            "folder.",
        ),
        (Asked(FILE, translate("Sync", "File"), tuple(str(each / name) for each in folders)),),
        translate("Sync", "Write"),
    )


def reading(files: Sequence[Path]) -> Question:
    """Which file of the centre is read."""
    found = translate(
        "Sync", "Answers of the centre to this desk, the newest first. ↑ ↓ another one."
    )
    none = translate(
        "Sync",
        "No answer of the centre to this desk was found. Put the stick in and press Esc and Ctrl+O, or "
        "type where the file lies.",
    )
    return Question(
        translate("Sync", "Read from a USB stick"),
        found if files else none,
        (Asked(FILE, translate("Sync", "File"), tuple(map(str, files))),),
        translate("Sync", "Read"),
    )


def neighbour() -> Question:
    """Which other desk of the site is asked."""
    return Question(
        translate("Sync", "Exchange with another desk"),
        translate(
            "Sync",
            "While the centre is away two desks of this site give each other what they have. The other "
            "desk must let others ask: Alt+L there, its page shows the address.",
        ),
        (Asked(ADDRESS, translate("Sync", "Address of the other desk"), hint="192.168.1.12:8447"),),
        translate("Sync", "Exchange"),
    )


def settling(item: SyncItem) -> Question:
    """What was done about a flag."""
    return Question(
        translate("Sync", "Settle"),
        _about(item),
        (Asked(NOTE, translate("Sync", "What was done about it")),),
        translate("Sync", "Settled"),
    )


def renumbering(item: SyncItem) -> Question:
    """Whether the dossier gets a new code, and what is noted about it."""
    means = translate(
        "Sync",
        "This dossier gets the next number of this desk; both codes find it. Then its receipt is "
        "printed again and given to the applicant. The other dossier keeps the code.",
    )
    note = translate("Sync", "Two dossiers had this code: a new one was given.")
    return Question(
        translate("Sync", "Give a new code"),
        f"{_about(item)}\n{means}",
        (Asked(NOTE, translate("Sync", "What was done about it"), (note,)),),
        translate("Sync", "Give a new code"),
    )


def _about(item: SyncItem) -> str:
    about = " · ".join(part for part in (item_what(item), item.code) if part)
    return f"{about}\n{item_why(item)}"
