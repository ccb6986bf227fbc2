"""`form`: the papers of a dossier, and the slips given before reception, as PDF."""

from __future__ import annotations

from desk_app.cli.terminal import Terminal
from desk_app.sentences.terminal import PAPER_AT, RECEIPT_AT
from desk_app.services.dossier_papers import PAPERS
from desk_app.services.receipt_form import RECEIPT

SLIP = "slip"
KEYS = (*PAPERS, SLIP)
"""What `form` can be asked for; `slip` is named by its own id."""


def form(terminal: Terminal) -> None:
    """A paper as PDF; from the second time on it says that it is a reprint."""
    asked = terminal.asked
    acts = terminal.open()
    actor = terminal.actor(acts)
    if asked.key == SLIP:
        acts.save_slip(actor, asked.code, asked.out)
    else:
        acts.save_paper(actor, asked.key, asked.code, asked.out)
    document = {"form": asked.key, "code": asked.code, "out": str(asked.out)}
    said = RECEIPT_AT if asked.key == RECEIPT else PAPER_AT
    terminal.answer(document, terminal.words.plain(said, place=str(asked.out)))
