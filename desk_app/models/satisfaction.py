"""What citizens say of the counter: the device's five steps, scored indicators, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from desk_app.models.acts.bodies import Body, Parts, read_with
from desk_app.models.fields import Fields
from desk_app.models.happening import Happening
from desk_app.models.statistics.shares import Share

LONGEST_NAME = 100
MOST_FORMS = 1_000_000
TENTH = Decimal("0.1")


class Step(StrEnum):
    """The scale of rating devices, the best first."""

    VERY_SATISFIED = "very_satisfied"
    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    DISSATISFIED = "dissatisfied"
    VERY_DISSATISFIED = "very_dissatisfied"


SATISFIED = (Step.VERY_SATISFIED, Step.SATISFIED)


@dataclass(frozen=True)
class Indicators:
    """One set of scored indicators with its legal text; `grades` from the highest down.

    A score lies between 0 and `highest`; the grade is that of the sum of the averages.
    """

    key: str
    legal_text: str
    valid_from: date
    valid_to: date | None
    highest: int
    names: Mapping[int, str]
    grades: Sequence[tuple[int, str]]
    steps: Mapping[Step, str]

    def in_force(self, day: date) -> bool:
        """Whether ratings of that day are given by this set."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def grade(self, total: Decimal) -> str:
        """The grade of a sum of averages."""
        return next(name for least, name in self.grades if total >= least)


def read_indicators(document: Mapping[str, Any]) -> Indicators:
    """The set of a shipped file."""
    ends = document["valid_to"]
    return Indicators(
        key=document["key"],
        legal_text=document["legal_text"],
        valid_from=date.fromisoformat(document["valid_from"]),
        valid_to=date.fromisoformat(ends) if ends else None,
        highest=document["highest"],
        names={each["number"]: each["name"] for each in document["indicators"]},
        grades=tuple((each["from"], each["name"]) for each in document["grades"]),
        steps={Step(step): name for step, name in document["steps"].items()},
    )


def rating(
    document: object, dossier: tuple[str, int] | None, indicators: Indicators, now: datetime
) -> Happening:
    """One rating: `{"step","scores":{"1":2,…}}`, one of them at least. HasProblems.

    `dossier`: id and version, None when nobody said which. Who rated is not asked and the dossier's
    history does not say how; the line in the journal names both, for one voice a dossier.
    """

    def read(fields: Fields, _today: date) -> Parts:
        return _read_rating(fields, indicators), {}

    body = read_with(frozenset({"step", "scores"}), read, document, now)
    told = {**body.plain, "indicators": indicators.key}
    return _happening("RatingGiven", body, told, dossier)


def _read_rating(fields: Fields, indicators: Indicators) -> dict[str, Any]:
    step = fields.choice("step", Step).value if fields.values.get("step") is not None else ""
    given = fields.values.get("scores")
    known = frozenset(map(str, indicators.names))
    scored = Fields.of({} if given is None else given, "scores", fields.problems, known)
    scores: dict[str, int] = {}
    for number in sorted(known & set(scored.values)):
        score = scored.whole(number)
        if score > indicators.highest:
            scored.fault(number, "score_too_high", {"most": indicators.highest})
        scores[number] = score
    if not step and not scores:
        fields.fault("step", "rating_empty")
    return {"step": step, "scores": scores}


def survey(document: object, now: datetime) -> Happening:
    """How many forms are handed out: `{"name","from","to","planned"}`. HasProblems.

    A survey of the same name is planned anew.
    """
    body = read_with(frozenset({"name", "from", "to", "planned"}), _read_survey, document, now)
    return _happening("SurveyPlanned", body, dict(body.plain), None)


def _read_survey(fields: Fields, _today: date) -> Parts:
    name = fields.text("name", required=True)
    if len(name) > LONGEST_NAME:
        fields.fault("name", "text_too_long", {"most": LONGEST_NAME})
    first, last = fields.day("from"), fields.day("to")
    for key, day in (("from", first), ("to", last)):
        if day is None and fields.values.get(key) is None:
            fields.fault(key, "required")
    if first and last and last < first:
        fields.fault("to", "range_reversed")
    planned = fields.whole("planned")
    if not 0 < planned <= MOST_FORMS:
        fields.fault("planned", "survey_size", {"most": MOST_FORMS})
    days = {"first": first, "last": last}
    plain = {key: day.isoformat() if day else "" for key, day in days.items()}
    return plain | {"name": name, "planned": planned}, {}


def _happening(
    kind: str, body: Body, told: dict[str, Any], dossier: tuple[str, int] | None
) -> Happening:
    return Happening(
        kind,
        told,
        dossier=dossier[0] if dossier else None,
        base=dossier[1] if dossier else 0,
        personal=dict(body.personal) or None,
        occurred_at=body.at,
    )


@dataclass(frozen=True)
class Rated:
    """One rating as counted: a step or none, scores by the indicator's number."""

    step: Step | None
    scores: Mapping[int, int]


@dataclass(frozen=True)
class IndicatorFigure:
    """One indicator: how many scored it, and their points together."""

    number: int
    name: str
    ratings: int
    points: int

    @property
    def average(self) -> Decimal:
        """Points a rating, to one decimal; 0 of none (TT 01/2018/TT-VPCP Đ.15)."""
        if not self.ratings:
            return Decimal(0).quantize(TENTH)
        return (Decimal(self.points) / self.ratings).quantize(TENTH, ROUND_HALF_UP)


@dataclass(frozen=True)
class Satisfaction:
    """What some ratings add up to."""

    ratings: int
    steps: Mapping[Step, int]
    figures: Sequence[IndicatorFigure]
    grade: str

    @property
    def by_step(self) -> int:
        """The ratings that have a step."""
        return sum(self.steps.values())

    @property
    def satisfied(self) -> Share:
        """The two upper steps, of the ratings that have a step."""
        return Share(sum(self.steps[each] for each in SATISFIED), self.by_step, "rated_by_step")

    @property
    def total(self) -> Decimal:
        """The sum of the averages."""
        return sum((each.average for each in self.figures), Decimal(0).quantize(TENTH))


def satisfaction_of(ratings: Iterable[Rated], indicators: Indicators) -> Satisfaction:
    """The figures of ratings; without any score there is no grade."""
    rated = list(ratings)
    figures = []
    for number, name in indicators.names.items():
        scores = [each.scores[number] for each in rated if number in each.scores]
        figures.append(IndicatorFigure(number, name, len(scores), sum(scores)))
    found = Satisfaction(
        len(rated), {step: sum(each.step is step for each in rated) for step in Step}, figures, ""
    )
    if not any(each.ratings for each in figures):
        return found
    return Satisfaction(found.ratings, found.steps, figures, indicators.grade(found.total))


def progress(answered: int, planned: int) -> Share:
    """How many of the forms of a survey came back."""
    return Share(answered, planned, "planned")
