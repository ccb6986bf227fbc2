"""Events that came before the reception of their dossier: they are carried out again right behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.envelope import Event, read_in
from desk_app.models.tables import DossierRecord, JournalLine, PersonalPart
from desk_app.storage.pages import pages

Arrived = tuple[Event, bytes | None]
"""An event as read from its line, and the bytes of its personal part; None: erased, or none."""
RECEPTIONS = frozenset({"DossierReceived", "LegacyImported"})


@dataclass
class Waiting:
    """What waits, by dossier. An event without its dossier changes nothing of it the first time.

    So a store that was told of an act first, and of the reception later, comes to the same rows.
    """

    there: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)  # they come now, and nothing of them was ever told
    kept: dict[str, list[Arrived]] = field(default_factory=lambda: defaultdict(list))

    def in_order(self, events: Iterable[Arrived]) -> Iterator[Arrived]:
        """The events as they are to be carried out."""
        for event, part in events:
            yield event, part
            yield from self.behind(event, part)

    def behind(self, event: Event, part: bytes | None) -> Sequence[Arrived]:
        """What is carried out again behind this event: nothing, unless its dossier has just come."""
        dossier = event.dossier
        if dossier is None or dossier in self.there:
            return ()
        if event.kind not in RECEPTIONS:
            self.kept[dossier].append((event, part))
            return ()
        self.there.add(dossier)
        return self.kept.pop(dossier, ())


def waiting_for(session: Session, site: str, events: Iterable[Event]) -> Waiting:
    """What a store holds that waits for these events, which are not stored yet."""
    coming = [each.dossier for each in events if each.dossier and each.kind in RECEPTIONS]
    waiting = Waiting()
    for page in pages(coming):
        held = list(_held(session, site, page))
        waiting.new.update(set(page).difference(dossier for dossier, _ in held))
        if held:  # of nearly every dossier nothing is held before it comes
            known = select(DossierRecord.id).where(DossierRecord.site == site)
            waiting.there.update(session.scalars(known.where(DossierRecord.id.in_(page))))
        for dossier, arrived in held:
            if dossier not in waiting.there:
                waiting.kept[dossier].append(arrived)
    return waiting


def _held(session: Session, site: str, dossiers: Sequence[str]) -> Iterator[tuple[str, Arrived]]:
    line, part = JournalLine, PersonalPart
    query = (
        select(line.dossier, line.line, line.desk, part.part)
        .outerjoin(part, (part.site == line.site) & (part.id == line.id))
        .where(line.site == site, line.dossier.in_(dossiers))
        .order_by(line.pos)
    )
    for dossier, text, chain, told in session.execute(query):
        if dossier is not None:
            yield dossier, (read_in(text, chain), told)
