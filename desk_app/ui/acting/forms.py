"""Which fields the form of each act has, in their order; what the act means, in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk_app.models.early_notice import is_late_apology, is_late_supplement
from desk_app.models.moments import VIETNAM
from desk_app.models.moves import Act
from desk_app.models.papers import PaperState
from desk_app.models.views import DossierView
from desk_app.ui.acting.entries import (
    ChoiceEntry,
    DayEntry,
    Entry,
    ItemsEntry,
    MomentEntry,
    MoneyEntry,
    SecretEntry,
    WordsEntry,
)

translate = QCoreApplication.translate
SECRET = "password"
"""The second person's, in the form of an act; it signs him in and is no part of the act's body."""
OPEN_PAPERS = frozenset({PaperState.LATER, PaperState.MISSING})
ENDS = frozenset({Act.CLOSE_INCOMPLETE, Act.REFUSE, Act.WITHDRAW, Act.STOP, Act.VOID})
"""Acts that end a dossier: there is no way back."""


@dataclass(frozen=True)
class Asked:
    """What a form may offer: the dossier when it is one alone, and the units it could go to."""

    view: DossierView | None
    units: Sequence[str] = ()


def form_of(act: Act, asked: Asked) -> tuple[Entry, ...]:
    """The fields of an act; none where pressing the key says everything."""
    made = _FORMS.get(act)
    return () if made is None else made(asked)


def meaning(act: Act, view: DossierView | None, now: datetime) -> str:
    """What the act brings with it, and what the law says of doing it `now`; empty: its word says all."""
    told = _MEANINGS.get(act)
    words = [told()] if told is not None else []
    if act in ENDS:
        words.append(translate("ActForm", "This ends the dossier and cannot be taken back."))
    if view is not None:
        words.append(_too_late(act, view, now))
    return " ".join(filter(None, words))


def _too_late(act: Act, view: DossierView, now: datetime) -> str:
    """That the law wanted it earlier; it can still be done (NĐ 118/2025 Đ.19.5, Đ.19.6)."""
    if act is Act.SUPPLEMENT and is_late_supplement(now, view.notice_until):
        return translate(
            "ActForm",
            "Late: papers are asked for within three working days of reception. The history says so.",
        )
    if act is Act.APOLOGISE and is_late_apology(now, view.due_at):
        return translate(
            "ActForm",
            "Late: the apology goes out at least one day before the appointment."
            " The history says so.",
        )
    return ""


def papers_to_ask_for(view: DossierView | None) -> tuple[str, ...]:
    """Every paper of the dossier by its name, those first that are not here: any may be wrong."""
    components = () if view is None else view.components
    ordered = sorted(components, key=lambda each: each.state not in OPEN_PAPERS)
    return tuple(each.name for each in ordered)


def reason() -> WordsEntry:
    """Why; on most acts the law asks for it."""
    return WordsEntry("reason", translate("ActForm", "Reason"), required=True)


def _only_reason(_asked: Asked) -> tuple[Entry, ...]:
    return (reason(),)


def _hand_over(asked: Asked) -> tuple[Entry, ...]:
    label, own = translate("ActForm", "To the unit"), asked.view.unit if asked.view else ""
    if not asked.units:
        return (Entry("to", label, required=True),)
    units = sorted(asked.units, key=lambda each: each != own)  # the dossier's own comes first
    return (ChoiceEntry("to", label, [(each, each) for each in units]),)


def _supplement(_asked: Asked) -> tuple[Entry, ...]:
    return (ItemsEntry("items", translate("ActForm", "Papers to bring")), reason())


def _shelf(label: str, *, always: bool = False) -> Entry:
    return Entry("shelf", label, always=always)


def _may_shelve(_asked: Asked) -> tuple[Entry, ...]:
    return (_shelf(translate("ActForm", "Shelf")),)


def _pause(_asked: Asked) -> tuple[Entry, ...]:
    kinds = (
        ("other", translate("ActForm", "Waiting for another agency")),
        ("financial", translate("ActForm", "Waiting for a payment to the State")),
    )
    return (ChoiceEntry("kind", translate("ActForm", "Kind"), kinds), reason())


def _apologise(asked: Asked) -> tuple[Entry, ...]:
    due = asked.view.due_at if asked.view is not None else None
    clock = f"{due.astimezone(VIETNAM):%H:%M}" if due is not None else ""
    return (MomentEntry("new_due_at", translate("ActForm", "New appointment"), clock), reason())


def _result(_asked: Asked) -> tuple[Entry, ...]:
    kinds = (
        ("granted", translate("ActForm", "Granted")),
        ("refused", translate("ActForm", "Refused, with a written answer")),
    )
    return (
        ChoiceEntry("kind", translate("ActForm", "Result"), kinds),
        Entry("number", translate("ActForm", "Number of the result")),
        Entry("signed_by", translate("ActForm", "Signed by")),
        DayEntry("signed_on", translate("ActForm", "Signed on")),
        _shelf(translate("ActForm", "Shelf")),
    )


def _post(_asked: Asked) -> tuple[Entry, ...]:
    return (
        Entry("tracking", translate("ActForm", "Tracking number"), required=True),
        MoneyEntry("charge", translate("ActForm", "Charge of the post")),
    )


def _delivered(_asked: Asked) -> tuple[Entry, ...]:
    return (DayEntry("on", translate("ActForm", "Delivered on")),)


def _shelve(_asked: Asked) -> tuple[Entry, ...]:
    return (_shelf(translate("ActForm", "Shelf (empty: none)"), always=True),)


def _step(_asked: Asked) -> tuple[Entry, ...]:
    return (
        Entry("to", translate("ActForm", "Unit or person")),
        WordsEntry("note", translate("ActForm", "Note")),
    )


def _explain(_asked: Asked) -> tuple[Entry, ...]:
    causes = (
        ("other", translate("ActForm", "Another cause")),
        ("workload", translate("ActForm", "Too many dossiers")),
        ("coordination", translate("ActForm", "Another agency answered late")),
        ("complex", translate("ActForm", "Complicated dossier")),
        ("applicant", translate("ActForm", "On the applicant's side")),
        ("system", translate("ActForm", "System or network")),
    )
    return (ChoiceEntry("cause", translate("ActForm", "Cause"), causes), reason())


def _void(_asked: Asked) -> tuple[Entry, ...]:
    return (
        reason(),
        Entry("approved_by", translate("ReverseCard", "Second person")),
        SecretEntry(SECRET, translate("ReverseCard", "Password")),
    )


def _note(_asked: Asked) -> tuple[Entry, ...]:
    return (WordsEntry("text", translate("ActForm", "Note"), required=True),)


_FORMS: Mapping[Act, Callable[[Asked], tuple[Entry, ...]]] = {
    Act.HAND_OVER: _hand_over,
    Act.REJECT: _only_reason,
    Act.RECALL: _only_reason,
    Act.SUPPLEMENT: _supplement,
    Act.SUPPLEMENT_RECEIVED: _may_shelve,
    Act.REFUSE: _only_reason,
    Act.PAUSE: _pause,
    Act.APOLOGISE: _apologise,
    Act.RESULT: _result,
    Act.CORRECT: _only_reason,
    Act.TAKE_BACK: _only_reason,
    Act.POST: _post,
    Act.DELIVERED: _delivered,
    Act.WITHDRAW: _only_reason,
    Act.STOP: _only_reason,
    Act.VOID: _void,
    Act.PAPERS_BACK: _may_shelve,
    Act.SHELVE: _shelve,
    Act.STEP: _step,
    Act.EXPLAIN: _explain,
    Act.NOTE: _note,
}
_MEANINGS: Mapping[Act, Callable[[], str]] = {
    Act.SUPPLEMENT: lambda: translate(
        "ActForm", "Papers are asked for once only: name every paper. The term stands still."
    ),
    Act.SUPPLEMENT_RECEIVED: lambda: translate("ActForm", "The whole term starts anew now."),
    Act.CLOSE_INCOMPLETE: lambda: translate(
        "ActForm", "The citizen had 15 days and did not bring the papers."
    ),
    Act.PAUSE: lambda: translate("ActForm", "The term stands still until it is resumed."),
    Act.RESUME: lambda: translate(
        "ActForm", "The working minutes of the pause are added to the appointment."
    ),
    Act.APOLOGISE: lambda: translate(
        "ActForm", "One new appointment only. The head of the agency signs the letter."
    ),
    Act.CORRECT: lambda: translate(
        "ActForm", "A wrong result is corrected within three working days."
    ),
    Act.TAKE_BACK: lambda: translate(
        "ActForm",
        "Given to the wrong person, or brought back by the post: the result lies ready here again.",
    ),
    Act.STEP: lambda: translate(
        "ActForm", "Without a unit or person it goes where the process says."
    ),
    Act.AMEND: lambda: translate(
        "ActForm",
        "What stood there before stays readable. Papers printed from now on show the corrected data;"
        " the appointment stays.",
    ),
    Act.VOID: lambda: translate(
        "ActForm",
        "A clerk needs a second person: a supervisor or administrator types his user name and"
        " password here.",
    ),
    Act.CONFIRM: lambda: translate("ActForm", "The unit has the papers from now on."),
}
