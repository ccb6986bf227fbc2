"""How a desk joins a centre: its request, the centre's certificate, and the centre's public card."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.moments import iso
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.fields import HASH_BYTES, SIGNATURE_BYTES, Fields
from desk_app.protocol.messages import Document
from desk_app.protocol.seals import Purpose, is_signed, public_of, signed

KEY_BYTES = HASH_BYTES


@dataclass(frozen=True)
class EnrolRequest:
    """A desk's wish to join its site at the centre, signed by its own key.

    `code` is the one-time code, `lane` None when the centre may choose, `label` the desk's name.
    """

    site: str
    code: str
    desk: str
    public_key: bytes
    exchange_key: bytes
    lane: int | None
    label: str
    signature: bytes

    def said(self) -> Document:
        """Everything but the signature: what is signed."""
        return {
            "site": self.site, "code": self.code, "desk": self.desk, "lane": self.lane,
            "public_key": self.public_key.hex(), "exchange_key": self.exchange_key.hex(),
            "label": self.label,
        }  # fmt: skip

    def document(self) -> Document:
        """The same as JSON."""
        return self.said() | {"signature": self.signature.hex()}


def enrol_request(request: EnrolRequest, key: Ed25519PrivateKey) -> EnrolRequest:
    """The request under the desk's signature."""
    return replace(request, signature=signed(Purpose.ENROLMENT, request.said(), key))


def is_own_request(request: EnrolRequest) -> bool:
    """Whether it was signed by the key it names, and names the desk of that key."""
    own = request.desk == desk_id(request.public_key)
    return own and is_signed(
        Purpose.ENROLMENT, request.said(), request.signature, request.public_key
    )


def read_enrol_request(document: object) -> EnrolRequest:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return EnrolRequest(
        site=fields.text("site"),
        code=fields.text("code"),
        desk=fields.text("desk"),
        public_key=fields.digest("public_key", KEY_BYTES),
        exchange_key=fields.digest("exchange_key", KEY_BYTES),
        lane=fields.whole("lane", 1) if fields.has("lane") else None,
        label=fields.text("label"),
        signature=fields.digest("signature", SIGNATURE_BYTES),
    )


@dataclass(frozen=True)
class Card:
    """What a desk needs to know a centre by: its keys and its timeline; public."""

    centre_key: bytes
    exchange_key: bytes
    timeline: str

    @property
    def centre(self) -> str:
        """The centre's id."""
        return desk_id(self.centre_key)

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "centre": self.centre, "centre_key": self.centre_key.hex(),
            "exchange_key": self.exchange_key.hex(), "timeline": self.timeline,
        }  # fmt: skip


def read_card(document: object) -> Card:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    centre_key = fields.digest("centre_key", KEY_BYTES)
    return Card(centre_key, fields.digest("exchange_key", KEY_BYTES), fields.text("timeline"))


@dataclass(frozen=True)
class Certificate:
    """The centre's word that a desk belongs to a site, its lane and its number in the province.

    `exchange_key` is the centre's own, for bundles. `desk_key` is the desk's raw public key, so that
    a neighbour can check what the desk signed.
    """

    centre: str
    centre_key: bytes
    timeline: str
    site: str
    desk: str
    lane: int
    number: int
    valid_from: datetime
    valid_to: datetime
    exchange_key: bytes
    desk_key: bytes
    desk_exchange_key: bytes
    signature: bytes

    def said(self) -> Document:
        """Everything but the signature: what is signed."""
        return {
            "centre": self.centre, "centre_key": self.centre_key.hex(), "timeline": self.timeline,
            "site": self.site, "desk": self.desk, "lane": self.lane, "number": self.number,
            "valid_from": iso(self.valid_from), "valid_to": iso(self.valid_to),
            "exchange_key": self.exchange_key.hex(), "desk_key": self.desk_key.hex(),
            "desk_exchange_key": self.desk_exchange_key.hex(),
        }  # fmt: skip

    def document(self) -> Document:
        """The same as JSON."""
        return self.said() | {"signature": self.signature.hex()}


def certified(certificate: Certificate, key: Ed25519PrivateKey) -> Certificate:
    """The certificate under the centre's signature, bearing its id and key whatever stood there."""
    public = public_of(key)
    own = replace(certificate, centre=desk_id(public), centre_key=public)
    return replace(own, signature=signed(Purpose.CERTIFICATE, own.said(), key))


def is_certified(certificate: Certificate, centre_key: bytes, now: datetime) -> bool:
    """Whether that centre signed it, for the key it names, and it is valid now."""
    if certificate.centre_key != centre_key or certificate.centre != desk_id(centre_key):
        return False
    named = certificate.desk == desk_id(certificate.desk_key)
    genuine = named and is_signed(
        Purpose.CERTIFICATE, certificate.said(), certificate.signature, centre_key
    )
    return genuine and certificate.valid_from <= now <= certificate.valid_to


def read_certificate(document: object) -> Certificate:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return Certificate(
        centre=fields.text("centre"),
        centre_key=fields.digest("centre_key", KEY_BYTES),
        timeline=fields.text("timeline"),
        site=fields.text("site"),
        desk=fields.text("desk"),
        lane=fields.whole("lane", 1),
        number=fields.whole("number", 1),
        valid_from=fields.moment("valid_from"),
        valid_to=fields.moment("valid_to"),
        exchange_key=fields.digest("exchange_key", KEY_BYTES),
        desk_key=fields.digest("desk_key", KEY_BYTES),
        desk_exchange_key=fields.digest("desk_exchange_key", KEY_BYTES),
        signature=fields.digest("signature", SIGNATURE_BYTES),
    )
