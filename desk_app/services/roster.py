"""The staff of the counter as the public roster names them; each change is a version of the site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk_app.journal.canonical import canonical
from desk_app.models.actor import Actor
from desk_app.models.permissions import PUBLISH, must_sign
from desk_app.models.site import StaffMember, read_site, site_document
from desk_app.services.desk import Desk
from desk_app.storage.reference import FIRST_DAY, NewVersion, Stream, add_version
from desk_app.storage.site_file import newest_site

ORIGIN = "roster"


@dataclass(frozen=True)
class Roster:
    """Who serves here (NĐ 118/2025 Đ.9 has names, titles, fields and telephones made public)."""

    desk: Desk

    def __call__(self) -> tuple[StaffMember, ...]:
        """Everybody, in the order of the list."""
        with self.desk.database.reading() as session:
            return newest_site(session, self.desk.site_id).staff

    def keep(self, actor: Actor, staff: Sequence[StaffMember]) -> None:
        """The whole list anew. NotAllowed `role_not_allowed`; HasProblems `staff.<row>.name`."""
        must_sign(actor, PUBLISH)
        with self.desk.database.writing() as session:
            site = newest_site(session, self.desk.site_id)
            document = site_document(replace(site, staff=tuple(staff)))
            changed = site_document(read_site(document))
            new = NewVersion(Stream.SITE, Stream.SITE, canonical(changed), FIRST_DAY, None, ORIGIN)
            now = self.desk.now()
            add_version(session, self.desk.site_id, new, arrived_at=now, brought_by=actor.name)
