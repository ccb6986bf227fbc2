"""What comes late changes nothing that stands: other fields merge, the same field is shown, states stay."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from desk_app.central.store import Store
from desk_app.models.tables import (
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    DossierTextRecord,
    FeeEntry,
    FlagRecord,
)
from tests.central.enrolled import Enrolled, enrolled


def corrected(desk: Enrolled, dossier: str, base: int, **after: Any) -> None:
    """A correction of the applicant, the summary, or the way of delivery."""
    applicant = {key: value for key, value in after.items() if key in {"phone", "name"}}
    fields = [f"applicant.{each}" for each in applicant]
    told: dict[str, Any] = {"applicant": applicant} if applicant else {}
    if "summary" in after:
        fields, told = [*fields, "summary"], told | {"summary": after["summary"]}
    delivery = None
    if "delivery" in after:
        fields.append("delivery")
        delivery = {"before": "counter", "after": after["delivery"]}
    body = {"fields": fields, "delivery": delivery, "warnings": [], "to_state": "received"}
    personal = {"before": {}, "after": told, "reason": "Đối chiếu lại với thẻ căn cước"}
    desk.happened("IntakeAmended", dossier, body, base, personal)


def flags(session: Session) -> list[tuple[str, list[tuple[str, str]]]]:
    """Which chain was flagged, and for which codes and fields."""
    return sorted(
        (row.chain, [(each["code"], each["facts"].get("field", "")) for each in row.findings])
        for row in session.scalars(select(FlagRecord))
    )


def test_of_two_corrections_other_fields_merge_and_the_same_field_stays_as_the_centre_has_it(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    other, dossier = enrolled(store, lane=2), desk.received(1001)
    desk.push()
    corrected(other, dossier, 1, phone="0911000001", delivery="post", summary="Bản của quầy 2")
    other.push()
    corrected(desk, dossier, 1, phone="0911000002", name="Trần Văn Mẫu", delivery="electronic")
    corrected(desk, dossier, 2, summary="Bản của quầy 1", name="Trần Văn Mẫu Hai")
    corrected(desk, dossier, 3, name="Trần Văn Mẫu Ba")
    desk.push()
    with Session(engine) as session:
        person = session.get_one(DossierPersonRecord, (desk.site, dossier, "applicant"))
        assert (person.phone, person.name) == ("0911000001", "Trần Văn Mẫu Ba")
        assert session.get_one(DossierRecord, (desk.site, dossier)).delivery == "post"
        summary = session.get_one(DossierTextRecord, (desk.site, dossier, "summary"))
        assert summary.text == "Bản của quầy 2"
        changed = "field_changed_since"
        assert flags(session) == [
            (desk.desk, [(changed, "applicant.phone"), (changed, "delivery")]),
            (desk.desk, [(changed, "summary")]),
        ]
    assert store.verify()["lines"] == 8


def test_a_dossier_that_was_withdrawn_is_not_brought_back_by_a_late_hand_over(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    other, dossier = enrolled(store, lane=2), desk.received(1001)
    desk.push()
    other.happened("Withdrawn", dossier, {"to_state": "withdrawn"}, 1, {"reason": "Đổi ý"})
    other.push()
    list_of_day = {"batch": "b", "number": 1, "place": 1, "to": "Tư pháp - Hộ tịch"}
    desk.happened("HandedOver", dossier, list_of_day | {"to_state": "received"}, 1)
    desk.push()
    with Session(engine) as session:
        record = session.get_one(DossierRecord, (desk.site, dossier))
        assert record.business == "withdrawn"
        assert flags(session) == [(desk.desk, [("illegal_now", "")])]
    assert store.verify()["lines"] == 4


def test_of_a_fee_taken_twice_one_sum_goes_back_and_the_fee_stays_paid(
    store: Store, engine: Engine, desk: Enrolled
) -> None:
    other, dossier = enrolled(store, lane=2), desk.received(1001)
    desk.push()
    paid = {"lines": [0], "amount": 15_000, "method": "cash", "receipt": None}
    first = other.happened("FeeCollected", dossier, paid, 1)
    other.push()
    second = desk.happened("FeeCollected", dossier, paid, 1)
    back = {"reverses": second.id, "amount": 15_000, "method": "cash", "approved_by": "supervisor"}
    desk.happened("FeeReversed", dossier, back | {"lines": [0]}, 2, {"reason": "Thu hai lần"})
    desk.push()
    with Session(engine) as session:
        assert flags(session) == [(desk.desk, [("fee_twice", "")])]
        assert session.get_one(DossierRecord, (desk.site, dossier)).money == "paid"
        line = session.get_one(DossierFeeRecord, (desk.site, dossier, 0))
        assert (line.collected_by, line.method) == (first.id, "cash")
        assert sum(session.scalars(select(FeeEntry.amount))) == 15_000
