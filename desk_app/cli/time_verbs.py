"""`due` and `pause-length`: the appointment engine alone."""

from __future__ import annotations

from datetime import date, datetime

from desk_app.cli.documents import due_document
from desk_app.cli.terminal import Terminal, parse_json, read_json
from desk_app.models.appointment import promise
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue import Channel
from desk_app.models.moments import read_moment
from desk_app.models.office_hours import pause_minutes
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.term import Term
from desk_app.models.term_file import read_term


def due(terminal: Terminal) -> None:
    """When a dossier received at `--at` is due, step by step."""
    asked = terminal.asked
    at = _moment(asked.at, "at")
    term = _term(terminal, at.date())
    promised = promise(term, at, _calendar(terminal, at.date()))
    lines = [step.text for step in promised.steps]
    terminal.answer(due_document(promised), *lines, promised.sentence)


def pause_length(terminal: Terminal) -> None:
    """Working minutes between two instants."""
    start, end = _moment(terminal.asked.start, "from"), _moment(terminal.asked.end, "to")
    if end < start:
        raise HasProblems((Problem("to", "range_reversed"),))
    minutes = pause_minutes(start, end, _calendar(terminal, start.date()))
    terminal.answer({"minutes": minutes}, str(minutes))


def _moment(text: str, field: str) -> datetime:
    try:
        return read_moment(text)
    except ValueError as error:
        raise HasProblems((Problem(field, "not_a_moment"),)) from error


def _term(terminal: Terminal, day: date) -> Term:
    asked = terminal.asked
    if asked.term is not None:
        return read_term(parse_json(asked.term, "term"))
    return terminal.open().term_of(asked.procedure, asked.case, Channel(asked.channel), day)


def _calendar(terminal: Terminal, day: date) -> OfficeCalendar:
    """The calendar of the file, else the office's own."""
    if terminal.asked.calendar is not None:
        return read_calendar(read_json(terminal.asked.calendar, "calendar"), "")
    return terminal.open().calendar(day)
