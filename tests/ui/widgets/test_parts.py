from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.term_state import TermState
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.field import Field, align
from desk_app.ui.widgets.message_bar import MessageBar
from desk_app.ui.widgets.state_mark import StateMark


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """A window with the parts beneath each other."""
    window = QWidget()
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_an_act_is_done_by_its_key_with_either_enter(qtbot: QtBot) -> None:
    button = ActButton("Tiếp nhận & in", "Ctrl+Enter", "primary")
    done: list[bool] = []
    button.clicked.connect(lambda: done.append(True))
    window = shown(qtbot, button)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return, control)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Enter, control)
    assert done == [True, True]
    assert button.face.accessibleName() == "Tiếp nhận & in"
    assert button.face.height() >= 48


def test_an_act_that_cannot_be_done_stays_and_its_key_says_why(qtbot: QtBot) -> None:
    button = ActButton("Trả kết quả", "Ctrl+J", reason="Chưa có kết quả.")
    said: list[str] = []
    button.refused.connect(said.append)
    button.clicked.connect(lambda: said.append("done"))
    window = shown(qtbot, button)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert said == ["Chưa có kết quả."]
    button.set_reason("")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert said[-1] == "done"


def test_a_card_key_brings_the_focus_to_its_first_field(qtbot: QtBot) -> None:
    first, second = Card("Thủ tục", "Alt+T"), Card("Người nộp", "Alt+N")
    one, other = QLineEdit(), QLineEdit()
    first.body.addWidget(one)
    second.body.addWidget(other)
    window = shown(qtbot, first, second)
    one.setFocus()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert other.hasFocus()


def test_a_problem_is_said_beneath_its_field_and_read_to_the_blind(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Số định danh", editor, "applicant.id_number")
    _window = shown(qtbot, field)
    assert field.label.buddy() is editor
    assert editor.accessibleName() == "Số định danh"
    field.show_problem("Số định danh cần 12 chữ số, đang có 11")
    assert field.problem() == "Số định danh cần 12 chữ số, đang có 11"
    assert editor.accessibleDescription() == field.problem()
    assert editor.property("problem")
    field.clear_problem()
    assert not field.problem()
    assert not editor.property("problem")


def test_labels_of_one_column_are_equally_wide(qtbot: QtBot) -> None:
    fields = [Field("Tên", QLineEdit()), Field("Số định danh cá nhân", QLineEdit())]
    align(fields)
    _window = shown(qtbot, *fields)
    assert fields[0].editor.x() == fields[1].editor.x()


def test_a_message_replaces_the_one_before_and_never_takes_the_focus(qtbot: QtBot) -> None:
    bar, editor = MessageBar(), QLineEdit()
    _window = shown(qtbot, bar, editor)
    editor.setFocus()
    bar.say("ok", "Đã gửi máy in.")
    bar.say("late", "Máy in không trả lời.", ("Thử lại", lambda: editor.setText("again")))
    assert bar.text() == "Máy in không trả lời."
    assert bar.tone() == "late"
    assert editor.hasFocus()
    bar.clear()
    assert bar.isHidden()
    assert not bar.tone()


def test_every_state_has_its_own_word(qtbot: QtBot) -> None:
    marks = [StateMark(state) for state in TermState]
    _window = shown(qtbot, *marks)
    assert len({mark.text() for mark in marks}) == len(TermState)


def test_controls_leave_room_for_stacked_marks(qtbot: QtBot) -> None:
    field = Field("Họ và tên", QLineEdit("Nguyễn Thị Ổn Ế Ẫ"))
    button = ActButton("In lại", "Ctrl+P")
    _window = shown(qtbot, field, button)
    assert field.editor.height() >= field.editor.fontMetrics().height() + 10
    assert button.face.height() >= button.face.fontMetrics().height() + 10
