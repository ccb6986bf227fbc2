"""Making a new desk: folder, key, database, identity, reference data, first people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.journal.desk_journal import Ticker
from desk_app.models.actor import Role
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import HasProblems, NotAllowed, Trouble
from desk_app.models.password import password_problems
from desk_app.models.site import Site, site_document
from desk_app.models.tables import AccountVersion, DeskRow
from desk_app.models.text import nfc
from desk_app.protocol.desk_identity import desk_id
from desk_app.services.accounts import hasher, recovery_code
from desk_app.services.import_reference import Arrival, keep_calendar, keep_procedures
from desk_app.services.shipped import shipped_procedures, site_calendar
from desk_app.settings import Settings
from desk_app.storage.database import Database, open_database
from desk_app.storage.key import forget_key, has_key, make_key
from desk_app.storage.reference import FIRST_DAY, NewVersion, Stream, add_version
from desk_app.storage.schema import bring_up_to_date

DATABASE = "desk.db"
UNFINISHED = "desk.new"
SYSTEM = "desk"


@dataclass(frozen=True)
class Person:
    """An account that a new desk begins with; without a `password` the recovery code is the first."""

    name: str
    full_name: str
    role: Role
    password: str | None = None


@dataclass(frozen=True)
class Started:
    """What `init` says once; the recovery code is also the password of who was given none."""

    desk: str
    recovery_code: str


@dataclass(frozen=True)
class StartSite:
    """Makes the data folder of a desk. A beginning that fails leaves nothing behind."""

    settings: Settings
    ticker: Ticker

    def __call__(self, site: Site, people: tuple[Person, ...], *, demo: bool) -> Started:
        """The new desk's first state. NotAllowed("site_exists") when the folder holds one already."""
        folder = self.settings.data
        path = folder / DATABASE
        if path.exists():
            raise NotAllowed("site_exists", folder=str(folder))
        if not demo:  # there alone a password may be the user's own name
            _refuse_weak_passwords(people)
        self._make_folder(folder)
        database_id = self.ticker.new_id(self.ticker.now())
        try:
            found = make_key(folder, self.settings.key_file, database_id)
        except BaseException:
            (folder / UNFINISHED).unlink(missing_ok=True)
            raise
        database = open_database(folder / UNFINISHED, found.key)
        try:
            started = self._fill(database, site, people, demo=demo)
        except BaseException:
            database.close()
            _forget_unfinished(folder)
            raise
        database.close()
        (folder / UNFINISHED).replace(path)
        return started

    def _make_folder(self, folder: Path) -> None:
        """The folder with the mark of a beginning; what an earlier, killed one left is cleared."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if (folder / UNFINISHED).exists():
                _forget_unfinished(folder)
            if has_key(
                folder
            ):  # before the mark is set: the key of some database, not ours to touch
                raise NotAllowed("site_exists", folder=str(folder))
            (folder / UNFINISHED).touch(mode=0o600)
        except OSError as error:
            raise Trouble("folder_read_only", folder=str(folder)) from error

    def _fill(
        self, database: Database, site: Site, people: tuple[Person, ...], *, demo: bool
    ) -> Started:
        now = in_vietnam(self.ticker.now())
        bring_up_to_date(database, now)
        hashes = hasher(self.settings.password_cost)
        recovery = recovery_code()
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes_raw()
        row = DeskRow(
            site=site.site, desk=desk_id(public), label=site.desk, lane=site.lane,
            private_key=key.private_bytes_raw(), public_key=public, demo=demo,
            recovery_hash=hashes.hash(recovery),
        )  # fmt: skip
        with database.writing() as session:
            session.add(row)
            _keep_reference_data(session, site, now)
            for person in people:
                secret = person.password or recovery
                session.add(_account(site, person, hashes.hash(nfc(secret)), now))
        return Started(desk_id(public), recovery)


def _forget_unfinished(folder: Path) -> None:
    """Only a folder that bears the mark of a beginning loses its key: nothing was kept under it."""
    forget_key(folder)
    for name in (UNFINISHED, f"{UNFINISHED}-wal", f"{UNFINISHED}-shm"):
        (folder / name).unlink(missing_ok=True)


def _refuse_weak_passwords(people: tuple[Person, ...]) -> None:
    for person in people:
        given = person.password
        problems = () if given is None else password_problems(given, person.name)
        if problems:
            raise HasProblems(problems)


def _keep_reference_data(session: Session, site: Site, now: datetime) -> None:
    content = canonical(site_document(site))
    site_file = NewVersion(Stream.SITE, Stream.SITE, content, FIRST_DAY, None, "init")
    add_version(session, site.site, site_file, arrived_at=now, brought_by=SYSTEM)
    arrival = Arrival(now, SYSTEM, "product")
    keep_procedures(session, site.site, shipped_procedures(), arrival)
    keep_calendar(session, site.site, site_calendar(site), arrival)


def _account(site: Site, person: Person, password_hash: str, now: datetime) -> AccountVersion:
    return AccountVersion(
        site=site.site, name=person.name, version=1, full_name=person.full_name,
        role=person.role, password_hash=password_hash, must_change=person.password is None,
        disabled=False, made_at=now, made_by=SYSTEM,
    )  # fmt: skip
