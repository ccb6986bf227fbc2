"""Open work by its age: in time, waiting, and overdue by so many days."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import or_

from desk_app.models.report import Row
from desk_app.models.statistics.ageing import BUCKETS, TODAY, bucket_of
from desk_app.models.statistics.counted import Counted
from desk_app.models.statistics.timeliness import SOLVED, Outcome, classified
from desk_app.models.tables import CountedDossier
from desk_app.services.statistics.asked import Asked, Made
from desk_app.services.statistics.behind import dossiers_between
from desk_app.services.statistics.lines import whole

AGEING = ("age", "dossiers")


def ageing(asked: Asked) -> Made:
    """Every dossier that is open at the end of the period, by its age then."""
    ages = Counter(age for _, each in open_ones(asked) if (age := age_of(asked, each)))
    names = (Outcome.IN_TIME.value, Outcome.WAITING.value, TODAY, *(each.name for each in BUCKETS))
    rows: list[Row] = [{"age": name, "dossiers": ages[name]} for name in names]
    figures = whole(asked).figures(asked.options)
    in_time = ages[Outcome.IN_TIME.value] + ages[Outcome.WAITING.value]
    overdue = sum(ages.values()) - in_time
    totals = {"pending_total": sum(ages.values()), "pending_overdue": overdue}
    identities = {
        "sum of ages = pending_total": sum(ages.values()) == figures.pending_total,
        "sum of late ages = pending_overdue": overdue == figures.pending_overdue,
    }
    return Made(AGEING, rows, totals, identities)


def open_ones(asked: Asked) -> list[tuple[CountedDossier, Counted]]:
    """Every dossier that is open then."""
    finished = CountedDossier.finished_at
    still = or_(finished.is_(None), finished > asked.until)
    site = asked.desk.site_id
    return list(dossiers_between(asked.session, site, asked.period, asked.until, still))


def age_of(asked: Asked, dossier: Counted) -> str | None:
    """The name of its row; None for one that is not open then."""
    place = classified(dossier, asked.period.first, asked.until, asked.options)
    if place is None or place.outcome in SOLVED:
        return None
    due = dossier.at(asked.until).due(asked.options.due)
    if place.outcome is not Outcome.OVERDUE or due is None:
        return place.outcome.value
    return bucket_of(due.date(), asked.until.date())
