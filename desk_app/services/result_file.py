"""The file of a result that came through the centre: looked at here, or saved where the clerk wants it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk_app.models.actor import Actor
from desk_app.models.outcomes import NotAllowed
from desk_app.services.collecting import result_of
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.open_dossier import leave_trace
from desk_app.services.waiting_file import appearing
from desk_app.storage.attached import Attached


@dataclass(frozen=True)
class ResultFile:
    """Reads it for a person who answers for having read it."""

    desk: Desk

    def __call__(self, actor: Actor, wanted: str) -> bytes:
        """Its content. NotAllowed `file_not_here` (file) while it is on its way; as `dossier_for` says."""
        with self.desk.database.reading() as session:
            record = dossier_for(session, self.desk.site_id, actor, wanted)
            result = result_of(session, record)
            if result is None or result.file is None:
                raise NotAllowed("file_not_here", file="")
            if not result.file.is_here:
                raise NotAllowed("file_not_here", file=result.file.name)
            content = b"".join(Attached(session, record.site, result.file.sha256).pieces())
        leave_trace(self.desk, actor, record, self.desk.now())
        return content

    def save(self, actor: Actor, wanted: str, path: Path) -> None:
        """Write it to a file. Trouble("file_unwritable"), NotAllowed as reading it."""
        content = self(actor, wanted)
        with appearing(path) as file:
            file.write(content)
