"""Whether citizens are asked how satisfied they are: at the counter, and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.field import Field, align


class RatingCard(Card):
    """`chosen` carries the preference and its new value."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RatingCard", "Ratings"), "Alt+D")
        self.boxes = {"rating_invited": ChoiceBox(), "rating_slip": ChoiceBox()}
        words = (
            self.tr("After a return, ask the citizen"),
            self.tr("Rating slip with the receipt"),
        )
        fields = [Field(word, box) for word, box in zip(words, self.boxes.values(), strict=True)]
        align(fields)
        for field, (key, box) in zip(fields, self.boxes.items(), strict=True):
            box.addItem(self.tr("No"), "no")
            box.addItem(self.tr("Yes"), "yes")
            box.settled.connect(partial(self.chosen.emit, key))
            self.body.addWidget(field)

    def show_choices(self, chosen: Mapping[str, str]) -> None:
        """Show what holds now."""
        for key, value in chosen.items():
            self.boxes[key].show_value(value)
