"""Who processes dossiers through the centre, and how a token proves it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.central.tables import OfficerRow, SiteRow
from desk_app.central.transactions import Router, in_transaction, unknown_site
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.site import read_site
from desk_app.models.text import clean_line

SECRET_BYTES = 32
LONGEST_TOKEN = 500


@dataclass(frozen=True)
class Officer:
    """Somebody of a unit of a site."""

    site: str
    name: str
    unit: str


@dataclass(frozen=True)
class Officers:
    """The officers of every site. A token names its site, so that one database is asked."""

    router: Router
    clock: Callable[[], datetime]

    def add(self, site: str, name: str, unit: str) -> str:
        """The token of a new officer, or a new token of a known one; only its hash is kept.

        NotAllowed `site_unknown`; HasProblems without a name, or for a unit the site does not have.
        """
        name, unit = clean_line(name), clean_line(unit)
        if not name:
            raise HasProblems((Problem("name", "text_missing"),))
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def work(session: Session) -> None:
            known = session.get(SiteRow, site)
            if known is None:
                raise unknown_site(site)
            agencies = read_site(known.document).agencies
            if unit not in {each for agency in agencies for each in agency.units}:
                raise HasProblems((Problem("unit", "unit_unknown", {"unit": unit}),))
            row = OfficerRow(
                site=site, name=name, unit=unit, token_hash=_hash(secret), added_at=self.clock(),
                revoked_at=None,
            )  # fmt: skip
            session.merge(row)

        in_transaction(self.router.of(site), work)
        return f"{base64.urlsafe_b64encode(site.encode()).decode().rstrip('=')}.{secret}"

    def revoke(self, site: str, name: str) -> None:
        """From now on the officer's token opens nothing. NotAllowed `account_unknown` (name)."""
        name = clean_line(name)

        def work(session: Session) -> None:
            row = session.get(OfficerRow, (site, name))
            if row is None:
                raise NotAllowed("account_unknown", name=name)
            row.revoked_at = self.clock()

        in_transaction(self.router.of(site), work)

    def listed(self, site: str) -> list[dict[str, Any]]:
        """Every officer of a site."""

        def work(session: Session) -> list[dict[str, Any]]:
            query = select(OfficerRow).where(OfficerRow.site == site).order_by(OfficerRow.name)
            return [
                {
                    "name": row.name, "unit": row.unit, "added_at": iso(row.added_at),
                    "revoked_at": iso(row.revoked_at) if row.revoked_at else None,
                }
                for row in session.scalars(query)
            ]  # fmt: skip

        return in_transaction(self.router.of(site), work)

    def of_token(self, token: str) -> Officer | None:
        """Whose token it is; None when it opens nothing."""
        encoded, _, secret = token.partition(".")
        site = _site(encoded) if len(token) <= LONGEST_TOKEN else ""
        if not site or not secret.isascii():
            return None
        hashed = _hash(secret)

        def work(session: Session) -> Officer | None:
            table = OfficerRow
            query = select(table).where(table.site == site, table.revoked_at.is_(None))
            found = None
            for row in session.scalars(query):  # every row is compared: the time says nothing
                if hmac.compare_digest(row.token_hash, hashed):
                    found = Officer(row.site, row.name, row.unit)
            return found

        return in_transaction(self.router.of(site), work)


def _site(encoded: str) -> str:
    try:
        padded = encoded + "=" * (-len(encoded) % 4)
        site = base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        return ""
    return "" if "\0" in site else site


def _hash(secret: str) -> str:
    """A secret of 256 random bits needs no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()
