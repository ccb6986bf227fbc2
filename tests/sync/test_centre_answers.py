"""Whatever stands between desk and centre may answer anything: a round ends with trouble alone."""

from __future__ import annotations

import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.outcomes import Trouble
from desk_app.protocol.messages import ExchangeRefused
from desk_app.sync.centre import Centre
from tests.protocol.chains_of_desks import NOON

NAME = "ab" * 32


def centre(answer: httpx2.Response) -> Centre:
    client = httpx2.Client(transport=httpx2.MockTransport(lambda _request: answer))
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    return Centre("https://centre.test", "site", "0" * 32, key, lambda: NOON, client)


@pytest.mark.parametrize("wait", ["9" * 5_000, "-1", "soon"])
def test_a_wait_that_is_no_wait_is_passed_over(wait: str) -> None:
    asked = centre(httpx2.Response(503, headers={"Retry-After": wait}))
    with pytest.raises(ExchangeRefused) as error:
        asked.blob_state(NAME)
    assert (error.value.refusal.code, error.value.refusal.next_try) == ("busy", None)


def test_facts_of_any_name_are_read() -> None:
    told = {"code": "busy", "facts": {"next_try": 5}, "next_try": None}
    with pytest.raises(ExchangeRefused) as error:
        centre(httpx2.Response(503, json=told)).blob_state(NAME)
    assert error.value.refusal.facts == {"next_try": 5}


@pytest.mark.parametrize("offset", ["x", "-5", "9" * 5_000])
def test_a_place_that_is_no_number_is_unclear(offset: str) -> None:
    with pytest.raises(Trouble, match="centre_unclear"):
        centre(httpx2.Response(200, headers={"Upload-Offset": offset})).blob_state(NAME)
