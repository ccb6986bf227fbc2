"""The language of the screens: Vietnamese from its catalogue, English as written in the source."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desk_app.resources import resource_bytes

VIETNAMESE = "vi"
CATALOGUES = ("i18n/desk_vi.qm", "i18n/qtbase_vi.qm")


class Languages:
    """Puts a language on the application and takes the previous one off."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._worn: list[QTranslator] = []

    def wear(self, language: str) -> None:
        """Speak "vi" or "en" from now on; windows made before keep their words."""
        for translator in self._worn:
            self._app.removeTranslator(translator)
        self._worn = []
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        if language == VIETNAMESE:
            self._worn = [each for name in CATALOGUES if (each := self._catalogue(name))]

    def _catalogue(self, name: str) -> QTranslator | None:
        translator = QTranslator(self._app)
        try:
            content = resource_bytes(name)
        except FileNotFoundError:
            return None  # a checkout whose catalogues were not compiled yet speaks English
        translator.load(content)
        self._app.installTranslator(translator)
        return translator
