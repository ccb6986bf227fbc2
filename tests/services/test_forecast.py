"""What is foretold of open dossiers from those that came to a result, and how right that was."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from desk_app.models.moves import Act
from desk_app.models.report import Report
from desk_app.services.report_table import save_table
from tests.conftest import Clock
from tests.printing.reading import page_texts
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter


def do(counter: Counter, act: Act, codes: list[str], body: dict[str, Any] | None = None) -> None:
    counter.acts.act(counter.clerk, act, codes, body or {})


def at_unit(counter: Counter, number: int = 1) -> list[str]:
    """Temporary residence: three working days, at the police."""
    received = [counter.receive(TEMPORARY_RESIDENCE) for _ in range(number)]
    codes = [each.code for each in received]
    do(counter, Act.HAND_OVER, codes, {"to": counter.open(received[0].id).unit})
    do(counter, Act.CONFIRM, codes)
    return codes


def report(counter: Counter) -> Report:
    today = counter.acts.now().date()
    return counter.acts.report(counter.clerk, "forecast", today.replace(month=1, day=1), today)


def test_what_took_long_five_times_is_foretold_and_the_hit_rate_is_counted(
    counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    first = at_unit(counter, 5)
    assert report(counter).totals["told"] == 0
    clock.forward(days=10)  # Monday: five working days, the day off left out
    do(counter, Act.RESULT, first)
    [code] = at_unit(counter)
    waiting, _gone = at_unit(counter, 2)
    do(counter, Act.PAUSE, [waiting], {"reason": "Chờ xác minh", "kind": "other"})
    counter.receive(BIRTH)  # of which nothing is known
    found = report(counter)
    [row] = [each for each in found.rows if each["code"] == code]
    assert (row["will_miss"], row["basis"], row["cases"], row["unit"]) == (
        1, "procedure", 5, "Công an xã",
    )  # fmt: skip
    assert str(row["ready_at"]) > str(row["due_at"])
    assert (found.totals["open"], found.totals["told"], found.totals["will_miss"]) == (3, 2, 2)
    assert found.totals["units"] == [{"unit": "Công an xã", "will_miss": 2, "persons": []}]
    # when half of their term was over nothing was known yet: no forecast, no hit
    assert found.totals["half_term"] == {
        "asked": 5, "told": 0, "right": 0, "feared": 0, "late": 0, "both": 0,
    }  # fmt: skip
    assert all(found.identities.values())
    clock.forward(days=10)
    do(counter, Act.RESULT, [code])
    shares: Any = report(counter).totals["shares"]
    assert shares["right"] == {"part": 1, "whole": 1, "of": "told", "percent": "100.00"}
    assert shares["told"] == {"part": 1, "whole": 6, "of": "asked", "percent": "16.67"}
    path = tmp_path / "forecast.pdf"
    counter.acts.save_figures(counter.clerk, found, path)
    [page] = page_texts(path.read_bytes())
    for words in ("DỰ BÁO HỒ SƠ TRỄ HẠN", code, "Sẽ trễ", "Dự kiến xong"):
        assert words in page
    save_table(found, tmp_path / "forecast.csv")
    lines = list(csv.reader((tmp_path / "forecast.csv").read_text("utf-8-sig").splitlines()))
    assert [len(lines), lines[0]] == [3, list(found.columns)]


@pytest.mark.parametrize("solved", [4, 5])
def test_four_cases_are_too_few_to_say_anything(
    counter: Counter, clock: Clock, solved: int
) -> None:
    first = at_unit(counter, solved)
    clock.forward(days=3)
    do(counter, Act.RESULT, first)
    at_unit(counter)
    found = report(counter)
    assert (found.totals["told"], found.totals["will_miss"]) == (int(solved == 5), 0)
