"""A chart says in words what it draws, and no mark lies about its number or leaves its paper."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.charts.chart import Chart, Kind, Series, Value
from desk_app.models.charts.layout import laid_out, wanted_height
from desk_app.models.charts.marks import Bar, Dot, Fill, Mark, Role, Stroke, Type, Words

TYPE = Type(lambda text, _role: 6.0 * len(text), lambda _role: 14.0, 1.0)
PARTS = (Series("Trong hạn"), Series("Quá hạn", "late"))


def columns(*numbers: int) -> Chart:
    values = tuple(Value(str(hour), (number,)) for hour, number in enumerate(numbers, 7))
    return Chart(Kind.COLUMNS, "Theo giờ", ("Giờ", "Hồ sơ"), values, empty="Chưa có hồ sơ.")


def trend(*shares: str | None) -> Chart:
    values = tuple(
        Value(f"t{place}", (None if each is None else Decimal(each),), f"{each} %" if each else "")
        for place, each in enumerate(shares)
    )
    return Chart(Kind.TREND, "Đúng hạn", ("Tuần", "Tỷ lệ"), values, whole=100)


def drawn(chart: Chart, wide: float = 400, high: float = 140) -> tuple[Mark, ...]:
    return laid_out(chart, wide, high, TYPE)


def test_bars_are_as_long_as_their_numbers_and_carry_them() -> None:
    marks = drawn(columns(2, 0, 8))
    first, last = (each for each in marks if isinstance(each, Bar))
    assert last.high == pytest.approx(4 * first.high)
    figures = {each.text: each for each in marks if isinstance(each, Words)}
    assert figures["8"].y < last.y
    assert {"7", "8", "9", "2"} <= figures.keys()


def test_a_chart_of_nothing_says_so_and_draws_no_bar() -> None:
    marks = drawn(columns(0, 0))
    assert "Chưa có hồ sơ." in {each.text for each in marks if isinstance(each, Words)}
    assert not [each for each in marks if isinstance(each, Bar)]
    assert columns(0, 0).words() == "Chưa có hồ sơ."


def test_parts_of_a_stack_differ_by_their_filling_and_are_named() -> None:
    values = (Value("Hộ tịch", (41, 3)), Value("Đất đai", (12, 0)))
    chart = Chart(Kind.STACKS, "Theo lĩnh vực", ("Lĩnh vực", "Trong hạn", "Quá hạn"), values, PARTS)
    bars = [each for each in drawn(chart) if isinstance(each, Bar) and each.wide != each.high]
    assert [(each.fill, each.tone) for each in bars] == [
        (Fill.SOLID, "accent"), (Fill.HATCHED, "late"), (Fill.SOLID, "accent"),
    ]  # fmt: skip
    assert bars[0].wide == pytest.approx(41 / 3 * bars[1].wide)
    assert chart.words() == "Hộ tịch: trong hạn 41 quá hạn 3, Đất đai: trong hạn 12"
    assert chart.rows() == (("Hộ tịch", "41", "3"), ("Đất đai", "12", "0"))


def test_a_week_without_results_leaves_a_gap_in_the_line() -> None:
    chart = trend("98", "100", None, "97.5", "100")
    marks = drawn(chart)
    lines = [each for each in marks if isinstance(each, Stroke) and each.strong]
    assert len(lines) == 2
    dots = [each for each in marks if isinstance(each, Dot)]
    assert len(dots) == 4
    assert dots[0].y > dots[1].y
    assert chart.rows()[2] == ("t2", "–")
    assert chart.words() == "t0: 98 %, t1: 100 %, t3: 97.5 %, t4: 100 %"


def test_a_share_that_falls_a_little_is_not_drawn_as_a_plunge() -> None:
    best, worse = (each for each in drawn(trend("100", "99")) if isinstance(each, Dot))
    assert 0 < worse.y - best.y < 8  # of 140


def test_long_labels_are_cut_and_crowded_ones_are_thinned_out() -> None:
    value = Value("Bảo trợ xã hội và chăm sóc người cao tuổi tại cộng đồng", (5,))
    bars = drawn(Chart(Kind.BARS, "Theo lĩnh vực", ("Lĩnh vực", "Hồ sơ"), (value,)))
    assert any(isinstance(each, Words) and each.text.endswith("…") for each in bars)
    crowded = drawn(columns(*range(100, 160)), wide=300)
    labels = [each for each in crowded if isinstance(each, Words) and each.role is Role.LABEL]
    assert 2 <= len(labels) <= 20
    assert labels[-1].text == "66"


@settings(max_examples=60)
@given(
    numbers=st.lists(st.integers(0, 1_000_000), min_size=1, max_size=30),
    kind=st.sampled_from([Kind.COLUMNS, Kind.BARS, Kind.TREND]),
)
def test_nothing_is_drawn_outside_of_its_place(numbers: list[int], kind: Kind) -> None:
    values = tuple(Value(str(each), (each,)) for each in numbers)
    chart = Chart(kind, "", ("", ""), values)
    wide, high = 500.0, max(150.0, wanted_height(chart, TYPE))
    for mark in laid_out(chart, wide, high, TYPE):
        if isinstance(mark, Bar):
            assert mark.x >= 0
            assert mark.y >= 0
            assert mark.x + mark.wide <= wide + 0.1
            assert mark.y + mark.high <= high + 0.1
        elif isinstance(mark, Words):
            assert -0.1 <= mark.y <= high - TYPE.line(mark.role) + 0.1
        elif isinstance(mark, Dot):
            assert 0 <= mark.x <= wide
            assert 0 <= mark.y <= high
