"""Files of events, sent and fetched piece by piece after everything else, and never twice."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desk_app.models.tables import Attachment
from desk_app.protocol.messages import ExchangeRefused
from desk_app.storage.database import Database
from desk_app.sync.centre import BlobState, Centre

PIECE = 1 << 20
Stopping = Callable[[], bool]
Way = Callable[[Centre, str, Stopping], bool]


@dataclass(frozen=True)
class Attachments:
    """The files of one site in this store; what is half here is gone on with."""

    database: Database
    site: str

    def exchange(self, centre: Centre, wanted: Sequence[str], stopping: Stopping) -> bool:
        """Send what the centre wants and fetch what is missing; whether any file became whole here."""
        for sha256 in wanted:
            self._tried(self._send, centre, sha256, stopping)
        fetched = [self._tried(self._fetch, centre, sha256, stopping) for sha256 in self.missing()]
        return any(fetched)

    def _tried(self, way: Way, centre: Centre, sha256: str, stopping: Stopping) -> bool:
        """One file; whatever the centre says to it (it may lack it still), the others go on."""
        try:
            return not stopping() and way(centre, sha256, stopping)
        except ExchangeRefused:
            return False

    def missing(self) -> tuple[str, ...]:
        """The files that are not whole here."""
        with self.database.reading() as session:
            table = Attachment
            query = select(table.sha256).where(table.site == self.site, table.have < table.size)
            return tuple(session.scalars(query.order_by(table.sha256)))

    def _send(self, centre: Centre, sha256: str, stopping: Stopping) -> bool:
        with self.database.reading() as session:
            content = self._content(session, sha256)
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            return False
        state = centre.blob_state(sha256)
        while not state.complete and not stopping():
            state = self._appended(centre, sha256, state, content)
        return state.complete

    def _appended(self, centre: Centre, sha256: str, state: BlobState, content: bytes) -> BlobState:
        chunk = content[state.offset : state.offset + PIECE]
        return centre.append_blob(sha256, state.offset, chunk, len(content))

    def _fetch(self, centre: Centre, sha256: str, stopping: Stopping) -> bool:
        """Piece by piece, each kept as it comes; one that is not what its name says begins anew."""
        while not stopping():
            with self.database.reading() as session:
                content, size = self._content(session, sha256) or b"", self._size(session, sha256)
            if len(content) >= size:
                break
            piece = centre.read_blob(sha256, len(content), min(PIECE, size - len(content)))
            if not piece:
                return False
            content += piece
            spoilt = len(content) >= size and hashlib.sha256(content).hexdigest() != sha256
            self._keep(sha256, b"" if spoilt else content)
            if spoilt:
                return False
        return True

    def _keep(self, sha256: str, content: bytes) -> None:
        table = Attachment
        own = (table.site == self.site, table.sha256 == sha256)
        with self.database.writing() as session:
            values = {"content": content, "have": len(content)}
            session.execute(update(table).where(*own).values(**values))

    def _content(self, session: Session, sha256: str) -> bytes | None:
        row = session.get(Attachment, (self.site, sha256))
        return None if row is None else row.content

    def _size(self, session: Session, sha256: str) -> int:
        row = session.get(Attachment, (self.site, sha256))
        return 0 if row is None else row.size
