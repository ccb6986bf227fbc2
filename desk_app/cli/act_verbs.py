"""The acts on dossiers after intake, and the slips before it: a verb, its codes, its body."""

from __future__ import annotations

from typing import Any

from desk_app.cli.documents import Document, dossier_document, problem_document
from desk_app.cli.terminal import Terminal, read_json
from desk_app.models.actor import Actor
from desk_app.models.acts.slips import Slip, guided_before
from desk_app.models.moments import iso
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.views import DossierView
from desk_app.sentences.terminal import HANDED_OVER, SLIP_GIVEN
from desk_app.services.acts import Acts

APPROVED = frozenset({Act.REVERSE_FEE, Act.VOID})
"""Acts that a second person approves, who signs in for it."""


def act(terminal: Terminal) -> None:
    """One act on one or several dossiers, all or none; answers where they stand now."""
    which = Act(terminal.asked.verb)
    body = body_of(terminal)
    acts = terminal.open()
    actor = terminal.actor(acts)
    approver = _approver(terminal, acts, body) if which in APPROVED else None
    done = acts.act(actor, which, terminal.asked.codes, body, approver)
    views = [acts.open_dossier(actor, dossier) for dossier in done]
    if which is Act.HAND_OVER:
        _handed_over(terminal, views)
        return
    documents = [dossier_document(view, terminal.words) for view in views]
    one = len(documents) == 1
    terminal.answer(documents[0] if one else documents, *map(_line, views))


def body_of(terminal: Terminal) -> Any:
    """The body that was given; none is an empty one."""
    given = terminal.asked.body
    return {} if given is None else read_json(given, "body")


def slip(terminal: Terminal) -> None:
    """`guide` and `turn-away`: nothing is received, the slip is kept."""
    body = body_of(terminal)
    acts = terminal.open()
    given = acts.give_slip(terminal.actor(acts), Slip(terminal.asked.verb), body)
    document: Document = {
        "slip": given.id, "kind": given.slip, "year": given.year, "number": given.number,
        "at": iso(given.at), "person": given.person,
        "procedure": {"code": given.procedure_code, "name": given.procedure_name},
        "items": list(given.items), "reason": given.reason, "before": None, "warnings": [],
    }  # fmt: skip
    if given.before is not None:
        number, day = given.before
        warning = problem_document(guided_before(number, day), terminal.words)
        document["before"] = {"number": number, "date": day.isoformat()}
        document["warnings"] = [warning]
        terminal.remark(warning["message"])
    line = terminal.words.plain(SLIP_GIVEN, number=given.number, slip=given.id)
    terminal.answer(document, line)


def _approver(terminal: Terminal, acts: Acts, body: Any) -> Actor | None:
    """The second person whom the body names, signed in beside the first."""
    name = body.get("approved_by") if isinstance(body, dict) else None
    if not isinstance(name, str) or not name.strip():
        return None
    try:
        password = terminal.secret("DESK_APPROVER_PASSWORD", name)
    except NotAllowed:
        raise NotAllowed("second_person_needed") from None
    return acts.sign_in(name, password)


def _handed_over(terminal: Terminal, views: list[DossierView]) -> None:
    sent = next(each.facts for each in reversed(views[0].history) if each.kind == "HandedOver")
    document: Document = {
        "batch": views[0].batch, "number": int(sent["number"]), "unit": sent["unit"],
        "dossiers": [dossier_document(view, terminal.words) for view in views],
    }  # fmt: skip
    line = terminal.words.plain(
        HANDED_OVER, batch=views[0].batch, unit=sent["unit"], dossiers=len(views)
    )
    terminal.answer(document, line, *map(_line, views))


def _line(view: DossierView) -> str:
    due = iso(view.due_at) if view.due_at else "–"
    return f"{view.code}  {view.business.value}  {due}"
