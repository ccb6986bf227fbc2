"""The head of a journal as eight short words that a person can read aloud, compare and type again.

A byte is one syllable: sixteen beginnings by sixteen endings of Vietnamese spelling, all without
tone and mark, so that nothing is lost when they are typed on any keyboard. Endings that sound alike
in some part of the country (ao and au, an and ang) are left out, and so are those before which `c`
and `g` would be spelt differently.
"""

from __future__ import annotations

from desk_app.models.text import fold

WORDS = 8
"""As many bytes of the hash: 64 bits."""
_BEGINNINGS = (
    "b", "c", "ch", "d", "g", "h", "kh", "l", "m", "n", "ph", "s", "t", "th", "v", "x",
)  # fmt: skip
_ENDINGS = (
    "a", "ai", "am", "an", "anh", "ao", "ay", "o", "oi", "om", "on", "ong", "u", "ua", "um", "ung",
)  # fmt: skip
SYLLABLES = tuple(begin + end for begin in _BEGINNINGS for end in _ENDINGS)
"""The syllable of each byte."""
_BYTES = {syllable: byte for byte, syllable in enumerate(SYLLABLES)}


def head_words(head: bytes) -> str:
    """The first eight bytes of a hash as words. ValueError for a shorter one."""
    if len(head) < WORDS:
        raise ValueError("a head has at least eight bytes")
    return " ".join(SYLLABLES[byte] for byte in head[:WORDS])


def read_words(text: str) -> bytes | None:
    """The bytes of eight typed words, None when they are no such words.

    Capitals, marks, hyphens and further spaces do not matter.
    """
    words = fold(text.replace("-", " ")).split()
    if len(words) != WORDS or not all(word in _BYTES for word in words):
        return None
    return bytes(_BYTES[word] for word in words)
