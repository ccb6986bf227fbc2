"""The typeface of every paper: found on this machine and checked letter by letter."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from desk_app.models.outcomes import Trouble


class Face(StrEnum):
    """The four cuts that papers use."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold-italic"


# In order of preference; the files of one family lie in one folder: regular, bold, italic, both.
FAMILIES = (
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    (
        "times new roman.ttf",
        "times new roman bold.ttf",
        "times new roman italic.ttf",
        "times new roman bold italic.ttf",
    ),
    (
        "times_new_roman.ttf",
        "times_new_roman_bold.ttf",
        "times_new_roman_italic.ttf",
        "times_new_roman_bold_italic.ttf",
    ),
    (
        "liberationserif-regular.ttf",
        "liberationserif-bold.ttf",
        "liberationserif-italic.ttf",
        "liberationserif-bolditalic.ttf",
    ),
)
PACKAGE = "fonts-liberation2"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
PRINTED_SIGNS = "0123456789.,;:-–…()/%’“”"


def vietnamese_letters() -> str:
    """All letters of Vietnamese, small and capital, each one code point (TCVN 6909:2001)."""
    vowels = [
        unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES
    ]
    small = "bcdđghklmnpqrstvx" + "fjwz" + "".join(vowels)
    return small + small.upper()


def missing_letters(font: TTFont) -> str:
    """The Vietnamese letters and printed signs that `font` cannot draw; empty when it is fit."""
    glyphs = font.face.charToGlyph
    return "".join(each for each in vietnamese_letters() + PRINTED_SIGNS if ord(each) not in glyphs)


@dataclass(frozen=True)
class Typeface:
    """Four fonts of one family, ready to draw with."""

    fonts: Mapping[Face, TTFont]

    def name(self, face: Face) -> str:
        """The name under which the PDF writer knows the font."""
        name: str = self.fonts[face].fontName
        return name

    def width(self, text: str, face: Face, size: float) -> float:
        """The advance of `text` in points at `size` points."""
        metrics = self.fonts[face].face
        widths, usual = metrics.charWidths, metrics.defaultWidth
        total: float = sum([widths.get(ord(each), usual) for each in text])
        return total * size / 1000


def font_folders() -> tuple[Path, ...]:
    """Where this kind of system keeps its fonts, those of the user last."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("SYSTEMROOT", "C:/Windows"), "Fonts")
        own = Path(os.environ.get("LOCALAPPDATA", str(home)), "Microsoft", "Windows", "Fonts")
        return (windows, own)
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [Path(each, "fonts") for each in shared.split(":") if each]
    return (*folders, home / ".local" / "share" / "fonts", home / ".fonts")


def find_typeface(folders: Iterable[Path]) -> Typeface:
    """The first family below `folders` that has all faces and every Vietnamese letter.

    Raises `Trouble("font_missing", package=…)` when there is none (Liberation Serif before 2.1
    and old Times New Roman lack letters).
    """
    places = _files_by_folder(folders)
    for family in FAMILIES:
        for files in places:
            if all(name in files for name in family):
                typeface = _loaded([files[name] for name in family])
                if typeface is not None:
                    return typeface
    raise Trouble("font_missing", package=PACKAGE)


def _files_by_folder(folders: Iterable[Path]) -> list[dict[str, Path]]:
    places: list[dict[str, Path]] = []
    for folder in folders:
        for place, subfolders, names in os.walk(folder):
            subfolders.sort()
            places.append({name.lower(): Path(place, name) for name in names})
    return places


def _loaded(files: list[Path]) -> Typeface | None:
    fonts: dict[Face, TTFont] = {}
    for face, file in zip(Face, files, strict=True):
        try:
            font = TTFont(f"Paper-{face}", str(file))
        except (TTFError, OSError):
            return None
        if missing_letters(font):
            return None
        fonts[face] = font
    return Typeface(MappingProxyType(fonts))


@cache
def typeface() -> Typeface:
    """The typeface of this process, found and registered once; also the start-up check.

    Raises `Trouble("font_missing", package=…)`, again at each call until the package is there.
    """
    found = find_typeface(font_folders())
    for font in found.fonts.values():
        pdfmetrics.registerFont(font)
    return found
