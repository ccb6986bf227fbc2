"""A desk with many dossiers in it, written straight into the projection: quick, seeded, made up.

Names come as often as they do in the country's lists: few family names, many namesakes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desk_app.compose import machine_ticker, open_acts
from desk_app.journal.ids import new_id
from desk_app.journal.kinds.dossier_received import code_columns
from desk_app.models.moments import VIETNAM
from desk_app.models.tables import (
    DossierCodeRecord,
    DossierPersonRecord,
    DossierRecord,
    HistoryRecord,
    SearchRow,
    Stored,
)
from desk_app.models.text import fold
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.services.counter import BIRTH, CERTIFIED_COPY, LAND, LODGING, MARRIAGE, Counter

SEED, BATCH = 20261120, 5_000
A_DAY = 140  # dossiers of a busy commune's desk
BEGIN = datetime(2023, 1, 2, 7, 30, tzinfo=VIETNAM)
VISITS = 3  # dossiers of one person on average
PROCEDURES = (BIRTH, MARRIAGE, CERTIFIED_COPY, LAND, LODGING)
FAMILY = (
    ("Nguyễn", 38), ("Trần", 11), ("Lê", 9), ("Phạm", 7), ("Hoàng", 5), ("Phan", 4), ("Vũ", 4),
    ("Đặng", 2), ("Bùi", 2), ("Đỗ", 2), ("Hồ", 2), ("Ngô", 2), ("Dương", 2), ("Lý", 1), ("Niê", 1),
    ("Đinh", 1), ("Trịnh", 1), ("Mai", 1), ("Cao", 1), ("Tạ", 1), ("Châu", 1), ("Kbuôr", 1),
)  # fmt: skip
MIDDLE = (
    "Thị",
    "Văn",
    "Thị Thu",
    "Đức",
    "Hữu",
    "Ngọc",
    "Minh",
    "Thanh",
    "Quang",
    "Thị Bích",
    "Xuân",
)
GIVEN = (
    "Anh", "An", "Bình", "Châu", "Cường", "Dũng", "Duyên", "Đạt", "Giang", "Hà", "Hải", "Hạnh",
    "Hiền", "Hoà", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Nhung",
    "Phúc", "Phượng", "Quân", "Sơn", "Tâm", "Thảo", "Thắng", "Trang", "Tuấn", "Vân", "Việt", "Yến",
)  # fmt: skip


@dataclass(frozen=True)
class Visitor:
    """Somebody who comes to the counter now and then."""

    name: str
    id_number: str
    phone: str


def new_desk(folder: Path) -> Acts:
    """An empty demonstration desk with the machine's own clock."""
    settings = Settings(folder / "desk", folder / "witness")
    StartSite(settings, machine_ticker())(demo_site(1), demo_people(), demo=True)
    return open_acts(settings)


def fill(acts: Acts, many: int) -> tuple[Visitor, ...]:
    """Put `many` dossiers into the desk; answers the people they are of."""
    chance = random.Random(SEED)
    people = tuple(visitor(chance) for _ in range(max(1, many // VISITS)))
    clerk = Counter(acts, acts.sign_in("clerk", "clerk"))
    models = [clerk.receive(each).id for each in PROCEDURES]
    with acts.desk.database.reading() as session:
        shapes = [_rows_of(session, each) for each in models]
    for first in range(0, many, BATCH):
        numbers = range(first, min(many, first + BATCH))
        _write(acts, [_dossier(chance, shapes, people, number) for number in numbers])
    with acts.desk.database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA optimize")
    return people


Rows = Mapping[type[Stored], dict[str, Any]]
TABLES = (DossierRecord, DossierCodeRecord, DossierPersonRecord, HistoryRecord, SearchRow)


def visitor(chance: random.Random) -> Visitor:
    families, weights = zip(*FAMILY, strict=True)
    [family] = chance.choices(families, weights)
    name = f"{family} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
    number = f"066{chance.choice('0123')}{chance.randrange(100):02}{chance.randrange(10**6):06}"
    return Visitor(name, number, f"09{chance.randrange(10**8):08}")


def _rows_of(session: Session, dossier: str) -> Rows:
    """The rows that a real reception left, one of each table: the shape of all others."""
    found: dict[type[Stored], dict[str, Any]] = {}
    for table in TABLES:
        columns = table.__table__.c
        own = columns["id" if table is DossierRecord else "dossier"] == dossier
        found[table] = dict(session.execute(select(table.__table__).where(own)).mappings().one())
    return found


def _dossier(
    chance: random.Random, shapes: list[Rows], people: tuple[Visitor, ...], number: int
) -> Rows:
    day, of_day = divmod(number, A_DAY)
    at = BEGIN + timedelta(days=day, minutes=4 * of_day)
    shape, visitor, dossier = chance.choice(shapes), chance.choice(people), new_id(at)
    code = f"H99.62-{at:%y%m%d}-{1001 + of_day}"
    rows = {table: {**row, "dossier": dossier} for table, row in shape.items()}
    record = rows[DossierRecord]
    del record["dossier"]
    record |= {"id": dossier, "code": code, "received_at": at, "recorded_at": at}
    record |= {"due_at": at + timedelta(days=5), "entry": number + 100}
    rows[DossierCodeRecord] |= {"code": code, **code_columns(code)}
    named = {"name": visitor.name, "folded_name": fold(visitor.name), "phone": visitor.phone}
    rows[DossierPersonRecord] |= named | {"id_number": visitor.id_number}
    rows[HistoryRecord] |= {"event": dossier, "at": at}
    words = f"{visitor.name} {visitor.id_number} {visitor.phone} {record['procedure_name']} {code}"
    rows[SearchRow]["folded"] = fold(words)
    rows[SearchRow].pop("number", None)
    return rows


def _write(acts: Acts, dossiers: list[Rows]) -> None:
    with acts.desk.database.writing() as session:
        for table in TABLES:
            session.execute(insert(table), [rows[table] for rows in dossiers])


def codes(acts: Acts) -> Iterator[tuple[str, str]]:
    """Id and code of every dossier, oldest first."""
    with acts.desk.database.reading() as session:
        query = select(DossierRecord.id, DossierRecord.code).order_by(DossierRecord.id)
        yield from ((row.id, row.code) for row in session.execute(query))
