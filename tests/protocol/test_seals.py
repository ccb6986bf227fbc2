"""Who signed what: a signature serves one purpose, one message, one key."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.models.moments import iso
from desk_app.protocol.bundle import exchange_public
from desk_app.protocol.certificate import (
    Card,
    Certificate,
    EnrolRequest,
    certified,
    enrol_request,
    is_certified,
    is_own_request,
    read_card,
    read_certificate,
    read_enrol_request,
)
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import ExchangeRefused, Place
from desk_app.protocol.page import CentreSeal
from desk_app.protocol.requests import (
    FRESH,
    SIGNATURE,
    Asked,
    SignedBy,
    check_request,
    signed_request,
)
from desk_app.protocol.revocation import Revocation, is_revoked_by, read_revocation, revoked_by
from desk_app.protocol.seals import (
    Purpose,
    acknowledged,
    centre_sealed,
    chain_sealed,
    is_acknowledged,
    is_centre_sealed,
    is_chain_sealed,
    is_signed,
    public_of,
    signed,
)
from tests.protocol.chains_of_desks import CENTRE_KEY, DESK, DESK_KEY, NOON, OTHER_KEY, SITE

CENTRE = public_of(CENTRE_KEY)
PLACE = Place(1, 9, bytes(32))
SECOND = timedelta(seconds=1)
TARGET = "/v1/pull?stream=site%3Aa&after=0"
BY = SignedBy(DESK, "Một xã")
HEADERS = signed_request(DESK_KEY, BY, Asked("GET", TARGET), NOON)
REQUEST = enrol_request(
    EnrolRequest(
        SITE, "code", DESK, public_of(DESK_KEY), exchange_public(DESK_KEY), 2, "Quầy 2", b""
    ),
    DESK_KEY,
)
CERTIFICATE = certified(
    Certificate(
        centre="", centre_key=b"", timeline="t", site=SITE, desk=DESK, lane=2, number=102,
        valid_from=NOON, valid_to=NOON + timedelta(days=365),
        exchange_key=exchange_public(CENTRE_KEY), desk_key=public_of(DESK_KEY),
        desk_exchange_key=exchange_public(DESK_KEY), signature=b"",
    ),
    CENTRE_KEY,
)  # fmt: skip


def test_a_signature_for_one_purpose_serves_no_other() -> None:
    signature = signed(Purpose.BATCH, {"a": 1}, DESK_KEY)
    good = [each for each in Purpose if is_signed(each, {"a": 1}, signature, public_of(DESK_KEY))]
    assert good == [Purpose.BATCH]
    assert not is_signed(Purpose.BATCH, {"a": 2}, signature, public_of(DESK_KEY))
    assert not is_signed(Purpose.BATCH, {"a": 1}, b"", public_of(DESK_KEY))
    assert not is_signed(Purpose.BATCH, {"a": 1}, signature, b"short")


def test_an_acknowledgement_counts_only_when_the_centre_signed_this_mark() -> None:
    answer = acknowledged("t", PLACE, CENTRE_KEY)
    assert is_acknowledged(answer, CENTRE)
    assert not is_acknowledged(replace(answer, mark=replace(PLACE, seq=10)), CENTRE)
    assert not is_acknowledged(replace(answer, timeline="u"), CENTRE)
    assert not is_acknowledged(acknowledged("t", PLACE, OTHER_KEY), CENTRE)
    assert not is_acknowledged(replace(acknowledged("t", PLACE, OTHER_KEY), centre="x"), CENTRE)


def test_the_end_of_a_chain_is_sealed_by_its_own_writer_alone() -> None:
    seal = chain_sealed(DESK, PLACE, DESK_KEY)
    assert is_chain_sealed(DESK, PLACE, seal, public_of(DESK_KEY))
    assert not is_chain_sealed(f"{DESK}.00000000", PLACE, seal, public_of(DESK_KEY))
    assert not is_chain_sealed(DESK, replace(PLACE, epoch=2), seal, public_of(DESK_KEY))
    by_another = chain_sealed(DESK, PLACE, OTHER_KEY)
    assert not is_chain_sealed(DESK, PLACE, by_another, public_of(OTHER_KEY))
    assert is_centre_sealed(centre_sealed(PLACE, CENTRE_KEY), CENTRE)
    assert not is_centre_sealed(CentreSeal(PLACE, seal), CENTRE)


def owner(site: str, desk: str) -> bytes | None:
    """The key of the one desk that is enrolled, at two sites."""
    return public_of(DESK_KEY) if desk == DESK and site.endswith("xã") else None


def test_a_request_is_the_desks_that_signed_it() -> None:
    asked = Asked("GET", TARGET)
    for now in (NOON - FRESH, NOON, NOON + FRESH):
        assert check_request(HEADERS, asked, owner, now) == BY
    for now in (NOON - FRESH - SECOND, NOON + FRESH + SECOND):
        with pytest.raises(ExchangeRefused, match="stale") as late:
            check_request(HEADERS, asked, owner, now)
        assert late.value.refusal.facts == {"now": iso(now)}


@pytest.mark.parametrize(
    ("method", "target", "body", "headers"),
    [
        ("POST", TARGET, b"", {}),
        ("GET", TARGET + "0", b"", {}),
        ("GET", TARGET, b"x", {}),
        ("GET", TARGET, b"", {SIGNATURE: "00" * 64}),
        ("GET", TARGET, b"", {SIGNATURE: "no hex"}),
        ("GET", TARGET, b"", {"x-desk-at": "2026-11-20T12:00:01+07:00"}),
        ("GET", TARGET, b"", {"x-desk-at": "noon"}),
        ("GET", TARGET, b"", {"x-desk-site": "Another%20x%C3%A3"}),
    ],
)
def test_a_request_changed_on_its_way_is_refused(
    method: str, target: str, body: bytes, headers: dict[str, str]
) -> None:
    with pytest.raises(ExchangeRefused, match="bad_signature"):
        check_request(HEADERS | headers, Asked(method, target, body), owner, NOON)


def test_a_stranger_is_told_that_nobody_knows_it() -> None:
    for desk in (desk_id(CENTRE), "' OR 1=1", ""):
        with pytest.raises(ExchangeRefused, match="unknown_desk"):
            check_request(HEADERS | {"x-desk": desk}, Asked("GET", TARGET), owner, NOON)
    for site in ("", "%00x%C3%A3"):
        with pytest.raises(ExchangeRefused, match="unknown_desk"):
            check_request(HEADERS | {"x-desk-site": site}, Asked("GET", TARGET), owner, NOON)


def test_a_desk_asks_to_join_under_its_own_key() -> None:
    assert read_enrol_request(REQUEST.document()) == REQUEST
    assert is_own_request(REQUEST)
    assert not is_own_request(replace(REQUEST, lane=3))
    assert not is_own_request(enrol_request(REQUEST, OTHER_KEY))
    assert not is_own_request(
        enrol_request(replace(REQUEST, public_key=public_of(OTHER_KEY)), OTHER_KEY)
    )


def test_a_certificate_is_the_centres_word_for_one_desk_and_a_time() -> None:
    assert read_certificate(CERTIFICATE.document()) == CERTIFICATE
    assert is_certified(CERTIFICATE, CENTRE, NOON)
    assert not is_certified(CERTIFICATE, CENTRE, NOON - timedelta(seconds=1))
    assert not is_certified(CERTIFICATE, CENTRE, NOON + timedelta(days=366))
    assert not is_certified(replace(CERTIFICATE, lane=3), CENTRE, NOON)
    assert not is_certified(certified(CERTIFICATE, OTHER_KEY), CENTRE, NOON)
    swapped = certified(replace(CERTIFICATE, desk_key=public_of(OTHER_KEY)), CENTRE_KEY)
    assert not is_certified(swapped, CENTRE, NOON)


def test_a_centre_is_known_by_its_card() -> None:
    card = Card(CENTRE, exchange_public(CENTRE_KEY), "t")
    assert read_card(card.document()) == card
    assert card.centre == CERTIFICATE.centre


def test_only_the_centre_says_that_a_desk_counts_no_more_and_up_to_which_line() -> None:
    told = read_revocation(revoked_by(Revocation(SITE, DESK, (1, 9), NOON), CENTRE_KEY).document())
    assert is_revoked_by(told, CENTRE)
    assert not is_revoked_by(told, public_of(OTHER_KEY))
    assert not is_revoked_by(replace(told, until=(1, 10)), CENTRE)
    assert told.leaves(DESK, (1, 9))
    assert not told.leaves(DESK, (1, 10))
    assert not told.leaves(f"{DESK}.00112233", (1, 1))
    assert told.leaves("f" * 32, (9, 9))
