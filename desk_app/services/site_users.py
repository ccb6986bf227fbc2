"""What an account may do today: the desk's own word, or the centre's where it has given one.

Passwords are the desk's alone. An account of which the centre has never spoken is local, and stays
what the desk has made it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.actor import Role
from desk_app.models.tables import AccountVersion, ReferenceVersion
from desk_app.models.user_file import SiteUser, read_user
from desk_app.storage.reference import Stream, said_by
from desk_app.storage.site_file import CENTRE

RANKS: Mapping[Role, int] = {Role.SUPERVISOR: 1, Role.ADMIN: 2}
"""Whoever signs for the desk, the higher the more he may; all others do not."""


@dataclass(frozen=True)
class Entitled:
    """An account as it stands on a day; `local`: the centre has never spoken of it."""

    role: Role
    ended: bool = False
    local: bool = True


@lru_cache(maxsize=256)
def _parsed(content: bytes) -> SiteUser:
    return read_user(json.loads(content))


@dataclass(frozen=True)
class SiteUsers:
    """The accounts of a desk on one day."""

    session: Session
    site: str
    day: date

    def entitled(self, row: AccountVersion) -> Entitled:
        """What the account of `row`, its version in force, may do.

        Nobody is ended or set lower who is the last here to sign for the desk, or to administer it:
        a desk that cannot be administered could not be helped.
        """
        plain, before = self._plain(row)
        rank = RANKS.get(before, 0)
        lower = plain.ended or RANKS.get(plain.role, 0) < rank
        if not rank or not lower or self._others(row.name, rank):
            return plain
        return Entitled(before, local=False)

    def _plain(self, row: AccountVersion) -> tuple[Entitled, Role]:
        """What was told of it by now, and the highest role that it has had."""
        told = self._told(row.name)
        begun = [each for each in told if each.valid_from <= self.day]
        role = Role(row.role)
        if not begun:
            waits = bool(told) and self._is_from_centre(row.name)
            return Entitled(role, ended=waits, local=not told), role
        last = begun[-1]
        ended = last.valid_to is not None and last.valid_to < self.day
        highest = max((role, *(each.role for each in begun)), key=lambda each: RANKS.get(each, 0))
        return Entitled(last.role, ended=ended, local=False), highest

    def _told(self, name: str) -> list[SiteUser]:
        """The centre's versions of an account, the last to arrive last."""
        table = ReferenceVersion
        own = (table.site == self.site, table.stream == Stream.USERS, table.key == name)
        rows = self.session.scalars(select(table).where(*own).order_by(table.number))
        return [said_by(row, _parsed) for row in rows]

    def _is_from_centre(self, name: str) -> bool:
        first = self.session.get(AccountVersion, (self.site, name, 1))
        return first is not None and first.made_by == CENTRE

    def _others(self, name: str, rank: int) -> bool:
        """Whether somebody else can sign in who may as much."""
        for row in self.newest():
            if row.name == name or row.disabled or not row.password_hash:
                continue
            plain, _ = self._plain(row)
            if not plain.ended and RANKS.get(plain.role, 0) >= rank:
                return True
        return False

    def newest(self) -> Iterator[AccountVersion]:
        """Of every account its version in force, by name."""
        table, found = AccountVersion, dict[str, AccountVersion]()
        query = select(table).where(table.site == self.site).order_by(table.version)
        for row in self.session.scalars(query):
            found[row.name] = row
        return (row for _, row in sorted(found.items()))
