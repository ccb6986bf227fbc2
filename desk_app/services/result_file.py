"""The file of a result that came through the centre: looked at here, or saved where the clerk wants it."""

from __future__ import annotations

import hashlib
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
        """Its content. NotAllowed as `dossier_for` says, and

        `file_not_here` (file) while it is on its way; `file_false` (file) when its bytes are not those
        that its name says: it is fetched anew.
        """
        with self.desk.database.reading() as session:
            record = dossier_for(session, self.desk.site_id, actor, wanted)
            result = result_of(session, record)
            if result is None or result.file is None:
                raise NotAllowed("file_not_here", file="")
            if not result.file.is_here:
                raise NotAllowed("file_not_here", file=result.file.name)
            file = Attached(session, record.site, result.file.sha256)
            content, row = b"".join(file.pieces()), file.row()
        if hashlib.sha256(content).hexdigest() != file.sha256:
            self._fetch_anew(file.sha256, row.have if row else 0)
            raise NotAllowed("file_false", file=result.file.name)
        leave_trace(self.desk, actor, record, self.desk.now())
        return content

    def _fetch_anew(self, sha256: str, held: int) -> None:
        with self.desk.database.writing() as session:
            Attached(session, self.desk.site_id, sha256).begin_again(held)

    def save(self, actor: Actor, wanted: str, path: Path) -> None:
        """Write it to a file. Trouble("file_unwritable"), NotAllowed as reading it."""
        content = self(actor, wanted)
        with appearing(path) as file:
            file.write(content)
