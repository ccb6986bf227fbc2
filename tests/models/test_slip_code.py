"""The code of a rating slip is known again, and taken for nothing else."""

from __future__ import annotations

from datetime import date

from desk_app.models.dossier_code import read_alias
from desk_app.models.scan import ScanKind, classify
from desk_app.models.slip_code import is_slip, slip_digits

FIRST_DAY = date(2018, 1, 1)


def test_a_slip_is_a_slip_and_neither_a_dossier_nor_a_person() -> None:
    digits = slip_digits(FIRST_DAY)
    assert digits.isdigit()
    assert len(digits) == 11
    assert read_alias(digits) is None
    assert classify(digits).kind is ScanKind.RATING_SLIP


def test_a_slip_read_wrong_is_none() -> None:
    digits = slip_digits(FIRST_DAY)
    wrong = [
        f"{digits[:place]}{(int(digits[place]) + 1) % 10}{digits[place + 1 :]}"
        for place in range(len(digits))
    ]
    assert not any(map(is_slip, wrong))
