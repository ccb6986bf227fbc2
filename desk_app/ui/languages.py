"""The language of the screens: Vietnamese from its catalogue, English as written in the source.

The English catalogue holds only what counts something: one and many.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desk_app.resources import resource_bytes

CATALOGUES = {"vi": ("i18n/desk_vi.qm", "i18n/qtbase_vi.qm"), "en": ("i18n/desk_en.qm",)}


class Languages:
    """Puts a language on the application and takes the previous one off."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._worn: list[tuple[QTranslator, bytes]] = []

    def wear(self, language: str) -> None:
        """Speak "vi" or "en" from now on; windows made before keep their words."""
        self.take_off()
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        names = CATALOGUES.get(language, ())
        self._worn = [each for name in names if (each := self._catalogue(name))]

    def take_off(self) -> None:
        """Speak as written in the source again."""
        for translator, _ in self._worn:
            self._app.removeTranslator(translator)
        self._worn = []

    def _catalogue(self, name: str) -> tuple[QTranslator, bytes] | None:
        """The translator and its content, which Qt reads in place and never copies."""
        try:
            content = resource_bytes(name)
        except FileNotFoundError:
            return None  # a checkout whose catalogues were not compiled yet speaks English
        translator = QTranslator(self._app)
        translator.load(content)
        self._app.installTranslator(translator)
        return translator, content
