"""What an account may do today: the desk's own word, or the centre's where it has given one.

Passwords are the desk's alone. An account of which the centre has never spoken is local, and stays
what the desk has made it; so does one that was made here for a person whom the centre, by another full
name, has never meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache

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
    """An account as it stands on a day; `local`: the centre has never spoken of it.

    `begins`: its first day, which is still ahead. `taken`: the centre means somebody else by the same
    user name, who has no account here.
    """

    role: Role
    full_name: str
    ended: bool = False
    local: bool = True
    begins: date | None = None
    taken: bool = False

    @property
    def may_sign_in(self) -> bool:
        """Whether its days have begun and have not ended."""
        return not self.ended and self.begins is None


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
        return Entitled(before, plain.full_name, local=False)

    def taken(self) -> bool:
        """Whether the centre means somebody else by the user name of an account of this desk."""
        return any(self._plain(row)[0].taken for row in self.newest())

    def settle_names(self, now: datetime) -> None:
        """The names that have come into force by the centre's word, also on papers from now on."""
        for row in self.newest():
            plain, _ = self._plain(row)
            if plain.full_name != row.full_name:
                columns = {each.name: getattr(row, each.name) for each in row.__table__.columns}
                columns |= {"version": row.version + 1, "full_name": plain.full_name}
                new = AccountVersion(**(columns | {"made_at": now, "made_by": CENTRE}))
                self.session.add(new)
        self.session.flush()

    def are_settled(self) -> bool:
        """Whether every account bears here the name that it has today."""
        return all(self._plain(row)[0].full_name == row.full_name for row in self.newest())

    def _plain(self, row: AccountVersion) -> tuple[Entitled, Role]:
        """What was told of it by now, and the highest role that it has had."""
        told, role = self._told(row.name), Role(row.role)
        ours = not told or not self._is_from_centre(row.name)
        if ours and all(each.full_name != row.full_name for each in told):
            taken = bool(told) and not self._has_ended(told[-1])
            return Entitled(role, row.full_name, taken=taken), role
        begun = [each for each in told if each.valid_from <= self.day]
        if not begun:
            begins = None if ours else min(each.valid_from for each in told)
            return Entitled(role, row.full_name, local=False, begins=begins), role
        last = begun[-1]
        highest = max((role, *(each.role for each in begun)), key=lambda each: RANKS.get(each, 0))
        ended = self._has_ended(last)
        return Entitled(last.role, last.full_name, ended=ended, local=False), highest

    def _has_ended(self, told: SiteUser) -> bool:
        return told.valid_to is not None and told.valid_to < self.day

    def _told(self, name: str) -> Sequence[SiteUser]:
        """The centre's versions of an account, the last to arrive last."""
        return self._all_told.get(name, ())

    @cached_property
    def _all_told(self) -> Mapping[str, Sequence[SiteUser]]:
        table, found = ReferenceVersion, dict[str, list[SiteUser]]()
        own = (table.site == self.site, table.stream == Stream.USERS)
        for row in self.session.scalars(select(table).where(*own).order_by(table.number)):
            found.setdefault(row.key, []).append(said_by(row, _parsed))
        return found

    def _is_from_centre(self, name: str) -> bool:
        first = self.session.get(AccountVersion, (self.site, name, 1))
        return first is not None and first.made_by == CENTRE

    def _others(self, name: str, rank: int) -> bool:
        """Whether somebody else signs in who may as much: one with a first password never did."""
        for row in self.newest():
            if row.name == name or row.disabled or row.must_change:
                continue
            plain, _ = self._plain(row)
            if plain.may_sign_in and RANKS.get(plain.role, 0) >= rank:
                return True
        return False

    def newest(self) -> Iterator[AccountVersion]:
        """Of every account its version in force, by name."""
        table, found = AccountVersion, dict[str, AccountVersion]()
        query = select(table).where(table.site == self.site).order_by(table.version)
        for row in self.session.scalars(query):
            found[row.name] = row
        return (row for _, row in sorted(found.items()))
