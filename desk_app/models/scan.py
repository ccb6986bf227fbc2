"""What a scanned text is: one closed answer for every burst of the reader, on every screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from desk_app.models.batch_code import read_batch_digits
from desk_app.models.citizen_card import Card, NotCard, read_card
from desk_app.models.dossier_code import DossierCode, alias_digits, read_alias, read_code
from desk_app.models.identity import PROVINCE_CODES, clean_number, facts_in
from desk_app.models.mrz import Zone, read_mrz
from desk_app.models.scan_repair import repair_scan
from desk_app.models.slip_code import is_slip

_DAILY = re.compile(r"[0-9]{8}\|[0-9]+\.[0-9]+\|[\w-]*\|daily\|", re.ASCII)


class ScanKind(StrEnum):
    """Everything that may lie under a reader at the counter."""

    RECEIPT = "receipt"  # the QR of a paper of ours
    DOSSIER_CODE = "dossier_code"
    ALIAS = "alias"
    BATCH = "batch"  # the bars of a hand-over list
    DAILY = "daily"  # the QR of a daily list
    CITIZEN_CARD = "citizen_card"
    MRZ = "mrz"
    ID_NUMBER = "id_number"  # the barcode of the citizen card of 2016
    RATING_SLIP = "rating_slip"
    HEALTH_CARD = "health_card"  # the citizen's, but the wrong one
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Scan:
    """The answer; only the field of its kind is filled.

    `text` is what was read: repaired when `repaired`; for an alias and an identity number the bare
    digits, for a hand-over list its id. `code` is set for a receipt and a dossier code.
    """

    kind: ScanKind
    text: str
    code: DossierCode | None = None
    card: Card | None = None
    zone: Zone | None = None
    repaired: bool = False


def classify(text: str) -> Scan:
    """What the scanned text is; a text mangled by an input method is repaired or stays unknown."""
    scan = _as_read(text.strip())
    if scan.kind is not ScanKind.UNKNOWN:
        return scan
    repaired = repair_scan(text)
    return scan if repaired is None else replace(_as_read(repaired), repaired=True)


def _as_read(text: str) -> Scan:
    return _our_paper(text) or _identity_card(text) or _digits(text) or Scan(ScanKind.UNKNOWN, text)


def _our_paper(text: str) -> Scan | None:
    head, bar, _ = text.partition("|")
    if _DAILY.match(text):
        return Scan(ScanKind.DAILY, text)
    code = read_code(head)
    if code is None:
        return None
    return Scan(ScanKind.RECEIPT if bar else ScanKind.DOSSIER_CODE, text, code=code)


def _identity_card(text: str) -> Scan | None:
    card = read_card(text)
    if card is NotCard.HEALTH_INSURANCE:
        return Scan(ScanKind.HEALTH_CARD, text)
    if isinstance(card, Card):
        return Scan(ScanKind.CITIZEN_CARD, text, card=card)
    zone = read_mrz(text)
    return None if zone is None else Scan(ScanKind.MRZ, text, zone=zone)


def _digits(text: str) -> Scan | None:
    """A personal number or an alias: a known province never is the year of one of our aliases."""
    number = clean_number(text)
    facts = facts_in(number)
    if facts is not None and facts.province in PROVINCE_CODES:
        return Scan(ScanKind.ID_NUMBER, number)
    if read_alias(text) is not None:
        return Scan(ScanKind.ALIAS, alias_digits(text))
    if is_slip(text):
        return Scan(ScanKind.RATING_SLIP, text)
    batch = read_batch_digits(text)
    return None if batch is None else Scan(ScanKind.BATCH, batch)
