"""`user`: accounts, passwords, and an administrator's way back in."""

from __future__ import annotations

from desk_app.cli.terminal import Terminal
from desk_app.models.actor import Actor, Role
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.sentences.terminal import (
    INITIAL_PASSWORD,
    PASSWORD_CHANGED,
    RECOVERY,
    USER_DISABLED,
    USER_ENABLED,
)
from desk_app.services.acts import Acts

NAMED = frozenset({"add", "disable", "enable", "reset"})


def user(terminal: Terminal) -> None:
    """Accounts: add, disable, reset, one's own password, list."""
    asked = terminal.asked
    acts = terminal.open()
    if asked.act in NAMED and not asked.name:
        raise HasProblems((Problem("name", "account_name_shape"),))
    if asked.act == "reset" and asked.recovery_code:
        _recover(terminal, acts)
        return
    actor = terminal.actor(acts)
    match asked.act:
        case "add":
            _add(terminal, acts, actor)
        case "reset":
            _new_password(terminal, asked.name, acts.reset_account(actor, asked.name))
        case "disable":
            acts.disable_account(actor, asked.name)
            line = terminal.words.plain(USER_DISABLED, name=asked.name)
            terminal.answer({"name": asked.name, "disabled": True}, line)
        case "enable":
            acts.enable_account(actor, asked.name)
            line = terminal.words.plain(USER_ENABLED, name=asked.name)
            terminal.answer({"name": asked.name, "disabled": False}, line)
        case "password":
            _change_password(terminal, acts, actor)
        case _:
            _list(terminal, acts, actor)


def _add(terminal: Terminal, acts: Acts, actor: Actor) -> None:
    asked = terminal.asked
    full_name = asked.full_name or asked.name
    given = terminal.environment.get("DESK_NEW_PASSWORD")
    secret = acts.add_account(actor, asked.name, full_name, Role(asked.role), given)
    if given is None:
        _new_password(terminal, asked.name, secret)
    else:
        terminal.answer({"name": asked.name, "role": asked.role}, asked.name)


def _new_password(terminal: Terminal, name: str, secret: str) -> None:
    line = terminal.words.plain(INITIAL_PASSWORD, name=name, password=secret)
    terminal.answer({"name": name, "initial_password": secret}, line)


def _recover(terminal: Terminal, acts: Acts) -> None:
    """The code is used up; the next one is shown this once."""
    name = terminal.asked.name
    back = acts.recover_account(name, terminal.asked.recovery_code)
    lines = (
        terminal.words.plain(INITIAL_PASSWORD, name=name, password=back.password),
        terminal.words.plain(RECOVERY, code=back.recovery_code),
    )
    document = {
        "name": name, "initial_password": back.password, "recovery_code": back.recovery_code,
    }  # fmt: skip
    terminal.answer(document, *lines)


def _change_password(terminal: Terminal, acts: Acts, actor: Actor) -> None:
    old = terminal.secret("DESK_PASSWORD", actor.name)
    new = terminal.environment.get("DESK_NEW_PASSWORD")
    if new is None:
        raise HasProblems((Problem("password", "text_missing"),))
    acts.change_password(actor, old, new)
    terminal.answer({"name": actor.name}, terminal.words.plain(PASSWORD_CHANGED))


def _list(terminal: Terminal, acts: Acts, actor: Actor) -> None:
    accounts = acts.accounts(actor)
    document = [
        {
            "name": each.name, "full_name": each.full_name, "role": each.role.value,
            "disabled": each.disabled, "local": each.local, "ended": each.ended, "waits": each.waits,
            "begins": each.begins.isoformat() if each.begins else None, "taken": each.taken,
        }
        for each in accounts
    ]  # fmt: skip
    lines = (f"{each.name}  {each.role.value}  {each.full_name}" for each in accounts)
    terminal.answer({"users": document}, *lines)
