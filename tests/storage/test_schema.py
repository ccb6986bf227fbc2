"""The schema in the file is the one the program maps, and it can be taken back and forth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import Connection, create_engine, inspect, text

from desk_app.journal.recount import count_again
from desk_app.models.moves import Act
from desk_app.models.outcomes import Trouble
from desk_app.models.standing import Holder
from desk_app.models.tables import PROJECTION, Stored
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from desk_app.storage.database import Database, open_database
from desk_app.storage.schema import (
    EMPTY,
    HEAD,
    bring_up_to_date,
    copy_before_migration,
    known_revisions,
    migrate,
    revision_of,
)
from tests.conftest import FRIDAY_MORNING, Clock
from tests.journal.desks import CLERK, from_outside, opened, proved, receive

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database of today's schema with nothing in it."""
    made = open_database(tmp_path / "desk.db", KEY)
    bring_up_to_date(made, FRIDAY_MORNING)
    yield made
    made.close()


def tables(connection: Connection) -> list[str]:
    """The names of our own tables: not alembic's, not those of the full-text index."""
    return sorted(
        name
        for name in inspect(connection).get_table_names()
        if name != "alembic_version" and not name.startswith("search_text")
    )


def described(connection: Connection) -> dict[str, Any]:
    """Columns, keys, indexes, uniques and foreign keys of every table, comparable."""
    looked = inspect(connection)
    return {
        name: {
            "columns": {
                each["name"]: (str(each["type"]), each["nullable"])
                for each in looked.get_columns(name)
            },
            "key": looked.get_pk_constraint(name)["constrained_columns"],
            "indexes": sorted(
                (each["name"], each["column_names"], each["unique"])
                for each in looked.get_indexes(name)
            ),
            "uniques": sorted(
                (each["name"], each["column_names"])
                for each in looked.get_unique_constraints(name)
            ),
            "foreign": sorted(
                (each["constrained_columns"], each["referred_table"], each["referred_columns"])
                for each in looked.get_foreign_keys(name)
            ),
        }
        for name in tables(connection)
    }  # fmt: skip


def test_the_migrated_schema_is_the_mapped_one(database: Database) -> None:
    mapped = create_engine("sqlite://")
    with mapped.connect() as connection:
        Stored.metadata.create_all(connection)
        wanted = described(connection)
    mapped.dispose()
    with database.reading() as session:
        assert described(session.connection()) == wanted


def test_the_schema_can_be_taken_away_and_laid_again(database: Database) -> None:
    with database.reading() as session:
        before = described(session.connection())
    with database.writing() as session:
        migrate(session.connection(), EMPTY)
    with database.reading() as session:
        assert tables(session.connection()) == []
        assert revision_of(session.connection()) is None
        left = "SELECT name FROM sqlite_master WHERE name LIKE 'search%'"
        assert session.scalars(text(left)).all() == []
    with database.writing() as session:
        migrate(session.connection(), HEAD)
    with database.reading() as session:
        assert revision_of(session.connection()) == HEAD
        assert described(session.connection()) == before


def test_a_migration_that_fails_changes_nothing(database: Database) -> None:
    with database.reading() as session:
        before = described(session.connection())

    def fail() -> None:
        with database.writing() as session:
            migrate(session.connection(), EMPTY)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.reading() as session:
        assert described(session.connection()) == before


def test_bringing_up_to_date_what_is_up_to_date_does_nothing(database: Database) -> None:
    bring_up_to_date(database, FRIDAY_MORNING)
    assert [file.name for file in database.path.parent.glob("*before*")] == []


def test_the_newest_schema_is_among_those_the_program_knows() -> None:
    assert max(known_revisions()) == HEAD


def test_the_site_comes_first_in_every_key(database: Database) -> None:
    with database.reading() as session:
        looked = inspect(session.connection())
        for name in tables(session.connection()):
            key = looked.get_pk_constraint(name)["constrained_columns"]
            assert key[0] == "site", name


def test_every_unique_index_contains_the_site(database: Database) -> None:
    with database.reading() as session:
        looked = inspect(session.connection())
        for name in tables(session.connection()):
            for unique in looked.get_unique_constraints(name):
                assert "site" in unique["column_names"], name
            for index in looked.get_indexes(name):
                assert "site" in index["column_names"] or not index["unique"], name
            for foreign in looked.get_foreign_keys(name):
                assert "site" in foreign["constrained_columns"], name


def test_every_table_that_replay_rebuilds_has_a_site(database: Database) -> None:
    with database.reading() as session:
        stored = set(tables(session.connection()))
    for table in PROJECTION:
        assert table.__tablename__ in stored
        assert "site" in table.__table__.c


def test_no_book_has_an_entry_twice(desk: Settings) -> None:
    with opened(desk) as acts:
        receive(acts, 2)
    same = "UPDATE dossier SET entry = 1"
    with pytest.raises(sqlcipher3.dbapi2.IntegrityError), from_outside(desk) as file:
        file.execute(same)
    with from_outside(desk) as file:
        file.execute("UPDATE dossier SET book_year = 2025 WHERE entry = 2")
        file.execute(same)


def test_data_of_a_newer_program_are_refused_and_left_alone(desk: Settings) -> None:
    with from_outside(desk) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (desk.data / "desk.db").read_bytes()
    with pytest.raises(Trouble) as said, opened(desk):
        raise AssertionError("must not open")
    assert said.value.code == "database_newer"
    assert (desk.data / "desk.db").read_bytes() == before
    assert sorted(file.name for file in desk.data.iterdir()) == ["desk.db", "desk.json", "key"]


def test_the_copy_made_before_a_migration_holds_every_commit(desk: Settings) -> None:
    with opened(desk) as acts:
        receive(acts)
    with opened(desk) as acts:
        received = receive(acts)  # lies in the write-ahead log, not in the file itself
        copy = copy_before_migration(acts.desk.database, HEAD, FRIDAY_MORNING)
    assert copy.name == f"desk-before-{HEAD}-20261120093000.db"
    kept = open_database(copy, bytes.fromhex((desk.data / "key").read_text()))
    with kept.reading() as session:
        codes = session.scalars(text("SELECT code FROM dossier ORDER BY code")).all()
    kept.close()
    assert codes[-1] == received[0].code
    assert len(codes) == 2


def everything(acts: Acts, tables: Iterable[str]) -> dict[str, list[Any]]:
    """Every row of the tables."""
    with acts.desk.database.reading() as session:
        return {
            name: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"'))]
            for name in tables
        }


def test_dossiers_of_the_first_schema_live_on_in_the_next_and_back(
    desk: Settings, clock: Clock
) -> None:
    with opened(desk, clock) as acts:
        with acts.desk.database.reading() as session:
            newest = set(tables(session.connection()))
        with acts.desk.database.writing() as session:
            migrate(session.connection(), "0001")
        with acts.desk.database.reading() as session:
            first = set(tables(session.connection()))
    assert {"dossier_course", "till", "fee_receipt"} <= newest - first
    with opened(desk, clock) as acts:  # brought up to date on the way
        code = receive(acts)[0].code
        before = everything(acts, first)
        with acts.desk.database.writing() as session:
            migrate(session.connection(), "0001")
        assert everything(acts, first) == before
        with acts.desk.database.writing() as session:
            migrate(session.connection(), HEAD)
        assert everything(acts, first) == before
        with acts.desk.database.writing() as session:
            count_again(session, acts.desk.site_id)  # as when a desk is opened
        acts.act(CLERK, Act.HAND_OVER, [code], {"to": "Tư pháp - Hộ tịch"})
        assert acts.open_dossier(CLERK, code).holder is Holder.TRANSIT
        proved(acts)
    assert len(list(desk.data.glob("desk-before-0001-*.db"))) == 1
