"""The citizen rates: five faces across a screen, then as many questions as he likes, then thanks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desk_app.models.satisfaction import Step
from desk_app.services.ratings import RatingAsked
from desk_app.ui.public_board.tile import fitting
from desk_app.ui.rating.answers import Answers
from desk_app.ui.rating.big_choice import BigChoice, Choice

CLOSES_AFTER, THANKS_FOR = 30_000, 3_000  # ms without a touch; of the last word
LAST_DIGITS = 4  # of the code: enough for the clerk to see which one, nothing about anybody
QUESTION, FOOT = 0.055, 0.028  # letters, of the height of the screen
WINDOW = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint


class RatingWindow(QWidget):
    """Nothing is shown of anybody. `answered` once, with the body, when a step was chosen; `closed`.

    Every answer is one touch, click or digit; Esc ends it with what was answered until then.
    """

    answered = Signal(object)  # Mapping[str, Any]
    closed = Signal()

    def __init__(self, asked: RatingAsked) -> None:
        super().__init__(None, WINDOW | Qt.WindowType.WindowStaysOnTopHint)
        self.code, self._asked, self._words = asked.code, asked, asked.words
        self.answers, self._told = Answers(asked.indicators), False
        self.question, self.foot = QLabel(), QLabel()
        self.choices = [BigChoice() for _ in Step]
        self.passing, self.ending = QPushButton(), QPushButton()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run_out)
        self.setWindowTitle(self._words["rating_title"])
        self._lay_out()
        self._ask_step()

    def _lay_out(self) -> None:
        self.question.setWordWrap(True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.foot.setProperty("tone", "muted")
        for label in (self.question, self.foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
        self._row, below = QHBoxLayout(), QHBoxLayout()
        for each in self.choices:
            self._row.addWidget(each, 1)
        below.addWidget(self.foot, 1)
        for button, act in ((self.passing, self._pass_over), (self.ending, self.end)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            below.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.question, 3)
        self._column.addLayout(self._row, 8)
        self._column.addLayout(below)

    def fill(self, screen: QScreen, *, keyboard: bool) -> None:
        """Cover a screen; without the `keyboard` whoever types elsewhere goes on typing there."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not keyboard)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if keyboard:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Digits and arrows answer from now on."""
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """What was answered until now counts; with thanks, when there was anything."""
        if self._told or self.answers.step is None:
            self.close()
            return
        self._tell()
        self._show(self._words["rating_thanks"], ())
        self._timer.start(THANKS_FOR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The digit of a choice, Space passes a question over, Esc ends."""
        found = next((each for each in self._shown() if each.key == event.text()), None)
        if event.isAutoRepeat():
            return
        if found is not None:
            found.act()
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() == Qt.Key.Key_Space and not self.passing.isHidden():
            self._pass_over()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything is told in shares of the screen."""
        super().resizeEvent(event)
        high, wide = self.height(), self.width()
        air = round(high * 0.025)
        self._column.setContentsMargins(2 * air, air, 2 * air, air)
        self._column.setSpacing(air)
        self._row.setSpacing(air)
        size = min(high * QUESTION, wide * QUESTION * 0.6)
        self.question.setFont(fitting("", size, 0, 650))
        for each in (self.foot, self.passing, self.ending):
            each.setFont(fitting("", high * FOOT, 0, 400))

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it closes, a step that was chosen counts."""
        self._timer.stop()
        self._tell()
        self.closed.emit()
        super().closeEvent(event)

    def _shown(self) -> list[Choice]:
        return [each.choice for each in self.choices if each.choice is not None]

    def _ask_step(self) -> None:
        steps = self._asked.indicators.steps
        moods = (1.0, 0.5, 0.0, -0.5, -1.0)
        found = [
            Choice(str(place), steps[step], mood, partial(self._take_step, step))
            for place, (step, mood) in enumerate(zip(Step, moods, strict=True), start=1)
        ]
        self._show(self._words["rating_ask"], found, end=self._words["rating_skip"])

    def _take_step(self, step: Step) -> None:
        self.answers.step = step
        count = self.answers.place()[1]
        words = self._words
        found = (
            Choice("1", words["rating_go_on"], None, self._ask_indicator),
            Choice("2", words["rating_enough"], None, self.end),
        )
        self._show(words["rating_more"].format(count=count), found)

    def _ask_indicator(self) -> None:
        number = self.answers.asked()
        if number is None:
            self.end()
            return
        indicators, words = self._asked.indicators, self._words
        place, count = self.answers.place()
        found = [
            Choice(str(points), words[f"rating_points_{name}"].format(number=points), mood, act)
            for points, name, mood, act in self._scale(indicators.highest)
        ]
        head = words["rating_question"].format(place=place, count=count)
        question = f"{head}\n{indicators.names[number]}"
        self._show(question, found, passing=words["rating_pass"], end=words["rating_end"])

    def _scale(self, highest: int) -> list[tuple[int, str, float, Callable[[], object]]]:
        """Points from the best down, how they are called, their mood and act."""
        names = {highest: "best", 0: "least"}
        return [
            (points, names.get(points, "between"), 2 * points / highest - 1,
             partial(self._take_points, points))
            for points in range(highest, -1, -1)
        ]  # fmt: skip

    def _take_points(self, points: int) -> None:
        self.answers.score(points)
        self._ask_indicator()

    def _pass_over(self) -> None:
        self.answers.score(None)
        self._ask_indicator()

    def _show(
        self, question: str, choices: Sequence[Choice], *, passing: str = "", end: str = ""
    ) -> None:
        self.question.setText(question)
        for place, choice in enumerate(self.choices):
            choice.show_choice(choices[place] if place < len(choices) else None)
        for button, word in ((self.passing, passing), (self.ending, end)):
            button.setText(word)
            button.setVisible(bool(word))
        digits = self.code[-LAST_DIGITS:]
        foot = (self._words["rating_no_name"], self._words["rating_dossier"].format(digits=digits))
        self.foot.setText("  ".join(foot) if choices else "")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start(CLOSES_AFTER)

    def _run_out(self) -> None:
        """Nobody touches it any more."""
        self.close()

    def _tell(self) -> None:
        document = self.answers.document()
        if document is not None and not self._told:
            self._told = True
            self.answered.emit(document)
