"""What an officer does at the centre closes the life of a dossier: the desk reads it on its stream."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, Engine, event

from desk_app.central.limits import MEGABYTE
from desk_app.central.officers import Officer
from desk_app.central.quarantine import Room
from desk_app.central.store import Store
from desk_app.journal.envelope import read_line
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.protocol.messages import ExchangeRefused
from desk_app.protocol.page import Foreign
from desk_app.protocol.pages import followed
from desk_app.protocol.seals import is_centre_sealed, public_of
from tests.central.enrolled import Enrolled
from tests.conftest import Clock
from tests.protocol.chains_of_desks import SITE

UNIT = "Tư pháp - Hộ tịch"
WHO = Officer(SITE, "can.bo", UNIT)


def handed(desk: Enrolled, number: int, batch: str = "b-1") -> str:
    """A dossier on its way to the officer's unit."""
    dossier = desk.received(number)
    body: dict[str, Any] = {"to": UNIT, "batch": batch, "number": 1, "place": 1}
    desk.happened("HandedOver", dossier, body | {"to_state": "received"}, base=1)
    return dossier


def test_a_dossier_is_confirmed_worked_on_and_its_result_comes_to_every_desk(
    store: Store, desk: Enrolled
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    assert store.act(WHO, Act.CONFIRM, (), {"batch": "b-1"}) == (dossier,)
    paper = {"reason": "Bản sao bị mờ", "items": ["Bản sao"]}
    store.act(WHO, Act.SUPPLEMENT, ["H99.62-261120-1001"], paper)
    with pytest.raises(NotAllowed) as no:
        store.act(WHO, Act.CONFIRM, [dossier], None)
    assert no.value.code
    brought = {"to_state": "processing", "promise": promise_of(desk)}
    desk.happened("SupplementReceived", dossier, brought, base=4, at=store.clock())
    desk.push()
    pdf = b"%PDF-1.7 made up"
    sha = hashlib.sha256(pdf).hexdigest()
    file = {"sha256": sha, "size": len(pdf), "name": "Y Mẫu Niê.PDF"}
    result = {
        "number": "12/GXN", "signed_by": "Y Mẫu Niê", "signed_on": "2026-11-20", "kind": "granted",
        "file": file,
    }  # fmt: skip
    with pytest.raises(HasProblems) as problems:
        store.act(WHO, Act.RESULT, [dossier], result)
    assert problems.value.problems[0].code == "file_not_sent"
    assert store.keep_file(WHO, pdf) == sha
    store.act(WHO, Act.RESULT, [dossier], result)
    assert store.read_blob(SITE, sha, 0) == pdf
    page = desk.pull(own=True)
    told = [read_line(row.sent.line) for row in page.rows if isinstance(row, Foreign)]
    assert [each.kind for each in told] == [
        "HandoverConfirmed", "SupplementRequested", "ResultReceived",
    ]  # fmt: skip
    assert told[1].body["paper"] == {"series": "supplement", "year": 2026, "number": 1}
    assert told[2].body["file"] == file | {"name": "H99.62-261120-1001.pdf"}
    assert {each.by for each in told} == {"can.bo"}
    assert len(list(followed(page, lambda *_: None))) == 3
    assert page.seal is not None
    assert is_centre_sealed(page.seal, public_of(store.key))
    assert store.verify()["lines"] == 6


def promise_of(desk: Enrolled) -> dict[str, Any]:
    """What was promised at the reception."""
    promise: dict[str, Any] = desk.lines[0].event.body["promise"]
    return promise


def test_an_officer_acts_on_dossiers_of_his_unit_alone(store: Store, desk: Enrolled) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    other = Officer(SITE, "khac", "Kinh tế")
    with pytest.raises(NotAllowed) as no:
        store.act(other, Act.CONFIRM, [dossier], None)
    assert no.value.code == "dossier_unknown"
    with pytest.raises(HasProblems):
        store.act(WHO, Act.SUPPLEMENT, [dossier], {})
    assert len(desk.pull().rows) == 2


def test_what_officers_send_and_never_name_does_not_fill_the_disk(
    store: Store, desk: Enrolled, clock: Clock
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    small = replace(store, room=Room(offered=10))
    first = small.keep_file(WHO, b"12345678")
    assert small.keep_file(WHO, b"12345678") == first
    with pytest.raises(ExchangeRefused, match="no_room") as no:
        small.keep_file(WHO, b"another")
    assert (no.value.refusal.next_try, store.gauges()["offered_bytes"]) == (3_600, 8)
    store.act(WHO, Act.CONFIRM, [dossier], None)
    file = {"sha256": first, "size": 8, "name": "a.pdf"}
    result = {"number": "1", "signed_by": "Y", "signed_on": "2026-11-20", "file": file}
    store.act(WHO, Act.RESULT, [dossier], result)
    assert store.read_blob(SITE, first, 0) == b"12345678"
    unnamed = small.keep_file(WHO, b"another")
    clock.forward(hours=25)
    late = result | {"file": {"sha256": unnamed, "size": 7, "name": "a.pdf"}}
    with pytest.raises(HasProblems, match="file_not_sent"):
        store.act(WHO, Act.RESULT, [dossier], late)
    gauges = store.gauges()
    assert (gauges["offered_bytes"], gauges["file_bytes"]) == (7, 8)
    desk.hello()
    gauges = store.gauges()
    assert (gauges["offered_bytes"], gauges["file_bytes"]) == (0, 8)
    assert store.read_blob(SITE, unnamed, 0) is None
    small.keep_file(WHO, b"a third")
    desk.happened("ResultReceived", dossier, late | {"to_state": "resolved"}, base=2)
    desk.push()
    assert unnamed in desk.hello().wanted
    assert small.keep_file(WHO, b"another") == unnamed  # a line names it: no room is asked for
    assert store.read_blob(SITE, unnamed, 0) == b"another"
    assert desk.hello().wanted == ()


def test_a_large_file_lies_in_pieces_and_naming_it_moves_none_of_them(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    store.act(WHO, Act.CONFIRM, [dossier], None)
    content = bytes(range(256)) * (10 << 10)  # two megabytes and a half
    sha256 = store.keep_file(WHO, content)
    said: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *told: said.append(told[2]))
    file = {"sha256": sha256, "size": len(content), "name": "a.pdf"}
    result = {"number": "1", "signed_by": "Y", "signed_on": "2026-11-20", "file": file}
    store.act(WHO, Act.RESULT, [dossier], result)
    assert said
    assert [each for each in said if "blob_chunk" in each] == []
    with engine.connect() as connection:
        sizes = connection.exec_driver_sql(
            'SELECT octet_length(content) FROM blob_chunk ORDER BY "offset"'
        )
        assert list(sizes.scalars()) == [MEGABYTE, MEGABYTE, MEGABYTE // 2]
    for offset in (0, 5, MEGABYTE, 2 * MEGABYTE - 1, 2 * MEGABYTE + 7, len(content)):
        assert store.read_blob(SITE, sha256, offset) == content[offset : offset + MEGABYTE]


def test_an_act_whose_end_was_lost_on_the_way_is_answered_and_not_done_twice(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    lost: list[int] = []

    def cut(connection: Connection) -> None:
        """The database has it; nobody hears of that."""
        if not lost:
            lost.append(1)
            connection.connection.commit()
            raise psycopg.OperationalError("the line is cut")

    event.listen(engine, "commit", cut)
    assert store.act(WHO, Act.CONFIRM, [dossier], None) == (dossier,)
    event.remove(engine, "commit", cut)
    assert lost
    paper = {"reason": "Bản sao bị mờ", "items": ["Bản sao"]}
    for _ in range(2):
        assert store.act(WHO, Act.SUPPLEMENT, [dossier], paper, "key-1") == (dossier,)
    with pytest.raises(ExchangeRefused, match="key_used"):
        store.act(WHO, Act.SUPPLEMENT, [dossier], paper | {"reason": "Khác"}, "key-1")
    with pytest.raises(NotAllowed):
        store.act(WHO, Act.SUPPLEMENT, [dossier], paper, "key-2")
    assert store.counts()["events"] == 4
