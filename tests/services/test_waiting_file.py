"""A saved paper is whole or not there, and what stood in its place survives a failure."""

from __future__ import annotations

import contextlib
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.models.outcomes import Trouble
from desk_app.services.waiting_file import WaitingFile


@contextlib.contextmanager
def a_disk_with_room_for(size: int) -> Iterator[None]:
    """No file may grow beyond that many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_that_does_not_fit_leaves_the_older_one_whole(tmp_path: Path) -> None:
    paper = tmp_path / "receipt.pdf"
    paper.write_bytes(b"an older paper")
    file = WaitingFile(paper)
    with a_disk_with_room_for(1_000), pytest.raises(Trouble) as trouble:
        file.write(b"x" * 5_000)
    file.forget()
    assert trouble.value.code == "file_unwritable"
    assert paper.read_bytes() == b"an older paper"
    assert list(tmp_path.iterdir()) == [paper]


def test_until_it_takes_its_place_the_older_one_stands(tmp_path: Path) -> None:
    paper = tmp_path / "receipt.pdf"
    paper.write_bytes(b"an older paper")
    file = WaitingFile(paper)
    file.write(b"a newer paper")
    assert paper.read_bytes() == b"an older paper"
    file.take_place()
    file.forget()
    assert paper.read_bytes() == b"a newer paper"
    assert list(tmp_path.iterdir()) == [paper]


def test_a_link_goes_on_pointing_to_the_file_behind_it(tmp_path: Path) -> None:
    paper, link = tmp_path / "receipt.pdf", tmp_path / "last.pdf"
    paper.write_bytes(b"an older paper")
    link.symlink_to(paper)
    file = WaitingFile(link)
    file.write(b"a newer paper")
    file.take_place()
    assert (link.is_symlink(), paper.read_bytes()) == (True, b"a newer paper")


def test_a_device_is_written_to_and_never_replaced() -> None:
    file = WaitingFile(Path("/dev/null"))
    file.must_be_possible()
    file.write(b"a paper nobody wants")
    file.take_place()
    file.forget()
    assert Path("/dev/null").is_char_device()
    with pytest.raises(Trouble):
        WaitingFile(Path("/dev/full")).write(b"a paper")


@pytest.mark.parametrize("place", ["none/receipt.pdf", "."])
def test_a_place_that_cannot_be_is_said_before_the_act(tmp_path: Path, place: str) -> None:
    with pytest.raises(Trouble) as trouble:
        WaitingFile(tmp_path / place).must_be_possible()
    assert trouble.value.code == "file_unwritable"
    assert list(tmp_path.iterdir()) == []
