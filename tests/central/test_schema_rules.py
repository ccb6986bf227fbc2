"""The schema goes to a distributed engine as it is: `site` in every key, nothing of one server alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desk_app.central.driver import raw
from desk_app.central.schema import SCHEMA, VERSION
from desk_app.central.store import Store
from desk_app.central.tables import CentreState
from desk_app.central.transactions import TIMES, Router, in_transaction
from desk_app.models.outcomes import Trouble
from desk_app.protocol.page import Foreign
from tests.central.conftest import CENTRE_KEY, Server
from tests.central.enrolled import Enrolled, a_site, enrolled
from tests.conftest import Clock
from tests.protocol.chains_of_desks import NOON

OF_THE_DATABASE = {"centre"}
ONE_SERVER = re.compile(
    r"\bNOTIFY\b|\bLISTEN\b|\bLOCK\s+TABLE\b|pg_advisory|pg_try_advisory|\bnextval\b|txid_|pg_.*xid|xmin",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def recorded() -> Iterator[list[str]]:
    """Every statement of every connection; one that only a single server knows fails the test."""
    said: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    plain: Any = psycopg.Cursor.execute

    def execute(cursor: object, query: object, *rest: object, **more: object) -> object:
        said.append(query.decode() if isinstance(query, bytes) else str(query))
        return plain(cursor, query, *rest, **more)

    event.listen(Engine, "before_cursor_execute", note)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(psycopg.Cursor, "execute", execute)
        yield said
    event.remove(Engine, "before_cursor_execute", note)
    assert [each for each in said if ONE_SERVER.search(each)] == []


def test_site_stands_in_every_key_of_a_tenants_table(engine: Engine) -> None:
    known = inspect(engine)
    tables = set(known.get_table_names()) - OF_THE_DATABASE
    assert {"journal_line", "dossier", "site_head", "officer"} <= tables
    for table in tables:
        keys: list[Sequence[str | None]] = [known.get_pk_constraint(table)["constrained_columns"]]
        keys += [each["column_names"] for each in known.get_indexes(table) if each["unique"]]
        keys += [each["column_names"] for each in known.get_unique_constraints(table)]
        for foreign in known.get_foreign_keys(table):
            keys += [foreign["constrained_columns"], foreign["referred_columns"]]
        assert [each for each in keys if "site" not in each] == [], table
    assert known.get_sequence_names() == []


def test_an_index_of_few_rows_at_a_desk_is_one_of_few_at_the_centre(engine: Engine) -> None:
    found = {str(each["name"]): each for each in inspect(engine).get_indexes("dossier")}
    few = found["ix_dossier_provisional"]
    assert few.get("dialect_options", {}).get("postgresql_where") == "provisional"


def test_sites_live_in_four_databases_behind_the_router(server: Server, clock: Clock) -> None:
    clock.now = NOON
    engines = tuple(create_engine(server.copy()) for _ in range(4))
    sites = [f"xa-{number}" for number in range(4)]
    placed = {site: number for number, site in enumerate(sites)}
    store = Store(Router(engines, placed), CENTRE_KEY, lambda: clock.now)
    desks = []
    for site in sites:
        store.add_site(a_site(site), demo=True)
        desks.append(enrolled(store, lane=1, site=site))
    assert len({each.certificate.number for each in desks}) == 4
    for each in desks:
        each.received(1001)
        each.received(1002)
        each.push()
    for each, engine in zip(desks, engines, strict=True):
        assert each.hello().mark == each.end
        rows = each.pull().rows
        assert [row.sent.line for row in rows if isinstance(row, Foreign)] == [
            line.line for line in each.lines
        ]
        with Session(engine) as session:
            assert session.connection().exec_driver_sql(
                "SELECT DISTINCT site FROM journal_line"
            ).scalars().all() == [each.site]
    assert store.counts() == {"events": 8, "dossiers": 8, "flags": 0}
    assert store.verify() == {"sites": 4, "lines": 8, "rows": store.verify()["rows"]}
    assert [each["site"] for each in store.report_sites()] == sites
    for engine in engines:
        engine.dispose()


@pytest.mark.parametrize("state", ["40001", "40P01", "08006", "57P01"])
def test_a_transaction_that_the_database_asks_for_again_is_done_again(
    engine: Engine, state: str
) -> None:
    tries = []

    def work(session: Session) -> str:
        tries.append(1)
        if len(tries) < TIMES:
            told = f"DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '{state}'; END $$"
            if len(tries) % 2:
                raw(session).execute(told.encode())
            session.connection().exec_driver_sql(told)
        return session.get_one(CentreState, SCHEMA).value

    assert in_transaction(engine, work) == VERSION
    assert len(tries) == TIMES


def test_a_connection_that_stays_away_is_told_as_trouble(engine: Engine) -> None:
    def work(session: Session) -> None:
        raise psycopg.OperationalError(str(session.is_active))

    with pytest.raises(Trouble) as trouble:
        in_transaction(engine, work)
    assert trouble.value.code == "centre_database_away"


def test_many_workers_push_for_one_site_and_its_order_has_no_gap(
    store: Store, desk: Enrolled
) -> None:
    desks = [desk, *(enrolled(store, lane=lane) for lane in (2, 3, 4))]
    for lane, each in enumerate(desks, 1):
        for number in range(5):
            each.received(lane * 1_000 + 1 + number)
    pushes = [(each, last) for last in (2, 4, 5, 5) for each in (*desks, desk)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(_until_taken, pushes))
    page = desk.pull()
    assert page.next == 20
    assert [row.pos for row in page.rows if isinstance(row, Foreign)] == list(range(1, 21))
    assert store.verify()["lines"] == 20
    assert {each.hello().mark for each in desks} == {each.end for each in desks}


def _until_taken(push: tuple[Enrolled, int]) -> None:
    each, last = push
    each.push(0, last)


def test_what_is_wrong_is_not_tried_again(engine: Engine) -> None:
    tries = []

    def work(session: Session) -> None:
        tries.append(1)
        session.connection().exec_driver_sql("SELECT 1 / 0")

    with pytest.raises(DBAPIError):
        in_transaction(engine, work)
    assert len(tries) == 1


def test_a_whole_round_uses_nothing_that_one_server_alone_has(
    store: Store, desk: Enrolled, recorded: list[str]
) -> None:
    desk.received(1001)
    desk.push()
    desk.hello()
    desk.pull(own=True)
    store.report_lanes()
    store.new_timeline()
    assert any("site_head" in each for each in recorded)
