"""What desks send is stored first, in one order a site; the centre's word about it follows at once."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from desk_app.central.store import Store
from desk_app.journal.ids import new_id
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.outcomes import HasProblems
from desk_app.protocol.messages import Cursor, ExchangeRefused
from desk_app.protocol.page import Entry, Foreign, Own
from desk_app.protocol.pages import followed, next_prefix
from desk_app.protocol.seals import is_acknowledged, is_centre_sealed, public_of
from desk_app.resources import resource_bytes
from tests.central.enrolled import RECEIVED, Enrolled, enrolled
from tests.protocol.chains_of_desks import NOON


def refused(error: pytest.ExceptionInfo[ExchangeRefused]) -> tuple[str, dict[str, object]]:
    return error.value.refusal.code, dict(error.value.refusal.facts)


def test_a_batch_is_acknowledged_and_comes_back_on_the_stream(store: Store, desk: Enrolled) -> None:
    assert desk.hello().mark is None
    desk.received(1001)
    desk.received(1002)
    answer = desk.push()
    assert answer.mark == desk.end
    assert is_acknowledged(answer, public_of(store.key))
    assert desk.push(0) == answer
    other = enrolled(store, lane=2)
    page = other.pull()
    lines = [row for row in page.rows if isinstance(row, Foreign)]
    assert [row.sent.line for row in lines] == [each.line for each in desk.lines]
    assert page.prefix == next_prefix(bytes(32), [each.hash for each in desk.lines])
    placed = list(followed(page, lambda *_: None))
    assert [each.hash for _, each in placed] == [each.hash for each in desk.lines]
    mine = desk.pull(own=True)
    assert [type(row) for row in mine.rows] == [Own]
    told = desk.hello(site=Cursor(store.timeline(), 2, mine.prefix))
    assert (told.mark, told.agrees) == (desk.end, True)
    assert told.streams["site:" + desk.site] == 2
    assert told.seen.lanes == {"H99.62|261120": 1002}
    wrong = desk.hello(site=Cursor(store.timeline(), 2, bytes(32)))
    assert wrong.streams["site:" + desk.site] == 0
    assert page.seal is None or is_centre_sealed(page.seal, public_of(store.key))


def test_a_batch_that_skips_lines_is_told_what_the_centre_has(desk: Enrolled) -> None:
    for number in range(1001, 1005):
        desk.received(number)
    with pytest.raises(ExchangeRefused) as error:
        desk.push(1, 2)
    assert refused(error) == ("gap", {"epoch": 0, "seq": 0})
    desk.push(0, 2)
    with pytest.raises(ExchangeRefused) as error:
        desk.push(3)
    assert refused(error) == ("gap", {"epoch": 1, "seq": 2})
    assert desk.push(1).mark == desk.end


def test_two_live_copies_go_on_as_two_chains_and_nothing_is_doubled(
    store: Store, desk: Enrolled
) -> None:
    desk.received(1001)
    desk.push()
    copy = desk.copy()
    desk.received(1002)
    desk.received(1003)
    desk.push()
    copy.received(1002)
    copy.received(1003)
    assert copy.hello().agrees is False
    with pytest.raises(ExchangeRefused) as error:
        copy.push(1)
    code, facts = refused(error)
    assert (code, facts["epoch"], facts["seq"]) == ("fork", 1, 1)
    assert facts["grants"] == [{"agency": "H99.62", "from": 9001, "to": 9099, "decision": "CENTRE"}]
    with pytest.raises(ExchangeRefused) as error:
        copy.push(2)  # further on, it is not seen where they parted
    assert refused(error) == ("gap", {"epoch": 1, "seq": 0})
    with pytest.raises(ExchangeRefused) as error:
        copy.push(1)
    assert refused(error)[1] == facts
    copy.label = str(facts["chain"])
    assert copy.push(0).mark == copy.end
    copy.received(9001)
    assert copy.push().mark == copy.end
    assert desk.push(0).mark == desk.end
    assert copy.hello().agrees is True
    third = enrolled(store, lane=2)
    page = third.pull()
    placed = [each for _, each in followed(page, lambda *_: None)]
    chains = [each.event.desk for each in placed if each.event.kind == "DossierReceived"]
    assert chains == [desk.desk] * 3 + [copy.label] * 3
    flags = [each.event.body for each in placed if each.event.kind == "EventJudged"]
    assert [each["findings"][0]["code"] for each in flags] == ["code_twice"] * 2
    assert page.seal is not None
    assert is_centre_sealed(page.seal, public_of(store.key))


def test_a_restored_copy_opens_an_epoch_and_its_living_twin_becomes_a_branch(
    desk: Enrolled,
) -> None:
    for number in range(1001, 1004):
        desk.received(number)
    desk.push()
    twin = desk.copy()
    restored = desk.copy()
    del restored.lines[2:]
    hello = restored.hello()
    assert hello.agrees
    assert hello.mark == desk.end
    restored.open_epoch()
    restored.received(1054)
    restored.sent = 2
    assert restored.push().mark == restored.end
    twin.received(1004)
    with pytest.raises(ExchangeRefused) as error:
        twin.push()
    assert refused(error)[0] == "fork"
    twin.label = str(refused(error)[1]["chain"])
    assert twin.push(3).mark == twin.end
    stray = desk.copy()
    stray.epoch, stray.begun = 3, desk.end
    stray.received(1005)
    stray.begun = type(desk.end)(2, 9, bytes(32))
    stray.lines[-1:] = []
    stray.received(1005)
    with pytest.raises(ExchangeRefused) as error:
        stray.push(3)
    assert refused(error)[0] == "gap"


def test_of_a_revoked_desk_only_what_it_may_still_say_is_taken(
    store: Store, desk: Enrolled
) -> None:
    desk.received(1001)
    desk.received(1002)
    desk.push(0, 1)
    store.revoke(desk.site, desk.desk, (1, 1))
    with pytest.raises(ExchangeRefused) as error:
        desk.push(1)
    assert refused(error) == ("revoked", {"epoch": 1, "seq": 1})
    assert desk.push(0, 1).mark.seq == 1
    assert desk.hello().status == "revoked"
    last = desk.pull(stream=f"desk:{desk.desk}").rows[-1]
    assert getattr(last, "value", None) == {"epoch": 1, "seq": 1}
    assert store.gauges()["quarantined"] == 1


def test_of_a_revoked_desk_no_other_copy_tells_anything_new(store: Store, desk: Enrolled) -> None:
    for number in (1001, 1002, 1003):
        desk.received(number)
    desk.push()
    store.revoke(desk.site, desk.desk)
    stolen = desk.copy()
    stolen.lines = stolen.lines[:1]
    stolen.received(1500)
    for label in ("", f"{desk.desk}.{stolen.end.head.hex()[:8]}"):
        stolen.label = label
        with pytest.raises(ExchangeRefused) as error:
            stolen.push(0)
        assert refused(error) == ("revoked", {"epoch": 1, "seq": 3})
    assert store.gauges()["quarantined"] == 2


def test_of_a_revoked_desk_a_copy_that_is_known_says_nothing_more_either(
    store: Store, desk: Enrolled
) -> None:
    desk.received(1001)
    desk.push()
    copy = desk.copy()
    desk.received(1002)
    desk.push()
    copy.received(1003)
    with pytest.raises(ExchangeRefused) as error:
        copy.push()
    copy.label = str(refused(error)[1]["chain"])
    copy.push(0)
    store.revoke(desk.site, desk.desk, (1, 9))
    copy.received(9001)
    with pytest.raises(ExchangeRefused) as error:
        copy.push()
    assert refused(error) == ("revoked", {"epoch": 1, "seq": 2})
    assert copy.push(1, 2).mark.seq == 2  # what was there before counts
    desk.received(1004)
    assert desk.push().mark.seq == 3  # up to the line that was named its own chain does


def test_a_file_is_what_an_event_names_and_begins_again_when_it_is_not(
    store: Store, desk: Enrolled
) -> None:
    content = b"the result"
    name = hashlib.sha256(content).hexdigest()
    with pytest.raises(ExchangeRefused, match="unknown_blob"):
        store.append_blob(desk.site, name, 0, len(content), content)  # no event names it
    dossier = desk.received(1001)
    file = {"sha256": name, "size": 200, "name": "a.pdf"}  # the event says more than there is
    desk.happened("ResultReceived", dossier, {"file": file}, base=1)
    desk.push()
    with pytest.raises(ExchangeRefused) as error:
        store.append_blob(desk.site, name, 0, 201, bytes(150))
    assert refused(error) == ("too_large", {"most": 200})
    store.append_blob(desk.site, name, 0, 200, bytes(150))
    with pytest.raises(ExchangeRefused, match="blob_spoilt"):
        store.append_blob(desk.site, name, 150, len(content), b"")
    store.append_blob(desk.site, name, 0, len(content), content)
    assert store.read_blob(desk.site, name, 0) == content
    store.append_blob(desk.site, name, len(content), len(content), b"more")
    assert store.read_blob(desk.site, name, 0) == content


def test_a_body_that_is_not_of_its_kind_holds_up_nobody(desk: Enrolled) -> None:
    dossier = desk.received(1001)
    for file in ({}, {"sha256": "ab" * 32, "size": 2**70, "name": "a"}, "scan.pdf"):
        desk.happened("ResultReceived", dossier, {"file": file}, base=1)
    desk.happened("DeskIncarnated", None, {"epoch": 1, "lanes": "x"}, base=0)
    sealed = {"day": "2026-11-20", "lanes": [], "head": ""}
    desk.happened("LaneSealed", None, sealed, base=0)
    assert desk.push().mark == desk.end
    assert not desk.hello().wanted


def test_a_desk_asks_after_no_chain_but_its_own(store: Store, desk: Enrolled) -> None:
    other = enrolled(store, lane=2)
    desk.label = other.desk
    with pytest.raises(ExchangeRefused, match="unknown_desk"):
        desk.hello()


def test_numbers_and_texts_that_no_table_takes_are_kept_and_stop_nobody(
    store: Store, desk: Enrolled
) -> None:
    body: dict[str, Any] = json.loads(RECEIVED["line"])["body"]
    absurd = (
        body | {"register": {**body["register"], "entry": 2**70}},
        body | {"number": 2**64, "code": "H99.62-261120-1002"},
        body | {"code": "H99.62-261120-" + "9" * 30_000},
    )
    for each in absurd:
        desk.happened("DossierReceived", new_id(NOON), each, base=0)
    desk.received(1001)
    desk.push()
    assert store.counts() == {"events": len(desk.lines), "dossiers": 1, "flags": 0}
    assert store.verify()["lines"] == len(desk.lines)


def test_a_code_opens_the_door_once(store: Store, desk: Enrolled) -> None:
    code = store.enrol_code(desk.site, 2)
    enrolled(store, lane=2, code=code)
    for wrong, told in ((code, "enrol_code_used"), ("ABCD", "enrol_code_unknown")):
        with pytest.raises(ExchangeRefused) as error:
            enrolled(store, lane=2, code=wrong)
        assert refused(error)[0] == told
    with pytest.raises(ExchangeRefused) as error:
        enrolled(store, lane=1)
    assert refused(error) == ("lane_taken", {"lane": 1})
    rows = desk.pull(stream=f"desk:{desk.desk}").rows
    entries = [getattr(row, "value", {}) for row in rows]
    assert entries[0] == {"number": desk.certificate.number}
    assert entries[1]["grants"][0] == {
        "agency": "H99.62", "from": 1001, "to": 1999, "decision": "CENTRE",
    }  # fmt: skip


def test_what_the_centre_publishes_goes_down_to_every_desk(store: Store, desk: Enrolled) -> None:
    catalogue = json.loads(resource_bytes("catalogue/commune-2026.json"))
    code = store.publish(desk.site, lambda to: to.procedure(catalogue["procedures"][0]))
    calendar = json.loads(resource_bytes("calendars/vn-2024-2027.json"))
    for _ in range(2):
        store.publish(desk.site, lambda to: to.calendar(calendar))
    told = desk.hello()
    assert (told.streams["ref:catalogue"], told.streams["ref:calendar"]) == (1, 2)
    (entry,) = desk.pull(stream="ref:catalogue").rows
    assert isinstance(entry, Entry)
    assert read_procedure(entry.value).code == entry.key == code
    page = desk.pull(1, stream="ref:calendar")
    assert (page.next, page.more, len(page.rows)) == (2, False, 1)
    with pytest.raises(HasProblems):
        store.publish(desk.site, lambda to: to.procedure({"code": ""}))
