"""Two desks act on one dossier while the line is away: both acts stay, the centre's order decides."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from desk_app.central.store import Store
from desk_app.journal.envelope import Event, read_line
from desk_app.models.tables import CourseRecord, DossierRecord, FeeEntry, FlagRecord
from desk_app.protocol.page import Foreign
from tests.central.enrolled import Enrolled, enrolled

GIVEN: dict[str, Any] = {
    "to_state": "returned", "how": "counter", "receipt": "brought", "originals": 0,
}  # fmt: skip
RESULT: dict[str, Any] = {
    "to_state": "resolved", "kind": "granted", "number": "1", "signed_on": "2026-11-20",
    "custodian": "Quầy 1",
}  # fmt: skip
PAID: dict[str, Any] = {"lines": [0], "amount": 15_000, "method": "cash", "receipt": None}


def decisions(desk: Enrolled) -> list[Event]:
    lines = [read_line(row.sent.line) for row in desk.pull().rows if isinstance(row, Foreign)]
    return [each for each in lines if each.kind == "EventJudged"]


def test_the_second_to_give_a_result_away_is_flagged_and_both_stay(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    other = enrolled(store, lane=2)
    dossier = desk.received(1001)
    desk.happened("ResultReceived", dossier, RESULT, base=1)
    desk.push()
    other.happened("ResultReturned", dossier, GIVEN, base=2)
    other.push()
    first = desk.happened("ResultReturned", dossier, GIVEN, base=2)
    paid = desk.happened("FeeCollected", dossier, PAID, base=3)
    desk.push()
    late, stale = decisions(desk)
    assert late.body["event"] == first.id
    assert [each["code"] for each in late.body["findings"]] == ["returned_twice"]
    assert late.body["values"]["dossier"]["business"] == "returned"
    assert (stale.body["event"], stale.body["outcome"]) == (paid.id, "accepted")
    assert stale.body["values"]["dossier"]["money"] == "paid"
    with Session(engine) as session:
        flags = session.scalars(select(FlagRecord)).all()
        assert [(each.event, each.chain) for each in flags] == [(first.id, desk.desk)]
        record = session.get_one(DossierRecord, (desk.site, dossier))
        assert (record.business, record.version) == ("returned", 7)
        assert session.get_one(CourseRecord, (desk.site, dossier)).holder == "citizen"
    assert store.counts() == {"events": 7, "dossiers": 1, "flags": 1}
    assert store.flags()[0]["findings"][0]["code"] == "returned_twice"
    assert store.verify()["lines"] == 7


def test_a_fee_taken_twice_stands_twice_in_the_ledger(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    other = enrolled(store, lane=2)
    dossier = desk.received(1001)
    desk.push()
    other.happened("FeeCollected", dossier, PAID, base=1)
    other.push()
    desk.happened("FeeCollected", dossier, PAID, base=1)
    desk.push()
    assert [each["code"] for each in decisions(desk)[0].body["findings"]] == ["fee_twice"]
    with Session(engine) as session:
        assert [each.amount for each in session.scalars(select(FeeEntry))] == [15_000] * 2


def test_an_act_that_came_before_the_reception_is_carried_out_behind_it(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    other = enrolled(store, lane=2)
    dossier = desk.received(1001)
    other.happened("FeeCollected", dossier, PAID, base=1)
    other.happened("ResultReceived", dossier, RESULT, base=2)
    other.push()
    assert store.counts()["dossiers"] == 0
    desk.happened("PaperPrinted", dossier, {"form": "receipt", "copies": 1, "number": 1}, base=1)
    desk.push()
    with Session(engine) as session:
        record = session.get_one(DossierRecord, (desk.site, dossier))
        assert (record.business, record.money) == ("resolved", "paid")
        assert session.scalars(select(FeeEntry.amount)).all() == [15_000]
    assert {each.body["outcome"] for each in decisions(desk)} == {"accepted"}
    assert store.verify()["lines"] == store.counts()["events"]


def test_what_nobody_understands_is_kept_and_its_dossier_is_only_read(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    dossier = desk.received(1001)
    desk.happened("InventedLater", dossier, {"what": 1}, base=1)
    desk.happened("ResultReceived", dossier, {"nothing": "fits"}, base=1)
    desk.happened("FeeCollected", "019a9f4e-0000-7000-8000-00000000dead", PAID, base=1)
    assert desk.push().mark.seq == 4
    with Session(engine) as session:
        assert session.get_one(DossierRecord, (desk.site, dossier)).read_only
    assert store.verify()["lines"] >= 4
