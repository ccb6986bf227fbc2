"""Sums of money in integer đồng: read as typed, shown, and written out in words."""

from __future__ import annotations

import re

from desk_app.models.shown import grouped
from desk_app.models.text import nfc

LARGEST = 999_999_999_999
_TYPED = re.compile(
    r"([0-9]{1,3}(?:([., ])[0-9]{3}(?:\2[0-9]{3})*)?|[0-9]+)(?: ?(?:đ|đồng|vnđ|vnd))?"
)
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("tỷ", "triệu", "nghìn", "")
_TEN = 10
_FIVE = 5


def read_money(typed: str) -> int | None:
    """The sum typed: `15000`, `15.000`, `15 000 đ`; None when unsure (`15.00`) or too large."""
    found = _TYPED.fullmatch(" ".join(nfc(typed).casefold().split()))
    if found is None:
        return None
    digits = re.sub(r"[., ]", "", found[1]).lstrip("0") or "0"
    return int(digits) if len(digits) <= len(str(LARGEST)) else None


def shown_money(amount: int) -> str:
    """A sum as shown: "15.000 đ"."""
    return f"{grouped(amount)} đ"


def in_words(amount: int) -> str:
    """A sum as forms write it: 15000 → "mười lăm nghìn đồng"; ValueError outside 0 … 12 digits."""
    if not 0 <= amount <= LARGEST:
        raise ValueError("only sums from 0 to 999.999.999.999 đồng are written in words")
    groups = [amount // 1000**power % 1000 for power in (3, 2, 1, 0)]
    words: list[str] = []
    for group, scale in zip(groups, _SCALES, strict=True):
        if group:
            words += [*_group_words(group, leading=not words), scale]
    return " ".join(each for each in (*(words or _DIGITS[:1]), "đồng") if each)


def _group_words(group: int, *, leading: bool) -> list[str]:
    hundreds, rest = divmod(group, 100)
    words = [] if leading and not hundreds else [_DIGITS[hundreds], "trăm"]
    return words + _below_hundred(rest, after_hundreds=bool(words))


def _below_hundred(number: int, *, after_hundreds: bool) -> list[str]:
    tens, unit = divmod(number, _TEN)
    if tens == 0:
        return [*(["linh"] if unit and after_hundreds else []), *([_DIGITS[unit]] if unit else [])]
    words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return words + ([_unit_after_tens(unit, tens)] if unit else [])


def _unit_after_tens(unit: int, tens: int) -> str:
    if unit == 1 and tens > 1:
        return "mốt"
    return "lăm" if unit == _FIVE else _DIGITS[unit]
