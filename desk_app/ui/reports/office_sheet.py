"""A report as a workbook for the office: headings and states in words, the report's hash unchanged."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.forecast import Basis
from desk_app.models.report import Report
from desk_app.models.score import Lack
from desk_app.models.states import Business
from desk_app.services.acts import Acts
from desk_app.ui.intake.choices import channel_word
from desk_app.ui.reports.book_words import delivery_word
from desk_app.ui.reports.figure_words import cell_word, column_word
from desk_app.ui.reports.score_words import lack_word
from desk_app.ui.states import business_word

translate = QCoreApplication.translate


def save_office_sheet(acts: Acts, found: Report, path: Path) -> None:
    """Write it, .csv for scripts; called off the UI thread. See `Acts.save_rows`."""
    columns = {name: _heads().get(name) or column_word(name) for name in found.columns}
    acts.save_rows(found, path, _about() | columns, told)


def told(column: str, text: str) -> str:
    """A text of a closed set in words; any other as it is."""
    if column == "state" and text in set(Business):
        word = business_word(Business(text))
        return word[:1].upper() + word[1:]
    if column == "missing":
        return "; ".join(lack_word(Lack(each)) for each in text.split())
    if column == "delivery" and text in set(Delivery):
        return delivery_word(Delivery(text))
    if column == "channel" and text in set(Channel):
        return channel_word(Channel(text))
    return _kinds().get(text, text) if column in {"kind", "basis"} else cell_word(column, text)


def _heads() -> dict[str, str]:
    """The columns of the day's list, the book, and the lists of late work."""
    return {
        "procedure": translate("OfficeSheet", "Code of the procedure"),
        "procedure_name": translate("OfficeSheet", "Procedure"),
        "fee": translate("OfficeSheet", "Fee"),
        "custodian": translate("OfficeSheet", "Held by"),
        "year": translate("OfficeSheet", "Year"),
        "volume": translate("OfficeSheet", "Volume"),
        "entry": translate("OfficeSheet", "No."),
        "voided": translate("OfficeSheet", "Voided"),
        "address": translate("OfficeSheet", "Address"),
        "phone": translate("OfficeSheet", "Telephone"),
        "returned_at": translate("OfficeSheet", "Returned"),
        "delivery": translate("OfficeSheet", "Result goes"),
        "original_due_at": translate("OfficeSheet", "First appointment"),
        "days": translate("OfficeSheet", "Working days late"),
        "finished_at": translate("OfficeSheet", "Finished"),
        "explained": translate("OfficeSheet", "Explained"),
        "cause": translate("OfficeSheet", "Cause"),
        "kind": translate("OfficeSheet", "Kind"),
        "will_miss": translate("OfficeSheet", "Will be late"),
        "ready_at": translate("OfficeSheet", "Expected"),
        "basis": translate("OfficeSheet", "Foretold from"),
        "cases": translate("OfficeSheet", "Dossiers compared"),
    }


def _kinds() -> dict[str, str]:
    return {
        "overdue": translate("OfficeSheet", "Overdue"),
        "due_soon": translate("OfficeSheet", "Due soon"),
        "solved_late": translate("OfficeSheet", "Finished late"),
        Basis.STEPS.value: translate("OfficeSheet", "Steps of the process"),
        Basis.PROCEDURE.value: translate("OfficeSheet", "Dossiers of the procedure"),
    }


def _about() -> dict[str, str]:
    """The sheets, and what the second one tells."""
    return {
        "daily": translate("OfficeSheet", "Dossiers of the day"),
        "register": translate("OfficeSheet", "Register book"),
        "overdue": translate("OfficeSheet", "Late work"),
        "forecast": translate("OfficeSheet", "Forecast"),
        "score": translate("OfficeSheet", "Pre-check of the score"),
        "journal": translate("OfficeSheet", "About this sheet"),
        "report": translate("OfficeSheet", "Report"),
        "from": translate("OfficeSheet", "From"),
        "to": translate("OfficeSheet", "To"),
        "until": translate("OfficeSheet", "State of"),
        "definition": translate("OfficeSheet", "How it counts"),
        "version": translate("OfficeSheet", "Version of the program"),
        "journal.seq": translate("OfficeSheet", "Line of the journal"),
        "journal.head": translate("OfficeSheet", "Head of the journal"),
        "sha256": translate("OfficeSheet", "Hash of the report"),
    }
