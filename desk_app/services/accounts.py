"""Accounts: who may sign in, with Argon2id; every change is a new immutable version."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor, Role
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.password import password_problems
from desk_app.models.tables import AccountVersion, DeskRow
from desk_app.models.text import clean_line, nfc
from desk_app.models.user_file import ACCOUNT_NAME
from desk_app.models.views import AccountView
from desk_app.services.desk import Desk
from desk_app.services.site_users import Entitled, SiteUsers
from desk_app.settings import PasswordCost

INITIAL_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
RECOVERY_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
NAMES = (
    select(AccountVersion.name, AccountVersion.full_name)
    .where(AccountVersion.site == bindparam("of_site"))
    .order_by(AccountVersion.version)
)
"""Older versions first; made once, since every opened dossier asks."""


def hasher(cost: PasswordCost) -> PasswordHasher:
    """Argon2id with the desk's parameters; they are stored with every hash."""
    return PasswordHasher(cost.passes, cost.memory_kib, cost.lanes)


def account_name(typed: str) -> str:
    """The name as it is stored: capitals and spaces around it make no difference."""
    return clean_line(typed).lower()


def password_bytes(password: str) -> bytes:
    """What is hashed: NFC, so that every keyboard gives the same password."""
    return nfc(password).encode("utf-8", "surrogatepass")  # a broken terminal is only wrong


def initial_password() -> str:
    """A random password in three readable groups, to be changed at the first sign-in."""
    groups = ("".join(secrets.choice(INITIAL_LETTERS) for _ in range(4)) for _ in range(3))
    return "-".join(groups)


def recovery_code() -> str:
    """Five groups of four letters, shown once: an administrator's way back in."""
    groups = ("".join(secrets.choice(RECOVERY_LETTERS) for _ in range(4)) for _ in range(5))
    return "-".join(groups)


def account(session: Session, site: str, name: str) -> AccountVersion | None:
    """The version of an account in force."""
    table = AccountVersion
    newest = (
        select(table)
        .where(table.site == site, table.name == name)
        .order_by(table.version.desc())
        .limit(1)
    )
    return session.scalars(newest).one_or_none()


def full_names(session: Session, site: str) -> dict[str, str]:
    """The full name behind every account's name."""
    return {name: full for name, full in session.execute(NAMES, {"of_site": site})}  # noqa: C416 - rows are no pairs to `dict`


@dataclass(frozen=True)
class SignIn:
    """Checks a name and password (ASVS 6.2, 11.4)."""

    desk: Desk

    def __call__(self, name: str, password: str) -> Actor:
        """The person.

        NotAllowed `wrong_password` (also for unknown names and those without a password here),
        `account_disabled`, and by the centre's word `account_ended`, `account_not_yet` (day).
        """
        name = account_name(name)
        with self.desk.database.reading() as session:
            found = account(session, self.desk.site_id, name)
            today = None if found is None else entitled_today(self.desk, session, found)
        hashes = hasher(self.desk.settings.password_cost)
        if found is None or today is None or not found.password_hash:
            hashes.hash(
                password_bytes(password)
            )  # an unknown name must not answer faster than a wrong password
            raise NotAllowed("wrong_password")
        if not matches(hashes, found.password_hash, password):
            raise NotAllowed("wrong_password")
        if found.disabled:
            raise NotAllowed("account_disabled")
        if today.ended:
            raise NotAllowed("account_ended")
        if today.begins is not None:
            raise NotAllowed("account_not_yet", day=f"{today.begins:%d/%m/%Y}")
        settle_names(self.desk)
        return Actor(name, today.full_name, today.role, found.must_change)


def settle_names(desk: Desk) -> None:
    """Names that the centre has given from today on hold on papers, too; writes where there are any."""
    now = desk.now()
    with desk.database.reading() as session:
        if SiteUsers(session, desk.site_id, now.date()).are_settled():
            return
    with desk.database.writing() as session:
        SiteUsers(session, desk.site_id, now.date()).settle_names(now)


def entitled_today(desk: Desk, session: Session, row: AccountVersion) -> Entitled:
    """What an account may do at this desk today."""
    return SiteUsers(session, desk.site_id, desk.now().date()).entitled(row)


def matches(hashes: PasswordHasher, stored: str, password: str) -> bool:
    """Whether the password is the one that was hashed."""
    try:
        return hashes.verify(stored, password_bytes(password))
    except VerificationError:
        return False


@dataclass(frozen=True)
class Recovered:
    """What a way back in answers once: the new initial password and the next recovery code."""

    password: str
    recovery_code: str


@dataclass(frozen=True)
class Accounts:
    """The administrator's acts on accounts, and everybody's own password."""

    desk: Desk

    def list(self, actor: Actor) -> tuple[AccountView, ...]:
        """Every account by name."""
        actor.must_administer()
        desk = self.desk
        with desk.database.reading() as session:
            users = SiteUsers(session, desk.site_id, desk.now().date())
            return tuple(_view(row, users.entitled(row)) for row in users.newest())

    def add(
        self, actor: Actor, name: str, full_name: str, role: Role, password: str | None = None
    ) -> str:
        """A new account; answers its password, to be changed at first sign-in unless it was given.

        HasProblems on `name`, `full_name` or `password`; NotAllowed `account_exists`.
        """
        actor.must_administer()
        name, full_name = account_name(name), clean_line(full_name)
        problems = [*_name_problems(name, full_name)]
        if password is not None:
            problems += password_problems(password, name)
        if problems:
            raise HasProblems(tuple(problems))
        secret = password or initial_password()
        with self.desk.database.writing() as session:
            if account(session, self.desk.site_id, name) is not None:
                raise NotAllowed("account_exists", name=name)
            row = AccountVersion(
                site=self.desk.site_id, name=name, version=1, full_name=full_name, role=role,
                password_hash=self._hash(secret), must_change=password is None, disabled=False,
                made_at=self.desk.now(), made_by=actor.name,
            )  # fmt: skip
            session.add(row)
        return secret

    def disable(self, actor: Actor, name: str) -> None:
        """The account signs in no more; its name stays on what it did."""
        actor.must_administer()
        name = account_name(name)
        if name == actor.name:
            raise NotAllowed("own_account")
        self._change(name, actor.name, disabled=True)

    def enable(self, actor: Actor, name: str) -> None:
        """A closed account signs in again, with the password it had."""
        actor.must_administer()
        self._change(account_name(name), actor.name, disabled=False)

    def reset(self, actor: Actor, name: str) -> str:
        """A new initial password for a forgotten one; the administrator cannot choose it.

        A closed account stays closed.
        """
        actor.must_administer()
        secret = initial_password()
        self._change(account_name(name), actor.name, **self._initial(secret))
        return secret

    def recover(self, name: str, typed: str) -> Recovered:
        """An administrator's way back with the recovery code, which is used up by it.

        NotAllowed: `wrong_recovery_code` · `account_unknown` (also for who is no administrator) ·
        `account_disabled`.
        """
        name, secret, fresh = account_name(name), initial_password(), recovery_code()
        hashes = hasher(self.desk.settings.password_cost)
        with self.desk.database.writing() as session:
            own = session.get_one(DeskRow, (self.desk.site_id, self.desk.desk))
            found = account(session, self.desk.site_id, name)
            if not matches(hashes, own.recovery_hash, typed.strip().upper()):
                raise NotAllowed("wrong_recovery_code")
            if found is None or not _administers(self.desk, session, found):
                raise NotAllowed("account_unknown", name=name)
            if found.disabled:
                raise NotAllowed("account_disabled")
            own.recovery_hash = hashes.hash(fresh)
            session.add(self._next(found, name, **self._initial(secret)))
        return Recovered(secret, fresh)

    def change_password(self, actor: Actor, old: str, new: str) -> None:
        """Everybody's own. HasProblems on `password`; NotAllowed `wrong_password`."""
        problems = password_problems(new, actor.name)
        if problems:
            raise HasProblems(problems)
        SignIn(self.desk)(actor.name, old)
        self._change(actor.name, actor.name, password_hash=self._hash(new), must_change=False)

    def _hash(self, password: str) -> str:
        return hasher(self.desk.settings.password_cost).hash(password_bytes(password))

    def _initial(self, secret: str) -> dict[str, object]:
        return {"password_hash": self._hash(secret), "must_change": True}

    def _change(self, name: str, by: str, **changed: object) -> None:
        with self.desk.database.writing() as session:
            before = account(session, self.desk.site_id, name)
            if before is None:
                raise NotAllowed("account_unknown", name=name)
            session.add(self._next(before, by, **changed))

    def _next(self, before: AccountVersion, by: str, **changed: object) -> AccountVersion:
        columns = {each.name: getattr(before, each.name) for each in before.__table__.columns}
        columns |= {"version": before.version + 1, "made_at": self.desk.now(), "made_by": by}
        return AccountVersion(**(columns | changed))


def _administers(desk: Desk, session: Session, row: AccountVersion) -> bool:
    today = entitled_today(desk, session, row)
    return today.role is Role.ADMIN and today.may_sign_in


def _view(row: AccountVersion, today: Entitled) -> AccountView:
    return AccountView(
        row.name, today.full_name, today.role, disabled=row.disabled, local=today.local,
        ended=today.ended, waits=not row.password_hash, begins=today.begins, taken=today.taken,
    )  # fmt: skip


def _name_problems(name: str, full_name: str) -> tuple[Problem, ...]:
    found = []
    if not ACCOUNT_NAME.fullmatch(name):
        found.append(Problem("name", "account_name_shape"))
    if not full_name:
        found.append(Problem("full_name", "name_missing"))
    return tuple(found)
