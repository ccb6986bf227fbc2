"""What happens to a dossier after intake: state, custody, waiting, result. One pure function a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.counting import counted_key, counts_on, tallied
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.kinds.paper_series import counted, series_names
from desk_app.journal.kinds.step import on_step, open_step
from desk_app.journal.rows import Change, Key, Put, Rows, key_of
from desk_app.models.moments import VIETNAM, read_moment
from desk_app.models.standing import Holder
from desk_app.models.states import Business, ResultDelivery
from desk_app.models.tables import CourseRecord

NEW: Mapping[str, Any] = {
    "holder": Holder.DESK.value, "unit": "", "batch": "", "before": None, "waiting_since": None,
    "supplements": 0, "promise": None, "reappointed": False, "result_kind": "",
    "result_number": "", "result_signed_on": "", "finished_at": None, "correction_until": None,
    "returned_at": None, "voided": False, "shelf": "", "added_at": None,
}  # fmt: skip
TALLIED = {"SupplementRequested": "supplements", "SentByPost": "posted"}
"""Acts whose number statistics tell, by the measure that counts them."""
HERE = frozenset({Holder.DESK.value, Holder.TRANSIT.value})
"""Whose shelves the papers may lie on: papers on their way are still at the desk."""
Columns = dict[str, Any]
Rule = Callable[[Event, Mapping[str, Any], Mapping[str, Any]], tuple[Columns, Columns]]
"""(event, dossier, course) → the columns that change in each."""


def course_key(event: Event) -> Key:
    """The course of the dossier that the event is about."""
    return key_of(CourseRecord, event.site, event.dossier)


def names(event: Event) -> Iterable[Key]:
    """The dossier, its course, what it counts as, the paper's series, the step that is moved."""
    own = (dossier_key(event), course_key(event), counted_key(event))
    return (*own, *series_names(event), *open_step(event))


def applied(event: Event, rows: Rows, rule: Rule, facts: Columns) -> Iterable[Change]:
    """The rule's changes to the dossier and its course, and the new history line."""
    dossier = rows.get(dossier_key(event))
    if dossier is None:
        return
    own = {"site": event.site, "dossier": event.dossier}
    before = rows.get(course_key(event), {**own, **NEW})
    changed, course = rule(event, dossier, before)
    if "to_state" in event.body:
        changed = {"business": event.body["to_state"]} | changed
    after = {**before, **course}
    yield Put(CourseRecord, {**after, "shelf": _shelf(event, before, after)})
    yield from counts_on(event, rows, {**dossier, **changed}, after)
    if event.kind in TALLIED:
        yield from tallied(event, dossier, TALLIED[event.kind])
    yield from on_step(event, rows)
    yield from moved_on(event, rows, facts, **changed)


def _shelf(event: Event, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Where the event puts the papers; those that leave the desk or come back lie on no shelf yet.

    Papers that wait for the unit which has the dossier lie here as well.
    """
    waits = before["added_at"] is not None and after["added_at"] is not None
    stays = waits or {before["holder"], after["holder"]} <= HERE
    return str(event.body.get("shelf", before["shelf"] if stays else ""))


def _of(rule: Rule, *told: str) -> Callable[[Event, object, Rows], Iterable[Change]]:
    """The `apply` of a kind: its rule, and the body fields that its history line tells."""

    def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
        facts = {key: str(event.body[key]) for key in told if event.body.get(key) not in {None, ""}}
        if "file" in event.body:
            facts["file"] = event.body["file"]["sha256"]
        yield from counted(event, rows)
        yield from applied(event, rows, rule, facts)

    return apply


def _supplement(
    event: Event, dossier: Mapping[str, Any], course: Mapping[str, Any]
) -> tuple[Columns, Columns]:
    waiting = {
        "before": dossier["business"],
        "waiting_since": event.occurred_at,
        "supplements": course["supplements"] + 1,
    }
    return {}, waiting


def _renewed(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    promise = event.body["promise"]
    due = read_moment(promise["due_at"]) if promise["due_at"] else None
    return {"due_at": due}, {"promise": promise, "before": None, "waiting_since": None}


def _completed(event: Event, dossier: object, course: object) -> tuple[Columns, Columns]:
    changed, kept = _renewed(event, dossier, course)
    return changed, kept | ({"added_at": event.occurred_at} if event.body.get("added") else {})


def begun(event: Event) -> tuple[Columns, Columns]:
    """An estimate that became the appointment; before that the dossier had none to be judged by."""
    promise = event.body.get("promise")
    if promise is None:
        return {}, {}
    due = read_moment(promise["due_at"]) if promise["due_at"] else None
    return {"due_at": due, "original_due_at": due}, {"promise": promise}


def _paused(event: Event, dossier: Mapping[str, Any], _course: object) -> tuple[Columns, Columns]:
    return {}, {"before": dossier["business"], "waiting_since": event.occurred_at}


def _adjusted(event: Event, dossier: object, course: object) -> tuple[Columns, Columns]:
    changed, _ = _renewed(event, dossier, course)
    return changed, {"promise": event.body["promise"], "reappointed": True}


def _refused(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    if not event.body["after_appraisal"]:
        return {}, {"finished_at": event.occurred_at}
    return _ready(event, "refused")


def _result(event: Event, _dossier: object, course: Mapping[str, Any]) -> tuple[Columns, Columns]:
    changed, kept = _ready(event, event.body["kind"])
    kept |= {"result_number": event.body["number"], "result_signed_on": event.body["signed_on"]}
    if course["finished_at"] is not None:  # a corrected result does not move the end of processing
        kept["finished_at"] = course["finished_at"]
    return changed, kept


def _ready(event: Event, kind: str) -> tuple[Columns, Columns]:
    kept = {
        "holder": Holder.DESK.value,
        "result_kind": kind,
        "finished_at": event.occurred_at,
        "correction_until": None,
        "waiting_since": None,
        "added_at": None,
    }
    at_desk = {"delivery_state": ResultDelivery.READY.value, "custodian": event.body["custodian"]}
    return at_desk, kept


def _correction(
    event: Event, _dossier: object, course: Mapping[str, Any]
) -> tuple[Columns, Columns]:
    """Back to the unit that made the result; one that was given at once was made at the desk."""
    changed = {"delivery_state": ResultDelivery.NONE.value}
    kept: Columns = {"correction_until": read_moment(event.body["until"]), "returned_at": None}
    if not course["unit"]:
        return changed | {"custodian": event.body["custodian"]}, kept | {
            "holder": Holder.DESK.value
        }
    return changed | {"custodian": course["unit"]}, kept | {"holder": Holder.UNIT.value}


def _returned(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    kept = {"returned_at": event.occurred_at, "holder": Holder.CITIZEN.value}
    return {"delivery_state": ResultDelivery.DELIVERED.value, "custodian": ""}, kept


def _taken_back(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    kept = {"returned_at": None, "holder": Holder.DESK.value}
    at_desk = {"delivery_state": ResultDelivery.READY.value, "custodian": event.body["custodian"]}
    return at_desk, kept


def _posted(_event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    with_post = {"delivery_state": ResultDelivery.POSTED.value, "custodian": ""}
    return with_post, {"holder": Holder.POST.value}


def _delivered(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    changed, kept = _returned(event, None, None)
    if event.body["on"]:
        day = date.fromisoformat(event.body["on"])
        kept["returned_at"] = datetime.combine(day, time(), VIETNAM)
    return changed, kept


def _ended(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    return {}, {"finished_at": event.occurred_at, "waiting_since": None}


def _papers_back(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    all_here = {"holder": Holder.DESK.value, "added_at": None}
    return {"custodian": event.body["custodian"]}, all_here


def _given_back(_event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    return {"custodian": ""}, {"holder": Holder.CITIZEN.value}


def _shelved(_event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    return {}, {}  # every event may name a shelf: see `_shelf`


def _voided(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    return {"business": Business.STOPPED.value}, {"voided": True, "finished_at": event.occurred_at}


posted = _of(_posted, "charge")
"""The course of a dossier whose result the post takes; `sent_by_post` keeps its number, too."""
APPLIES: Mapping[str, Callable[[Event, object, Rows], Iterable[Change]]] = {
    "SupplementRequested": _of(_supplement, "until"),
    "SupplementReceived": _of(_completed, "added"),
    "ClosedIncomplete": _of(_ended),
    "DossierRefused": _of(_refused),
    "ProcessingPaused": _of(_paused, "kind"),
    "ProcessingResumed": _of(_renewed, "minutes"),
    "DeadlineAdjusted": _of(_adjusted, "until"),
    "ResultReceived": _of(_result, "kind", "number"),
    "CorrectionBegun": _of(_correction),
    "ResultReturned": _of(_returned, "how", "receipt", "originals"),
    "ReturnTakenBack": _of(_taken_back, "undelivered"),
    "PostDelivered": _of(_delivered, "on"),
    "Withdrawn": _of(_ended),
    "Stopped": _of(_ended),
    "PapersBack": _of(_papers_back),
    "PapersGivenBack": _of(_given_back, "receipt", "originals"),
    "CodeVoided": _of(_voided, "approved_by"),
    "Shelved": _of(_shelved, "shelf"),
}
