"""How a desk becomes known: a one-time code, a certificate, its numbers; and how it is revoked."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.central.numbers import Numbers
from desk_app.central.own_chain import locked_head
from desk_app.central.schema import TIMELINE
from desk_app.central.streams import add_entry
from desk_app.central.tables import CentreState, ChainMark, DeskKnown, EnrolCode
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.site import LANES
from desk_app.protocol.bundle import exchange_key
from desk_app.protocol.certificate import (
    Certificate,
    EnrolRequest,
    certified,
    is_own_request,
    read_certificate,
)
from desk_app.protocol.messages import refused
from desk_app.protocol.reference_streams import DESKS
from desk_app.protocol.revocation import Revocation, is_revoked_by, read_revocation, revoked_by
from desk_app.protocol.seals import public_of

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is read for another
CODE_LETTERS, GROUP = 16, 4
CODE_LIVES = timedelta(hours=24)
VALID_FOR = timedelta(days=5 * 365)
REVOKED = "revoked"


@dataclass(frozen=True)
class EnrolledDesk:
    """A desk that the centre knows; `revoked`: its last line that counts (epoch, line), else None."""

    site: str
    desk: str
    public_key: bytes
    exchange_key: bytes
    revoked: tuple[int, int] | None = None


@dataclass(frozen=True)
class Enrolment:
    """One transaction about the desks of a site; `key` is the centre's."""

    session: Session
    site: str
    key: Ed25519PrivateKey
    now: datetime

    def make_code(self, lane: int) -> str:
        """A one-time code for a desk of that lane; only its hash is kept. NotAllowed(`site_unknown`)."""
        locked_head(self.session, self.site)
        if lane not in LANES:
            raise HasProblems((Problem("lane", "lane_out_of_range"),))
        letters = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
        row = EnrolCode(
            site=self.site, code_hash=_hash(letters), lane=lane, made_at=self.now, used_by=None
        )
        self.session.add(row)
        return "-".join(letters[at : at + GROUP] for at in range(0, CODE_LETTERS, GROUP))

    def enrol(self, request: EnrolRequest) -> Certificate:
        """The certificate of a desk; the same one when it asks again with its code.

        ExchangeRefused: `bad_signature` · `wrong_site` · `enrol_code_unknown` · `enrol_code_used` ·
        `enrol_code_expired` · `lane_differs` {lane}: the desk numbers in another · `lane_taken` {lane}.
        """
        if not is_own_request(request):
            raise refused("bad_signature")
        try:
            locked_head(self.session, self.site)
        except NotAllowed as error:
            raise refused("wrong_site", site=self.site[:60]) from error
        code = self.session.get(EnrolCode, (self.site, _hash(request.code)), with_for_update=True)
        if code is None:
            raise refused("enrol_code_unknown")
        known = self.session.get(DeskKnown, (self.site, request.desk))
        if code.used_by is not None:
            if code.used_by == request.desk and known is not None and known.revoked_at is None:
                return read_certificate(known.certificate)
            raise refused("enrol_code_used")
        if self.now - code.made_at > CODE_LIVES:
            raise refused("enrol_code_expired")
        if known is not None and known.revoked_at is not None:
            raise refused("revoked", epoch=known.revoked_epoch, seq=known.revoked_seq)
        if request.lane not in {None, code.lane}:  # its numbers would be those of another desk
            raise refused("lane_differs", lane=code.lane)
        self._must_be_free(code.lane, request.desk)
        code.used_by = request.desk
        return self._certificate(request, code.lane, known)

    def _must_be_free(self, lane: int, desk: str) -> None:
        table = DeskKnown
        others = (table.site == self.site, table.lane == lane, table.desk != desk)
        taken = select(table.desk).where(*others, table.revoked_at.is_(None))
        if self.session.scalar(taken.limit(1)) is not None:
            raise refused("lane_taken", lane=lane)

    def _certificate(
        self, request: EnrolRequest, lane: int, known: DeskKnown | None
    ) -> Certificate:
        numbers = Numbers(self.session, self.site, self.now)
        ordinal, number = (known.ordinal, known.number) if known else numbers.next_ordinal()
        now = in_vietnam(self.now)
        certificate = certified(
            Certificate(
                centre="", centre_key=b"", timeline=self.session.get_one(CentreState, TIMELINE).value,
                site=self.site, desk=request.desk, lane=lane, number=number, valid_from=now,
                valid_to=now + VALID_FOR,
                exchange_key=exchange_key(self.key).public_key().public_bytes_raw(),
                desk_key=request.public_key, desk_exchange_key=request.exchange_key, signature=b"",
            ),
            self.key,
        )  # fmt: skip
        row = DeskKnown(
            site=self.site, desk=request.desk, public_key=request.public_key,
            exchange_key=request.exchange_key, lane=lane, ordinal=ordinal, number=number,
            label=request.label, certificate=certificate.document(), enrolled_at=self.now,
            revoked_at=None, revoked_epoch=0, revoked_seq=0, contact_at=self.now, clock_off=0,
            app="", told_epoch=0, told_seq=0,
        )  # fmt: skip
        row = self.session.merge(row)
        numbers.grant_desk(row)
        return certificate

    def revoke(self, desk: str, up_to: tuple[int, int] | None) -> None:
        """Nothing of the desk behind `up_to` is taken any more; None: behind what is held now.

        NotAllowed(`desk_unknown`).
        """
        row = self.session.get(DeskKnown, (self.site, desk), with_for_update=True)
        if row is None:
            raise NotAllowed("desk_unknown", desk=desk[:60])
        if up_to is None:
            mark = self.session.get(ChainMark, (self.site, desk))
            up_to = (mark.epoch, mark.seq) if mark else (0, 0)
        told = Revocation(self.site, desk, up_to, in_vietnam(self.now))
        self._tell(row, revoked_by(told, self.key))

    def hear(self, document: object) -> None:
        """A desk knows this centre's word that another counts no more: after a restore it is news here.

        What the centre has not signed, or said anew since, changes nothing. MessageUnreadable.
        """
        told = read_revocation(document)
        if told.site != self.site or not is_revoked_by(told, public_of(self.key)):
            return
        row = self.session.get(DeskKnown, (self.site, told.desk), with_for_update=True)
        if row is not None and (row.revoked_at is None or row.revoked_at < told.at):
            self._tell(row, told)

    def _tell(self, row: DeskKnown, told: Revocation) -> None:
        epoch, seq = told.until
        row.revoked_at, row.revoked_epoch, row.revoked_seq = told.at, epoch, seq
        said = {"epoch": epoch, "seq": seq}
        add_entry(self.session, self.site, f"desk:{row.desk}", REVOKED, said)
        add_entry(self.session, self.site, DESKS, row.desk, told.document())


def known_desk(session: Session, site: str, desk: str) -> EnrolledDesk | None:
    """A desk by its id; None when it was never enrolled here."""
    row = session.get(DeskKnown, (site, desk))
    if row is None:
        return None
    revoked = None if row.revoked_at is None else (row.revoked_epoch, row.revoked_seq)
    return EnrolledDesk(site, desk, row.public_key, row.exchange_key, revoked)


def centre_exchange_key(key: Ed25519PrivateKey) -> bytes:
    """The public half of the key that opens bundles for this centre."""
    return exchange_key(key).public_key().public_bytes_raw()


def centre_public_key(key: Ed25519PrivateKey) -> bytes:
    """The key by which the centre's word is known."""
    return public_of(key)


def _hash(code: str) -> str:
    """Of the letters alone, however they were typed."""
    letters = "".join(each for each in code.upper() if each in LETTERS)
    return hashlib.sha256(letters.encode()).hexdigest()
