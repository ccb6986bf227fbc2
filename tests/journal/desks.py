"""A desk for proofs: receiving in one line, and its file as somebody with the key sees it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import sqlcipher3.dbapi2

from desk_app.compose import open_acts
from desk_app.journal.reading import told_of
from desk_app.models.actor import Actor, Role
from desk_app.models.acts.slips import Slip
from desk_app.models.draft import (
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    Principal,
)
from desk_app.models.happening import Happening, Plain
from desk_app.models.moves import Act
from desk_app.models.process import ProcessStep
from desk_app.models.views import Received
from desk_app.recovery.verify import Verified, verify
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.intake import confirming
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.conftest import CHEAP, FRIDAY_MORNING, Clock

BIRTH = "1.001193"
TEMPORARY_RESIDENCE = "1.004194"
CLERK = Actor("clerk", "Lê Thị Minh Hạnh", Role.CLERK)
HEAD = Actor("supervisor", "Nguyễn Đức Tài", Role.SUPERVISOR)
NAME = "Nguyễn Thị Bích Phượng"
SITE = "demo-quang-phu"
SURVEY = {"name": "Quý IV/2026", "planned": 2_750, "from": "2026-10-01", "to": "2026-12-31"}


def draft(name: str = NAME, procedure: str = BIRTH, **changes: Any) -> IntakeDraft:
    """A draft that can be received as it is."""
    return IntakeDraft(procedure=procedure, applicant=Person(name=name), **changes)


def receive(acts: Acts, number: int = 1) -> list[Received]:
    """Receive that many dossiers."""
    names = (f"{NAME} {letter}" for letter in ascii_uppercase[:number])
    return [acts.receive_dossier(CLERK, draft(name)) for name in names]


def receive_everything(acts: Acts) -> Received:
    """One dossier that leaves rows in every table and every kind of line that reception knows."""
    full = IntakeDraft(
        procedure=TEMPORARY_RESIDENCE,
        applicant=Person(
            name=NAME, id_number="066194004217", birth_date="1994-02-11", sex="female",
            phone="0900418226", address="Thôn 4, xã Quảng Phú, tỉnh Mẫu",
        ),
        owner=Person(name="Trần Văn Mẫu"),
        principal=Principal(name="Lê Thị Ủy Quyền", authorisation="Giấy ủy quyền số 12"),
        summary="Đăng ký tạm trú tại nhà bà Hoa",
        fees=FeeTiming.NOW,
        collect=Payment(PaymentMethod.CASH),
        received_at=FRIDAY_MORNING - timedelta(hours=1),
        late_entry_reason="Mất điện đầu giờ sáng",
    )  # fmt: skip
    warned = confirming(full, acts.preview_intake(full).problems)
    received = acts.receive_dossier(CLERK, warned)
    acts.print_receipt(CLERK, received.id, "")
    return received


def live_on(acts: Acts) -> None:
    """What fills the tables that reception leaves empty: a list, a step, money, a parcel, signatures."""
    step = ProcessStep("Thẩm tra", "Công an xã", 2)
    acts.processes().keep(acts.sign_in("admin", "admin"), TEMPORARY_RESIDENCE, (step,))
    code = acts.receive_dossier(CLERK, draft(procedure=TEMPORARY_RESIDENCE)).code
    acts.open_till(CLERK, {"float": 200_000})
    acts.act(CLERK, Act.HAND_OVER, [code], {"to": "Công an xã"})
    receipt = {"form": "EBL01", "series": "26TAA", "number": "7", "date": "20/11/2026"}
    acts.act(CLERK, Act.COLLECT, [code], {"method": "cash", "receipt": receipt})
    acts.act(CLERK, Act.CONFIRM, [code], {})
    acts.act(CLERK, Act.RESULT, [code], {})
    acts.act(CLERK, Act.POST, [code], {"tracking": "EB000000001VN", "charge": 26_000})
    acts.give_slip(CLERK, Slip.TURN_AWAY, {"person": {"name": NAME}, "reason": "Sai nơi nộp"})
    _end_the_day(acts)


def _end_the_day(acts: Acts) -> None:
    """What the head signs: a dossier that is late is explained, the day signed, the book closed."""
    before = FRIDAY_MORNING - timedelta(days=14)
    late = draft(procedure=TEMPORARY_RESIDENCE, received_at=before, late_entry_reason="Mất điện")
    warned = confirming(late, acts.preview_intake(late).problems)
    code = acts.receive_dossier(CLERK, warned).code
    acts.act(CLERK, Act.EXPLAIN, [code], {"reason": "Chờ cơ quan phối hợp"})
    acts.rate(CLERK, code, {"step": "satisfied"})
    acts.plan_survey(HEAD, SURVEY)
    acts.day_end()(HEAD, {"remarks": "Quỹ chốt sáng mai"})
    acts.close_book(HEAD, FRIDAY_MORNING.year)
    flagged(acts, code)


def flagged(acts: Acts, code: str) -> None:
    """The centre holds the reception of a dossier against others, as its decision tells."""
    dossier = acts.open_dossier(CLERK, code).id
    with acts.desk.journal.writing("centre") as writing:
        (received,) = told_of(writing.session, acts.desk.site_id, dossier, "DossierReceived")
        body: dict[str, Plain] = {
            "event": received.event.id, "kind": received.event.kind, "chain": acts.desk.desk,
            "outcome": "flagged", "findings": [{"code": "code_twice", "facts": {"code": code}}],
            "values": None,
        }  # fmt: skip
        writing.append(Happening("EventJudged", body, dossier=dossier))


def proved(acts: Acts) -> Verified:
    """What `verify` says of the desk."""
    seen = acts.desk.journal.seen()
    return verify(acts.desk.database, acts.desk.site_id, seen)


def make_desk(folder: Path, lane: int = 1) -> Settings:
    """A demonstration desk of its own below `folder`; nothing is received yet."""
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    StartSite(settings, Clock().ticker())(demo_site(lane), demo_people(), demo=True)
    return settings


@contextlib.contextmanager
def opened(settings: Settings, clock: Clock | None = None) -> Iterator[Acts]:
    """The acts of a desk that was made before, closed again at the end."""
    acts = open_acts(settings, (clock or Clock()).ticker())
    try:
        yield acts
    finally:
        acts.desk.database.close()


def copied(settings: Settings, folder: Path, *, witness: Path | None = None) -> Settings:
    """The same desk in another place, as a backup program would copy it; desk closed meanwhile."""
    shutil.copytree(settings.data, folder)
    return Settings(folder, witness or settings.witness, None, CHEAP)


@contextlib.contextmanager
def from_outside(settings: Settings) -> Iterator[Any]:
    """The file through the bare driver, with the key but without the program. Commits at the end."""
    connection = sqlcipher3.dbapi2.connect(str(settings.data / "desk.db"), timeout=15)
    try:
        key = (settings.data / "key").read_text("ascii")
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        yield connection
        connection.commit()
    finally:
        connection.close()
