"""Reference data between the centre and its desks: processes, proposals, what a dossier was promised by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from desk_app.central.bundles import answer_bundle
from desk_app.central.officer_views import OfficerViews
from desk_app.central.officers import Officer
from desk_app.models.catalogue_file import procedure_document
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.tables import DossierRecord
from desk_app.protocol.messages import refused
from desk_app.protocol.versions import VersionTold
from desk_app.recovery.verify import verify
from desk_app.resources import resource_bytes
from desk_app.services.proposals import ProposalState
from tests.conftest import Clock
from tests.exchange.province import Seat
from tests.printing.reading import text_of
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.sync.conftest import Opens, connect

SITE = "demo-quang-phu"
POLICE = "Công an xã"
PROCESS: dict[str, Any] = {
    "procedure": TEMPORARY_RESIDENCE, "valid_from": "2026-11-01",
    "steps": [
        {"name": "Thẩm tra hồ sơ", "unit": POLICE, "half_days": 2, "person": "Trần Văn Mẫu"},
        {"name": "Trình ký", "unit": "Lãnh đạo xã", "half_days": 1},
    ],
}  # fmt: skip


def exchanged(*counters: Counter) -> None:
    """A round of each."""
    for each in counters:
        assert not each.acts.sync_now().trouble


def named(counter: Counter, text: str) -> dict[str, Any]:
    """The document of the procedure under another name."""
    [found] = [each for each in counter.acts.procedures("") if each.code == TEMPORARY_RESIDENCE]
    return dict(procedure_document(found)) | {"name": text}


def name_here(counter: Counter) -> str:
    """What the procedure is called at a desk today."""
    return {each.code: each.name for each in counter.acts.procedures("")}[TEMPORARY_RESIDENCE]


def brought_in(counter: Counter, text: str) -> None:
    """An administrator's import at the desk."""
    administrator = counter.acts.sign_in("admin", "admin")
    counter.acts.imports().catalogue(administrator, [named(counter, text)], "sua-doi.json")


def proposals(seat: Seat) -> list[dict[str, Any]]:
    """What waits at the centre, and what was decided."""
    return seat.store.on_versions(SITE, lambda versions: versions.proposals())


def declined(seat: Seat, version: str) -> None:
    """The operator says no."""
    seat.store.on_versions(SITE, lambda to: to.decline(version, "Chưa rà soát"))


def test_an_officers_confirmation_begins_the_process_that_the_centre_has_published(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    seat.store.publish(SITE, lambda to: to.process(PROCESS))
    received = counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.act(counter.clerk, Act.HAND_OVER, [received.code], {"to": POLICE})
    exchanged(counter)
    seat.store.act(Officer(SITE, "Y Thuận", POLICE), Act.CONFIRM, [received.code], {})
    clock.forward(minutes=5)
    exchanged(counter)
    step = counter.open(received.code).step
    assert step is not None
    assert (step.place, step.of, step.name, step.person) == (1, 2, "Thẩm tra hồ sơ", "Trần Văn Mẫu")
    counter.acts.act(counter.clerk, Act.STEP, [received.code], {})
    exchanged(counter)
    assert seat.store.flags() == []
    desk = counter.acts.desk
    verify(desk.database, desk.site_id, desk.journal.seen())


def test_what_a_desk_brings_in_governs_there_at_once_and_becomes_the_centres_when_it_accepts(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    one, other = open_lane(1), open_lane(2)
    brought_in(one, "Trước khi kết nối")
    for counter in (one, other):
        connect(counter, seat, address)
    exchanged(one, other)
    assert proposals(seat) == []
    brought_in(one, "Đề xuất của quầy")
    assert name_here(one) == "Đề xuất của quầy"
    exchanged(one, one)
    [waiting] = proposals(seat)
    assert (waiting["what"], waiting["key"]) == ("catalogue", TEMPORARY_RESIDENCE)
    assert (waiting["name"], waiting["answer"]) == ("Đề xuất của quầy", None)
    seat.store.on_versions(SITE, lambda versions: versions.accept(waiting["id"][:8]))
    exchanged(one, other)
    assert name_here(one) == name_here(other) == "Đề xuất của quầy"
    supervisor = one.acts.sign_in("supervisor", "supervisor")
    assert [each.state for each in one.acts.proposals()(supervisor)] == [ProposalState.ACCEPTED]
    [settled] = proposals(seat)
    assert settled["answer"] == "accepted"


def test_a_proposal_that_travels_by_usb_is_declined_and_what_governed_before_governs_again(
    seat: Seat, address: str, open_lane: Opens, tmp_path: Path
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    exchanged(counter)
    before = name_here(counter)
    brought_in(counter, "Tên không đúng")
    out, back = tmp_path / "out.qmcb", tmp_path / "back.qmcb"
    for _ in range(2):
        counter.acts.export_bundle(counter.clerk, out)
        back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
        counter.acts.import_bundle(counter.clerk, back)
    [waiting] = proposals(seat)
    seat.store.on_versions(SITE, lambda to: to.decline(waiting["id"], "Sai tên thủ tục"))
    counter.acts.export_bundle(counter.clerk, out)
    back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
    counter.acts.import_bundle(counter.clerk, back)
    assert name_here(counter) == before
    exchanged(counter)
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    [own] = counter.acts.proposals()(supervisor)
    assert (own.state, own.why) == (ProposalState.DECLINED, "Sai tên thủ tục")
    assert "proposal_declined" in counter.acts.warnings()
    assert [each["why"] for each in proposals(seat)] == ["Sai tên thủ tục"]


def test_what_the_centre_publishes_by_itself_is_no_open_proposal_and_is_never_withdrawn(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    one, other = open_lane(1), open_lane(2)
    for counter in (one, other):
        connect(counter, seat, address)
    exchanged(one, other)
    brought_in(one, "Tên mới")
    exchanged(one)
    [waiting] = proposals(seat)
    document = named(one, "Tên mới")
    seat.store.on_versions(SITE, lambda to: to.decline(waiting["id"], "Để cấp tỉnh công bố"))
    seat.store.publish(SITE, lambda to: to.procedure(document))
    brought_in(other, "Tên mới")
    exchanged(other, one, one)
    assert name_here(one) == name_here(other) == "Tên mới"
    supervisor = one.acts.sign_in("supervisor", "supervisor")
    assert [each.state for each in one.acts.proposals()(supervisor)] == [ProposalState.ACCEPTED]
    brought_in(one, "Tên khác")
    exchanged(one)
    [waiting] = (each for each in proposals(seat) if each["answer"] is None)
    seat.store.publish(SITE, lambda to: to.procedure(named(one, "Tên khác")))
    assert [each["answer"] for each in proposals(seat)].count("accepted") == 1
    with pytest.raises(NotAllowed, match="proposal_settled"):
        seat.store.on_versions(SITE, lambda to: to.decline(waiting["id"], "Đã công bố rồi"))


def test_what_was_declined_and_is_brought_in_again_is_proposed_again(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    exchanged(counter)
    before = name_here(counter)
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    for _ in range(2):
        clock.forward(minutes=5)
        brought_in(counter, "Tên mới")
        exchanged(counter)
        assert name_here(counter) == "Tên mới"
        [waiting] = proposals(seat)
        assert (waiting["answer"], waiting["why"]) == (None, "")
        [own] = {each.state for each in counter.acts.proposals()(supervisor)}
        assert own == ProposalState.SENT
        declined(seat, waiting["id"])
        exchanged(counter)
        assert name_here(counter) == before
    clock.forward(minutes=5)
    brought_in(counter, "Tên mới")
    seat.store.new_timeline()  # the centre was restored: all that it said is said again
    exchanged(counter, counter)
    assert name_here(counter) == "Tên mới"


def test_a_version_that_the_centre_does_not_take_is_said_and_holds_up_no_other(
    seat: Seat, address: str, open_lane: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    exchanged(counter)
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    for name in ("Một", "Không nhận", "Ba"):
        brought_in(counter, name)
    with monkeypatch.context() as centre:
        takes = seat.store.keep_versions

        def picky(known: Any, told: Sequence[VersionTold]) -> tuple[str, ...]:
            if any(json.loads(each.content)["name"] == "Không nhận" for each in told):
                raise refused("bad_format")
            return takes(known, told)

        centre.setattr(type(seat.store), "keep_versions", lambda _, *told: picky(*told))
        for _ in range(2):
            exchanged(counter)
            found = {each.name: each for each in counter.acts.proposals()(supervisor)}
            assert [found[each].state for each in ("Một", "Ba")] == [ProposalState.SENT] * 2
            refusal = found["Không nhận"]
            assert (refusal.state, refusal.why) == (ProposalState.REFUSED, "bad_format")
            assert "versions_refused" in counter.acts.warnings()
        full = list[int]()

        def no_room(_: Any, __: Any, told: Sequence[VersionTold]) -> tuple[str, ...]:
            full.append(len(told))
            return ()

        centre.setattr(type(seat.store), "keep_versions", no_room)
        exchanged(counter)
        found = {each.name: each for each in counter.acts.proposals()(supervisor)}
        assert (full, found["Không nhận"].why) == ([1], "no_room")
    exchanged(counter)
    assert {each.state for each in counter.acts.proposals()(supervisor)} == {ProposalState.SENT}
    assert "versions_refused" not in counter.acts.warnings()


def test_what_is_too_long_for_the_centre_is_not_brought_in_and_what_was_before_is_said(
    seat: Seat, address: str, open_lane: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    administrator, kept = counter.acts.sign_in("admin", "admin"), name_here(counter)
    long = named(counter, "Dài") | {"results": [{"name": "x" * 500}] * 2_200}
    with pytest.raises(HasProblems) as refusal:
        counter.acts.imports().catalogue(administrator, [long], "dai.json")
    [problem] = refusal.value.problems
    assert (problem.code, problem.facts) == (
        "version_too_long", {"procedure": TEMPORARY_RESIDENCE, "most": 1024},
    )  # fmt: skip
    assert name_here(counter) == kept
    brought_in(counter, "Trước")
    with monkeypatch.context() as program:
        program.setattr("desk_app.sync.versions.MOST_CONTENT", 100)
        exchanged(counter)
        assert "versions_refused" in counter.acts.warnings()
    [own] = counter.acts.proposals()(administrator)
    assert (own.state, own.why) == (ProposalState.REFUSED, "too_large")


def test_the_centre_holds_the_versions_by_which_a_dossier_was_promised(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    brought_in(counter, "Tên riêng của quầy")
    received = counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.act(counter.clerk, Act.HAND_OVER, [received.code], {"to": POLICE})
    connect(counter, seat, address)
    exchanged(counter)
    who = Officer(SITE, "Y Thuận", POLICE)
    told = OfficerViews(seat.store.router, seat.store.clock).read(who, received.code)
    assert told["promised_by"]["procedure"]["name"] == "Tên riêng của quầy"
    assert told["promised_by"]["calendar"]["cut_off"] == "15:00"
    assert proposals(seat) == []


def receipt(**changed: Any) -> dict[str, Any]:
    """Form 01 as another circular would have it."""
    document: dict[str, Any] = json.loads(resource_bytes("forms/tt-03-2025/receipt.json"))
    return document | {"legal_text": "Thông tư số 99/2026/TT-VPCP"} | changed


def test_a_form_that_the_centre_publishes_is_printed_from_its_first_day_on(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    coming = receipt(title="GIẤY TIẾP NHẬN MẪU MỚI", valid_from="2026-11-21")
    today = receipt(title="GIẤY TIẾP NHẬN TỪ HÔM NAY", valid_from="2026-11-20")
    seat.store.publish(SITE, lambda to: (to.form(today), to.form(coming)))
    exchanged(counter)
    received = counter.receive(TEMPORARY_RESIDENCE)
    with counter.acts.desk.database.reading() as session:
        record = session.get_one(DossierRecord, (SITE, received.id))
        assert record.form_version == "Thông tư số 99/2026/TT-VPCP"
    told = text_of(counter.acts.preview_receipt(counter.clerk, received.code))
    assert "GIẤY TIẾP NHẬN TỪ HÔM NAY" in told


def test_a_form_that_the_program_cannot_draw_is_kept_and_said_and_the_one_before_is_printed(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    unknown = receipt(title="GIẤY KHÁC", valid_from="2026-11-20")
    unknown["lines"] = [*unknown["lines"], {"key": "new", "prescribed": "", "printed": "{new}"}]
    seat.store.publish(SITE, lambda to: to.form(unknown))
    exchanged(counter)
    assert "form_not_drawn" in counter.acts.warnings()
    received = counter.receive(TEMPORARY_RESIDENCE)
    told = text_of(counter.acts.preview_receipt(counter.clerk, received.code))
    assert "GIẤY KHÁC" not in told
    seat.store.publish(SITE, lambda to: to.form(receipt(valid_from="2026-11-20")))
    exchanged(counter)
    assert "form_not_drawn" not in counter.acts.warnings()


def test_accounts_that_the_centre_publishes_come_to_every_desk_and_get_their_password_there(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    user = {"name": "lan.h", "full_name": "H' Lan Niê", "role": "clerk", "valid_from": "2026-11-20"}
    seat.store.publish(SITE, lambda to: to.user(user))
    exchanged(counter)
    acts = counter.acts
    first = acts.reset_account(acts.sign_in("admin", "admin"), "lan.h")
    assert acts.sign_in("lan.h", first).full_name == "H' Lan Niê"
