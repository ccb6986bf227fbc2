"""`till` and `report`: the cash drawer, and the figures of the counter."""

from __future__ import annotations

from pathlib import Path

from desk_app.cli.act_verbs import body_of
from desk_app.cli.documents import Document, read_day
from desk_app.cli.terminal import Terminal
from desk_app.models.actor import Actor
from desk_app.models.cash_views import TillView
from desk_app.models.moments import iso
from desk_app.models.money import shown_money
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.report import EVER, Report
from desk_app.models.statistics.options import Options
from desk_app.sentences.terminal import PAPER_AT, REPORT_AT, TILL_CLOSED, TILL_OPENED
from desk_app.services.acts import Acts
from desk_app.services.report_document import report_document
from desk_app.services.report_table import shown_cells

OUT = frozenset({".csv", ".xlsx", ".pdf"})
"""The kinds of file that a report goes into."""


def till(terminal: Terminal) -> None:
    """Open or close the cash drawer."""
    body = body_of(terminal)
    acts = terminal.open()
    actor = terminal.actor(acts)
    if terminal.asked.act == "open":
        view = acts.open_till(actor, body)
        line = terminal.words.plain(TILL_OPENED, amount=shown_money(view.opening_float))
    else:
        view = acts.close_till(actor, body)
        facts = {"expected": shown_money(view.expected), "total": shown_money(view.total or 0)}
        line = terminal.words.plain(TILL_CLOSED, **facts)
    terminal.answer(till_document(view), line)


def till_document(view: TillView) -> Document:
    """A cash drawer."""
    return {
        "till": view.number, "opened_at": iso(view.opened_at), "opened_by": view.opened_by,
        "float": view.opening_float, "carried": view.carried, "collected": view.collected,
        "given_back": view.given_back, "expected": view.expected, "counted": view.total,
        "difference": view.difference, "counts": view.counts,
        "closed_at": iso(view.closed_at) if view.closed_at else None,
        "closed_by": view.closed_by or None,
    }  # fmt: skip


def report(terminal: Terminal) -> None:
    """The figures as JSON, and with `--out` as a table file, or the papers to sign as PDF.

    `--row` and `--column` add the dossiers that one number of the figures counts.
    """
    asked = terminal.asked
    out: Path | None = asked.out
    kind = "" if out is None else out.suffix.lower()
    if out is not None and kind not in OUT:
        raise HasProblems((Problem("out", "file_kind_unknown", {"kind": out.suffix[:10]}),))
    acts = terminal.open()
    actor = terminal.actor(acts)
    first = read_day(asked.start, "from") if asked.start else EVER
    last = read_day(asked.end, "to") if asked.end else acts.now().date()
    options = Options(asked.by, asked.due)
    found = acts.report(actor, asked.report, first, last, options)
    document = report_document(found)
    lines = [";".join(shown_cells(found, row)) for row in found.rows]
    if asked.column is not None:
        document["dossiers"] = _behind(terminal, acts, actor, found)
        lines = document["dossiers"]
    if out is not None and kind == ".pdf":
        acts.save_figures(actor, found, out)
        lines = [terminal.words.plain(PAPER_AT, place=str(out))]
    elif out is not None:
        acts.save_rows(found, out)
        lines = [terminal.words.plain(REPORT_AT, place=str(out))]
    terminal.answer(document, *lines)


def _behind(terminal: Terminal, acts: Acts, actor: Actor, found: Report) -> list[str]:
    """The codes behind one number."""
    asked = terminal.asked
    if not found.options:
        raise HasProblems((Problem("column", "number_unknown", {"number": asked.column[:40]}),))
    ids = acts.statistics().dossiers_of(actor, found, asked.row, asked.column)
    return list(acts.statistics().codes(actor, ids))
