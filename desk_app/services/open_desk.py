"""Opening a desk that was made before: key, database, schema, identity, witness."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import DeskJournal, Ticker
from desk_app.journal.recount import count_again, is_uncounted
from desk_app.journal.witness import Witness
from desk_app.models.outcomes import Trouble
from desk_app.models.tables import DeskRow
from desk_app.services.desk import Desk
from desk_app.services.start_site import DATABASE
from desk_app.settings import Settings
from desk_app.storage.database import open_database
from desk_app.storage.key import find_key
from desk_app.storage.schema import bring_up_to_date
from desk_app.storage.site_file import newest_site


@dataclass(frozen=True)
class Opened:
    """An opened desk and what was noticed on the way (codes of `DeskStatus.warnings`)."""

    desk: Desk
    warnings: tuple[str, ...]


def open_desk(settings: Settings, ticker: Ticker) -> Opened:
    """The desk of the data folder.

    Trouble: `no_site` (nothing there: `init` first) · `key_missing` · `key_wrong` ·
    `database_newer` · `folder_read_only` · `disk_full` · …; the database is left as it was.
    IntegrityBroken(`reference_changed`) when the site file kept in it is not what it was.
    """
    path = settings.data / DATABASE
    _look_for(path)
    found = find_key(settings.data, settings.key_file)
    database = open_database(path, found.key)
    try:
        bring_up_to_date(database, ticker.now())
        with database.reading() as session:
            row = _own_row(session, settings)
            site = newest_site(session, row.site)
            uncounted = is_uncounted(session)
        if uncounted:
            with database.writing() as session:
                count_again(session, row.site)
        witness = Witness(settings.witness / f"{row.desk}.json")
        journal = DeskJournal(database, row.site, row.desk, witness, ticker)
        warnings = ("copy_rolled_back",) if journal.is_rolled_back() else ()
    except BaseException:
        database.close()
        raise
    key = Ed25519PrivateKey.from_private_bytes(row.private_key)
    desk = Desk(settings, site, row.desk, row.demo, key, found.place, database, journal, ticker)
    return Opened(desk, warnings)


def _look_for(path: Path) -> None:
    folder = str(path.parent)
    try:
        empty = path.stat().st_size == 0
    except (FileNotFoundError, NotADirectoryError):
        raise Trouble("no_site", folder=folder) from None
    except OSError as error:  # another user's folder
        raise Trouble("database_unreachable", folder=folder) from error
    if empty:  # the driver would take it for a new one and write into it
        raise Trouble("database_damaged", folder=folder)


def _own_row(session: Session, settings: Settings) -> DeskRow:
    row = session.scalars(select(DeskRow)).one_or_none()
    if row is None:
        raise Trouble("no_site", folder=str(settings.data))
    return row
