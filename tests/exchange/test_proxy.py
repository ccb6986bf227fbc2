"""The bad line is as bad as it says: requests lost, done unseen, done twice, done late."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Any

import httpx2
import pytest

from tests.exchange.proxy import BadLine, Fault
from tests.exchange.service import served

BODY = b"x" * 20_000


class Counting:
    """A service that counts whole requests by their path."""

    def __init__(self) -> None:
        self.done: Counter[str] = Counter()
        self.lock = threading.Lock()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        got = b""
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return
            got += message.get("body", b"")
            if not message.get("more_body"):
                break
        if got != BODY:
            return
        with self.lock:
            self.done[scope["path"]] += 1
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": BODY})


def _asks(port: int, path: str) -> bool:
    try:
        with httpx2.Client(timeout=0.3, trust_env=False) as client:
            return client.post(f"http://127.0.0.1:{port}{path}", content=BODY).content == BODY
    except httpx2.HTTPError:
        return False


def test_each_fault_does_what_it_says_and_is_counted() -> None:
    service = Counting()
    wanted = {
        Fault.NONE: (1, True),
        Fault.CUT_REQUEST: (0, False),
        Fault.CUT_ANSWER: (1, False),
        Fault.BLACK_HOLE: (0, False),
        Fault.SWALLOWED: (1, False),
        Fault.DUPLICATE: (2, True),
        Fault.LATE: (1, False),
    }
    with served(service) as port:
        for fault, (_, answered) in wanted.items():
            share = 0.0 if fault is Fault.NONE else 1.0
            with BadLine(port, seed=7, share=share, faults=(fault,)) as line:
                assert _asks(line.port, f"/{fault}") is answered, fault
                assert line.counted == {fault: 1}
                assert line.faults == (share > 0)
                line.settle()
    assert {fault: service.done[f"/{fault}"] for fault in wanted} == {
        fault: done for fault, (done, _) in wanted.items()
    }


@pytest.mark.parametrize("share", [0.5])
def test_the_same_seed_makes_the_same_faults(share: float) -> None:
    service, seen = Counting(), []
    with served(service) as port:
        for _ in range(2):
            quick = (Fault.CUT_REQUEST, Fault.CUT_ANSWER, Fault.LATE)
            with BadLine(port, seed=3, share=share, faults=quick) as line:
                for _ in range(12):
                    _asks(line.port, "/again")
                seen.append(line.counted)
    assert seen[0] == seen[1]
    assert seen[0].total() == 12
    assert seen[0][Fault.NONE] < 12
