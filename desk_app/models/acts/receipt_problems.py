"""What is wrong with the reference to a fee receipt that the registered system issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from desk_app.models.draft import ReceiptReference
from desk_app.models.outcomes import Problem

LONGEST_FORM, LONGEST_SERIES, MOST_DIGITS = 20, 10, 8
_FORM = re.compile(rf"[A-Z0-9/-]{{0,{LONGEST_FORM}}}")
_SERIES = re.compile(rf"[A-Z0-9/-]{{0,{LONGEST_SERIES}}}")
_NUMBER = re.compile(rf"[0-9]{{1,{MOST_DIGITS}}}")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def receipt_problems(receipt: ReceiptReference, path: str, today: date) -> Iterator[Problem]:
    """Errors of one reference; `path` is its place in the draft (`collect.receipt`).

    `receipt_form_wrong` (most): an e-receipt's form sign (EBL01, EBL02) or a paper book's, capitals,
    digits, `/` and `-` (TT 91/2026) · `receipt_series_wrong` (most), likewise ·
    `receipt_number_wrong` (most): 1 to 8 digits (NĐ 254/2026 Đ.23.2) · `receipt_date_wrong`: no ISO
    day, or one that has not come. Only the number must be there.
    """
    if not _FORM.fullmatch(receipt.form):
        yield Problem(f"{path}.form", "receipt_form_wrong", {"most": LONGEST_FORM})
    if not _SERIES.fullmatch(receipt.series):
        yield Problem(f"{path}.series", "receipt_series_wrong", {"most": LONGEST_SERIES})
    if not _NUMBER.fullmatch(receipt.number):
        yield Problem(f"{path}.number", "receipt_number_wrong", {"most": MOST_DIGITS})
    if receipt.date and not _issued(receipt.date, today):
        yield Problem(f"{path}.date", "receipt_date_wrong")


def _issued(text: str, today: date) -> bool:
    if not _ISO_DAY.fullmatch(text):
        return False
    try:
        return date.fromisoformat(text) <= today
    except ValueError:
        return False
