"""`import dossiers`, `rate`, `survey`, `publish` from a terminal."""

from __future__ import annotations

from pathlib import Path

from tests.cli.console import Console
from tests.services.registers import HEADINGS, OPEN, RETURNED, WRONG, csv_file, xlsx_file

MANY = 1_100


def test_a_dry_run_tells_what_would_happen_and_writes_nothing(
    admin: Console, tmp_path: Path
) -> None:
    path = csv_file(tmp_path / "so.csv", RETURNED, WRONG)
    lines = admin.lines()
    answer = admin("import", "dossiers", path, "--dry-run")
    assert answer.code == 0
    told = answer.document
    assert (told["dry_run"], told["imported"], told["refused"], told["rows"]) == (True, 1, 1, 2)
    assert [(each["line"], each["field"], each["code"]) for each in told["broken"]] == [
        (3, "procedure", "procedure_unknown"),
        (3, "received_at", "not_a_date"),
    ]
    assert admin.lines() == lines
    assert [file.name for file in tmp_path.glob("so*")] == ["so.csv"]


def test_the_good_rows_are_taken_over_and_the_others_lie_in_a_file(
    admin: Console, tmp_path: Path
) -> None:
    answer = admin("import", "dossiers", xlsx_file(tmp_path / "so.xlsx", RETURNED, OPEN, WRONG))
    assert (answer.document["imported"], answer.document["refused"]) == (2, 1)
    assert Path(answer.document["refused_file"]).suffix == ".xlsx"
    shown = admin("show", RETURNED[0]).document
    assert (shown["imported"], shown["state"]["portal"]) == (True, 10)
    assert shown["procedure"]["field"] == "Hộ tịch cũ"
    again = admin("import", "dossiers", tmp_path / "so.xlsx").document
    assert (again["imported"], again["skipped"], again["skipped_lines"]) == (0, 2, [2, 3])
    assert admin("verify").code == 0


def test_a_refused_file_never_takes_the_place_of_one_that_is_there(
    admin: Console, tmp_path: Path
) -> None:
    path = csv_file(tmp_path / "so.csv", WRONG)
    first = admin("import", "dossiers", path).document["refused_file"]
    second = admin("import", "dossiers", path).document["refused_file"]
    chosen = admin("import", "dossiers", path, "--refused", tmp_path / "loi.csv").document
    assert len({first, second, chosen["refused_file"]}) == 3
    assert Path(chosen["refused_file"]).read_text("utf-8-sig").count("13/2025") == 1


def test_a_mapping_names_the_headings(admin: Console, tmp_path: Path) -> None:
    path = csv_file(tmp_path / "so.csv", RETURNED, headings=("Số", *HEADINGS[1:]))
    assert ("code", "column_missing") in admin("import", "dossiers", path).problems
    mapping = admin.file("mapping.json", {"code": "Số"})
    answer = admin("import", "dossiers", path, "--mapping", mapping)
    assert (answer.code, answer.document["imported"]) == (0, 1)


def test_odd_files_and_people_are_refused(admin: Console, clerk: Console, tmp_path: Path) -> None:
    odd = admin.file("so.xlsx", b"PK")
    assert admin("import", "dossiers", odd).problems == [("file", "sheet_unreadable")]
    assert admin("import", "dossiers", tmp_path / "none.csv").code == 5
    path = csv_file(tmp_path / "so.csv", RETURNED)
    assert clerk("import", "dossiers", path).refused == (4, "role_not_allowed")


def test_progress_is_told_beside_the_answer(admin: Console, tmp_path: Path) -> None:
    rows = [(f"{number}/2025", *OPEN[1:]) for number in range(MANY)]
    answer = admin("import", "dossiers", csv_file(tmp_path / "so.csv", *rows))
    assert answer.document["imported"] == MANY
    assert f"{MANY}" in answer.err


def test_ratings_and_surveys(admin: Console) -> None:
    code = admin.register().document["code"]
    assert admin.act("rate", code, body={"step": "satisfied"}).code == 0
    assert admin.act("rate", code, body={"step": "satisfied"}).refused == (4, "rated_already")
    assert admin.act("rate", body={}).problems == [("step", "rating_empty")]
    plan = {"name": "Quý IV", "from": "2026-10-01", "to": "2026-12-31", "planned": 2750}
    assert admin.act("survey", body=plan).document["answered"] == 0
    found = admin("report", "satisfaction", "--from", "2026-11-20", "--to", "2026-11-20")
    assert found.document["totals"]["ratings"] == 1


def test_publication_and_score(admin: Console, tmp_path: Path) -> None:
    answer = admin("publish", "--out", tmp_path / "web")
    assert {file.name for file in (tmp_path / "web").iterdir()} == set(answer.document["files"])
    admin.register()
    found = admin("report", "score", "--from", "2026-11-20", "--to", "2026-11-20").document
    assert found["totals"]["dossiers"] == 1
