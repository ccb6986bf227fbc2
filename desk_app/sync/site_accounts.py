"""Accounts that the centre has told of, as rows of this desk: without a password until one is set here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.tables import AccountVersion
from desk_app.models.user_file import SiteUser
from desk_app.storage.site_file import CENTRE

NO_PASSWORD = ""
"""Matches nothing that anybody could type: the hash of a password is never empty."""


def keep_account(session: Session, site: str, user: SiteUser, now: datetime) -> None:
    """An account that is not here yet; one that is here stays the row that it is.

    What else the centre says of it holds by its days, see `SiteUsers`.
    """
    table = AccountVersion
    own = (table.site == site, table.name == user.name)
    if session.scalars(select(table.name).where(*own).limit(1)).first() is not None:
        return
    row = AccountVersion(
        site=site, name=user.name, version=1, full_name=user.full_name, role=user.role.value,
        password_hash=NO_PASSWORD, must_change=True, disabled=False, made_at=now, made_by=CENTRE,
    )  # fmt: skip
    session.add(row)
    session.flush()
