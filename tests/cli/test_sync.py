"""`sync …` without a centre: what is said, and with which exit code; with one, see `tests/sync`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.console import BIRTH, Console


def test_a_desk_without_a_centre_says_so_and_keeps_everything(
    desk: Console, tmp_path: Path
) -> None:
    clerk, supervisor = desk.signed_in("clerk"), desk.signed_in("supervisor")
    received = clerk("register", BIRTH).document
    status = desk("sync", "status").document  # nobody needs to sign in for it
    assert (status["link"], status["waiting"]["events"]) == ("not_enrolled", 2)
    told = desk.words("sync", "status").out
    assert "chưa kết nối" in told
    assert "thuộc số hồ sơ" not in told
    first = status["items"][1]
    assert (first["code"], first["kind"]) == (received["code"], "DossierReceived")
    assert first["choices"] == ["enrol", "open"]
    assert desk("sync", "now").refused == (4, "not_signed_in")
    assert clerk("sync", "now").refused == (4, "not_enrolled")
    assert clerk("sync", "export", tmp_path / "out").refused == (4, "not_enrolled")
    assert clerk("sync", "import", tmp_path / "nothing").refused == (5, "file_unreadable")
    assert clerk("sync", "relay", "--listen", "127.0.0.1:0").refused == (4, "not_enrolled")
    enrol = ("sync", "enrol", "--code", "ABCD")
    assert clerk(*enrol, "--centre", "https://centre.example").refused == (4, "role_not_allowed")
    assert supervisor(*enrol, "--centre", "http://centre.example").refused == (
        5,
        "centre_needs_tls",
    )
    assert supervisor(*enrol, "--centre", "http://127.0.0.1:9").refused == (5, "centre_unreachable")
    card = tmp_path / "card.json"
    card.write_text("{}", "utf-8")
    assert supervisor(*enrol, "--card", card).refused == (5, "card_wrong")
    assert supervisor("sync", "settle", "nothing", "--note", "x").refused == (4, "flag_unknown")
    assert "trung tâm" in desk.words("sync", "status").out
