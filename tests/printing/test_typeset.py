"""Lines never run over their width, and no letter is lost in breaking them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.printing.fonts import Face, vietnamese_letters
from desk_app.printing.typeset import LEADER, Line, Run, bold, filled, led, wrapped

LETTERS = st.text(vietnamese_letters() + " \n.,-", max_size=120)
RUNS = st.lists(st.builds(Run, LETTERS, st.sampled_from(Face)), max_size=4)


def words(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


@given(RUNS, st.floats(20, 400), st.floats(7.5, 16))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_the_column(runs: list[Run], width: float, size: float) -> None:
    lines = wrapped(runs, width, size)
    assert lines
    assert all(line.width <= width + 0.001 for line in lines)
    for line in lines:
        assert sum(run.width(size) for run in line.runs) == pytest.approx(line.width)


@given(RUNS, st.floats(20, 400))
@settings(max_examples=60, deadline=None)
def test_no_letter_is_lost(runs: list[Run], width: float) -> None:
    given_letters = "".join("".join(run.text for run in runs).split())
    assert "".join("".join(words(wrapped(runs, width, 10))).split()) == given_letters


def test_a_line_break_in_an_address_is_kept() -> None:
    lines = wrapped([Run("Thôn 4\nxã Quảng Phú")], 400, 10)
    assert words(lines) == ["Thôn 4", "xã Quảng Phú"]


def test_letters_typed_apart_from_their_marks_are_joined() -> None:
    apart = unicodedata.normalize("NFD", "Nguyễn Thị Bích Phượng")
    assert words(wrapped([Run(apart)], 400, 10)) == ["Nguyễn Thị Bích Phượng"]


def test_control_characters_of_a_pasted_text_do_not_reach_the_paper() -> None:
    assert words(wrapped([Run("Thôn\t4\x00\u200b xã\r\nPhú")], 400, 10)) == ["Thôn 4 xã", "Phú"]


def test_words_of_two_faces_without_a_space_stay_together() -> None:
    runs = [bold("hôn nhân"), Run(", để đăng ký")]
    first = wrapped(runs, bold("hôn nhân").width(10) + 1, 10)
    assert words(first)[:2] == ["hôn", "nhân, để"]


def test_an_open_answer_is_dotted_to_the_end_of_the_line() -> None:
    line = led(wrapped([Run("Email:")], 300, 10)[0], 300, 10)
    assert "".join(run.text for run in line.runs).startswith(f"Email: {LEADER * 10}")
    assert 300 - Run(LEADER).width(10) < line.width <= 300


def test_a_filled_line_keeps_its_words_and_answers_in_order() -> None:
    runs = filled("Quyển số {volume} Số thứ tự {entry}", {"volume": bold("02"), "entry": Run("9")})
    assert [run.text for run in runs] == ["Quyển số ", "02", " Số thứ tự ", "9"]


def test_wording_that_asks_for_something_unanswered_is_refused() -> None:
    with pytest.raises(KeyError):
        filled("Quyển số {volume}", {})
