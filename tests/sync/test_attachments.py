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
from desk_app.protocol.messages import ExchangeRefused
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


def centre_of(acts: Acts, answer: Callable[[httpx2.Request], httpx2.Response]) -> Centre:
    """The centre as this desk sees it."""
    desk, client = acts.desk, httpx2.Client(transport=httpx2.MockTransport(answer))
    return Centre(
        "https://centre.test", desk.site_id, desk.desk, desk.signing_key, lambda: NOON, client
    )


def fetch(acts: Acts, shelf: Shelf, stopping: Callable[[], bool] = lambda: False) -> bool:
    """Whether the file became whole."""
    files = Attachments(acts.desk.database, acts.desk.site_id)
    return files.exchange(centre_of(acts, shelf.answer), (), stopping)


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


@contextmanager
def asked_for_pieces(database: Database) -> Iterator[list[str]]:
    """The questions for bytes of pieces."""
    found: list[str] = []

    def hear(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "attachment_piece.content" in statement.partition("FROM")[0]:
            found.append(statement)

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
        file.begin_again(len(FALSE))
    assert fetch(acts, Shelf(FILE))
    assert (held(acts), firsts(acts)) == (FILE, [0, PIECE, 2 * PIECE])


@pytest.mark.parametrize("content", [FILE, FALSE], ids=["genuine", "false"])
def test_two_programs_of_a_desk_that_fetch_one_file_do_not_wipe_what_the_other_has(
    acts: Acts, content: bytes
) -> None:
    other, pieces = Shelf(FILE), Shelf(content)

    def answer(request: httpx2.Request) -> httpx2.Response:
        told = pieces.answer(request)
        if pieces.asked[-1] == 2 * PIECE:
            assert fetch(acts, other)
        return told

    files = Attachments(acts.desk.database, acts.desk.site_id)
    files.exchange(centre_of(acts, answer), (), lambda: False)
    assert (held(acts), other.asked) == (FILE, [2 * PIECE])
    with acts.desk.database.writing() as session:
        file = Attached(session, acts.desk.site_id, NAME)
        file.forget(0)
        file.begin_again(PIECE)
    assert held(acts) == FILE


def test_a_piece_that_was_left_over_never_stands_among_those_that_came_after_it(acts: Acts) -> None:
    with acts.desk.database.writing() as session:
        file = Attached(session, acts.desk.site_id, NAME)
        file.append(0, FALSE[:7])
        file.append(7, FALSE[7:])
        file.begin_again(len(FALSE))
        file.append(0, FILE[:PIECE])
    assert held(acts) == FILE[:PIECE]


def test_the_end_of_a_file_that_the_centre_does_not_give_is_its_refusal_and_not_a_broken_answer(
    acts: Acts,
) -> None:
    told = {"code": "blob_unknown", "facts": {}}
    centre = centre_of(acts, lambda _: httpx2.Response(404, json=told))
    with pytest.raises(ExchangeRefused, match="blob_unknown"):
        centre.read_blob(NAME, 0, 7)


def test_files_of_the_schema_before_are_taken_over_whole_and_sent_by_reading_them_once(
    acts: Acts,
) -> None:
    database, half = acts.desk.database, FILE[: PIECE + 5]
    with database.writing() as session:
        migrate(session.connection(), "0009")
        session.execute(
            text("UPDATE attachment SET have = :have, content = :half"),
            {"have": len(half), "half": half},
        )
        migrate(session.connection(), HEAD)
    assert (held(acts), firsts(acts)) == (half, [0])
    shelf = Shelf(FILE)
    assert fetch(acts, shelf)
    assert (held(acts), shelf.asked[0]) == (FILE, len(half))
    came: list[bytes] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        came.append(request.content)
        size = sum(map(len, came))
        if request.method == "HEAD":
            return httpx2.Response(200, headers={"Upload-Offset": "0"})
        return httpx2.Response(200, json={"offset": size, "complete": size == len(FILE)})

    with asked_for_pieces(database) as reads:
        files = Attachments(database, acts.desk.site_id)
        files.exchange(centre_of(acts, answer), (NAME,), lambda: False)
    assert b"".join(came) == FILE
    assert max(map(len, came)) == PIECE
    assert len(reads) == 1 + len(
        firsts(acts)
    )  # once to see that it is genuine, then piece by piece
