"""`init`: a desk is made once, whole, or not at all."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring.core
import pytest

from desk_app.sentences.warnings import WARNINGS
from tests.cli.console import SITE, Console
from tests.conftest import Clock
from tests.storage.test_key import MemoryKeyring

PASSWORD = "con-voi-ban-don-7"
OF_SITE = ("init", "--site", str(SITE))
KEYS = {"data", "site", "desk", "lane", "demo", "recovery_code", "key"}


def site(**changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(SITE.read_bytes())
    return document | changes


def content(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.name[-4:] != "-shm"}


def test_a_demonstration_desk_has_three_users_and_dossiers_of_the_last_30_days(
    console: Console,
) -> None:
    made = console("init", "--demo")
    assert made.code == 0
    assert set(made.document) == {*KEYS, "dossiers", "users"}
    assert made.document["users"] == ["clerk", "supervisor", "admin"]
    assert made.document["lane"] == 1
    assert made.document["demo"] is True
    for name in made.document["users"]:
        found = console.signed_in(name)("search", "", "--limit", "999").document["results"]
        assert len(found) == made.document["dossiers"] > 20
    days = [row["received_at"][:10] for row in found]
    assert min(days) >= "2026-10-21"
    assert max(days) < "2026-11-20"
    assert console("verify").code == 0


def test_two_demonstration_desks_share_no_number(tmp_path: Path, clock: Clock) -> None:
    codes: list[str] = []
    for lane in ("1", "3"):
        each = Console(tmp_path / lane, clock, "clerk", "clerk")
        assert each("init", "--demo", "--lane", lane).document["lane"] == int(lane)
        assert each.register().document["code"] == f"H99.62-261120-{lane}001"
        results = each("search", "", "--limit", "999").document["results"]
        codes += [row["code"] for row in results]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("lane", ["0", "9", "-1"])
def test_a_lane_outside_1_to_8_is_refused(console: Console, lane: str) -> None:
    answer = console("init", "--demo", "--lane", lane)
    assert (answer.code, answer.problems) == (3, [("lane", "lane_out_of_range")])
    assert not console.folder.exists()


def test_a_site_file_already_says_its_lane(console: Console) -> None:
    with pytest.raises(SystemExit, match="2"):
        console("init", "--site", SITE, "--lane", "2")


def test_a_second_init_is_refused_and_changes_nothing(console: Console) -> None:
    assert console("init", "--site", SITE, DESK_PASSWORD=PASSWORD).code == 0
    before = content(console.folder)
    for again in (("--site", str(SITE)), ("--demo",)):
        answer = console("init", *again, DESK_PASSWORD=PASSWORD)
        assert answer.refused == (4, "site_exists")
        assert answer.document["not_allowed"]["folder"] == str(console.folder)
    assert content(console.folder) == before


def test_the_administrator_of_a_site_has_the_password_of_the_environment(console: Console) -> None:
    made = console("init", "--site", SITE, DESK_PASSWORD=PASSWORD)
    assert made.code == 0
    assert set(made.document) == {*KEYS, "administrator"}
    assert (made.document["site"], made.document["demo"]) == ("xa-mau", False)
    assert made.document["administrator"] == "admin"
    assert console.signed_in("admin", PASSWORD)("user", "list").code == 0
    assert console.signed_in("clerk")("search", "").refused == (4, "wrong_password")


def test_without_a_password_the_administrator_begins_with_the_recovery_code(
    console: Console,
) -> None:
    made = console("init", "--site", SITE)
    code = made.document["recovery_code"]
    assert console.signed_in("admin", code)("user", "list").code == 0
    told = console.words("init", "--site", SITE)
    assert (told.code, told.out) == (4, "")


def test_a_new_site_says_its_recovery_code_once_in_words(console: Console) -> None:
    told = console.words("--lang", "en", "init", "--site", SITE)
    assert told.code == 0
    assert "recovery code below" in told.out
    assert len(re.findall(r": [A-Z2-9]{4}(?:-[A-Z2-9]{4}){4}$", told.out, re.MULTILINE)) == 1


def test_a_new_desk_says_where_its_key_lies(console: Console, tmp_path: Path) -> None:
    told = console.words("--lang", "en", *OF_SITE, DESK_PASSWORD=PASSWORD)
    assert f"beside them in the file {console.folder / 'key'}" in told.out
    assert told.err == WARNINGS["key_in_file"].source + "\n"
    given = tmp_path / "stick" / "key"
    given.parent.mkdir()
    elsewhere = replace(console, folder=tmp_path / "other")
    made = elsewhere(*OF_SITE, DESK_KEY_FILE=str(given), DESK_PASSWORD=PASSWORD)
    assert (made.document["key"], made.err) == ("given", "")
    last = replace(console, folder=tmp_path / "third")
    assert last(*OF_SITE, DESK_PASSWORD=PASSWORD).document["key"] == "file"


def test_a_desk_with_its_key_in_the_keyring_says_so(
    console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = MemoryKeyring()
    backend.priority = 1.0
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    made = console(*OF_SITE, DESK_PASSWORD=PASSWORD)
    assert (made.document["key"], made.err) == ("keyring", "")
    assert not (console.folder / "key").exists()


def test_a_site_without_a_grant_for_an_agency_numbers_provisionally(console: Console) -> None:
    console("init", "--site", console.file("site.json", site(grants=[])), DESK_PASSWORD=PASSWORD)
    received = console.signed_in("admin", PASSWORD).register().document
    assert received["provisional"] is True
    assert received["code"].startswith("TAM.")


def test_a_broken_site_file_is_refused_with_every_field_named(console: Console) -> None:
    broken = site(name="", lane=9, agencies=[{"code": "?"}], grants=[{"agency": "H99.12"}])
    answer = console("init", "--site", console.file("site.json", broken))
    assert answer.code == 3
    assert answer.problems == [
        ("name", "text_missing"),
        ("agencies.0.code", "agency_code_wrong"),
        ("lane", "lane_out_of_range"),
        ("grants.0", "grant_wrong"),
    ]
    assert not console.folder.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"agencies": [{"code": "H99.12", "name": "UBND xã Mẫu", "units": 7}]},
        {"agencies": [{"code": "H99.12", "name": "UBND xã Mẫu", "units": "Kinh tế"}]},
        {"grants": [{"agency": "H99.12", "from": True, "to": 9}]},
        {"desk": {"name": "Quầy"}},
        {"timetable": {"mon": ["bảy giờ"]}},
        {"timetable": "cả tuần"},
        {"agencies": {"code": "H99.12"}},
    ],
)
def test_a_site_file_of_a_wrong_shape_is_refused_not_guessed(
    console: Console, changes: dict[str, Any]
) -> None:
    answer = console("init", "--site", console.file("site.json", site(**changes)))
    assert answer.code == 3
    assert answer.problems[0][0].split(".")[0] in changes
    assert not (console.folder / "desk.db").exists()
    assert not (console.folder / "key").exists()


def test_a_weak_password_makes_no_desk(console: Console) -> None:
    answer = console("init", "--site", SITE, DESK_PASSWORD="admin")
    assert answer.code == 3
    assert answer.problems[0][0] == "password"
    assert not console.folder.exists()


def test_a_site_file_that_is_not_there_is_trouble(console: Console) -> None:
    answer = console("init", "--site", console.folder / "none.json")
    assert answer.refused == (5, "file_unreadable")
    assert answer.document["trouble"]["name"] == "none.json"


def test_a_folder_that_cannot_be_made_is_trouble(console: Console) -> None:
    console.file("desk", b"a file stands where the folder should be")
    assert console("init", "--site", SITE).refused == (5, "folder_read_only")
