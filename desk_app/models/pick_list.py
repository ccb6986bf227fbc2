"""Finding a procedure by the few letters that a clerk types."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from desk_app.models.catalogue import Procedure
from desk_app.models.telex import strip_telex
from desk_app.models.text import fold, initials

LEADS = ("thu tuc", "dang ky", "cap")  # words that half of all names begin with
KEPT = 4096  # names; a catalogue has some hundreds
_CODE = re.compile(r"[0-9][0-9.]*")

Reading = Callable[[Procedure], bool]


def find_procedures(
    typed: str, procedures: Collection[Procedure], used: Mapping[str, int]
) -> tuple[Procedure, ...]:
    """The procedures that a typed text means, those used most first, then by name.

    Read as a code or a part of one ("1193"), as words without marks in any order of which the last
    may be unfinished ("sinh khai d"), or as initials ("xntt"); when none fits, as Telex keystrokes
    ("khai sinhh"), at last as letters in the order of the initials ("kkn"). Nothing typed: all.
    `used` counts how often each code was chosen lately.
    """
    found: list[Procedure] = []
    for reading in _readings(typed):
        found = [each for each in procedures if reading(each)]
        if found:
            break
    return tuple(sorted(found, key=lambda each: (-used.get(each.code, 0), _folded(each.called))))


def _readings(typed: str) -> tuple[Reading, ...]:
    wanted = fold(typed)
    if not wanted:
        return (lambda _: True,) if not typed.strip() else ()
    if _CODE.fullmatch(typed.strip()):
        return (lambda each: _code_fits(typed.strip(), each.code),)
    meant, letters = strip_telex(typed), wanted.replace(" ", "")
    return (
        lambda each: _words_fit(wanted, each) or _initials_fit(letters, each),
        lambda each: _words_fit(meant, each),
        lambda each: any(_in_order(letters, start) for start in _starts(each)),
    )


def _code_fits(typed: str, code: str) -> bool:
    return typed in code or typed.replace(".", "") in code.replace(".", "")


def _words_fit(wanted: str, procedure: Procedure) -> bool:
    """Whether every word is in one of the names, the last one perhaps only begun."""
    *whole, begun = wanted.split()
    for name in _names(procedure):
        words = name.split()
        if all(word in words for word in whole) and any(each.startswith(begun) for each in words):
            return True
    return False


def _initials_fit(letters: str, procedure: Procedure) -> bool:
    return any(start.startswith(letters) for start in _starts(procedure))


def _starts(procedure: Procedure) -> frozenset[str]:
    """The initials of each name, whole and without the words that many names begin with."""
    return frozenset().union(*map(_starts_of, _names(procedure)))


@lru_cache(KEPT)
def _starts_of(name: str) -> frozenset[str]:
    starts, rest = {initials(name)}, name
    for lead in LEADS:
        rest = rest.removeprefix(f"{lead} ")
        starts.add(initials(rest))
    return frozenset(starts)


def _names(procedure: Procedure) -> tuple[str, str]:
    return _folded(procedure.short_name), _folded(procedure.name)


@lru_cache(KEPT)
def _folded(name: str) -> str:
    """Names are few and asked for at every key; folding them took most of the time."""
    return fold(name)


def _in_order(letters: str, start: str) -> bool:
    """Whether the letters stand in the initials in this order, the first of them at the start."""
    rest = iter(start)
    return start.startswith(letters[:1]) and all(letter in rest for letter in letters)
