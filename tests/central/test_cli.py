"""`desk-central` as operators use it: beside the running service, on its database."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import Engine

from desk_app.central.answers import STATUS
from desk_app.central.cli.main import VERBS, run
from desk_app.central.quarantine import Room
from desk_app.central.store import Store
from desk_app.models.moments import iso
from desk_app.protocol.messages import STATUS as OF_EXCHANGE
from desk_app.protocol.messages import ExchangeRefused
from desk_app.protocol.versions import VersionTold
from desk_app.resources import resource_bytes
from desk_app.storage.reference import version_of
from tests.architecture.house import ROOT
from tests.central.conftest import Server
from tests.central.enrolled import Enrolled
from tests.central.test_quarantine import forked
from tests.protocol.chains_of_desks import SITE

UNIT = "Tư pháp - Hộ tịch"


@dataclass(frozen=True)
class Operator:
    """Somebody at the terminal of a centre."""

    data: Path
    database: str

    def says(self, *words: str) -> tuple[int, Any]:
        """Exit code and JSON answer of a command."""
        out = StringIO()
        given = {"DESK_CENTRAL_DATABASE": self.database, "DESK_CENTRAL_DATA": str(self.data)}
        code = run(["--json", *words], given, out=out, err=StringIO())
        return code, json.loads(out.getvalue())

    def told(self, *words: str) -> str:
        """What a command says in words, whatever its exit code."""
        out = StringIO()
        run([*words, "--lang", "en"], {"DESK_CENTRAL_DATABASE": self.database,
            "DESK_CENTRAL_DATA": str(self.data)}, out=out, err=out)  # fmt: skip
        return out.getvalue()


@pytest.fixture
def operator(engine: Engine, tmp_path: Path) -> Operator:
    return Operator(tmp_path / "centre", engine.url.render_as_string(hide_password=False))


def test_a_site_is_served_and_its_desks_are_counted(operator: Operator, desk: Enrolled) -> None:
    for number in (1_001, 1_002, 1_004):
        desk.received(number)
    desk.push()
    counted = {"events": len(desk.lines), "dossiers": 3, "flags": 0}
    assert operator.says("count") == (0, counted)
    assert operator.says("site", "add", "--demo") == (0, {"site": SITE})
    code, answer = operator.says("enrol-code", "--site", SITE, "--lane", "2")
    assert (code, answer["code"].count("-")) == (0, 3)
    code, lanes = operator.says("report", "lanes")
    assert [(each["last"], each["holes"], each["voids"]) for each in lanes["rows"]] == [
        (1_004, [1_003], [])
    ]
    assert "not explained: 1003" in operator.told("report", "lanes")
    assert f"{SITE}: lines {len(desk.lines)}, desks 1" in operator.told("report", "sites")
    assert operator.says("flags") == (0, {"flags": []})
    assert operator.says("verify")[0] == 0
    assert (operator.data / "key").stat().st_mode & 0o777 == 0o600


def test_desks_officers_and_timelines_come_and_go(operator: Operator, desk: Enrolled) -> None:
    before = operator.says("card")[1]["timeline"]
    code, new = operator.says("timeline", "new")
    assert (code, operator.says("card")[1]["timeline"]) == (0, new["timeline"])
    assert new["timeline"] != before
    assert operator.says("revoke", "--site", SITE, "--desk", desk.desk, "--up-to", "1.7")[0] == 0
    assert operator.says("report", "sites")[1]["rows"][0]["desks"][0]["revoked_at"]
    who = ("--site", SITE, "--name", "Trần Văn Mẫu")
    code, answer = operator.says("officer", "add", *who, "--unit", UNIT)
    assert (code, len(answer["token"]) > 60) == (0, True)
    assert operator.says("officer", "revoke", *who)[0] == 0
    (row,) = operator.says("officer", "list", "--site", SITE)[1]["officers"]
    assert (row["unit"], bool(row["revoked_at"])) == (UNIT, True)


def test_procedures_and_the_calendar_are_published_to_every_site(
    operator: Operator, desk: Enrolled, tmp_path: Path
) -> None:
    procedures = json.loads(resource_bytes("catalogue/commune-2026.json"))["procedures"][:2]
    file = tmp_path / "catalogue.json"
    file.write_text(json.dumps([*procedures, {"code": "x"}]), "utf-8")
    code, answer = operator.says("publish", "catalogue", str(file))
    assert (code, answer["published"]) == (0, [each["code"] for each in procedures])
    assert (answer["sites"], bool(answer["problems"])) == ([SITE], True)
    file.write_bytes(resource_bytes("calendars/vn-2024-2027.json"))
    assert operator.says("publish", "calendar", str(file), "--site", SITE)[0] == 0
    told = desk.hello().streams
    assert (told["ref:catalogue"], told["ref:calendar"]) == (2, 1)
    process = {"procedure": "1.004194", "valid_from": "2026-11-01", "steps": []}
    file.write_text(json.dumps([process, {"procedure": "x"}]), "utf-8")
    code, answer = operator.says("publish", "processes", str(file))
    assert (code, answer["published"], bool(answer["problems"])) == (0, ["1.004194"], True)
    form = json.loads(resource_bytes("forms/tt-03-2025/stop.json"))
    unclear = {**form, "additions": {"foot": "{a.b}"}}
    file.write_text(json.dumps([form, unclear]), "utf-8")
    code, answer = operator.says("publish", "forms", str(file))
    assert (code, answer["published"]) == (0, ["stop"])
    assert [each["code"] for each in answer["problems"]] == ["form_place_unclear"]
    user = {"name": "lan.h", "full_name": "H' Lan", "role": "clerk", "valid_from": "2026-11-20"}
    file.write_text(json.dumps([user, user, {**user, "password": "x"}]), "utf-8")
    code, answer = operator.says("publish", "users", str(file))
    assert (code, answer["published"]) == (0, ["lan.h"])
    assert [each["code"] for each in answer["problems"]] == ["repeated", "unknown_key"]
    file.write_text("[]", "utf-8")
    assert operator.says("publish", "catalogue", str(file))[0] == 3


def test_a_proposal_of_a_desk_is_accepted_or_declined_once(
    operator: Operator, desk: Enrolled, store: Store
) -> None:
    known = store.desk(SITE, desk.desk)
    assert known is not None
    procedures = json.loads(resource_bytes("catalogue/commune-2026.json"))["procedures"][:2]
    told = [
        VersionTold(
            "catalogue", each["code"], json.dumps(each).encode(), store.clock(), proposed=True
        )
        for each in procedures
    ]
    unreadable = VersionTold("process", "1.004194", b"{}", store.clock(), proposed=True)
    wanted, unwanted, strange = store.keep_versions(known, [*told, unreadable])
    assert store.keep_versions(known, told) == (wanted, unwanted)
    code, answer = operator.says("proposals")
    assert (code, len(answer["proposals"])) == (0, 3)
    assert operator.says("accept", wanted[:10]) == (0, {"accepted": wanted, "sites": [SITE]})
    assert operator.says("decline", unwanted, "--why", " ")[0] == 3
    assert operator.says("decline", unwanted, "--why", "Chưa rà soát", "--site", SITE)[0] == 0
    assert operator.says("accept", strange)[0] == 3
    for settled in (wanted, unwanted):
        assert operator.says("accept", settled)[1]["not_allowed"]["code"] == "proposal_settled"
    assert operator.says("accept", "abc")[1]["not_allowed"]["code"] == "proposal_unknown"
    assert "Declined: Chưa rà soát" in operator.told("proposals")
    assert desk.hello().streams["ref:catalogue"] == 1
    told_no = [getattr(row, "value", {}) for row in desk.pull(stream=f"desk:{desk.desk}").rows]
    assert [each["why"] for each in told_no if each.get("version") == unwanted] == ["Chưa rà soát"]


def test_a_proposal_is_shown_as_what_it_says_and_under_its_own_key(
    operator: Operator, desk: Enrolled, store: Store
) -> None:
    known = store.desk(SITE, desk.desk)
    assert known is not None
    [first, *_] = json.loads(resource_bytes("catalogue/commune-2026.json"))["procedures"]
    content = json.dumps(first | {"name": "Tên\x1b[2J\u202e giả"}).encode()
    told = VersionTold("catalogue", "9.9\x1b[31m", content, store.clock(), proposed=True)
    strange = VersionTold("process", "x\x1b[2J", b'{"x": 1}', store.clock(), proposed=True)
    [version, other] = store.keep_versions(known, [told, strange])
    rows = operator.says("proposals")[1]["proposals"]
    assert {each["key"] for each in rows} == {first["code"], "x [2J"}
    assert "Tên [2J giả" in operator.told("proposals")
    code, answer = operator.says("proposals", "show", version[:8])
    assert (code, answer["content"]["name"]) == (0, "Tên\x1b[2J\u202e giả")
    assert answer["key"] == first["code"]
    shown = operator.told("proposals", "show", version)
    assert "\\u001b[2J\\u202e giả" in shown
    assert not {"\x1b", "\u202e"} & {*shown}
    operator.says("decline", other, "--why", "Không đọc được")
    assert operator.says("proposals", "show", other)[1]["answer"] == "declined"
    refused = operator.says("proposals", "show", "f" * 32)
    assert (refused[0], refused[1]["not_allowed"]["code"]) == (4, "proposal_unknown")


def test_what_a_desk_proposes_fills_neither_the_disk_nor_the_list(
    desk: Enrolled, store: Store
) -> None:
    known = store.desk(SITE, desk.desk)
    assert known is not None
    told = [
        VersionTold("catalogue", name, b'{"n":"%s"}' % name.encode(), store.clock(), proposed=True)
        for name in ("a", "b", "c")
    ]
    narrow = replace(store, room=Room(versions=2 * len(told[0].content)))
    few = replace(store, room=Room(proposals=1))
    first = few.keep_versions(known, told)
    assert first == (version_of(told[0].content),)
    with pytest.raises(ExchangeRefused, match="no_room") as no:
        few.keep_versions(known, told[1:])
    assert no.value.refusal.facts == {"most": 1}
    named = [replace(each, proposed=False) for each in told]
    assert few.keep_versions(known, named[:2])[0] == first[0]
    with pytest.raises(ExchangeRefused, match="no_room"):
        narrow.keep_versions(known, named[2:])
    assert len(narrow.keep_versions(known, named)) == 2
    assert store.gauges()["version_bytes"] == 2 * len(told[0].content)


@pytest.fixture
def whole_copy(desk: Enrolled, store: Store) -> Enrolled:
    """A second copy of which the whole batch is kept; of a third one there is the signed head alone."""
    for number in (1_001, 1_002):
        desk.received(number)
    desk.push()
    whole, _ = forked(desk, 1_003)
    desk.store = replace(store, room=Room(bytes=0))
    forked(desk, 1_004)
    return whole


def in_quarantine(operator: Operator) -> list[dict[str, Any]]:
    """What nobody has looked at, whole ones first."""
    code, answer = operator.says("quarantine")
    assert code == 0
    return sorted(answer["quarantine"], key=lambda each: not each["whole"])


def test_evidence_is_shown_without_persons_and_saved_byte_for_byte(
    operator: Operator, whole_copy: Enrolled, engine: Engine, tmp_path: Path
) -> None:
    whole, cut = in_quarantine(operator)
    assert (whole["whole"], cut["whole"], whole["seen_at"]) == (True, False, None)
    assert [(each["desk"], each["reason"], each["first"]) for each in (whole, cut)] == [
        (whole_copy.desk, "fork", 2)
    ] * 2
    assert whole["chain"] != cut["chain"]
    assert "nobody has looked at it" in operator.told("quarantine")
    assert operator.says("quarantine", "--site", "another") == (0, {"quarantine": []})
    code, shown = operator.says("quarantine", "show", whole["sha256"][:8])
    line = whole_copy.lines[1].event
    told = {"seq": 2, "kind": "DossierReceived", "dossier": line.dossier, "at": iso(line.at)}
    assert (code, shown["head"]["n"], shown["lines"]) == (0, 1, [told])
    assert operator.says("quarantine", "show", cut["sha256"])[1]["lines"] is None
    personal = json.loads(whole_copy.lines[1].part or b"")["applicant"]["name"]
    in_words = operator.told("quarantine", "show", whole["sha256"])
    assert line.dossier is not None
    assert line.dossier in in_words
    assert personal not in in_words + json.dumps(shown, ensure_ascii=False)

    file = tmp_path / "evidence"
    code, saved = operator.says("quarantine", "save", whole["sha256"], str(file))
    assert (code, saved["bytes"], saved["whole"]) == (0, whole["size"], True)
    assert hashlib.sha256(file.read_bytes()).hexdigest() == whole["sha256"]
    assert personal in file.read_text("utf-8")
    assert file.stat().st_mode & 0o777 == 0o600
    code, refused = operator.says("quarantine", "save", cut["sha256"], str(file))
    assert (code, refused["not_allowed"]["code"]) == (4, "file_exists")
    assert hashlib.sha256(file.read_bytes()).hexdigest() == whole["sha256"]

    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE quarantine SET body = set_byte(body, 99, 0)")
    for each in (whole, cut):
        code, refused = operator.says("quarantine", "show", each["sha256"])
        assert (code, refused["integrity"]["code"]) == (6, "quarantine_changed")
    code, _ = operator.says("quarantine", "save", whole["sha256"], str(tmp_path / "changed"))
    assert (code, (tmp_path / "changed").exists()) == (6, False)


def test_somebody_looks_at_evidence_and_its_alarm_ends_once(
    operator: Operator, whole_copy: Enrolled, store: Store, engine: Engine
) -> None:
    whole, cut = in_quarantine(operator)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM number_block")

    def alarms() -> tuple[int, int, int, int]:
        gauges, (site,) = store.gauges(), store.report_sites()
        names = ("quarantined", "quarantined_cut", "branches_without_numbers")
        of_all, cut, unnumbered = (gauges[name] for name in names)
        return of_all, cut, unnumbered, site["quarantined"]

    assert alarms() == (2, 1, 2, 2)
    who = ("--by", "Trần Văn Mẫu", "--why", "Máy cũ còn chạy, đã tắt")
    seen = ("quarantine", "seen", cut["sha256"])
    code, refused = operator.says(*seen, "--by", " ", "--why", "\n")
    assert (code, [each["field"] for each in refused["problems"]]) == (3, ["by", "why"])
    assert alarms() == (2, 1, 2, 2)
    assert operator.says(*seen, *who)[0] == 0
    assert alarms() == (1, 0, 1, 1)
    code, refused = operator.says(*seen, "--by", "Người khác", "--why", "khác")
    assert (code, refused["not_allowed"]["code"]) == (4, "quarantine_seen")
    assert operator.says("quarantine") == (0, {"quarantine": [whole]})
    code, everything = operator.says("quarantine", "--all", "--site", SITE)
    (kept,) = (each for each in everything["quarantine"] if each["sha256"] == cut["sha256"])
    assert (kept["seen_by"], kept["why"], kept["seen_at"] is not None) == (who[1], who[3], True)
    assert {**kept, "seen_at": None, "seen_by": None, "why": None} == cut
    assert f"looked at by {who[1]}" in operator.told("quarantine", "--all")
    store.revoke(SITE, whole_copy.desk)
    whole_copy.received(1_005)
    with pytest.raises(ExchangeRefused, match="revoked"):
        whole_copy.push(1)
    assert alarms() == (2, 0, 1, 2)
    assert "the desk was revoked" in operator.told("quarantine")
    for typed in ("abc", "f" * 64, "%" * 8):
        code, refused = operator.says("quarantine", "show", typed)
        assert (code, refused["not_allowed"]["code"]) == (4, "quarantine_unknown")


def test_the_guide_names_every_verb_and_every_refusal() -> None:
    guide = (ROOT / "docs" / "central.md").read_text("utf-8")
    assert not {verb for verb in VERBS if f"`{verb}" not in guide}
    assert not {code for code in {*STATUS, *OF_EXCHANGE} if f"`{code}`" not in guide}


def test_what_cannot_be_done_is_said_with_its_exit_code(operator: Operator, tmp_path: Path) -> None:
    def refused(*words: str) -> tuple[int, str]:
        code, answer = operator.says(*words)
        (what,) = answer.values()
        return code, what["code"] if isinstance(what, dict) else what[0]["code"]

    garbage = tmp_path / "garbage"
    garbage.write_bytes(b"no bundle")
    answer = tmp_path / "answer"
    assert refused("serve", "--listen", "0.0.0.0:0") == (4, "not_loopback")
    assert refused("serve", "--listen", "no.such.host.invalid:1", "--behind-proxy") == (
        5,
        "address_taken",
    )
    assert refused("enrol-code", "--site", "another", "--lane", "1") == (4, "site_unknown")
    assert refused("ingest", str(garbage), "--answer", str(answer)) == (5, "bundle_garbage")
    assert refused("ingest", str(tmp_path / "none"), "--answer", str(answer)) == (
        5,
        "file_unreadable",
    )
    assert refused("site", "add", "--file", str(garbage)) == (3, "not_json")
    assert not answer.exists()
    with pytest.raises(SystemExit) as usage:
        operator.says("revoke", "--site", SITE, "--desk", "x", "--up-to", "seven")
    assert usage.value.code == 2
    away = Operator(operator.data, "postgresql://nobody@127.0.0.1:1/none")
    code, answer_away = away.says("count")
    assert (code, answer_away["trouble"]["code"]) == (5, "centre_database_away")


def test_it_is_tried_out_with_a_database_of_its_own_until_it_is_told_to_end(server: Server) -> None:
    operator = Operator(server.data, "")  # whose database other tests keep running
    serve = ("--data", str(server.data), "--json", "serve", "--listen", "127.0.0.1:0")
    with subprocess.Popen(
        [sys.executable, "-m", "desk_app.central", *serve],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
    ) as service:  # fmt: skip
        assert service.stdout is not None
        told = json.loads("".join(iter(service.stdout.readline, "}\n")) + "}")
        assert told["database"] == "embedded"
        assert operator.says("site", "add", "--demo") == (0, {"site": SITE})
        assert httpx2.get(f"{told['listen']}/health").json()["status"] == "ok"
        assert operator.says("count") == (0, {"events": 0, "dossiers": 0, "flags": 0})
        service.send_signal(signal.SIGTERM)
        assert service.wait(60) == 0
    users = server.data / "postgresql" / ".handle_pids.json"  # who keeps the database running
    assert service.pid not in json.loads(users.read_text("ascii"))
    users.write_text(json.dumps([*json.loads(users.read_text("ascii")), service.pid]), "ascii")
    assert operator.says("count")[0] == 0
    assert service.pid not in json.loads(users.read_text("ascii")), (
        "killed, it would keep it for ever"
    )
