"""Every window of the tests wears the product's own look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from desk_app.resources import resource_folder
from desk_app.ui import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The light look at its usual size, whatever an earlier test has put on."""
    QDir.setSearchPaths("icons", [str(resource_folder("icons"))])
    qapp.setFont(theme.app_font(theme.USUAL_POINTS))
    theme.apply(qapp, theme.LIGHT)
