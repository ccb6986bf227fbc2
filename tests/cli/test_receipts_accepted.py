"""The receipts of a new demonstration desk: on paper and under the scanner, as they must be."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from desk_app.compose import open_acts
from desk_app.printing.wording import form_wording
from desk_app.settings import settings_from
from tests.cli.console import Console, birth
from tests.conftest import FRIDAY_MORNING
from tests.printing.reading import scanned, text_of

DOSSIERS = [
    ("1.001193", 0, "counter", "2026-11-20T17:00:00+07:00"),
    ("1.000894", 0, "counter", "2026-11-20T17:00:00+07:00"),
    ("1.000894", 1, "counter", "2026-11-30T09:30:00+07:00"),
    ("2.000815", 0, "counter", None),
    ("1.004194", 0, "counter", "2026-11-26T09:30:00+07:00"),
    ("1.013978", 0, "counter", "2026-12-30T09:30:00+07:00"),
    ("1.013978", 0, "online", "2026-12-16T09:30:00+07:00"),
    ("1.013978", 0, "post", "2026-12-21T09:30:00+07:00"),
    ("1.013225", 0, "counter", "2026-12-07T09:30:00+07:00"),
    ("2.001159", 0, "counter", "2026-11-20T10:30:00+07:00"),
]


def on_paper(console: Console, paper: str) -> None:
    """Sets the paper of receipts, as the screen of the administrator does."""
    environment = {"DESK_DATA": str(console.folder), "DESK_WITNESS": f"{console.folder}.witness"}
    settings = settings_from(environment)
    acts = open_acts(settings, console.clock.ticker())
    acts.set_preference("receipt_paper", paper)
    acts.desk.database.close()


@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_every_receipt_is_scanned_and_holds_each_prescribed_line(
    clerk: Console, tmp_path: Path, paper: str
) -> None:
    on_paper(clerk, paper)
    for number, (procedure, case, channel, due_at) in enumerate(DOSSIERS, 1001):
        place = tmp_path / f"{number}.pdf"
        draft = birth(procedure=procedure, case=case, channel=channel, want_receipt=True)
        received = clerk.register(draft, "--receipt", place).document
        code = received["code"]
        assert (code, received["due_at"]) == (f"H99.62-261120-{number}", due_at)
        assert received["receipt"] == str(place)
        pdf = place.read_bytes()
        for dpi in (203, 300):
            found = scanned(pdf, dpi)
            assert found["Code 128"] == code
            assert found["QR Code"].startswith(f"{code}|{procedure}|")
        verdict = clerk("check-paper", found["QR Code"]).document
        assert (verdict["verdict"], verdict["code"]) == ("genuine", code)
        assert verdict["due_at"] == due_at
        must_hold_each_prescribed_line(text_of(pdf))


def must_hold_each_prescribed_line(text: str) -> None:
    """Every fixed word of form 01 stands there, in the order of the form."""
    place = 0
    for line in form_wording("receipt", FRIDAY_MORNING.date()).lines.values():
        for words, _, _, _ in Formatter().parse(line.printed):
            place = text.index(words.strip(), place)
