"""Second reading of a search text: Telex or VNI keystrokes typed while no input method was on."""

from __future__ import annotations

import re

from desk_app.models.text import fold

_ONSETS = "ngh|ng|nh|ch|gh|kh|ph|qu|th|tr|gi|[bcdghklmnpqrstvx]"
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?[aeiouy]{{1,3}}(?:ch|ng|nh|[cmnpt])?")
_ONSET_AND_RIME = re.compile(r"(qu(?=[aeiouyw])|[bcdghklmnpqrstvx]*)(.*)")
_RIME_STARTS = frozenset("aeiouyw")
_VNI_WORD = re.compile(r"[a-z]+(?:[0-9][a-z]*)+")
_TELEX_MARKS = re.compile("[sfrxjz]")
_HORN_ALONE = re.compile("^w")  # "tw" is "tư"; after a vowel w only marks it
_DOUBLED = re.compile(r"([aeo])\1")
_LATE_ROOF = re.compile(r"([aeo])([iuy]?(?:ch|ng|nh|[cmnpt])?)\1$")  # "tienge", "caya"


def strip_telex(text: str) -> str:
    """The folded text that the keystrokes meant: "nguyeenx thij", "nguye64n thi5" → "nguyen thi".

    A second reading to try after `fold(text)`, never in its place: "xuoong" may be typed as meant.
    Words that would not become a Vietnamese syllable stay as they are.
    """
    return " ".join(map(_meant, fold(text).split()))


def _meant(word: str) -> str:
    reading = re.sub("[0-9]", "", word) if _VNI_WORD.fullmatch(word) else _telex(word)
    return reading if _SYLLABLE.fullmatch(reading) else word


def _telex(word: str) -> str:
    onset, rime = _split(word)
    if rime[:1] not in _RIME_STARTS:
        return word
    if onset == "d" and rime.endswith("d"):  # the stroke typed last: "did" is "đi"
        rime = rime[:-1]
    rime = _HORN_ALONE.sub("u", rime).replace("w", "")
    rime = _DOUBLED.sub(r"\1", _TELEX_MARKS.sub("", rime))
    return onset + _LATE_ROOF.sub(r"\1\2", rime)


def _split(word: str) -> tuple[str, str]:
    found = _ONSET_AND_RIME.fullmatch(word)
    if found is None:
        return "", word
    onset, rime = found.groups()
    return ("d" if onset == "dd" else onset), rime
