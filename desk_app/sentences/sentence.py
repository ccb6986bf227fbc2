"""A sentence to be translated: its context and English source, marked so that `lupdate` finds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """One source text of the translation files."""

    context: str
    source: str


def QT_TRANSLATE_NOOP(context: str, source: str) -> Sentence:
    """Mark a text for translation without translating it here."""
    return Sentence(context, source)


class _Shown(dict[str, object]):
    """Facts for a sentence; one that is missing leaves a dash instead of an error."""

    def __missing__(self, key: str) -> str:
        return "–"


def in_english(sentence: Sentence) -> str:
    """The source as it is written."""
    return sentence.source


def filled(
    text: str,
    facts: Mapping[str, str | int | Sentence],
    translated: Callable[[Sentence], str] = in_english,
) -> str:
    """The (translated) text with its facts; a missing fact becomes a dash."""
    words = {
        name: translated(fact) if isinstance(fact, Sentence) else fact
        for name, fact in facts.items()
    }
    return text.format_map(_Shown(words))
