"""Language, appearance and size of the letters; every choice works at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox

from desk_app.ui.theme import LARGEST_POINTS, SMALLEST_POINTS, Appearance
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field, align


class LookCard(Card):
    """`chosen` carries the preference and its new value."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LookCard", "Appearance"), "Alt+G")
        self.language, self.appearance, self.points = QComboBox(), QComboBox(), QSpinBox()
        self.language.addItem("Tiếng Việt", "vi")
        self.language.addItem("English", "en")
        for value, word in (
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
            (Appearance.CONTRAST, self.tr("High contrast")),
        ):
            self.appearance.addItem(word, value.value)
        self.points.setRange(SMALLEST_POINTS, LARGEST_POINTS)
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
        self.points.editingFinished.connect(self._sized)
        self._points = self.points.value()

    def show_choices(self, language: str, appearance: str, points: str) -> None:
        """Show what is chosen now."""
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.appearance.setCurrentIndex(max(0, self.appearance.findData(appearance)))
        self._points = int(points) if points.isdigit() else SMALLEST_POINTS + 1
        self.points.setValue(self._points)

    def _sized(self) -> None:
        if self.points.value() != self._points:
            self._points = self.points.value()
            self.chosen.emit("points", str(self._points))
