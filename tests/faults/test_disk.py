"""A disk that is full, fails, or may not be written: said in one word, and no work is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desk_app.models.outcomes import Trouble
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.faults.children import register_as_nobody, register_on_a_short_disk, start, words
from tests.journal.desks import CLERK, copied, opened, proved, receive


@pytest.fixture
def public(desk: Settings) -> Iterator[Settings]:
    """A desk with one dossier in a folder that every user of the machine can reach."""
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        reachable = copied(desk, folder / "desk", witness=folder / "witness")
        with opened(reachable) as acts:
            receive(acts)
        for file in reachable.data.iterdir():
            file.chmod(0o644)
        reachable.witness.chmod(0o777)
        for file in reachable.witness.iterdir():
            file.chmod(0o666)
        yield reachable
        for place in (reachable.data, reachable.witness):
            place.chmod(0o755)


def test_a_folder_that_may_not_be_written_is_said_and_left_as_it_is(public: Settings) -> None:
    before = {file.name: file.read_bytes() for file in public.data.iterdir()}
    for file in public.data.iterdir():
        file.chmod(0o444)
    public.data.chmod(0o555)
    said = words(*start(register_as_nobody, public))
    assert said == ["folder_read_only"]
    assert {file.name: file.read_bytes() for file in public.data.iterdir()} == before
    public.data.chmod(0o755)
    for file in public.data.iterdir():
        file.chmod(0o644)
    with opened(public) as acts:
        assert receive(acts)[0].code.endswith("-1002")
        proved(acts)


def test_a_file_that_may_not_be_written_is_said(public: Settings) -> None:
    (public.data / "desk.db").chmod(0o444)
    public.data.chmod(0o777)
    assert words(*start(register_as_nobody, public)) == ["folder_read_only"]


def test_a_folder_of_another_user_is_said(public: Settings) -> None:
    public.data.chmod(0o000)
    assert words(*start(register_as_nobody, public)) == ["database_unreachable"]


def test_a_witness_folder_that_may_not_be_written_refuses_before_anything_is_saved(
    public: Settings,
) -> None:
    public.data.chmod(0o777)
    for file in public.data.iterdir():
        file.chmod(0o666)
    public.witness.chmod(0o555)
    for file in public.witness.iterdir():
        file.chmod(0o444)
    assert words(*start(register_as_nobody, public)) == ["witness_unwritable"]
    public.witness.chmod(0o755)
    for file in public.witness.iterdir():
        file.chmod(0o644)
    with opened(public) as acts:
        assert len(acts.search(CLERK, "")) == 1
        assert receive(acts)[0].code.endswith("-1002")


def test_a_disk_that_fails_while_writing_loses_nothing_and_is_used_again(desk: Settings) -> None:
    first, *failed, last = words(*start(register_on_a_short_disk, desk, 9_000))
    assert first == "H99.62-261120-1001 1"
    assert set(failed) == {"disk_failed"}
    assert last == "H99.62-261120-1002 2"
    with opened(desk) as acts:
        assert proved(acts).lines == 3
        assert len(acts.search(CLERK, "")) == 2


def test_a_full_disk_is_said_and_loses_nothing(acts: Acts) -> None:
    receive(acts)
    before = proved(acts)
    with acts.desk.database.reading() as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(Trouble) as said:
        receive(acts)
    assert said.value.code == "disk_full"
    acts.desk.database.close()  # the next connection has room again
    assert proved(acts) == before
    assert receive(acts)[0].code == "H99.62-261120-1002"
    assert proved(acts).lines == before.lines + 1
