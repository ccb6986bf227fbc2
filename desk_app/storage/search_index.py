"""Search as queries: exact code, number prefix, name prefix by B-tree, then full text newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Select, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from desk_app.models.dossier_code import read_alias, read_code
from desk_app.models.tables import DossierCodeRecord, DossierPersonRecord, DossierRecord
from desk_app.models.telex import strip_telex
from desk_app.models.text import fold

LAST = chr(0x10FFFF)
SHORTEST_NUMBER = 3
SHORTEST_TAIL = 4


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
    folded = fold(typed)
    found = _found(session, site, folded, limit)
    return found or _found(session, site, strip_telex(folded), limit)


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
    if digits.isdigit() and len(digits) >= SHORTEST_NUMBER:
        for column in (person.id_number, person.phone):
            yield _by_prefix(column, site, digits, limit)
    elif folded:
        yield _by_prefix(person.folded_name, site, folded, limit)


def _by_prefix(
    column: InstrumentedAttribute[str], site: str, prefix: str, limit: int
) -> Select[str]:
    person = DossierPersonRecord
    return (
        select(person.dossier)
        .where(person.site == site, column >= prefix, column < prefix + LAST)
        .order_by(column, person.dossier.desc())
        .limit(limit)
    )


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
