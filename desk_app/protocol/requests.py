"""A request of a desk carries its signature in three headers; there is no session and no password."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.moments import iso, read_moment
from desk_app.protocol.chains import CHAIN
from desk_app.protocol.messages import refused
from desk_app.protocol.seals import Purpose, is_signed, signed

DESK = "x-desk"
AT = "x-desk-at"
SIGNATURE = "x-desk-signature"
KeyOf = Callable[[str], bytes | None]


@dataclass(frozen=True)
class SignedBy:
    """Whose request it is, and its clock when it was made: evidence, never a reason to refuse."""

    desk: str
    at: datetime


def signed_request(  # noqa: PLR0917  what is signed, in the order of the wire: one call site
    key: Ed25519PrivateKey, desk: str, method: str, target: str, body: bytes, at: datetime
) -> dict[str, str]:
    """The headers for a request; `target` is path and query, `body` the bytes as they travel."""
    moment = iso(at)
    said = _said(desk, method, target, body, moment)
    return {DESK: desk, AT: moment, SIGNATURE: signed(Purpose.REQUEST, said, key).hex()}


def check_request(
    headers: Mapping[str, str], method: str, target: str, body: bytes, key_of: KeyOf
) -> SignedBy:
    """Who signed this request. ExchangeRefused: `unknown_desk`, `bad_signature`.

    `headers` by small letters; `key_of` gives a desk's raw public key, None when it is not enrolled.
    A request told again does no harm: pushing is idempotent, all else only reads.
    """
    desk, moment = headers.get(DESK, ""), headers.get(AT, "")
    key = key_of(desk) if CHAIN.fullmatch(desk) else None
    if key is None:
        raise refused("unknown_desk")
    try:
        signature = bytes.fromhex(headers.get(SIGNATURE, ""))
        at = read_moment(moment)
    except ValueError as error:
        raise refused("bad_signature") from error
    if not is_signed(Purpose.REQUEST, _said(desk, method, target, body, moment), signature, key):
        raise refused("bad_signature")
    return SignedBy(desk, at)


def _said(desk: str, method: str, target: str, body: bytes, moment: str) -> dict[str, str]:
    digest = sha256(body).hexdigest()
    return {"desk": desk, "method": method, "target": target, "body": digest, "at": moment}
