"""The end of the day: the checklist, the signature, and what changed after it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desk_app.models.day_end import DayStanding, OpenPoint, open_points
from desk_app.models.draft import Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.recovery.verify import verify
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.registers import OPEN, csv_file

TODAY = date(2026, 11, 20)
REMARK = {"remarks": "Hồ sơ chuyển sáng thứ Hai"}


@pytest.fixture
def head(counter: Counter) -> Counter:
    """The same counter with its supervisor at it."""
    return Counter(counter.acts, counter.acts.sign_in("supervisor", "supervisor"))


def proved(counter: Counter) -> None:
    desk = counter.acts.desk
    verify(desk.database, desk.site_id)


def test_a_quiet_day_is_signed_without_a_remark(head: Counter) -> None:
    signed = head.acts.day_end()(head.clerk, None)
    assert (signed.day, signed.number, signed.by, signed.open) == (TODAY, 1, "supervisor", {})
    assert (signed.figures.received, signed.place.epoch) == (0, 1)
    proved(head)


def test_the_checklist_names_what_is_open(counter: Counter, head: Counter) -> None:
    handed = counter.receive(TEMPORARY_RESIDENCE)
    counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.act(counter.clerk, Act.HAND_OVER, [handed.code], {"to": "Công an xã"})
    counter.acts.open_till(counter.clerk, {"float": 0})
    counter.acts.save_draft(counter.clerk, "d1", {"name": "Trần"}, "Trần", parked=True)
    counter.acts.print_receipt(counter.clerk, handed.id, "Không có máy in này")
    assert counter.acts.day_end().state(TODAY).open == {
        OpenPoint.PRINTS: 1, OpenPoint.PAPERS: 1, OpenPoint.HANDOVERS: 1, OpenPoint.TILL: 1,
        OpenPoint.DRAFTS: 1,
    }  # fmt: skip
    with pytest.raises(HasProblems, match="sign_off_needs_remark"):
        head.acts.day_end()(head.clerk, {})
    signed = head.acts.day_end()(head.clerk, REMARK)
    assert sum(signed.open.values()) == 5
    proved(head)


def test_only_the_head_of_the_counter_signs(counter: Counter) -> None:
    with pytest.raises(NotAllowed) as refused:
        counter.acts.day_end()(counter.clerk, {})
    told = {"role": "clerk", "act": "sign-off"}
    assert (refused.value.code, dict(refused.value.facts)) == ("role_not_allowed", told)
    assert counter.acts.day_end()(counter.acts.sign_in("admin", "admin"), {}).by == "admin"


def test_the_figures_are_those_of_the_day(counter: Counter, head: Counter, clock: Clock) -> None:
    counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH))
    void = counter.receive(TEMPORARY_RESIDENCE).code
    counter.void(void)
    figures = head.acts.day_end()(head.clerk, REMARK).figures
    told = (figures.received, figures.voided, figures.returned, figures.collected)
    assert told == (1, 1, 0, 15_000)
    clock.forward(days=3)
    assert counter.acts.day_end().state(date(2026, 11, 23)).figures.received == 0


def test_a_second_signature_names_what_changed(
    counter: Counter, head: Counter, tmp_path: Path
) -> None:
    kept, moved = (counter.receive(TEMPORARY_RESIDENCE) for _ in range(2))
    end = head.acts.day_end()
    first = end(head.clerk, REMARK)
    counter.acts.save_receipt(counter.clerk, kept.id, tmp_path / "receipt.pdf")
    with pytest.raises(NotAllowed, match="day_signed_already"):
        end(head.clerk, REMARK)
    added = counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.act(counter.clerk, Act.SHELVE, [moved.code], {"shelf": "Kệ B2"})
    assert end.state(TODAY).changed == (moved.code, added.code)
    second = end(head.clerk, REMARK)
    assert (second.number, second.changed) == (2, (moved.code, added.code))
    assert second.place.seq > first.place.seq
    path = tmp_path / "daily.pdf"
    counter.acts.save_report(counter.clerk, "daily", (TODAY, TODAY), path)
    text = text_of(path.read_bytes())
    assert "Chốt ngày lần 2 lúc 09:30 20/11/2026, Nguyễn Đức Tài." in text
    assert f"Thay đổi so với lần 1: {moved.code}, {added.code}." in text
    signed = counter.acts.report(counter.clerk, "daily", TODAY, TODAY).totals["signed"]
    assert [each["number"] for each in signed] == [1, 2]  # type: ignore[attr-defined] # a list of signatures
    proved(head)


def test_what_is_entered_late_changes_the_signed_day(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    counter.receive()
    head.acts.day_end()(head.clerk, REMARK)
    clock.forward(days=3)
    friday = clock.now.replace(day=20, hour=9, minute=40)
    late = counter.receive(received_at=friday, late_entry_reason="Mất điện")
    counter.receive()
    assert counter.acts.day_end().state(TODAY).changed == (late.code,)
    again = head.acts.day_end()(head.clerk, {**REMARK, "day": "2026-11-20"})
    assert (again.day, again.number, again.figures.received) == (TODAY, 2, 2)


def test_each_change_since_the_signature_is_told_in_its_order(
    counter: Counter, head: Counter
) -> None:
    moved = counter.receive(TEMPORARY_RESIDENCE)
    head.acts.day_end()(head.clerk, REMARK)
    added = counter.receive(TEMPORARY_RESIDENCE)
    counter.acts.act(counter.clerk, Act.SHELVE, [moved.code], {"shelf": "Kệ B2"})
    told = head.acts.day_end().state(TODAY).changes
    assert [(each.code, each.line.kind, each.line.by_name) for each in told] == [
        (added.code, "DossierReceived", "Lê Thị Minh Hạnh"),
        (moved.code, "Shelved", "Lê Thị Minh Hạnh"),
    ]
    assert told[1].line.facts["shelf"] == "Kệ B2"


def returned(counter: Counter, code: str) -> None:
    """A result is given to the applicant, who has brought the receipt."""
    body = {"receiver": {}, "how": "counter", "receipt": "brought"}
    counter.acts.act(counter.clerk, Act.RETURN, [code], body)


def finished(counter: Counter) -> str:
    """The code of a dossier whose result lies at the desk, paid."""
    code = counter.receive(TEMPORARY_RESIDENCE, collect=Payment(PaymentMethod.CASH)).code
    counter.acts.act(counter.clerk, Act.HAND_OVER, [code], {"to": "Công an xã"})
    counter.acts.act(counter.clerk, Act.CONFIRM, [code], {})
    counter.acts.act(counter.clerk, Act.RESULT, [code], {})
    return code


def test_what_was_returned_on_a_signed_day_stays_returned_whatever_becomes_of_it(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    code, undone, posted = (finished(counter) for _ in range(3))
    returned(counter, code)
    returned(counter, undone)
    take_back = (Act.TAKE_BACK, [undone], {"reason": "Giao nhầm người"})
    counter.acts.act(counter.clerk, *take_back)  # nothing was given that day after all
    counter.acts.act(counter.clerk, Act.POST, [posted], {"tracking": "EB000000001VN"})
    end = head.acts.day_end()
    signed = end(head.clerk, REMARK).figures
    assert (signed.returned, counter.acts.board(counter.clerk).returned_today) == (1, 1)
    clock.forward(days=3)
    counter.acts.act(counter.clerk, Act.CORRECT, [code], {"reason": "Sai tên đệm"})
    counter.acts.act(counter.clerk, Act.DELIVERED, [posted], {"on": "2026-11-20"})
    state = end.state(TODAY)
    assert (state.figures, state.changes) == (signed, ())
    assert end.days(TODAY, 1)[0].standing is DayStanding.SIGNED
    assert end.state(date(2026, 11, 23)).figures.returned == 1  # told today, so of today's list
    assert counter.acts.board(counter.clerk).returned_today == 1


def test_a_result_of_a_dossier_taken_over_counts_for_the_desk_that_returned_it(
    counter: Counter, head: Counter, tmp_path: Path
) -> None:
    importing = head.acts.import_dossiers()
    taken = importing.look(head.clerk, csv_file(tmp_path / "so.csv", OPEN), {})
    importing(head.clerk, taken, lambda *_: True)
    [code] = [row.code for row in taken.good]
    counter.acts.act(counter.clerk, Act.RESULT, [code], {})
    returned(counter, code)
    today = head.acts.day_end().state(TODAY).figures.returned
    assert (today, counter.acts.board(counter.clerk).returned_today) == (1, 1)


def test_the_checklist_of_a_past_day_holds_only_what_began_by_then(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    late = counter.receive(TEMPORARY_RESIDENCE).code
    counter.acts.act(counter.clerk, Act.HAND_OVER, [late], {"to": "Công an xã"})
    end = head.acts.day_end()
    end(head.clerk, REMARK)
    clock.forward(days=3)
    handed, waiting = (counter.receive(TEMPORARY_RESIDENCE) for _ in range(2))
    counter.acts.act(counter.clerk, Act.HAND_OVER, [handed.code], {"to": "Công an xã"})
    counter.acts.open_till(counter.clerk, {"float": 0})
    counter.acts.save_draft(counter.clerk, "d1", {"name": "Trần"}, "Trần", parked=True)
    counter.acts.print_receipt(counter.clerk, waiting.id, "Không có máy in này")
    assert open_points(end.state(TODAY).open) == {OpenPoint.HANDOVERS: 1}
    assert open_points(end.state(clock.now.date()).open) == {
        OpenPoint.PRINTS: 1, OpenPoint.PAPERS: 1, OpenPoint.HANDOVERS: 2, OpenPoint.TILL: 1,
        OpenPoint.DRAFTS: 1,
    }  # fmt: skip
    counter.acts.act(counter.clerk, Act.CONFIRM, [late], {})
    with pytest.raises(NotAllowed, match="day_signed_already"):
        end(head.clerk, {**REMARK, "day": "2026-11-20"})
    assert end(head.clerk, {"day": "2026-11-21"}).open == {}  # today's drafts ask no remark of it


def test_what_a_citizen_says_and_why_a_dossier_is_late_change_no_signed_day(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    received = clock.now - timedelta(days=14)
    code = counter.receive(
        TEMPORARY_RESIDENCE, received_at=received, late_entry_reason="Mất điện"
    ).code
    end = head.acts.day_end()
    end(head.clerk, REMARK)
    counter.acts.rate(counter.clerk, code, {"step": "satisfied"})
    counter.acts.act(counter.clerk, Act.EXPLAIN, [code], {"reason": "Chờ cơ quan phối hợp"})
    assert end.state(TODAY).changed == ()
    assert end.days(TODAY, 1)[0].standing is DayStanding.SIGNED


def test_an_older_register_taken_over_changes_no_signed_day(head: Counter, tmp_path: Path) -> None:
    head.acts.day_end()(head.clerk, REMARK)
    row = (OPEN[0], OPEN[1], OPEN[2], "20/11/2026 08:00", *OPEN[4:5], "27/11/2026", *OPEN[6:])
    importing = head.acts.import_dossiers()
    taken = importing.look(head.clerk, csv_file(tmp_path / "so.csv", row), {})
    assert importing(head.clerk, taken, lambda *_: True).done == 1
    assert head.acts.day_end().state(TODAY).changed == ()


def test_the_last_days_say_which_were_never_signed_and_which_changed_since(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    counter.receive()
    clock.forward(days=3)
    counter.receive()
    head.acts.day_end()(head.clerk, REMARK)
    counter.receive()
    days = head.acts.day_end().days(date(2026, 11, 23), 5)
    assert [(each.day.day, each.received, each.standing) for each in days] == [
        (19, 0, DayStanding.NOTHING),  # the desk was made on the 20th
        (20, 1, DayStanding.UNSIGNED),
        (21, 0, DayStanding.NOTHING),
        (22, 0, DayStanding.NOTHING),
        (23, 2, DayStanding.CHANGED),
    ]
    head.acts.day_end()(head.clerk, REMARK)
    assert head.acts.day_end().days(date(2026, 11, 23), 1)[0].standing is DayStanding.SIGNED


def test_the_further_life_of_a_dossier_leaves_the_day_of_its_reception_alone(
    counter: Counter, head: Counter, clock: Clock
) -> None:
    kept, void = (counter.receive(TEMPORARY_RESIDENCE) for _ in range(2))
    head.acts.day_end()(head.clerk, REMARK)
    clock.forward(days=3)
    counter.acts.act(counter.clerk, Act.HAND_OVER, [kept.code], {"to": "Công an xã"})
    end = head.acts.day_end()
    assert end.state(TODAY).changed == ()
    assert end.days(TODAY, 1)[0].standing is DayStanding.SIGNED
    counter.void(void.code)
    assert end.state(TODAY).changed == (void.code,)
    assert end.days(TODAY, 1)[0].standing is DayStanding.CHANGED
