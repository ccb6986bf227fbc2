"""Papers of a procedure as the national portal lists them, sorted into cases and cleaned.

The portal mixes three things under TRUONGHOP: real situations, headings of parts of one dossier
("Giấy tờ phải xuất trình") and notes ("Lưu ý"); and it prints notes as papers of which 0 are asked.
"""

from __future__ import annotations

import re
from dataclasses import replace

from desk_app.models.catalogue import Case, Component
from desk_app.models.fields import below
from desk_app.models.lay_thu_tuc_row import Findings, Row, leading_number, listed, said
from desk_app.models.text import fold

ORDINARY = "Trường hợp chung"
LONGEST_TEXT = 180
MOST_COPIES = 20  # of one paper; a larger count was glued to the number of a form
NOTE_HEADS = ("luu y", "vi du", "ghi chu")
PART_HEADS = ("giay to", "thanh phan ho so", "ho so cua", "ho so gom", "nguoi yeu cau")
AUTHORISED = "uy quyen"
SHOWN = "xuat trinh"
CONDITIONS = ("truong hop", "doi voi truong hop", "neu co")
NOTE_GLUED = "Số lượng dính liền số của mẫu đã được tách, cần đối chiếu: "
_BULLET = re.compile(r"^(?:[-+*•]\s*|\([ivx0-9.]{1,4}\)\s*|[a-zđ0-9]{1,2}\)\s*)+", re.IGNORECASE)
_GLUED_FILE = re.compile(r"(?<=[.;)\s])[0-9]+\.\w+(?: \([0-9]+\))?\.(?:docx?|pdf|xlsx?)$")
_COLON = re.compile(r",?\s*(?:thì )?(?:hồ sơ )?gồm$", re.IGNORECASE)  # "…, hồ sơ gồm:"
_FORM_NUMBER = re.compile(r"mẫu số\s*([0-9]*)$", re.IGNORECASE)


def read_cases(row: Row, place: str, found: Findings) -> tuple[Case, ...]:
    """The situations with their papers; papers outside any situation belong to each of them."""
    common: list[Component] = []
    situations: dict[str, list[Component]] = {}
    for at, group in listed(row, "THANHPHANHOSO", place):
        name = _situation(said(group, "TRUONGHOP"))
        head = fold(name)
        if head.startswith(NOTE_HEADS):
            continue
        papers = _papers(group, at, found, shown=SHOWN in head)
        if AUTHORISED in head:
            common += [replace(paper, optional=True) for paper in papers]
        elif not head or head.startswith(PART_HEADS):
            common += papers
        else:
            situations.setdefault(name, []).extend(papers)
    if not situations:
        return (Case(ORDINARY, tuple(common)),)
    return tuple(Case(name, (*own, *common)) for name, own in situations.items())


def _situation(printed: str) -> str:
    """The name of a situation without its bullet and without what leads over to the list."""
    name = _BULLET.sub("", printed).rstrip(" :;,.")
    return _COLON.sub("", name) or name


def _papers(group: Row, place: str, found: Findings, *, shown: bool) -> list[Component]:
    papers = []
    for at, paper in listed(group, "GIAYTO", place):
        component = _paper(paper, at, found)
        if component is not None:
            papers.append(replace(component, present_only=shown or component.present_only))
    return papers


def _paper(paper: Row, place: str, found: Findings) -> Component | None:
    """One paper; None for a note printed as a paper of which nothing is asked."""
    text = _clean_name(said(paper, "TENGIAYTO"), said(paper, "TENMAUDON"))
    text, originals = _count(text, said(paper, "SOBANCHINH"), place, "SOBANCHINH", found)
    copies = _count("", said(paper, "SOBANSAO"), place, "SOBANSAO", found)[1]
    head = fold(text)
    if not (originals or copies) or not text or head.startswith(NOTE_HEADS):
        return None
    return Component(
        name=_shortened(text),
        originals=originals,
        copies=copies,
        present_only=head.startswith(SHOWN),
        replaceable=bool(said(paper, "MA_KQ_THAYTHE")),
        optional=head.startswith(CONDITIONS) or any(each in head for each in CONDITIONS[1:]),
        note=text if len(text) > LONGEST_TEXT else "",
        paper_code=said(paper, "MAGIAYTO"),
    )


def _clean_name(text: str, form_file: str) -> str:
    """Without the bullet before the text and the name of the form's file glued behind it."""
    if form_file and text.endswith(form_file) and text != form_file:
        text = text.removesuffix(form_file)
    return _GLUED_FILE.sub("", _BULLET.sub("", text)).strip(" .;,:")


def _count(text: str, printed: str, place: str, key: str, found: Findings) -> tuple[str, int]:
    """The text with its form number made whole, and how many are asked for.

    "… Mẫu số" with 181, or "… Mẫu số 18" with 181, is form 18 and one paper.
    """
    count = leading_number(printed) or 0
    form = _FORM_NUMBER.search(text)
    digits = str(count)
    number, last = digits[:-1], int(digits[-1])
    if form and number and form[1] in {"", number}:
        whole = text if form[1] else f"{text} {number}"
        found.note(NOTE_GLUED + _shortened(whole))
        return whole, last
    if count > MOST_COPIES:
        found.fault(below(place, key), "count_unlikely", {"value": digits})
        return text, 0
    return text, count


def _shortened(text: str) -> str:
    """At most 180 letters, cut between words."""
    if len(text) <= LONGEST_TEXT:
        return text
    return text[: LONGEST_TEXT - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
