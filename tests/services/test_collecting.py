"""Finding the result of whoever stands at the counter, and what the post brought."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk_app.journal.reading import told_of
from desk_app.models.catalogue import Channel
from desk_app.models.collecting import Result
from desk_app.models.draft import Delivery, Principal
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.services.dossier_rows import dossier_of
from tests.conftest import Clock
from tests.services.counter import LAND, PHUONG, TEMPORARY_RESIDENCE, Counter, november, person
from tests.services.finished import finished, processed, ready

OWNER = person("Trần Văn Chủ", id_number="066080000111")
GIVER = Principal(
    name="Lê Thị Mẫu", id_number="066180000222", authorisation="Giấy ủy quyền ngày 19/11/2026"
)


def test_the_result_is_told_as_it_came_back(counter: Counter) -> None:
    code = ready(counter).code
    found = counter.acts.collectable(counter.clerk, code)
    assert found.result == Result(
        "granted", "12/XN-UBND", "Y Khoa Niê", november(20).date(), november(20)
    )
    assert (found.dossier.shelf, found.owed) == ("Kệ B2", 0)


def test_a_refusal_after_appraisal_is_the_result(counter: Counter) -> None:
    dossier = counter.receive()
    processed(counter, (dossier,))
    assert counter.acts.collectable(counter.clerk, dossier.code).result is None
    counter.acts.act(counter.clerk, Act.REFUSE, (dossier.code,), {"reason": "Không đủ điều kiện"})
    result = counter.acts.collectable(counter.clerk, dossier.code).result
    assert result is not None
    assert (result.kind, result.number) == ("refused", "1")


def test_applicant_owner_and_principal_may_collect_and_nobody_else(counter: Counter) -> None:
    code = ready(counter, owner=OWNER, principal=GIVER).code
    found = counter.acts.collectable(counter.clerk, code)
    assert [each.name for each in found.collectors] == [PHUONG.name, OWNER.name, GIVER.name]
    assert found.whose("066 080 000 111") == OWNER
    assert found.whose("066080000112") is None
    assert found.whose("") is None


def test_the_fee_still_due_is_told(counter: Counter) -> None:
    code = ready(counter, TEMPORARY_RESIDENCE).code
    assert counter.acts.collectable(counter.clerk, code).owed == 15_000


def test_a_card_finds_only_what_is_ready_at_the_counter_for_its_holder(counter: Counter) -> None:
    mine, owned = ready(counter), ready(counter, applicant=OWNER)
    counter.receive()  # not ready
    ready(counter, delivery=Delivery.POST)
    assert counter.acts.ready_of("066 194 004 217") == (mine.id,)
    assert counter.acts.ready_of(OWNER.id_number) == (owned.id,)
    assert counter.acts.ready_of("066194999999") == ()
    counter.acts.act(counter.clerk, Act.RETURN, (mine.code,), {})
    assert counter.acts.ready_of(PHUONG.id_number) == ()


def test_what_the_post_brought_is_told_by_the_day(counter: Counter, clock: Clock) -> None:
    first = counter.receive(channel=Channel.POST)
    counter.receive()
    clock.forward(hours=1)
    second = counter.receive(channel=Channel.POST)
    assert counter.acts.brought_by_post(clock.now.date()) == (second.id, first.id)
    clock.forward(days=3)
    assert counter.acts.brought_by_post(clock.now.date()) == ()


def test_what_came_back_is_listed_and_its_sums_hold(
    counter: Counter, clock: Clock, tmp_path: Path
) -> None:
    day = clock.now.date()
    with pytest.raises(NotAllowed, match="nothing_to_print"):
        counter.acts.save_report(counter.clerk, "results", (day, day), tmp_path / "none.pdf")
    one, other = counter.receive(TEMPORARY_RESIDENCE), counter.receive(LAND)
    finished(counter, (one,))
    finished(counter, (other,), kind="refused", number="=7/TB")
    report = counter.acts.report(counter.clerk, "results", day, day)
    assert [row["code"] for row in report.rows] == [one.code, other.code]
    assert {**report.totals} == {"results": 2, "granted": 1, "refused": 1, "late": 0}
    assert all(report.identities.values())
    path = tmp_path / "results.pdf"
    counter.acts.save_report(counter.clerk, "results", (day, day), path)
    assert path.read_bytes().startswith(b"%PDF")
    table = tmp_path / "results.csv"
    counter.acts.save_table(counter.clerk, "results", (day, day), table)
    head, *lines = table.read_text("utf-8-sig").splitlines()
    assert head.startswith("code,procedure,unit,kind,number,")
    assert "'=7/TB" in lines[1]


def test_a_delivery_told_late_leaves_the_whole_time_to_take_it_back(
    counter: Counter, clock: Clock
) -> None:
    code = ready(counter, delivery=Delivery.POST).code
    counter.acts.act(counter.clerk, Act.POST, (code,), {"tracking": "EMS0007"})
    clock.forward(days=10)
    with pytest.raises(HasProblems, match="on:before_posting"):
        counter.acts.act(counter.clerk, Act.DELIVERED, (code,), {"on": "2026-11-19"})
    counter.acts.act(counter.clerk, Act.DELIVERED, (code,), {"on": "2026-11-21"})
    clock.forward(days=3)
    counter.acts.act(counter.clerk, Act.TAKE_BACK, (code,), {"reason": "Bưu chính phát nhầm"})
    assert counter.open(code).business == "resolved"


def test_the_applicant_who_brings_the_receipt_is_written_down(counter: Counter) -> None:
    code = ready(counter).code
    counter.acts.act(counter.clerk, Act.RETURN, (code,), {})
    with counter.acts.desk.database.reading() as session:
        record = dossier_of(session, counter.acts.desk.site_id, code)
        [told] = told_of(session, record.site, record.id, "ResultReturned")
    assert told.personal["receiver"] == {
        "name": PHUONG.name, "id_number": PHUONG.id_number, "authorisation": "",
    }  # fmt: skip


def test_papers_come_back_from_the_unit_and_go_to_the_citizen(counter: Counter) -> None:
    dossier = counter.receive()
    processed(counter, (dossier,))
    act, clerk, codes = counter.acts.act, counter.clerk, (dossier.code,)
    act(clerk, Act.WITHDRAW, codes, {"reason": "Không còn nhu cầu"})
    assert counter.acts.queue(counter.clerk, Queue.TO_GIVE_BACK) == (dossier.id,)
    with pytest.raises(NotAllowed, match="papers_at_unit"):
        act(clerk, Act.GIVE_BACK, codes, {})
    act(clerk, Act.PAPERS_BACK, codes, {"shelf": "Kệ C"})
    act(clerk, Act.SHELVE, codes, {"shelf": "Kệ D"})
    stranger = {"name": "Ngô Văn Lạ", "id_number": "066080000999"}
    with pytest.raises(HasProblems, match="authorisation_needed"):
        act(clerk, Act.GIVE_BACK, codes, {"receiver": stranger})
    assert counter.acts.queue(counter.clerk, Queue.TO_GIVE_BACK) == (dossier.id,)
    act(clerk, Act.GIVE_BACK, codes, {"originals": 1})
    view = counter.open(dossier.id)
    assert (view.holder, view.custodian, view.shelf) == ("citizen", "", "")
    assert counter.acts.queue(counter.clerk, Queue.TO_GIVE_BACK) == ()
    with pytest.raises(NotAllowed, match="papers_given_back"):
        act(clerk, Act.GIVE_BACK, codes, {})
