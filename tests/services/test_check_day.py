"""A signed daily list proves the day's records: what was changed behind the program is located."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk_app.models.head_words import head_words
from desk_app.models.moves import Act
from desk_app.models.views import DayProof, Verdict
from desk_app.services.shipped import demo_site
from tests.journal.desks import from_outside
from tests.printing.reading import scanned, text_of
from tests.services.conftest import Opens
from tests.services.counter import TEMPORARY_RESIDENCE, Counter

TODAY = date(2026, 11, 20)


def printed(counter: Counter, path: Path) -> str:
    """The QR of today's list, read from the page."""
    counter.acts.save_report(counter.clerk, "daily", (TODAY, TODAY), path)
    return scanned(path.read_bytes(), 203)["QR Code"]


def words_on(path: Path) -> str:
    """The eight words as they stand on the paper."""
    return text_of(path.read_bytes()).split("đến dòng ")[1].split(": ")[1].split(".")[0]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "daily.pdf"


def changed(counter: Counter, statement: str, *values: str | int | bytes) -> None:
    with from_outside(counter.acts.desk.settings) as file:
        file.execute(statement, values)


def proof(counter: Counter, text: str, day: date | None = None) -> DayProof:
    verdict = counter.acts.check_paper(text, day)
    assert verdict.verdict is Verdict.GENUINE
    assert verdict.form == "daily"
    assert verdict.day is not None
    return verdict.day


def test_the_records_that_were_signed_are_still_there(counter: Counter, sheet: Path) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(3)]
    text = printed(counter, sheet)
    lines = counter.lines()
    assert proof(counter, text) == DayProof("2026-11-20", 1, lines - 1, holds=True)
    counter.acts.act(counter.clerk, Act.HAND_OVER, codes, {"to": "Công an xã"})
    assert proof(counter, text).holds  # life goes on: what was signed is still so


def test_a_line_changed_from_outside_is_located_with_its_dossier(
    counter: Counter, sheet: Path
) -> None:
    codes = [counter.receive(TEMPORARY_RESIDENCE).code for _ in range(3)]
    text = printed(counter, sheet)
    changed(
        counter,
        "UPDATE journal_line SET line = CAST(replace(CAST(line AS TEXT), ?, ?) AS BLOB)",
        f'"code":"{codes[1]}"', '"code":"H99.62-261120-1999"',
    )  # fmt: skip
    found = proof(counter, text)
    assert (found.holds, found.why, found.broken, found.code) == (
        False,
        "line_changed",
        3,
        codes[1],
    )


def test_a_name_changed_beside_the_chain_is_located(counter: Counter, sheet: Path) -> None:
    counter.receive(TEMPORARY_RESIDENCE)
    code = counter.receive_from("Trần Văn Mẫu", TEMPORARY_RESIDENCE).code
    text = printed(counter, sheet)
    changed(
        counter,
        "UPDATE personal_part SET part = CAST(replace(CAST(part AS TEXT), ?, ?) AS BLOB)",
        "Trần Văn Mẫu", "Trần Văn Khác",
    )  # fmt: skip
    found = proof(counter, text)
    assert (found.why, found.code) == ("line_changed", code)


def test_a_record_changed_behind_the_journal_is_located(counter: Counter, sheet: Path) -> None:
    counter.receive(TEMPORARY_RESIDENCE)
    dossier = counter.receive(TEMPORARY_RESIDENCE)
    text = printed(counter, sheet)
    changed(
        counter, "UPDATE dossier SET due_at = '2027-01-04T17:00:00+07:00' WHERE id = ?", dossier.id
    )
    found = proof(counter, text)
    told = (found.holds, found.why, found.table, found.code)
    assert told == (False, "table_differs", "dossier", dossier.code)


def test_a_line_that_was_taken_out_is_missing(counter: Counter, sheet: Path) -> None:
    received = [counter.receive(TEMPORARY_RESIDENCE) for _ in range(3)]
    text = printed(counter, sheet)
    changed(counter, "PRAGMA foreign_keys = OFF")
    changed(counter, "DELETE FROM journal_line WHERE dossier = ?", received[1].id)
    assert (proof(counter, text).why, proof(counter, text).broken) == ("line_missing", 3)


def test_a_journal_that_was_cut_off_is_missing_its_end(counter: Counter, sheet: Path) -> None:
    for _ in range(3):
        counter.receive(TEMPORARY_RESIDENCE)
    text = printed(counter, sheet)
    changed(counter, "DELETE FROM journal_line WHERE seq > 2")
    assert (proof(counter, text).why, proof(counter, text).broken) == ("line_missing", 3)


def test_a_journal_written_anew_is_not_the_one_that_was_signed(
    counter: Counter, sheet: Path
) -> None:
    counter.receive(TEMPORARY_RESIDENCE)
    text = printed(counter, sheet)
    with from_outside(counter.acts.desk.settings) as file:
        from desk_app.journal.chain import first_hash, next_hash  # noqa: PLC0415 - the forger's own

        head = first_hash(counter.acts.desk.desk, 1, b"")
        lines = file.execute("SELECT pos, line FROM journal_line ORDER BY pos").fetchall()
        for pos, line in lines:
            forged = bytes(line).replace(b'"sets":1', b'"sets":2')
            head = next_hash(head, forged)
            file.execute(
                "UPDATE journal_line SET line = ?, hash = ? WHERE pos = ?", (forged, head, pos)
            )
    assert proof(counter, text).why == "rewritten"


def test_the_eight_words_say_the_same_as_the_qr(counter: Counter, sheet: Path) -> None:
    counter.receive(TEMPORARY_RESIDENCE)
    dossier = counter.receive(TEMPORARY_RESIDENCE)
    text = printed(counter, sheet)
    words = words_on(sheet)
    assert len(words.split()) == 8
    assert proof(counter, words, TODAY) == proof(counter, text)
    changed(counter, "UPDATE dossier SET sets = 9 WHERE id = ?", dossier.id)
    assert proof(counter, words.upper(), TODAY).code == dossier.code


def test_words_of_another_list_and_words_without_a_day_are_unknown(
    counter: Counter, sheet: Path
) -> None:
    counter.receive()
    printed(counter, sheet)
    for words, day in (("ba ba ba ba ba ba ba ba", TODAY), (words_on(sheet), None)):
        assert counter.acts.check_paper(words, day).verdict is Verdict.UNKNOWN


def test_words_prove_only_the_day_whose_list_or_signature_names_them(
    counter: Counter, sheet: Path
) -> None:
    counter.receive()
    printed(counter, sheet)
    words, unsigned, yesterday = words_on(sheet), date(2026, 1, 5), date(2026, 11, 19)
    assert proof(counter, words, TODAY).holds
    elsewhere = counter.acts.check_paper(words, unsigned)
    assert elsewhere.verdict is Verdict.UNKNOWN
    assert elsewhere.day == DayProof("2026-01-05", 1, 2, holds=False, why="of_another_day")
    head = counter.acts.sign_in("supervisor", "supervisor")
    counter.receive()
    signed = counter.acts.day_end()(head, {"remarks": "Chốt", "day": yesterday.isoformat()})
    assert proof(counter, head_words(signed.place.head), yesterday).holds
    assert counter.acts.check_paper(words, yesterday).verdict is Verdict.ALTERED
    other = counter.acts.check_paper(head_words(signed.place.head), TODAY)
    assert other.day is not None
    assert (other.verdict, other.day.why) == (Verdict.UNKNOWN, "of_another_day")
    assert proof(counter, words, TODAY).holds  # the list of that day, though nobody signed it


def test_a_forged_sheet_is_altered_and_proves_nothing(counter: Counter, sheet: Path) -> None:
    counter.receive()
    text = printed(counter, sheet)
    verdict = counter.acts.check_paper(text.replace("20261120|", "20261119|"))
    assert (verdict.verdict, verdict.day) == (Verdict.ALTERED, None)


def test_the_sheet_of_another_desk_is_unknown_here(
    counter: Counter, sheet: Path, open_site: Opens
) -> None:
    other = open_site(demo_site(2))
    other.receive()
    verdict = counter.acts.check_paper(printed(other, sheet))
    assert (verdict.verdict, verdict.day) == (Verdict.UNKNOWN, None)
