"""What every part of the place of reports answers when its screen asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desk_app.models.scan import Scan
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.dossier_list import DossierList


class Face(QFrame):
    """A part that shows something when it is called; `hints_changed` when its keys mean another thing."""

    hints_changed = Signal()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here; none unless the part says so."""
        return ()

    def shown(self) -> None:
        """The part was called: it reads anew and takes the keyboard."""

    def take_scan(self, _scan: Scan) -> bool:
        """Whether the part makes use of a scan; most leave it to the window."""
        return False

    def print_previewed(self) -> None:
        """The paper looked at in the preview goes to the printer; most have none."""

    def list_shown(self) -> DossierList | None:
        """The list of dossiers in front, to go on in from a dossier that it opened."""
        return None
