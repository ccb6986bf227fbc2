"""Desks speak to the centre over HTTP; whatever they send, the answer says what became of it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import httpx2
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine

from desk_app.central.app import central_app
from desk_app.central.limits import Bounds
from desk_app.central.request_log import JsonLines
from desk_app.central.store import Store
from desk_app.models.moments import iso
from desk_app.protocol.messages import read_hello_answer, read_push_answer
from desk_app.protocol.seals import is_acknowledged
from desk_app.sync.centre import BlobState, Centre, PullAsked
from tests.central.asking import SpeakingDesk, lines_of
from tests.conftest import Clock
from tests.protocol.chains_of_desks import DESK_KEY, NOON, OTHER_KEY, SITE, batch_of, chained, event

OTHER_SITE = {"x-desk-site": "another"}
PLACED = chained([event(seq) for seq in range(1, 6)])


@pytest.fixture
def http(store: Store) -> Iterator[TestClient]:
    with TestClient(central_app(store)) as client:
        yield client


@pytest.fixture
def desk(store: Store, http: TestClient) -> SpeakingDesk:
    """An enrolled desk of the demonstration site."""
    speaking = SpeakingDesk(http, SITE, DESK_KEY)
    assert speaking.enrol(store.enrol_code(SITE, 1)).status_code == 200
    return speaking


def refusal(answer: httpx2.Response) -> tuple[int, str]:
    assert set(answer.json()) == {"code", "facts", "next_try"}
    return answer.status_code, answer.json()["code"]


def test_names_that_no_database_can_hold_are_refused_like_unknown_ones(
    desk: SpeakingDesk,
) -> None:
    stranger = replace(desk, site="\0")
    assert refusal(stranger.hello()) == (403, "unknown_desk")
    assert refusal(replace(desk, site="a\0b").enrol("CODE")) == (422, "bad_format")
    assert refusal(desk.hello(app="\0")) == (422, "bad_format")
    token = base64.urlsafe_b64encode(b"a\0b").decode()
    asked = desk.http.get("/v1/officer/dossiers", headers={"Authorization": f"Bearer {token}.x"})
    assert refusal(asked) == (401, "not_signed_in")


def test_a_desk_enrols_pushes_and_finds_its_lines_confirmed(desk: SpeakingDesk) -> None:
    assert read_hello_answer(desk.hello().json()).mark is None
    pushed = desk.push(batch_of(PLACED))
    answer = read_push_answer(pushed.json())
    card = desk.http.get("/v1/card").json()
    assert is_acknowledged(answer, bytes.fromhex(card["centre_key"]))
    assert answer.mark.head == PLACED[-1].hash
    again = desk.push(batch_of(PLACED), pack=False)
    assert read_push_answer(again.json()).mark == answer.mark
    told = read_hello_answer(desk.hello(PLACED[-1]).json())
    assert (told.mark, told.agrees) == (answer.mark, True)
    page = lines_of(desk.pull(f"site:{SITE}", own=f"1.5.{PLACED[-1].hash.hex()}"))
    assert {"first": 1, "last": 1}.items() <= page[1].items() or page[1]["first"] == 1
    assert page[0]["next"] == told.streams[f"site:{SITE}"]


def test_what_does_not_fit_is_refused_by_name_and_nothing_is_lost(desk: SpeakingDesk) -> None:
    batch = batch_of(PLACED)
    stranger = SpeakingDesk(desk.http, SITE, OTHER_KEY)
    assert refusal(stranger.push(batch)) == (403, "unknown_desk")
    assert refusal(desk.http.post("/v1/push", content=b"")) == (403, "unknown_desk")
    elsewhere = replace(desk, site="another")
    assert refusal(elsewhere.hello()) == (403, "unknown_desk")
    assert refusal(desk.ask("POST", "/v1/push", b"garbage")) == (422, "bad_format")
    assert refusal(desk.ask("POST", "/v1/hello", b"{}")) == (422, "bad_format")
    packed_wrong = desk.ask("POST", "/v1/push", b"no gzip", content_encoding="gzip")
    assert refusal(packed_wrong) == (422, "bad_format")
    spoilt = replace(batch, lines=(batch.lines[1], *batch.lines[1:]))
    assert refusal(desk.push(spoilt)) == (422, "bad_chain")
    later = batch_of(PLACED[3:], prev=PLACED[2].hash)
    gap = desk.push(later)
    assert refusal(gap) == (409, "gap")
    assert gap.json()["facts"] == {"epoch": 0, "seq": 0}
    assert refusal(desk.pull(f"site:{SITE}", own="1.2")) == (422, "bad_format")
    assert refusal(desk.pull("site:another")) == (403, "wrong_site")
    assert refusal(desk.pull(f"desk:{stranger.desk}")) == (403, "wrong_site")
    assert refusal(desk.http.get("/v1/nothing")) == (404, "unknown_path")
    assert refusal(desk.http.get("/v1/push")) == (405, "wrong_method")
    assert desk.push(batch).status_code == 200


def test_a_desk_that_was_taken_away_neither_adds_nor_reads_anything(
    desk: SpeakingDesk, store: Store
) -> None:
    desk.push(batch_of(PLACED[:3]))
    store.revoke(SITE, desk.desk)
    more = batch_of(PLACED[3:], prev=PLACED[2].hash)
    assert refusal(desk.push(more)) == (403, "revoked")
    assert desk.push(more).json()["facts"] == {"epoch": 1, "seq": 3}
    assert refusal(desk.pull(f"site:{SITE}")) == (403, "revoked")
    assert refusal(desk.ask("GET", f"/v1/blob/{'0' * 64}")) == (403, "revoked")
    assert desk.hello(PLACED[2]).json()["status"] == "revoked"
    assert store.gauges()["quarantined"] == 1


def test_a_signature_holds_for_one_request_alone(desk: SpeakingDesk) -> None:
    signed = desk.pull(f"site:{SITE}").request
    headers = {name: value for name, value in signed.headers.items() if name.startswith("x-desk")}
    other = desk.http.get(f"/v1/pull?stream=site%3A{SITE}&after=1", headers=headers)
    assert refusal(other) == (422, "bad_signature")
    other = desk.http.get(f"/v1/pull?stream=site%3A{SITE}&after=0", headers=headers)
    assert other.status_code == 200
    elsewhere = desk.http.get(
        f"/v1/pull?stream=site%3A{SITE}&after=0", headers=headers | OTHER_SITE
    )
    assert refusal(elsewhere) == (403, "unknown_desk")


def test_what_was_caught_on_the_way_is_of_no_use_later_and_no_clock_of_a_desk_matters(
    desk: SpeakingDesk, clock: Clock
) -> None:
    late = replace(desk, at=clock.now - timedelta(minutes=6)).pull(f"site:{SITE}")
    assert refusal(late) == (403, "stale")
    fast = replace(desk, at=clock.now + timedelta(days=400)).ask("HEAD", f"/v1/blob/{'0' * 64}")
    assert (fast.status_code, fast.headers["x-centre-now"]) == (403, iso(clock.now))
    wrong = Clock()
    own = Centre("", SITE, desk.desk, DESK_KEY, lambda: wrong.now, desk.http)
    for days in (-400, 4_000):
        wrong.now = clock.now + timedelta(days=days)
        assert own.blob_state("0" * 64) == BlobState(0, complete=False)
    clock.forward(hours=2)
    assert own.pull(PullAsked(f"site:{SITE}", desk.desk, 0, 9, None)).next == 0


def test_too_much_is_refused_before_it_is_read(store: Store) -> None:
    bounds = Bounds(body=2_000, unpacked=4_000, burst=4, per_second=0.01)
    with TestClient(central_app(store, bounds)) as http:
        desk = SpeakingDesk(http, SITE, DESK_KEY)
        assert refusal(desk.ask("POST", "/v1/push", bytes(2_001))) == (413, "too_large")
        assert desk.enrol(store.enrol_code(SITE, 1)).status_code == 200
        bomb = gzip.compress(bytes(4_001))
        packed = desk.ask("POST", "/v1/push", bomb, content_encoding="gzip")
        assert refusal(packed) == (413, "too_large")
        codes = {desk.hello().status_code for _ in range(4)}
        assert codes == {200, 429}
        slow = desk.hello()
        assert refusal(slow) == (429, "slow_down")
        assert int(slow.headers["Retry-After"]) == slow.json()["next_try"] > 0


def test_a_hello_told_again_takes_nothing_back(desk: SpeakingDesk, store: Store) -> None:
    for told in (PLACED[1], PLACED[4], PLACED[1]):
        assert desk.hello(told).status_code == 200
    [known] = store.report_sites()[0]["desks"]
    assert known["waiting"] == 5


def test_a_pull_waits_for_news(desk: SpeakingDesk) -> None:
    late = threading.Timer(0.2, desk.push, (batch_of(PLACED),))
    late.start()
    page = lines_of(desk.pull(f"site:{SITE}", wait=20))
    late.join()
    assert page[0]["next"] > 0


def chunk(
    desk: SpeakingDesk, name: str, offset: int, data: bytes, digest: bytes
) -> httpx2.Response:
    told = f"sha-256=:{base64.b64encode(digest).decode()}:"
    return desk.ask(
        "PATCH", f"/v1/blob/{name}", data,
        upload_offset=str(offset), upload_length="6", content_digest=told,
    )  # fmt: skip


def test_a_scan_goes_up_in_pieces_and_comes_down_from_anywhere(desk: SpeakingDesk) -> None:
    name = hashlib.sha256(b"result").hexdigest()
    digest = hashlib.sha256(b"res").digest()
    assert refusal(desk.ask("GET", f"/v1/blob/{name}")) == (404, "unknown_blob")
    assert refusal(chunk(desk, name, 0, b"res", digest)) == (404, "unknown_blob")
    file = {"sha256": name, "size": 6, "name": "a.pdf"}
    desk.push(batch_of(chained([event(kind="ResultReceived", body={"file": file})])))
    assert chunk(desk, name, 0, b"res", digest).json() == {"offset": 3, "complete": False}
    assert refusal(chunk(desk, name, 3, b"ult", digest)) == (422, "chunk_spoilt")
    lost = chunk(desk, name, 0, b"res", digest)
    assert refusal(lost) == (409, "blob_offset")
    assert lost.json()["facts"] == {"offset": 3}
    state = desk.ask("HEAD", f"/v1/blob/{name}").headers
    assert (state["Upload-Offset"], state["Upload-Complete"]) == ("3", "?0")
    rest = hashlib.sha256(b"ult").digest()
    assert chunk(desk, name, 3, b"ult", rest).json() == {"offset": 6, "complete": True}
    assert desk.ask("GET", f"/v1/blob/{name}?offset=3").content == b"ult"


def test_without_its_database_the_service_says_when_to_come_again() -> None:
    engine = create_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    away = Store(engine, DESK_KEY, lambda: NOON)
    with TestClient(central_app(away)) as http:
        for answer in (http.get("/health"), SpeakingDesk(http, SITE, DESK_KEY).hello()):
            assert refusal(answer) == (503, "busy")
            assert int(answer.headers["Retry-After"]) > 0


def test_the_log_tells_what_happened_and_names_nobody(
    desk: SpeakingDesk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "desk_app.central")
    desk.push(batch_of(PLACED))
    desk.push(batch_of(PLACED[3:], prev=PLACED[1].hash))
    lines = [JsonLines().format(record) for record in caplog.records if "desk_app" in record.name]
    first, second = map(json.loads, lines)
    assert {
        "method": "POST",
        "route": "/v1/push",
        "status": 200,
        "lines": 5,
    }.items() <= first.items()
    assert {"site": SITE, "desk": desk.desk, "code": "bad_chain"}.items() <= second.items()
    assert "Mẫu" not in "".join(lines)


def test_operators_see_whether_it_works_and_what_it_counts(
    desk: SpeakingDesk, store: Store
) -> None:
    desk.push(batch_of(PLACED))
    desk.push(batch_of(PLACED[3:], prev=PLACED[1].hash))
    assert desk.http.get("/health").json() == {"status": "ok", "timeline": store.timeline()}
    counted = desk.http.get("/metrics").text.splitlines()
    assert "desk_central_lines_total 5" in counted
    assert 'desk_central_refusals_total{code="bad_chain"} 1' in counted
    assert "desk_central_sites 1" in counted
    pushes = 'desk_central_requests_total{method="POST",route="/v1/push",status="200"} 1'
    assert pushes in counted
    with TestClient(central_app(store, process="7")) as one_of_several:
        one_of_several.get("/health")
        told = one_of_several.get("/metrics").text
    assert 'desk_central_lines_total{process="7"} 0' in told
    assert 'seconds_bucket{route="/health",le="+Inf",process="7"} 1' in told
    assert "desk_central_sites 1" in told
