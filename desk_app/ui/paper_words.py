"""What is still open about the papers of a dossier, in the words of every screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def open_papers(missing: int, later: int) -> tuple[str, ...]:
    """How many papers are missing, how many are promised; nothing where nothing is open."""
    words = (
        (missing, translate("Papers", "%n paper(s) still missing", "", missing)),
        (later, translate("Papers", "%n paper(s) to be brought later", "", later)),
    )
    return tuple(text for count, text in words if count)
