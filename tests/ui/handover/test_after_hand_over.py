"""While a hand-over is written and after it: too early an undo, the true state of the print, empty texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desk_app.models.views import JobState
from tests.ui.handover.counter import CONTROL, ENTER, RESIDENCE, Counter, Receive


def labels(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def test_an_undo_while_the_hand_over_is_written_is_told_to_wait(
    counter: Counter, received: Receive
) -> None:
    first, second = received(RESIDENCE, 2)
    counter.scan(first)
    counter.has_lines(1)
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.window.toast.text() != "")
    counter.scan(second)
    counter.has_lines(1)
    with counter.acts.desk.database.writing() as session:
        session.connection()  # somebody else writes: this act has to wait
        counter.press(ENTER, CONTROL)
        counter.press(Qt.Key.Key_Z, CONTROL)
        assert counter.window.message.text() == "Being written. Wait a moment."
    counter.qtbot.waitUntil(lambda: counter.lines() == [])
    for code in (first, second):
        assert counter.acts.open_dossier(counter.clerk, code).batch


def test_a_list_that_did_not_come_out_is_said_beneath_the_hand_over(
    counter: Counter, received: Receive
) -> None:
    counter.acts.set_preference("printer.receipt", "không có máy này")
    counter.scan(*received(RESIDENCE, 1))
    counter.has_lines(1)
    counter.press(ENTER, CONTROL)
    counter.says("1 dossier handed over")
    counter.says("not printed yet")
    (job,) = counter.acts.print_jobs(counter.clerk)
    assert job.state is not JobState.PRINTED


def test_nothing_is_called_finished_before_it_was_read(counter: Counter) -> None:
    face = counter.screen.handed_face
    assert "Reading…" in labels(face)
    counter.press(Qt.Key.Key_2, CONTROL)
    done = "Every list is settled. Scan the bars of a list to open it again."
    counter.qtbot.waitUntil(lambda: done in labels(face))
    assert "Reading…" not in labels(face)
