"""Two programs at one desk: the window and a script, each registering as fast as it can."""

from __future__ import annotations

from desk_app.settings import Settings
from tests.faults.children import register_many, start, words
from tests.journal.desks import CLERK, opened, proved

EACH = 25


def test_two_programs_registering_at_once_share_one_row_of_numbers(desk: Settings) -> None:
    programs = [start(register_many, desk, EACH) for _ in range(2)]
    said = [word.split() for program in programs for word in words(*program)]
    codes = sorted(code for code, _ in said)
    assert codes == [f"H99.62-261120-{1001 + place}" for place in range(2 * EACH)]
    assert sorted(int(entry) for _, entry in said) == list(range(1, 2 * EACH + 1))
    with opened(desk) as acts:
        assert proved(acts).lines == 2 * EACH + 1
        assert len(acts.search(CLERK, "")) == 2 * EACH


def test_a_program_that_opens_a_desk_in_use_sees_what_the_other_has_done(desk: Settings) -> None:
    with opened(desk) as acts:
        first = words(*start(register_many, desk, 1))
        assert [row.code for row in acts.rows(CLERK, acts.search(CLERK, ""))] == [
            first[0].split()[0]
        ]
        proved(acts)
