"""Who may do what at this site: one table a role, asked by every service before it does anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desk_app.models.actor import Actor, Role
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed

EVERYTHING = None
RECEIVE, OPEN, PRINT, GIVE_SLIP, TILL, REPORT, BOARD = (
    "receive", "open", "print", "give-slip", "till", "report", "board",
)  # fmt: skip
SIGN_OFF, CLOSE_BOOK, IMPORT, RATE, PLAN_SURVEY, PUBLISH = (
    "sign-off", "close-book", "import", "rate", "plan-survey", "publish",
)  # fmt: skip
ENROL, SETTLE, COURIER = "enrol", "settle", "courier"


@dataclass(frozen=True)
class Permissions:
    """What a role may do; `EVERYTHING` sets no bound.

    `by_post_only`: sees dossiers alone that came, or whose result goes, by the post. `signs`: signs
    days, closes books, imports registers, plans surveys, publishes, connects the desk to a centre,
    settles what the centre has flagged.
    """

    acts: frozenset[Act] | None = EVERYTHING
    channels: frozenset[Channel] | None = EVERYTHING
    papers: frozenset[str] | None = EVERYTHING
    reports: frozenset[str] | None = EVERYTHING
    by_post_only: bool = False
    counter: bool = True
    signs: bool = False


COUNTER = Permissions()
HEAD = Permissions(signs=True)
POST_OFFICE = Permissions(
    acts=frozenset({Act.POST, Act.DELIVERED}),
    channels=frozenset({Channel.POST}),
    papers=frozenset({"receipt", "rating"}),
    reports=frozenset({"postal", "minute"}),
    by_post_only=True,
    counter=False,
)
"""The postal clerk brings dossiers and takes results away (QĐ 45/2016/QĐ-TTg), nothing else."""
PERMISSIONS: Mapping[Role, Permissions] = {
    Role.CLERK: COUNTER,
    Role.SUPERVISOR: HEAD,
    Role.ADMIN: HEAD,
    Role.POSTAL: POST_OFFICE,
}


def act_refusal(role: Role, act: Act) -> NotAllowed | None:
    """Why the role may not do an act on a received dossier; None when it may."""
    acts = PERMISSIONS[role].acts
    return None if acts is EVERYTHING or act in acts else not_for(role, act.value)


def must_act(actor: Actor, act: Act) -> None:
    """NotAllowed `role_not_allowed` (role, act) unless the person may do that act."""
    refused = act_refusal(actor.role, act)
    if refused is not None:
        raise refused


def must_receive(actor: Actor, channel: Channel, *, collecting: bool) -> None:
    """Whether the person may receive by that channel, and take the fee with it; raises as `must_act`."""
    channels = PERMISSIONS[actor.role].channels
    if channels is not EVERYTHING and channel not in channels:
        raise not_for(actor.role, RECEIVE)
    if collecting:
        must_act(actor, Act.COLLECT)


def may_see(role: Role, channel: str, delivery: str) -> bool:
    """Whether a dossier that came so and whose result goes so is shown to the role at all."""
    by_post = channel == Channel.POST or delivery == Delivery.POST
    return by_post or not PERMISSIONS[role].by_post_only


def must_see(actor: Actor, channel: str, delivery: str) -> None:
    """Raises as `must_act` for a dossier that the person is not shown."""
    if not may_see(actor.role, channel, delivery):
        raise not_for(actor.role, OPEN)


def must_print(actor: Actor, form: str) -> None:
    """Whether the person may have that paper of a dossier; raises as `must_act`."""
    papers = PERMISSIONS[actor.role].papers
    if papers is not EVERYTHING and form not in papers:
        raise not_for(actor.role, PRINT)


def must_report(actor: Actor, name: str) -> None:
    """Whether the person may have those figures; raises as `must_act`."""
    reports = PERMISSIONS[actor.role].reports
    if reports is not EVERYTHING and name not in reports:
        raise not_for(actor.role, REPORT)


def must_serve(actor: Actor, act: str) -> None:
    """Whether the person works at the counter itself (`GIVE_SLIP`, `TILL`, `BOARD`); raises as `must_act`."""
    if not PERMISSIONS[actor.role].counter:
        raise not_for(actor.role, act)


def must_sign(actor: Actor, act: str) -> None:
    """Whether the person may sign for the counter (`SIGN_OFF`, `IMPORT`, …); raises as `must_act`."""
    if not PERMISSIONS[actor.role].signs:
        raise not_for(actor.role, act)


def signs(role: Role) -> bool:
    """Whether the role signs for the counter: days, books, registers taken over, publication."""
    return PERMISSIONS[role].signs


def serves(role: Role) -> bool:
    """Whether the role works at the counter itself: hand-over, fees, the board."""
    return PERMISSIONS[role].counter


def receives_by(role: Role, channels: Iterable[Channel]) -> tuple[Channel, ...]:
    """Those of the channels by which the role may receive."""
    allowed = PERMISSIONS[role].channels
    return tuple(each for each in channels if allowed is EVERYTHING or each in allowed)


def sees_everything(role: Role) -> bool:
    """Whether the role is shown every dossier, and earlier applicants while it types."""
    return not PERMISSIONS[role].by_post_only


def not_for(role: Role, act: str) -> NotAllowed:
    """That the role may not do `act`: one of `Act`, or of the words above."""
    return NotAllowed("role_not_allowed", role=role.value, act=act)
