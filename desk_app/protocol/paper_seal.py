"""The text of a paper's QR: what the law asks for, sealed by the desk, so that anyone can check it.

Fields parted by `|` (TT 01/2023/TT-VPCP Đ.26): dossier code, procedure code, identity number (may
be empty), the paper's form key, the name of the system, time of issue, appointment (may be empty),
the key's id, and the Ed25519 signature over everything before it. Inside a field `|`, `%` and
control characters are written `%7C`, `%25`, …
"""

from __future__ import annotations

import base64
import re
from binascii import Error as Base64Error
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desk_app.models.moments import VIETNAM, in_vietnam
from desk_app.models.text import nfc
from desk_app.models.views import Verdict

PART = "|"
FIELDS = 9
SYSTEM_BYTES = 20
_MOMENT = "%Y%m%dT%H%M"
_UNSAFE = re.compile(r"[%|\x00-\x1f\x7f]")
_ESCAPED = re.compile(r"%([0-9A-F]{2})")
_KEY_ID = re.compile(r"[0-9a-f]{8}", re.ASCII)


@dataclass(frozen=True)
class PaperFields:
    """What a sealed paper says; times to the minute, `due` None where there is no appointment.

    `form` is a form key (`receipt`); `system` has at most 20 bytes.
    """

    code: str
    procedure: str
    id_number: str
    form: str
    system: str
    issued: datetime
    due: datetime | None


@dataclass(frozen=True)
class SealedPaper:
    """A text of the right shape, not yet believed."""

    fields: PaperFields
    key_id: str


KeyOf = Callable[[str], Ed25519PublicKey | None]


def key_id(key: Ed25519PublicKey) -> str:
    """The first 8 hex digits of the hash of a public key."""
    return sha256(key.public_bytes_raw()).hexdigest()[:8]


def sealed(fields: PaperFields, private_key: Ed25519PrivateKey) -> str:
    """The text for the QR; ValueError when the system's name is too long."""
    if len(nfc(fields.system).encode()) > SYSTEM_BYTES:
        raise ValueError("the name of the system has more than 20 bytes")
    texts = (fields.code, fields.procedure, fields.id_number, fields.form, fields.system)
    times = (_written(fields.issued), _written(fields.due) if fields.due else "")
    said = PART.join((*map(_escaped, texts), *times, key_id(private_key.public_key())))
    signature = base64.urlsafe_b64encode(private_key.sign(said.encode())).rstrip(b"=").decode()
    return f"{said}{PART}{signature}"


def read_seal(text: str) -> SealedPaper | None:
    """What a scanned text claims, None when it is not of our shape; `check` says if it is true."""
    parts = _parts(text)
    if parts is None:
        return None
    code, procedure, id_number, form, system = map(_unescaped, parts[:5])
    issued, due = _read_moment(parts[5]), _read_moment(parts[6])
    if issued is None or (parts[6] and due is None):
        return None
    fields = PaperFields(code, procedure, id_number, form, system, issued, due)
    return SealedPaper(fields, key_id=parts[7])


def check(text: str, key_of: KeyOf) -> Verdict:
    """Whether a scanned text is what a desk printed, letter by letter.

    `key_of` answers the public key for a key id, None when it is not known. The text must be as
    printed: whoever read it takes away the line end that a reader adds.
    """
    parts = _parts(text)
    key = key_of(parts[-2]) if parts else None
    if parts is None or key is None:
        return Verdict.UNKNOWN
    signature = _signature(parts[-1])
    said = text.rpartition(PART)[0]
    try:
        key.verify(signature, said.encode())
    except (InvalidSignature, UnicodeEncodeError):
        return Verdict.ALTERED
    return Verdict.GENUINE


def _parts(text: str) -> list[str] | None:
    parts = text.split(PART)
    return parts if len(parts) == FIELDS and _KEY_ID.fullmatch(parts[-2]) else None


def _signature(text: str) -> bytes:
    """The signature's bytes; empty, which no key accepts, unless written exactly as we write it."""
    try:
        signature = base64.b64decode(text + "==", altchars=b"-_", validate=True)
    except (Base64Error, ValueError):
        return b""
    # several last letters decode alike; only one of them was printed
    printed = base64.urlsafe_b64encode(signature).rstrip(b"=").decode()
    return signature if printed == text else b""


def _written(moment: datetime) -> str:
    return in_vietnam(moment).strftime(_MOMENT)


def _read_moment(text: str) -> datetime | None:
    try:
        moment = datetime.strptime(text, _MOMENT).replace(tzinfo=VIETNAM)
    except ValueError:
        return None
    return moment if _written(moment) == text else None


def _escaped(text: str) -> str:
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", nfc(text))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
