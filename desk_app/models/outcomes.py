"""The ways an act can fail to happen, as codes and facts; sentences are made where a person reads them.

*Problem*: the draft is incomplete or wrong; a value, shown at its field.
*NotAllowed*: a rule said no; nothing was changed.
*Trouble*: disk, key, lock, printer or network; the work is kept and can be tried again.
Whatever else is raised is a bug.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Facts = Mapping[str, str | int]
NO_FACTS: Facts = MappingProxyType({})


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field of a draft.

    `field` is the draft's own path (`applicant.name`, `components.2.copies`); `code` is one of the
    closed set that `wording` knows; a `warning` may be confirmed by the clerk, an error may not.
    """

    field: str
    code: str
    facts: Facts = dataclasses.field(default_factory=lambda: NO_FACTS, hash=False)
    warning: bool = False


class Refused(Exception):
    """Common shape of the errors a person must read: a code and its facts, never a sentence.

    The text of the exception is the code alone: facts may name a person and must not reach a log.
    """

    def __init__(self, code: str, /, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Facts = MappingProxyType(facts)


class NotAllowed(Refused):
    """A rule said no. Nothing was changed."""


class Trouble(Refused):
    """Something around the program failed: disk, key, lock, printer, network. Nothing is lost."""


class IntegrityBroken(Refused):
    """The journal or the tables are not what they must be (exit 6)."""


class HasProblems(Exception):
    """A draft reached an act with problems still in it; carries them for the caller to show."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("problems: " + ", ".join(f"{each.field}:{each.code}" for each in problems))
        self.problems = problems
