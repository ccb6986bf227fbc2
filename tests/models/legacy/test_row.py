"""A row of a register becomes a dossier, or says everything that is wrong with it."""

from __future__ import annotations

from datetime import datetime

import pytest

from desk_app.models.catalogue import Channel
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.legacy.headings import Column
from desk_app.models.legacy.row import Known, LegacyDossier, read_row
from desk_app.models.moments import VIETNAM
from desk_app.models.site import Agency
from desk_app.models.states import Business
from tests.models.catalogue_rows import own_row

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
PROCEDURE = read_procedure(own_row(unit="Công an xã"))
KNOWN = Known.of(
    {PROCEDURE.code: (PROCEDURE, "v1")},
    (Agency("H99.62", "UBND xã Quảng Phú", ("Công an xã", "Kinh tế")),),
    NOW,
)
LEAST = {
    Column.CODE: "H99.62-250310-0001", Column.PROCEDURE: "1.004194",
    Column.APPLICANT: "Nguyễn Văn Mẫu", Column.RECEIVED_AT: "10/03/2025 08:30",
}  # fmt: skip


def read(**texts: str) -> LegacyDossier:
    found = read_row(7, LEAST | {Column(name): text for name, text in texts.items()}, KNOWN)
    assert isinstance(found, LegacyDossier), found
    return found


def faults(**texts: str) -> list[tuple[str, str]]:
    found = read_row(7, LEAST | {Column(name): text for name, text in texts.items()}, KNOWN)
    assert isinstance(found, tuple), found
    assert all(each.facts["line"] == 7 for each in found)
    return [(each.field, each.code) for each in found]


def test_the_four_required_columns_are_enough() -> None:
    found = read()
    assert found.field == "Cư trú"
    assert (found.agency, found.unit) == ("H99.62", "Công an xã")
    assert found.channel is Channel.COUNTER
    assert (found.business, found.due_at, found.fee) == (Business.RECEIVED, None, 0)


def test_the_rows_own_field_is_kept() -> None:
    assert read(field="Lĩnh vực cũ").field == "Lĩnh vực cũ"


def test_a_procedure_is_found_by_its_name_too() -> None:
    assert read(procedure="đăng ký tạm trú").procedure is PROCEDURE


@pytest.mark.parametrize(
    ("state", "business"),
    [
        ("2", Business.RECEIVED), ("4", Business.PROCESSING), ("5", Business.AWAITING_SUPPLEMENT),
        ("6", Business.AWAITING_PAYMENT), ("8", Business.PAUSED), ("3", Business.REFUSED),
    ],
)  # fmt: skip
def test_the_portals_state_becomes_ours(state: str, business: Business) -> None:
    assert read(state=state).business is business


def test_the_portals_8_with_a_day_of_its_end_is_stopped() -> None:
    assert read(state="8", finished_at="12/03/2025").business is Business.STOPPED


def test_without_a_state_the_days_tell_it() -> None:
    assert read(finished_at="12/03/2025").business is Business.RESOLVED
    assert read(finished_at="12/03/2025", returned_at="13/03/2025").business is Business.RETURNED


def test_what_was_merely_registered_does_not_count() -> None:
    assert not read(state="1").counts
    assert read(state="2").counts


def test_a_day_alone_on_the_day_of_reception_does_not_lie_before_it() -> None:
    found = read(finished_at="10/03/2025", returned_at="10/03/2025", state="10")
    assert found.finished_at == found.returned_at == found.received_at


def test_an_agency_is_a_code_a_name_or_one_of_its_units() -> None:
    assert read(agency="ubnd xã quảng phú").agency == "H99.62"
    assert read(agency="Kinh tế").unit == "Kinh tế"
    assert read(agency="H99.12").agency == "H99.12"
    assert faults(agency="Ủy ban nào đó") == [("agency", "agency_unknown")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"code": ""}, ("code", "required")),
        ({"applicant": " "}, ("applicant", "required")),
        ({"code": "x" * 61}, ("code", "text_too_long")),
        ({"procedure": "9.999999"}, ("procedure", "procedure_unknown")),
        ({"received_at": "30/02/2025"}, ("received_at", "not_a_date")),
        ({"received_at": "21/11/2026"}, ("received_at", "happened_in_future")),
        ({"due_at": "09/03/2025"}, ("due_at", "before_reception")),
        ({"finished_at": "09/03/2025"}, ("finished_at", "before_reception")),
        ({"state": "xong"}, ("state", "state_unknown")),
        ({"state": "9"}, ("finished_at", "end_missing")),
        ({"state": "4", "finished_at": "12/03/2025"}, ("state", "end_unexpected")),
        ({"channel": "chim câu"}, ("channel", "channel_unknown")),
        ({"fee": "15.00"}, ("fee", "fee_unreadable")),
    ],
)
def test_a_fault_names_its_column(texts: dict[str, str], expected: tuple[str, str]) -> None:
    assert faults(**texts) == [expected]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    assert faults(code="", received_at="mai", fee="x") == [
        ("code", "required"),
        ("received_at", "not_a_date"),
        ("fee", "fee_unreadable"),
    ]
