"""Dossier codes and register entries: taken with the dossier, inside what was granted, never twice."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desk_app.models.actor import Actor
from desk_app.models.catalogue import Channel
from desk_app.models.dossier_code import alias, is_provisional, read_code
from desk_app.models.site import Grant
from desk_app.models.tables import DossierRecord, JournalLine
from desk_app.models.views import Received, RegisterEntry
from desk_app.services.shipped import demo_site
from tests.conftest import Clock
from tests.models.catalogue_rows import own_row
from tests.printing.reading import text_of
from tests.services.conftest import Opens
from tests.services.counter import (
    BIRTH,
    LAND,
    TEMPORARY_RESIDENCE,
    Counter,
    at,
    draft,
    november,
)

AGENCY = "H99.62"


def codes(counter: Counter, number: int) -> list[str]:
    return [counter.receive().code for _ in range(number)]


def tail(received: Received) -> str:
    return received.code.rpartition("-")[2]


def test_codes_run_without_a_gap_from_the_first_number_of_the_lane(counter: Counter) -> None:
    assert codes(counter, 5) == [f"{AGENCY}-261120-100{last}" for last in range(1, 6)]


def test_every_day_begins_again_at_the_first_number(counter: Counter, clock: Clock) -> None:
    codes(counter, 2)
    clock.now = november(23)
    assert codes(counter, 2) == [f"{AGENCY}-261123-1001", f"{AGENCY}-261123-1002"]


def test_a_refused_draft_takes_no_number_and_no_entry(counter: Counter) -> None:
    first = counter.receive()
    counter.refusal(draft(BIRTH, case=99))
    second = counter.receive()
    assert [tail(each) for each in (first, second)] == ["1001", "1002"]
    assert (first.register.entry, second.register.entry) == (1, 2)


@pytest.mark.parametrize("lane", [2, 8])
def test_another_desk_numbers_in_its_own_lane(open_site: Opens, lane: int) -> None:
    received = open_site(demo_site(lane)).receive()
    assert received.code == f"{AGENCY}-261120-{lane}001"
    assert received.register == RegisterEntry(volume=lane, entry=1)


def test_when_the_block_of_the_day_is_used_up_the_number_is_provisional(open_site: Opens) -> None:
    small = replace(demo_site(1), grants=(Grant(AGENCY, 1001, 1003, "QĐ 1"),))
    counter = open_site(small)
    granted = codes(counter, 3)
    beyond = [counter.receive() for _ in range(2)]
    assert granted[-1] == f"{AGENCY}-261120-1003"
    assert [each.provisional for each in beyond] == [True, True]
    assert all(is_provisional(each.code) for each in beyond)
    assert [tail(each) for each in beyond] == ["0001", "0002"]


def test_the_day_after_an_exhausted_block_the_official_numbers_return(
    open_site: Opens, clock: Clock
) -> None:
    counter = open_site(replace(demo_site(1), grants=(Grant(AGENCY, 1001, 1001, "QĐ 1"),)))
    assert [counter.receive().provisional for _ in range(2)] == [False, True]
    clock.now = november(23)
    assert counter.receive().code == f"{AGENCY}-261123-1001"


def test_a_site_without_a_grant_numbers_provisionally_and_says_so(open_site: Opens) -> None:
    counter = open_site(replace(demo_site(1), grants=()))
    received = counter.receive()
    desk = counter.acts.desk.desk[:6].upper()
    assert received.code == f"TAM.{desk[:3]}.{desk[3:]}-261120-0001"
    assert received.provisional
    shown = counter.open(received.code)
    assert (shown.provisional, shown.other_codes) == (True, ())
    assert "tạm" in text_of(counter.acts.preview_receipt(counter.clerk, received.id))


def test_for_an_agency_that_granted_nothing_the_number_is_provisional_and_the_agency_kept(
    counter: Counter, administrator: Actor
) -> None:
    row = own_row(agency="H99.7.3", name="Việc của cơ quan khác")
    counter.acts.imports().catalogue(administrator, row, "test")
    received = counter.receive(TEMPORARY_RESIDENCE)
    assert received.provisional
    assert is_provisional(received.code)
    desk = counter.acts.desk
    with desk.database.reading() as session:
        stored = session.get_one(DossierRecord, (desk.site_id, received.id))
        line = session.scalars(
            select(JournalLine.line).where(JournalLine.dossier == received.id)
        ).one()
    assert (stored.agency, json.loads(line)["body"]["agency"]) == ("H99.7.3", "H99.7.3")
    assert not counter.receive(BIRTH).provisional


def test_a_wider_block_gives_longer_numbers(open_site: Opens) -> None:
    leased = replace(demo_site(1), grants=(Grant(AGENCY, 12_001, 12_999, "QĐ 2"),))
    assert open_site(leased).receive().code == f"{AGENCY}-261120-12001"


def test_register_entries_are_continuous_through_days_kinds_and_provisional_numbers(
    open_site: Opens, clock: Clock
) -> None:
    counter = open_site(replace(demo_site(3), grants=(Grant(AGENCY, 3001, 3001, "QĐ 1"),)))
    entries = [counter.receive().register, counter.receive(LAND).register]
    clock.now = november(23)
    entries.append(counter.receive(channel=Channel.ONLINE).register)
    assert entries == [RegisterEntry(3, entry) for entry in (1, 2, 3)]


def test_the_register_begins_a_new_year_with_entry_1(counter: Counter, clock: Clock) -> None:
    clock.now = at(date(2026, 12, 31), 9)
    assert counter.receive().register.entry == 1
    clock.now = at(date(2027, 1, 4), 9)
    assert counter.receive().register.entry == 1


def test_the_alias_of_the_code_finds_the_dossier(counter: Counter) -> None:
    received = counter.receive()
    code = read_code(received.code)
    assert code is not None
    assert counter.acts.find_exact(alias(code)) == received.id


def test_the_agency_that_decides_stands_in_the_code(open_site: Opens) -> None:
    site = demo_site(1)
    old = replace(site.agencies[0], code="000.00.62.H99")
    renamed = replace(site, agencies=(old,), grants=(Grant("000.00.62.H99", 1001, 1999, "QĐ 3"),))
    counter = open_site(renamed)
    received = counter.receive()
    assert received.code == "000.00.62.H99-261120-1001"
    assert counter.acts.find_exact("000.00.62.h99-261120-1001") == received.id
