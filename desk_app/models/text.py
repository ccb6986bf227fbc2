"""One shape for every text that enters the program, and the ways it is compared and searched."""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

APOSTROPHES = frozenset("'\u2018\u2019\u02bc\u02bb\u00b4`\u2032")  # H'Bliă, K’Brông, HʼMông
NO_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES))
ZERO_WIDTH_SPACE = "\u200b"
STROKED = {"đ": "d", "ð": "d", "ɖ": "d", "ƀ": "b"}  # look-alikes of đ are common in old files
WRITTEN = {**STROKED, "Đ": "D", "Ð": "D", "Ƀ": "B", "–": "-", "—": "-"}


def nfc(text: str) -> str:
    """The text with every letter in its composed form (TCVN 6909:2001, Unicode NFC)."""
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """A pasted text as one trimmed line in NFC.

    Line breaks, tabs, no-break and zero-width spaces become one space; joiners and direction marks,
    which stand inside words, disappear.
    """
    return nfc(" ".join("".join(map(_plain, text)).split()))


def clean_text(text: str) -> str:
    """A pasted text in NFC: each line cleaned, line breaks kept, blank lines at the ends cut."""
    return "\n".join(clean_line(line) for line in text.splitlines()).strip("\n")


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if char == ZERO_WIDTH_SPACE or category in {"Zs", "Zl", "Zp", "Cc", "Cs"}:
        return " "
    return "" if category == "Cf" else char


def fold(text: str) -> str:
    """What search compares: lower case, marks off, đ → d, words parted by single spaces.

    Marks being off, old and new tone placement (Thanh Hoá, Thanh Hóa) fold alike. Apostrophes of
    ethnic names disappear (H'Bliă → hblia); other punctuation parts words. Idempotent.
    """
    return " ".join(text.translate(_FOLDED).split())


def unaccented(text: str) -> str:
    """The text in letters that every telephone shows: marks off, đ → d, nothing beyond ASCII."""
    plain = unicodedata.normalize("NFKD", "".join("'" if c in APOSTROPHES else c for c in text))
    letters = (WRITTEN.get(each, each) for each in plain)
    return "".join(each for each in letters if each.isascii())


def _unmarked(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.translate(NO_APOSTROPHES))
    return "".join(filterfalse(unicodedata.combining, parts))


def _searched(char: str) -> str:
    if char in APOSTROPHES or unicodedata.category(char)[0] == "M":
        return ""
    return STROKED.get(char, char) if char.isalnum() else " "


class _Folded(dict[int, str]):
    """What each letter folds to, worked out when it is first met: marks being off, letters are alone."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFKD", _unmarked(chr(code)).casefold())
        self[code] = "".join(map(_searched, bare))
        return self[code]


_FOLDED = _Folded()


def initials(text: str) -> str:
    """The first letters of the words: "Xác nhận tình trạng hôn nhân" → "xntthn"."""
    return "".join(word[0] for word in fold(text).split())


_NAME_PART = re.compile(rf"[^\s\-.{''.join(sorted(APOSTROPHES))}]+")


def proper_case(name: str) -> str:
    """A person's name with a capital at each part, as one key of the form does.

    "NGUYỄN THỊ HỒNG" → "Nguyễn Thị Hồng"; the part after an apostrophe or a hyphen begins with a
    capital too: "H'BLIĂ", "Y-BLIĂ" → "H'Bliă", "Y-Bliă".
    """
    return _NAME_PART.sub(lambda part: part[0][0].upper() + part[0][1:].lower(), nfc(name))
