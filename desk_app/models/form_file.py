"""Versions of forms as JSON: what the product carries, and what a centre publishes.

One form is `{"key", "form_number", "legal_text", "valid_from", "valid_to", "title", "number",
"lines": [{"key", "prescribed", "printed"}], "signatures": [{"title", "hint", "electronic_hint"}],
"copies": [...], "columns": [...], "additions": {...}}`; a file is one of them or a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter
from types import MappingProxyType
from typing import Any
from unicodedata import category

from desk_app.models.fields import Fields, below
from desk_app.models.form_wording import FormWording, SignaturePlace, StatutoryLine
from desk_app.models.outcomes import Facts, HasProblems, Problem
from desk_app.models.text import nfc

NEEDED, GIVEN = ("key", "title"), ("form_number", "legal_text", "number")
LISTS = ("lines", "signatures", "copies", "columns")
KEYS = frozenset({*NEEDED, *GIVEN, *LISTS, "valid_from", "valid_to", "additions"})
LINE_KEYS = frozenset({"key", "prescribed", "printed"})
SIGNATURE_KEYS = frozenset({"title", "hint", "electronic_hint"})
LONGEST, MOST_TEXTS = 2_000, 200  # characters of a text, texts of a form
UNWRITTEN = frozenset({"Cc", "Cs"})  # control characters, halves of letters
MOST_COPIES = 5
SHORT, LONGER = 60, 4  # a text has room for so many characters, or so many times those known there


@dataclass(frozen=True)
class FormReading:
    """The good forms of a file, and why each of the others was left out."""

    forms: tuple[FormWording, ...]
    broken: tuple[Problem, ...] = ()


def read_forms(document: object) -> FormReading:
    """All forms of a file; never raises for what an entry holds."""
    good: list[FormWording] = []
    broken: list[Problem] = []
    rows = document if isinstance(document, list) else [document]
    for index, row in enumerate(rows):
        try:
            good.append(read_form(row, str(index) if isinstance(document, list) else ""))
        except HasProblems as found:
            broken += found.problems
    return FormReading(tuple(good), tuple(broken))


def read_form(document: object, place: str = "") -> FormWording:
    """The form that a JSON object describes. HasProblems with every fault and its place."""
    problems: list[Problem] = []
    row = Fields.of(document, place, problems, KEYS)
    words = {key: _written(row, key) for key in (*NEEDED, *GIVEN)}
    for key in NEEDED:
        if not words[key]:
            row.fault(key, "required")
    first, last = row.day("valid_from"), row.day("valid_to")
    if "valid_from" not in row.values:
        row.fault("valid_from", "required")
    lines = {each.key: each for each in _lines(row, problems)}
    form = FormWording(
        **words,
        valid_from=first or date.min,
        valid_to=last,
        lines=MappingProxyType(lines),
        signatures=tuple(_signatures(row, problems)),
        copies=tuple(_texts(row, "copies")),
        additions=MappingProxyType(_additions(row)),
        columns=tuple(_texts(row, "columns")),
    )
    problems += (Problem(below(place, key), *why) for key, why in _faults(form))
    if problems:
        raise HasProblems(tuple(problems))
    return form


def _faults(form: FormWording) -> Iterator[tuple[str, tuple[str, Facts]]]:
    """The texts that no program could put on paper, by their places."""
    texts = tuple(_all_texts(form))
    if len(texts) > MOST_TEXTS:
        yield "", ("list_too_long", {"most": MOST_TEXTS})
    for key, text in texts:
        if len(text) > LONGEST:
            yield key, ("text_too_long", {"most": LONGEST})
        elif any(category(each) in UNWRITTEN and each != "\n" for each in text):
            yield key, ("not_text", {})
    for key, text in _texts_of(form):
        if _places(text) is None:
            yield key, ("form_place_unclear", {})


def _lines(row: Fields, problems: list[Problem]) -> Iterator[StatutoryLine]:
    for at, item in row.items("lines"):
        line = Fields.of(item, at, problems, LINE_KEYS)
        key = line.text("key", required=True)
        yield StatutoryLine(key, _written(line, "prescribed"), _written(line, "printed"))


def _signatures(row: Fields, problems: list[Problem]) -> Iterator[SignaturePlace]:
    for at, item in row.items("signatures"):
        place = Fields.of(item, at, problems, SIGNATURE_KEYS)
        yield SignaturePlace(
            *(_written(place, key) for key in ("title", "hint", "electronic_hint"))
        )


def _texts(row: Fields, key: str) -> Iterator[str]:
    for _, item in row.items(key):
        if isinstance(item, str):
            yield nfc(item)
        else:
            row.fault(key, "not_text")


def _additions(row: Fields) -> dict[str, str]:
    found = row.values.get("additions", {})
    if not isinstance(found, dict):
        row.fault("additions", "not_an_object")
        return {}
    for key, text in found.items():
        if not isinstance(text, str):
            row.fault(f"additions.{key}", "not_text")
    return {str(key): nfc(text) for key, text in found.items() if isinstance(text, str)}


def _written(row: Fields, key: str) -> str:
    """A text with its spaces: what stands on paper stands there as it was written."""
    value = row.values.get(key, "")
    if isinstance(value, str):
        return nfc(value)
    row.fault(key, "not_text")
    return ""


def form_document(form: FormWording) -> dict[str, Any]:
    """The form as its JSON object; reading it again gives the same one."""
    return {
        **{key: getattr(form, key) for key in (*NEEDED, *GIVEN)},
        "valid_from": form.valid_from.isoformat(),
        "valid_to": form.valid_to.isoformat() if form.valid_to else None,
        "lines": [vars(each) for each in form.lines.values()],
        "signatures": [vars(each) for each in form.signatures],
        "copies": list(form.copies),
        "columns": list(form.columns),
        "additions": dict(form.additions),
    }


def can_be_drawn(form: FormWording, known: FormWording) -> bool:
    """Whether a program that draws `known` can draw `form`.

    It has the same parts, no place that cannot be filled in, and no text too long for where it stands.
    """
    parts = (
        form.lines.keys() == known.lines.keys(),
        form.additions.keys() >= known.additions.keys(),
        len(form.signatures) == len(known.signatures),
        len(form.columns) == len(known.columns),
        bool(form.copies) == bool(known.copies),
        len(form.copies) <= MOST_COPIES,
    )
    places, texts = dict(_texts_of(known)), dict(_all_texts(known))
    return (
        all(parts)
        and all(_fills(text, places.get(key, "")) for key, text in _texts_of(form))
        and all(
            len(text) <= max(SHORT, LONGER * len(texts.get(key, "")))
            for key, text in _all_texts(form)
        )
    )


def _fills(text: str, known: str) -> bool:
    """Whether what fills in `known` fills in `text`, too."""
    asked, given = _places(text), _places(known)
    return asked is not None and given is not None and asked <= given


def _all_texts(form: FormWording) -> Iterator[tuple[str, str]]:
    """Every text that stands on the paper, by its place."""
    yield "title", form.title
    yield "form_number", form.form_number
    yield "legal_text", form.legal_text
    yield from _texts_of(form)
    for index, place in enumerate(form.signatures):
        for key, text in vars(place).items():
            yield f"signatures.{index}.{key}", text
    for key, line in form.lines.items():
        yield f"prescribed.{key}", line.prescribed
    for name, texts in (("copies", form.copies), ("columns", form.columns)):
        for index, text in enumerate(texts):
            yield f"{name}.{index}", text


def _texts_of(form: FormWording) -> Iterator[tuple[str, str]]:
    """Every text that is filled in, by its place."""
    yield "number", form.number
    for key, line in form.lines.items():
        yield f"lines.{key}", line.printed
    for key, text in form.additions.items():
        yield f"additions.{key}", text


def _places(text: str) -> set[str] | None:
    """The names of the places to fill in, written `{name}`; None for a text that cannot be filled in.

    A place that asks for a format of its own (`{code:d}`, `{code!r}`) is none: it may fail, or ask for
    gigabytes, only when a citizen waits for the paper.
    """
    try:
        found = tuple(Formatter().parse(text))
    except ValueError:
        return None
    names = {name for _, name, _, _ in found if name is not None}
    plain = not any(spec or kind for _, _, spec, kind in found)
    return names if plain and all(map(str.isidentifier, names)) else None


def days_of(document: Mapping[str, Any], first: date) -> tuple[date, date | None]:
    """From when until when a form says that it is valid; from `first` on when it says nothing readable."""
    problems: list[Problem] = []
    row = Fields(document, "", problems)
    return row.day("valid_from") or first, row.day("valid_to")
