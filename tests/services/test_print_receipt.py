"""The receipt: printed from what was promised, counted, marked when it is printed again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk_app.models.actor import Actor
from desk_app.models.draft import FeeTiming, Payment, PaymentMethod, Principal, Submitted
from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.models.views import JobState
from tests.conftest import Clock
from tests.printing.reading import page_texts, text_of
from tests.services.counter import BUILDING, TEMPORARY_RESIDENCE, Counter, november

SavedPdf = Callable[[str], bytes]


@pytest.fixture
def saved(counter: Counter, tmp_path: Path) -> SavedPdf:
    """Save the receipt of a dossier and read the file back."""

    def save(dossier: str) -> bytes:
        path = tmp_path / "receipt.pdf"
        counter.acts.save_receipt(counter.clerk, dossier, path)
        return path.read_bytes()

    return save


def numbers(counter: Counter, dossier: str) -> list[int]:
    return [each.number for each in counter.open(dossier).prints]


def test_the_first_print_is_number_1_and_no_reprint(counter: Counter, saved: SavedPdf) -> None:
    received = counter.receive()
    text = text_of(saved(received.id))
    assert received.code in text
    assert "In lại" not in text
    [print_] = counter.open(received.id).prints
    assert (print_.form, print_.number, print_.at) == ("receipt", 1, november(20))
    assert print_.by_name == "Lê Thị Minh Hạnh"


def test_every_later_print_says_which_reprint_it_is(
    counter: Counter, clock: Clock, saved: SavedPdf
) -> None:
    received = counter.receive()
    saved(received.id)
    for again in (1, 2):
        clock.forward(minutes=1)
        pages = page_texts(saved(received.code))
        assert all(f"In lại lần {again}" in page for page in pages)
    assert numbers(counter, received.id) == [1, 2, 3]


def test_a_demonstration_paper_says_so(counter: Counter, saved: SavedPdf) -> None:
    assert "DEMO" in text_of(saved(counter.receive().id))


def test_what_was_promised_is_printed_after_the_calendar_has_changed(
    counter: Counter, administrator: Actor, clock: Clock, saved: SavedPdf
) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    before = text_of(saved(received.id))
    promised = "09 giờ 30 phút, ngày 26 tháng 11 năm 2026"
    assert promised in before
    closed = {"days_off": ["2026-11-24", "2026-11-25", "2026-11-26"]}
    counter.acts.imports().calendar(administrator, closed, "QĐ nghỉ thêm")
    moved = counter.receive(TEMPORARY_RESIDENCE)
    assert moved.promise.due_at == november(30)
    clock.forward(days=3)
    after = text_of(saved(received.id))
    assert received.promise.sentence in " ".join(after.split())
    assert promised in after
    assert counter.open(received.id).promise == received.promise


def test_a_preview_shows_the_next_print_and_records_nothing(
    counter: Counter, saved: SavedPdf
) -> None:
    received = counter.receive()
    lines = counter.lines()
    first = counter.acts.preview_receipt(counter.clerk, received.id)
    assert "In lại" not in text_of(first)
    assert counter.lines() == lines
    assert numbers(counter, received.id) == []
    assert counter.acts.print_jobs(counter.clerk) == ()
    assert saved(received.id) == first
    assert "In lại lần 1" in text_of(counter.acts.preview_receipt(counter.clerk, received.id))


def test_a_place_that_cannot_be_written_records_nothing(counter: Counter, tmp_path: Path) -> None:
    received = counter.receive()
    lines = counter.lines()
    for path in (tmp_path / "no such folder" / "receipt.pdf", tmp_path):
        with pytest.raises(Trouble) as trouble:
            counter.acts.save_receipt(counter.clerk, received.id, path)
        assert trouble.value.code == "file_unwritable"
    assert numbers(counter, received.id) == []
    assert counter.lines() == lines


def test_a_save_that_is_refused_leaves_the_older_file(counter: Counter, tmp_path: Path) -> None:
    paper = tmp_path / "receipt.pdf"
    paper.write_bytes(b"an older paper")
    with pytest.raises(NotAllowed):
        counter.acts.save_receipt(counter.clerk, "H99.62-261120-1001", paper)
    assert paper.read_bytes() == b"an older paper"
    assert list(tmp_path.glob(".*")) == []


def test_one_print_serves_the_queue_and_the_file(counter: Counter, tmp_path: Path) -> None:
    received, paper = counter.receive(), tmp_path / "receipt.pdf"
    job = counter.acts.print_and_save_receipt(counter.clerk, received.id, paper)
    assert job.state is JobState.WAITING
    assert received.code in text_of(paper.read_bytes())
    assert numbers(counter, received.id) == [1]


def test_an_unknown_dossier_is_not_printed(counter: Counter, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        counter.acts.save_receipt(counter.clerk, "H99.62-261120-1001", tmp_path / "x.pdf")
    with pytest.raises(NotAllowed):
        counter.acts.print_receipt(counter.clerk, "H99.62-261120-1001")
    with pytest.raises(NotAllowed):
        counter.acts.preview_receipt(counter.clerk, "H99.62-261120-1001")
    assert not (tmp_path / "x.pdf").exists()
    assert counter.acts.print_jobs(counter.clerk) == ()


def test_paid_due_exempt_and_provincial_fees_are_each_said(
    counter: Counter, saved: SavedPdf
) -> None:
    paid = counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH))
    due = counter.receive(TEMPORARY_RESIDENCE)
    exempt = counter.receive(
        TEMPORARY_RESIDENCE, fees=FeeTiming.EXEMPT, exempt_reason="Người thuộc hộ nghèo"
    )
    province = counter.receive(BUILDING)
    texts = [text_of(saved(each.id)) for each in (paid, due, exempt, province)]
    assert "15.000" in texts[0]
    assert "đã thu" in texts[0].lower()
    assert "15.000" in texts[1]
    assert "đã thu" not in texts[1].lower()
    assert "Người thuộc hộ nghèo" in texts[2]
    assert "Hội đồng nhân dân" in texts[3]


def test_people_papers_and_places_stand_on_the_paper(counter: Counter, saved: SavedPdf) -> None:
    mother = Principal(name="Trần Thị Lệ", authorisation="Giấy ủy quyền số 7")
    received = counter.receive(
        TEMPORARY_RESIDENCE,
        principal=mother,
        components=(Submitted(0, originals=1, pages=2), Submitted(1, later=True)),
        sets=2,
    )
    text = text_of(saved(received.id))
    for words in (
        "NGUYỄN THỊ BÍCH PHƯỢNG",
        "Người ủy quyền: TRẦN THỊ LỆ",
        "Giấy ủy quyền số 7",
        "0900 418 226",
        "(2 trang)",
        "(nộp sau)",
        "02 (bộ)",
        "Quầy 1",
        "Lê Thị Minh Hạnh",
    ):
        assert words in text, words


def test_the_paper_size_that_was_chosen_is_used(counter: Counter) -> None:
    received = counter.receive()
    small = counter.acts.print_receipt(counter.clerk, received.id)
    counter.acts.set_preference("receipt_paper", "A4")
    large = counter.acts.print_receipt(counter.clerk, received.id)
    assert (small.paper, large.paper) == ("A5", "A4")
    assert small.state is large.state is JobState.WAITING
