"""A paper as it will come out of the printer, page by page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desk_app.printing.pages import PageImage
from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind

LINE = 48
SMOOTH = Qt.TransformationMode.SmoothTransformation


class PreviewPage(QWidget):
    """Shows whole pages of a PDF side by side, or in their real size; Esc leaves."""

    left = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = plain_label("", "title")
        self._note = plain_label(
            self.tr("Nothing is recorded until it is printed."), "small", "muted"
        )
        self._printer = plain_label("", "small", "muted")
        self._pictures: list[tuple[QLabel, QImage]] = []
        self._whole = True
        self._pages = QWidget()
        self._row = QHBoxLayout(self._pages)
        self._row.setSpacing(theme.scaled(16))
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._pages)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Pages"))
        self.printing = ActButton(self.tr("Print"), "Ctrl+P", "primary")
        self.size_button = ActButton(self.tr("Real size"), "Ctrl+0")
        self.size_button.clicked.connect(self._change_size)
        self._lay_out()
        self.printing.clicked.connect(self.print_asked)
        bind("Esc", self, self.left.emit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(14))
        head.addWidget(self._heading)
        head.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.addWidget(self._printer)
        foot.addStretch(1)
        foot.addWidget(self.size_button)
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
            ("Ctrl+0", self.tr("size")),
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
        self._pictures = []
        for number, page in enumerate(pages, 1):
            label = QLabel()
            self._pictures.append((label, _picture(page)))
            text = self.tr("Page {number} of {count}")
            label.setAccessibleName(text.format(number=number, count=len(pages)))
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        self._fit()

    def show_printer(self, printer: str, paper: str) -> None:
        """Where it will come out; "" is the system's own choice."""
        words = self.tr("To {printer} · {paper}")
        name = printer or self.tr("the system's printer")
        self._printer.setText(words.format(printer=name, paper=paper))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A whole page stays whole."""
        super().resizeEvent(event)
        self._fit()

    def _change_size(self) -> None:
        self._whole = not self._whole
        words = self.tr("Real size") if self._whole else self.tr("Whole page")
        self.size_button.set_text(words)
        self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        margins = self._row.contentsMargins()
        room = self._scroll.viewport().height() - margins.top() - margins.bottom()
        for label, image in self._pictures:
            shown = image
            if self._whole and room > 0:
                shown = image.scaledToHeight(round(room * ratio), SMOOTH)
            made = QPixmap.fromImage(shown)
            made.setDevicePixelRatio(ratio)
            label.setPixmap(made)

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


def _picture(page: PageImage) -> QImage:
    form = QImage.Format.Format_RGB888
    image = QImage(page.pixels, page.width, page.height, 3 * page.width, form)
    return image.copy()
