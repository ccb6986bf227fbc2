"""Drafts: what a clerk has typed, kept as typed, so that a kill or a power cut loses nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from desk_app.models.actor import Actor
from desk_app.models.tables import DraftRow
from desk_app.models.views import SavedDraft
from desk_app.services.desk import Desk


@dataclass(frozen=True)
class Drafts:
    """Saves, lists and drops the drafts of this desk."""

    desk: Desk

    def save(
        self, actor: Actor, draft_id: str, content: dict[str, Any], title: str, *, parked: bool
    ) -> SavedDraft:
        """Keep the page's texts under `draft_id`, replacing what was kept before."""
        row = DraftRow(
            site=self.desk.site_id, id=draft_id, clerk=actor.name, saved_at=self.desk.now(),
            parked=parked, title=title, content=content,
        )  # fmt: skip
        with self.desk.database.writing() as session:
            session.merge(row)
        return _view(row)

    def list(self, actor: Actor) -> tuple[SavedDraft, ...]:
        """The clerk's drafts, newest first."""
        table = DraftRow
        query = (
            select(table)
            .where(table.site == self.desk.site_id, table.clerk == actor.name)
            .order_by(table.saved_at.desc(), table.id)
        )
        with self.desk.database.reading() as session:
            return tuple(_view(row) for row in session.scalars(query))

    def drop(self, actor: Actor, draft_id: str) -> None:
        """Forget a draft that the clerk does not want; somebody else's stays."""
        table = DraftRow
        with self.desk.database.writing() as session:
            own = (table.site == self.desk.site_id, table.clerk == actor.name)
            session.execute(delete(table).where(*own, table.id == draft_id))


def _view(row: DraftRow) -> SavedDraft:
    return SavedDraft(row.id, row.clerk, row.saved_at, row.parked, row.title, dict(row.content))
