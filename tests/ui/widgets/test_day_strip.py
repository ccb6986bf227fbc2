from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from desk_app.models.appointment_changes import Pause, prolonged
from desk_app.models.moments import VIETNAM
from desk_app.models.term import TermUnit
from desk_app.ui.widgets.day_cells import Look, cells
from desk_app.ui.widgets.day_strip import DayStrip
from tests.models.calendars import NATIONAL
from tests.ui.promises import promised


def test_three_working_days_over_a_weekend_and_a_holiday_are_seven_cells() -> None:
    drawn = cells(promised(3))
    assert [cell.look for cell in drawn] == [
        Look.RECEIVED, Look.SKIPPED, Look.SKIPPED, Look.COUNTED,
        Look.SKIPPED, Look.COUNTED, Look.DUE,
    ]  # fmt: skip
    assert [cell.body for cell in drawn if cell.look in {Look.COUNTED, Look.DUE}] == ["1", "2", "3"]
    assert drawn[4].body == "Holiday"
    assert "24/11/2026" in drawn[4].hint


def test_the_day_that_counts_as_the_reception_is_told_from_the_day_that_the_dossier_came() -> None:
    drawn = cells(promised(3, at=datetime(2026, 11, 21, 9, 0, tzinfo=VIETNAM)))  # a Saturday
    assert [(cell.head[-2:], cell.body) for cell in drawn][:3] == [
        ("21", "In"),
        ("22", "Off"),
        ("23", "From"),
    ]


def test_a_pause_and_the_days_that_make_up_for_it_are_cells_of_their_own() -> None:
    before = promised(3)  # from Friday 20/11 to Thursday 26/11
    assert before.due_at is not None
    start, end = before.due_at - timedelta(hours=1), datetime(2026, 12, 1, 9, 0, tzinfo=VIETNAM)
    drawn = cells(prolonged(before, Pause.between(start, end, NATIONAL), NATIONAL), most=20)
    told = {cell.head[-2:]: cell.body for cell in drawn}
    assert told["26"] == "3"
    assert {told["27"], told["30"]} == {"Made up"}
    assert (drawn[-1].look, told["01"]) == (Look.DUE, "10:00")
    night = Pause.between(datetime(2026, 11, 21, 8, tzinfo=VIETNAM),
                          datetime(2026, 11, 22, 8, tzinfo=VIETNAM), NATIONAL)  # fmt: skip
    assert {cell.head[-2:]: cell.body for cell in cells(prolonged(before, night, NATIONAL))}[
        "22"
    ] == "Paused"


def test_a_long_term_keeps_both_ends_and_says_how_many_days_lie_between() -> None:
    drawn = cells(promised(27))
    assert len(drawn) == 7
    assert drawn[3].look is Look.GAP
    hidden = int(drawn[3].body.removeprefix("+"))
    assert hidden + 6 > 27
    assert drawn[-1].look is Look.DUE
    assert drawn[-1].body == "27"


def test_hours_are_counted_in_hours() -> None:
    drawn = cells(promised(8, TermUnit.WORKING_HOURS))
    assert drawn[-1].look is Look.DUE
    assert drawn[-1].body == "8 h"


def test_a_result_on_the_same_day_is_one_cell_with_its_hour() -> None:
    drawn = cells(promised(0, TermUnit.SAME_DAY))
    assert [(cell.look, cell.body) for cell in drawn] == [(Look.DUE, "17:00")]


def test_without_a_promise_the_strip_takes_no_room(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.show_promise(promised(3))
    assert len(strip.cells()) == 7
    assert "26/11/2026" in strip.accessibleName()
    strip.show_promise(None)
    assert strip.isHidden()


def test_the_strip_fits_the_decision_column(qtbot: QtBot) -> None:
    strip = DayStrip()
    qtbot.addWidget(strip)
    strip.show_promise(promised(200))
    assert strip.minimumSizeHint().width() <= 344
