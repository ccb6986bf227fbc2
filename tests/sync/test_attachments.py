"""Files of results come piece by piece: each is written once, and a file is believed when it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest
from sqlalchemy import event, insert, select, text

from desk_app.models.tables import Attachment, AttachmentPiece
from desk_app.services.acts import Acts
from desk_app.storage.attached import Attached
from desk_app.storage.database import Database
from desk_app.storage.schema import HEAD, migrate
from desk_app.sync.attachments import PIECE, Attachments
from desk_app.sync.centre import Centre
from tests.protocol.chains_of_desks import NOON
from tests.sync.conftest import Opens

FILE = bytes(range(256)) * 10_000  # three pieces
NAME = hashlib.sha256(FILE).hexdigest()
FALSE = FILE[:-1] + b"!"


@dataclass
class Shelf:
    """What the centre gives out, and from which bytes on it was asked for."""

    content: bytes
    asked: list[int] = field(default_factory=list)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(int(request.url.params["offset"]))
        return httpx2.Response(200, content=self.content[self.asked[-1] :])


@pytest.fixture
def acts(open_lane: Opens) -> Acts:
    """A desk that waits for the file."""
    acts = open_lane(1).acts
    row = {"site": acts.desk.site_id, "sha256": NAME, "size": len(FILE), "name": "a", "have": 0}
    with acts.desk.database.writing() as session:
        session.execute(insert(Attachment).values(**row))
    return acts


def fetch(acts: Acts, shelf: Shelf, stopping: Callable[[], bool] = lambda: False) -> bool:
    """Whether the file became whole."""
    desk = acts.desk
    client = httpx2.Client(transport=httpx2.MockTransport(shelf.answer))
    centre = Centre(
        "https://centre.test", desk.site_id, desk.desk, desk.signing_key, lambda: NOON, client
    )
    return Attachments(desk.database, desk.site_id).exchange(centre, (), stopping)


def held(acts: Acts) -> bytes:
    """What of it is here."""
    with acts.desk.database.reading() as session:
        return b"".join(Attached(session, acts.desk.site_id, NAME).pieces())


def firsts(acts: Acts) -> list[int]:
    """Where the stored pieces begin."""
    with acts.desk.database.reading() as session:
        return list(session.scalars(select(AttachmentPiece.first).order_by(AttachmentPiece.first)))


@contextmanager
def written(database: Database) -> Iterator[list[int]]:
    """The bytes of each piece that is written."""
    found: list[int] = []

    def hear(_c: Any, _cursor: Any, _statement: str, given: Any, *_: Any) -> None:
        found.extend(len(each) for each in given if isinstance(each, memoryview))

    event.listen(database.engine, "before_cursor_execute", hear)
    yield found
    event.remove(database.engine, "before_cursor_execute", hear)


def test_a_file_that_was_cut_off_goes_on_where_it_stood_and_no_byte_is_written_twice(
    acts: Acts,
) -> None:
    shelf, stops = Shelf(FILE), iter((False, False, True))
    with written(acts.desk.database) as sizes:
        assert not fetch(acts, shelf, lambda: next(stops))
        assert held(acts) == FILE[:PIECE]
        assert fetch(acts, shelf)
    assert held(acts) == FILE
    assert shelf.asked == firsts(acts) == [0, PIECE, 2 * PIECE]
    assert sizes == [PIECE, PIECE, len(FILE) - 2 * PIECE]


def test_a_file_that_is_not_what_its_name_says_is_thrown_away_and_fetched_anew(acts: Acts) -> None:
    assert not fetch(acts, Shelf(FALSE))
    assert (held(acts), firsts(acts)) == (b"", [])
    with acts.desk.database.writing() as session:  # ended while it threw the pieces away
        file = Attached(session, acts.desk.site_id, NAME)
        file.append(0, FALSE[:7])
        file.append(7, FALSE[7:])
        file.begin_again()
    assert fetch(acts, Shelf(FILE))
    assert (held(acts), firsts(acts)) == (FILE, [0, PIECE, 2 * PIECE])


def test_files_of_the_schema_before_are_cut_into_pieces_and_none_is_lost(acts: Acts) -> None:
    database, half = acts.desk.database, FILE[: PIECE + 5]
    with database.writing() as session:
        migrate(session.connection(), "0009")
        session.execute(
            text("UPDATE attachment SET have = :have, content = :half"),
            {"have": len(half), "half": half},
        )
        migrate(session.connection(), HEAD)
    assert (held(acts), firsts(acts)) == (half, [0, PIECE])
    shelf = Shelf(FILE)
    assert fetch(acts, shelf)
    assert (held(acts), shelf.asked[0]) == (FILE, len(half))
    with database.reading() as session:
        file = Attached(session, acts.desk.site_id, NAME)
        assert file.read(PIECE - 3, PIECE) == FILE[PIECE - 3 :][:PIECE]
