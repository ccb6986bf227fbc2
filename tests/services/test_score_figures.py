"""`report score`: the office's dossiers as the score sees them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk_app.models.actor import Actor
from desk_app.models.draft import FeeTiming
from desk_app.services.acts import Acts
from tests.services.counter import BIRTH, Counter
from tests.services.registers import OPEN, csv_file

FRIDAY = (date(2026, 11, 20), date(2026, 11, 20))


def missing(acts: Acts, actor: Actor) -> dict[object, list[str]]:
    rows = acts.report(actor, "score", *FRIDAY).rows
    return {row["code"]: str(row["missing"]).split() for row in rows}


def test_what_a_dossier_lacks_is_told_by_its_code(acts: Acts, clerk: Actor) -> None:
    counter = Counter(acts, clerk)
    whole, nobody = counter.receive(fees=FeeTiming.LATER), counter.receive_from("Trần Văn Thử")
    found = missing(acts, clerk)
    assert "identity_missing" in found[nobody.code]
    assert "identity_missing" not in found[whole.code]
    assert {"not_online", "papers_not_digitised"} <= set(found[whole.code])


def test_a_voided_dossier_is_no_part_of_the_score(acts: Acts, clerk: Actor) -> None:
    counter = Counter(acts, clerk)
    gone, stays = counter.receive(), counter.receive()
    counter.void(gone.code)
    found = acts.report(clerk, "score", *FRIDAY)
    assert [row["code"] for row in found.rows] == [stays.code]
    assert found.totals["dossiers"] == 1
    assert all(found.identities.values())


def test_an_imported_dossier_is_no_part_of_it_either(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    row = ("1/2026", BIRTH, OPEN[2], "20/11/2026 08:00", *OPEN[4:5], "", "", "", "4", "")
    importing = acts.import_dossiers()
    looked = importing.look(administrator, csv_file(tmp_path / "so.csv", row), {})
    importing(administrator, looked, lambda *_: True)
    assert acts.report(administrator, "score", *FRIDAY).totals["dossiers"] == 0
    assert missing(acts, administrator) == {}
