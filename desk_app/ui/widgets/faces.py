"""A screen of several faces, each one key away: what is asked of the screen goes to the face in front."""

from __future__ import annotations

from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.models.scan import Scan
from desk_app.ui.frame.foot import Hint
from desk_app.ui.widgets.page_frame import PageFrame
from desk_app.ui.widgets.tabs import Tabs


class Face(Protocol):
    """What every face can be asked; `hints_changed` says that other keys matter now."""

    hints_changed: ClassVar[Signal]

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter."""

    def shown(self) -> None:
        """The face came to the front."""

    def take_scan(self, scan: Scan) -> bool:
        """Whether the scan was meant for it."""


F = TypeVar("F", bound=Face)


class FacedScreen(PageFrame, Generic[F]):
    """Ctrl+1, Ctrl+2, … in the order the faces were added."""

    hints_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.tabs = Tabs()
        self.faces: list[F] = []
        self.column.addWidget(self.tabs, 1)
        self.tabs.changed.connect(lambda _place: self.hints_changed.emit())

    def add_face(self, word: str, face: F, *, shown: bool = True) -> None:
        """One face more; one that is not `shown` to whoever is here belongs to the screen all the same."""
        if isinstance(face, QWidget) and shown:
            self.faces.append(face)
            self.tabs.add(word, face)
            face.hints_changed.connect(self.hints_changed)
        elif isinstance(face, QWidget):
            face.setParent(self)
            face.hide()

    def face(self) -> F:
        """The face in front."""
        return self.faces[self.tabs.place()]

    def show_face(self, face: F) -> None:
        """Another screen leads to one of the faces; one that the role has not is not shown."""
        if face in self.faces:
            self.tabs.show_face(self.faces.index(face))

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return self.face().hints()

    def shown(self) -> None:
        """The screen was called."""
        self.face().shown()

    def take_scan(self, scan: Scan) -> bool:
        """What a scan means here is for the face in front to say."""
        return self.face().take_scan(scan)
