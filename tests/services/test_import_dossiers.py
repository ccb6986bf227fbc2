"""A register that was kept before is taken over once, row by row, and stays marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from desk_app.models.actor import Actor
from desk_app.models.legacy.headings import Column
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.states import Business
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.services.import_dossiers import ImportDossiers, Imported, LookedAway, Prepared
from tests.services.counter import Counter
from tests.services.registers import HEADINGS, LATE, OPEN, RETURNED, WRONG, csv_file, xlsx_file

SPRING = (date(2025, 3, 1), date(2025, 3, 31))


def look(acts: Acts, actor: Actor, path: Path) -> Prepared:
    return acts.import_dossiers().look(actor, path, {})


def take_over(acts: Acts, actor: Actor, path: Path) -> Imported:
    return acts.import_dossiers()(actor, look(acts, actor, path), lambda *_: True)


def faults(prepared: Prepared) -> list[tuple[int, str, str]]:
    return [(row.line, each.field, each.code) for row in prepared.refused for each in row.problems]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return csv_file(tmp_path / "so.csv", RETURNED, LATE, OPEN, WRONG)


def test_looking_at_a_register_changes_nothing(
    acts: Acts, administrator: Actor, register: Path
) -> None:
    before = acts.status().unsent_events
    looked = look(acts, administrator, register)
    assert (len(looked.good), looked.rows) == (3, 4)
    assert faults(looked) == [
        (5, "procedure", "procedure_unknown"),
        (5, "received_at", "not_a_date"),
    ]
    assert acts.status().unsent_events == before


def test_imported_dossiers_are_found_counted_and_marked_for_ever(
    acts: Acts, administrator: Actor, register: Path
) -> None:
    done = take_over(acts, administrator, register)
    assert (done.done, len(done.refused), done.ended_early) == (3, 1, False)
    counter = Counter(acts, administrator)
    assert counter.names("nguyen van mau") == ["Nguyễn Văn Mẫu"]
    assert counter.names("12/2025") == ["Lê Văn Mở"]
    view = counter.open("H99.62-250310-0001")
    assert (view.imported, view.field_name, view.business) == (
        True,
        "Hộ tịch cũ",
        Business.RETURNED,
    )
    assert [(fee.amount, fee.paid) for fee in view.fees] == [(8_000, True)]
    assert view.history[0].kind == "LegacyImported"


def test_the_form_counts_them_in_the_field_of_their_register(
    acts: Acts, administrator: Actor, register: Path
) -> None:
    take_over(acts, administrator, register)
    found = acts.report(administrator, "ii06", *SPRING)
    [row] = [row for row in found.rows if row["field"] == "Hộ tịch cũ"]
    assert (row["received_total"], row["solved_early"], row["solved_late"]) == (2, 1, 1)
    assert all(found.identities.values())
    assert found.totals["pending_overdue"] == 1


def test_the_tables_equal_the_journal_afterwards(
    acts: Acts, administrator: Actor, register: Path
) -> None:
    take_over(acts, administrator, register)
    desk = acts.desk
    assert verify(desk.database, desk.site_id, desk.journal.seen()).lines == 4


def test_nothing_is_imported_twice(acts: Acts, administrator: Actor, register: Path) -> None:
    take_over(acts, administrator, register)
    again = take_over(acts, administrator, register)
    assert (again.done, again.skipped) == (0, (2, 3, 4))


def test_a_code_that_another_dossier_has_is_refused(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    take_over(acts, administrator, csv_file(tmp_path / "one.csv", RETURNED))
    other = (RETURNED[0], *RETURNED[1:3], "11/03/2025 08:30", *RETURNED[4:])
    looked = look(acts, administrator, csv_file(tmp_path / "other.csv", other, RETURNED))
    assert faults(looked) == [(2, "code", "code_taken"), (3, "code", "code_twice")]


@pytest.mark.parametrize(
    "code", ["H99.62-261120-1001", "h99.62-261121-2001", "TAM.A1B.2C3-261120-0001"]
)
def test_a_number_that_a_desk_of_this_site_may_still_give_is_not_taken_over(
    acts: Acts, administrator: Actor, tmp_path: Path, code: str
) -> None:
    early = (*RETURNED[1:3], "20/11/2026 08:00", "", "", "", "", "2", "")
    rows = [(code, *early), ("H99.62-261119-1001", *early), ("H99.62-261120-0001", *early)]
    looked = look(acts, administrator, csv_file(tmp_path / "so.csv", *rows))
    assert faults(looked) == [(2, "code", "code_ours")]
    assert len(looked.good) == 2


def test_a_desk_gives_no_number_that_a_register_had_before_its_block_was_granted(
    acts: Acts, clerk: Actor, administrator: Actor, tmp_path: Path
) -> None:
    row = ("H99.62-261120-1002", *RETURNED[1:3], "20/11/2026 08:00", "", "", "", "", "2", "")
    ungranted = replace(acts.desk, site=replace(acts.desk.site, grants=()))
    importing = ImportDossiers(ungranted)
    looked = importing.look(administrator, csv_file(tmp_path / "so.csv", row), {})
    assert importing(administrator, looked, lambda *_: True).done == 1
    counter = Counter(acts, clerk)
    given = [counter.receive().code for _ in range(2)]
    assert given == ["H99.62-261120-1001", "H99.62-261120-1003"]
    assert len(acts.holders("H99.62-261120-1002")) == 1
    daily = acts.report(administrator, "daily", date(2026, 11, 20), date(2026, 11, 20))
    assert (len(daily.rows), daily.totals["skipped"]) == (2, 1)
    assert all(daily.identities.values())


def test_a_finished_one_is_only_read(acts: Acts, administrator: Actor, register: Path) -> None:
    take_over(acts, administrator, register)
    with pytest.raises(NotAllowed) as refused:
        acts.act(administrator, Act.TAKE_BACK, ["H99.62-250310-0001"], {"reason": "nhầm"})
    assert refused.value.code == "dossier_imported"
    assert Counter(acts, administrator).open("H99.62-250310-0001").allowed == ()


def test_an_open_one_goes_on_from_its_state(
    acts: Acts, administrator: Actor, register: Path
) -> None:
    take_over(acts, administrator, register)
    acts.act(administrator, Act.RESULT, ["12/2025"], {})
    acts.act(administrator, Act.RETURN, ["12/2025"], {"receiver": {"name": "Lê Văn Mở"}})
    assert Counter(acts, administrator).open("12/2025").business is Business.RETURNED
    acts.act(
        administrator, Act.RETURN, ["H99.62-250310-0002"], {"receiver": {"name": "Trần Thị Thử"}}
    )


def test_its_receipt_was_another_one(acts: Acts, administrator: Actor, register: Path) -> None:
    take_over(acts, administrator, register)
    with pytest.raises(NotAllowed) as refused:
        acts.preview_receipt(administrator, "12/2025")
    assert refused.value.code == "paper_not_issued"


def test_what_was_merely_registered_or_refused_is_not_counted(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    rows = [("1/2025", *OPEN[1:8], "1", ""), ("3/2025", *OPEN[1:8], "3", "")]
    take_over(acts, administrator, csv_file(tmp_path / "so.csv", *rows))
    assert acts.report(administrator, "ii06", *SPRING).totals["received_total"] == 0
    acts.act(administrator, Act.SHELVE, ["1/2025"], {"shelf": "A1"})
    acts.act(administrator, Act.HAND_OVER, ["1/2025"], {"to": "Công an xã"})
    acts.act(administrator, Act.CONFIRM, ["1/2025"], {})
    acts.act(administrator, Act.RESULT, ["1/2025"], {})
    assert acts.report(administrator, "ii06", *SPRING).totals["received_total"] == 0
    desk = acts.desk
    assert verify(desk.database, desk.site_id, desk.journal.seen()).lines == 7


def test_who_holds_the_papers_of_an_imported_dossier_is_told_by_name(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    """At the desk, in the unit, with the citizen."""
    take_over(acts, administrator, csv_file(tmp_path / "so.csv", LATE, OPEN, RETURNED))
    counter = Counter(acts, administrator)
    held = [counter.open(each[0]) for each in (LATE, OPEN, RETURNED)]
    assert [each.custodian for each in held] == [acts.desk.site.desk, held[1].unit, ""]
    assert held[1].unit


def test_an_import_can_be_ended_between_chunks_and_goes_on_later(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    rows = [(f"{number}/2025", *OPEN[1:]) for number in range(1_200)]
    path = csv_file(tmp_path / "so.csv", *rows)
    importing, told = acts.import_dossiers(), list[tuple[int, int]]()

    def go_on(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    ended = importing(administrator, look(acts, administrator, path), go_on)
    assert (ended.done, ended.ended_early, told) == (500, True, [(500, 1_200)])
    rest = take_over(acts, administrator, path)
    assert (rest.done, len(rest.skipped)) == (700, 500)
    desk = acts.desk
    assert verify(desk.database, desk.site_id, desk.journal.seen()).lines == 1_201


def test_a_dossier_received_while_the_register_was_looked_at_is_not_overwritten(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    looked = look(acts, administrator, csv_file(tmp_path / "so.csv", RETURNED, OPEN))
    take_over(acts, administrator, csv_file(tmp_path / "other.csv", RETURNED))
    done = acts.import_dossiers()(administrator, looked, lambda *_: True)
    assert (done.done, done.skipped) == (1, (2,))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_refused_rows_can_be_corrected_and_imported_again(
    acts: Acts, administrator: Actor, tmp_path: Path, kind: str
) -> None:
    made = {"csv": csv_file, "xlsx": xlsx_file}[kind]
    formula = (WRONG[0], "1.004194", '=HYPERLINK("x")', *WRONG[3:])
    path = made(tmp_path / f"so.{kind}", RETURNED, formula)
    importing = acts.import_dossiers()
    looked = look(acts, administrator, path)
    refused = tmp_path / f"lai.{kind}"
    importing.save_refused(looked, looked.refused, refused, lambda problem: problem.code)
    again = look(acts, administrator, refused)
    assert again.columns.headings == (*HEADINGS, "Lý do không nhập")
    assert [row.cells[-1] for row in again.refused] == ["not_a_date"]
    assert again.refused[0].cells[2] == '=HYPERLINK("x")'
    importing.save_refused(again, again.refused, refused, lambda _: "vẫn sai")
    assert look(acts, administrator, refused).columns.headings == again.columns.headings
    corrected = (*formula[:3], "10/03/2025 10:00", *formula[4:])
    fixed = made(refused, (*corrected, "ngày sai"), headings=again.columns.headings)
    assert take_over(acts, administrator, fixed).done == 1
    assert Counter(acts, administrator).names("hyperlink") == ['=HYPERLINK("x")']


def test_headings_of_ones_own_are_mapped(acts: Acts, administrator: Actor, tmp_path: Path) -> None:
    headings = ("Số", *HEADINGS[1:])
    path = csv_file(tmp_path / "so.csv", RETURNED, headings=headings)
    looked = acts.import_dossiers().look(administrator, path, {Column.CODE: "Số"})
    assert len(looked.good) == 1


def test_a_clerk_does_not_import(acts: Acts, clerk: Actor, register: Path) -> None:
    with pytest.raises(NotAllowed) as refused:
        look(acts, clerk, register)
    assert refused.value.code == "role_not_allowed"


def test_a_register_is_opened_with_its_columns_guessed_and_those_confirmed_are_remembered(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    """Somebody says once what the columns of the old program mean, also what is not to be read."""
    headings = ("STT", "Ký hiệu", "Thủ tục", "Họ và tên", "Ngày nhận", "Điện thoại")
    row = ("1", "7/2025", "1.004194", "Lê Văn Mở", "10/03/2025", "0900418226")
    path = csv_file(tmp_path / "so.csv", ("SỔ NĂM 2025", *[""] * 5), headings, row, headings=("",))
    opened = acts.open_register()(administrator, path)
    guess = opened.columns
    assert (guess.headings[:2], guess.missing(), opened.remembered) == (
        headings[:2], (Column.CODE,), False,
    )  # fmt: skip
    places = dict(guess.places) | {Column.CODE: 1}
    del places[Column.PHONE]
    acts.open_register().keep(administrator, replace(guess, places=places))
    again = acts.open_register()(administrator, path)
    assert (again.remembered, again.columns.row) == (True, guess.row)
    looked = acts.import_dossiers().look_through(administrator, again.sheet, again.columns)
    assert [(each.code, each.person["phone"]) for each in looked.good] == [("7/2025", "")]


def test_the_sheet_of_a_workbook_can_be_chosen(
    acts: Acts, administrator: Actor, tmp_path: Path
) -> None:
    book = Workbook(tmp_path / "so.xlsx")
    for name, code in (("2024", "1/2024"), ("2025", "1/2025")):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, HEADINGS)
        sheet.write_row(1, 0, (code, *RETURNED[1:]))
    book.close()
    opened = acts.open_register()(administrator, tmp_path / "so.xlsx", "2025")
    assert (opened.sheet.names, opened.sheet.name) == (("2024", "2025"), "2025")
    assert opened.sheet.rows[1][0] == "1/2025"


def test_looking_through_a_long_register_can_be_given_up(
    acts: Acts, administrator: Actor, register: Path
) -> None:
    opened = acts.open_register()(administrator, register)
    with pytest.raises(LookedAway):
        acts.import_dossiers().look_through(
            administrator, opened.sheet, opened.columns, lambda *_: False
        )
