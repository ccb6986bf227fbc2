"""Makes the tables of a centre: its own, and those of the desks without what a desk's event could break."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping

from sqlalchemy import Engine, MetaData, String, Table, UniqueConstraint
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, CreateTable

from desk_app.central.published import keep_earlier_ones
from desk_app.central.tables import Central, CentreState
from desk_app.models.outcomes import Trouble
from desk_app.models.tables import (
    PROJECTION,
    JournalLine,
    PersonalPart,
    ReadingTrace,
    ReferenceVersion,
    Stored,
)

SCHEMA, TIMELINE = "schema", "timeline"
STEPS: Mapping[int, tuple[str | Callable[[Session], None], ...]] = {
    2: (
        "ALTER TABLE quarantine ADD COLUMN size BIGINT NOT NULL DEFAULT 0",
        "UPDATE quarantine SET size = octet_length(body)",
        "ALTER TABLE quarantine ALTER COLUMN size DROP DEFAULT",
        "ALTER TABLE quarantine ADD COLUMN seen_at VARCHAR(25), "
        "ADD COLUMN seen_by VARCHAR, ADD COLUMN why VARCHAR",
        keep_earlier_ones,
    ),
}
"""What brings the tables of the version before to each one; tables that are new are made before."""
VERSION = str(max(STEPS))
TIMELINE_BYTES = 8
BY_BYTES = "C"
AS_WRITTEN: tuple[type[Stored], ...] = (JournalLine, PersonalPart, ReadingTrace, ReferenceVersion)


def prepare(engine: Engine) -> None:
    """Make what is missing, and bring what an earlier program made up to date; a ready one stays as it is.

    Trouble(`database_newer`) when a later program has made it.
    """
    with Session(engine) as session, session.begin():
        connection = session.connection()
        Central.metadata.create_all(connection)
        for table in desk_tables():
            connection.execute(
                CreateTable(table, if_not_exists=True, include_foreign_key_constraints=[])
            )
            for index in sorted(table.indexes, key=lambda each: str(each.name)):
                connection.execute(CreateIndex(index, if_not_exists=True))
        for key, value in ((SCHEMA, VERSION), (TIMELINE, new_timeline_id())):
            session.execute(
                insert(CentreState).on_conflict_do_nothing(), {"key": key, "value": value}
            )
        state = session.get_one(CentreState, SCHEMA, with_for_update=True)
        if int(state.value) > int(VERSION):
            raise Trouble("database_newer", folder=str(engine.url.database))
        for number in range(int(state.value) + 1, int(VERSION) + 1):
            for step in STEPS[number]:
                if isinstance(step, str):
                    connection.exec_driver_sql(step)
                else:
                    step(session)
        state.value = VERSION


def new_timeline_id() -> str:
    """A name that no database has had before."""
    return secrets.token_hex(TIMELINE_BYTES)


def desk_tables() -> list[Table]:
    """The desks' tables as a centre has them.

    What a desk has recorded is never refused, so a projected row is bound by its key alone: no row
    needs another one to be there, and two desks may have used one number. Texts
    are compared by their bytes, as desks do, so that an index finds by the beginning of a text, too.
    """
    own = MetaData(naming_convention=Stored.metadata.naming_convention)
    found: list[Table] = []
    for stored in (*AS_WRITTEN, *PROJECTION):
        table = Stored.metadata.tables[stored.__tablename__].to_metadata(own)
        for column in table.columns:
            if type(column.type) is String:
                column.type = String(column.type.length, collation=BY_BYTES)
        if stored not in AS_WRITTEN:
            for each in [*table.constraints]:
                if isinstance(each, UniqueConstraint):
                    table.constraints.discard(each)
        found.append(table)
    return found
