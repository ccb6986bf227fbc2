"""`init`, `verify`, `import` and `preference`."""

from __future__ import annotations

from desk_app.cli.documents import problem_document
from desk_app.cli.terminal import KEY_IN_FILE, Terminal, read_json
from desk_app.models.actor import Role
from desk_app.models.outcomes import HasProblems, IntegrityBroken, Problem, Trouble
from desk_app.models.site import LANES, Site, read_site
from desk_app.recovery.verify import verify as verify_journal
from desk_app.sentences.terminal import (
    ADMINISTRATOR,
    DEMO_READY,
    IMPORTED,
    KEY_BESIDE,
    KEY_GIVEN,
    KEY_IN_KEYRING,
    PREFERENCE,
    PROPOSED,
    RECOVERY,
    SITE_READY,
    VERIFIED,
)
from desk_app.services.demo import demo_people, fill_demo
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import Person, StartSite
from desk_app.storage.key import FILE as KEY_FILE
from desk_app.storage.key import KeyPlace, find_key

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
    settings = terminal.settings
    place = find_key(settings.data, settings.key_file).place
    lines.append(_key_line(terminal, place))
    if place is KeyPlace.FILE:
        terminal.remark(words.warning(KEY_IN_FILE))
    terminal.answer(document | {"key": place.value}, *lines)


def _key_line(terminal: Terminal, place: KeyPlace) -> str:
    words, settings = terminal.words, terminal.settings
    match place:
        case KeyPlace.KEYRING:
            return words.plain(KEY_IN_KEYRING)
        case KeyPlace.FILE:
            return words.plain(KEY_BESIDE, place=str(settings.data / KEY_FILE))
        case KeyPlace.GIVEN:
            return words.plain(KEY_GIVEN, place=str(settings.key_file))


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
    seen = acts.desk.journal.seen()  # before the data: what is written meanwhile is not missing
    proved = verify_journal(acts.desk.database, acts.desk.site_id, seen)
    document = {"ok": True, "lines": proved.lines, "rows": proved.rows, "head": proved.head}
    line = terminal.words.plain(VERIFIED, lines=proved.lines, rows=proved.rows, head=proved.head)
    terminal.answer(document, line)


def bring_in(terminal: Terminal) -> None:
    """Import procedures, a calendar or processes; broken rows are named, good ones are kept."""
    asked = terminal.asked
    document = read_json(asked.file, asked.what)
    acts = terminal.open()
    actor = terminal.actor(acts)
    imports = acts.imports()
    act = {
        "catalogue": imports.catalogue,
        "calendar": imports.calendar,
        "processes": acts.processes().bring,
    }[asked.what]
    done = act(actor, document, asked.file.name)
    broken = [problem_document(each, terminal.words) for each in done.broken]
    warnings = [problem_document(each, terminal.words) for each in done.warnings]
    lines = [terminal.words.plain(IMPORTED, number=len(done.taken))]
    lines += [f"{each['field']}: {each['message']}" for each in (*broken, *warnings)]
    answer = {"taken": list(done.taken), "broken": broken}
    if acts.proposals().are_made():
        answer |= {"proposed": True}
        lines.insert(1, terminal.words.plain(PROPOSED))
    terminal.answer(answer | ({"warnings": warnings} if warnings else {}), *lines)


def preference(terminal: Terminal) -> None:
    """A setting of this desk; only an administrator changes one here."""
    asked = terminal.asked
    acts = terminal.open()
    actor = terminal.actor(acts)
    if asked.value is not None:
        actor.must_administer()
        acts.set_preference(asked.key, asked.value)
    value = acts.preference(asked.key)
    line = terminal.words.plain(PREFERENCE, key=asked.key, value=value)
    terminal.answer({"key": asked.key, "value": value}, line)
