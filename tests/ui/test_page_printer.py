"""Printing without CUPS: Qt's own PDF device stands in for a printer that takes no PDF."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desk_app.compose import open_acts
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.outcomes import Trouble
from desk_app.models.views import JobState
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.sheet import MM, Paper
from desk_app.services.paper_acts import Printers
from desk_app.settings import Settings
from desk_app.ui.printing.page_printer import print_pages, printer_names
from tests.conftest import Clock
from tests.printing.papers import CODE, ORDINARY, QR
from tests.printing.reading import scanned

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = {Paper.A5: (148, 210), Paper.A4: (210, 297)}


def receipt(paper: Paper) -> bytes:
    return receipt_pdf(ORDINARY, paper, receipt_copies(ORDINARY))


def writing_to(file: Path) -> Callable[[str], QPrinter]:
    """A printer whose sheets can be looked at afterwards."""

    def printer(_: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(file))
        return made

    return printer


def sheets(pdf: bytes) -> list[tuple[float, float]]:
    """The size of each sheet in points."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_size() for page in document]
    document.close()
    return found


@pytest.mark.parametrize("paper", Paper)
def test_every_page_comes_out_on_a_sheet_of_its_own_in_its_real_size(
    paper: Paper, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.pdf"
    print_pages(receipt(paper), "Quay 2", CODE, paper.value, writing_to(out))
    printed = sheets(out.read_bytes())
    assert len(printed) == 2
    for size in printed:
        assert size == pytest.approx([side * MM for side in SIZES[paper]], abs=1)


@pytest.mark.parametrize("paper", Paper)
def test_what_is_printed_can_be_scanned(paper: Paper, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    print_pages(receipt(paper), "Quay 2", CODE, paper.value, writing_to(out))
    for page in (0, 1):
        codes = scanned(out.read_bytes(), 300, page)
        assert CODE in codes.values()
        assert QR in codes.values()


def test_nothing_is_scaled_or_moved(tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    print_pages(receipt(Paper.A5), "Quay 2", CODE, "A5", writing_to(out))
    drawn, printed = ink_box(receipt(Paper.A5)), ink_box(out.read_bytes())
    assert printed == pytest.approx(drawn, abs=2)


def ink_box(pdf: bytes) -> tuple[int, int, int, int]:
    """The edges of what is dark on the first page, in dots of a hundredth of an inch."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=100 / 72, grayscale=True).to_pil()
    document.close()
    box: tuple[int, int, int, int] | None = picture.point(
        lambda grey: 255 if grey < 128 else 0
    ).getbbox()
    assert box is not None
    return box


def test_sheets_are_grey(tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    print_pages(receipt(Paper.A5), "Quay 2", CODE, "A5", writing_to(out))
    assert b"/DeviceGray" in out.read_bytes()


def test_the_worker_of_the_queue_may_print(tmp_path: Path, qapp: QApplication) -> None:
    files = [tmp_path / f"{number}.pdf" for number in range(4)]
    with ThreadPoolExecutor(2) as workers:
        list(
            workers.map(
                lambda file: print_pages(receipt(Paper.A5), "Quay 2", CODE, "A5", writing_to(file)),
                files,
            )
        )
    qapp.processEvents()
    assert all(CODE in scanned(file.read_bytes(), 300).values() for file in files)


def test_a_receipt_waiting_in_the_queue_is_printed_page_by_page(
    made_desk: Path, desk_settings: Settings, clock: Clock, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.pdf"
    printers = Printers(lambda: ("Quay 2",), partial(print_pages, device=writing_to(out)))
    shutil.copytree(made_desk, desk_settings.data)
    acts = open_acts(desk_settings, clock.ticker(), printers)
    clerk = acts.sign_in("clerk", "clerk")
    person = Person(name="Nguyễn Thị Bích Phượng", id_number="066194004217")
    received = acts.receive_dossier(clerk, IntakeDraft(procedure="1.004873", applicant=person))
    acts.print_receipt(clerk, received.id, "Quay 2")
    with ThreadPoolExecutor(1) as worker:
        (job,) = worker.submit(acts.run_print_queue).result()
    acts.desk.database.close()
    assert (job.state, job.error) == (JobState.PRINTED, "")
    assert received.code in scanned(out.read_bytes(), 300).values()


@pytest.mark.parametrize("queue", ["", "A printer nobody has"])
def test_a_printer_that_is_not_there_is_unknown_and_no_file_is_written(
    queue: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if not queue and printer_names():
        queue = "Another printer nobody has"
    with pytest.raises(Trouble) as trouble:
        print_pages(receipt(Paper.A5), queue, CODE, "A5")
    assert (trouble.value.code, trouble.value.facts) == ("printer_unknown", {"queue": queue})
    assert not list(tmp_path.iterdir())


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_no_job_is_unreachable(tmp_path: Path) -> None:
    nowhere = tmp_path / "no such folder" / "sheet.pdf"
    with pytest.raises(Trouble) as trouble:
        print_pages(receipt(Paper.A5), "Quay 2", CODE, "A5", writing_to(nowhere))
    assert (trouble.value.code, trouble.value.facts) == (
        "printer_unreachable",
        {"queue": "Quay 2"},
    )
