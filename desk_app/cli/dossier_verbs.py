"""`register`, `show`, `search` and `check-paper`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desk_app.cli.documents import (
    Document,
    dossier_document,
    proof_document,
    read_day,
    received_document,
    row_document,
)
from desk_app.cli.terminal import Terminal, read_json
from desk_app.models.actor import Actor
from desk_app.models.draft_file import read_draft
from desk_app.models.moments import iso
from desk_app.models.outcomes import Trouble
from desk_app.models.views import DayProof
from desk_app.sentences.terminal import (
    DAY_PROOFS,
    DUE,
    NO_DUE,
    NOT_FOUND,
    PAPER_VERDICTS,
    RECEIPT_AT,
    RECEIVED,
)
from desk_app.services.acts import Acts
from desk_app.services.intake import confirming
from desk_app.services.waiting_file import WaitingFile

MOST_ROWS = 5_000


def register(terminal: Terminal) -> None:
    """Receive a dossier; a script confirms every warning, and the answer names them."""
    asked, words = terminal.asked, terminal.words
    document = read_json(asked.draft, "draft")
    acts = terminal.open()
    actor = terminal.actor(acts)
    draft = read_draft(document, acts.desk.now().date())
    if asked.receipt is not None:
        WaitingFile(asked.receipt).must_be_possible()
    known = acts.warnings()
    preview = acts.preview_intake(draft)
    received = acts.receive_dossier(actor, confirming(draft, preview.problems))
    answer = received_document(received, words) | _desk_warnings(terminal, acts, known)
    lines = [words.plain(RECEIVED, code=received.code)]
    lines += [words.problem(each) for each in received.warnings]
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


def _desk_warnings(terminal: Terminal, acts: Acts, known: Sequence[str]) -> Document:
    """What was to be watched before the act or is after it; what is new is said, too."""
    fresh = [code for code in acts.warnings() if code not in known]
    terminal.warn(fresh)
    return {"desk_warnings": [*known, *fresh]}


def _papers(terminal: Terminal, acts: Acts, actor: Actor, dossier: str) -> Document:
    """The receipt as a file, to a printer, or one print for both; a failing printer is only told."""
    asked = terminal.asked
    if asked.queue is None:
        if asked.receipt is None:
            return {}
        acts.save_receipt(actor, dossier, asked.receipt)
        return {"receipt": str(asked.receipt)}
    made: Document = {}
    if asked.receipt is None:
        job = acts.print_receipt(actor, dossier, asked.queue)
    else:
        job = acts.print_and_save_receipt(actor, dossier, asked.receipt, asked.queue)
        made["receipt"] = str(asked.receipt)
    sent = next((each for each in acts.run_print_queue() if each.id == job.id), job)
    return made | {"print": {"state": sent.state.value, "error": sent.error or None}}


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
    actor = terminal.actor(acts)
    limit = min(max(0, terminal.asked.limit), MOST_ROWS)
    rows = acts.rows(actor, acts.search(actor, terminal.asked.text, limit))
    lines = [f"{row.code}  {row.applicant}  {row.procedure}" for row in rows]
    terminal.answer(
        {"results": [row_document(row) for row in rows]},
        *(lines or [terminal.words.plain(NOT_FOUND)]),
    )


def check_paper(terminal: Terminal) -> None:
    """Whether the text of a printed QR is genuine."""
    acts = terminal.open()
    terminal.actor(acts)
    asked = terminal.asked
    found = acts.check_paper(asked.text, read_day(asked.day, "day") if asked.day else None)
    document: Document = {
        "verdict": found.verdict.value, "code": found.code or None, "form": found.form or None,
        "due_at": found.due or None, "issued_at": found.issued or None,
    }  # fmt: skip
    lines = [terminal.words.plain(PAPER_VERDICTS[found.verdict])]
    if found.day is not None:
        document["journal"] = proof_document(found.day)
        lines.append(_proof(terminal, found.day))
    terminal.answer(document, *lines)


def _proof(terminal: Terminal, proof: DayProof) -> str:
    facts: dict[str, str | int] = {"seq": proof.seq, "broken": proof.broken}
    facts |= {"day": f"{date.fromisoformat(proof.day):%d/%m/%Y}", "code": proof.code or "–"}
    return terminal.words.plain(DAY_PROOFS[proof.why], **facts)
