"""What a counter needs to know of a result before it is given away: the decision, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.models.draft import Person
from desk_app.models.identity import clean_number
from desk_app.models.states import ENDED
from desk_app.models.views import DossierView


@dataclass(frozen=True)
class FileOfResult:
    """A file that came with a result; `held` bytes of its `size` are at this desk."""

    name: str
    size: int
    sha256: str
    held: int = 0

    @property
    def is_here(self) -> bool:
        """Whether all of it is."""
        return self.held >= self.size


@dataclass(frozen=True)
class Result:
    """The decision as it came back. `kind` is "granted" or "refused"; empty texts were not recorded."""

    kind: str
    number: str = ""
    signed_by: str = ""
    signed_on: date | None = None
    came_at: datetime | None = None
    file: FileOfResult | None = None


@dataclass(frozen=True)
class Collectable:
    """A dossier with its result; `result` is None while there is none."""

    dossier: DossierView
    result: Result | None

    @property
    def ended(self) -> bool:
        """Whether it ended without a result, and only its papers are to be given back."""
        return self.dossier.business in ENDED

    @property
    def owed(self) -> int:
        """What must be paid before the result is given away, đồng."""
        return self.dossier.owed

    @property
    def collectors(self) -> tuple[Person, ...]:
        """Whoever may collect without a new authorisation (NĐ 118/2025 Đ.6.2), each person once."""
        view = self.dossier
        found = (view.applicant, view.owner, view.principal)
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def whose(self, number: str) -> Person | None:
        """The one of them whose identity number that is; None when it is nobody's."""
        cleaned = clean_number(number)
        same = (each for each in self.collectors if clean_number(each.id_number) == cleaned)
        return next(same, None) if cleaned else None
