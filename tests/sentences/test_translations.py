"""The terminal speaks Vietnamese as completely as English."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from string import Formatter

from desk_app import sentences
from desk_app.sentences.sentence import Sentence
from desk_app.sentences.words import Words

VIETNAMESE, ENGLISH = Words("vi"), Words("en")


def every_sentence() -> list[Sentence]:
    """Each sentence of every module of `desk_app.sentences`."""
    found: dict[Sentence, None] = {}
    for module in pkgutil.iter_modules(sentences.__path__, sentences.__name__ + "."):
        for value in vars(importlib.import_module(module.name)).values():
            found |= dict.fromkeys(_inside(value))
    return list(found)


def _inside(value: object) -> Iterator[Sentence]:
    if isinstance(value, Sentence):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _inside(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _inside(each)


def names(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def in_the_file(sentence: Sentence) -> str:
    """The Vietnamese with its places for facts still open."""
    open_places = {name: f"{{{name}}}" for name in names(sentence.source)}
    return VIETNAMESE.plain(sentence, **open_places)


def test_there_are_sentences_to_translate() -> None:
    assert {each.context for each in every_sentence()} >= {
        "Problem", "FileProblem", "Refusal", "Trouble", "Integrity", "History", "Terminal", "Verdict",
    }  # fmt: skip


def test_every_sentence_has_its_vietnamese() -> None:
    assert not [each for each in every_sentence() if in_the_file(each) == each.source]


def test_the_vietnamese_names_the_same_facts() -> None:
    assert not [each for each in every_sentence() if names(in_the_file(each)) != names(each.source)]


def test_english_is_the_source_itself() -> None:
    for sentence in every_sentence():
        places = {name: f"{{{name}}}" for name in names(sentence.source)}
        assert ENGLISH.plain(sentence, **places) == sentence.source
