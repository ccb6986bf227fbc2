"""Which version of an internal process a dossier follows, at a desk and at the centre alike."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.acts.steps import ProcessVersion
from desk_app.models.process import Process
from desk_app.models.process_file import read_process
from desk_app.models.tables import ReferenceVersion
from desk_app.storage.reference import Stream, in_force, said_by


@lru_cache(maxsize=256)
def parsed_process(content: bytes) -> Process:
    """The process of a stored version; versions never change, so reading once is enough."""
    return read_process(json.loads(content))


def process_of_day(session: Session, site: str, procedure: str, day: date) -> ProcessVersion | None:
    """The process in force for a procedure on `day`; None when it has none."""
    found = in_force(session, site, Stream.PROCESS, procedure, day)
    if found is None:
        return None
    process = said_by(found, parsed_process)
    return ProcessVersion(process, found.version) if process.steps else None


def process_of_version(session: Session, site: str, version: str) -> ProcessVersion | None:
    """The process of a version that a dossier began with, whatever has been kept since.

    None when the version has not come here yet: another store began the dossier's process.
    """
    table = ReferenceVersion
    own = (table.site == site, table.stream == Stream.PROCESS, table.version == version)
    found = session.scalars(select(table).where(*own).limit(1)).one_or_none()
    return None if found is None else ProcessVersion(said_by(found, parsed_process), version)
