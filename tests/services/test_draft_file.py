"""The draft that scripts hand in: read with every fault named, received like one typed by a clerk."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.models.catalogue import Channel
from desk_app.models.draft import (
    Delivery,
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    PersonKind,
    Principal,
    ReceiptReference,
    Submitted,
)
from desk_app.models.draft_file import KEYS, PERSON_KEYS, person_document, read_draft
from desk_app.models.outcomes import HasProblems
from tests.services.counter import PHUONG, TEMPORARY_RESIDENCE, Counter, november

TODAY = date(2026, 11, 20)
COMPANY = Person(PersonKind.ENTERPRISE, "Công ty TNHH Cà phê Mẫu", "6001234561")
MOTHER = Principal(name="Trần Thị Lệ", authorisation="Giấy ủy quyền số 7")
WHOLE = IntakeDraft(
    procedure=TEMPORARY_RESIDENCE,
    case=1,
    channel=Channel.ONLINE,
    applicant=PHUONG,
    owner=COMPANY,
    principal=MOTHER,
    summary="cho cả gia đình",
    components=(Submitted(0, 1, 2, 3), Submitted(1, later=True)),
    sets=2,
    delivery=Delivery.POST,
    fees=FeeTiming.NOW,
    exempt_reason="không",
    collect=Payment(PaymentMethod.TRANSFER, ReceiptReference("01", "QP", "7", "20/11/2026")),
    received_at=november(19),
    late_entry_reason="Mất điện",
    want_receipt=True,
    confirmed=("applicant.phone:phone_shape",),
)
DOCUMENT: dict[str, Any] = {
    "procedure": TEMPORARY_RESIDENCE,
    "case": 1,
    "channel": "online",
    "applicant": dict(person_document(PHUONG)),
    "owner": dict(person_document(COMPANY)),
    "principal": dict(person_document(MOTHER)),
    "summary": "cho cả gia đình",
    "components": [
        {"index": 0, "originals": 1, "copies": 2, "pages": 3},
        {"index": 1, "later": True},
    ],
    "sets": 2,
    "delivery": "post",
    "fees": "now",
    "exempt_reason": "không",
    "collect": {
        "method": "transfer",
        "receipt": {"form": "01", "series": "QP", "number": "7", "date": "20/11/2026"},
    },
    "received_at": "2026-11-19T09:30:00+07:00",
    "late_entry_reason": "Mất điện",
    "want_receipt": True,
    "confirmed": ["applicant.phone:phone_shape"],
}


def faults(document: object) -> set[tuple[str, str]]:
    with pytest.raises(HasProblems) as refused:
        read_draft(document, TODAY)
    return {(each.field, each.code) for each in refused.value.problems}


def read(document: object) -> IntakeDraft | None:
    """The draft, or None when it is refused with problems: there is no third way."""
    try:
        return read_draft(document, TODAY)
    except HasProblems as refused:
        return None if refused.problems else pytest.fail("refused without a problem")


def test_every_key_of_a_draft_is_read() -> None:
    assert DOCUMENT.keys() == KEYS
    assert read_draft(DOCUMENT, TODAY) == WHOLE


def test_procedure_and_name_are_enough(counter: Counter) -> None:
    least = read_draft({"procedure": TEMPORARY_RESIDENCE, "applicant": {"name": "Y Wem"}}, TODAY)
    assert least == IntakeDraft(TEMPORARY_RESIDENCE, applicant=Person(name="Y Wem"))
    assert counter.acts.receive_dossier(counter.clerk, least).code


@given(
    st.builds(
        Person,
        name=st.sampled_from(("H'Bliă Niê", "Nguyễn Thị Bích Phượng", "")),
        id_number=st.sampled_from(("066194004217", "B1234567", "")),
        birth_date=st.sampled_from(("", "1994", "1994-02", "1994-02-11")),
        sex=st.sampled_from(("", "male", "female")),
        phone=st.sampled_from(("", "0900418226")),
        email=st.sampled_from(("", "phuong@thu.example")),
        address=st.sampled_from(("", "Thôn 4, xã Quảng Phú")),
    )
)
def test_a_person_is_read_back_as_written(person: Person) -> None:
    assert read_draft({"applicant": dict(person_document(person))}, TODAY).applicant == person


def test_texts_are_cleaned_at_the_door() -> None:
    pasted = {
        "procedure": f" {TEMPORARY_RESIDENCE} ",
        "applicant": {
            "name": unicodedata.normalize("NFD", " Nguyễn\tThị\n Bích  Phượng "),
            "id_number": "066.194 004-217",
            "birth_date": "11/02/1994",
            "sex": "Nữ",
            "phone": "+84 900 418 226",
            "address": "Thôn 4,\r\nxã Quảng Phú, tỉnh Mẫu",
        },
    }
    draft = read_draft(json.loads(json.dumps(pasted)), TODAY)
    assert draft == IntakeDraft(TEMPORARY_RESIDENCE, applicant=PHUONG)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"proceduer": "x"}, "proceduer", "unknown_key"),
        ({"applicant": {"nmae": "x"}}, "applicant.nmae", "unknown_key"),
        ({"owner": {"authorisation": "x"}}, "owner.authorisation", "unknown_key"),
        ({"components": [{"index": 0, "count": 1}]}, "components.0.count", "unknown_key"),
        ({"collect": {"method": "cash", "sum": 5}}, "collect.sum", "unknown_key"),
        (
            {"collect": {"method": "cash", "receipt": {"no": 5}}},
            "collect.receipt.no",
            "unknown_key",
        ),
        ({"collect": {}}, "collect.method", "required"),
        ({"collect": {"method": "card"}}, "collect.method", "unknown_choice"),
        ({"channel": "fax"}, "channel", "unknown_choice"),
        ({"delivery": 1}, "delivery", "unknown_choice"),
        ({"fees": ["now"]}, "fees", "unknown_choice"),
        ({"applicant": {"kind": "robot"}}, "applicant.kind", "unknown_choice"),
        ({"applicant": {"sex": "x"}}, "applicant.sex", "unknown_choice"),
        ({"applicant": "Phượng"}, "applicant", "not_an_object"),
        ({"applicant": {"name": 5}}, "applicant.name", "not_text"),
        ({"case": "1"}, "case", "not_a_number"),
        ({"case": True}, "case", "not_a_number"),
        ({"case": 1.5}, "case", "not_a_number"),
        ({"sets": -1}, "sets", "negative"),
        ({"components": {}}, "components", "not_a_list"),
        ({"components": [{}]}, "components.0.index", "required"),
        ({"components": [{"index": 0, "pages": -1}]}, "components.0.pages", "negative"),
        ({"components": [{"index": 0}, {"index": 0}]}, "components", "component_twice"),
        ({"want_receipt": "yes"}, "want_receipt", "not_yes_or_no"),
        ({"received_at": "19/11/2026"}, "received_at", "not_a_moment"),
        ({"received_at": "0001-01-01T00:00:00+14:00"}, "received_at", "not_a_moment"),
        ({"received_at": "9999-12-31T23:59:59-12:00"}, "received_at", "not_a_moment"),
        ({"received_at": 1_763_000_000}, "received_at", "not_text"),
        ({"confirmed": "all"}, "confirmed", "not_a_list"),
    ],
)
def test_every_fault_is_named_at_its_place(changes: dict[str, Any], field: str, code: str) -> None:
    assert (field, code) in faults(DOCUMENT | changes)


def test_a_moment_without_an_offset_is_the_site_s_own_clock() -> None:
    draft = read_draft(DOCUMENT | {"received_at": "2026-11-19T09:30"}, TODAY)
    assert draft.received_at == november(19)


@pytest.mark.parametrize("document", [None, [], "x", 5, True])
def test_what_is_no_object_is_no_draft(document: object) -> None:
    assert ("", "not_an_object") in faults(document)


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text(max_size=12)
    | st.sampled_from(("0001-01-01T00:00+14:00", "now", "cash", "\ud800", "31/02/2026", "9" * 50))
)
json_values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*PERSON_KEYS, "index", "method", "receipt"]) | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(sorted(KEYS)), json_values, max_size=6) | json_values)
def test_rubbish_is_refused_with_problems_and_nothing_else(document: object) -> None:
    draft = read(document)
    if draft is None:
        return
    for text in (draft.procedure, draft.summary, draft.applicant.name, draft.applicant.address):
        assert unicodedata.is_normalized("NFC", text)
        text.encode()


@settings(max_examples=60)
@given(document=st.dictionaries(st.sampled_from(sorted(KEYS)), json_values, max_size=3))
def test_a_strange_draft_is_received_or_refused_with_problems(
    shared: Counter, document: dict[str, Any]
) -> None:
    strange = {"procedure": TEMPORARY_RESIDENCE, "applicant": {"name": "Y Wem"}} | document
    draft = read(strange)
    if draft is None:
        return
    preview = shared.acts.preview_intake(draft)
    assume(not any(each.code == "calendar_missing" for each in preview.problems))
    if preview.problems:
        assert shared.refusal(draft)
    else:
        assert shared.acts.receive_dossier(shared.clerk, draft).code
