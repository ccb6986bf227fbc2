"""Public pages as HTML that needs nothing from outside: no network, no script, one style inside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from desk_app.models.moments import in_vietnam
from desk_app.models.publication import CaseEntry, PeriodFigures, ProcedureEntry, Publication, Words
from desk_app.models.shown import comma, grouped

DAY, PROCEDURES, STAFF = "index.html", "procedures.html", "staff.html"
PARTS = frozenset({"solved_on_time", "solved_late", "pending_in_time", "pending_overdue"})
SHARES = {
    "solved_on_time": "of_solved", "solved_late": "of_solved", "pending_in_time": "of_pending",
    "pending_overdue": "of_pending",
}  # fmt: skip


def pages(publication: Publication, words: Words, style: str) -> dict[str, str]:
    """Each page by its file's name."""
    bodies = {
        DAY: ("title_day", _day(publication, words)),
        PROCEDURES: ("title_procedures", _procedures(publication, words)),
        STAFF: ("title_staff", _staff(publication, words)),
    }
    return {
        name: _page(publication, words, style, words[title], body)
        for name, (title, body) in bodies.items()
    }


def _page(publication: Publication, words: Words, style: str, title: str, body: str) -> str:
    at = in_vietnam(publication.at)
    links = ((DAY, "see_day"), (PROCEDURES, "see_procedures"), (STAFF, "see_staff"))
    nav = "".join(f'<a href="{file}">{escape(words[key])}</a>' for file, key in links)
    demo = f'<p class="demo">{escape(words["demo"])}</p>' if publication.demo else ""
    contact = [
        words[key].format(**{name: value})
        for key, name, value in (
            ("office_phone", "phone", publication.phone),
            ("hotline", "hotline", publication.hotline),
        )
        if value
    ]
    foot = [words["as_of"].format(moment=f"{at:%H:%M %d/%m/%Y}"), words["no_person"], *contact]
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} - {escape(publication.unit)}</title>\n<style>\n{style}</style>\n"
        f"</head>\n<body>\n<header><p>{escape(publication.parent)}</p>"
        f"<p>{escape(publication.unit)}</p><h1>{escape(title)}</h1>{demo}<nav>{nav}</nav></header>\n"
        f"<main>\n{body}</main>\n<footer>{_paragraphs(foot)}</footer>\n</body>\n</html>\n"
    )


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in texts)


def _day(publication: Publication, words: Words) -> str:
    parts = [_period(each, words) for each in publication.periods]
    share = publication.satisfied
    percent = share.percent()
    if percent is not None:
        told = {"part": share.part, "whole": share.whole, "percent": comma(percent)}
        parts.append(_paragraphs([words["satisfied"].format(**told)]))
    return "".join(parts)


def _period(period: PeriodFigures, words: Words) -> str:
    rows = []
    for name, number in period.numbers.items():
        share = period.shares.get(name)
        percent = share.percent() if share else None
        told = words[SHARES[name]].format(percent=comma(percent)) if percent else ""
        kind = ' class="part"' if name in PARTS else ""
        rows.append(
            f'<tr{kind}><th scope="row">{escape(words[name])}</th>'
            f'<td class="number">{grouped(number)}</td><td class="number">{escape(told)}</td></tr>\n'
        )
    heads = _heads(
        [(words["figure"], ""), (words["dossiers"], "number"), (words["share"], "number")]
    )
    return f"<h2>{escape(period.heading)}</h2>\n<table>{heads}<tbody>\n{''.join(rows)}</tbody></table>\n"


def _heads(heads: Sequence[tuple[str, str]]) -> str:
    cells = "".join(f'<th scope="col" class="{kind}">{escape(text)}</th>' for text, kind in heads)
    return f"<thead><tr>{cells}</tr></thead>"


def _procedures(publication: Publication, words: Words) -> str:
    heads = _heads([(words[key], "") for key in ("code", "name", "term", "fee", "papers")])
    parts = [_paragraphs([words["count"].format(number=len(publication.procedures))])]
    fields = dict.fromkeys(each.field for each in publication.procedures)
    for field in fields:
        own = [each for each in publication.procedures if each.field == field]
        rows = "".join(_procedure(each, words) for each in own)
        parts.append(f"<h2>{escape(field)}</h2>\n<table>{heads}<tbody>\n{rows}</tbody></table>\n")
    return "".join(parts) + _decisions(publication, words)


def _procedure(entry: ProcedureEntry, words: Words) -> str:
    first, *others = entry.cases
    named = len(entry.cases) > 1
    span = f' rowspan="{len(entry.cases)}"' if named else ""
    decision = f"{words['decision']}: {entry.decision}" if entry.decision else ""
    head = (
        f'<td class="code"{span}>{escape(entry.code)}</td>'
        f"<td{span}>{escape(entry.name)}{_small(decision)}</td>"
    )
    rows = [f"<tr>{head}{_case(first, named=named)}</tr>\n"]
    rows += [f"<tr>{_case(each, named=named)}</tr>\n" for each in others]
    return "".join(rows)


def _small(text: str) -> str:
    return f"<br><small>{escape(text)}</small>" if text else ""


def _case(case: CaseEntry, *, named: bool) -> str:
    name = f"<strong>{escape(case.name)}</strong>: " if named else ""
    terms = "<br>".join(map(escape, case.terms))
    return f"<td>{name}{terms}</td><td>{_list(case.fees)}</td><td>{_list(case.papers)}</td>"


def _list(texts: Sequence[str]) -> str:
    if len(texts) <= 1:
        return "".join(map(escape, texts))
    return "<ul>" + "".join(f"<li>{escape(each)}</li>" for each in texts) + "</ul>"


def _decisions(publication: Publication, words: Words) -> str:
    kinds = ("new", "amended", "replaced", "repealed")
    heads = _heads([(words["decision"], ""), *((words[kind], "number") for kind in kinds)])
    rows = [
        (each.decision, [getattr(each, kind) for kind in kinds]) for each in publication.decisions
    ]
    sums = [sum(numbers[place] for _, numbers in rows) for place in range(len(kinds))]
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f'<td class="number">{grouped(number)}</td>' for number in numbers)
        + "</tr>\n"
        for name, numbers in [*rows, (words["total"], sums)]
    )
    return f"<h2>{escape(words['title_decisions'])}</h2>\n<table>{heads}<tbody>\n{body}</tbody></table>\n"


def _staff(publication: Publication, words: Words) -> str:
    if not publication.staff:
        return _paragraphs([words["none"]])
    keys = ("number", "person", "position", "counter_name", "phone")
    heads = _heads([(words[key], "") for key in keys])
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{escape(text)}</td>"
            for text in (str(place), each.name, each.title, each.counter, each.phone)
        )
        + "</tr>\n"
        for place, each in enumerate(publication.staff, 1)
    )
    return f"<table>{heads}<tbody>\n{rows}</tbody></table>\n"
