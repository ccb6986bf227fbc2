"""How the exchange with the centre is said: one line for the frame, sentences for the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import NO_FACTS
from desk_app.sentences.exchange import found_facts, found_words, why_waiting
from desk_app.sentences.happened import happened
from desk_app.sentences.lookup import Said
from desk_app.sync.state import (
    Choice,
    ItemState,
    Link,
    OnTheWay,
    RoundOutcome,
    SyncItem,
    SyncStatus,
)
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.texts import said_text

translate = QCoreApplication.translate
CLOUD, TICK, CUT, DECIDE, REFUSED = (
    "state-unsent", "state-on_time", "cloud-off", "state-soon", "state-late",
)  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """The state in one line: shape, tone, what it is, and what belongs to it."""

    icon: str
    tone: str
    first: str
    second: str


def standing(status: SyncStatus, today: date) -> Standing:
    """Word first, then shape, then colour; offline is quiet until somebody must act."""
    icon, tone, first = _link(status, today)
    if icon in {CLOUD, TICK, CUT} and status.tasks:
        icon, tone = DECIDE, "soon"
    return Standing(icon, tone, first, " · ".join(_beside(status, today)))


def _link(status: SyncStatus, today: date) -> tuple[str, str, str]:
    fixed = {
        Link.NOT_ENROLLED: (CLOUD, "muted", translate("Sync", "No centre connected")),
        Link.ASKED: (CLOUD, "muted", translate("Sync", "Connection asked for")),
        Link.REVOKED: (REFUSED, "late", translate("Sync", "The centre has shut this desk out")),
        Link.REFUSED: (REFUSED, "late", translate("Sync", "The centre refuses what is sent")),
        Link.OFFLINE: (CUT, "muted", translate("Sync", "No connection")),
        Link.ONLINE: (CLOUD, "muted", translate("Sync", "Connected, first exchange to come")),
    }
    if by_stick(status):
        when = shown_since(status.last_success, today) if status.last_success else "–"
        words = translate("Sync", "By USB stick, last {when}")
        return CLOUD if status.waiting.events else TICK, "muted", words.format(when=when)
    if status.link is Link.OFFLINE and status.offline_since is not None:
        words = translate("Sync", "No connection since {when}")
        return CUT, "muted", words.format(when=shown_since(status.offline_since, today))
    if status.link is Link.ONLINE and status.last_success is not None:
        words = translate("Sync", "Synchronised {when}")
        return TICK, "ok", words.format(when=shown_since(status.last_success, today))
    return fixed[status.link]


def _beside(status: SyncStatus, today: date) -> tuple[str, ...]:
    count, flagged = status.waiting.events, status.flagged
    kept = {Link.NOT_ENROLLED, Link.REVOKED}
    said = []
    if status.link in kept:
        said.append(translate("Sync", "%n record(s) kept on this machine", "", count))
    elif count:
        said.append(translate("Sync", "%n to send", "", count))
    if flagged:
        said.append(translate("Sync", "%n need a decision", "", flagged))
    offline = status.link is Link.OFFLINE and not by_stick(status)
    if not said and offline and status.last_success is not None:
        words = translate("Sync", "synchronised {when}")
        said.append(words.format(when=shown_since(status.last_success, today)))
    return tuple(said) or (translate("Sync", "Everything is at the centre"),)


def by_stick(status: SyncStatus) -> bool:
    """Whether the desk is connected, but knows no address to call: files are carried to and fro."""
    return status.link is Link.OFFLINE and not status.centre


def shown_since(moment: datetime, today: date) -> str:
    """09:12 today, 09:12 20/11 this year, else with the year."""
    day = moment.astimezone(VIETNAM).date()
    if day == today:
        return shown_hour(moment)
    return f"{shown_hour(moment)} {day:%d/%m}" if day.year == today.year else shown_long(moment)


def shown_long(moment: datetime) -> str:
    """09:12 20/11/2026."""
    return f"{shown_hour(moment)} {shown_date(moment.astimezone(VIETNAM).date())}"


def trouble_line(status: SyncStatus) -> str:
    """What went wrong at the last try and what to do about it; empty when nothing did."""
    return said_text(Said(why_waiting(status.trouble), status.facts)) if status.trouble else ""


def courier_line(status: SyncStatus) -> str:
    """Where the stick is on its way and what comes next; empty when nothing is carried."""
    if status.carried:
        facts = {"file": status.carried}
        key = translate("Sync", "Ctrl+O reads the answer.")
        return f"{said_text(Said(why_waiting('carried'), facts))} {key}"
    if status.link is Link.ASKED:
        key = translate("Sync", "Ctrl+S writes it to a USB stick.")
        return f"{said_text(Said(why_waiting('asked'), NO_FACTS))} {key}"
    return ""


def on_the_way(waiting: OnTheWay) -> str:
    """What the centre has not confirmed, in parts."""
    events, dossiers = waiting.events, waiting.dossiers
    fees, files = waiting.fees, waiting.files
    parts = [translate("Sync", "%n record(s)", "", events)]
    if dossiers:
        parts.append(translate("Sync", "%n dossier(s) new or changed", "", dossiers))
    if fees:
        parts.append(translate("Sync", "%n fee(s)", "", fees))
    if files:
        parts.append(translate("Sync", "%n file(s)", "", files))
    return ", ".join(parts) if events or files else translate("Sync", "nothing")


def next_try(moment: datetime | None, today: date) -> str:
    """When it is tried again by itself; a moment, never a countdown."""
    return shown_since(moment, today) if moment else translate("Sync", "within a minute, by itself")


def item_again(item: SyncItem, today: date) -> str:
    """When a line that waits is tried again, or what that takes."""
    if Choice.ENROL in item.choices:
        return translate("Sync", "once the desk is connected")
    if Choice.TRY_NOW not in item.choices:
        return translate("Sync", "with the USB stick")
    return next_try(item.next_try, today)


def round_line(outcome: RoundOutcome) -> str:
    """What came of a round that somebody had asked for."""
    if outcome.trouble:
        return said_text(Said(why_waiting(outcome.trouble), outcome.facts))
    nothing = translate("Sync", "The centre answered; nothing was to be sent and nothing new came.")
    return brought(outcome.sent, outcome.taken) or nothing


def brought(confirmed: int, taken: int) -> str:
    """What an exchange has brought, in a sentence; empty when that is nothing."""
    parts = []
    if confirmed:
        parts.append(translate("Sync", "%n record(s) confirmed by the centre", "", confirmed))
    if taken:
        parts.append(translate("Sync", "%n taken in from others", "", taken))
    told = ", ".join(parts)
    return f"{told[0].upper()}{told[1:]}." if told else ""


def item_state(item: SyncItem) -> tuple[str, str, str]:
    """Shape, tone and word of a line."""
    if item.state is ItemState.FLAGGED:
        return DECIDE, "soon", translate("Sync", "Needs a decision")
    if item.task:
        return CLOUD, "soon", translate("Sync", "Waits too long")
    return CLOUD, "quiet", translate("Sync", "Not sent yet")


def item_what(item: SyncItem) -> str:
    """What happened."""
    return said_text(Said(happened(item.kind), NO_FACTS))


def item_why(item: SyncItem) -> str:
    """Why it waits, or what the centre found about it."""
    if item.state is ItemState.FLAGGED:
        return " ".join(
            said_text(Said(found_words(each.code), found_facts(each.facts))) for each in item.found
        )
    return said_text(Said(why_waiting(item.why), item.facts))
