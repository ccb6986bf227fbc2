"""Prints rendered pages through Qt, where the system's printers take no PDF (Windows)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.models.outcomes import Trouble
from desk_app.printing.pages import PageImage, page_images

DPI = 300  # a narrow bar of the receipt is three dots wide and more
_ASKING = Lock()  # Qt loads its printing plugin at the first question, unguarded

Device = Callable[[str], QPrinter]


def printer_names() -> tuple[str, ...]:
    """The printers of this machine, the default one first; empty when there is none."""
    with _ASKING:
        default = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: name != default))


def named(queue: str) -> QPrinter:
    """The printer of that name, the default one for "". Raises `Trouble("printer_unknown", queue)`.

    Qt itself would quietly write a PDF file for a name that it does not know.
    """
    names = printer_names()
    wanted = queue or next(iter(names), "")
    if not wanted or wanted not in names:
        raise Trouble("printer_unknown", queue=queue)
    with _ASKING:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(wanted)
    return printer


def print_pages(pdf: bytes, queue: str, title: str, paper: str, device: Device = named) -> None:
    """Draws each page of a PDF on its own sheet of `paper` ("A4", "A5"), grey, in its real size.

    Everything of Qt is made inside the call, so it may run on any one thread. `title` is what the
    printer's list shows: a dossier code, never a name. Raises `Trouble("printer_unknown", queue=…)`
    and `Trouble("printer_unreachable", queue=…)` when the printer does not take the job.
    """
    printer = device(queue)
    _prepare(printer, title, paper)
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer_unreachable", queue=queue)
    try:
        taken = _draw(painter, printer, page_images(pdf, DPI))
    finally:
        painter.end()
    if not taken or printer.printerState() == QPrinter.PrinterState.Error:
        raise Trouble("printer_unreachable", queue=queue)


def _prepare(printer: QPrinter, title: str, paper: str) -> None:
    printer.setDocName(title)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId[paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
        )
    )
    printer.setFullPage(True)
    printer.setResolution(DPI)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)  # two copies never share a sheet
    printer.setCopyCount(1)


def _draw(painter: QPainter, printer: QPrinter, pages: tuple[PageImage, ...]) -> bool:
    """False when the printer refuses a sheet: the job is withdrawn, half a receipt is none."""
    scale = printer.resolution() / DPI  # some drivers keep to a resolution of their own
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            printer.abort()
            return False
        painter.drawImage(QRectF(0, 0, page.width * scale, page.height * scale), _grey(page))
    return True


def _grey(page: PageImage) -> QImage:
    form = QImage.Format.Format_RGB888
    image = QImage(page.pixels, page.width, page.height, 3 * page.width, form)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)
