"""Official numbers for dossiers that were received without a grant: attached later, the first ones stay."""

from __future__ import annotations

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.happening import Happening
from desk_app.models.moments import day_key
from desk_app.models.numbering import Block, block_for, code_of
from desk_app.models.outcomes import NotAllowed
from desk_app.models.site import Site
from desk_app.models.tables import CourseRecord, DossierRecord
from desk_app.services.lane_numbers import take_number

AT_ONCE = 50


def assign_codes(writing: Writing, site: Site, most: int = AT_ONCE) -> int:
    """Give dossiers of this desk with a provisional code the next official one of today.

    Of the agencies that have granted a block by now; those received first come first, at most so
    many in this transaction. Answers how many got one. A block that is used up today goes on
    tomorrow; a voided dossier keeps the code it has.
    """
    done = 0
    for grant in site.grants:
        for dossier in _waiting(writing, grant.agency, most - done):
            try:
                block = block_for(grant, writing.desk)
                writing.append(code_assigned(writing, block, dossier))
            except NotAllowed:
                break
            done += 1
    return done


def waits_for_code(session: Session, site: Site, desk: str) -> bool:
    """Whether `assign_codes` would find a dossier of the desk."""
    return any(
        session.scalars(_query(site.site, desk, grant.agency, 1)).first() for grant in site.grants
    )


def _waiting(writing: Writing, agency: str, most: int) -> list[DossierRecord]:
    return list(writing.session.scalars(_query(writing.site, writing.desk, agency, most)))


def _query(site: str, desk: str, agency: str, most: int) -> Select[DossierRecord]:
    dossier, course = DossierRecord, CourseRecord
    return (
        select(dossier)
        .outerjoin(course, (course.site == dossier.site) & (course.dossier == dossier.id))
        .where(
            dossier.site == site,
            dossier.desk == desk,
            dossier.agency == agency,
            dossier.provisional,
            dossier.read_only.is_(False),
            or_(course.voided.is_(None), course.voided.is_(False)),
        )
        .order_by(dossier.received_at, dossier.book_year, dossier.entry)
        .limit(most)
    )


def code_assigned(writing: Writing, block: Block, dossier: DossierRecord) -> Happening:
    """The next number of the block for a dossier, to be appended in the same transaction.

    NotAllowed("lane_exhausted") when the block of today is used up.
    """
    today = writing.now.date()
    number = take_number(writing, block)
    return Happening(
        "CodeAssigned",
        {
            "code": str(code_of(block, today, number)), "number": number,
            "numbered_by": block.agency, "day": day_key(today), "replaces": dossier.code,
            "provisional": block.provisional, "to_state": dossier.business,
        },
        dossier=dossier.id,
        base=dossier.version,
    )  # fmt: skip
