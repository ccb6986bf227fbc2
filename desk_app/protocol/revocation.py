"""The centre's signed word that a desk of a site counts no more: desks apply it among themselves, too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.chain import desk_of
from desk_app.models.moments import iso
from desk_app.protocol.fields import SIGNATURE_BYTES, Fields
from desk_app.protocol.messages import Document
from desk_app.protocol.seals import Purpose, is_signed, signed


@dataclass(frozen=True)
class Revocation:
    """Of its own chain the lines up to `until` (epoch, line) count, of any copy of it nothing new."""

    site: str
    desk: str
    until: tuple[int, int]
    at: datetime
    signature: bytes = b""

    def said(self) -> Document:
        """Everything but the signature: what is signed."""
        epoch, seq = self.until
        return {
            "site": self.site, "desk": self.desk, "epoch": epoch, "seq": seq, "at": iso(self.at),
        }  # fmt: skip

    def document(self) -> Document:
        """The same as JSON."""
        return self.said() | {"signature": self.signature.hex()}

    def leaves(self, chain: str, last: tuple[int, int]) -> bool:
        """Whether lines up to `last` of a chain count still."""
        return desk_of(chain) != self.desk or (chain == self.desk and last <= self.until)


def revoked_by(revocation: Revocation, key: Ed25519PrivateKey) -> Revocation:
    """The same under the centre's signature."""
    return replace(revocation, signature=signed(Purpose.REVOCATION, revocation.said(), key))


def is_revoked_by(revocation: Revocation, centre_key: bytes) -> bool:
    """Whether that centre has said so."""
    told = revocation.said()
    return is_signed(Purpose.REVOCATION, told, revocation.signature, centre_key)


def read_revocation(document: object) -> Revocation:
    """From JSON, not yet believed. MessageUnreadable when it is none."""
    fields = Fields(document)
    return Revocation(
        site=fields.text("site"),
        desk=fields.text("desk"),
        until=(fields.whole("epoch"), fields.whole("seq")),
        at=fields.moment("at"),
        signature=fields.digest("signature", SIGNATURE_BYTES),
    )
