"""`desk-central` as operators use it: beside the running service, on its database."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import Engine

from desk_app.central.answers import STATUS
from desk_app.central.cli.main import VERBS, run
from desk_app.protocol.messages import STATUS as OF_EXCHANGE
from desk_app.resources import resource_bytes
from tests.architecture.house import ROOT
from tests.central.conftest import Server
from tests.central.enrolled import Enrolled
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
    file.write_text("[]", "utf-8")
    assert operator.says("publish", "catalogue", str(file))[0] == 3


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
