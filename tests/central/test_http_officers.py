"""Officers work through the interface: with a token, on their own unit's dossiers, never on another's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from desk_app.central.app import central_app
from desk_app.central.officers import Officers
from desk_app.central.store import Store
from desk_app.central.transactions import in_transaction
from desk_app.models.tables import ReadingTrace
from tests.central.enrolled import Enrolled
from tests.central.test_officer_acts import UNIT, handed
from tests.protocol.chains_of_desks import SITE

CODE = "H99.62-261120-1001"


@dataclass(frozen=True)
class SpeakingOfficer:
    """Somebody with a token."""

    http: httpx2.Client
    token: str

    def ask(self, method: str, route: str, **sent: Any) -> httpx2.Response:
        """A request with the token."""
        headers = {"Authorization": f"Bearer {self.token}"}
        return self.http.request(method, f"/v1/officer/{route}", headers=headers, **sent)

    def act(self, act: str, body: dict[str, Any], *codes: str) -> httpx2.Response:
        """An act on dossiers."""
        return self.ask("POST", "acts", json={"act": act, "codes": codes, "body": body})


@pytest.fixture
def http(store: Store) -> Iterator[TestClient]:
    with TestClient(central_app(store)) as client:
        yield client


@pytest.fixture
def officers(store: Store) -> Officers:
    return Officers(store.router, store.clock)


@pytest.fixture
def officer(http: TestClient, officers: Officers) -> SpeakingOfficer:
    return SpeakingOfficer(http, officers.add(SITE, "Nguyễn Thị Mẫu", UNIT))


def test_an_officer_finds_confirms_and_resolves_a_dossier(
    officer: SpeakingOfficer, desk: Enrolled, store: Store
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    (row,) = officer.ask("GET", "dossiers?state=received").json()["dossiers"]
    assert (row["code"], row["batch"], row["state"]["portal"]) == (CODE, "b-1", 2)
    whole = officer.ask("GET", f"dossiers/{CODE}").json()
    assert whole["id"] == dossier
    assert whole["persons"]["applicant"]["name"]
    confirmed = officer.act("confirm", {"batch": "b-1"}).json()["dossiers"]
    assert [each["state"]["business"] for each in confirmed] == ["processing"]
    file = officer.ask("PUT", "files", content=b"%PDF-1.7 made up").json()
    assert file["sha256"] == hashlib.sha256(b"%PDF-1.7 made up").hexdigest()
    result = {"number": "12/GXN", "signed_by": "Y Mẫu Niê", "signed_on": "2026-11-20"}
    done = officer.act("result", result | {"kind": "granted", "file": file}, CODE)
    assert done.json()["dossiers"][0]["state"]["business"] == "resolved"
    assert officer.ask("GET", "dossiers?state=processing").json() == {"dossiers": [], "next": None}
    engine = store.router.of(SITE)
    traces = in_transaction(engine, lambda session: session.scalars(select(ReadingTrace)).all())
    assert [(each.dossier, each.by) for each in traces] == [(dossier, "Nguyễn Thị Mẫu")]


def test_a_rule_or_a_faulty_body_is_answered_by_code(
    officer: SpeakingOfficer, desk: Enrolled
) -> None:
    handed(desk, 1001)
    desk.push()
    early = officer.act("resume", {}, CODE)
    assert (early.status_code, early.json()["code"]) == (409, "move_illegal")
    faulty = officer.act("supplement", {}, CODE)
    assert (faulty.status_code, faulty.json()["code"]) == (422, "has_problems")
    assert {each["field"] for each in faulty.json()["problems"]} >= {"reason"}
    key = {"Authorization": f"Bearer {officer.token}", "Idempotency-Key": "a key"}
    asked = {"act": "confirm", "codes": [CODE], "body": {}}
    spaced = officer.http.post("/v1/officer/acts", headers=key, json=asked)
    assert (spaced.status_code, spaced.json()["code"]) == (422, "bad_format")
    key["Idempotency-Key"] = "a-key"
    done = [officer.http.post("/v1/officer/acts", headers=key, json=asked) for _ in range(2)]
    assert done[0].json() == done[1].json() != spaced.json()
    other = officer.http.post("/v1/officer/acts", headers=key, json=asked | {"act": "resume"})
    assert (other.status_code, other.json()["code"]) == (422, "key_used")
    counter = officer.act("return", {}, CODE)
    assert [each["code"] for each in counter.json()["problems"]] == ["unknown_choice"]


def test_nobody_else_sees_anything(
    officer: SpeakingOfficer, officers: Officers, desk: Enrolled
) -> None:
    handed(desk, 1001)
    desk.push()
    other = SpeakingOfficer(officer.http, officers.add(SITE, "Người khác", "Kinh tế"))
    assert other.ask("GET", "dossiers").json()["dossiers"] == []
    hidden = other.ask("GET", f"dossiers/{CODE}")
    assert (hidden.status_code, hidden.json()["code"]) == (404, "dossier_unknown")
    for token in ("", "x", "x.y", f"{officer.token}x", officer.token.partition(".")[2]):
        stranger = SpeakingOfficer(officer.http, token).ask("GET", "dossiers")
        assert (stranger.status_code, stranger.headers["WWW-Authenticate"]) == (401, "Bearer")
    officers.revoke(SITE, "Nguyễn Thị Mẫu")
    assert officer.ask("GET", "dossiers").status_code == 401
