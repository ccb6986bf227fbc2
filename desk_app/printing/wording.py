"""Which version of a form a paper uses: one that the product carries, or one that the centre published."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from desk_app.models.form_file import can_be_drawn, read_form
from desk_app.models.form_wording import FormWording
from desk_app.printing.forms import Printing
from desk_app.resources import resource_bytes, resource_names

log = logging.getLogger(__name__)


def form_wording(key: str, day: date, published: Sequence[FormWording] = ()) -> FormWording:
    """The version of form `key` (`receipt`, …) that a paper issued on `day` uses.

    It is the newest one in force by then, of two that begin together the one `published` last; a paper
    older than every version uses the product's oldest. Raises `KeyError` when the product carries no
    such form.
    """
    versions = _versions(key)
    ours = (each for each in published if each.key == key and each.governs(day))
    begun = [each for each in versions if each.valid_from <= day]
    begun += (each for each in ours if can_be_drawn(each, versions[-1]))
    begun.sort(key=lambda each: each.valid_from)
    return begun[-1] if begun else versions[0]


def is_drawn(form: FormWording) -> bool:
    """Whether this program can put a published version on paper."""
    try:
        return can_be_drawn(form, _versions(form.key)[-1])
    except KeyError:
        return False


def drawn(printing: Printing, draw: Callable[[Printing], bytes]) -> bytes:
    """What `draw` makes of a paper; by the product's own forms when it fails by the published ones.

    A citizen waits for the paper: a form that passed every check and cannot be drawn all the same must
    not keep it back.
    """
    try:
        return draw(printing)
    except Exception as error:
        if not printing.published:
            raise
        log.warning("a published form cannot be drawn (%s)", type(error).__name__)
        return draw(replace(printing, published=()))


@cache
def _versions(key: str) -> tuple[FormWording, ...]:
    names = [each for each in resource_names("forms") if each.endswith(f"/{key}.json")]
    found = [read_form(json.loads(resource_bytes(each))) for each in names]
    if not found:
        raise KeyError(key)
    return tuple(sorted(found, key=lambda each: each.valid_from))
