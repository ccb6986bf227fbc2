"""The papers of a dossier on its page: chosen with the arrows, printed by two keys, saved by name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from desk_app.models.moves import Act
from tests.ui.table import Table


def jobs(table: Table) -> list[tuple[str, str]]:
    return [
        (job.form, job.state.value) for job in table.counter.acts.print_jobs(table.counter.clerk)
    ]


def test_ctrl_p_lets_the_clerk_choose_and_enter_prints(table: Table) -> None:
    table.receive()
    assert table.page.prints.lines() == (
        "Receipt with appointment  never printed",
        "Control slip  never printed",
        "Label of the dossier  never printed",
    )
    table.press("Ctrl+P")
    table.press("Down")
    table.press("Enter")
    table.qtbot.waitUntil(lambda: jobs(table) == [("control", "waiting")])
    table.qtbot.waitUntil(lambda: "20/11/2026 09:30" in table.page.prints.lines()[1])
    table.press("Ctrl+P")
    table.qtbot.waitUntil(lambda: len(jobs(table)) == 2)
    table.qtbot.waitUntil(lambda: "again no. 1" in table.page.prints.lines()[1])


def test_a_paper_that_was_just_issued_is_the_one_that_is_printed_next(table: Table) -> None:
    table.receive()
    table.ask(Act.WITHDRAW)
    table.type("Không còn nhu cầu")
    table.done()
    assert table.page.prints.form() == "stop"
    with table.qtbot.waitSignal(table.desk.previewed) as shown:
        table.press("Ctrl+Shift+P")
    assert shown.args is not None
    assert shown.args[0].startswith(b"%PDF")


def test_a_paper_that_no_printer_takes_is_said(table: Table) -> None:
    view = table.receive()
    table.counter.acts.print_paper(table.counter.clerk, "receipt", view.id)
    table.counter.acts.run_print_queue()
    table.open(view.id)
    said = [label.text() for label in table.page.prints.findChildren(QLabel) if label.isVisible()]
    assert "Not printed yet: Receipt with appointment. See the prints (F10)." in said
    assert table.page.prints.lines()[0].endswith("not printed yet")


def test_a_paper_is_saved_under_the_code_and_its_name(table: Table, tmp_path: Path) -> None:
    view = table.receive()
    table.press("Ctrl+P")
    table.press("Down")
    table.press("Ctrl+S")
    place = table.page.prints.place
    assert place.path.text().endswith(f"{view.code}-control-slip.pdf")
    place.path.setText(str(tmp_path / "kiem-soat.pdf"))
    table.press("Enter")
    table.qtbot.waitUntil((tmp_path / "kiem-soat.pdf").exists)
    table.press("Ctrl+S")
    assert place.isVisible()
    table.press("Esc")
    assert not place.isVisible()


def test_money_and_reasons_are_told(table: Table) -> None:
    table.receive()
    table.act(
        Act.COLLECT,
        {"method": "cash", "receipt": {"form": "EBL01", "series": "K26AB", "number": "12"}},
    )
    table.act(Act.WITHDRAW, {"reason": "Gia đình đổi ý"})

    def texts() -> list[str]:
        return [label.text() for label in table.page.findChildren(QLabel) if label.isVisible()]

    paid = "20/11/2026 09:30: 15.000 đ in cash, Lê Thị Minh Hạnh, receipt EBL01 K26AB no. 12"
    table.qtbot.waitUntil(lambda: paid in texts())
    assert any(each.startswith("Reason: Gia đình đổi ý · ") for each in texts())
