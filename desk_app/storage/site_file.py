"""The site as its stored versions describe it: the last one governs, whoever brought it."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.site import Site, read_site
from desk_app.models.tables import ReferenceVersion
from desk_app.storage.reference import Stream, said_by

CENTRE = "centre"
"""Who brings what comes from the centre: `ReferenceVersion.brought_by` and `origin`."""


def newest_site(session: Session, site: str) -> Site:
    """The site as its last version describes it."""
    return said_by(_newest(session, site), lambda content: read_site(json.loads(content)))


def with_grants(session: Session, site: Site) -> Site:
    """The site as a desk has it open, with the blocks of numbers that the centre has given meanwhile."""
    table = ReferenceVersion
    own = (table.site == site.site, table.stream == Stream.SITE, table.brought_by == CENTRE)
    if session.scalar(select(table.number).where(*own).limit(1)) is None:
        return site
    return replace(site, grants=newest_site(session, site.site).grants)


def _newest(session: Session, site: str) -> ReferenceVersion:
    table = ReferenceVersion
    query = (
        select(table)
        .where(table.site == site, table.stream == Stream.SITE)
        .order_by(table.number.desc())
        .limit(1)
    )
    return session.scalars(query).one()
