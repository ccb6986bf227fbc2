"""`import dossiers`: a register that was kept before, looked at and taken over row by row."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread

from desk_app.cli.desk_verbs import bring_in
from desk_app.cli.documents import Document, problem_document
from desk_app.cli.terminal import Terminal, read_json
from desk_app.models.legacy.headings import read_mapping
from desk_app.sentences.terminal import (
    DOSSIERS_IMPORTED,
    IMPORT_ENDED_EARLY,
    IMPORT_PROGRESS,
    REFUSED_AT,
    WOULD_IMPORT,
)
from desk_app.services.import_dossiers import ImportDossiers, Prepared, RefusedRow
from desk_app.services.refused_rows import beside

DOSSIERS = "dossiers"
TOLD_EACH = 5_000  # rows


def bring(terminal: Terminal) -> None:
    """A register of dossiers, or reference data."""
    if terminal.asked.what == DOSSIERS:
        _dossiers(terminal)
    else:
        bring_in(terminal)


def _dossiers(terminal: Terminal) -> None:
    """What is good is taken over; the rest goes into a file of its own, unless nothing is to happen."""
    asked = terminal.asked
    mapping = {} if asked.mapping is None else read_mapping(read_json(asked.mapping, "mapping"))
    acts = terminal.open()
    actor = terminal.actor(acts)
    importing = acts.import_dossiers()
    looked = importing.look(actor, asked.file, mapping)
    if asked.dry_run:
        numbers = {"good": len(looked.good), "skipped": len(looked.skipped)}
        document = _document(terminal, looked, looked.refused, numbers["good"], looked.skipped)
        line = terminal.words.plain(WOULD_IMPORT, **numbers, refused=len(looked.refused))
        terminal.answer(document, line, *_lines(document))
        return
    with _interruptible() as stopped:
        done = importing(actor, looked, _telling(terminal, stopped))
    document = _document(terminal, looked, done.refused, done.done, done.skipped)
    document["ended_early"] = done.ended_early
    lines = [
        terminal.words.plain(
            DOSSIERS_IMPORTED, done=done.done, skipped=len(done.skipped), refused=len(done.refused)
        )
    ]
    if done.ended_early:
        lines.append(terminal.words.plain(IMPORT_ENDED_EARLY))
    if done.refused:
        document["refused_file"] = str(_save_refused(terminal, importing, looked, done.refused))
        lines.append(terminal.words.plain(REFUSED_AT, place=document["refused_file"]))
    terminal.answer(document, *lines, *_lines(document))


def _save_refused(
    terminal: Terminal,
    importing: ImportDossiers,
    looked: Prepared,
    refused: Sequence[RefusedRow],
) -> Path:
    file: Path = terminal.asked.file
    path: Path = terminal.asked.refused or beside(file)
    importing.save_refused(looked, refused, path, terminal.words.problem)
    return path


def _document(
    terminal: Terminal,
    looked: Prepared,
    refused: Sequence[RefusedRow],
    done: int,
    skipped: Sequence[int],
) -> Document:
    """What happened, or would: counts, the columns as understood, every fault with its line."""
    return {
        "dry_run": terminal.asked.dry_run, "rows": looked.rows, "imported": done,
        "skipped": len(skipped), "skipped_lines": list(skipped), "refused": len(refused),
        "broken": [
            {"line": row.line, **problem_document(each, terminal.words)}
            for row in refused
            for each in row.problems
        ],
        "columns": looked.columns.told(), "refused_file": None, "ended_early": False,
    }  # fmt: skip


def _lines(document: Document) -> list[str]:
    return [f"{each['line']}: {each['field']}: {each['message']}" for each in document["broken"]]


def _telling(terminal: Terminal, stopped: Callable[[], bool]) -> Callable[[int, int], bool]:
    def go_on(done: int, total: int) -> bool:
        if total and (done % TOLD_EACH == 0 or done == total):
            terminal.remark(terminal.words.plain(IMPORT_PROGRESS, done=done, total=total))
        return not stopped()

    return go_on


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl+C ends the import after the rows that are being written, and tells how far it came."""
    pressed: list[int] = []
    if current_thread() is not main_thread():  # only there signals can be asked for
        yield lambda: False
        return
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)
