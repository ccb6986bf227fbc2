"""Undo what a Vietnamese input method or keyboard layout did to the keys of a barcode reader.

A reader types as a keyboard does, so Telex and VNI put marks on the letters of a code, and the
Vietnamese keyboard layout types letters and marks instead of digits. Every burst of keys that could
have led to the text is tried against the shapes we know; only a single answer counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import product

from desk_app.models.batch_code import read_batch_digits
from desk_app.models.dossier_code import agency_ok, is_provisional, read_alias, read_code
from desk_app.models.text import fold

GRAVE, ACUTE, HOOK, TILDE, DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
ROOF, HORN, BREVE, STROKE = "\u0302", "\u031b", "\u0306", "Đ"
LONGEST = 60  # the longest code, with room for the marks of the keyboard layout
GROUPS = 6  # of an agency's ID, each of at most
GROUP = 3  # letters or digits
CARD_FIELDS = 6

# The key of each mark; "" means the letter itself once more. Telex W is left out: it stands for a
# horn, a breve, two horns at once, or the whole letter Ư, so its keys are never certain.
_TELEX = {GRAVE: "F", ACUTE: "S", HOOK: "R", TILDE: "X", DOT: "J", ROOF: "", STROKE: "D"}
_VNI = {
    ACUTE: "1", GRAVE: "2", HOOK: "3", TILDE: "4", DOT: "5", ROOF: "6", HORN: "7", BREVE: "8",
    STROKE: "9",
}  # fmt: skip
_ASCII_DIGITS = frozenset("0123456789")
_VOWELS = frozenset("AEIOUY")
_LAYOUT_LETTERS = {"A" + BREVE: "1", "A" + ROOF: "2", "E" + ROOF: "3", "O" + ROOF: "4"}
_LAYOUT_MARKS = {GRAVE: "5", HOOK: "6", TILDE: "7", ACUTE: "8", DOT: "9"}
_CLUSTER = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]*", re.DOTALL)


def repair_scan(text: str) -> str | None:
    """The scanned text as the reader sent it, or None when that is not certain.

    Knows a dossier code (alone, or at the head of our receipt's QR: the rest follows as it came),
    the digits of an alias or a hand-over list, and a citizen card: of a card only the numbers, the
    dates and the sex are certain, name and address are left out. A text that was not mangled comes
    back as it is, in capitals.
    """
    head, bar, rest = text.strip().partition("|")
    code = _only(_readings_of_code(head))
    if code is not None:
        return code + bar + rest
    if bar:
        return _card(text.strip().split("|"))
    digits = _from_layout(head)
    if digits is None:
        return None
    return digits if read_alias(digits) or read_batch_digits(digits) else None


def _only(readings: set[str]) -> str | None:
    return next(iter(readings)) if len(readings) == 1 else None


def _readings_of_code(head: str) -> set[str]:
    composed = unicodedata.normalize("NFC", head).upper()
    agency, dash, numbers = composed.partition("-")
    groups = agency.split(".")
    if len(head) > LONGEST or len(groups) > GROUPS:
        return set()
    candidates = {_from_layout(composed)}
    for keys in (_TELEX, _VNI):
        bursts = [_before_marks(group, keys) for group in groups]
        candidates |= {".".join(choice) + dash + numbers for choice in product(*bursts)}
    return {each for each in candidates if each is not None and _is_certain(each)}


def _is_certain(text: str) -> bool:
    code = read_code(text)
    return (
        code is not None and str(code) == text and (agency_ok(code.agency) or is_provisional(text))
    )


def _before_marks(group: str, keys: Mapping[str, str]) -> set[str]:
    """Every burst of keys that an input method may have turned into this group.

    A marked group must have been a full one: in a shorter one a key could have been lost.
    """
    letters = ""
    typed: list[tuple[str, int]] = []  # a key, and the first place where it can have been typed
    for char in unicodedata.normalize("NFD", group):
        if char == STROKE:
            letters += "D"
            typed.append((keys[STROKE], len(letters)))
        elif unicodedata.combining(char):
            if letters[-1:] not in _VOWELS or char not in keys:
                return set()
            first_vowel = next(at for at, letter in enumerate(letters) if letter in _VOWELS)
            typed.append((keys[char] or letters[-1], first_vowel + 1))
        else:
            letters += char
    if typed and len(letters) + len(typed) != GROUP:
        return set()
    return _interleaved(letters, typed)


def _interleaved(letters: str, typed: list[tuple[str, int]]) -> set[str]:
    bursts = {letters}
    for key, earliest in typed:
        bursts = {
            burst[:place] + key + burst[place:]
            for burst in bursts
            for place in range(earliest, len(burst) + 1)
        }
    return bursts


def _from_layout(text: str) -> str | None:
    """The keys of the Vietnamese keyboard layout read as on an English one; None if unsure.

    A digit proves that this layout was not on: it has none.
    """
    if text.isascii():
        return text.upper()
    if any(each in _ASCII_DIGITS for each in text):
        return None
    keys = ""
    for cluster in _CLUSTER.findall(unicodedata.normalize("NFD", text.upper())):
        key = _layout_keys(cluster)
        if key is None:
            return None
        keys += key
    return keys


def _layout_keys(cluster: str) -> str | None:
    """The keys of one letter with its marks; the marks alone when they follow nothing."""
    marked = unicodedata.combining(cluster[:1] or " ")
    base, marks = ("", cluster) if marked else (cluster[:1], cluster[1:])
    for shape in (BREVE, ROOF):
        if base + shape in _LAYOUT_LETTERS and shape in marks:
            base, marks = _LAYOUT_LETTERS[base + shape], marks.replace(shape, "", 1)
    if DOT in marks and set(marks) != {DOT}:
        return None  # Unicode moves the dot to the front: the order of the keys is lost
    if not set(marks) <= set(_LAYOUT_MARKS):
        return None
    return base.replace(STROKE, "0") + "".join(_LAYOUT_MARKS[mark] for mark in marks)


def _card(fields: list[str]) -> str | None:
    if len(fields) < CARD_FIELDS:
        return None
    number, old, born = (_from_layout(fields[place]) or "" for place in (0, 1, 3))
    issued = _from_layout(fields[6]) if len(fields) > CARD_FIELDS else ""
    certain = (
        re.fullmatch("[0-9]{12}", number)
        and re.fullmatch("(?:[0-9]{9})?", old)
        and re.fullmatch("[0-9]{4}|[0-9]{8}", born)
        and re.fullmatch("(?:[0-9]{8})?", issued or "")
    )
    if not certain:
        return None
    sex = fields[4] if fold(fields[4]) in {"nam", "nu"} else ""
    return "|".join((number, old, "", born, sex, "", issued or ""))
