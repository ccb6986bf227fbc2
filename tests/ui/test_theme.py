from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from desk_app.resources import resource_bytes, resource_names
from desk_app.ui import theme
from desk_app.ui.icons import pixmap

THEMES = list(theme.THEMES.values())


@pytest.mark.parametrize("worn", THEMES, ids=lambda each: each.name)
def test_every_ink_can_be_read_on_its_grounds(worn: theme.Theme) -> None:
    too_low = [
        (ink, ground)
        for ink, ground, least in theme.pairs(worn)
        if theme.ratio(worn.colour(ink), worn.colour(ground)) < least
    ]
    assert not too_low


def test_black_on_white_has_the_highest_contrast() -> None:
    assert theme.ratio("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("worn", THEMES, ids=lambda each: each.name)
def test_ticks_and_arrows_are_drawn_in_the_colours_of_their_theme(worn: theme.Theme) -> None:
    assert worn.on_accent in resource_bytes(f"icons/tick-{worn.name}.svg").decode()
    chevron = resource_bytes(f"icons/chevron-{worn.name}.svg").decode()
    assert any(ink in chevron for ink in (worn.muted, worn.text))


@pytest.mark.usefixtures("qapp")
def test_every_icon_draws_something() -> None:
    for name in resource_names("icons"):
        drawing = resource_bytes(name)
        assert ElementTree.fromstring(drawing).get("viewBox") == "0 0 24 24"
        image = pixmap(name.removeprefix("icons/").removesuffix(".svg"), "text", 24).toImage()
        inked = any(
            image.pixelColor(x, y).alpha() for x in range(0, 24, 2) for y in range(0, 24, 2)
        )
        assert inked, name


@pytest.mark.usefixtures("qapp")
def test_letters_may_be_nine_to_sixteen_points_and_lengths_grow_with_them() -> None:
    before = QApplication.font()
    try:
        QApplication.setFont(theme.app_font(10))
        small = theme.scaled(212)
        QApplication.setFont(theme.app_font(16))
        assert theme.scaled(212) > small * 1.5
        assert theme.font("hero").pointSizeF() == pytest.approx(16 * 4.3)
    finally:
        QApplication.setFont(before)
