"""A chart in a window: a picture, its words for screen readers, its table at Enter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from desk_app.models.charts.chart import Chart
from desk_app.models.charts.layout import UPRIGHT, laid_out, wanted_height
from desk_app.ui import theme
from desk_app.ui.charts.painting import paint_marks, type_of
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.rows_view import RowsView

WIDE, NARROWEST, LOWEST, FIGURES = 240, 160, 0.72, 96  # pixels at 10 pt; of the wanted height
INSET = 2  # pixels that the frame of the keyboard takes
SWITCHES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
translate = QCoreApplication.translate


class Picture(QWidget):
    """Draws one chart; `times` enlarges it for those who stand far away."""

    def __init__(self, chart: Chart, times: float = 1.0) -> None:
        super().__init__()
        self.chart, self.times = chart, times
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def wanted(self) -> float:
        """How high the chart wants to be, in pixels."""
        return wanted_height(self.chart, type_of(self.times)) + 2 * INSET

    def sizeHint(self) -> QSize:
        """Low enough to leave the work its room."""
        return QSize(theme.scaled(WIDE), round(self.wanted()))

    def minimumSizeHint(self) -> QSize:
        """Bars still tell apart; rows keep their height."""
        low = LOWEST if self.chart.kind in UPRIGHT else 1.0
        return QSize(theme.scaled(NARROWEST), round(self.wanted() * low))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The marks of the chart, and where the keyboard is."""
        painter = QPainter(self)
        painter.setWorldTransform(QTransform.fromTranslate(INSET, INSET))
        wide, high = self.width() - 2 * INSET, self.height() - 2 * INSET
        marks = laid_out(self.chart, wide, high, type_of(self.times))
        paint_marks(painter, marks, self.times)
        painter.resetTransform()
        view = self.parentWidget()
        if view is not None and view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.current().accent), INSET))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class ChartView(QWidget):
    """Tab reaches it; Enter or Space shows its table instead, Enter or Esc the picture again."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.picture = Picture(chart)
        self._table: RowsView | None = None
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.picture)
        self.show_chart(chart)

    @property
    def chart(self) -> Chart:
        """What is drawn now."""
        return self.picture.chart

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart; a table that is open shows it too."""
        self.picture.chart = chart
        told = chart.words()
        self.setAccessibleName(chart.name)
        self.setAccessibleDescription(told)
        hint = translate("ChartView", "Enter shows the table.")
        self.setToolTip(f"{told}\n{hint}" if told else hint)
        self.picture.updateGeometry()
        self.picture.update()
        if self._table is not None:
            self._fill(self._table)

    def shows_table(self) -> bool:
        """Whether the table is in front."""
        return self._layers.currentWidget() is not self.picture

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What the table says, row by row."""
        return self.chart.rows()

    def switch(self) -> None:
        """The table instead of the picture, or the picture again."""
        if self.shows_table():
            self._layers.setCurrentWidget(self.picture)
            self.setFocus()
            return
        if self._table is None:
            self._table = self._made_table()
            self._layers.addWidget(self._table)
        self._fill(self._table)
        self._layers.setCurrentWidget(self._table)
        self._table.setFocus()

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the table while it is open, whatever else the window does with it."""
        asks = event.type() == QEvent.Type.ShortcutOverride and self.shows_table()
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space switch, Esc goes back to the picture."""
        back = event.key() == Qt.Key.Key_Escape and self.shows_table()
        if back or (event.key() in SWITCHES and not self.shows_table()):
            self.switch()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        self.picture.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It is elsewhere."""
        self.picture.update()
        super().focusOutEvent(event)

    def _made_table(self) -> RowsView:
        heads = self.chart.heads
        model = CellsTable(heads, frozenset(range(1, len(heads))))
        table = RowsView(self.chart.name, model, frozenset(), stretch=0)
        model.setParent(table)
        table.set_widths(dict.fromkeys(range(1, len(heads)), FIGURES))
        table.opened.connect(lambda _row: self.switch())
        return table

    def _fill(self, table: RowsView) -> None:
        model, here = table.model(), table.current()
        if isinstance(model, CellsTable):
            model.show_rows([tuple(map(Cell, row)) for row in self.chart.rows()])
        if model.rowCount():
            table.selectRow(min(here or 0, model.rowCount() - 1))
