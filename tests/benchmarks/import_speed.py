"""How fast a register is taken over: rows a second, beside a bare INSERT of the same rows.

Run: `python -m tests.benchmarks.import_speed [N]`; N rows, 50,000 unless told. Seeded.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import insert, select

from desk_app.models.legacy.origin import MARK
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierCodeRecord,
    DossierPersonRecord,
    DossierRecord,
    HistoryRecord,
    SearchRow,
    Stored,
)
from desk_app.services.acts import Acts
from tests.services.counter import BIRTH, CERTIFIED_COPY, LAND, MARRIAGE
from tests.services.many_dossiers import FAMILY, GIVEN, MIDDLE, SEED, new_desk

ROWS = 50_000
BEGIN, DAYS = date(2023, 1, 2), 1_000
PROCEDURES = (BIRTH, CERTIFIED_COPY, LAND, MARRIAGE)
HEADINGS = (
    "code", "procedure", "applicant", "received_at", "id_number", "phone", "due_at", "finished_at",
    "returned_at", "state",
)  # fmt: skip
WRITTEN: tuple[type[Stored], ...] = (
    DossierRecord, CourseRecord, DossierCodeRecord, DossierPersonRecord, HistoryRecord, SearchRow,
    CountedDossier,
)  # fmt: skip


def register(path: Path, rows: int) -> None:
    """A register of so many finished dossiers, as another system exports it."""
    chance = random.Random(SEED)
    families, weights = zip(*FAMILY, strict=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(rows):
            came = BEGIN + timedelta(days=number * DAYS // rows)
            due, done = came + timedelta(days=5), came + timedelta(days=chance.randrange(8))
            name = f"{chance.choices(families, weights)[0]} {chance.choice(MIDDLE)}"
            writer.writerow(
                (
                    f"H99.62-{came:%y%m%d}-{number:05}", chance.choice(PROCEDURES),
                    f"{name} {chance.choice(GIVEN)}", f"{came:%d/%m/%Y} 08:30",
                    f"066{chance.randrange(10**9):09}", f"09{chance.randrange(10**8):08}",
                    f"{due:%d/%m/%Y}", f"{done:%d/%m/%Y}", f"{done:%d/%m/%Y}", "10",
                )
            )  # fmt: skip


def taken_over(acts: Acts, path: Path) -> tuple[float, float]:
    """Seconds for looking at the register and for writing it."""
    actor, importing = acts.sign_in("admin", "admin"), acts.import_dossiers()
    begin = time.perf_counter()
    looked = importing.look(actor, path, {})
    middle = time.perf_counter()
    done = importing(actor, looked, lambda *_: True)
    if done.refused or done.skipped:
        raise SystemExit("the register was not taken over whole")
    return middle - begin, time.perf_counter() - middle


def bare(acts: Acts, other: Acts) -> float:
    """Seconds for the same rows of the same tables into another desk, without events or checks."""
    seconds = 0.0
    for table in WRITTEN:
        columns = table.__table__
        own = columns.c["id" if table is DossierRecord else "dossier"]
        imported = select(DossierRecord.id).where(DossierRecord.desk.startswith(MARK))
        with acts.desk.database.reading() as session:
            found = session.execute(select(columns).where(own.in_(imported))).mappings()
            rows = [dict(row) for row in found]
        begin = time.perf_counter()
        with other.desk.database.writing() as session:
            session.connection().execute(insert(table), rows)
        seconds += time.perf_counter() - begin
    return seconds


def main(rows: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv"
        register(path, rows)
        acts, other = new_desk(Path(folder) / "one"), new_desk(Path(folder) / "other")
        worked = time.process_time()
        looking, writing = taken_over(acts, path)
        worked = time.process_time() - worked
        floor = bare(acts, other)
        whole = looking + writing
        print(f"{rows} rows: looked at in {looking:.1f} s, written in {writing:.1f} s")
        print(f"{rows / whole:.0f} rows/s; bare INSERT of the same rows {floor:.1f} s")
        print(f"ratio {whole / floor:.1f}; {rows / worked:.0f} rows/s on a core of its own")
        acts.desk.database.close()
        other.desk.database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
