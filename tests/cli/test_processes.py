"""Internal processes and the postal clerk from the command line."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.console import EXAMPLES, Console
from tests.conftest import Clock

PROCESSES = EXAMPLES / "processes.json"
POLICE = {"to": "Công an xã"}
DAYS = ("--from", "2026-11-20", "--to", "2026-11-27")
PERSON = {"name": "Trần Văn Mẫu", "phone": "0900418226", "address": "Thôn 4"}
POSTMAN = {"DESK_NEW_PASSWORD": "quang-phu-26"}


def in_processing(desk: Console) -> str:
    clerk = desk.signed_in("clerk")
    code = clerk.register({"procedure": "1.004194", "applicant": PERSON}).document["code"]
    assert clerk.act("hand-over", code, body=POLICE).code == 0
    assert clerk.act("confirm", code).code == 0
    return str(code)


def test_the_example_of_the_documentation_is_brought_in_whole(admin: Console) -> None:
    answer = admin("import", "processes", PROCESSES)
    assert (answer.code, answer.document) == (
        0, {"taken": ["1.004194", "1.000894"], "broken": []},
    )  # fmt: skip
    assert admin("verify").code == 0


def test_a_dossier_goes_from_step_to_step(desk: Console, clock: Clock, tmp_path: Path) -> None:
    desk.signed_in("admin")("import", "processes", PROCESSES)
    code, clerk = in_processing(desk), desk.signed_in("clerk")
    assert clerk("show", code).document["step"] == {
        "name": "Kiểm tra thông tin cư trú", "unit": "Công an xã", "person": "Trần Văn Mẫu",
        "until": "2026-11-23T17:00:00+07:00", "place": 1, "of": 3,
    }  # fmt: skip
    clock.now += timedelta(days=5, minutes=30)
    late = clerk("report", "steps", *DAYS).document
    assert [each["code"] for each in late["totals"]["open"]] == [code]
    done = clerk.act("step", code, body={"to": "Y Khoa Niê", "note": "Đủ điều kiện"}).document
    assert (done["step"]["place"], done["step"]["person"]) == (2, "Y Khoa Niê")
    assert done["history"][-1]["text"] == (
        "Bước 2/3: Trình lãnh đạo ký, Công an xã, đến 09:30 26/11/2026. Ghi chú: Đủ điều kiện"
    )
    assert clerk.act("step", code).code == 0
    assert clerk.act("step", code).refused == (4, "no_next_step")
    place = tmp_path / "steps.csv"
    assert clerk("report", "steps", *DAYS, "--out", place).code == 0
    rows = list(csv.DictReader(StringIO(place.read_text("utf-8-sig"), newline="")))
    assert [(row["person"], row["late"]) for row in rows] == [
        ("Trần Văn Mẫu", "1"), ("Y Khoa Niê", "0"),
    ]  # fmt: skip
    refused = clerk("report", "steps", *DAYS, "--out", tmp_path / "steps.txt")
    assert refused.problems == [("out", "file_kind_unknown")]
    foretold = clerk("report", "forecast", *DAYS, "--out", tmp_path / "forecast.xlsx").document
    assert (foretold["totals"]["told"], foretold["totals"]["least_cases"]) == (0, 5)
    assert foretold["definition"]
    assert clerk("verify").code == 0


def test_without_a_process_there_is_no_next_step(desk: Console) -> None:
    code = in_processing(desk)
    clerk = desk.signed_in("clerk")
    assert clerk("show", code).document["step"] is None
    assert clerk.act("step", code).refused == (4, "no_process")


def test_a_process_that_takes_too_long_is_kept_and_named(admin: Console) -> None:
    rows = json.loads(PROCESSES.read_bytes())
    rows[0]["steps"][0]["half_days"] = 9
    answer = admin("import", "processes", admin.file("long.json", rows))
    assert answer.document["taken"] == ["1.004194", "1.000894"]
    (warning,) = answer.document["warnings"]
    assert (warning["field"], warning["code"]) == ("0.steps", "steps_exceed_term")
    assert "12" in warning["message"]
    rows[1]["procedure"] = "9.999999"
    answer = admin("import", "processes", admin.file("unknown.json", rows))
    assert [(each["field"], each["code"]) for each in answer.document["broken"]] == [
        ("1.procedure", "procedure_unknown")
    ]


@pytest.mark.parametrize("document", [None, 7, "quy trình", [], [{}]])
def test_json_of_another_shape_brings_no_process(admin: Console, document: object) -> None:
    assert admin("import", "processes", admin.file("new.json", document)).code == 3


def test_only_the_administrator_brings_processes(clerk: Console) -> None:
    assert clerk("import", "processes", PROCESSES).refused == (4, "administrator_only")


def test_the_postal_clerk_receives_and_delivers_by_post_alone(desk: Console) -> None:
    admin = desk.signed_in("admin")
    assert admin("user", "add", "buu-ta", "--role", "postal", **POSTMAN).code == 0
    postman = desk.signed_in("buu-ta", "quang-phu-26")
    here = desk.signed_in("clerk").register().document["code"]
    refused = postman.register({"procedure": "1.004194", "applicant": PERSON})
    assert refused.refused == (4, "role_not_allowed")
    assert refused.document["not_allowed"]["message"].endswith("một cửa.")
    by_post = {"procedure": "1.001193", "applicant": PERSON, "channel": "post"}
    came = postman.register(by_post, "--receipt", desk.folder.parent / "r.pdf")
    assert came.code == 0, came.out
    found = postman("search", "").document["results"]
    assert [each["code"] for each in found] == [came.document["code"]]
    assert postman("show", here).refused == (4, "role_not_allowed")
    assert postman("show", came.document["code"]).document["allowed"] == []
    assert postman.act("hand-over", came.document["code"], body=POLICE).refused == (
        4,
        "role_not_allowed",
    )
    for argv in (("report", "cash", *DAYS), ("report", "steps", *DAYS)):
        assert postman(*argv).refused == (4, "role_not_allowed")
    assert postman("report", "postal", *DAYS).code == 0
    assert postman.act("till", "open", body={"float": 0}).refused == (4, "role_not_allowed")
