"""`site`, `enrol-code`, `revoke`, `officer`, `timeline`, `card`, `ingest`."""

from __future__ import annotations

from desk_app.central.bundles import answer_bundle
from desk_app.central.cli.console import Console, parse_json, read_file, write_file
from desk_app.central.officers import Officers
from desk_app.models.outcomes import Trouble
from desk_app.protocol.bundle import BundleRefused
from desk_app.resources import resource_bytes
from desk_app.sentences.central import (
    CARD,
    CODE_MADE,
    INGESTED,
    NOTHING,
    OFFICER_ADDED,
    OFFICER_REVOKED,
    REVOKED,
    SITE_ADDED,
    TIMELINE,
)

DEMO_SITE = "demo/site.json"


def site(console: Console) -> None:
    """Make a site known from its site file, or the demonstration's."""
    asked = console.asked
    content = resource_bytes(DEMO_SITE) if asked.demo else read_file(asked.file)
    document = parse_json(content, "site")
    with console.store() as store:
        added = store.add_site(document, demo=asked.demo)
    console.answer({"site": added}, console.words.plain(SITE_ADDED, site=added))


def enrol_code(console: Console) -> None:
    """A one-time code for one desk."""
    asked = console.asked
    with console.store() as store:
        code = store.enrol_code(asked.site, asked.lane)
    line = console.words.plain(CODE_MADE, site=asked.site, lane=asked.lane, code=code)
    console.answer({"code": code}, line)


def revoke(console: Console) -> None:
    """A desk's lines count up to a place, and nothing after it."""
    asked = console.asked
    with console.store() as store:
        store.revoke(asked.site, asked.desk, asked.up_to)
    console.answer({"revoked": asked.desk}, console.words.plain(REVOKED, desk=asked.desk))


def officer(console: Console) -> None:
    """Who processes dossiers through this centre."""
    asked, words = console.asked, console.words
    with console.store() as store:
        officers = Officers(store.router, store.clock)
        if asked.act == "list":
            rows = officers.listed(asked.site)
            lines = [f"{each['name']}, {each['unit']}" for each in rows]
            console.answer({"officers": rows}, *(lines or [words.plain(NOTHING)]))
        elif asked.act == "revoke":
            officers.revoke(asked.site, asked.name)
            line = words.plain(OFFICER_REVOKED, name=asked.name)
            console.answer({"revoked": asked.name}, line)
        else:
            token = officers.add(asked.site, asked.name, asked.unit)
            line = words.plain(OFFICER_ADDED, name=asked.name, site=asked.site, token=token)
            console.answer({"token": token}, line)


def timeline(console: Console) -> None:
    """After the database was restored: desks are told to look what is missing."""
    with console.store() as store:
        new = store.new_timeline()
    console.answer({"timeline": new}, console.words.plain(TIMELINE, timeline=new))


def card(console: Console) -> None:
    """The centre's public keys."""
    with console.store() as store:
        document = store.card()
    facts = {"centre": document["centre"], "timeline": document["timeline"]}
    console.answer(document, console.words.plain(CARD, **facts))


def ingest(console: Console) -> None:
    """A bundle that was carried here, and the answer to carry back. Trouble `bundle_…`."""
    asked = console.asked
    content = read_file(asked.file)
    with console.store() as store:
        try:
            answer = answer_bundle(store, content)
        except BundleRefused as error:
            raise Trouble(error.code) from error
    write_file(asked.answer, answer)
    document = {"answer": str(asked.answer), "bytes": len(answer)}
    console.answer(document, console.words.plain(INGESTED, place=str(asked.answer)))
