"""`till` and `report`: the cash drawer, and the figures of the counter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk_app.cli.act_verbs import body_of
from desk_app.cli.documents import Document
from desk_app.cli.terminal import Terminal
from desk_app.models.moments import iso
from desk_app.models.money import shown_money
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.report import EVER, Report
from desk_app.models.views import TillView
from desk_app.sentences.terminal import PAPER_AT, REPORT_AT, TILL_CLOSED, TILL_OPENED
from desk_app.services.report_table import save_table, shown_cells

FIGURES_ONLY = frozenset({"steps"})


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
    """The figures as JSON, and with `--out` as a CSV file, or the papers to sign as PDF."""
    asked = terminal.asked
    out: Path | None = asked.out
    kinds = {".csv"} if asked.report in FIGURES_ONLY else {".csv", ".pdf"}
    if out is not None and out.suffix.lower() not in kinds:
        raise HasProblems((Problem("out", "file_kind_unknown", {"kind": out.suffix[:10]}),))
    acts = terminal.open()
    actor = terminal.actor(acts)
    first = _day(asked.start, "from") if asked.start else EVER
    last = _day(asked.end, "to") if asked.end else acts.now().date()
    found = acts.report(actor, asked.report, first, last)
    lines = [";".join(shown_cells(found, row)) for row in found.rows]
    if out is not None and out.suffix.lower() == ".pdf":
        acts.save_report(actor, asked.report, (first, last), out)
        lines = [terminal.words.plain(PAPER_AT, place=str(out))]
    elif out is not None:
        save_table(found, out)
        lines = [terminal.words.plain(REPORT_AT, place=str(out))]
    terminal.answer(report_document(found), *lines)


def report_document(found: Report) -> Document:
    """What every report answers."""
    return {
        "report": found.name, "from": found.first.isoformat(), "to": found.last.isoformat(),
        "options": {}, "rows": [dict(row) for row in found.rows], "totals": dict(found.totals),
        "identities": [
            {"name": name, "holds": holds} for name, holds in found.identities.items()
        ],
        "journal": {"seq": found.seq, "head": found.head},
    }  # fmt: skip


def _day(text: str, field: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise HasProblems((Problem(field, "not_a_date"),)) from error
