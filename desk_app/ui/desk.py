"""What every controller is handed: the acts, who is signed in, the worker, and where to go."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.background import Background
from desk_app.ui.notices import Notices


class Desk(QObject):
    """One signed-in desk. After a write `changed` carries the kinds that screens may have to re-read.

    `said` asks the window to show (tone, sentence), `wanted` to open a dossier by its id, `previewed`
    to show a PDF under a title, `look_changed` (the preference) to rebuild everything in a
    new language or size, `undoable` to offer (sentence, undo, dossiers) for some seconds, `acted` that
    an act was done on dossiers (ids), after which an older one on them is not undone, `going` to show a
    place by its name, `taking` to show it with a dossier (place, id) taken along, `silenced` to take
    the last sentence away, as something new begins, `inviting` to ask the citizen of a dossier
    (code) how satisfied he is, `given` that a result (code) was given to whoever fetched it.
    """

    changed = Signal(object)  # frozenset[str]
    said = Signal(str, str)
    wanted = Signal(str)
    previewed = Signal(bytes, str)
    look_changed = Signal(str)
    undoable = Signal(str, object, object)
    acted = Signal(object)  # frozenset[str]
    going = Signal(str)
    taking = Signal(str, str)
    silenced = Signal()
    inviting = Signal(str)
    given = Signal(str)

    def __init__(self, acts: Acts, actor: Actor) -> None:
        super().__init__()
        self.acts, self.actor = acts, actor
        self.notices = Notices(self.said.emit)
        self.background = Background(self.notices.report, self)

    def wrote(self, *kinds: str) -> None:
        """Tell every screen what was written: "dossiers", "prints", "drafts", "ratings"."""
        self.changed.emit(frozenset(kinds))

    def stop(self) -> None:
        """Let the task under way end; no answer comes any more."""
        self.background.stop()
