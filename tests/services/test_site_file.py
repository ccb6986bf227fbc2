"""The site file: what an office says of itself; a desk is made of it or the faults are named."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.site import Grant, Site, read_site, site_document
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site, site_calendar
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.services.conftest import Opens
from tests.services.counter import BIRTH, november

GIVEN: dict[str, Any] = {
    "site": "xa-mau",
    "name": "Trung tâm Phục vụ hành chính công xã Mẫu",
    "parent": "UBND xã Mẫu",
    "place": "Mẫu",
    "agencies": [{"code": "H99.70", "name": "UBND xã Mẫu", "units": ["Tư pháp - Hộ tịch"]}],
    "lane": 2,
    "grants": [{"agency": "H99.70", "from": 2001, "to": 2999, "decision": "QĐ 5/QĐ-UBND"}],
    "desk": "Quầy hộ tịch",
}
ACCOUNT = {"bin": "970403", "account": "0011012345678", "name": "UBND xã Mẫu"}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def faults(document: object) -> set[tuple[str, str]]:
    with pytest.raises(HasProblems) as refused:
        read_site(document)
    return {(each.field, each.code) for each in refused.value.problems}


def test_a_site_file_is_read_and_written_back() -> None:
    site = read_site(GIVEN)
    assert (site.site, site.lane, site.desk) == ("xa-mau", 2, "Quầy hộ tịch")
    assert site.agencies[0].units == ("Tư pháp - Hộ tịch",)
    assert read_site(site_document(site)) == site


def test_a_block_of_an_agency_elsewhere_and_a_wide_block_are_granted() -> None:
    wide = {"agency": "H99.1", "from": 20000001, "to": 29999999, "decision": ""}
    site = read_site(GIVEN | {"grants": [*GIVEN["grants"], wide]})
    assert [(each.agency, each.first) for each in site.grants] == [
        ("H99.70", 2001),
        ("H99.1", 20000001),
    ]


def test_a_site_may_say_where_fees_are_transferred_to() -> None:
    site = read_site(GIVEN | {"payment": ACCOUNT})
    assert site.payment is not None
    assert (site.payment.bin, site.payment.account) == ("970403", "0011012345678")
    assert read_site(site_document(site)) == site
    assert "payment" not in site_document(read_site(GIVEN))


def test_a_desk_without_a_name_is_called_by_its_lane() -> None:
    without = {key: value for key, value in GIVEN.items() if key not in {"desk", "grants"}}
    site = read_site(without)
    assert (site.desk, site.grants, site.timetable) == ("Quầy 2", (), None)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"site": ""}, "site", "text_missing"),
        ({"name": 5}, "name", "text_missing"),
        ({"parent": None}, "parent", "text_missing"),
        ({"place": " \n"}, "place", "text_missing"),
        ({"agencies": []}, "agencies", "list_empty"),
        ({"agencies": "H99"}, "agencies", "list_empty"),
        ({"agencies": [{"code": "quảng phú", "name": "x"}]}, "agencies.0.code", "agency_code_wrong"),
        ({"agencies": ["H99.70"]}, "agencies.0.code", "agency_code_wrong"),
        ({"agencies": [{"code": "TAM.A1B.2C3", "name": "x"}]}, "agencies.0.code", "agency_code_wrong"),
        ({"agencies": [{"code": "H99.70"}]}, "agencies.0.name", "text_missing"),
        ({"agencies": [{"code": "H99.70", "name": "x", "units": 5}]}, "agencies.0.units", "not_a_list"),
        ({"lane": 0}, "lane", "lane_out_of_range"),
        ({"lane": 9}, "lane", "lane_out_of_range"),
        ({"lane": "2"}, "lane", "lane_out_of_range"),
        ({"lane": True}, "lane", "lane_out_of_range"),
        ({"grants": {}}, "grants", "not_a_list"),
        ({"grants": [{"agency": "H99.70", "from": 2999, "to": 2001}]}, "grants.0", "grant_wrong"),
        ({"grants": [{"agency": "H99.70", "from": 0, "to": 2001}]}, "grants.0", "grant_wrong"),
        ({"grants": [{"agency": "H99.70", "from": True, "to": 9}]}, "grants.0", "grant_wrong"),
        ({"grants": [{"agency": "H99.70", "from": 2, "to": 299}]}, "grants.0", "grant_wrong"),
        ({"grants": [{"agency": "H99.70", "from": 2001, "to": 29999}]}, "grants.0", "grant_wrong"),
        (
            {"grants": [{"agency": "H99.70", "from": 200000001, "to": 200000002}]},
            "grants.0",
            "grant_wrong",
        ),
        (
            {"grants": [{"agency": "H99.70", "from": 1001, "to": 1999}]},
            "grants.0",
            "grant_outside_lane",
        ),
        (
            {"grants": [{"agency": "H99.70", "from": 9001, "to": 9999}]},  # leased by nobody
            "grants.0",
            "grant_outside_lane",
        ),
        (
            {"grants": [{"agency": "H99.70", "from": 2001, "to": 3000}]},
            "grants.0",
            "grant_outside_lane",
        ),
        (
            {"grants": [GIVEN["grants"][0], {"agency": "H99.70", "from": 25001, "to": 25999}]},
            "grants.1",
            "grant_twice",
        ),
        ({"grants": [{"agency": "?", "from": 1, "to": 2}]}, "grants.0", "grant_wrong"),
        ({"grants": ["2001-2999"]}, "grants.0", "grant_wrong"),
        ({"timetable": []}, "timetable", "not_an_object"),
        ({"payment": "970403"}, "payment", "not_an_object"),
        ({"payment": ACCOUNT | {"bin": "97040"}}, "payment.bin", "payment_account_wrong"),
        ({"payment": ACCOUNT | {"account": "001 101"}}, "payment.account", "payment_account_wrong"),
        ({"payment": ACCOUNT | {"name": ""}}, "payment.name", "text_missing"),
    ],
)  # fmt: skip
def test_every_broken_field_is_named(changes: dict[str, Any], field: str, code: str) -> None:
    assert faults(GIVEN | changes) == {(field, code)}


@pytest.mark.parametrize(("first", "last"), [(9001, 9999), (12_001, 12_999)])
def test_what_a_centre_leases_lies_outside_the_lane(first: int, last: int) -> None:
    lease = {"agency": "H99.70", "from": first, "to": last, "decision": "QĐ 7"}
    assert read_site(GIVEN | {"grants": [lease]}).grants == (Grant("H99.70", first, last, "QĐ 7"),)


def test_all_faults_are_told_at_once() -> None:
    assert {field for field, _ in faults({"lane": 0})} == {
        "site", "name", "parent", "place", "agencies", "lane",
    }  # fmt: skip
    assert faults([]) == {("site", "not_an_object")}


@given(
    document=st.dictionaries(st.sampled_from([*GIVEN, "timetable", "payment"]), json_values)
    | json_values
)
def test_rubbish_is_refused_with_problems_and_nothing_else(document: Any) -> None:
    try:
        site = read_site(GIVEN | document if isinstance(document, dict) else document)
    except HasProblems:
        return
    assert read_site(site_document(site)) == site


@pytest.mark.parametrize("lane", range(1, 9))
def test_the_demonstration_has_eight_lanes(lane: int) -> None:
    site = demo_site(lane)
    assert (site.lane, site.desk) == (lane, f"Quầy {lane}")
    [grant] = site.grants
    assert (grant.agency, grant.first, grant.last) == (
        "H99.62",
        lane * 1_000 + 1,
        lane * 1_000 + 999,
    )


@pytest.mark.parametrize("lane", [0, 9, -1])
def test_there_is_no_ninth_lane(lane: int) -> None:
    with pytest.raises(HasProblems):
        demo_site(lane)


def test_a_desk_is_made_of_its_file_with_its_own_timetable(open_site: Opens) -> None:
    mornings = {day: ["08:00-12:00"] for day in ("mon", "tue", "wed", "thu", "fri")}
    counter = open_site(read_site(GIVEN | {"timetable": mornings}))
    status = counter.acts.status()
    assert (status.site_name, status.desk_name) == (GIVEN["name"], "Quầy hộ tịch")
    received = counter.receive(BIRTH)
    assert received.code == "H99.70-261120-2001"
    assert received.promise.due_at == november(20, 12, 0)


def broken_timetable() -> Site:
    return replace(read_site(GIVEN), timetable=MappingProxyType({"mon": ["8-12"]}))


def test_a_broken_timetable_is_named_and_leaves_nothing_behind(
    desk_settings: Settings, clock: Clock
) -> None:
    with pytest.raises(HasProblems) as refused:
        StartSite(desk_settings, clock.ticker())(broken_timetable(), demo_people(), demo=True)
    assert "timetable.mon.0" in {each.field for each in refused.value.problems}
    assert list(desk_settings.data.iterdir()) == []
    with pytest.raises(HasProblems):
        site_calendar(broken_timetable())


def test_a_folder_that_holds_a_desk_is_not_made_anew(desk_settings: Settings, clock: Clock) -> None:
    start = StartSite(desk_settings, clock.ticker())
    start(demo_site(1), demo_people(), demo=True)
    before = (desk_settings.data / "desk.db").read_bytes()
    with pytest.raises(NotAllowed) as refused:
        start(demo_site(2), demo_people(), demo=True)
    assert refused.value.code == "site_exists"
    assert (desk_settings.data / "desk.db").read_bytes() == before
