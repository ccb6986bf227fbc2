"""Label and answer in two columns, for pages that show and do not ask."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desk_app.ui import theme


class Facts(QWidget):
    """Rows of (label, answer); answers wrap, labels never do."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.scaled(14))
        self._grid.setVerticalSpacing(theme.scaled(3))
        self._grid.setColumnStretch(1, 1)

    def add(self, label: str, answer: str, role: str = "body") -> QLabel:
        """One more row; an empty answer adds nothing visible but keeps the order."""
        row = self._grid.rowCount()
        name = QLabel(label)
        name.setProperty("tone", "muted")
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        value = plain_label(answer, role)
        value.setWordWrap(True)
        name.setBuddy(value)
        value.setAccessibleName(f"{label}: {answer}")
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(value, row, 1)
        return value


def plain_label(text: str, role: str = "body", tone: str = "") -> QLabel:
    """A label that shows its text as it is, never as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setFont(theme.font(role))
    if tone:
        label.setProperty("tone", tone)
    return label
