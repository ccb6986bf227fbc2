"""The same acts from the command line: a machine without a screen exchanges, too."""

from __future__ import annotations

from pathlib import Path

from desk_app.central.bundles import answer_bundle
from tests.cli.console import BIRTH, Console
from tests.conftest import Clock
from tests.exchange.province import Seat
from tests.sync.conftest import Opens


def test_a_machine_without_a_screen_enrols_exchanges_and_carries(
    seat: Seat, address: str, open_lane: Opens, clock: Clock, tmp_path: Path
) -> None:
    counter = open_lane(1)
    acts = counter.acts
    console = Console(acts.desk.settings.data, clock, opened=acts)
    clerk, supervisor = console.signed_in("clerk"), console.signed_in("supervisor")
    code = seat.store.enrol_code(acts.desk.site_id, 1)
    received = clerk("register", BIRTH).document
    joined = supervisor("sync", "enrol", "--centre", address, "--code", code).document
    assert (joined["link"], joined["number"] > 0) == ("online", True)
    done = clerk("sync", "now").document
    assert (done["sent"], done["link"], done["waiting"]["events"]) == (2, "online", 0)
    assert clerk("show", received["code"]).document["state"]["sync"] == "acknowledged"
    clerk("register", BIRTH)
    stick = tmp_path / "stick"
    assert clerk("sync", "export", stick).document["lines"] == 1
    assert console("sync", "status").document["waiting"]["events"] == 1
    stick.write_bytes(answer_bundle(seat.store, stick.read_bytes()))
    brought = clerk("sync", "import", stick).document
    assert (brought["confirmed"], brought["waiting"]["events"]) == (1, 0)
    calendar = tmp_path / "calendar.json"
    calendar.write_text('{"days_off": ["2026-12-24"]}', "utf-8")
    admin = console.signed_in("admin")
    assert admin("import", "calendar", calendar).document["proposed"] is True
    assert clerk("sync", "now").code == 0
    [proposed] = supervisor("sync", "proposals").document["proposals"]
    assert (proposed["stream"], proposed["state"]) == ("calendar", "sent")
    seat.store.revoke(acts.desk.site_id, acts.desk.desk)
    clerk("register", BIRTH)
    assert clerk("sync", "now").refused == (5, "centre_revoked")
    [item] = console("sync", "status").document["items"]
    assert (item["state"], item["kind"]) == ("waiting", "DossierReceived")
    assert "trung tâm" in item["why"]
