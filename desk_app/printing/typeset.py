"""Text broken into lines: runs of several faces, wrapped, and dotted where left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from string import Formatter

from desk_app.models.text import nfc
from desk_app.printing.fonts import Face, typeface

LEADER = "…"
BREAK = "\n"
UNBROKEN = "\u00a0"  # joins words; drawn, and found again, as a space
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u200b\ufeff]+")


@dataclass(frozen=True)
class Run:
    """A stretch of text in one face; `scale` multiplies the size of the paragraph that holds it."""

    text: str
    face: Face = Face.REGULAR
    scale: float = 1.0

    def width(self, size: float) -> float:
        """Its length in points in a paragraph of `size` points."""
        return typeface().width(self.text, self.face, size * self.scale)


@dataclass(frozen=True)
class Line:
    """One line as it will be drawn; `width` in points."""

    runs: tuple[Run, ...]
    width: float


def bold(text: str) -> Run:
    """A run in bold."""
    return Run(text, Face.BOLD)


def italic(text: str) -> Run:
    """A run in italics."""
    return Run(text, Face.ITALIC)


def clean(text: str) -> str:
    """`text` as paper shows it: NFC, no control characters, line breaks kept."""
    return nfc(CONTROL.sub(" ", text.replace("\r\n", BREAK)))


def filled(template: str, answers: Mapping[str, Run | tuple[Run, ...]]) -> tuple[Run, ...]:
    """A line of wording with its `{places}` filled; the words themselves stay regular.

    Raises `KeyError` when the wording names a place that has no answer.
    """
    runs: list[Run] = []
    for words, place, _, _ in Formatter().parse(template):
        if words:
            runs.append(Run(words))
        if place is not None:
            answer = answers[place]
            runs.extend(answer if isinstance(answer, tuple) else (answer,))
    return tuple(runs)


def wrapped(runs: Iterable[Run], width: float, size: float) -> tuple[Line, ...]:
    """`runs` broken at spaces into lines no longer than `width` points.

    A word longer than the line is cut between letters; `\\n` forces a break. Never empty.
    """
    runs = tuple(runs)
    whole = _whole(runs[0], width, size) if len(runs) == 1 else None
    if whole is not None:
        return (whole,)
    lines: list[Line] = []
    line: list[Run] = []
    used = 0.0
    for word in _fitting(_words(runs), width, size):
        if word is None:
            lines.append(Line(_merged(line), used))
            line, used = [], 0.0
            continue
        space = Run(" ", line[-1].face, line[-1].scale) if line else None
        gap = space.width(size) if space else 0.0
        length = _width(word, size)
        if space and used + gap + length > width:
            lines.append(Line(_merged(line), used))
            line, used = list(word), length
            continue
        line += [space, *word] if space else word
        used += gap + length
    return (*lines, Line(_merged(line), used))


def _whole(run: Run, width: float, size: float) -> Line | None:
    """The run as one line where nothing has to be broken: nearly every cell of a table."""
    text = clean(run.text)
    if BREAK in text or "  " in text or text != text.strip(" "):
        return None
    one = Run(text.replace(UNBROKEN, " "), run.face, run.scale)
    length = one.width(size)
    return Line((one,) if one.text else (), length) if length <= width else None


def led(line: Line, width: float, size: float) -> Line:
    """`line` followed by dots up to `width`, where an answer is left open."""
    before = (*line.runs, Run(" ")) if line.runs else ()
    used = _width(before, size)
    dots = Run(LEADER * max(3, int((width - used) / Run(LEADER).width(size))))
    return Line((*before, dots), used + dots.width(size))


Word = tuple[Run, ...]


def _words(runs: Iterable[Run]) -> Iterator[Word | None]:
    """Words that a space parts, each perhaps of several faces; None for a forced break."""
    word: list[Run] = []
    for run in runs:
        for piece in re.split(r"([ \n])", clean(run.text)):
            if piece in {" ", BREAK}:
                if word:
                    yield tuple(word)
                    word = []
                if piece == BREAK:
                    yield None
            elif piece:
                word.append(Run(piece.replace(UNBROKEN, " "), run.face, run.scale))
    if word:
        yield tuple(word)


def _fitting(words: Iterable[Word | None], width: float, size: float) -> Iterator[Word | None]:
    for word in words:
        if word is None or _width(word, size) <= width:
            yield word
        else:
            yield from _cut(word, width, size)


def _cut(word: Word, width: float, size: float) -> Iterator[Word]:
    part: list[Run] = []
    used = 0.0
    for run in word:
        for letter in run.text:
            piece = Run(letter, run.face, run.scale)
            length = piece.width(size)
            if part and used + length > width:
                yield _merged(part)
                part, used = [], 0.0
            part.append(piece)
            used += length
    yield _merged(part)


def _width(word: Iterable[Run], size: float) -> float:
    return sum(run.width(size) for run in word)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of the same face as one run."""
    alike = groupby(runs, key=attrgetter("face", "scale"))
    return tuple(
        Run("".join(each.text for each in group), face, scale) for (face, scale), group in alike
    )
