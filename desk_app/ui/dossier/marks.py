"""What the head of the dossier page says beside the code: the centre, and the codes it had before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.models.states import SyncState
from desk_app.models.views import DossierView

translate = QCoreApplication.translate


def sync_mark(state: SyncState) -> tuple[str, str, str]:
    """Shape, tone and word of how it stands with the centre."""
    return {
        SyncState.LOCAL: ("state-unsent", "quiet", translate("DossierPage", "Not sent yet")),
        SyncState.ACKNOWLEDGED: ("tick", "quiet", translate("DossierPage", "At the centre")),
        SyncState.FLAGGED: ("state-soon", "soon", translate("DossierPage", "To decide: F11")),
    }[state]


def codes_before(view: DossierView) -> str:
    """The numbers by which the dossier is found, too; empty when it had no other."""
    if not view.other_codes:
        return ""
    words = translate("DossierPage", "before: {codes}")
    return words.format(codes=", ".join(view.other_codes))
