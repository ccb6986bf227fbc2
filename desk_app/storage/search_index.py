"""Search as queries: exact code, end of the number, beginnings by B-tree, then full text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from heapq import merge
from operator import itemgetter

from sqlalchemy import ColumnElement, Select, String, func, literal_column, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from desk_app.models.dossier_code import read_alias, read_code
from desk_app.models.phone import clean_phone
from desk_app.models.tables import DossierCodeRecord, DossierPersonRecord, DossierRecord
from desk_app.models.telex import strip_telex
from desk_app.models.text import fold

LAST = chr(0x10FFFF)
SHORTEST_NUMBER = 3
SHORTEST_END = 4  # digits of a tail are at least four
WIDE = 500  # from so many rows on the newest are found sooner by going back in time
VISITS = 3  # dossiers of one person among the newest, about
APPLICANT = "applicant"

Column = InstrumentedAttribute[str]


def newest_first(session: Session, site: str, limit: int) -> Sequence[str]:
    """The dossiers of a site, newest reception first; of one instant the last recorded first."""
    table = DossierRecord
    query = select(table.id).where(table.site == site)
    return session.scalars(
        query.order_by(table.received_at.desc(), table.id.desc()).limit(limit)
    ).all()


def by_exact_code(session: Session, site: str, typed: str) -> Sequence[str]:
    """Dossiers that have, or ever had, exactly this code or digits-only alias."""
    table = DossierCodeRecord
    code, alias = read_code(typed), read_alias(typed)
    if code is not None:
        where = table.code == str(code)
    elif alias is not None:
        where = table.alias == "".join(typed.split())
    else:  # a number of an imported register has no shape that is known
        where = table.code == typed.strip()
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
) -> Sequence[tuple[DossierPersonRecord, str, datetime]]:
    """The `limit` newest applicants whose number, phone or name begins so.

    Each stands once, as in the last dossier, whose code and reception come with the person.
    """
    folded = _read(typed)
    last = _newest_people(session, site, folded, limit)
    if not last:
        last = _newest_people(session, site, strip_telex(folded), limit)
    if not last:
        return ()
    person, record = DossierPersonRecord, DossierRecord
    query = (
        select(person, record.code, record.received_at)
        .join(record, (record.site == person.site) & (record.id == person.dossier))
        .where(person.site == site, person.role == APPLICANT, person.dossier.in_(last))
        .order_by(person.dossier.desc())
    )
    return [(each, code, received_at) for each, code, received_at in session.execute(query)]


def _newest_people(session: Session, site: str, folded: str, limit: int) -> list[str]:
    """The last dossier of each of the newest people, newest first (an id begins with its time)."""
    found: dict[tuple[str, str], str] = {}
    with ExitStack() as reading:
        asked = [_back_in_time(session, site, *each) for each in _prefixes(folded)]
        few = {"yield_per": limit * VISITS}  # rows at a time; without it all are fetched at once
        rows = [
            reading.enter_context(session.execute(each, execution_options=few)) for each in asked
        ]
        for dossier, id_number, phone, name in merge(*rows, key=itemgetter(0), reverse=True):
            found.setdefault((id_number or phone, name), dossier)
            if len(found) == limit:
                break
    return list(found.values())


def _back_in_time(
    session: Session, site: str, column: Column, prefix: str
) -> Select[str, str, str, str]:
    """Applicants whose column begins so, newest dossier first, to be read only as far as needed.

    Few rows are taken from the column's own index and sorted. Many are not: there the dossiers are
    gone through in the order of their ids until enough have come. The unary plus keeps SQLite from
    the other way.
    """
    person = DossierPersonRecord
    own = (person.site == site, *_begins(column, prefix))
    counted = select(person.dossier).where(*own).limit(WIDE).subquery()
    wide = session.scalar(select(func.count()).select_from(counted)) == WIDE
    off = literal_column("+dossier_person." + (column.key if wide else "dossier"), String)
    shown = (person.dossier, person.id_number, person.phone, person.folded_name)
    query = select(*shown).where(person.site == site, person.role == APPLICANT)
    if wide:
        return query.where(*_begins(off, prefix)).order_by(person.dossier.desc())
    return query.where(*_begins(column, prefix)).order_by(off.desc())


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
    if digits.isdigit() and len(digits) >= SHORTEST_END:
        newest = select(code.dossier).where(
            code.site == site, *_begins(code.backwards, digits[::-1])
        )
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


def _begins(column: Column | ColumnElement[str], prefix: str) -> tuple[ColumnElement[bool], ...]:
    return (column >= prefix, column < prefix + LAST)


def _full_text(session: Session, site: str, folded: str, limit: int) -> Sequence[str]:
    words = folded.split()
    if not words:
        return ()
    # quoted tokens: what a clerk types is never read as query syntax
    asked = " ".join(f'"{word}"' for word in words[:-1]) + f' "{words[-1]}" *'
    query = text(
        "SELECT search_row.dossier FROM search_text"
        " JOIN search_row ON search_row.rowid = search_text.rowid"
        " WHERE search_text MATCH :asked AND search_row.site = :site"
        " ORDER BY search_text.rowid DESC LIMIT :limit"
    )
    return session.scalars(query, {"asked": asked, "site": site, "limit": limit}).all()
