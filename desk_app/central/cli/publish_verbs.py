"""`publish`: what the centre is the one writer of, down to the desks of one site or of every site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.central.cli.console import Console, parse_json, read_file
from desk_app.central.publishing import Publishing
from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue_document import procedure_document
from desk_app.models.catalogue_file import read_catalogue
from desk_app.models.form_file import form_document, read_forms
from desk_app.models.lay_thu_tuc import is_lay_thu_tuc, read_lay_thu_tuc
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.process_file import process_document, read_processes
from desk_app.models.user_file import read_users, user_document
from desk_app.sentences.central import PUBLISHED

Put = Callable[[Publishing], object]


@dataclass(frozen=True)
class Edition:
    """The good entries of a file by their keys, each with how it is published, and the broken ones."""

    entries: tuple[tuple[str, Put], ...]
    broken: tuple[Problem, ...] = ()


def publish(console: Console) -> None:
    """Good entries go, the others are named. HasProblems when none is good, or for the calendar."""
    asked, words = console.asked, console.words
    document = parse_json(read_file(asked.file), asked.what)
    with console.store() as store:
        edition = EDITIONS[asked.what](document, store.clock().date())
        if not edition.entries:
            raise HasProblems(edition.broken or (Problem(asked.what, "list_empty"),))
        sites = [asked.site] if asked.site else [each["site"] for each in store.report_sites()]
        for site in sites:
            for _, put in edition.entries:
                store.publish(site, put)
    broken = [
        {"field": each.field, "code": each.code, "message": words.problem(each)}
        for each in edition.broken
    ]
    line = words.plain(PUBLISHED, number=len(edition.entries), sites=len(sites))
    said = [f"{each['field']}: {each['message']}" for each in broken]
    told = {"published": [key for key, _ in edition.entries if key], "sites": sites}
    console.answer({**told, "problems": broken}, line, *said)


def _catalogue(document: object, today: date) -> Edition:
    """Procedures in our own shape, or in the national one."""
    national = is_lay_thu_tuc(document)
    reading = read_lay_thu_tuc(document, today) if national else read_catalogue(document)
    procedures = ((each.code, dict(procedure_document(each))) for each in reading.procedures)
    return Edition(tuple((code, _procedure(told)) for code, told in procedures), reading.broken)


def _procedure(document: Mapping[str, Any]) -> Put:
    return lambda publishing: publishing.procedure(document)


def _processes(document: object, _today: date) -> Edition:
    reading = read_processes(document)
    found = reading.processes.values()
    return Edition(
        tuple((each.procedure, _process(process_document(each))) for each in found), reading.broken
    )


def _process(document: Mapping[str, Any]) -> Put:
    return lambda publishing: publishing.process(document)


def _forms(document: object, _today: date) -> Edition:
    reading = read_forms(document)
    found = ((each.key, form_document(each)) for each in reading.forms)
    return Edition(tuple((key, _form(told)) for key, told in found), reading.broken)


def _form(document: Mapping[str, Any]) -> Put:
    return lambda publishing: publishing.form(document)


def _users(document: object, _today: date) -> Edition:
    reading = read_users(document)
    found = ((each.name, user_document(each)) for each in reading.users)
    return Edition(tuple((name, _user(told)) for name, told in found), reading.broken)


def _user(document: Mapping[str, Any]) -> Put:
    return lambda publishing: publishing.user(document)


def _calendar(document: object, _today: date) -> Edition:
    read_calendar(document, "")
    return Edition((("", lambda publishing: publishing.calendar(document)),))


EDITIONS: Mapping[str, Callable[[object, date], Edition]] = {
    "catalogue": _catalogue,
    "calendar": _calendar,
    "processes": _processes,
    "forms": _forms,
    "users": _users,
}
