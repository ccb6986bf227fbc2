"""`init`, `verify`, `import` and `user`."""

from __future__ import annotations

from desk_app.cli.documents import problem_document
from desk_app.cli.terminal import Terminal, read_json
from desk_app.models.actor import Actor, Role
from desk_app.models.outcomes import HasProblems, IntegrityBroken, Problem, Trouble
from desk_app.models.site import LANES, Site, read_site
from desk_app.recovery.verify import verify as verify_journal
from desk_app.sentences.terminal import (
    ADMINISTRATOR,
    DEMO_READY,
    IMPORTED,
    INITIAL_PASSWORD,
    PASSWORD_CHANGED,
    RECOVERY,
    SITE_READY,
    USER_DISABLED,
    VERIFIED,
)
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people, fill_demo
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import Person, StartSite

FIRST_ADMINISTRATOR = "admin"
ADMINISTRATOR_NAME = "Quản trị"


def init(terminal: Terminal) -> None:
    """Make the data folder: of a site, or of the demonstration."""
    asked, words = terminal.asked, terminal.words
    site = _site(terminal)
    people = demo_people() if asked.demo else (_first_administrator(terminal),)
    started = StartSite(terminal.settings, terminal.ticker)(site, people, demo=asked.demo)
    document = {
        "data": str(terminal.settings.data), "site": site.site, "desk": started.desk,
        "lane": site.lane, "demo": asked.demo, "recovery_code": started.recovery_code,
    }  # fmt: skip
    if asked.demo:
        acts = terminal.open()
        document["dossiers"] = fill_demo(acts.desk)
        document["users"] = [each.name for each in people]
        lines = [words.plain(DEMO_READY, place=str(terminal.settings.data))]
    else:
        document["administrator"] = FIRST_ADMINISTRATOR
        lines = [words.plain(SITE_READY, place=str(terminal.settings.data))]
        if people[0].password is None:
            lines.append(words.plain(ADMINISTRATOR, name=FIRST_ADMINISTRATOR))
    lines.append(words.plain(RECOVERY, code=started.recovery_code))
    terminal.answer(document, *lines)


def _site(terminal: Terminal) -> Site:
    asked = terminal.asked
    if not asked.demo:
        return read_site(read_json(asked.site, "site"))
    lane = 1 if asked.lane is None else asked.lane
    if lane not in LANES:
        raise HasProblems((Problem("lane", "lane_out_of_range"),))
    return demo_site(lane)


def _first_administrator(terminal: Terminal) -> Person:
    """With the password given, else with the recovery code, to be changed at the first sign-in."""
    given = terminal.environment.get("DESK_PASSWORD")
    return Person(FIRST_ADMINISTRATOR, ADMINISTRATOR_NAME, Role.ADMIN, given)


def verify(terminal: Terminal) -> None:
    """Prove that tables equal journal and the chain is whole."""
    try:
        acts = terminal.open()
    except Trouble as trouble:
        if trouble.code == "database_damaged":  # so damaged that it could not even be opened
            raise IntegrityBroken("file_damaged") from trouble
        raise
    proved = verify_journal(acts.desk.database, acts.desk.site_id)
    document = {"ok": True, "lines": proved.lines, "rows": proved.rows, "head": proved.head}
    line = terminal.words.plain(VERIFIED, lines=proved.lines, rows=proved.rows, head=proved.head)
    terminal.answer(document, line)


def bring_in(terminal: Terminal) -> None:
    """Import procedures or a calendar; broken rows are named, good ones are kept."""
    asked = terminal.asked
    document = read_json(asked.file, asked.what)
    acts = terminal.open()
    actor = terminal.actor(acts)
    imports = acts.imports()
    act = imports.catalogue if asked.what == "catalogue" else imports.calendar
    done = act(actor, document, asked.file.name)
    broken = [problem_document(each, terminal.words) for each in done.broken]
    lines = [terminal.words.plain(IMPORTED, number=len(done.taken))]
    lines += [f"{each['field']}: {each['message']}" for each in broken]
    terminal.answer({"taken": list(done.taken), "broken": broken}, *lines)


def user(terminal: Terminal) -> None:
    """Accounts: add, disable, reset, one's own password, list."""
    asked = terminal.asked
    acts = terminal.open()
    if asked.act in {"add", "disable", "reset"} and not asked.name:
        raise HasProblems((Problem("name", "account_name_shape"),))
    if asked.act == "reset" and asked.recovery_code:
        _new_password(terminal, asked.name, acts.recover_account(asked.name, asked.recovery_code))
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
            "disabled": each.disabled,
        }
        for each in accounts
    ]  # fmt: skip
    lines = (f"{each.name}  {each.role.value}  {each.full_name}" for each in accounts)
    terminal.answer({"users": document}, *lines)
