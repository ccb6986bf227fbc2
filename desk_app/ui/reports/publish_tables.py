"""What is made public as tables: files and papers, procedures by decision, the staff."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem

from desk_app.models.publication import WHATS, DecisionCount, PublicationView
from desk_app.models.site import StaffMember
from desk_app.services.publication_pages import DAY, PROCEDURES, STAFF
from desk_app.services.publish import BOOK, POSTER_A3, POSTER_A4
from desk_app.ui import theme
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.rows_view import RowsView
from desk_app.ui.widgets.two_lines import TwoLines

FILES = (DAY, PROCEDURES, STAFF, BOOK, POSTER_A4, POSTER_A3)
WIDTHS = {1: 48, 2: 68, 3: 76, 4: 64}  # of what decisions do, in pixels at 10 pt
PHONE, COUNTER = 100, 80
translate = QCoreApplication.translate
Rows = Sequence[tuple[Cell, ...]]


def files_table() -> RowsView:
    """Everything that one publication writes."""
    model = CellsTable((translate("Publishing", "What"),))
    return _view(translate("Publishing", "What is made public"), model, {})


def decisions_table() -> RowsView:
    """What decisions did to the procedures of each field."""
    heads = (
        translate("Publishing", "Field, decision"),
        translate("Publishing", "New"),
        translate("Publishing", "Amended"),
        translate("Publishing", "Replaced"),
        translate("Publishing", "Repealed"),
    )
    model = CellsTable(heads, frozenset(WIDTHS))
    name = translate("Publishing", "Procedures by decision")
    return _view(name, model, WIDTHS)


def staff_table() -> RowsView:
    """The roster."""
    heads = (
        translate("Publishing", "Name, title"),
        translate("Publishing", "Counter"),
        translate("Publishing", "Telephone"),
    )
    return _view(translate("Publishing", "Staff"), CellsTable(heads), {1: COUNTER, 2: PHONE})


def _view(name: str, model: CellsTable, widths: dict[int, int]) -> RowsView:
    view = RowsView(name, model, frozenset({0}), stretch=0)
    model.setParent(view)
    view.set_widths(widths)
    view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return view


def show_rows(view: RowsView, rows: Rows, least: int) -> None:
    """Other rows; the keyboard stays in its line, and so many rows can be seen without scrolling."""
    model, here = view.model(), view.current()
    if isinstance(model, CellsTable):
        model.show_rows(rows)
    if rows:
        view.selectRow(min(here or 0, len(rows) - 1))
    high = TwoLines().sizeHint(QStyleOptionViewItem(), view.rootIndex()).height()
    head = view.horizontalHeader().sizeHint().height()
    view.setMinimumHeight(head + high * min(least, max(1, len(rows))) + theme.scaled(4))
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def file_rows(view: PublicationView, people: str) -> Rows:
    """The files with what is in them; `people`: how many the roster has, in words."""
    listed = translate("Publishing", "{number} procedures in {fields} fields").format(
        number=view.procedures, fields=view.fields
    )
    page = translate("Publishing", "page that needs no network")
    day = translate("Publishing", "today and this month, nobody is named")
    told = (day, listed, people, listed, listed, listed)
    names = file_names()
    return [
        (Cell(names[file], f"{what} · {page}" if file.endswith("html") else what),)
        for file, what in zip(FILES, told, strict=True)
    ]


def file_names() -> dict[str, str]:
    """What each file is, in words."""
    return {
        DAY: translate("Publishing", "Figures of the day"),
        PROCEDURES: translate("Publishing", "List of procedures"),
        STAFF: translate("Publishing", "Staff roster"),
        BOOK: translate("Publishing", "Book of procedures, A4"),
        POSTER_A4: translate("Publishing", "Poster of procedures, A4"),
        POSTER_A3: translate("Publishing", "Poster of procedures, A3"),
    }


def decision_rows(decisions: Sequence[DecisionCount]) -> Rows:
    """Field by field, and all together."""
    none = translate("Publishing", "no decision named")
    rows = [
        (
            Cell(each.field, each.decision or none),
            *(Cell(str(getattr(each, what) or "–")) for what in WHATS),
        )
        for each in decisions
    ]
    total = translate("Publishing", "All together")
    sums = [sum(getattr(each, what) for each in decisions) for what in WHATS]
    return [*rows, (Cell(total), *(Cell(str(each)) for each in sums))] if rows else []


def staff_rows(staff: Sequence[StaffMember]) -> Rows:
    """One row a person."""
    return [(Cell(each.name, each.title), Cell(each.counter), Cell(each.phone)) for each in staff]
