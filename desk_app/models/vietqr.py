"""The VietQR payment code as text: EMVCo merchant-presented TLV with NAPAS's account field, no network."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

NAPAS = "A000000727"
TO_ACCOUNT = "QRIBFTTA"  # NAPAS 247 transfer to an account
DONG = "704"  # ISO 4217
ONE_PAYMENT = "12"  # point of initiation: this code is for one payment
LONGEST_NOTE = 25
LARGEST_AMOUNT = 9_999_999_999_999  # 13 digits
_BIN = re.compile(r"[0-9]{6}")
_NUMBER = re.compile(r"[0-9A-Za-z]{1,19}")
_NOT_NOTE = re.compile(r"[^0-9A-Za-z ]+")
_POLYNOMIAL = 0x1021
_TOP_BIT = 0x8000


@dataclass(frozen=True)
class PaymentAccount:
    """Where fees are transferred to: the bank's NAPAS BIN, the account, its holder's name."""

    bin: str
    account: str
    name: str


def account_faults(bin_: str, account: str) -> tuple[str, ...]:
    """Which of the two keys of a payment account has not the shape of one."""
    checks = (("bin", _BIN.fullmatch(bin_)), ("account", _NUMBER.fullmatch(account)))
    return tuple(key for key, right in checks if not right)


def vietqr(account: PaymentAccount, amount: int, note: str) -> str:
    """The text of the code for `amount` đồng. ValueError for a sum outside of 1 … 13 digits.

    The note keeps letters without marks, digits and spaces, as banks do: of a dossier code the
    signs between its parts are left out.
    """
    if not 0 < amount <= LARGEST_AMOUNT:
        raise ValueError("only sums from 1 đồng on can be paid")
    beneficiary = _field("00", account.bin) + _field("01", account.account)
    target = _field("00", NAPAS) + _field("01", beneficiary) + _field("02", TO_ACCOUNT)
    text = "".join(
        (
            _field("00", "01"),
            _field("01", ONE_PAYMENT),
            _field("38", target),
            _field("53", DONG),
            _field("54", str(amount)),
            _field("58", "VN"),
            _field("62", _field("08", payment_note(note))),
            "6304",
        )
    )
    return f"{text}{crc16(text.encode('ascii')):04X}"


def payment_note(note: str) -> str:
    """The purpose as banks carry it: `H99.62-261120-1001` → `H9962 261120 1001`."""
    plain = unicodedata.normalize("NFD", note.replace("đ", "d").replace("Đ", "D"))
    words = _NOT_NOTE.sub(" ", plain.encode("ascii", "ignore").decode("ascii").replace(".", ""))
    return " ".join(words.split())[:LONGEST_NOTE].strip()


def crc16(data: bytes) -> int:
    """CRC-16/CCITT-FALSE: polynomial 0x1021, beginning 0xFFFF (ISO/IEC 13239, EMVCo 4.7.3)."""
    value = 0xFFFF
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1) ^ (_POLYNOMIAL if value & _TOP_BIT else 0)
        value &= 0xFFFF
    return value


def _field(tag: str, value: str) -> str:
    return f"{tag}{len(value):02}{value}"
