"""The figures behind the charts agree with the dossiers themselves; the public ones name nobody."""

from __future__ import annotations

import pytest

from desk_app.compose import open_acts
from desk_app.models.actor import Actor, Role
from desk_app.models.draft import Person
from desk_app.models.outcomes import NotAllowed
from desk_app.models.site import StaffMember
from desk_app.models.statistics.day_picture import last_weeks
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import BIRTH, LAND, Counter
from tests.services.finished import finished, ready


def test_hours_weeks_ages_and_fields_of_a_day(counter: Counter, clock: Clock) -> None:
    first = [counter.receive(BIRTH), counter.receive(BIRTH)]
    clock.forward(days=4)  # the first of them is solved at once, the other one late
    finished(counter, first[:1])
    clock.forward(days=17)
    finished(counter, first[1:])
    late = counter.receive(LAND)
    clock.forward(days=45)
    counter.receive(BIRTH, applicant=Person(name="Trần Văn Mẫu"))
    picture = counter.acts.picture_day(counter.clerk)
    assert picture.by_hour == {9: 1}
    assert len(picture.weeks) == 8
    assert picture.weeks[-1][0].last.isoformat() == "2027-01-31"
    assert [(each.part, each.whole) for _, each in picture.weeks] == [
        (0, 1) if days.first.isoformat() == "2026-12-07" else (0, 0) for days, _ in picture.weeks
    ]
    assert sum(picture.ages.values()) == 2
    assert picture.ages["in_time"] == 1
    fields = {each.field: (each.in_time, each.overdue) for each in picture.fields}
    assert fields == {"Hộ tịch": (1, 0), "Đất đai": (0, 1)}
    assert late.code not in str(picture)


def test_weeks_begin_on_monday_and_the_running_one_is_last(clock: Clock) -> None:
    weeks = last_weeks(clock.now.date(), 3)
    assert [f"{each.first:%d/%m}–{each.last:%d/%m}" for each in weeks] == [
        "02/11–08/11", "09/11–15/11", "16/11–22/11",
    ]  # fmt: skip


def test_the_charts_on_paper_carry_their_figures_and_what_they_are_a_share_of(
    counter: Counter,
) -> None:
    counter.receive(BIRTH)
    ready(counter)
    acts, actor = counter.acts, counter.clerk
    pdf = acts.print_charts().preview(actor)
    told = text_of(pdf)
    assert "16/11/2026 – 22/11/2026 (1/1 hồ sơ đã giải quyết) 100,0 %" in told
    assert "Tiếp nhận hôm nay theo giờ" in told
    assert "Cách tính: Biểu II.06" in told
    job = acts.print_charts()(actor)
    assert (job.form, job.paper) == ("charts", "A4")


def test_a_postal_clerk_sees_neither_the_charts_nor_the_board(acts: Acts) -> None:
    postman = Actor("buu-ta", "Phạm Văn Mẫu", Role.POSTAL)
    for look in (acts.picture_day, acts.public_board):
        with pytest.raises(NotAllowed):
            look(postman)


def test_the_roster_is_kept_as_a_version_of_the_site_and_read_again_after_a_restart(
    counter: Counter, desk_settings: Settings, clock: Clock
) -> None:
    acts = counter.acts
    head = acts.sign_in("supervisor", "supervisor")
    staff = (StaffMember("Lê Thị Mẫu", "Công chức", "Quầy 1", "0900000001"), StaffMember("Y Mẫu"))
    acts.roster().keep(head, staff)
    assert acts.roster()() == acts.publish().publication(head).staff == staff
    with pytest.raises(NotAllowed):
        acts.roster().keep(counter.clerk, ())
    acts.desk.database.close()
    again = open_acts(desk_settings, clock.ticker())
    assert again.desk.site.staff == staff
    again.desk.database.close()
