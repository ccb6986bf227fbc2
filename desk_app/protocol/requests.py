"""A request of a desk carries its signature in its headers; there is no session and no password."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import quote, unquote

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.moments import iso, read_moment
from desk_app.protocol.chains import CHAIN
from desk_app.protocol.messages import refused
from desk_app.protocol.seals import Purpose, is_signed, signed

DESK = "x-desk"
SITE = "x-desk-site"
AT = "x-desk-at"
SIGNATURE = "x-desk-signature"
CENTRE_NOW = "x-centre-now"
"""What a request that came too late is answered beside its refusal: the centre's own time."""
FRESH = timedelta(minutes=5)
KeyOf = Callable[[str, str], bytes | None]


@dataclass(frozen=True)
class Asked:
    """What is wanted: `target` is path and query, `body` the bytes as they travel."""

    method: str
    target: str
    body: bytes = b""


@dataclass(frozen=True)
class SignedBy:
    """Whose request it is."""

    desk: str
    site: str


def signed_request(
    key: Ed25519PrivateKey, by: SignedBy, asked: Asked, at: datetime
) -> dict[str, str]:
    """The headers for a request; `at` is the centre's time, as far as the desk knows it."""
    moment = iso(at)
    signature = signed(Purpose.REQUEST, _said(by, asked, moment), key).hex()
    return {DESK: by.desk, SITE: quote(by.site), AT: moment, SIGNATURE: signature}


def check_request(
    headers: Mapping[str, str], asked: Asked, key_of: KeyOf, now: datetime
) -> SignedBy:
    """Who signed this request. ExchangeRefused: `unknown_desk`, `bad_signature`, `stale` {now}.

    `headers` by small letters; `key_of` gives the raw public key of a site's desk, None when it is not
    enrolled there. `now` is the centre's clock when the request began to come: whoever has caught a
    request can ask the same again for minutes, not for ever. Within them it does no harm: lines, versions
    and pieces of files that are there are not taken twice, and a hello only tells again that the desk
    was heard of.
    """
    by = SignedBy(headers.get(DESK, ""), unquote(headers.get(SITE, "")))
    moment = headers.get(AT, "")
    key = key_of(by.site, by.desk) if CHAIN.fullmatch(by.desk) and "\0" not in by.site else None
    if key is None:
        raise refused("unknown_desk")
    try:
        signature = bytes.fromhex(headers.get(SIGNATURE, ""))
        at = read_moment(moment)
    except ValueError as error:
        raise refused("bad_signature") from error
    if not is_signed(Purpose.REQUEST, _said(by, asked, moment), signature, key):
        raise refused("bad_signature")
    if abs(now - at) > FRESH:
        raise refused("stale", now=iso(now))
    return by


def _said(by: SignedBy, asked: Asked, moment: str) -> dict[str, str]:
    return {
        "desk": by.desk, "site": by.site, "method": asked.method, "target": asked.target,
        "body": sha256(asked.body).hexdigest(), "at": moment,
    }  # fmt: skip
