"""Publication: pages and papers of what the law wants public, written into one folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.catalogue import Procedure
from desk_app.models.outcomes import Trouble
from desk_app.models.permissions import PUBLISH, must_sign
from desk_app.models.publication import (
    Publication,
    Words,
    by_field,
    decision_counts,
    procedure_entry,
)
from desk_app.models.statistics.period import Period, PeriodKind, period_of
from desk_app.models.tables import ReferenceVersion
from desk_app.printing.forms import Printing
from desk_app.printing.procedure_papers import ProcedureList, book_pdf, poster_pdf
from desk_app.resources import resource_bytes
from desk_app.services.desk import Desk
from desk_app.services.ledger import days_between
from desk_app.services.public_figures import period_figures, public_words
from desk_app.services.publication_pages import pages
from desk_app.services.ratings import satisfaction_between
from desk_app.services.receipt_form import letterhead_of
from desk_app.services.reference_data import parsed_procedure, procedures_of_day
from desk_app.services.waiting_file import appearing
from desk_app.storage.reference import Stream, said_by

BOOK, POSTER_A4, POSTER_A3 = "procedures-a4.pdf", "poster-a4.pdf", "poster-a3.pdf"


@dataclass(frozen=True)
class Publish:
    """Makes what the office publishes; nobody but its own staff is named in it."""

    desk: Desk

    def __call__(self, actor: Actor, folder: Path) -> tuple[str, ...]:
        """Write pages and papers into the folder; answers the files' names.

        NotAllowed `role_not_allowed`; Trouble `file_unwritable`, `font_missing`; IntegrityBroken
        `identity_broken` when the figures do not agree: then nothing at all is written.
        """
        must_sign(actor, PUBLISH)
        made = self.made(actor)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble("file_unwritable", folder=str(folder)) from error
        for name, content in made.items():
            with appearing(folder / name) as file:
                file.write(content)
        return tuple(made)

    def made(self, actor: Actor) -> dict[str, bytes]:
        """Every file by its name."""
        publication, words = self.publication(actor), public_words()
        style = resource_bytes("publication/page.css").decode()
        site, at = self.desk.site, publication.at
        form = ProcedureList(
            letterhead_of(site), _contact(publication, words), publication.procedures,
            Printing(at, site.name, demo=self.desk.demo),
        )  # fmt: skip
        return {
            **{name: page.encode() for name, page in pages(publication, words, style).items()},
            BOOK: book_pdf(form),
            POSTER_A4: poster_pdf(form, large=False),
            POSTER_A3: poster_pdf(form, large=True),
        }

    def publication(self, actor: Actor) -> Publication:
        """What is true at this moment."""
        site, now, words = self.desk.site, self.desk.now(), public_words()
        today = now.date()
        month = period_of(PeriodKind.MONTH, today)
        headed = (
            (words["today"].format(day=f"{today:%d/%m/%Y}"), Period(today, today)),
            (words["month"].format(month=f"{today:%m/%Y}"), month),
        )
        with self.desk.database.reading() as session:
            entries = [
                procedure_entry(each, words)
                for each in procedures_of_day(session, site.site, today)
            ]
            versions = _versions(session, site.site)
            rated, _ = satisfaction_between(
                session, self.desk, days_between(month.first, month.last)
            )
        return Publication(
            unit=site.name, parent=site.parent, phone=site.phone, hotline=site.hotline,
            demo=self.desk.demo, at=now,
            periods=tuple(period_figures(self.desk, actor, *each) for each in headed),
            satisfied=rated.satisfied, procedures=tuple(by_field(entries)),
            decisions=decision_counts(versions, today), staff=site.staff,
        )  # fmt: skip


def _contact(publication: Publication, words: Words) -> str:
    phone, hotline = publication.phone, publication.hotline
    told = [words["office_phone"].format(phone=phone)] if phone else []
    told += [words["hotline"].format(hotline=hotline)] if hotline else []
    return ". ".join(told)


def _versions(session: Session, site: str) -> list[Procedure]:
    """Every version that ever arrived, in that order; the same one brought again counts once."""
    table = ReferenceVersion
    query = select(table).where(table.site == site, table.stream == Stream.CATALOGUE)
    rows = session.scalars(query.order_by(table.number))
    return [said_by(row, parsed_procedure) for row in {row.version: row for row in rows}.values()]
