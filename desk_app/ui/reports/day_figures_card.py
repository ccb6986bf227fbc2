"""The day in four numbers, beside those of its last signature."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from desk_app.models.day_end import DayFigures, DayState
from desk_app.models.money import shown_money
from desk_app.ui import theme
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NAME, NOW, THEN, MORE = range(4)


class DayFiguresCard(Card):
    """Figures as they are now, as they were signed, and the difference."""

    def __init__(self) -> None:
        super().__init__(translate("DayEnd", "The day in figures"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.scaled(14))
        self._grid.setVerticalSpacing(theme.scaled(5))
        self._grid.setColumnStretch(NAME, 1)
        self._heads = (
            plain_label(translate("DayEnd", "now"), "small", "muted"),
            plain_label(translate("DayEnd", "signed"), "small", "muted"),
            plain_label(translate("DayEnd", "difference"), "small", "muted"),
        )
        for column, label in enumerate(self._heads, NOW):
            self._grid.addWidget(label, 0, column, RIGHT)
            label.hide()  # until there is a signature to compare with
        self._rows: list[tuple[str, Callable[[DayFigures], int], tuple[QLabel, ...]]] = []
        for line, (word, figure) in enumerate(_figures(), 1):
            labels = (
                plain_label("–", "strong"),
                plain_label(""),
                plain_label("", "strong", "soon"),
            )
            self._rows.append((word, figure, labels))
            self._grid.addWidget(plain_label(word, "body", "muted"), line, NAME)
            for column, label in enumerate(labels, NOW):
                self._grid.addWidget(label, line, column, RIGHT)
        self.body.addLayout(self._grid)

    def show_state(self, state: DayState) -> None:
        """The figures of a day; without a signature only those of now."""
        last = state.last
        for head in self._heads:
            head.setVisible(last is not None)
        for place, (word, figure, (now, then, more)) in enumerate(self._rows):
            shown = shown_money if place == len(self._rows) - 1 else str
            number = figure(state.figures)
            now.setText(shown(number))
            now.setAccessibleName(f"{word}: {shown(number)}")
            signed = None if last is None else figure(last.figures)
            then.setText("" if signed is None else shown(signed))
            change = 0 if signed is None else number - signed
            more.setText(f"{'+' if change > 0 else '−'}{shown(abs(change))}" if change else "")

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Row by row: the word, now, signed, difference."""
        return tuple((word, *(each.text() for each in labels)) for word, _, labels in self._rows)


def _figures() -> tuple[tuple[str, Callable[[DayFigures], int]], ...]:
    return (
        (translate("DayEnd", "Received"), lambda figures: figures.received),
        (translate("DayEnd", "Numbers voided"), lambda figures: figures.voided),
        (translate("DayEnd", "Results given"), lambda figures: figures.returned),
        (translate("DayEnd", "Money taken"), lambda figures: figures.collected),
    )
