"""Lists to take along: printed by one key, or saved as a file at a place typed in the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.place_box import PlaceBox


@dataclass(frozen=True)
class Saving:
    """A file that can be saved: the word, its key, the name that is offered, how it is written."""

    word: str
    key: str
    file: Callable[[], str]
    write: Callable[[Path], None]


class SaveRow(QWidget):
    """`printing` is (word, key, act); the act answers off this thread."""

    def __init__(
        self,
        desk: Desk,
        printing: tuple[str, str, Callable[[], object]],
        saving: tuple[Saving, ...],
    ) -> None:
        super().__init__()
        self._desk, self._print = desk, printing[2]
        self.place = PlaceBox()
        self._now: Saving | None = None
        self.buttons = [ActButton(*printing[:2])]
        self.buttons[0].clicked.connect(self._printed)
        for each in saving:
            button = ActButton(each.word, each.key)
            button.clicked.connect(lambda each=each: self._ask(each))
            self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(6))
        column.addWidget(self.place)
        column.addLayout(row)
        self.place.chosen.connect(self._save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up saving."""
        if event.key() == Qt.Key.Key_Escape and self.place.isVisible():
            self.place.hide()
        else:
            super().keyPressEvent(event)

    def _ask(self, saving: Saving) -> None:
        self._now = saving
        self.place.ask(saving.file())

    def _save(self, path: Path) -> None:
        saving = self._now
        if saving is None:
            return
        self.place.hide()

        def saved(_: None) -> None:
            self._desk.said.emit("ok", self.tr("Saved: {file}").format(file=str(path)))
            self._desk.wrote("prints")

        self._desk.background.run(lambda: saving.write(path), saved)

    def _printed(self) -> None:
        def queued(_: object) -> None:
            self._desk.said.emit("ok", self.tr("It goes to the printer."))
            self._desk.wrote("prints")

        self._desk.background.run(self._print, queued)


def paper_of_today(
    desk: Desk, words: tuple[str, str], begins: str, report: Callable[[], str]
) -> SaveRow:
    """A report of today, printed or saved; `words` say both, its file is named `begins` and the day."""
    acts, actor = desk.acts, desk.actor

    def write(path: Path) -> None:
        day = acts.now().date()
        acts.save_report(actor, report(), (day, day), path)

    def printed() -> object:
        day = acts.now().date()
        return acts.print_report(actor, report(), (day, day))

    def file() -> str:
        return f"{begins}-{acts.now():%Y%m%d}.pdf"

    saving = Saving(words[1], "Ctrl+S", file, write)
    return SaveRow(desk, (words[0], "Ctrl+P", printed), (saving,))
