"""What the journal told of a dossier, read again: papers quote reasons and persons from here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Select, bindparam, func, literal, select
from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Event, read_in
from desk_app.journal.execute import upcast
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.storage.pages import pages

WITH_PARTS = select(JournalLine.line, JournalLine.desk, PersonalPart.part).outerjoin(
    PersonalPart, (PersonalPart.site == JournalLine.site) & (PersonalPart.id == JournalLine.id)
)
OF_ONE = WITH_PARTS.where(
    JournalLine.site == bindparam("of_site"),
    JournalLine.dossier == bindparam("of_dossier"),
    JournalLine.kind.in_(bindparam("of_kinds", expanding=True)),
).order_by(JournalLine.pos)
"""Made once: every opened dossier tells its history by it."""


@dataclass(frozen=True)
class Told:
    """One event and its personal part; nothing is in it after a lawful erasure."""

    event: Event
    personal: Mapping[str, Any]


def told_of(session: Session, site: str, dossier: str | None, *kinds: str) -> tuple[Told, ...]:
    """The events of those kinds that a dossier has seen, in their order; None: that none has seen."""
    if dossier is None:
        none = (JournalLine.dossier.is_(None), JournalLine.kind.in_(kinds))
        return tuple(_told(session, site, *none))
    named = {"of_site": site, "of_dossier": dossier, "of_kinds": kinds}
    return tuple(starmap(_read, session.execute(OF_ONE, named)))


def told_of_each(
    session: Session, site: str, dossiers: Select[str], *kinds: str
) -> tuple[Told, ...]:
    """The same for many dossiers by one query, in the order of the journal."""
    own = (JournalLine.dossier.in_(dossiers), JournalLine.kind.in_(kinds))
    return tuple(_told(session, site, *own))


def told_beside(session: Session, site: str, kind: str, fact: Mapping[str, str]) -> Iterator[Told]:
    """The events of a kind that no dossier has seen and that say `fact`, in their order.

    The store leaves out the lines without it, so that only the events asked for are decoded.
    """
    said = canonical(dict(fact))[1:-1]
    found = _told(
        session,
        site,
        JournalLine.dossier.is_(None),
        JournalLine.kind == kind,
        func.instr(JournalLine.line, literal(said, LargeBinary)) > 0,
    )
    return (each for each in found if fact.items() <= each.event.body.items())


def told_by(session: Session, site: str, event: str) -> Told | None:
    """One event by its id."""
    return next(_told(session, site, JournalLine.id == event), None)


def told_by_each(session: Session, site: str, events: Sequence[str]) -> dict[str, Told]:
    """Many events by their ids, however many by a few queries."""
    return {
        each.event.id: each
        for page in pages(events)
        for each in _told(session, site, JournalLine.id.in_(page))
    }


def _told(session: Session, site: str, *own: ColumnElement[bool]) -> Iterator[Told]:
    query = WITH_PARTS.where(JournalLine.site == site, *own).order_by(JournalLine.pos)
    yield from starmap(_read, session.execute(query))


def _read(line: bytes, chain: str, part: bytes | None) -> Told:
    return Told(upcast(read_in(line, chain)), json.loads(part) if part else {})
