"""RatingGiven, SurveyPlanned: what citizens say of the counter, and how many are to be asked."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import RatingRecord, SurveyPlan


def names(event: Event) -> Iterable[Key]:
    """The dossier, when the rating names one."""
    return () if event.dossier is None else (dossier_key(event),)


def no_names(_event: Event) -> Iterable[Key]:
    """No row: a plan stands for itself."""
    return ()


def given(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """One rating more. The dossier's history says that there is one, never how it turned out."""
    if event.dossier is not None and dossier_key(event) not in rows:
        return
    row = {
        "site": event.site, "event": event.id, "dossier": event.dossier, "desk": event.desk,
        "at": event.occurred_at, "step": event.body["step"],
        "indicators": event.body["indicators"], "scores": event.body["scores"],
    }  # fmt: skip
    yield Put(RatingRecord, row)
    if event.dossier is not None:
        yield from moved_on(event, rows, {})


def planned(event: Event, _personal: object, _rows: Rows) -> Iterable[Change]:
    """The survey as it is planned from now on."""
    told = {name: event.body[name] for name in ("name", "first", "last", "planned")}
    yield Put(SurveyPlan, {"site": event.site, "event": event.id} | told)
