"""The reference of a fee receipt that the registered system issued: its shape and its last day on paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from desk_app.models.fields import Fields, below
from desk_app.models.outcomes import NotAllowed, Problem
from desk_app.models.typed_dates import read_date

KEYS = frozenset({"form", "series", "number", "date"})
LAST_PAPER_DAY = date(2026, 12, 31)  # NĐ 254/2026 Đ.44: from 01/01/2027 e-receipts only
E_RECEIPT = "EBL"  # form signs of e-receipts, TT 91/2026: EBL01, EBL02
SHAPES = {"form": "receipt_form_wrong", "series": "receipt_series_wrong"}
MOST = {"form": 20, "series": 10, "number": 8}
_SIGN = re.compile(r"[A-Z0-9/-]+")  # TT 91/2026; a paper book's likewise
_NUMBER = re.compile(r"[0-9]+")  # at most eight, NĐ 254/2026 Đ.23.2


Receipt = dict[str, str]
"""A receipt as an event keeps it: form, series and number as printed, the day in ISO."""


def read_receipt(
    document: object, place: str, problems: list[Problem], taken: date, today: date
) -> Receipt:
    """The receipt of a body. Faults go to `problems`; see `receipt_faults` and `receipt_of`."""
    fields = Fields.of(document, place, problems, KEYS)
    texts = {key: fields.text(key) for key in sorted(KEYS)}
    problems.extend(receipt_faults(texts, place, taken, today))
    return receipt_of(texts, taken, today)


def receipt_faults(
    texts: dict[str, str], place: str, taken: date, today: date
) -> Iterator[Problem]:
    """What is wrong with a reference: form, series and number are needed, and the day of the money.

    A receipt is issued when the money is taken (NĐ 254/2026 Đ.24); of money that is entered late it
    may be of any day from then, `taken`, until it is entered, `today`.
    `receipt_incomplete` · `receipt_form_wrong`, `receipt_series_wrong`, `receipt_number_wrong` (most) ·
    `not_a_date` · `happened_in_future` · `receipt_of_another_day` (day).
    """
    for key, wrong in SHAPES.items():
        sign, most = clean_sign(texts[key]), MOST[key]
        if not sign:
            yield Problem(below(place, key), "receipt_incomplete")
        elif len(sign) > most or not _SIGN.fullmatch(sign):
            yield Problem(below(place, key), wrong, {"most": most})
    number, most = texts["number"], MOST["number"]
    if len(number) > most or not _NUMBER.fullmatch(number) or not int(number):
        yield Problem(below(place, "number"), "receipt_number_wrong", {"most": most})
    if texts["date"]:
        yield from _day_faults(texts["date"], below(place, "date"), taken, today)


def _day_faults(typed: str, place: str, taken: date, today: date) -> Iterator[Problem]:
    day = read_date(typed, today)
    if day is None:
        yield Problem(place, "not_a_date")
    elif day > today:
        yield Problem(place, "happened_in_future")
    elif day < taken:
        yield Problem(place, "receipt_of_another_day", {"day": f"{taken:%d/%m/%Y}"})


def receipt_of(texts: dict[str, str], taken: date, today: date) -> Receipt:
    """The reference as kept: signs in capitals without spaces; without a day that of the money."""
    day = (read_date(texts["date"], today) if texts["date"] else None) or taken
    return Receipt(
        form=clean_sign(texts["form"]),
        series=clean_sign(texts["series"]),
        number=texts["number"],
        date=day.isoformat(),
    )


def clean_sign(typed: str) -> str:
    """A sign as kept: capitals without spaces."""
    return "".join(typed.upper().split())


def paper_refusal(receipt: Receipt, collected_on: date) -> NotAllowed | None:
    """NotAllowed `paper_receipt_ended` for a number of a paper book once only e-receipts count.

    A receipt is issued when the money is taken (NĐ 254/2026 Đ.24): both days count.
    """
    if receipt["form"].startswith(E_RECEIPT):
        return None
    if max(date.fromisoformat(receipt["date"]), collected_on) <= LAST_PAPER_DAY:
        return None
    return NotAllowed("paper_receipt_ended", last=f"{LAST_PAPER_DAY:%d/%m/%Y}")


def missing_numbers(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The gaps between the lowest and the highest number, each as its first and last."""
    ordered = sorted(set(numbers))
    return [(low + 1, high - 1) for low, high in pairwise(ordered) if high - low > 1]
