"""`register`, `show`, `search` and `check-paper`."""

from __future__ import annotations

from pathlib import Path

from desk_app.cli.documents import (
    Document,
    dossier_document,
    received_document,
    row_document,
)
from desk_app.cli.terminal import Terminal, read_json
from desk_app.models.actor import Actor
from desk_app.models.draft_file import read_draft
from desk_app.models.moments import iso
from desk_app.models.outcomes import Trouble
from desk_app.sentences.terminal import DUE, NO_DUE, NOT_FOUND, PAPER_VERDICTS, RECEIPT_AT, RECEIVED
from desk_app.services.acts import Acts
from desk_app.services.intake import confirming


def register(terminal: Terminal) -> None:
    """Receive a dossier; a script confirms every warning, and the answer names them."""
    asked, words = terminal.asked, terminal.words
    document = read_json(asked.draft, "draft")
    acts = terminal.open()
    actor = terminal.actor(acts)
    draft = read_draft(document, acts.desk.now().date())
    if asked.receipt is not None:
        _must_be_writable(asked.receipt)
    preview = acts.preview_intake(draft)
    received = acts.receive_dossier(actor, confirming(draft, preview.problems))
    answer = received_document(received, words)
    lines = [words.plain(RECEIVED, code=received.code)]
    due = received.promise.due_at
    lines.append(words.plain(DUE, due=f"{due:%H:%M %d/%m/%Y}") if due else words.plain(NO_DUE))
    try:
        answer |= _papers(terminal, acts, actor, received.id)
    except Trouble as error:  # whoever reads this must not register the same dossier again
        facts = {"dossier": received.code, "why": error.code}
        raise Trouble("received_without_paper", **facts) from error
    if asked.receipt is not None:
        lines.append(words.plain(RECEIPT_AT, place=str(asked.receipt)))
    terminal.answer(answer, *lines)


def _papers(terminal: Terminal, acts: Acts, actor: Actor, dossier: str) -> Document:
    """The receipt as a file, to a printer, or both; a printer that fails is only told."""
    asked = terminal.asked
    made: Document = {}
    if asked.receipt is not None:
        acts.save_receipt(actor, dossier, asked.receipt)
        made["receipt"] = str(asked.receipt)
    if asked.queue is not None:
        job = acts.print_receipt(actor, dossier, asked.queue)
        sent = next((each for each in acts.run_print_queue() if each.id == job.id), job)
        made["print"] = {"state": sent.state.value, "error": sent.error or None}
    return made


def show(terminal: Terminal) -> None:
    """One dossier whole."""
    acts = terminal.open()
    view = acts.open_dossier(terminal.actor(acts), terminal.asked.code)
    document = dossier_document(view, terminal.words)
    applicant = view.applicant.name if view.applicant else "–"
    lines = [f"{view.code}  {view.business.value}", f"{applicant}  {view.procedure_name}"]
    lines += [f"{iso(each.at)}  {terminal.words.history(each)}" for each in view.history]
    terminal.answer(document, *lines)


def search(terminal: Terminal) -> None:
    """Find dossiers by code, number, name or words."""
    acts = terminal.open()
    terminal.actor(acts)
    limit = max(0, terminal.asked.limit)
    rows = acts.rows(acts.search(terminal.asked.text, limit))
    lines = [f"{row.code}  {row.applicant}  {row.procedure}" for row in rows]
    terminal.answer(
        {"results": [row_document(row) for row in rows]},
        *(lines or [terminal.words.plain(NOT_FOUND)]),
    )


def check_paper(terminal: Terminal) -> None:
    """Whether the text of a printed QR is genuine."""
    acts = terminal.open()
    terminal.actor(acts)
    found = acts.check_paper(terminal.asked.text)
    document = {
        "verdict": found.verdict.value, "code": found.code or None, "form": found.form or None,
        "due_at": found.due or None, "issued_at": found.issued or None,
    }  # fmt: skip
    terminal.answer(document, terminal.words.plain(PAPER_VERDICTS[found.verdict]))


def _must_be_writable(path: Path) -> None:
    """Better said before a number is taken than after; leaves no file behind that was not there."""
    there = path.exists()
    try:
        path.open("ab").close()
        if not there:
            path.unlink()
    except OSError as error:
        raise Trouble("file_unwritable", folder=str(path.parent)) from error
