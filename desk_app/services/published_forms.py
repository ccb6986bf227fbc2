"""The versions of forms that the centre has published: which of them papers use, which cannot be drawn."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk_app.models.form_file import read_form
from desk_app.models.form_wording import FormWording
from desk_app.models.outcomes import HasProblems
from desk_app.models.tables import DossierRecord, ReferenceVersion
from desk_app.printing.wording import form_wording, is_drawn
from desk_app.storage.reference import Stream

# every paper asks: the statement is made once
VERSIONS = (
    select(ReferenceVersion)
    .where(ReferenceVersion.site == bindparam("of_site"))
    .where(ReferenceVersion.stream == Stream.FORMS.value)
    .order_by(ReferenceVersion.number)
)


@lru_cache(maxsize=64)
def _parsed(content: bytes) -> FormWording | None:
    """The form of a stored version; None when this program cannot read it."""
    try:
        return read_form(json.loads(content))
    except HasProblems:
        return None


def published_forms(
    session: Session, site: str, by: datetime | None = None
) -> tuple[FormWording, ...]:
    """The versions that this program can put on paper, the last to arrive last.

    `by`: only those that had come to this store then.
    """
    rows = session.scalars(VERSIONS, {"of_site": site})
    found = (_parsed(row.content) for row in rows if by is None or row.arrived_at <= by)
    return tuple(each for each in found if each is not None and is_drawn(each))


def forms_at_reception(session: Session, record: DossierRecord) -> tuple[FormWording, ...]:
    """The versions that the receipt was printed with, so that a reprint is like the citizen's copy.

    Forms that came since are left out, unless without them the receipt would be of another version
    than its reception names: another desk received it, or this store was put back.
    """
    then = published_forms(session, record.site, record.recorded_at)
    wording = form_wording("receipt", record.recorded_at.date(), then)
    if wording.legal_text == record.form_version:
        return then
    return published_forms(session, record.site)


def undrawn_forms(session: Session, site: str, day: date) -> tuple[str, ...]:
    """The keys of forms whose last version to arrive is in force on `day` and cannot be drawn."""
    last = {row.key: row for row in session.scalars(VERSIONS, {"of_site": site})}
    return tuple(
        key
        for key, row in last.items()
        if row.valid_from <= day and (row.valid_to is None or day <= row.valid_to)
        if (form := _parsed(row.content)) is None or not is_drawn(form)
    )
