"""What the citizen reads: the one line of the receipt and the words of each step."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.appointment_words import LONGEST_SENTENCE, term_words
from desk_app.models.promise import StepKind
from desk_app.models.term import Term, TermUnit
from desk_app.models.text import nfc
from tests.models.calendars import NATIONAL, SATURDAY_MORNINGS, at, promised

WORKING_DAYS = TermUnit.WORKING_DAYS


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        ("3", WORKING_DAYS, "03 ngày làm việc"),
        ("0.5", WORKING_DAYS, "0,5 ngày làm việc"),
        ("20", TermUnit.CALENDAR_DAYS, "20 ngày"),
        ("1", TermUnit.CLOCK_HOURS, "01 giờ"),
        ("4", TermUnit.WORKING_HOURS, "04 giờ làm việc"),
        ("2", TermUnit.MONTHS, "02 tháng"),
        ("0", TermUnit.SAME_DAY, "trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)"),
        ("0", TermUnit.NONE, "không quy định"),
    ],
)
def test_a_term_is_written_as_on_papers(amount: str, unit: TermUnit, words: str) -> None:
    assert term_words(Term(Decimal(amount), unit)) == words


@pytest.mark.parametrize(
    ("amount", "unit", "received", "sentence"),
    [
        (
            3,
            WORKING_DAYS,
            "2026-11-20 10:45",
            "Thứ Năm. Ngày làm việc được tính: 23/11, 25/11, 26/11; không tính ngày nhận, "
            "cuối tuần 21–22/11 và ngày nghỉ lễ 24/11.",
        ),
        (
            10,
            WORKING_DAYS,
            "2026-11-20 18:45",
            "Thứ Ba. Tính như nhận lúc 07:30 ngày 23/11/2026. Ngày làm việc được tính: 25–27/11, "
            "30/11–04/12, 07–08/12; không tính ngày nhận, cuối tuần 28–29/11, 05–06/12 và ngày "
            "nghỉ lễ 24/11.",
        ),
        (
            200,
            WORKING_DAYS,
            "2026-02-10 09:00",
            "Thứ Tư. Tính 200 ngày làm việc từ 11/02/2026 đến 02/12/2026; không tính ngày nhận, "
            "83 ngày cuối tuần và 12 ngày nghỉ lễ.",
        ),
        (
            "1.5",
            WORKING_DAYS,
            "2026-11-25 16:00",
            "Thứ Sáu. Ngày làm việc được tính: 26/11 và nửa ngày đến 10:30 27/11; "
            "không tính ngày nhận.",
        ),
        (
            15,
            TermUnit.CALENDAR_DAYS,
            "2026-11-09 09:00",
            "Thứ Tư. Tính 15 ngày từ 10/11/2026 đến 24/11/2026; không tính ngày nhận; hết hạn vào "
            "ngày nghỉ lễ 24/11 nên chuyển sang ngày làm việc tiếp theo.",
        ),
        (
            4,
            TermUnit.WORKING_HOURS,
            "2026-11-20 15:00",
            "Thứ Hai. Tính 04 giờ làm việc từ 15:00 ngày 20/11/2026; "
            "không tính cuối tuần 21–22/11.",
        ),
        (
            24,
            TermUnit.CLOCK_HOURS,
            "2026-11-25 10:45",
            "Thứ Năm. Tính đủ 24 giờ từ 10:45 ngày 25/11/2026.",
        ),
        (
            0,
            TermUnit.SAME_DAY,
            "2026-11-20 10:45",
            "Thứ Sáu. Trả trong ngày nhận, chậm nhất 17:00.",
        ),
        (
            0,
            TermUnit.SAME_DAY,
            "2026-11-23 15:30",
            "Thứ Tư. Nhận sau 15 giờ nên trả vào ngày làm việc tiếp theo; "
            "không tính ngày nghỉ lễ 24/11.",
        ),
        (0, TermUnit.NONE, "2026-11-23 15:30", "Thủ tục không quy định thời hạn giải quyết."),
    ],
)
def test_the_receipt_says_in_one_line_why_this_day(
    amount: str | int, unit: TermUnit, received: str, sentence: str
) -> None:
    assert promised(amount, unit, received).sentence == sentence


def test_a_saturday_that_only_receives_is_said() -> None:
    spoken = promised(0, TermUnit.SAME_DAY, "2026-11-21 08:00", SATURDAY_MORNINGS).sentence
    assert spoken.startswith("Thứ Hai. Ngày nhận không tính vào thời hạn nên trả vào ngày làm việc")
    assert "ngày chỉ tiếp nhận 28/11" in (
        promised(6, WORKING_DAYS, "2026-11-23 08:00", SATURDAY_MORNINGS).sentence
    )


def test_every_step_of_an_appointment_is_told() -> None:
    assert [each.text for each in promised(2, WORKING_DAYS, "2026-11-20 17:30").steps] == [
        "Nhận hồ sơ lúc 17:30 Thứ Sáu 20/11/2026",
        "Thứ Bảy 21/11/2026: cuối tuần, không tính",
        "Chủ Nhật 22/11/2026: cuối tuần, không tính",
        "Nhận sau giờ làm việc: tính như nhận lúc 07:30 Thứ Hai 23/11/2026",
        "Thứ Ba 24/11/2026: ngày nghỉ lễ (Ngày Văn hóa Việt Nam), không tính",
        "Thứ Tư 25/11/2026: ngày thứ 1",
        "Thứ Năm 26/11/2026: ngày thứ 2",
        "Hẹn trả lúc 07:30 Thứ Năm 26/11/2026",
    ]


@pytest.mark.parametrize(
    ("received", "start"),
    [
        ("2026-11-25 07:00", "Nhận trước giờ làm việc: tính như nhận lúc 07:30"),
        ("2026-11-25 12:00", "Nhận trong giờ nghỉ trưa: tính như nhận lúc 13:00"),
        ("2026-11-25 18:00", "Nhận sau giờ làm việc: tính như nhận lúc 07:30"),
        ("2026-11-24 09:00", "Nhận vào ngày nghỉ: tính như nhận lúc 07:30"),
    ],
)
def test_a_moved_reception_says_why(received: str, start: str) -> None:
    moved = next(
        each for each in promised(1, WORKING_DAYS, received).steps if each.kind is StepKind.MOVED
    )
    assert moved.text.startswith(start)


def test_hours_are_told_with_what_has_run_so_far() -> None:
    texts = [each.text for each in promised(2, TermUnit.WORKING_HOURS, "2026-11-20 10:45").steps]
    assert texts[1:3] == [
        "10:45–11:30 Thứ Sáu 20/11/2026: cộng dồn 45 phút",
        "13:00–14:15 Thứ Sáu 20/11/2026: cộng dồn 2 giờ",
    ]


def test_a_make_up_day_and_a_shifted_end_are_told() -> None:
    assert "ngày làm bù" in promised(1, WORKING_DAYS, "2026-08-21 09:00").steps[1].text
    steps = promised(15, TermUnit.CALENDAR_DAYS, "2026-11-09 09:00").steps
    assert steps[-2].text == (
        "Thứ Ba 24/11/2026: ngày nghỉ lễ (Ngày Văn hóa Việt Nam), "
        "chuyển sang ngày làm việc tiếp theo"
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 60), st.sampled_from(list(TermUnit)), st.integers(0, 300 * 24 * 60))
def test_the_line_always_fits_the_receipt(amount: int, unit: TermUnit, minute: int) -> None:
    moment = at("2025-12-20 00:00") + timedelta(minutes=minute)
    amount = min(amount, 12) if unit is TermUnit.MONTHS else amount
    for calendar in (NATIONAL, SATURDAY_MORNINGS):
        sentence = promised(amount, unit, moment, calendar).sentence
        assert len(sentence) <= LONGEST_SENTENCE
        assert sentence == nfc(sentence)
        assert sentence.endswith(".")


def test_the_longest_story_still_fits() -> None:
    shut = dict.fromkeys((date(2024, 3, n) for n in range(4, 9)), ())
    calendar = replace(SATURDAY_MORNINGS, exceptions=shut)
    story = promised(900, WORKING_DAYS, "2024-01-06 19:00", calendar).sentence
    assert len(story) <= LONGEST_SENTENCE
    assert "; không tính ngày nhận, 189 ngày cuối tuần" in story
    assert " 5 ngày nghỉ và " in story
