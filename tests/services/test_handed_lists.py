"""What became of hand-over lists, and their paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from desk_app.journal import reading
from desk_app.journal.envelope import Event, read_in
from desk_app.models.batch_code import batch_digits, read_batch_digits
from desk_app.models.handover import LineState
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.recovery.verify import verify
from desk_app.services.printed import prints_beside
from tests.conftest import Clock
from tests.printing.reading import page_texts, scanned_bars, text_of
from tests.services.asked import asked_by
from tests.services.counter import TEMPORARY_RESIDENCE, Counter, november

POLICE = "Công an xã"
WHY = {"reason": "Thiếu chữ ký"}


def handed(counter: Counter, number: int) -> tuple[str, list[str]]:
    """A list with so many lines: its id and the codes."""
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(number)]
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes, {"to": POLICE})
    return counter.acts.handed_lists().of_dossier(counter.clerk, codes[0]), codes


def states(counter: Counter, batch: str) -> list[LineState]:
    return [each.state for each in counter.acts.handed_lists().list(counter.clerk, batch).lines]


def proved(counter: Counter) -> None:
    desk = counter.acts.desk
    assert verify(desk.database, desk.site_id).lines == counter.lines()


def test_open_lists_stand_newest_first_until_every_line_is_settled(
    counter: Counter, clock: Clock
) -> None:
    first, codes = handed(counter, 2)
    clock.forward(minutes=5)
    second, _ = handed(counter, 1)
    lists = counter.acts.handed_lists()
    assert [each.id for each in lists.open(counter.clerk)] == [second, first]
    counter.acts.act(counter.clerk, Act.CONFIRM, codes[:1], {})
    counter.acts.act(counter.clerk, Act.REJECT, codes[1:], WHY)
    assert [each.id for each in lists.open(counter.clerk)] == [second]
    done = lists.list(counter.clerk, first).batch
    assert (done.number, done.year, done.unit, done.by_name) == (
        1, 2026, POLICE, "Lê Thị Minh Hạnh",
    )  # fmt: skip
    assert (done.size, done.count(LineState.CONFIRMED), done.count(LineState.REJECTED)) == (2, 1, 1)
    assert done.handed_at == november(20)


def test_the_unit_confirms_line_by_line_and_each_line_once(counter: Counter) -> None:
    batch, codes = handed(counter, 2)
    lists = counter.acts.handed_lists()
    assert lists.confirm(counter.clerk, batch, codes[1]).place == 2
    assert states(counter, batch) == [LineState.HANDED, LineState.CONFIRMED]
    _, others = handed(counter, 1)
    for code, rule in ((codes[1], "line_settled"), (others[0], "not_on_list")):
        with pytest.raises(NotAllowed, match=rule):
            lists.confirm(counter.clerk, batch, code)


def test_who_signed_for_the_unit_is_kept_with_the_lines_and_beside_the_chain(
    counter: Counter,
) -> None:
    batch, codes = handed(counter, 3)
    counter.acts.act(counter.clerk, Act.RECALL, codes[2:], WHY)
    body = {"batch": batch, "receiver": " Y Khoa  Niê "}
    counter.acts.act(counter.clerk, Act.CONFIRM, [], body)
    lines = counter.acts.handed_lists().list(counter.clerk, batch).lines
    assert [each.said for each in lines] == ["Y Khoa Niê", "Y Khoa Niê", "Thiếu chữ ký"]
    proved(counter)


def test_a_receivers_name_has_its_bounds(counter: Counter) -> None:
    batch, _ = handed(counter, 1)
    with pytest.raises(HasProblems) as wrong:
        counter.acts.act(counter.clerk, Act.CONFIRM, [], {"batch": batch, "receiver": "x" * 301})
    assert [(each.field, each.code) for each in wrong.value.problems] == [
        ("receiver", "text_too_long")
    ]


def test_a_dossier_leads_to_the_list_it_was_handed_with_last(counter: Counter) -> None:
    first, codes = handed(counter, 1)
    counter.acts.act(counter.clerk, Act.RECALL, codes, WHY)
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes, {"to": POLICE})
    second = counter.acts.handed_lists().of_dossier(counter.clerk, codes[0])
    assert second != first
    fresh = counter.receive(TEMPORARY_RESIDENCE).code
    with pytest.raises(NotAllowed, match="not_handed_over"):
        counter.acts.handed_lists().of_dossier(counter.clerk, fresh)
    with pytest.raises(NotAllowed, match="batch_unknown"):
        counter.acts.handed_lists().list(counter.clerk, "nothing")


def test_the_list_is_queued_once_in_two_copies_with_its_own_bars_above_those_of_the_lines(
    counter: Counter, tmp_path: Path
) -> None:
    batch, codes = handed(counter, 2)
    prints = counter.acts.print_handover()
    job = prints(counter.clerk, batch)
    assert (job.form, job.code, job.paper, job.dossier) == ("handover", "1/2026", "A4", "")
    assert len(counter.acts.print_jobs(counter.clerk)) == 1
    prints.save(counter.clerk, batch, tmp_path / "list.pdf")
    pdf = (tmp_path / "list.pdf").read_bytes()
    pages = page_texts(pdf)
    assert ["Liên 1" in pages[0], "Liên 2" in pages[1]] == [True, True]
    assert "In lại lần 1" in pages[0]
    for page, _ in enumerate(pages):
        head, *lines = scanned_bars(pdf, 203, page)
        assert head == batch_digits(batch)
        assert read_batch_digits(head) == batch
        assert [counter.acts.find_exact(each) for each in lines] == [
            counter.open(code).id for code in codes
        ]
    assert "In lại lần 2" in text_of(prints.preview(counter.clerk, batch))
    proved(counter)
    with pytest.raises(NotAllowed, match="batch_unknown"):
        prints(counter.clerk, "nothing")


def test_a_long_list_asks_the_store_no_more_than_a_short_one(counter: Counter) -> None:
    lists, clerk = counter.acts.handed_lists(), counter.clerk
    short, long = handed(counter, 3), handed(counter, 40)
    for batch, codes in (short, long):
        counter.acts.act(clerk, Act.CONFIRM, codes[2:], {"batch": batch, "receiver": "Y Khoa"})
        counter.acts.act(clerk, Act.REJECT, codes[1:2], WHY)
    read = [len(asked_by(counter, partial(lists.list, clerk, batch))) for batch, _ in (short, long)]
    taken = [
        len(asked_by(counter, partial(lists.confirm, clerk, batch, codes[0])))
        for batch, codes in (short, long)
    ]
    assert read[0] == read[1]
    assert taken[0] == taken[1]
    said = [each.said for each in lists.list(clerk, long[0]).lines]
    assert said == ["", "Thiếu chữ ký", *["Y Khoa"] * 38]


def test_the_prints_of_a_list_are_counted_without_reading_those_of_the_others(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    prints = counter.acts.print_handover()
    lists = [handed(counter, 1)[0] for _ in range(3)]
    for batch in (*lists, lists[0]):
        prints(counter.clerk, batch)
    decoded: list[bytes] = []

    def noted(line: bytes, chain: str) -> Event:
        decoded.append(line)
        return read_in(line, chain)

    monkeypatch.setattr(reading, "read_in", noted)
    with counter.acts.desk.database.reading() as session:
        assert prints_beside(session, counter.acts.desk.site_id, "handover", lists[0]) == 2
        assert len(decoded) == 2
        assert prints_beside(session, counter.acts.desk.site_id, "handover", "none") == 0
