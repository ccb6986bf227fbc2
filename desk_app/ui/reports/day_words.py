"""What the end of the day is called on the screen: points, figures, standings, proofs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desk_app.models.day_end import DayStanding, DayState, OpenPoint
from desk_app.models.views import DayProof
from desk_app.sentences.lookup import Said
from desk_app.sentences.terminal import DAY_PROOFS
from desk_app.ui.formats import shown_date, shown_moment
from desk_app.ui.texts import said_text
from desk_app.ui.window import CASH, HANDOVER, INTAKE, PRINTS

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Point:
    """A row of the checklist: its word and icon, the place where it is settled, and its key."""

    word: str
    icon: str
    place: str
    key: str


def points() -> Mapping[OpenPoint, Point]:
    """The rows in their order."""
    return {
        OpenPoint.PRINTS: Point(
            translate("DayEnd", "Papers not printed yet"), "printer", PRINTS, "F10"
        ),
        OpenPoint.PAPERS: Point(
            translate("DayEnd", "Papers not handed over yet"), "swap", HANDOVER, "F4"
        ),
        OpenPoint.HANDOVERS: Point(
            translate("DayEnd", "Hand-overs not confirmed"), "history", HANDOVER, "F4"
        ),
        OpenPoint.TILL: Point(translate("DayEnd", "Drawer not closed"), "money", CASH, "F7"),
        OpenPoint.DRAFTS: Point(translate("DayEnd", "Half-filled forms"), "park", INTAKE, "F2"),
    }


MARKS: Mapping[DayStanding, tuple[str, str]] = {
    DayStanding.SIGNED: ("state-on_time", "ok"),
    DayStanding.CHANGED: ("note", "soon"),
    DayStanding.UNSIGNED: ("state-soon", "today"),
    DayStanding.NOTHING: ("", "muted"),
}
"""Icon and tone of a day."""


def standing_word(standing: DayStanding) -> str:
    """How a day stands, in one word or two."""
    return {
        DayStanding.SIGNED: lambda: translate("DayEnd", "signed off"),
        DayStanding.CHANGED: lambda: translate("DayEnd", "changed since it was signed off"),
        DayStanding.UNSIGNED: lambda: translate("DayEnd", "not signed off"),
        DayStanding.NOTHING: lambda: translate("DayEnd", "nothing to sign"),
    }[standing]()


def standing_of(state: DayState) -> DayStanding:
    """How the day in front stands."""
    if state.last is None:
        return DayStanding.UNSIGNED
    return DayStanding.CHANGED if state.changes else DayStanding.SIGNED


def signature_text(state: DayState) -> str:
    """Who signed last and when; that nobody has."""
    last = state.last
    if last is None:
        return translate("DayEnd", "Not signed off yet")
    if state.changes:
        words = translate("DayEnd", "Changed since time {number}, {at}, {name}")
    else:
        words = translate("DayEnd", "Signed off, time {number}, {at}, {name}")
    return words.format(number=last.number, at=shown_moment(last.at), name=state.signer)


def proof_text(proof: DayProof) -> str:
    """What a signed daily list proves of the records."""
    facts: dict[str, str | int] = {
        "seq": proof.seq, "broken": proof.broken, "code": proof.code or "–",
        "day": shown_date(date.fromisoformat(proof.day)),
    }  # fmt: skip
    return said_text(Said(DAY_PROOFS[proof.why], facts))
