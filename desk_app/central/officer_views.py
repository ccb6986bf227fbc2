"""What an officer of a processing unit is shown: his unit's dossiers, and one of them whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from desk_app.central.officers import Officer
from desk_app.central.transactions import Router, in_transaction
from desk_app.central.versions import version_document
from desk_app.journal.ids import new_id
from desk_app.models.moments import iso
from desk_app.models.outcomes import NotAllowed
from desk_app.models.portal_states import PORTAL_STATES
from desk_app.models.states import Business
from desk_app.models.tables import (
    CourseRecord,
    DossierCodeRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    DossierTextRecord,
    HistoryRecord,
    ReadingTrace,
)
from desk_app.models.text import clean_line

Document = dict[str, Any]
PERSON = ("kind", "name", "id_number", "birth_date", "sex", "phone", "email", "address")


@dataclass(frozen=True)
class OfficerViews:
    """What officers read; each sees the dossiers of his own unit alone."""

    router: Router
    clock: Callable[[], datetime]

    def listed(self, who: Officer, state: str, after: str, limit: int) -> list[Document]:
        """The unit's dossiers behind the id `after`, in the order of reception; `state` empty: any."""

        def work(session: Session) -> list[Document]:
            query = _of_unit(who.site, who.unit).where(DossierRecord.id > after)
            if state:
                query = query.where(DossierRecord.business == state)
            rows = session.execute(query.order_by(DossierRecord.id).limit(limit))
            return [_line(record, course) for record, course in rows]

        return in_transaction(self.router.of(who.site), work)

    def read(self, who: Officer, wanted: str) -> Document:
        """One dossier whole, by id or code; it is kept who read it (Law 91/2025).

        NotAllowed `dossier_unknown`, also for one of another unit; `code_ambiguous`.
        """

        def work(session: Session) -> Document:
            at = self.clock()
            record, course = found_by(session, who, wanted)
            session.add(
                ReadingTrace(site=who.site, id=new_id(at), dossier=record.id, at=at, by=who.name)
            )
            return _whole(session, record, course)

        return in_transaction(self.router.of(who.site), work)

    def after_act(self, who: Officer, dossiers: Sequence[str]) -> list[Document]:
        """The lines of dossiers that an act has just changed, in their order, whoever has them now."""

        def work(session: Session) -> list[Document]:
            query = _with_course().where(DossierRecord.site == who.site)
            rows = session.execute(query.where(DossierRecord.id.in_(dossiers))).all()
            found = {record.id: _line(record, course) for record, course in rows}
            return [found[each] for each in dossiers if each in found]

        return in_transaction(self.router.of(who.site), work)


def found_by(
    session: Session, who: Officer, wanted: str
) -> tuple[DossierRecord, CourseRecord | None]:
    """A dossier of the officer's unit with its course. NotAllowed as `OfficerViews.read`."""
    codes, wanted = DossierCodeRecord, clean_line(wanted)
    having = select(codes.dossier).where(codes.site == who.site, codes.code == wanted)
    named = (DossierRecord.id == wanted) | DossierRecord.id.in_(having)
    found = session.execute(_of_unit(who.site, who.unit).where(named)).all()
    if not found:
        raise NotAllowed("dossier_unknown", code=wanted[:60])
    if len(found) > 1:
        ids = ", ".join(record.id for record, _ in found)
        raise NotAllowed("code_ambiguous", code=wanted[:60], codes=ids)
    record, course = found[0]
    return record, course


def _whole(session: Session, record: DossierRecord, course: CourseRecord | None) -> Document:
    return _line(record, course) | {
        "other_codes": [
            each.code for each in _rows(session, DossierCodeRecord, record) if each.code != record.code
        ],
        "persons": {
            each.role: {name: getattr(each, name) for name in PERSON}
            for each in _rows(session, DossierPersonRecord, record)
        },
        "texts": {each.key: each.text for each in _rows(session, DossierTextRecord, record)},
        "components": [
            {
                "name": each.name, "originals": each.originals, "copies": each.copies,
                "pages": each.pages, "state": each.state,
            }
            for each in _rows(session, DossierComponentRecord, record)
        ],
        "fees": [
            {"name": each.name, "amount": each.amount, "paid": each.collected_by is not None}
            for each in _rows(session, DossierFeeRecord, record)
        ],
        "promised_by": {
            "procedure": version_document(session, record.site, record.procedure_version),
            "calendar": version_document(session, record.site, _calendar(record)),
        },
        "history": [
            {"kind": each.kind, "at": iso(each.at), "by": each.by}
            for each in _rows(session, HistoryRecord, record)
        ],
    }  # fmt: skip


def _calendar(record: DossierRecord) -> object:
    promise: object = record.promise  # as its desk wrote it
    return promise.get("calendar") if isinstance(promise, dict) else None


def _with_course() -> Select[DossierRecord, CourseRecord | None]:
    of_course = (CourseRecord.site == DossierRecord.site) & (
        CourseRecord.dossier == DossierRecord.id
    )
    return select(DossierRecord, CourseRecord).outerjoin(CourseRecord, of_course)


def _of_unit(site: str, unit: str) -> Select[DossierRecord, CourseRecord | None]:
    return _with_course().where(DossierRecord.site == site, _unit() == unit)


def _unit() -> ColumnElement[str]:
    """The unit that has a dossier, or is to have it; as `Standing` says it."""
    moved = func.coalesce(CourseRecord.unit, "")
    return case((moved != "", moved), else_=DossierRecord.unit)


def _line(record: DossierRecord, course: CourseRecord | None) -> Document:
    business = Business(record.business)
    return {
        "id": record.id, "code": record.code, "provisional": record.provisional,
        "procedure": {"code": record.procedure_code, "name": record.procedure_name},
        "state": {
            "business": business.value, "portal": PORTAL_STATES[business],
            "money": record.money, "delivery": record.delivery_state,
        },
        "received_at": iso(record.received_at),
        "due_at": iso(record.due_at) if record.due_at else None,
        "holder": course.holder if course else "desk", "batch": course.batch if course else "",
        "voided": bool(course and course.voided),
    }  # fmt: skip


def _rows(session: Session, table: type[Any], record: DossierRecord) -> list[Any]:
    columns = table.__table__.c
    own = (columns["site"] == record.site, columns["dossier"] == record.id)
    return list(session.scalars(select(table).where(*own).order_by(*table.__table__.primary_key)))
