"""A chart can be read without seeing it: its words, its table at Enter, its figures on the marks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.charts.chart import Series, Value
from desk_app.ui import theme
from desk_app.ui.charts import Bars, ChartView, Columns, Stacks, Trend
from desk_app.ui.widgets.rows_view import RowsView
from tests.ui.press import press

SERIES = (Series("In time"), Series("Overdue", "late"))


def every_chart() -> tuple[ChartView, ...]:
    hours, fields = Columns("By hour", ("Hour", "Dossiers")), Bars("By age", ("Age", "Dossiers"))
    weeks, stacks = Trend("On time", ("Week", "Share")), Stacks("By field", "Field", SERIES)
    hours.show_values(Value(str(hour), (hour - 7,), outlined=hour == 10) for hour in range(7, 12))
    fields.show_values([Value("In time", (12,)), Value("Late today", (0,))])
    weeks.show_values([Value("02/11", (98,), "98 %"), Value("09/11", (None,), "")])
    stacks.show_values([Value("Hộ tịch", (4, 1)), Value("Đất đai", (2, 0))])
    return hours, fields, weeks, stacks


def inks(picture: QImage) -> set[str]:
    """Every colour that stands somewhere."""
    wide, high = picture.width(), picture.height()
    return {picture.pixelColor(x, y).name() for x in range(wide) for y in range(0, high, 2)}


@pytest.mark.parametrize("worn", theme.THEMES.values(), ids=lambda each: each.name)
def test_every_chart_is_drawn_in_the_colours_that_are_worn(
    qtbot: QtBot, qapp: QApplication, worn: theme.Theme
) -> None:
    theme.apply(qapp, worn)
    for chart in every_chart():
        qtbot.addWidget(chart)
        chart.resize(360, 160)
        drawn = inks(chart.grab().toImage())
        assert worn.accent.lower() in drawn
        if isinstance(chart, Stacks):
            assert worn.late.lower() in drawn


def test_enter_shows_the_table_and_escape_the_picture_again(qtbot: QtBot) -> None:
    chart = every_chart()[3]
    qtbot.addWidget(chart)
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    chart.setFocus()
    assert chart.accessibleName() == "By field"
    assert chart.accessibleDescription() == "Hộ tịch: in time 4 overdue 1, Đất đai: in time 2"
    press(qtbot, chart, Qt.Key.Key_Return)
    table = QApplication.focusWidget()
    assert isinstance(table, RowsView)
    model = table.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert cells == [["Hộ tịch", "4", "1"], ["Đất đai", "2", "0"]]
    press(qtbot, chart, Qt.Key.Key_Down)
    press(qtbot, chart, Qt.Key.Key_Escape)
    assert not chart.shows_table()
    assert chart.hasFocus()
    chart.switch()
    chart.show_chart(every_chart()[3].chart)
    press(qtbot, chart, Qt.Key.Key_Return)
    assert not chart.shows_table()
