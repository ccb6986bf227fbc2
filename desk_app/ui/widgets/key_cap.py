"""A key as it looks on the keyboard: an outlined cap beside the word it belongs to."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk_app.ui import theme


class KeyCap(QLabel):
    """Shows one key or chord, written as clerks read it (`Ctrl+Enter`, `Alt+T`, `F3`)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "key")
        self.setFont(theme.font("key"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
