"""What the register book is called on the screen: volumes, entries, ways of delivery."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.models.draft import Delivery
from desk_app.models.moments import in_vietnam, read_moment
from desk_app.models.register_book import VOLUME_STEP, OpenBook
from desk_app.services.look_at_book import BookView
from desk_app.services.register_figures import Span
from desk_app.ui.formats import shown_date, shown_hour, shown_moment
from desk_app.ui.widgets.cells_table import Cell

translate = QCoreApplication.translate
Volume = tuple[tuple[Cell, ...], Span]


def volumes(view: BookView) -> list[Volume]:
    """The volumes of a year, the one that is written in first, then the closed ones, newest first."""
    rows: list[Volume] = []
    book = view.open
    if book.first <= book.last or not view.closed:
        rows.append((_open_row(book), Span(view.year, book.first, book.last)))
    for each in reversed(view.closed):
        words = translate("Book", "closed {at}, {name}")
        told = words.format(at=shown_date(in_vietnam(each.at).date()), name=each.by)
        state = Cell(_from_to(each.first, each.last), told)
        rows.append(((Cell(_number(each.volume)), state), Span(view.year, each.first, each.last)))
    return rows


def _open_row(book: OpenBook) -> tuple[Cell, ...]:
    entries = _from_to(book.first, book.last)
    if book.last < book.first:
        entries = translate("Book", "no entry yet")
    return Cell(_number(book.volume)), Cell(entries, translate("Book", "written in now"))


def _number(volume: int) -> str:
    return f"{volume:02}"


def _from_to(first: int, last: int) -> str:
    return translate("Book", "no. {first} to {last}").format(first=first, last=last)


def closing_question(view: BookView) -> str:
    """What follows when the volume that is written in is closed."""
    book = view.open
    words = translate(
        "Book",
        "Close volume {volume} of {year}, entries {first} to {last}? It cannot be opened again; what "
        "is entered late goes into the next volume, once the year is over nowhere. The next dossier is "
        "entry {next} of volume {following}. Print the volume, have it signed and sealed.",
    )
    return words.format(
        volume=_number(book.volume), year=book.year, first=book.first, last=book.last,
        next=book.last + 1, following=_number(book.volume + VOLUME_STEP),
    )  # fmt: skip


def entry_row(row: Mapping[str, Any]) -> tuple[Cell, ...]:
    """One entry as the screen shows it."""
    number = Cell(str(row["entry"]))
    if row["code"] is None:
        return number, Cell("–", translate("Book", "number without a dossier")), *_empty(4)
    void = translate("Book", "voided: {reason}").format(reason=row["reason"] or "–")
    received = shown_moment(read_moment(row["received_at"]))
    return (
        number,
        Cell(row["code"], received),
        Cell(row["procedure_name"], void if row["voided"] else ""),
        Cell(row["applicant"] or "–", row["address"] or ""),
        _day(row["due_at"], translate("Book", "no appointment")),
        _given(row),
    )


def _empty(cells: int) -> tuple[Cell, ...]:
    return (Cell(""),) * cells


def _day(moment: str | None, nothing: str) -> Cell:
    if moment is None:
        return Cell(nothing)
    at = read_moment(moment)
    return Cell(shown_date(at.date()), shown_hour(at))


def _given(row: Mapping[str, Any]) -> Cell:
    """When the result was given, and how it was to be."""
    how = delivery_word(Delivery(row["delivery"]))
    day = _day(row["returned_at"], "")
    return Cell(day.first or "–", how)


def delivery_word(delivery: Delivery) -> str:
    """How the citizen wants the result."""
    return {
        Delivery.COUNTER: translate("Book", "at the counter"),
        Delivery.POST: translate("Book", "by post"),
        Delivery.ELECTRONIC: translate("Book", "electronically"),
    }[delivery]
