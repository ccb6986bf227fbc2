"""What the page of a dossier says about the centre: sent or not, a new number, the file of a result."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from desk_app.models.happening import Happening
from desk_app.models.outcomes import NotAllowed
from desk_app.models.states import SyncState
from desk_app.models.tables import Attachment
from desk_app.storage.attached import Attached
from desk_app.ui.dossier.marks import sync_mark
from desk_app.ui.widgets.elided_label import ElidedLabel
from tests.ui.table import Table

CODE = "H99.62-261120-1999"
PDF = b"%PDF-1.4 a made-up result"


def texts(table: Table) -> list[str]:
    shown = [each for each in table.page.findChildren(QLabel) if not each.isHidden()]
    return [e.whole_text() if isinstance(e, ElidedLabel) else e.text() for e in shown]


def test_a_receipt_with_the_old_number_is_offered_to_be_printed_again(table: Table) -> None:
    view = table.receive()
    acts, clerk = table.counter.acts, table.counter.clerk
    acts.print_paper(clerk, "receipt", view.id)
    body: dict[str, Any] = {
        "code": CODE, "number": 1999, "numbered_by": "H99.62", "day": "261120",
        "replaces": view.code, "provisional": False, "to_state": view.business.value,
    }  # fmt: skip
    with acts.desk.journal.writing("desk") as writing:
        writing.append(Happening("CodeAssigned", body, view.id))
    assert table.open(view.id).code == CODE
    assert any(f"before: {view.code}" in text for text in texts(table))
    assert any("the program" in text for text in texts(table))
    assert table.page.prints.form() == "receipt"
    assert table.page.prints.lines()[0].endswith("bears the old number: print again")
    acts.print_paper(clerk, "receipt", view.id)
    table.open(view.id)
    assert "again no. 1" in table.page.prints.lines()[0]


def test_the_file_of_a_result_is_opened_once_it_is_here(table: Table) -> None:
    view = table.receive()
    table.hand_over()
    acts, name, hashed = table.counter.acts, "Kết quả.pdf", sha256(PDF).hexdigest()
    file = {"sha256": hashed, "size": len(PDF), "name": name}
    body: dict[str, Any] = {
        "kind": "granted", "number": "12", "signed_on": "2026-11-20", "custodian": view.custodian,
        "to_state": "resolved", "file": file,
    }  # fmt: skip
    with acts.desk.journal.writing("centre") as writing:
        writing.append(Happening("ResultReceived", body, view.id, {"signed_by": "Y Khoa Niê"}))
    table.open(view.id)
    assert f"File of the result: {name}" in texts(table)
    assert "on its way from the centre" in texts(table)
    with table.qtbot.waitSignal(table.desk.said) as said:
        table.press("Ctrl+Shift+F")
    assert said.args is not None
    assert name in said.args[1]
    with acts.desk.database.writing() as session:
        session.add(Attachment(**file, site=acts.desk.site_id, have=0))
        session.flush()
        Attached(session, acts.desk.site_id, hashed).append(0, PDF[:-1] + b"!")
    with pytest.raises(NotAllowed, match="file_false"):
        acts.result_file()(table.counter.clerk, view.id)
    with pytest.raises(NotAllowed, match="file_not_here"):
        acts.result_file()(table.counter.clerk, view.id)
    with acts.desk.database.writing() as session:
        Attached(session, acts.desk.site_id, hashed).append(0, PDF)
    table.open(view.id)
    with table.qtbot.waitSignal(table.desk.previewed) as shown:
        table.press("Ctrl+Shift+F")
    assert shown.args == [PDF, name]


def test_each_state_of_the_exchange_has_its_own_shape_and_word() -> None:
    marks = [sync_mark(state) for state in SyncState]
    assert len({icon for icon, _, _ in marks}) == len({word for _, _, word in marks}) == len(marks)
