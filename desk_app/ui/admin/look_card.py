"""Language, appearance and size of the letters; every choice works at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox

from desk_app.ui.theme import LARGEST_POINTS, SMALLEST_POINTS, Appearance
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field, align


class LookCard(Card):
    """`chosen` carries the preference and its new value."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LookCard", "Appearance"), "Alt+G")
        self.language, self.appearance, self.points = QComboBox(), QComboBox(), QComboBox()
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
        self.language.activated.connect(
            lambda _: self.chosen.emit("language", str(self.language.currentData()))
        )
        self.appearance.activated.connect(
            lambda _: self.chosen.emit("appearance", str(self.appearance.currentData()))
        )
        self.points.activated.connect(
            lambda _: self.chosen.emit("points", str(self.points.currentData()))
        )

    def show_choices(self, language: str, appearance: str, points: str) -> None:
        """Show what is chosen now."""
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.appearance.setCurrentIndex(max(0, self.appearance.findData(appearance)))
        self.points.setCurrentIndex(max(0, self.points.findData(points)))
