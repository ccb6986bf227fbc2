"""How often papers were asked for, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from desk_app.journal.reading import told_by_each
from desk_app.models.report import Row
from desk_app.services.statistics.asked import Asked, Made
from desk_app.services.statistics.happenings import happened
from desk_app.services.statistics.lines import whole

SUPPLEMENTS = ("reason", "supplements")


def supplements(asked: Asked) -> Made:
    """The requests of the period by their reasons as written; an erased one has none."""
    reasons = Counter(reason for _, reason in requests(asked))
    rows: list[Row] = [
        {"reason": reason, "supplements": number}
        for reason, number in sorted(reasons.items(), key=lambda each: (-each[1], each[0]))
    ]
    total = sum(reasons.values())
    counted = whole(asked).happened("supplements")
    identities = {"sum of reasons = supplements": total == counted}
    return Made(SUPPLEMENTS, rows, {"supplements": total}, identities)


def requests(asked: Asked) -> Iterator[tuple[str, str]]:
    """Each request's dossier and reason, in the order of time."""
    found = tuple(happened(asked, "SupplementRequested"))
    told = told_by_each(asked.session, asked.desk.site_id, [event for _, event in found])
    for dossier, event in found:
        said = told.get(event)
        yield dossier, str(said.personal.get("reason", "")) if said else ""
