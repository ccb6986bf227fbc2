"""How often a paper was printed, and the event that says it was printed once more."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.journal.reading import told_beside
from desk_app.models.happening import Happening, Plain
from desk_app.models.tables import DossierRecord, PrintedPaperRecord
from desk_app.printing.forms import Printing
from desk_app.services.desk import Desk
from desk_app.services.numbered_papers import next_paper
from desk_app.services.published_forms import published_forms

PRINTED = "PaperPrinted"


def prints_of(session: Session, record: DossierRecord, form: str) -> int:
    """How often that paper of the dossier was printed."""
    table = PrintedPaperRecord
    own = (table.site == record.site, table.dossier == record.id, table.form == form)
    return session.scalar(select(func.max(table.number)).where(*own)) or 0


def prints_beside(session: Session, site: str, form: str, of: str) -> int:
    """How often a paper of no dossier was printed: a slip, a list (`of` says which)."""
    told = told_beside(session, site, PRINTED, {"of": of})
    numbers = (int(each.event.body["number"]) for each in told if each.event.body["form"] == form)
    return max(numbers, default=0)


def record_print(writing: Writing, record: DossierRecord | None, body: Mapping[str, Plain]) -> None:
    """One print more: `form`, `number`, `copies`, `paper`; `of` names what no dossier does."""
    if record is None:
        writing.append(Happening(PRINTED, dict(body)))
    else:
        happening = Happening(PRINTED, dict(body), dossier=record.id, base=record.version)
        writing.append(happening)


def printed(
    desk: Desk, writing: Writing, body: Mapping[str, Plain], *, numbered: bool = False
) -> Printing:
    """One print more of what `of` names, recorded; `numbered`: its first print takes a number."""
    form, of = str(body["form"]), str(body["of"])
    again = prints_beside(writing.session, writing.site, form, of)
    told: dict[str, Plain] = {**body, "number": again + 1}
    if numbered and not again:
        told["numbered"] = dict(next_paper(writing, form))
    record_print(writing, None, told)
    published = published_forms(writing.session, writing.site)
    return Printing(writing.now, desk.site.desk, again, desk.demo, published)


def number_beside(session: Session, site: str, form: str, of: str) -> int:
    """The number that a paper of no dossier took at its first print; 0 before."""
    for told in told_beside(session, site, PRINTED, {"of": of}):
        body = told.event.body
        if body["form"] == form and "numbered" in body:
            return int(body["numbered"]["number"])
    return 0
