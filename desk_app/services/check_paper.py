"""Is this paper ours, and unchanged? Answered from its QR alone, without any network."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from desk_app.models.moments import iso
from desk_app.models.tables import DeskRow
from desk_app.models.views import PaperVerdict
from desk_app.protocol.paper_seal import check, key_id, read_seal
from desk_app.services.desk import Desk


@dataclass(frozen=True)
class CheckPaper:
    """Checks the text of a scanned QR against the keys this store knows."""

    desk: Desk

    def __call__(self, text: str) -> PaperVerdict:
        """Genuine, altered, or unknown (not a text of ours, or another desk's key)."""
        text = text.strip("\r\n\t ")
        with self.desk.database.reading() as session:
            known = session.scalars(select(DeskRow.public_key)).all()
        keys = {key_id(each): each for each in map(Ed25519PublicKey.from_public_bytes, known)}
        verdict = check(text, keys.get)
        seal = read_seal(text)
        if seal is None:
            return PaperVerdict(verdict)
        fields = seal.fields
        due = iso(fields.due) if fields.due else ""
        return PaperVerdict(verdict, fields.code, fields.form, due, iso(fields.issued))
