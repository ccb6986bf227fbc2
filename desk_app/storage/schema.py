"""Brings a database to this program's schema, and refuses one that is newer than the program."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from desk_app.models.outcomes import Trouble
from desk_app.storage.database import Database
from desk_app.storage.troubles import trouble_of

HEAD = "0010"
EMPTY = "base"
MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(database: Database, now: datetime) -> None:
    """Migrate to `HEAD` in one transaction; an existing file is copied first.

    Trouble("database_newer") when a later program has written it. `now` names the copy.
    """
    with database.reading() as session:
        revision = revision_of(session.connection())
    if revision == HEAD:
        return
    if revision is not None:
        if revision not in known_revisions():
            raise Trouble("database_newer", folder=str(database.path.parent))
        copy_before_migration(database, revision, now)
    with database.writing() as session:
        migrate(session.connection(), HEAD)


def revision_of(connection: Connection) -> str | None:
    """The schema revision of an open database, None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def known_revisions() -> frozenset[str]:
    """Every revision this program can migrate from."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - costs 0.3 s, needed only to migrate

    scripts = ScriptDirectory(str(MIGRATIONS))
    return frozenset(script.revision for script in scripts.walk_revisions())


def migrate(connection: Connection, target: str) -> None:
    """Run the steps to `target` (forwards, or back as far as `EMPTY`) in the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - costs 0.3 s, needed only to migrate
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    now = revision_of(connection)
    forwards = target != EMPTY and (now is None or now < target)
    step = command.upgrade if forwards else command.downgrade
    step(config, target)


def copy_before_migration(database: Database, revision: str, now: datetime) -> Path:
    """A copy of the whole file beside it, made while nobody writes."""
    copy = database.path.with_name(f"desk-before-{revision}-{now:%Y%m%d%H%M%S}.db")
    try:
        with database.writing() as session:
            session.execute(text("SELECT 1"))
            shutil.copy2(database.path, copy)
            log = database.path.with_name(database.path.name + "-wal")
            if log.exists():
                shutil.copy2(log, copy.with_name(copy.name + "-wal"))
    except OSError as error:
        raise trouble_of(error, database.path) from error
    return copy
