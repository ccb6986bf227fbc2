"""Files of events, sent and fetched piece by piece after everything else, and never twice."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import select

from desk_app.models.tables import Attachment
from desk_app.protocol.messages import ExchangeRefused
from desk_app.storage.attached import Attached
from desk_app.storage.database import Database
from desk_app.sync.centre import Centre

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
        size = self._held(sha256)
        if not self._is_genuine(sha256, size):
            return False
        state, first, piece = centre.blob_state(sha256), 0, b""
        while not state.complete and not stopping():
            if not first <= state.offset < first + len(piece):
                with self._reading(sha256) as file:
                    first, piece = file.piece_around(state.offset)
            chunk = piece[state.offset - first :][:PIECE]
            if size and not chunk:  # it asks for what is not here
                return False
            state = centre.append_blob(sha256, state.offset, chunk, size)
        return state.complete

    def _fetch(self, centre: Centre, sha256: str, stopping: Stopping) -> bool:
        """Piece by piece, each kept as it comes; one that is not what its name says begins anew."""
        self._tidy(sha256)
        with self._reading(sha256) as file:
            row = file.row()
        size = row.size if row else 0
        while (held := self._held(sha256)) < size:
            if stopping():
                return False
            piece = centre.read_blob(sha256, held, min(PIECE, size - held))
            if not piece:
                return False
            if held + len(piece) == size and not self._is_genuine(sha256, held, piece):
                self._begin_again(sha256, held)
                return False
            with self.database.writing() as session:
                Attached(session, self.site, sha256).append(held, piece)
        return True

    def _is_genuine(self, sha256: str, held: int, last: bytes = b"") -> bool:
        """Whether so much of what is here, with its last piece, is what the name is the hash of."""
        whole = hashlib.sha256()
        with self._reading(sha256) as file:
            for content in file.pieces(held):
                whole.update(content)
        whole.update(last)
        return whole.hexdigest() == sha256

    def _begin_again(self, sha256: str, held: int) -> None:
        with self.database.writing() as session:
            Attached(session, self.site, sha256).begin_again(held)
        self._tidy(sha256)

    def _tidy(self, sha256: str) -> None:
        """What was left over goes, each piece in a transaction of its own."""
        while (first := self._left_over(sha256)) is not None:
            with self.database.writing() as session:
                Attached(session, self.site, sha256).forget(first)

    def _left_over(self, sha256: str) -> int | None:
        with self._reading(sha256) as file:
            return file.left_over()

    def _held(self, sha256: str) -> int:
        with self._reading(sha256) as file:
            row = file.row()
            return row.have if row else 0

    @contextmanager
    def _reading(self, sha256: str) -> Iterator[Attached]:
        with self.database.reading() as session:
            yield Attached(session, self.site, sha256)
