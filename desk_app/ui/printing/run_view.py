"""How far a run over many dossiers has come, how long it will take, and what was refused with why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.printing.bulk_run import BulkRun
from desk_app.ui.widgets.facts import plain_label

BAR, MOST_ROOM = 6, 100
translate = QCoreApplication.translate


class RunView(QWidget):
    """Shown while a run is under way and after its end; the words come from whoever runs it."""

    def __init__(self, refused: str) -> None:
        """`refused`: how the list of what was left out is called."""
        super().__init__()
        self._how_far = plain_label("", "lead")
        self._how_far.setWordWrap(True)
        self._left = plain_label("", "small", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(theme.scaled(BAR))
        self.refused = QPlainTextEdit()
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setAccessibleName(refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(7))
        for widget in (self._how_far, self._bar, self._left):
            column.addWidget(widget)
        column.addWidget(self.refused, MOST_ROOM)
        column.addStretch(1)
        self.refused.hide()

    def text(self) -> str:
        """The sentence about how far it is."""
        return self._how_far.text()

    def begin(self) -> None:
        """Nothing has been refused yet."""
        self.refused.hide()

    def show_progress(self, run: BulkRun, words: str) -> None:
        """Which dossier it is at: `words` has {number} and {count}."""
        if not run.running:
            return
        number = min(run.done() + 1, run.all)
        self._how_far.setText(words.format(number=number, count=run.all))
        self._bar.setRange(0, run.all)
        self._bar.setValue(run.done())
        left = run.seconds_left()
        seconds = translate("BulkPanel", "about %n second(s) left", "", left)
        self._left.setText(seconds if left else "")

    def show_end(self, run: BulkRun, words: str) -> None:
        """What came of it: `words` has {count} and {all}; what a rule refused is named."""
        self._how_far.setText(words.format(count=run.queued, all=run.all))
        self._bar.setValue(run.done())
        stopped = run.all - run.done()
        self._left.setText(
            translate("BulkPanel", "%n were not asked for.", "", stopped) if stopped else ""
        )
        self.refused.setPlainText("\n".join(f"{each.code}: {each.why}" for each in run.refused))
        self.refused.setVisible(bool(run.refused))
