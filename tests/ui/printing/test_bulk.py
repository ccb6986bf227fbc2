"""Many papers at once: each is one print more in the queue, and somebody can stop it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.moves import Act
from desk_app.models.views import DossierRow, JobState
from desk_app.services.acts import Acts
from desk_app.ui.desk import Desk
from desk_app.ui.printing.bulk_panel import BulkPanel
from desk_app.ui.printing.bulk_run import BulkRun
from desk_app.ui.program import Program
from desk_app.ui.window import Window
from tests.conftest import Clock
from tests.ui.press import press

CONTROL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 30_000  # ms, on a busy machine


@pytest.fixture
def rows(acts: Acts, clerk: Actor, clock: Clock) -> tuple[DossierRow, ...]:
    made = []
    for name in ("Trần Văn Lực", "H’Bliă Niê", "Đỗ Mạnh Cường", "Lê Hoàng Dũng"):
        clock.forward(minutes=1)
        draft = IntakeDraft(procedure="1.004873", applicant=Person(name=name))
        made.append(acts.receive_dossier(clerk, draft).id)
    return acts.rows(clerk, made)


def printed(desk: Desk) -> list[tuple[str, str]]:
    """Codes and forms in the order they went into the queue."""
    return [(job.code, job.form) for job in reversed(desk.acts.print_jobs(desk.actor))]


def test_every_chosen_dossier_gets_its_paper_in_their_order(
    qtbot: QtBot, desk: Desk, rows: tuple[DossierRow, ...]
) -> None:
    run = BulkRun(desk)
    steps: list[int] = []
    run.progressed.connect(lambda: steps.append(run.done()))
    with qtbot.waitSignal(run.ended, timeout=PATIENCE):
        run.start("control", rows)
    assert steps == [1, 2, 3, 4]
    assert sorted(printed(desk)) == sorted((row.code, "control") for row in rows)
    assert not run.refused


def test_a_stop_lets_the_paper_under_way_end_and_keeps_what_is_queued(
    qtbot: QtBot, desk: Desk, rows: tuple[DossierRow, ...]
) -> None:
    run = BulkRun(desk)
    run.progressed.connect(run.stop)
    with qtbot.waitSignal(run.ended, timeout=PATIENCE):
        run.start("label", rows)
    assert (run.queued, run.all, run.running) == (1, 4, False)
    assert printed(desk) == [(rows[0].code, "label")]


def test_papers_that_were_never_issued_are_told_with_their_dossiers_and_the_rest_is_printed(
    qtbot: QtBot, acts: Acts, desk: Desk, clerk: Actor, rows: tuple[DossierRow, ...]
) -> None:
    asked = {"items": ["Giấy tờ chỗ ở hợp pháp"], "reason": "Thiếu giấy tờ"}
    acts.act(clerk, Act.SUPPLEMENT, [rows[2].id], asked)
    run = BulkRun(desk)
    with qtbot.waitSignal(run.ended, timeout=PATIENCE):
        run.start("supplement", rows)
    assert printed(desk) == [(rows[2].code, "supplement")]
    assert [each.code for each in run.refused] == [row.code for row in rows if row is not rows[2]]
    assert all(each.why for each in run.refused)


def test_the_clerk_chooses_the_paper_sees_how_far_it_is_and_leaves(
    qtbot: QtBot,
    acts: Acts,
    rows: tuple[DossierRow, ...],
    program: Program,
    signed_in: Callable[[str], Window],
) -> None:
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F8)
    assert program.screens is not None
    page = program.screens.register
    qtbot.waitUntil(lambda: page.rows.table.rowCount() == len(rows))
    press(qtbot, window, Qt.Key.Key_A, CONTROL)
    qtbot.waitUntil(page.several.bar.isVisible)
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    panel: BulkPanel = page.several.printing
    qtbot.waitUntil(panel.isVisible)
    assert panel.papers.hasFocus()
    panel.choose("supplement")
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.not_printed.isVisible, timeout=PATIENCE)
    told = panel.not_printed.toPlainText()
    assert all(row.code in told for row in rows)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.several.isVisible())
    assert page.view.hasFocus()
    assert page.rows.marked() == len(rows), "they can still be printed another way"
    jobs = acts.print_jobs(acts.sign_in("clerk", "clerk"))
    assert all(job.state is not JobState.PRINTED for job in jobs)
