"""How the program looks: three sets of named colours, one palette, one page of QSS and type roles.

The whole look is Fusion + `palette()` + `qss()`; nothing else sets a colour. Screens ask for a role
("muted", "card", "primary"), never for a hex value.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from desk_app.resources import resource_folder
from desk_app.ui.style_sheet import page_of_style

FACES = ["Segoe UI Variable Text", "Segoe UI", "Inter", "Noto Sans", "Liberation Sans"]
ROLES = {
    "hero": (4.3, 700),
    "display": (2.3, 700),
    "title": (1.55, 650),
    "lead": (1.2, 600),
    "section": (1.0, 650),
    "body": (1.0, 400),
    "strong": (1.0, 600),
    "small": (0.9, 400),
    "key": (0.84, 600),
}
LARGEST_TABULAR = 1.2
SMALLEST_POINTS, USUAL_POINTS, LARGEST_POINTS = 9, 10, 16
LINEAR_BELOW = 0.04045  # of sRGB, as WCAG 2.2 computes contrast
PIXELS_AT_TEN = 40 / 3  # 10 points at 96 dots per inch


class Appearance(StrEnum):
    """What the clerk may fix; SYSTEM follows the machine."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Theme:
    """Named colours of one appearance. `line` only divides; `edge` bounds a control and keeps 3:1."""

    name: str
    canvas: str
    surface: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    rail: str
    rail_text: str
    rail_muted: str
    rail_on: str
    rail_on_text: str
    ok: str
    ok_soft: str
    soon: str
    soon_soft: str
    today: str
    today_soft: str
    late: str
    late_soft: str
    waiting: str
    waiting_soft: str
    ready: str
    ready_soft: str
    quiet: str
    quiet_soft: str
    border: int = 1

    def colour(self, role: str) -> str:
        """The hex value of a role ("muted", "late_soft"); AttributeError for an unknown one."""
        return str(getattr(self, role))


# giấy dó (paper), chàm (indigo), son (vermilion), lá (leaf), hổ phách (amber)
LIGHT = Theme(
    "light",
    canvas="#F3F1EB",
    surface="#FFFFFF",
    sunken="#F8F7F3",
    line="#DFDBD0",
    edge="#8A8778",
    text="#1B2430",
    muted="#59616E",
    accent="#1E4C80",
    on_accent="#FFFFFF",
    accent_soft="#E6EDF6",
    rail="#17304D",
    rail_text="#E3EAF2",
    rail_muted="#A9BACD",
    rail_on="#F3F1EB",
    rail_on_text="#17304D",
    ok="#1B6E45",
    ok_soft="#E2F0E7",
    soon="#825400",
    soon_soft="#FAF0D8",
    today="#A3440B",
    today_soft="#FBE9DC",
    late="#A8231C",
    late_soft="#FAE5E2",
    waiting="#64458A",
    waiting_soft="#EFE9F6",
    ready="#0B646E",
    ready_soft="#DEEFF1",
    quiet="#59616E",
    quiet_soft="#ECEAE4",
)
DARK = Theme(
    "dark",
    canvas="#11161D",
    surface="#1A212B",
    sunken="#151B24",
    line="#2C3744",
    edge="#708296",
    text="#E7ECF2",
    muted="#A5B2C1",
    accent="#86B6F2",
    on_accent="#0A1624",
    accent_soft="#1E3047",
    rail="#0B0F15",
    rail_text="#D5DEE8",
    rail_muted="#8C9BAC",
    rail_on="#1E3047",
    rail_on_text="#E7ECF2",
    ok="#74CE9B",
    ok_soft="#17301F",
    soon="#E5B95C",
    soon_soft="#33290F",
    today="#F29A63",
    today_soft="#3A2314",
    late="#FF8F86",
    late_soft="#3D1C1B",
    waiting="#C5A5EC",
    waiting_soft="#2B2140",
    ready="#66CBD6",
    ready_soft="#10313A",
    quiet="#A5B2C1",
    quiet_soft="#252E39",
)
CONTRAST = Theme(
    "contrast",
    canvas="#000000",
    surface="#000000",
    sunken="#000000",
    line="#9A9A9A",
    edge="#FFFFFF",
    text="#FFFFFF",
    muted="#E2E2E2",
    accent="#FFE14D",
    on_accent="#000000",
    accent_soft="#2B2700",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_muted="#E2E2E2",
    rail_on="#FFE14D",
    rail_on_text="#000000",
    ok="#6BFFA8",
    ok_soft="#000000",
    soon="#FFD24A",
    soon_soft="#000000",
    today="#FFAA66",
    today_soft="#000000",
    late="#FF9C94",
    late_soft="#000000",
    waiting="#E2BCFF",
    waiting_soft="#000000",
    ready="#7BF1FF",
    ready_soft="#000000",
    quiet="#FFFFFF",
    quiet_soft="#000000",
    border=2,
)
THEMES = {each.name: each for each in (LIGHT, DARK, CONTRAST)}


def app_font(points: float = USUAL_POINTS) -> QFont:
    """The first face the machine has; all of them draw stacked Vietnamese marks. 9 to 16 points."""
    made = QFont()
    made.setFamilies(FACES)
    made.setPointSizeF(points)
    return made


def font(role: str = "body") -> QFont:
    """A type role sized from the application font, so that 9–16 pt and 200 % need no other code."""
    scale, weight = ROLES[role]
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * scale)
    made.setWeight(QFont.Weight(weight))
    if scale <= LARGEST_TABULAR:
        # columns of figures stand still; large dates keep their natural rhythm
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def scaled(pixels: float) -> int:
    """A length given in pixels at 10 pt, grown with the application font."""
    return round(pixels * QFontInfo(QApplication.font()).pixelSize() / round(PIXELS_AT_TEN))


def palette(theme: Theme) -> QPalette:
    """Everything Fusion draws by itself: checks, menus, scroll bars, selections, disabled text."""
    role, made = QPalette.ColorRole, QPalette()
    for part, value in {
        role.Window: theme.canvas,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.Button: theme.surface,
        role.ToolTipBase: theme.text,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.ToolTipText: theme.surface,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.Mid: theme.line,
    }.items():
        made.setColor(part, QColor(value))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.muted))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Once at start and again when the system or the clerk changes the appearance."""
    QDir.setSearchPaths("icons", [str(resource_folder("icons"))])
    app.setProperty("appearance", theme.name)
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(qss(theme))


def qss(theme: Theme) -> str:
    """The one page of style sheet. Heights come from padding around the font, never from pixels."""
    colours = {each.name: getattr(theme, each.name) for each in fields(theme)}
    return page_of_style(colours, theme.border, QFontInfo(QApplication.font()).pixelSize())


def current() -> Theme:
    """The theme in force; painted widgets ask at every paint, so a change needs only a repaint."""
    app = QApplication.instance()
    return THEMES.get(str(app.property("appearance")), LIGHT) if app else LIGHT


def chosen(appearance: str) -> Theme:
    """The theme of a preference; "system" (or anything unknown) follows the machine."""
    if appearance in THEMES:
        return THEMES[appearance]
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def ratio(one: str, other: str) -> float:
    """WCAG 2.2 contrast of two opaque colours, 1 to 21."""
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def _light(value: str) -> float:
    colour = QColor(value)
    red, green, blue = (
        channel / 12.92 if channel <= LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def pairs(theme: Theme) -> list[tuple[str, str, float]]:
    """(foreground, background, least ratio) that a test holds for every theme."""
    grounds = ("canvas", "surface", "sunken", "accent_soft")
    found = [(ink, ground, 4.5) for ink in ("text", "muted", "accent") for ground in grounds]
    found += [
        ("on_accent", "accent", 4.5),
        ("rail_text", "rail", 4.5),
        ("rail_muted", "rail", 4.5),
        ("rail_on_text", "rail_on", 4.5),
        ("edge", "canvas", 3.0),
        ("edge", "surface", 3.0),
    ]
    tones = [
        each.name.removesuffix("_soft") for each in fields(theme) if each.name.endswith("_soft")
    ]
    return found + [
        (tone, ground, 4.5)
        for tone in tones
        for ground in (tone + "_soft", "surface", "canvas", "accent_soft")
    ]
