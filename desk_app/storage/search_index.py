"""Search as queries: exact code, number prefix, name prefix by B-tree, then full text newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Select, func, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from desk_app.models.dossier_code import read_alias, read_code
from desk_app.models.phone import clean_phone
from desk_app.models.tables import DossierCodeRecord, DossierPersonRecord, DossierRecord
from desk_app.models.telex import strip_telex
from desk_app.models.text import fold

LAST = chr(0x10FFFF)
SHORTEST_NUMBER = 3
SHORTEST_TAIL = 4
APPLICANT = "applicant"

Column = InstrumentedAttribute[str]


def newest_first(session: Session, site: str, limit: int) -> Sequence[str]:
    """The dossiers of a site, newest reception first."""
    table = DossierRecord
    query = select(table.id).where(table.site == site).order_by(table.received_at.desc())
    return session.scalars(query.order_by(table.code.desc()).limit(limit)).all()


def by_exact_code(session: Session, site: str, typed: str) -> Sequence[str]:
    """Dossiers that have, or ever had, exactly this code or digits-only alias."""
    table = DossierCodeRecord
    code, alias = read_code(typed), read_alias(typed)
    if code is not None:
        where = table.code == str(code)
    elif alias is not None:
        where = table.alias == "".join(typed.split())
    else:
        return ()
    query = select(table.dossier).where(table.site == site, where).order_by(table.dossier.desc())
    return session.scalars(query).unique().all()


def search(session: Session, site: str, typed: str, limit: int) -> tuple[str, ...]:
    """Ids of the dossiers that a typed text means, best first, at most `limit`.

    A text that nothing has is read a second time as keystrokes of an input method that was off.
    """
    exact = by_exact_code(session, site, typed)
    if exact:
        return tuple(exact[:limit])
    folded = _read(typed)
    found = _found(session, site, folded, limit)
    return found or _found(session, site, strip_telex(folded), limit)


def last_of_each_applicant(
    session: Session, site: str, typed: str, limit: int
) -> Sequence[tuple[DossierPersonRecord, DossierRecord]]:
    """The first `limit` applicants whose number, phone or name begins so, by their last dossier.

    Newest first. Somebody who changed the phone stands once for each of them.
    """
    folded = _read(typed)
    found = _last_dossiers(session, site, folded, limit)
    person, record = DossierPersonRecord, DossierRecord
    query = (
        select(person, record)
        .join(record, (record.site == person.site) & (record.id == person.dossier))
        .where(person.site == site, person.role == APPLICANT)
        .where(
            person.dossier.in_(found or _last_dossiers(session, site, strip_telex(folded), limit))
        )
        .order_by(record.recorded_at.desc(), record.id.desc())
    )
    return [(each, dossier) for each, dossier in session.execute(query)]


def _last_dossiers(session: Session, site: str, folded: str, limit: int) -> set[str]:
    person, found = DossierPersonRecord, set[str]()
    last = select(func.max(person.dossier)).where(person.site == site, person.role == APPLICANT)
    for column, prefix in _prefixes(folded):
        values = select(column).where(person.site == site, *_begins(column, prefix))
        first = values.group_by(column).order_by(column).limit(limit)
        people = last.where(column.in_(session.scalars(first).all()))
        found.update(
            session.scalars(people.group_by(person.folded_name, person.id_number, person.phone))
        )
    return found


def _read(typed: str) -> str:
    """The folded text; a phone number written as from abroad in its national form."""
    national = clean_phone(typed.strip())
    return national if typed.strip().startswith("+") and national.isdigit() else fold(typed)


def _found(session: Session, site: str, folded: str, limit: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for query in _queries(site, folded, limit):
        found |= dict.fromkeys(session.scalars(query))
        if len(found) >= limit:
            break
    if len(found) < limit:
        found |= dict.fromkeys(_full_text(session, site, folded, limit))
    return tuple(found)[:limit]


def _queries(site: str, folded: str, limit: int) -> Iterator[Select[str]]:
    person, code = DossierPersonRecord, DossierCodeRecord
    digits = folded.replace(" ", "")
    if digits.isdigit() and len(digits) >= SHORTEST_TAIL:
        newest = select(code.dossier).where(code.site == site, code.tail == digits)
        yield newest.order_by(code.dossier.desc()).limit(limit)
    for column, prefix in _prefixes(folded):
        beginning = select(person.dossier).where(person.site == site, *_begins(column, prefix))
        yield beginning.order_by(column, person.dossier.desc()).limit(limit)


def _prefixes(folded: str) -> Iterator[tuple[Column, str]]:
    """The columns in which the text may be a beginning: numbers for digits, else the name."""
    person, digits = DossierPersonRecord, folded.replace(" ", "")
    if not digits.isdigit():
        yield from [(person.folded_name, folded)] if folded else []
    elif len(digits) >= SHORTEST_NUMBER:
        yield from ((person.id_number, digits), (person.phone, digits))


def _begins(column: Column, prefix: str) -> tuple[ColumnElement[bool], ...]:
    return (column >= prefix, column < prefix + LAST)


def _full_text(session: Session, site: str, folded: str, limit: int) -> Sequence[str]:
    words = folded.split()
    if not words:
        return ()
    # quoted tokens: what a clerk types is never read as query syntax
    asked = " ".join(f'"{word}"' for word in words[:-1]) + f' "{words[-1]}" *'
    query = text(
        "SELECT search_row.dossier FROM search_text"
        " JOIN search_row ON search_row.number = search_text.rowid"
        " WHERE search_text MATCH :asked AND search_row.site = :site"
        " ORDER BY search_text.rowid DESC LIMIT :limit"
    )
    return session.scalars(query, {"asked": asked, "site": site, "limit": limit}).all()
