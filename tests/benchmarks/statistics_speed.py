"""A year's II.06 from the counters that `apply` keeps, beside going through its dossiers.

Run: `python -m tests.benchmarks.statistics_speed [N]`; N dossiers of nearly three years, 100,000
unless told (a million takes some minutes and 14 GB). The figures must be the same.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from desk_app.models.statistics.columns import figures_of
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import until_of
from desk_app.models.tables import CountedDossier
from desk_app.services.acts import Acts
from desk_app.services.statistics.behind import dossiers_between
from tests.benchmarks.many_lives import filled, usual_processes
from tests.services.many_dossiers import new_desk

DOSSIERS, ROUNDS = 100_000, 9
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def measure(acts: Acts) -> None:
    """Print how long both take, and the ratio."""
    supervisor = acts.sign_in("supervisor", "supervisor")
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        report = acts.report(supervisor, "ii06", YEAR.first, YEAR.last)
        took.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    with acts.desk.database.reading() as session:
        until = until_of(YEAR.last, acts.desk.now())
        found = dossiers_between(session, acts.desk.site_id, YEAR, until)
        scanned = figures_of((each for _, each in found), YEAR.first, until, Options())
        every = session.scalar(select(func.count()).select_from(CountedDossier))
    scan = time.perf_counter() - begun
    if any(report.totals[name] != number for name, number in scanned.document().items()):
        raise SystemExit("the counters and the scan disagree")
    fast = sorted(took)[ROUNDS // 2]
    print(f"{every} dossiers, {scanned.received_total} received in the year; same figures")
    print(f"II.06 with the year before: {fast * 1000:.1f} ms (first {took[0] * 1000:.1f} ms)")
    print(f"the scan of the year: {scan * 1000:.0f} ms; ratio {scan / fast:.0f}")


def main(many: int) -> None:
    """Fills a scratch desk, then measures."""
    with tempfile.TemporaryDirectory() as place:
        acts = new_desk(Path(place))
        filled(acts, Path(place), many, usual_processes())
        measure(acts)
        acts.desk.database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOSSIERS)
