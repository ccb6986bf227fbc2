"""What the dossiers of a site saw between two instants, read at once however much it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import Told, told_by_each
from desk_app.models.tables import DossierRecord, HistoryRecord, JournalLine
from desk_app.services.ledger import Between, within
from desk_app.services.results_told import RESULTS, is_result


@dataclass(frozen=True)
class Seen:
    """One event of a dossier: `version` is the dossier's after it."""

    record: DossierRecord
    told: Told
    at: datetime
    version: int


def seen(session: Session, site: str, between: Between, *kinds: str) -> tuple[Seen, ...]:
    """The events of those kinds that happened then, in their order; two queries and one a thousand."""
    history, dossier, line = HistoryRecord, DossierRecord, JournalLine
    query = (
        select(history, dossier)
        .join(dossier, (dossier.site == history.site) & (dossier.id == history.dossier))
        .join(line, (line.site == history.site) & (line.id == history.event))
        .where(history.site == site, history.kind.in_(kinds), *within(history.at, between))
        .order_by(history.at, line.pos)
    )
    found = [(each, about) for each, about in session.execute(query)]
    told = told_by_each(session, site, [each.event for each, _ in found])
    return tuple(Seen(about, told[each.event], each.at, each.version) for each, about in found)


def results_seen(session: Session, site: str, between: Between) -> tuple[Seen, ...]:
    """The results that came then: granted, refused, or a refusal after appraisal (form 03)."""
    found = seen(session, site, between, *RESULTS)
    return tuple(each for each in found if is_result(each.told))


def last_of_each(found: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Of several events of one dossier the last one, in the order of time."""
    last = {each.record.id: each for each in found}
    return tuple(each for each in found if last[each.record.id] is each)
