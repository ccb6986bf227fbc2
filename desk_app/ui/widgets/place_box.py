"""Where a file goes, asked for in the page itself: typed, or another folder with the arrow keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.facts import plain_label

Places = QStandardPaths.StandardLocation
FOLDERS = (
    Places.DocumentsLocation, Places.DesktopLocation, Places.DownloadLocation, Places.HomeLocation,
)  # fmt: skip
BREAK_HERE = "\u200b"  # lets a long path go on in the next line
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PlaceBox(QWidget):
    """`chosen` carries a whole path in a folder that exists; the folder is offered again next time.

    A wrong path stays as it was typed; a file that exists is only replaced at the second Enter.
    """

    chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("File"))
        self._whole = plain_label("", "small")
        self._hint = plain_label(
            self.tr("Enter saves, ↑ ↓ another folder, Esc gives up"), "small", "muted"
        )
        self._why = plain_label("", "small", "late")
        self._folders: tuple[Path, ...] = ()
        self._last: Path | None = None
        self._replaces = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(4))
        for widget in (self.path, self._whole, self._hint, self._why):
            column.addWidget(widget)
        for label in (self._whole, self._hint, self._why):
            label.setWordWrap(True)
        self.path.installEventFilter(self)
        self.path.textChanged.connect(self._changed)
        self.path.returnPressed.connect(self._save)
        self.hide()

    def ask(self, name: str) -> None:
        """Offer a file of that name in the folder used last, else among the documents."""
        found = (Path(QStandardPaths.writableLocation(each)) for each in FOLDERS)
        known = [*([self._last] if self._last else []), *found]
        self._folders = tuple(dict.fromkeys(each for each in known if each.is_dir()))
        folder = self._folders[0] if self._folders else Path.home()
        self.path.setText(str(folder / name))
        self.show()
        self.path.setFocus()
        self.path.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go from folder to folder; the name stays. Enter saves, whatever else it means."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in ENTER:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and self._folders:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that has saved means nothing more to the page around."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)

    def say(self, sentence: str) -> None:
        """Why it is not saved."""
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))

    def why(self) -> str:
        """The sentence shown beneath the path."""
        return self._why.text()

    def _step(self, step: int) -> None:
        path = Path(self.path.text())
        here = self._folders.index(path.parent) if path.parent in self._folders else -step
        folder = self._folders[(here + step) % len(self._folders)]
        self.path.setText(str(folder / path.name))

    def _changed(self, text: str) -> None:
        self._replaces = ""
        self._whole.setText(text.replace("/", "/" + BREAK_HERE).replace("\\", "\\" + BREAK_HERE))
        self.say("")

    def _save(self) -> None:
        typed = self.path.text().strip()
        if not typed:
            return
        path = Path(typed).expanduser()
        path = path if path.suffix else path.with_suffix(".pdf")
        if problem := self._problem(path):
            self.say(problem)
            return
        if path.exists() and self._replaces != typed:
            self.say(self.tr("This file exists already. Enter once more replaces it."))
            self._replaces = typed
            return
        self._last = path.parent
        self.chosen.emit(path)

    def _problem(self, path: Path) -> str:
        if not path.is_absolute():
            return self.tr("Type the whole path, from the disk or the root folder on.")
        if path.is_dir():
            return self.tr("This is a folder. Type the name of the file behind it.")
        if not path.parent.is_dir():
            words = self.tr("There is no folder {folder}. Put it right, or ↑ ↓ for another one.")
            return words.format(folder=str(path.parent))
        return ""
