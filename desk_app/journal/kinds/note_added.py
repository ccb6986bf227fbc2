"""NoteAdded: somebody's own words about a dossier; they lie in the personal part alone."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Rows


def names(event: Event) -> Iterable[Key]:
    """The dossier."""
    yield dossier_key(event)


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """A line of the history more; the dossier stands where it stood."""
    return moved_on(event, rows, {})
