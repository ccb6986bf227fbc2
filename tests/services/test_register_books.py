"""The register book: every entry has its row, a closed volume takes no more, the next one goes on."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed
from desk_app.models.report import Report
from desk_app.recovery.verify import verify
from desk_app.services.register_figures import Span
from tests.conftest import Clock
from tests.journal.desks import from_outside
from tests.printing.reading import page_texts
from tests.services.counter import TEMPORARY_RESIDENCE, Counter, draft, november

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def head(counter: Counter) -> Counter:
    """The same counter with its supervisor at it."""
    return Counter(counter.acts, counter.acts.sign_in("supervisor", "supervisor"))


def report(counter: Counter, days: tuple[date, date] = YEAR) -> Report:
    return counter.acts.report(counter.clerk, "register", *days)


def paper(counter: Counter, path: Path, days: tuple[date, date] = YEAR) -> list[str]:
    counter.acts.save_report(counter.clerk, "register", days, path)
    return page_texts(path.read_bytes())


def close(head: Counter, year: int = 2026) -> tuple[int, int, int]:
    closed = head.acts.close_book(head.clerk, year)
    return closed.volume, closed.first, closed.last


def test_every_entry_has_its_row_and_its_number(counter: Counter) -> None:
    received = [counter.receive(TEMPORARY_RESIDENCE) for _ in range(3)]
    counter.void(received[1].code)
    found = report(counter)
    assert [(row["volume"], row["entry"], row["code"]) for row in found.rows] == [
        (1, place, each.code) for place, each in enumerate(received, 1)
    ]
    first, void, _ = found.rows
    assert (first["applicant"], first["phone"], first["delivery"]) == (
        "Nguyễn Thị Bích Phượng", "0900418226", "counter",
    )  # fmt: skip
    assert (void["voided"], void["reason"]) == (1, "Nhập trùng")
    totals = found.totals
    assert (totals["entries"], totals["dossiers"], totals["voided"]) == (3, 2, 1)
    assert totals["books"] == [{"year": 2026, "from": 1, "to": 3}]
    assert all(found.identities.values())


def test_any_range_of_days_keeps_the_numbers_of_the_book(counter: Counter, clock: Clock) -> None:
    counter.receive()
    clock.forward(days=3)
    counter.receive()
    counter.receive(received_at=november(20, 9, 40), late_entry_reason="Mất điện")
    monday = (date(2026, 11, 23), date(2026, 11, 23))
    assert [row["entry"] for row in report(counter, monday).rows] == [2, 3]
    assert report(counter, (date(2026, 11, 24), date(2026, 11, 30))).rows == ()


def test_the_pages_have_the_columns_of_the_form(counter: Counter, tmp_path: Path) -> None:
    received = [counter.receive(TEMPORARY_RESIDENCE) for _ in range(2)]
    counter.void(received[1].code)
    [text] = paper(counter, tmp_path / "book.pdf")
    for words in (
        "SỔ THEO DÕI HỒ SƠ", "Số: 01/STD-TTPVHCC",
        "Quyển số 01, năm 2026 – Trung tâm Phục vụ hành chính công xã Quảng Phú – từ số thứ tự 1 đến 2",
        "Nhận và trả kết quả", "Cơ quan chủ trì giải quyết", "Phương thức nhận kết quả", "Ký nhận",
        "UBND xã Quảng Phú", "Tại quầy", received[0].code,
        "Số hủy: Nhập trùng. Lê Thị Minh Hạnh hủy lúc 09:30 20/11/2026.", "Sổ chưa đóng.",
    ):  # fmt: skip
        assert words in text


def test_a_closed_volume_is_signed_and_the_next_goes_on(
    counter: Counter, head: Counter, tmp_path: Path
) -> None:
    received = [counter.receive(TEMPORARY_RESIDENCE) for _ in range(2)]
    counter.void(received[1].code)
    assert close(head) == (1, 1, 2)
    seen = counter.acts.preview_intake(draft()).expected
    assert seen is not None
    assert (seen.volume, seen.entry) == (11, 3)
    following = counter.receive()
    assert (following.register.volume, following.register.entry) == (11, 3)
    closed, opened = paper(counter, tmp_path / "book.pdf")
    assert "Sổ này có 2 số thứ tự, từ số 1 đến số 2, trong đó 1 số hủy. Đóng sổ ngày 20" in closed
    assert "Quyển số 11, năm 2026" in opened
    assert "Sổ chưa đóng." in opened
    [told] = report(counter).totals["closed"]  # type: ignore[misc] # a list of one
    assert (told["volume"], told["first"], told["last"]) == (1, 1, 2)  # type: ignore[has-type]
    assert close(head) == (11, 3, 3)
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines == counter.lines()


def test_what_was_received_before_the_closing_is_entered_late_into_the_next_volume(
    counter: Counter, head: Counter, clock: Clock, tmp_path: Path
) -> None:
    counter.receive()
    close(head)
    late: dict[str, Any] = {"received_at": november(20, 9), "late_entry_reason": "Mất điện"}
    found = []
    for wait in (timedelta(hours=1), timedelta(days=3)):
        clock.now += wait
        codes = {each.code for each in counter.acts.preview_intake(draft(**late)).problems}
        assert "book_closed" not in codes
        found.append(counter.receive(**late).register)
    assert [(each.volume, each.entry) for each in found] == [(11, 2), (11, 3)]
    [_, page] = paper(counter, tmp_path / "book.pdf")
    assert "Nhập lúc 10:30 20/11/2026" in page
    assert "Nhập lúc 10:30 23/11/2026" in page


def test_the_book_of_last_year_is_closed_and_a_new_one_begins_with_one(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    counter.receive()
    clock.now += timedelta(days=50)
    begun = counter.receive()
    assert (begun.register.volume, begun.register.entry) == (1, 1)
    assert close(head) == (1, 1, 1)
    assert counter.receive().register.entry == 2
    late = draft(received_at=november(20, 9), late_entry_reason="Mất điện")
    refused = counter.not_allowed(late)
    told = {"year": 2026, "volume": 1, "day": "09/01/2027"}
    assert (refused.code, dict(refused.facts)) == ("book_closed", told)
    problems = counter.acts.preview_intake(late).problems
    assert ("received_at", "book_closed") in [(each.field, each.code) for each in problems]


def test_only_the_head_closes_a_book_and_only_one_with_entries(
    counter: Counter, head: Counter
) -> None:
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        counter.acts.close_book(counter.clerk, 2026)
    with pytest.raises(NotAllowed, match="book_empty"):
        close(head)
    with pytest.raises(HasProblems, match="year_to_come"):
        close(head, 2027)


def test_a_book_with_a_missing_entry_is_not_printed(counter: Counter, tmp_path: Path) -> None:
    received = [counter.receive() for _ in range(3)]
    with from_outside(counter.acts.desk.settings) as file:
        file.execute("UPDATE dossier SET desk = 'x' WHERE id = ?", (received[1].id,))
    found = report(counter)
    assert found.identities["no entry is missing"] is False
    assert found.totals["missing_entries"] == ["2/2026"]
    with pytest.raises(IntegrityBroken, match="numbers_missing"):
        paper(counter, tmp_path / "book.pdf")


def test_an_entry_lost_at_an_end_of_the_book_is_noticed_and_the_book_stays_open(
    counter: Counter, head: Counter, clock: Clock, tmp_path: Path
) -> None:
    received = [counter.receive() for _ in range(2)]
    clock.forward(days=3)
    received += [counter.receive() for _ in range(2)]
    friday, weekend, monday = ((date(2026, 11, day),) * 2 for day in (20, 21, 23))
    with from_outside(counter.acts.desk.settings) as file:
        for lost in (received[0], received[3]):
            file.execute("UPDATE dossier SET desk = 'x' WHERE id = ?", (lost.id,))
    missing = {
        days: report(counter, days).totals["missing_entries"]
        for days in (YEAR, friday, weekend, monday)
    }
    assert missing == {
        YEAR: ["1/2026", "4/2026"], friday: ["1/2026"], weekend: [], monday: ["4/2026"],
    }  # fmt: skip
    book = counter.acts.book()
    found = book.entries(counter.clerk, Span(2026, 4, 9)).totals
    assert (found["entries"], found["missing_entries"]) == (1, ["4/2026"])
    with pytest.raises(IntegrityBroken, match="numbers_missing"):
        paper(counter, tmp_path / "book.pdf", monday)
    with pytest.raises(IntegrityBroken, match="numbers_missing") as broken:
        close(head)
    assert broken.value.facts["codes"] == "1/2026, 4/2026"
    assert book(counter.clerk, 2026).closed == ()


def test_any_stretch_of_entries_is_shown_and_printed_by_number_or_by_day(
    counter: Counter, head: Counter, clock: Clock, tmp_path: Path
) -> None:
    received = [counter.receive() for _ in range(3)]
    close(head)
    clock.forward(days=3)
    received += [counter.receive() for _ in range(2)]
    book = counter.acts.book()
    view = book(counter.clerk, 2026)
    assert view.years == (2026,)
    assert [(each.volume, each.last, each.by) for each in view.closed] == [(1, 3, "Nguyễn Đức Tài")]
    assert (view.open.volume, view.open.first, view.open.last) == (11, 4, 5)
    monday = date(2026, 11, 23)
    assert book.of_days(counter.clerk, 2026, monday, monday) == Span(2026, 4, 5)
    assert book.of_days(counter.clerk, 2026, date(2026, 11, 24), date(2026, 11, 30)) is None
    found = book.entries(counter.clerk, Span(2026, 2, 4))
    assert [row["code"] for row in found.rows] == [each.code for each in received[1:4]]
    lines = counter.lines()
    first, second = page_texts(book.preview(counter.clerk, Span(2026, 2, 4)))
    assert "từ số thứ tự 2 đến 3" in first
    assert "Quyển số 11" in second
    assert counter.lines() == lines  # looking records nothing
    book.save(counter.clerk, Span(2026, 2, 4), tmp_path / "book.pdf")
    assert len(page_texts((tmp_path / "book.pdf").read_bytes())) == 2
    assert counter.lines() == lines + 2
    with pytest.raises(HasProblems, match="range_reversed"):
        book.entries(counter.clerk, Span(2026, 4, 2))
    with pytest.raises(NotAllowed, match="nothing_to_print"):
        book.preview(counter.clerk, Span(2026, 8, 9))
