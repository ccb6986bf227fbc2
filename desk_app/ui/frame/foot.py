"""The foot line: the three keys that matter on this page, the reader, the printer."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.icons import IconMark
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.key_cap import KeyCap

SHOWN_HINTS, LEAST_HINT = 3, 60
Hint = tuple[str, str]


class Foot(QFrame):
    """Key hints at the left, devices at the right; a thin bar while something takes its time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "foot")
        self._hints = QHBoxLayout()
        self._hints.setSpacing(theme.scaled(6))
        self._printer_icon = IconMark("printer", "muted", 16)
        self._printer = ElidedLabel("", "small", "muted", least=120)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Work under way"))
        keeps = self._busy.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(keeps)
        self._busy.setFixedHeight(3)
        self._busy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._busy)
        column.addLayout(self._line())

    def _line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.scaled(20), theme.scaled(3), theme.scaled(20), theme.scaled(7))
        row.setSpacing(theme.scaled(7))
        row.addLayout(self._hints)
        row.addStretch(1)
        row.addWidget(IconMark("scan", "muted", 16))
        row.addWidget(ElidedLabel(self.tr("Scan a code at any time"), "small", "muted", least=110))
        row.addSpacing(theme.scaled(8))
        row.addWidget(self._printer_icon)
        row.addWidget(self._printer)
        return row

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show (key, word) pairs of the page; more than three would be noise."""
        while (item := self._hints.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, text in hints[:SHOWN_HINTS]:
            self._hints.addWidget(KeyCap(key))
            self._hints.addWidget(ElidedLabel(text, "small", "muted", least=LEAST_HINT))
            self._hints.addSpacing(theme.scaled(6))
        self.update()  # what stood there before may be half covered

    def show_printer(self, printer: str, paper: str, failed: int, *, none: bool = False) -> None:
        """Which printer takes the receipt; a failed job, or `none` at all, is not overlooked."""
        tone = "late" if failed else "soon" if none else "muted"
        if failed:
            text = self.tr("%n print(s) failed", "", failed)
        elif none:
            text = self.tr("No printer yet")
        elif printer:
            text = f"{printer} · {paper}"
        else:
            text = self.tr("System printer · {paper}").format(paper=paper)
        self._printer.setText(text)
        self._printer.set_tone(tone)
        self._printer_icon.show_icon("printer", tone, "canvas")

    def show_busy(self, *, busy: bool) -> None:
        """Show that work takes longer than a second."""
        self._busy.setVisible(busy)
