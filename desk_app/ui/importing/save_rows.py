"""The refused rows as a file to be corrected: offered wherever rows were refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.place_box import PlaceBox

BREAK_HERE = "\u200b"  # lets a long path go on in the next line


class SaveRows(QWidget):
    """`asked` says that a place is wanted, `chosen` carries it. Hidden while nothing is refused."""

    asked = Signal()
    chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.button = ActButton(self.tr("Save the refused rows"), "Ctrl+S")
        self.place = PlaceBox()
        self._said = plain_label("", "small", "ok")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(6))
        for widget in (self.button, self.place, self._said):
            column.addWidget(widget)
        self.button.clicked.connect(self.asked)
        self.place.chosen.connect(self.chosen)
        self.show_refused(0)

    def show_refused(self, number: int) -> None:
        """So many rows were refused; nothing is saved of them yet."""
        self.setVisible(bool(number))
        self.place.hide()
        self._said.hide()

    def ask(self, path: Path) -> None:
        """Offer that place."""
        self.place.ask(path.name)
        self.place.path.setText(str(path))
        self.place.path.selectAll()
        QTimer.singleShot(0, self, self._come_into_view)  # once it has found its height

    def _come_into_view(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.place)

    def show_saved(self, path: Path) -> None:
        """Where they lie, and what to do with them."""
        self.place.hide()
        words = self.tr(
            "The refused rows lie in {place}, each with its reason in the last column. Correct them "
            "there and import that file."
        )
        shown = str(path).replace("/", "/" + BREAK_HERE).replace("\\", "\\" + BREAK_HERE)
        self._said.setText(words.format(place=shown))
        self._said.show()

    def said(self) -> str:
        """What is said of the file."""
        return self._said.text().replace(BREAK_HERE, "")
