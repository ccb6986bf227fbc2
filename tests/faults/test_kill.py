"""A program killed in the middle: every number that was said exists once, and nothing is half there."""

from __future__ import annotations

import random
import time

from desk_app.settings import Settings
from tests.faults.children import register_until_killed, start, words
from tests.journal.desks import from_outside, opened, proved, receive

KILLS = 15
LONGEST_S = 0.08


def test_a_desk_killed_again_and_again_loses_no_number_and_repeats_none(desk: Settings) -> None:
    chance = random.Random(2026)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        process, hears = start(register_until_killed, desk)
        hears.poll(None)
        time.sleep(chance.uniform(0, LONGEST_S))  # a moment nobody has chosen
        process.kill()
        acknowledged += [word.split()[0] for word in words(process, hears)]
    assert len(acknowledged) >= KILLS
    with opened(desk) as acts:
        proved(acts)
        receive(acts)
        proved(acts)
    with from_outside(desk) as file:
        stored = [code for (code,) in file.execute("SELECT code FROM dossier_code ORDER BY code")]
        whole = file.execute(
            "SELECT count(*) FROM dossier JOIN dossier_code ON dossier_code.dossier = dossier.id"
            " JOIN dossier_person ON dossier_person.dossier = dossier.id"
            " JOIN search_row ON search_row.dossier = dossier.id"
        ).fetchone()[0]
    assert len(set(stored)) == len(stored) == whole
    assert len(set(acknowledged)) == len(acknowledged)
    assert set(acknowledged) <= set(stored)
    assert stored == [f"H99.62-261120-{1001 + place}" for place in range(len(stored))]


def test_a_desk_killed_while_it_opens_can_be_opened(desk: Settings) -> None:
    chance = random.Random(2027)
    for _ in range(5):
        process, hears = start(register_until_killed, desk)
        time.sleep(chance.uniform(0, 0.03))  # before anything is said
        process.kill()
        words(process, hears)
    with opened(desk) as acts:
        receive(acts)
        proved(acts)
