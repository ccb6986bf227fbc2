"""Is this paper ours, and unchanged? Answered from its QR alone, without any network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.day_end import JournalPlace
from desk_app.models.head_words import read_words
from desk_app.models.moments import iso
from desk_app.models.tables import DeskRow, DossierCodeRecord
from desk_app.models.views import DayProof, PaperVerdict, Verdict
from desk_app.protocol.day_seal import FORM, read_day
from desk_app.protocol.paper_seal import check, key_id, read_seal
from desk_app.recovery.held_head import held, place_of_words
from desk_app.services.desk import Desk
from desk_app.services.printed_heads import is_printed_head
from desk_app.services.signed_days import signatures_between

OF_ANOTHER_DAY = "of_another_day"


@dataclass(frozen=True)
class CheckPaper:
    """Checks the text of a scanned QR against the keys this store knows, a daily list against the journal."""

    desk: Desk

    def __call__(self, text: str, day: date | None = None) -> PaperVerdict:
        """Genuine, altered, or unknown (not a text of ours, or another desk's key).

        Of a genuine daily list it also says whether the records are still those that were signed, and
        where not. Instead of its QR the eight words of the list can be given, with its `day`.
        """
        text = text.strip("\r\n\t ")
        words = read_words(text)
        with self.desk.database.reading() as session:
            if words is not None and day is not None:
                return self._by_words(session, words, day)
            return self._by_seal(session, text)

    def _by_seal(self, session: Session, text: str) -> PaperVerdict:
        known = {row.desk: row.public_key for row in session.scalars(select(DeskRow))}
        keys = {
            key_id(key): (desk, key)
            for desk, key in (
                (desk, Ed25519PublicKey.from_public_bytes(each)) for desk, each in known.items()
            )
        }
        verdict = check(text, lambda key: keys[key][1] if key in keys else None)
        seal = read_seal(text)
        if seal is None:
            return PaperVerdict(verdict)
        fields = seal.fields
        due, issued = iso(fields.due) if fields.due else "", iso(fields.issued)
        signed = read_day(fields) if verdict is Verdict.GENUINE else None
        if signed is None:
            return PaperVerdict(verdict, fields.code, fields.form, due, issued)
        proof = self._proof(session, keys[seal.key_id][0], signed.place, signed.day)
        return PaperVerdict(verdict, "", fields.form, due, issued, proof)

    def _by_words(self, session: Session, words: bytes, day: date) -> PaperVerdict:
        """Genuine when a signature or a printed list of that day has them, altered when only others.

        Without any signature unknown: `of_another_day` when the journal has such a line all the same.
        """
        signed = signatures_between(session, self.desk, day, day)
        place = next((s.place for s in signed if s.place.head.startswith(words)), None)
        if place is None:
            place = place_of_words(session, self.desk.site_id, self.desk.desk, words)
            if place is None or not is_printed_head(session, self.desk, place, day):
                return _of_no_list(place, day, signed=bool(signed))
        proof = self._proof(session, self.desk.desk, place, day)
        return PaperVerdict(Verdict.GENUINE, form=FORM, day=proof)

    def _proof(self, session: Session, desk: str, place: JournalPlace, day: date) -> DayProof:
        site = self.desk.site_id
        found = held(session, site, desk, place, day)
        return DayProof(
            day.isoformat(), place.epoch, place.seq, found.holds, found.why,
            0 if found.holds else found.seq, _code(session, site, found.dossier), found.table,
        )  # fmt: skip


def _of_no_list(place: JournalPlace | None, day: date, *, signed: bool) -> PaperVerdict:
    """Words that nothing of the day has; `place` is the line that they name, if any."""
    if signed:
        return PaperVerdict(Verdict.ALTERED, form=FORM)
    if place is None:
        return PaperVerdict(Verdict.UNKNOWN)
    proof = DayProof(day.isoformat(), place.epoch, place.seq, holds=False, why=OF_ANOTHER_DAY)
    return PaperVerdict(Verdict.UNKNOWN, form=FORM, day=proof)


def _code(session: Session, site: str, dossier: str | None) -> str:
    """The code that a dossier got first, whatever has become of its record."""
    if dossier is None:
        return ""
    table = DossierCodeRecord
    own = (table.site == site, table.dossier == dossier)
    return session.scalars(select(table.code).where(*own).limit(1)).one_or_none() or dossier
