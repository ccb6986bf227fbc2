"""The exchange by USB alone: a file to the centre, its answer back; nothing twice, nothing unsigned."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desk_app.central.bundles import answer_bundle
from desk_app.compose import open_acts
from desk_app.models.moves import Act
from desk_app.models.outcomes import Facts, NotAllowed, Trouble
from desk_app.protocol.bundle import BundleRefused
from desk_app.protocol.json_lines import written_json
from desk_app.recovery.verify import verify
from desk_app.settings import Settings
from desk_app.sync.state import Carried, Choice, Link
from tests.conftest import Clock
from tests.exchange.province import Seat, enrolled
from tests.services.counter import CERTIFIED_COPY, Counter
from tests.sync.conftest import Opens

SITE = "demo-quang-phu"


def carried(counter: Counter, seat: Seat, stick: Path) -> Carried:
    """To the centre and back."""
    out, back = stick / "out.qmcb", stick / "back.qmcb"
    counter.acts.export_bundle(counter.clerk, out)
    back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
    return counter.acts.import_bundle(counter.clerk, back)


def test_two_desks_without_a_network_exchange_by_files_alone(
    seat: Seat, open_lane: Opens, tmp_path: Path
) -> None:
    one, other = open_lane(1), open_lane(2)
    received = one.receive(CERTIFIED_COPY)
    with pytest.raises(NotAllowed, match="not_enrolled"):
        one.acts.export_bundle(one.clerk, tmp_path / "early.qmcb")
    card = tmp_path / "card.json"
    card.write_bytes(written_json(seat.store.card()))
    for counter, lane in ((one, 1), (other, 2)):
        supervisor = counter.acts.sign_in("supervisor", "supervisor")
        counter.acts.ask_by_card(supervisor, card, seat.store.enrol_code(SITE, lane))
    assert one.acts.sync_status().link is Link.ASKED
    first = carried(one, seat, tmp_path)
    assert (first.enrolled, first.confirmed, first.taken) == (True, 2, 0)
    assert one.acts.sync_status().waiting.events == 0
    assert carried(other, seat, tmp_path).taken >= 2
    unit = other.acts.units()[0]
    other.acts.act(other.clerk, Act.HAND_OVER, [received.code], {"to": unit})
    assert carried(other, seat, tmp_path).confirmed >= 1
    assert carried(one, seat, tmp_path).taken >= 1
    assert one.acts.open_dossier(one.clerk, received.id).holder == "transit"
    again = one.acts.import_bundle(one.clerk, tmp_path / "back.qmcb")
    assert (again.confirmed, again.taken) == (0, 0)
    for counter in (one, other):
        desk = counter.acts.desk
        verify(desk.database, desk.site_id, desk.journal.seen())


def test_what_lies_in_a_file_names_it_until_the_answer_to_this_desk_is_read(
    seat: Seat, open_lane: Opens, tmp_path: Path
) -> None:
    one, other = open_lane(1), open_lane(2)
    card, out, back = tmp_path / "card.json", tmp_path / "out.qmcb", tmp_path / "back.qmcb"
    card.write_bytes(written_json(seat.store.card()))
    supervisor = one.acts.sign_in("supervisor", "supervisor")
    one.acts.ask_by_card(supervisor, card, seat.store.enrol_code(SITE, 1))
    first = one.receive()
    assert why(one, first.code) == ("asked", {}, (Choice.EXPORT, Choice.OPEN))
    one.acts.export_bundle(one.clerk, out)
    later = one.receive()
    choices = (Choice.IMPORT, Choice.EXPORT, Choice.OPEN)
    assert why(one, first.code) == ("carried", {"file": "out.qmcb"}, choices)
    assert why(one, later.code)[0] == "asked"
    assert one.acts.sync_status().carried == "out.qmcb"
    back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
    found = (out, tmp_path / "gone.qmcb", card, back)
    assert (one.acts.answers_among(found), other.acts.answers_among(found)) == ((back,), ())
    one.acts.import_bundle(one.clerk, back)
    assert one.acts.sync_status().carried == ""
    assert why(one, later.code) == ("by_stick", {}, (Choice.EXPORT, Choice.OPEN))


def why(counter: Counter, code: str) -> tuple[str, Facts, tuple[Choice, ...]]:
    """Why the reception of a dossier waits, and what can be done."""
    acts = counter.acts
    items = acts.sync_items(counter.clerk, acts.sync_item_ids())
    (item,) = (each for each in items if each.code == code and each.kind == "DossierReceived")
    return item.why, item.facts, item.choices


def test_a_spoilt_or_foreign_file_is_told_and_changes_nothing(
    seat: Seat, open_lane: Opens, tmp_path: Path
) -> None:
    one, other = open_lane(1), open_lane(2)
    card = tmp_path / "card.json"
    card.write_bytes(written_json(seat.store.card()))
    for counter, lane in ((one, 1), (other, 2)):
        supervisor = counter.acts.sign_in("supervisor", "supervisor")
        counter.acts.ask_by_card(supervisor, card, seat.store.enrol_code(SITE, lane))
        carried(counter, seat, tmp_path)
    one.receive()
    one.acts.export_bundle(one.clerk, tmp_path / "out")
    sent = (tmp_path / "out").read_bytes()
    answer = answer_bundle(seat.store, sent)
    before = one.acts.sync_status()
    for data, code in (
        (answer[:-1], "bundle_cut"),
        (answer[:-1] + bytes([answer[-1] ^ 1]), "bundle_garbage"),
        (b"%PDF-1.7", "bundle_garbage"),
        (sent, "bundle_not_for_us"),
    ):
        (tmp_path / "bad").write_bytes(data)
        with pytest.raises(Trouble, match=code):
            one.acts.import_bundle(one.clerk, tmp_path / "bad")
    (tmp_path / "bad").write_bytes(answer)
    with pytest.raises(Trouble, match="bundle_not_for_us"):
        other.acts.import_bundle(other.clerk, tmp_path / "bad")
    assert one.acts.sync_status() == before
    with pytest.raises(BundleRefused, match="bundle_not_for_us"):
        answer_bundle(seat.store, answer)


def test_a_desk_that_was_put_back_gets_its_own_records_from_the_centre_by_files(
    seat: Seat, open_lane: Opens, tmp_path: Path, clock: Clock
) -> None:
    one = open_lane(1)
    enrolled(one.acts, seat)
    carried(one, seat, tmp_path)
    settings = one.acts.desk.settings
    one.acts.desk.database.close()
    shutil.copytree(settings.data, tmp_path / "saved")
    one = opened(settings, clock)
    received = one.receive(CERTIFIED_COPY)
    assert carried(one, seat, tmp_path).confirmed == 2
    one.acts.desk.database.close()
    shutil.rmtree(settings.data)
    shutil.rmtree(settings.witness)
    shutil.copytree(tmp_path / "saved", settings.data)
    one = opened(settings, clock)
    with pytest.raises(Trouble, match="centre_page_broken"):
        carried(one, seat, tmp_path)
    assert carried(one, seat, tmp_path).taken >= 1
    assert one.acts.find_exact(received.code) == received.id
    again = one.receive(CERTIFIED_COPY)
    assert again.code != received.code
    assert "copy_went_on" in one.acts.warnings()
    assert carried(one, seat, tmp_path).confirmed >= 1
    desk = one.acts.desk
    verify(desk.database, desk.site_id, desk.journal.seen())
    one.acts.desk.database.close()


def opened(settings: Settings, clock: Clock) -> Counter:
    """The desk of a folder, its clerk signed in."""
    acts = open_acts(settings, clock.ticker())
    return Counter(acts, acts.sign_in("clerk", "clerk"))
