"""Who has the papers, what the dossier waits for, its result: the lines between date and story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.models.collecting import FileOfResult
from desk_app.models.moves import Act
from desk_app.models.standing import Holder
from desk_app.models.states import Business, ResultDelivery
from desk_app.models.views import DossierView
from desk_app.models.whole_dossier import WholeDossier
from desk_app.ui import theme
from desk_app.ui.formats import shown_date, shown_moment
from desk_app.ui.icons import IconMark
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate
BY_POST = frozenset({"SentByPost", "ReturnTakenBack"})


@dataclass(frozen=True)
class Line:
    """An icon with its tone, a strong sentence and a quiet one beneath."""

    icon: str
    tone: str
    first: str
    second: str = ""


def whereabouts_card(whole: WholeDossier) -> Card:
    """One line each: custody always, the others while they are so."""
    card = Card()
    for line in (_keeper(whole.dossier), *_waiting(whole), *_step(whole.dossier), *_result(whole)):
        card.body.addWidget(_shown(line))
    return card


def _keeper(view: DossierView) -> Line:
    said = {
        Holder.DESK: translate("DossierPage", "Kept by: {keeper}"),
        Holder.UNIT: translate("DossierPage", "Kept by: {keeper}"),
        Holder.TRANSIT: translate("DossierPage", "On its way to {unit}, not confirmed yet"),
        Holder.POST: translate("DossierPage", "With the post"),
        Holder.CITIZEN: translate("DossierPage", "With the citizen"),
    }[view.holder]
    if view.added and view.holder is Holder.TRANSIT:
        said = translate("DossierPage", "Supplement papers on the way to {unit}, not confirmed yet")
    elif view.added:
        said = translate("DossierPage", "Kept by: {keeper}; supplement papers at the desk")
    shelf = translate("DossierPage", "shelf {shelf}").format(shelf=view.shelf)
    batch = translate("DossierPage", "list {batch}").format(batch=view.batch.split("-")[-1])
    text = translate("DossierPage", "Register: volume {volume}, no. {entry}")
    entry = text.format(volume=f"{view.register.volume:02d}", entry=view.register.entry)
    first = said.format(keeper=view.custodian, unit=view.unit)
    parts = (first, shelf if view.shelf else "", batch if view.batch else "")
    return Line("cabinet", "muted", " · ".join(part for part in parts if part), entry)


def _waiting(whole: WholeDossier) -> Iterator[Line]:
    view, since = whole.dossier, whole.waiting_since
    if since is not None and view.business in WAITING:
        words = translate("DossierPage", "since {moment}").format(moment=shown_moment(since))
        yield Line("state-waiting", "waiting", WAITING[view.business](), _until(whole, words))
    if whole.correction_until is not None:
        words = translate("DossierPage", "until {moment}")
        until = words.format(moment=shown_moment(whole.correction_until))
        yield Line("state-soon", "soon", translate("DossierPage", "Result being corrected"), until)


def _until(whole: WholeDossier, since: str) -> str:
    if whole.waiting_until is None:
        return since
    if Act.CLOSE_INCOMPLETE.value in whole.dossier.allowed:
        words = translate("DossierPage", "{since}; the 15 days are over since {day}: close it")
    else:
        words = translate("DossierPage", "{since}; the citizen has 15 days, until {day}")
    return words.format(since=since, day=shown_date(whole.waiting_until))


def _step(view: DossierView) -> Iterator[Line]:
    step = view.step
    if step is None:
        return
    words = translate("DossierPage", "Step {place} of {of}: {name}")
    first = words.format(place=step.place, of=step.of, name=step.name)
    until = translate("DossierPage", "until {moment}")
    when = until.format(moment=shown_moment(step.until)) if step.until else ""
    second = ", ".join(part for part in (step.unit, step.person, when) if part)
    yield Line("history", "muted", first, second)


def _result(whole: WholeDossier) -> Iterator[Line]:
    result = whole.result
    if result is None:
        return
    yield from _back_from_the_post(whole.dossier)
    kinds = {
        "granted": translate("DossierPage", "Result: granted"),
        "refused": translate("DossierPage", "Result: refused"),
    }
    number = translate("DossierPage", "no. {number}").format(number=result.number)
    signed = translate("DossierPage", "signed by {person}").format(person=result.signed_by)
    parts = (
        number if result.number else "",
        signed if result.signed_by else "",
        shown_date(result.signed_on) if result.signed_on else "",
    )
    second = ", ".join(part for part in parts if part)
    yield Line("state-ready", "ready", kinds[result.kind], second)
    if result.file is not None:
        yield _file(result.file)


def _file(file: FileOfResult) -> Line:
    here = translate("DossierPage", "Ctrl+Shift+F opens it")
    coming = translate("DossierPage", "on its way from the centre")
    first = translate("DossierPage", "File of the result: {file}").format(file=file.name)
    return Line("note", "muted", first, here if file.is_here else coming)


def _back_from_the_post(view: DossierView) -> Iterator[Line]:
    """The result lies here again: the post could not deliver it."""
    ways = [each for each in view.history if each.kind in BY_POST]
    if view.delivery_state is ResultDelivery.READY and ways and "undelivered" in ways[-1].facts:
        since = translate("DossierPage", "since {moment}").format(moment=shown_moment(ways[-1].at))
        words = translate("DossierPage", "Back from the post, not delivered")
        yield Line("state-soon", "soon", words, since)


def _shown(line: Line) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.scaled(12))
    row.addWidget(IconMark(line.icon, line.tone, 20))
    lines = QVBoxLayout()
    lines.setSpacing(theme.scaled(2))
    lines.addWidget(ElidedLabel(line.first, "strong"))
    if line.second:
        second = plain_label(line.second, "small", "muted")
        second.setWordWrap(True)
        lines.addWidget(second)
    row.addLayout(lines, 1)
    return made


WAITING = {
    Business.AWAITING_SUPPLEMENT: lambda: translate(
        "DossierPage", "Waiting for papers of the citizen"
    ),
    Business.AWAITING_PAYMENT: lambda: translate(
        "DossierPage", "Waiting for a payment to the State"
    ),
    Business.PAUSED: lambda: translate("DossierPage", "Paused"),
}
"""What an open dossier waits for, by its state."""
