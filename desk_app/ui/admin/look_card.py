"""Language, appearance and size of the letters; a choice works at Enter or when it is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.ui.theme import LARGEST_POINTS, SMALLEST_POINTS, Appearance
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.field import Field, align


class LookCard(Card):
    """`chosen` carries the preference and its new value."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LookCard", "Appearance"), "Alt+G")
        self.language, self.appearance, self.points = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self._boxes = {
            "language": self.language, "appearance": self.appearance, "points": self.points,
        }  # fmt: skip
        self.language.addItem("Tiếng Việt", "vi")
        self.language.addItem("English", "en")
        for value, word in (
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
            (Appearance.CONTRAST, self.tr("High contrast")),
        ):
            self.appearance.addItem(word, value.value)
        for size in range(SMALLEST_POINTS, LARGEST_POINTS + 1):
            self.points.addItem(str(size), str(size))
        fields = (
            Field(self.tr("Language"), self.language),
            Field(self.tr("Appearance"), self.appearance),
            Field(self.tr("Size of letters"), self.points),
        )
        align(fields)
        for field in fields:
            self.body.addWidget(field)
        for key, box in self._boxes.items():
            box.settled.connect(partial(self.chosen.emit, key))

    def show_choices(self, language: str, appearance: str, points: str) -> None:
        """Show what is chosen now."""
        for box, value in zip(self._boxes.values(), (language, appearance, points), strict=True):
            box.show_value(value)

    def enter(self, preference: str) -> None:
        """The keyboard goes to the box of a preference that was just chosen."""
        self._boxes[preference].setFocus()
