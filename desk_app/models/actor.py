"""Who is acting: the clerk that every event and every trace names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desk_app.models.outcomes import NotAllowed

PROGRAM, CENTRE = "desk", "centre"
"""Who stands in events that no person recorded: the desk's own program, and the central service."""


class Role(StrEnum):
    """What a person is at this site (docs/security.md: who may do what)."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    POSTAL = "postal"


@dataclass(frozen=True)
class Actor:
    """A signed-in person: the account's name (stands in events) and the name printed on papers."""

    name: str
    full_name: str
    role: Role
    must_change_password: bool = False

    def must_administer(self) -> None:
        """NotAllowed("administrator_only") unless this is an administrator."""
        if self.role is not Role.ADMIN:
            raise NotAllowed("administrator_only")
