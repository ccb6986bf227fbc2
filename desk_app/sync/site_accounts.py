"""Accounts that the centre has told of, as rows of this desk: without a password until one is set here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.tables import AccountVersion
from desk_app.models.user_file import SiteUser
from desk_app.storage.site_file import CENTRE

NO_PASSWORD = ""
"""Matches nothing that anybody could type: the hash of a password is never empty."""


def keep_account(session: Session, site: str, user: SiteUser, now: datetime) -> None:
    """A new account, or the new name of one that is here; passwords and closings stay the desk's."""
    table = AccountVersion
    own = (table.site == site, table.name == user.name)
    before = session.scalars(select(table).where(*own).order_by(table.version.desc())).first()
    if before is None:
        columns: dict[str, Any] = {
            "site": site, "name": user.name, "version": 0, "role": user.role.value,
            "password_hash": NO_PASSWORD, "must_change": True, "disabled": False,
        }  # fmt: skip
    elif before.full_name == user.full_name:
        return
    else:
        columns = {each.name: getattr(before, each.name) for each in table.__table__.columns}
    columns |= {"version": columns["version"] + 1, "full_name": user.full_name}
    session.add(AccountVersion(**(columns | {"made_at": now, "made_by": CENTRE})))
    session.flush()
