"""What could not be taken in stays as evidence, whatever runs out meanwhile: numbers, or room."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import Engine, create_engine, inspect, select
from sqlalchemy.orm import Session

from desk_app.central.numbers import BRANCHES_UP_TO
from desk_app.central.publishing import CENTRE
from desk_app.central.quarantine import Room
from desk_app.central.schema import prepare
from desk_app.central.store import Store
from desk_app.central.tables import NumberBlock, Quarantined, QuarantineTotal, VersionHeld
from desk_app.protocol.messages import ExchangeRefused, read_batch_head
from desk_app.protocol.seals import is_chain_sealed, public_of
from desk_app.resources import resource_bytes
from desk_app.storage.reference import Stream, version_of
from tests.central.enrolled import Enrolled, enrolled
from tests.protocol.chains_of_desks import NOON


def forked(desk: Enrolled, number: int) -> tuple[Enrolled, ExchangeRefused]:
    """A second live copy that received another dossier, and what it was told."""
    copy = desk.copy()
    del copy.lines[1:]
    copy.received(number)
    with pytest.raises(ExchangeRefused, match="fork") as error:
        copy.push(1)
    return copy, error.value


def columns_of_quarantine(engine: Engine) -> list[tuple[str, str, bool]]:
    found = inspect(engine).get_columns("quarantine")
    return [(each["name"], str(each["type"]), each["nullable"]) for each in found]


@pytest.fixture
def told_apart(desk: Enrolled) -> Enrolled:
    """A desk of which another copy exists that parted behind its first line."""
    desk.received(1001)
    desk.received(1002)
    desk.push()
    return desk


def test_a_copy_for_which_no_numbers_are_left_is_kept_apart_and_goes_on(
    store: Store, engine: Engine, told_apart: Enrolled
) -> None:
    with Session(engine) as session, session.begin():
        session.add(
            NumberBlock(
                site=told_apart.site, agency="H99.00", first=1, last=2, holder="another",
                valid_from=NOON, plan_version=BRANCHES_UP_TO, decision="",
            )
        )  # fmt: skip
    copy, error = forked(told_apart, 1003)
    assert error.refusal.facts["grants"] == []
    gauges = store.gauges()
    assert (gauges["quarantined"], gauges["branches_without_numbers"]) == (1, 1)
    copy.label = str(error.refusal.facts["chain"])
    assert copy.push(0).mark == copy.end
    assert enrolled(store, lane=2).certificate.number % 100 == BRANCHES_UP_TO + 1


def test_evidence_never_fills_the_disk_and_is_never_less_than_what_the_desk_signed(
    store: Store, engine: Engine, told_apart: Enrolled
) -> None:
    first, _ = forked(told_apart, 1003)
    with Session(engine) as session:
        size = session.scalars(select(Quarantined)).one().size
    told_apart.store = replace(store, room=Room(bytes=size + 100, batches=2))
    second, _ = forked(told_apart, 1004)
    forked(told_apart, 1005)
    first.store = told_apart.store
    with pytest.raises(ExchangeRefused, match="fork"):
        first.push(1)  # the same again is not kept twice
    gauges = store.gauges()
    assert (gauges["quarantined"], gauges["quarantined_cut"]) == (2, 1)
    assert gauges["quarantined_only_counted"] == 1
    assert gauges["quarantined_bytes"] == size
    with Session(engine) as session:
        kept = session.scalars(select(Quarantined)).all()
    whole, cut = sorted(kept, key=lambda each: len(each.body), reverse=True)
    assert len(whole.body) == whole.size
    head = read_batch_head(json.loads(cut.body))
    assert head.last == second.end
    assert is_chain_sealed(head.chain, head.last, head.signature, public_of(told_apart.key))


def test_a_centre_of_the_version_before_is_brought_up_to_date(
    engine: Engine, told_apart: Enrolled
) -> None:
    forked(told_apart, 1003)
    published = json.loads(resource_bytes("catalogue/commune-2026.json"))["procedures"][0]
    told_apart.store.publish(told_apart.site, lambda to: to.procedure(published))
    before = columns_of_quarantine(engine)
    for statement in (
        "ALTER TABLE quarantine DROP COLUMN size, DROP COLUMN seen_at, DROP COLUMN seen_by, "
        "DROP COLUMN why",
        "DROP TABLE quarantine_total, offered_file, answered_act, version_held, proposal",
        "UPDATE centre SET value = '1' WHERE key = 'schema'",
    ):
        with engine.begin() as connection:
            connection.exec_driver_sql(statement)
    newer = create_engine(engine.url)
    for _ in range(2):
        prepare(newer)
    assert columns_of_quarantine(newer) == before
    forked(told_apart, 1004)
    with Session(newer) as session:
        sizes = [(each.size, len(each.body)) for each in session.scalars(select(Quarantined))]
        total = session.scalars(select(QuarantineTotal)).one()
        kept = session.scalars(select(VersionHeld)).one()
    assert (kept.key, kept.version) == (published["code"], version_of(kept.content))
    assert (kept.stream, kept.desk) == (Stream.CATALOGUE, CENTRE)
    assert [size for size, _ in sizes] == [kept for _, kept in sizes]
    assert (total.batches, total.bytes) == (2, sum(size for size, _ in sizes))
    newer.dispose()
