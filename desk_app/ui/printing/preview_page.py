"""A paper as it will come out of the printer, page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desk_app.printing.pages import PageImage
from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind

LINE = 48


class PreviewPage(QWidget):
    """Shows the pages of a PDF side by side; the arrow keys scroll, Esc leaves."""

    left = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = plain_label("", "title")
        self._note = plain_label(
            self.tr("Nothing is recorded until it is printed."), "small", "muted"
        )
        self._pages = QWidget()
        self._row = QHBoxLayout(self._pages)
        self._row.setSpacing(theme.scaled(16))
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._pages)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Pages"))
        self.printing = ActButton(self.tr("Print"), "Ctrl+P", "primary")
        self._lay_out()
        self.printing.clicked.connect(self.print_asked)
        bind("Esc", self, self.left.emit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(14))
        head.addWidget(self._heading)
        head.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.printing)
        self.printing.setMinimumWidth(theme.scaled(290))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (20, 14, 20, 12)))
        column.setSpacing(theme.scaled(10))
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def title(self) -> str:
        """The name of the screen."""
        return self._heading.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Esc", self.tr("back")),
            ("Ctrl+P", self.tr("print")),
            ("↑ ↓", self.tr("scroll")),
        )

    def shown(self) -> None:
        """The arrow keys scroll at once."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_pages(self, title: str, pages: tuple[PageImage, ...]) -> None:
        """Show a paper under its code."""
        self._heading.setText(self.tr("Preview {code}").format(code=title))
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, page in enumerate(pages, 1):
            label = QLabel()
            label.setPixmap(_picture(page, self.devicePixelRatioF()))
            text = self.tr("Page {number} of {count}")
            label.setAccessibleName(text.format(number=number, count=len(pages)))
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys work wherever the focus is."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: LINE,
            Qt.Key.Key_Up: -LINE,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)


def _picture(page: PageImage, ratio: float) -> QPixmap:
    form = QImage.Format.Format_RGB888
    image = QImage(page.pixels, page.width, page.height, 3 * page.width, form)
    made = QPixmap.fromImage(image.copy())
    made.setDevicePixelRatio(ratio)
    return made
